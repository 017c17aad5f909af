//! `essnum completions`: what a shell needs to complete the command line.

use clap::ValueEnum;
use clap_complete::{Shell, generate};

use super::{Call, Exit, Failure};
use crate::model::unknown;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let name = call.operand("shell").unwrap_or_default();
    let shell = Shell::from_str(&name, true).map_err(|_| {
        let shells: Vec<String> = Shell::value_variants()
            .iter()
            .map(ToString::to_string)
            .collect();
        Failure::Usage(unknown("shell", &name, shells.iter().map(String::as_str)))
    })?;
    // Into memory first: the generator takes a closed pipe for a reason to panic.
    let mut script = Vec::new();
    generate(shell, &mut call.parser(), "essnum", &mut script);
    call.console
        .out
        .write_all(&script)
        .map_err(|error| Failure::unwritten(None, error))?;
    Ok(Exit::Done)
}
