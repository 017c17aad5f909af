//! The descriptor beside a file whose format has no place for provenance: a Data Package of that one file, with the
//! schema of its columns, so that any reader of such packages can check it.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::failure::Failure;
use super::inferred_schema::{ColumnKinds, ListSyntax, rename};
use super::job::Job;
use super::provenance::{HashingWriter, described_lists, file_name, origin, text_for};
use super::rows::InspectedRows;
use crate::dataset::table_schema;
use crate::export::{Audience, CsvDialect, FORMATS, Format, ProvenancePlacement};
use crate::files::{StagedFile, commit_pair};
use crate::model::{Phrase, Typology};
use crate::report::{Rows, TableCell};

/// Appended to the name of the file.
const ENDING: &str = ".package.json";
const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

/// Refuses a descriptor without a file, or beside one that embeds its provenance.
pub(super) fn expect_describable(job: &Job<'_>, format: &Format) -> Result<(), Failure> {
    if !job.request.output.provenance {
        return Ok(());
    }
    let is_file = |file: &PathBuf| std::fs::metadata(file).map_or(true, |file| file.is_file());
    if !job.output_file().as_ref().is_some_and(is_file) {
        return Err(Phrase::new("provenance-alone").into());
    }
    if format.provenance != ProvenancePlacement::None {
        let described = FORMATS
            .iter()
            .filter(|one| one.provenance == ProvenancePlacement::None);
        let choices: Vec<&str> = described.map(|format| format.name).collect();
        let phrase = Phrase::new("provenance-told").with("format", format.name);
        return Err(phrase.with("choices", choices.join(", ")).into());
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
    let columns = ColumnKinds::default();
    let inspect = |_: usize, row: &[TableCell]| columns.inspect(row);
    let inspected = InspectedRows {
        rows,
        inspect: &inspect,
    };
    job.write_files(|job, is_stopped| {
        let write = |out: &mut dyn Write| format.write(&inspected, headings, out);
        let mut described = Described::stage(job, format, is_stopped, write)?;
        // Without rows, JSON is not recognised as a table.
        if format.dialect.is_some() || columns.has_rows() {
            let known = job.request.what.table().and_then(table_schema);
            let syntax = format.dialect.map_or(ListSyntax::Json, |_| ListSyntax::Csv);
            let mut schema = columns.schema(&rows.keys(), known.as_ref(), syntax);
            let is_for_people = format.audience == Audience::People;
            if let Some(dialect) = format.dialect.filter(|_| is_for_people) {
                let headings = written_headings(described.data.path(), dialect);
                let unread = |error| Failure::file_unwritten(&described.file, error);
                rename(&mut schema, &headings.map_err(unread)?);
            }
            described.resource["type"] = json!("table");
            described.resource["schema"] = schema;
        }
        described.commit(job, t, format, is_stopped)
    })
}

/// Writes a bibliography into a file, and its descriptor beside it.
pub(super) fn deliver_works(
    job: &mut Job<'_>,
    t: &Typology,
    format: &Format,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    job.write_files(|job, is_stopped| {
        let described = Described::stage(job, format, is_stopped, write)?;
        described.commit(job, t, format, is_stopped)
    })
}

/// A file that is not in its place yet, described as a resource that has no name yet.
struct Described {
    file: PathBuf,
    data: StagedFile,
    resource: Value,
}

impl Described {
    fn stage(
        job: &Job<'_>,
        format: &Format,
        is_stopped: &dyn Fn() -> bool,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Self, Failure> {
        let file = job.output_file().unwrap_or_default();
        job.expect_absent(&file)?;
        job.expect_absent(&descriptor_path(&file))?;
        let mut sum = (0, String::new());
        let data = job.stage(&file, is_stopped, |out| {
            let mut hashed = HashingWriter::new(out);
            write(&mut hashed)?;
            sum = (hashed.bytes, hashed.digest());
            Ok(())
        })?;
        let resource = resource(&file, format, sum);
        Ok(Self {
            file,
            data,
            resource,
        })
    }

    /// Puts the file in its place, with its descriptor.
    fn commit(
        self,
        job: &Job<'_>,
        t: &Typology,
        format: &Format,
        is_stopped: &dyn Fn() -> bool,
    ) -> Result<(), Failure> {
        let package = package(job, t, format, self.resource);
        let path = descriptor_path(&self.file);
        let descriptor = job.stage(&path, is_stopped, |out| {
            serde_json::to_writer_pretty(&mut *out, &package)?;
            out.write_all(b"\n")
        })?;
        if is_stopped() {
            let stopped = io::ErrorKind::Other.into();
            return Err(Failure::file_unwritten(&self.file, stopped));
        }
        let moved = commit_pair(self.data, descriptor);
        moved.map_err(|error| Failure::file_unwritten(&self.file, error))
    }
}

/// A file with this many bytes and this digest as a resource.
fn resource(file: &Path, format: &Format, (bytes, digest): (u64, String)) -> Value {
    let mut resource = json!({
        "name": "",
        "path": file_name(file),
        "title": "",
        "format": format.extension(),
        "mediatype": format.media_type,
        "encoding": "utf-8",
        "hash": format!("sha256:{digest}"),
    });
    // Some readers parse JSON without counting its bytes, and would then report a wrong length.
    let mut json_types = ["/json", "+json"].iter();
    if !json_types.any(|suffix| format.media_type.ends_with(suffix)) {
        resource["bytes"] = json!(bytes);
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

/// The Data Package of one resource.
fn package(job: &Job<'_>, t: &Typology, format: &Format, mut resource: Value) -> Value {
    let origin = origin(job, t, format.audience, Some(format));
    let text = text_for(job, format.audience);
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
        description = format!("{description} {}", described_lists(&text, &origin));
    }
    let contributors = origin.creators.iter();
    let contributors = contributors.map(|name| json!({ "title": name, "roles": ["author"] }));
    let licences = origin.licences.iter().map(|licence| {
        let mut value = json!({ "name": licence.name });
        if let Some(address) = &licence.address {
            value["path"] = json!(address);
        }
        value
    });
    let lists = origin.lists.iter().map(|list| {
        let mut source = json!({ "title": list.name });
        if !list.digest.is_empty() {
            source["hash"] = json!(format!("sha256:{}", list.digest));
        }
        source
    });
    let report = json!({ "title": origin.source });
    json!({
        "$schema": PROFILE,
        "name": name,
        "title": origin.title,
        "description": description,
        "version": origin.version,
        "created": t.edition.issued,
        "contributors": contributors.collect::<Vec<_>>(),
        "licenses": licences.collect::<Vec<_>>(),
        "sources": std::iter::once(report).chain(lists).collect::<Vec<_>>(),
        "selection": { "filters": origin.filters, "command": origin.command },
        "resources": [resource],
    })
}

fn descriptor_path(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ENDING);
    PathBuf::from(name)
}

/// The headings in a file, which may differ from those of its columns: some are escaped.
fn written_headings(file: &Path, dialect: CsvDialect) -> io::Result<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(dialect.delimiter)
        .from_reader(BufReader::new(File::open(file)?));
    let headings = reader.headers().map_err(io::Error::other)?;
    Ok(headings.iter().map(str::to_owned).collect())
}
