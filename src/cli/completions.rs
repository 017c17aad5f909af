//! `essnum completions`: the script with which a shell completes the command line, by asking the
//! program how it goes on.

use super::complete::{SHELLS, Shell};
use super::{Call, Exit, Failure};
use crate::model::unknown;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let name = call.operand("shell").unwrap_or_default();
    let shell = Shell::named(&name.to_lowercase()).ok_or_else(|| {
        let shells = SHELLS.iter().map(|shell| shell.name);
        Failure::Usage(unknown("shell", &name, shells))
    })?;
    write!(call.console.out, "{}", shell.script)
        .map_err(|error| Failure::unwritten(None, error))?;
    Ok(Exit::Done)
}
