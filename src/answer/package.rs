//! `essnum export --all`: the dataset as a Data Package in a folder, whole or filtered.

use std::io;
use std::path::Path;

use super::failure::Failure;
use super::job::Job;
use super::lists::expect_no_list;
use super::provenance::{command_line, filters};
use crate::dataset::{
    DESCRIPTOR, Fault, Faults, Package, README, Said, Schema, Selected, TableSchema, bundled,
    check, documents,
};
use crate::export::{self, Audience, CSV};
use crate::files::{IfExists, write_folder};
use crate::model::{DATASET_LANGUAGE, Phrase, Typology};
use crate::query::{ACTOR_FACETS, Filter, Realm};
use crate::report::{PlannedTable, Reference, ReportTable, TYPOLOGY, report, subset};
use crate::text::{Text, language};

/// Files by their names.
type Files = Vec<(String, Vec<u8>)>;

/// Flags that apply to a single file.
const OF_ONE_FILE: &[&str] = &[
    "format",
    "output",
    "columns",
    "sort",
    "limit",
    "template",
    "base",
    "provenance",
    "print0",
];

/// Writes the package into a folder.
pub(super) fn write(job: &mut Job<'_>, folder: &Path) -> Result<(), Failure> {
    if let Some(flag) = job.request.given_flag(OF_ONE_FILE) {
        let phrase = Phrase::new("bundle-shaped").with("flag", format!("--{flag}"));
        return Err(phrase.into());
    }
    expect_no_list(job, TYPOLOGY)?;
    let data = job.request.sources.data.as_deref().map(Path::new);
    let package = match data {
        Some(own) => Package::read_folder(own)?,
        None => bundled()?,
    };
    // As it was written, whatever the interface speaks.
    let typology = job.typology_in(DATASET_LANGUAGE)?;
    let filter = job.filter_for(&typology, TYPOLOGY, ACTOR_FACETS, Realm::Records)?;
    expect_empty(job, folder)?;
    let files = if filter.is_empty() {
        whole(data, &package.schema, &typology)?
    } else {
        filtered(job, &package.schema, &typology, &filter)?
    };
    job.write_files(|job, is_stopped| {
        let written = write_folder(folder, job.request.output.if_exists, is_stopped, &files);
        written.map_err(|error| match error.kind() {
            io::ErrorKind::DirectoryNotEmpty => taken(folder),
            _ => Failure::file_unwritten(folder, error),
        })
    })?;
    let written = Phrase::new("bundle-written").with("path", folder.display().to_string());
    job.note(&written.with("count", files.len()))
}

/// Every table of the dataset, and the documents beside them.
fn whole(data: Option<&Path>, schema: &Schema, t: &Typology) -> Result<Files, Failure> {
    let mut files = document_files(data)?;
    let reports = schema.tables.iter().filter_map(|table| report(&table.name));
    let tables = reports.map(|report| report.table(t, &Filter::default()));
    files.extend(table_files(schema, &tables.collect::<Vec<_>>())?);
    Ok(files)
}

/// The part of the dataset that a filter keeps, which satisfies every rule of integrity.
fn filtered(
    job: &Job<'_>,
    schema: &Schema,
    t: &Typology,
    filter: &Filter,
) -> Result<Files, Failure> {
    let plan: Vec<PlannedTable<'_>> = schema.tables.iter().map(planned).collect();
    let tables = subset(t, filter, &plan);
    let tables = tables.ok_or_else(Failure::nothing_kept)?;
    let filters = filters(job.request, t);
    let before = &t.edition.filters;
    let before = (!before.is_empty()).then(|| sentence(before));
    let selected = Selected {
        filters: &filters,
        command: &command_line(job, None, Audience::Machines),
        said: Said {
            sentence: &sentence(&filters),
            before: before.as_deref(),
        },
    };
    let mut files = document_files(job.request.sources.data.as_deref().map(Path::new))?;
    for (name, bytes) in &mut files {
        match name.as_str() {
            DESCRIPTOR => *bytes = selected.describe(bytes).map_err(Faults::from)?,
            README => {
                selected.said.sign(bytes);
                bytes.push(b'\n');
            }
            _ => {}
        }
    }
    files.extend(table_files(schema, &tables)?);
    expect_sound(&files)?;
    Ok(files)
}

/// Says by which filters this is a subset, in the language of the dataset.
fn sentence(filters: &[String]) -> String {
    let phrase = Phrase::new("bundle-part").with("filters", filters.join(" "));
    Text::new(language(DATASET_LANGUAGE)).say(&phrase)
}

/// A table's keys and references, from the descriptor.
fn planned(table: &TableSchema) -> PlannedTable<'_> {
    let references = table.references();
    let references = references.map(|(column, table, target)| Reference {
        column,
        table,
        target,
    });
    PlannedTable {
        name: &table.name,
        keys: table.keys().collect(),
        references: references.collect(),
    }
}

/// The files beside the tables.
fn document_files(data: Option<&Path>) -> Result<Files, Failure> {
    let files = documents(data)?.into_iter();
    let files = files.map(|(name, bytes)| (name.to_owned(), bytes));
    Ok(files.collect())
}

fn table_files(schema: &Schema, tables: &[ReportTable]) -> Result<Files, Failure> {
    let mut files = Files::new();
    for table in tables {
        let described = schema.table(table.name).zip(export::format(CSV));
        let Some((described, csv)) = described else {
            continue;
        };
        let mut bytes = Vec::new();
        csv.write(table, &[], &mut bytes)
            .map_err(Failure::unwritten)?;
        files.push((described.path.clone(), bytes));
    }
    Ok(files)
}

/// Refuses to write a package that could not be read back.
fn expect_sound(files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    let package = Package::read(|name| {
        let found = files.iter().find(|(file, _)| file == name);
        let missing = || Phrase::new("fault-missing-file").with("detail", name);
        found
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| Fault::of_file(name, missing()))
    })?;
    let faults = check::check(&package);
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Failure::Data(Faults(faults)))
    }
}

/// Refuses a folder that cannot be read, and one that is not empty unless files may be replaced.
fn expect_empty(job: &Job<'_>, folder: &Path) -> Result<(), Failure> {
    let is_taken = match std::fs::read_dir(folder) {
        Ok(mut names) => names.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(Failure::file_unwritten(folder, error)),
    };
    if is_taken && job.request.output.if_exists == IfExists::Refuse {
        return Err(taken(folder));
    }
    Ok(())
}

/// The refusal of a folder that is not empty.
fn taken(folder: &Path) -> Failure {
    let phrase = Phrase::new("bundle-taken").with("path", folder.display().to_string());
    Failure::Refused(phrase)
}
