//! `essnum check`: the integrity of the bundled dataset, or of one in a folder.

use std::path::Path;

use super::Exit;
use crate::answer::{Failure, Job, expect_folder, print_faults};
use crate::dataset::{Faults, Package, bundled, check};
use crate::model::Phrase;

pub fn run(job: &mut Job<'_>, folder: Option<&str>) -> Result<Exit, Failure> {
    let folder = folder.or(job.request.sources.data.as_deref());
    let package = match folder {
        Some(folder) => {
            expect_folder(folder)?;
            Package::read_folder(Path::new(folder))?
        }
        None => bundled()?,
    };
    let faults = check::check(&package);
    if faults.is_empty() {
        // The rules read the sheets; that a typology comes out of them is the last of what is checked.
        package.assemble().map_err(Faults::from)?;
    }
    let lines: usize = package.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let summary = Phrase::new(if faults.is_empty() {
        "check-sound"
    } else {
        "check-faulty"
    })
    .with("tables", package.sheets.len())
    .with("lines", lines)
    .with("rules", check::RULES.len())
    .with("faults", faults.len());
    if faults.is_empty() {
        let sentence = job.text.say(&summary);
        job.line(&sentence)?;
        return Ok(Exit::Done);
    }
    print_faults(job.text, &faults, job.console.err)
        .map_err(|error| Failure::unwritten(None, error))?;
    job.warn(&summary)?;
    Ok(Exit::Data)
}
