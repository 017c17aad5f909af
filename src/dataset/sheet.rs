//! One CSV file as records with their lines. Refuses what could not be shown or trusted: bytes that
//! are not UTF-8, control characters, cells beyond any reason, a header that is not the schema's.

use csv::{ReaderBuilder, StringRecord};
use serde::de::DeserializeOwned;

use super::fault::Fault;
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
    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// The first fault that keeps the file from being read as the schema's table.
    pub fn read(schema: &TableSchema, bytes: &[u8]) -> Result<Self, Fault> {
        let fault = |id: &str| Fault::of_file(&schema.path, Phrase::new(id));
        let text = decode(&schema.path, bytes)?;
        if text.is_empty() {
            return Err(fault("fault-empty-file"));
        }
        let mut reader = ReaderBuilder::new()
            .flexible(true)
            .from_reader(text.as_bytes());
        let headers = reader
            .headers()
            .map_err(|_| fault("fault-csv").at_line(1))?
            .clone();
        check_headers(schema, &headers)?;
        let mut rows = Vec::new();
        let mut record = StringRecord::new();
        loop {
            match reader.read_record(&mut record) {
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
            if let Some(index) = record.iter().position(|cell| cell.len() > LONGEST_CELL) {
                let phrase = Phrase::new("fault-long-cell")
                    .with("length", record[index].len())
                    .with("limit", LONGEST_CELL);
                let fault = Fault::of_file(&schema.path, phrase).at_line(line);
                return Err(fault.at_column(index, &headers[index]));
            }
            rows.push((line, record.clone()));
        }
        Ok(Self {
            file: schema.path.clone(),
            headers,
            rows,
        })
    }

    /// The records as rows of a type whose fields bear the columns' names.
    ///
    /// # Errors
    /// A fault at the first record that does not fit.
    pub fn typed<T: DeserializeOwned>(&self) -> Result<Vec<(u64, T)>, Fault> {
        let read = |(line, record): &(u64, StringRecord)| {
            record
                .deserialize(Some(&self.headers))
                .map(|row| (*line, row))
                .map_err(|error| {
                    let phrase = Phrase::new("fault-row").with("detail", error.to_string());
                    Fault::of_file(&self.file, phrase).at_line(*line)
                })
        };
        self.rows.iter().map(read).collect()
    }

    /// A fault in a cell.
    pub fn fault(&self, line: u64, column: usize, phrase: Phrase) -> Fault {
        Fault::of_file(&self.file, phrase)
            .at_line(line)
            .at_column(column, &self.headers[column])
    }
}

/// UTF-8 without control characters other than the line ends; a byte-order mark is passed over.
fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let line_of = |offset: usize| {
        let ends = bytes[..offset].split(|byte| *byte == b'\n').count() - 1;
        u64::try_from(ends).unwrap_or(u64::MAX).saturating_add(1)
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        Fault::of_file(file, Phrase::new("fault-encoding")).at_line(line_of(error.valid_up_to()))
    })?;
    let unwanted = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r');
    match text.char_indices().find(|(_, letter)| unwanted(*letter)) {
        None => Ok(text),
        Some((offset, letter)) => {
            let phrase = Phrase::new("fault-control")
                .with("character", format!("U+{:04X}", u32::from(letter)));
            Err(Fault::of_file(file, phrase).at_line(line_of(offset)))
        }
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
