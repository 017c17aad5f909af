//! `essnum help`: the help of the program or of a command.

use super::commands::COMMANDS;
use super::parser::parser;
use super::{Call, Exit, Failure};
use crate::model::unknown;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let mut root = parser(call.text);
    root.build();
    let help = match call.operand("command") {
        None => root.render_help(),
        Some(name) => match root.find_subcommand_mut(&name) {
            Some(command) => command.render_help(),
            None => {
                let names = COMMANDS.iter().map(|command| command.name);
                return Err(Failure::Usage(unknown("command", &name, names)));
            }
        },
    };
    let help = help.to_string();
    call.line(help.trim_end())?;
    Ok(Exit::Done)
}
