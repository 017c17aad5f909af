//! `essnum help`: the help of the program or of a command.

use super::parser::parser;
use crate::answer::{Failure, Job};
use crate::model::unknown;
use crate::request::COMMANDS;

pub fn run(job: &mut Job<'_>, command: Option<&str>) -> Result<(), Failure> {
    let mut root = parser(job.text, job.console.width);
    root.build();
    let help = match command {
        None => root.render_help(),
        Some(name) => {
            let command = root.find_subcommand_mut(name).ok_or_else(|| {
                let names = COMMANDS.iter().map(|command| command.name);
                Failure::Usage(unknown("command", name, names))
            })?;
            command.render_help()
        }
    };
    let help = help.to_string();
    job.line(help.trim_end())
}
