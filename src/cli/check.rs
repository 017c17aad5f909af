//! `essnum check`: the integrity of the bundled dataset, or of one in a folder.

use std::path::PathBuf;

use super::failure::tell_faults;
use super::settings::expect_folder;
use super::{Call, Exit, Failure};
use crate::dataset::{Package, bundled, check};
use crate::model::Phrase;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let folder = call
        .operand("dir")
        .map(PathBuf::from)
        .or_else(|| call.settings.data.clone());
    let package = match &folder {
        Some(folder) => {
            expect_folder(folder)?;
            Package::read_folder(folder)?
        }
        None => bundled()?,
    };
    let faults = check::check(&package);
    if faults.is_empty() {
        // The rules read the sheets; that a typology comes out of them is the last of what is checked.
        package.assemble().map_err(crate::dataset::Faults::from)?;
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
        let sentence = call.text.say(&summary);
        call.line(&sentence)?;
        return Ok(Exit::Done);
    }
    tell_faults(call.text, &faults, call.console.err)
        .map_err(|error| Failure::unwritten(None, error))?;
    call.warn(&summary)?;
    Ok(Exit::Data)
}
