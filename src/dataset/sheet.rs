//! One CSV file as records with their lines. Refuses what could not be shown or trusted: bytes that
//! are not UTF-8, invisible characters, cells beyond any reason, a header that is not the schema's.

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use serde::Deserialize;

use super::fault::Fault;
use super::legible::{illegible_character, is_plainly_legible};
use super::schema::TableSchema;
use crate::model::{Phrase, nearest};

/// Longest cell, in bytes. The longest of the bundled dataset is under 1,000.
const LONGEST_CELL: usize = 16 * 1024;

/// A table as it was read.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Name of the file.
    pub file: String,
    headers: StringRecord,
    /// Each record with the line on which it starts.
    pub rows: Vec<(u64, StringRecord)>,
}

impl Sheet {
    /// Reads the bytes of a file; a byte-order mark is passed over.
    ///
    /// # Errors
    /// The first fault that keeps the file from being read as the schema's table.
    pub fn read(schema: &TableSchema, bytes: &[u8]) -> Result<Self, Fault> {
        let fault = |id: &str| Fault::of_file(&schema.path, Phrase::new(id));
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if bytes.is_empty() {
            return Err(fault("fault-empty-file"));
        }
        let trust = Trust::of(bytes);
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
        let headers = reader
            .byte_headers()
            .map_err(|_| fault("fault-csv").at_line(1))?
            .clone();
        let headers = legible(schema, None, trust, 1, headers)?;
        check_headers(schema, &headers)?;
        let mut rows = Vec::new();
        let mut record = ByteRecord::new();
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {}
                Err(error) => {
                    let line = error.position().map_or(1, csv::Position::line);
                    return Err(fault("fault-csv").at_line(line));
                }
            }
            let line = record.position().map_or(1, csv::Position::line);
            if record.len() != headers.len() {
                let phrase = Phrase::new("fault-ragged")
                    .with("expected", headers.len())
                    .with("found", record.len());
                return Err(Fault::of_file(&schema.path, phrase).at_line(line));
            }
            let record = legible(schema, Some(&headers), trust, line, record.clone())?;
            rows.push((line, record));
        }
        Ok(Self {
            file: schema.path.clone(),
            headers,
            rows,
        })
    }

    /// A record, as it is in the sheet or changed, as a type whose fields bear the columns' names.
    ///
    /// # Errors
    /// A record that does not fit.
    pub fn row<'a, T>(&'a self, line: u64, record: &'a StringRecord) -> Result<T, Fault>
    where
        T: Deserialize<'a>,
    {
        record.deserialize(Some(&self.headers)).map_err(|error| {
            let phrase = Phrase::new("fault-row").with("detail", error.to_string());
            let fault = Fault::of_file(&self.file, phrase).at_line(line);
            let column = match error.kind() {
                csv::ErrorKind::Deserialize { err, .. } => err.field(),
                _ => None,
            };
            let column = column.and_then(|column| usize::try_from(column).ok());
            match column.and_then(|column| Some((column, self.headers.get(column)?))) {
                Some((column, name)) => fault.at_column(column, name),
                None => fault,
            }
        })
    }

    /// A fault in a cell.
    pub fn fault(&self, line: u64, column: usize, phrase: Phrase) -> Fault {
        Fault::of_file(&self.file, phrase)
            .at_line(line)
            .at_column(column, &self.headers[column])
    }
}

/// What is known of the cells of a file before they are looked at one by one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// The file is UTF-8, and no character of it may be invisible, line breaks apart.
    Whole,
    None,
}

impl Trust {
    /// One look at the whole file is far quicker than one at each of its cells.
    fn of(bytes: &[u8]) -> Self {
        if std::str::from_utf8(bytes).is_ok_and(is_plainly_legible) {
            Self::Whole
        } else {
            Self::None
        }
    }
}

/// A record whose cells are UTF-8 without invisible characters, none beyond any reason.
fn legible(
    schema: &TableSchema,
    headers: Option<&StringRecord>,
    trust: Trust,
    line: u64,
    record: ByteRecord,
) -> Result<StringRecord, Fault> {
    for (index, cell) in record.iter().enumerate() {
        if trust == Trust::Whole && cell.len() <= LONGEST_CELL {
            continue;
        }
        if let Some(phrase) = illegible(cell) {
            let name = headers
                .and_then(|headers| headers.get(index))
                .unwrap_or_default();
            let fault = Fault::of_file(&schema.path, phrase).at_line(line);
            return Err(fault.at_column(index, name));
        }
    }
    let encoding = |_| Fault::of_file(&schema.path, Phrase::new("fault-encoding")).at_line(line);
    StringRecord::from_byte_record(record).map_err(encoding)
}

/// What keeps a cell from being shown.
fn illegible(cell: &[u8]) -> Option<Phrase> {
    if cell.len() > LONGEST_CELL {
        let phrase = Phrase::new("fault-long-cell").with("length", cell.len());
        return Some(phrase.with("limit", LONGEST_CELL));
    }
    match std::str::from_utf8(cell) {
        Ok(text) => illegible_character(text),
        Err(_) => Some(Phrase::new("fault-encoding")),
    }
}

fn check_headers(schema: &TableSchema, headers: &StringRecord) -> Result<(), Fault> {
    for (index, name) in headers.iter().enumerate() {
        if schema.position(name).is_none() {
            let known = schema.columns().iter().map(|column| column.name.as_str());
            let phrase = match nearest(name, known) {
                Some(near) => Phrase::new("fault-extra-column-near").with("near", near),
                None => Phrase::new("fault-extra-column"),
            };
            let fault = Fault::of_file(&schema.path, phrase.with("column", name)).at_line(1);
            return Err(fault.at_column(index, name));
        }
    }
    for (index, column) in schema.columns().iter().enumerate() {
        let phrase = match headers.get(index) {
            Some(found) if found == column.name => continue,
            Some(found) if headers.iter().any(|name| name == column.name) => {
                Phrase::new("fault-column-order").with("found", found)
            }
            _ => Phrase::new("fault-missing-column"),
        };
        return Err(
            Fault::of_file(&schema.path, phrase.with("column", column.name.as_str())).at_line(1),
        );
    }
    Ok(())
}
