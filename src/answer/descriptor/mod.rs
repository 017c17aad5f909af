//! The descriptor beside a file whose format has no place for provenance: a Data Package of that one file, with the
//! schema of its columns, so that any reader of such packages can check it.

mod columns;

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::disarmed::Disarmed;
use super::failure::Failure;
use super::files::write_file;
use super::job::Job;
use super::provenance::{described_lists, hexadecimal, last_part, origin};
use crate::dataset::table_schema;
use crate::export::{Audience, CsvDialect, FORMATS, Format, ProvenancePlacement};
use crate::model::{Phrase, Typology};
use crate::report::Rows;
use crate::text::{DATASET, Text, disarmed, language};
use columns::{Watched, rename};

/// After the name of the file.
const ENDING: &str = ".package.json";
/// The profile that the descriptor keeps to.
const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
/// Refuses a descriptor where it means nothing: beside no file, or beside one that says the same.
pub(super) fn expect_describable(job: &Job<'_>, format: &Format) -> Result<(), Failure> {
    if !job.request.output.provenance {
        return Ok(());
    }
    let place = job.output_file();
    let is_file = |file: &PathBuf| std::fs::metadata(file).map_or(true, |file| file.is_file());
    if !place.as_ref().is_some_and(is_file) {
        return Err(Failure::Usage(Phrase::new("provenance-alone")));
    }
    if format.provenance != ProvenancePlacement::None {
        let described = FORMATS
            .iter()
            .filter(|one| one.provenance == ProvenancePlacement::None);
        let choices: Vec<&str> = described.map(|format| format.name).collect();
        let phrase = Phrase::new("provenance-told").with("format", format.name);
        return Err(Failure::Usage(phrase.with("choices", choices.join(", "))));
    }
    Ok(())
}

/// Writes rows into a file, and their descriptor beside it.
pub(super) fn deliver_rows(
    job: &mut Job<'_>,
    t: &Typology,
    rows: &dyn Rows,
    format: &Format,
    headings: &[String],
) -> Result<(), Failure> {
    let headings: Vec<String> = headings
        .iter()
        .map(|heading| disarmed(heading).into_owned())
        .collect();
    let harmless = Disarmed(rows);
    let rows = match format.audience {
        Audience::People => &harmless,
        Audience::Machines => rows,
    };
    let watched = Watched::new(rows);
    let (file, sum) = write_summed(job, |out| format.write(&watched, &headings, out))?;
    let known = job.request.what.table().and_then(table_schema);
    let mut schema = watched.schema(known.as_ref(), format);
    let is_printed = format.audience == Audience::People;
    if let Some(dialect) = format.dialect.filter(|_| is_printed) {
        let names = printed_headings(&file, dialect);
        let names = names.map_err(|error| Failure::unwritten(Some(file.clone()), error))?;
        rename(&mut schema, &names);
    }
    // Readers of JSON know a table by its rows.
    let is_table = format.dialect.is_some() || watched.has_rows();
    let mut resource = resource(&file, format, &sum);
    if is_table {
        resource["type"] = json!("table");
        resource["schema"] = schema;
    }
    write_descriptor(job, t, &file, format, resource)
}

/// Writes works into a file, and what there is to say of them beside it.
pub(super) fn deliver_works(
    job: &mut Job<'_>,
    t: &Typology,
    format: &Format,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let (file, sum) = write_summed(job, write)?;
    let resource = resource(&file, format, &sum);
    write_descriptor(job, t, &file, format, resource)
}

/// Writes a file, if there is room for it and for what is to stand beside it.
fn write_summed(
    job: &mut Job<'_>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(PathBuf, Sum), Failure> {
    let file = job.output_file().unwrap_or_default();
    job.expect_room(&file)?;
    job.expect_room(&beside(&file))?;
    let mut told = Sum::default();
    job.write(|out| {
        let mut summed = Summed {
            out,
            hasher: Sha256::new(),
            bytes: 0,
        };
        write(&mut summed)?;
        told = Sum {
            bytes: summed.bytes,
            digest: hexadecimal(summed.hasher),
        };
        Ok(())
    })?;
    Ok((file, told))
}

/// Writes the descriptor of a file.
fn write_descriptor(
    job: &Job<'_>,
    t: &Typology,
    file: &Path,
    format: &Format,
    mut resource: Value,
) -> Result<(), Failure> {
    let origin = origin(job, t, format.audience, Some(format));
    let fixed = Text::new(language(DATASET));
    let text = match format.audience {
        Audience::People => job.text,
        Audience::Machines => &fixed,
    };
    let what = &job.request.what;
    let command = what.command().map_or("", |command| command.name);
    let name = what.table().unwrap_or(command);
    resource["name"] = json!(name);
    resource["title"] = json!(origin.title);
    let about = Phrase::new("provenance-about")
        .with("dataset", origin.dataset.as_str())
        .with("version", origin.version.as_str());
    let mut description = text.say(&about);
    if !origin.lists.is_empty() {
        description = format!("{description} {}", described_lists(text, &origin));
    }
    let contributors = origin.creators.iter();
    let contributors: Vec<Value> = contributors
        .map(|name| json!({ "title": name, "roles": ["author"] }))
        .collect();
    let licences = origin.licences.iter();
    let licences: Vec<Value> = licences
        .map(|licence| match &licence.address {
            Some(address) => json!({ "name": licence.name, "path": address }),
            None => json!({ "name": licence.name }),
        })
        .collect();
    let mut sources = vec![json!({ "title": origin.source })];
    sources.extend(origin.lists.iter().map(|list| {
        let mut source = json!({ "title": list.name });
        if !list.digest.is_empty() {
            source["hash"] = json!(format!("sha256:{}", list.digest));
        }
        source
    }));
    let package = json!({
        "$schema": PROFILE,
        "name": name,
        "title": origin.title,
        "description": description,
        "version": origin.version,
        "created": t.edition.issued,
        "contributors": contributors,
        "licenses": licences,
        "sources": sources,
        "selection": { "filters": origin.filters, "command": origin.command },
        "resources": [resource],
    });
    let beside = beside(file);
    write_file(&beside, |out| {
        serde_json::to_writer_pretty(&mut *out, &package)?;
        out.write_all(b"\n")
    })
    .map_err(|error| Failure::unwritten(Some(beside.clone()), error))
}

/// The path of the descriptor of a file.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ENDING);
    PathBuf::from(name)
}

/// How a file is written and what it comes to.
fn resource(file: &Path, format: &Format, sum: &Sum) -> Value {
    let mut resource = json!({
        "name": "",
        "path": last_part(file),
        "title": "",
        "format": format.ending(),
        "mediatype": format.media_type,
        "encoding": "utf-8",
        "hash": format!("sha256:{}", sum.digest),
    });
    // An array is read as a whole, and there are readers that then miss its length.
    if resource["format"] != "json" {
        resource["bytes"] = json!(sum.bytes);
    }
    if let Some(dialect) = format.dialect {
        resource["dialect"] = json!({
            "header": true,
            "delimiter": char::from(dialect.delimiter).to_string(),
            "lineTerminator": dialect.end,
            "quoteChar": "\"",
            "doubleQuote": true,
        });
    }
    resource
}

/// The headings as they are printed, where some are disarmed.
fn printed_headings(file: &Path, dialect: CsvDialect) -> io::Result<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(dialect.delimiter)
        .from_reader(BufReader::new(File::open(file)?));
    let headings = reader.headers().map_err(io::Error::other)?;
    Ok(headings.iter().map(str::to_owned).collect())
}

/// How long a file is, and its SHA-256.
#[derive(Debug, Default)]
struct Sum {
    bytes: u64,
    digest: String,
}

/// Sums up what goes through.
struct Summed<'a> {
    out: &'a mut dyn Write,
    hasher: Sha256,
    bytes: u64,
}

impl Write for Summed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
