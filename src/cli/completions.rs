//! `essnum completions`: the script with which a shell completes the command line, by asking the
//! program how it goes on.

use super::complete::{SHELLS, Shell};
use crate::answer::{Failure, Job};
use crate::model::unknown;

pub fn run(job: &mut Job<'_>, name: &str) -> Result<(), Failure> {
    let shell = Shell::named(&name.to_lowercase()).ok_or_else(|| {
        let shells = SHELLS.iter().map(|shell| shell.name);
        Failure::Usage(unknown("shell", name, shells))
    })?;
    write!(job.console.out, "{}", shell.script).map_err(|error| Failure::unwritten(None, error))
}
