//! `essnum help`: the help of the program or of a command.

use super::{Call, Exit, Failure};
use crate::model::unknown;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let mut root = call.parser();
    root.build();
    let help = match call.operand("command") {
        None => root.render_help(),
        Some(name) => {
            let command = root.find_subcommand_mut(&name).ok_or_else(|| {
                let names = call.commands.iter().map(|command| command.name);
                Failure::Usage(unknown("command", &name, names))
            })?;
            command.render_help()
        }
    };
    let help = help.to_string();
    call.line(help.trim_end())?;
    Ok(Exit::Done)
}
