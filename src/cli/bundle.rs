//! `essnum export --all`: the whole dataset as a Data Package in a folder of its own.

use std::path::Path;

use super::output::{table_formats, write_file};
use super::{Call, Exit, Failure};
use crate::dataset::{Package, bundled, documents};
use crate::export;
use crate::model::{Phrase, Vocabulary};
use crate::query::Filter;
use crate::report::report;

/// The format of the tables of a package.
const TABLES: &str = "csv";

pub fn run(call: &mut Call<'_>, folder: &Path) -> Result<Exit, Failure> {
    if let Some((facet, _)) = call.conditions.first() {
        let flag = format!("--{}", facet.word());
        return Err(Failure::Usage(
            Phrase::new("bundle-filtered").with("flag", flag),
        ));
    }
    for flag in ["format", "output", "columns", "sort", "limit", "template"] {
        if call.matches.contains_id(flag) {
            let phrase = Phrase::new("bundle-filtered").with("flag", format!("--{flag}"));
            return Err(Failure::Usage(phrase));
        }
    }
    call.format(&table_formats())?;
    expect_free(call, folder)?;
    let package = match &call.settings.data {
        Some(own) => Package::read_folder(own)?,
        None => bundled()?,
    };
    let typology = call.settings.typology()?;
    let unwritten = |path: &Path| {
        let path = path.to_owned();
        move |error| Failure::unwritten(Some(path), error)
    };
    std::fs::create_dir_all(folder).map_err(unwritten(folder))?;
    let mut count = 0;
    for (name, bytes) in documents(call.settings.data.as_deref())? {
        let file = folder.join(name);
        write_file(&file, |out| out.write_all(&bytes)).map_err(unwritten(&file))?;
        count += 1;
    }
    let csv = export::format(TABLES);
    for schema in &package.schema.tables {
        let Some((report, csv)) = report(&schema.name).zip(csv) else {
            continue;
        };
        let table = report.table(&typology, &Filter::default());
        let file = folder.join(&schema.path);
        write_file(&file, |out| csv.write(&table, &[], out)).map_err(unwritten(&file))?;
        count += 1;
    }
    let told = Phrase::new("bundle-written")
        .with("path", folder.display().to_string())
        .with("count", count);
    call.note(&told)?;
    Ok(Exit::Done)
}

/// Refuses a folder in which something could be lost.
fn expect_free(call: &Call<'_>, folder: &Path) -> Result<(), Failure> {
    let is_taken = std::fs::read_dir(folder).is_ok_and(|mut names| names.next().is_some());
    if is_taken && !call.matches.get_flag("force") {
        let path = folder.display().to_string();
        return Err(Failure::Refused(
            Phrase::new("bundle-taken").with("path", path),
        ));
    }
    Ok(())
}
