//! The formats in which something can be had, the usual one first.

use super::What;
use crate::export::{BIBLIOGRAPHIES, BOOKS, DRAWN, FORMATS, THESAURI, WORKBOOKS};
use crate::report::{Also, TYPOLOGY, report};

/// Formats of records and of comparisons.
const PAGES: &[&str] = &["txt", "md", "json", "jsonl"];
/// Formats of a schema.
const SCHEMAS: &[&str] = &["table-schema", JSON_SCHEMA];
/// The format of a schema that describes JSON instead of CSV.
pub const JSON_SCHEMA: &str = "json-schema";
/// Besides the formats of works: sentences.
const SENTENCES: &str = "txt";

/// The names of all formats of tables.
fn tables() -> Vec<&'static str> {
    FORMATS.iter().map(|format| format.name).collect()
}

/// The same, lines of text before all others.
pub fn lines_first() -> Vec<&'static str> {
    let mut formats = tables();
    formats.sort_by_key(|name| *name != SENTENCES);
    formats
}

impl What {
    /// The names of the formats in which this can be had, the usual one first.
    pub fn formats(&self) -> Vec<&'static str> {
        let works = || BIBLIOGRAPHIES.iter().map(|form| form.name);
        let mut formats = tables();
        match self {
            Self::Show { .. } | Self::Compare { .. } => return PAGES.to_vec(),
            Self::Schema { .. } => return SCHEMAS.to_vec(),
            Self::Cite => return std::iter::once(SENTENCES).chain(works()).collect(),
            Self::Overlaps(_) => {
                formats = lines_first();
                formats.extend(DRAWN.iter().map(|format| format.name));
            }
            Self::Export { table, .. } => {
                let name = table.as_deref().unwrap_or_default();
                match report(name).map(|report| report.also) {
                    Some(Some(Also::Bibliography)) => formats.extend(works()),
                    Some(Some(Also::Thesaurus(_))) => {
                        formats.extend(THESAURI.iter().map(|form| form.name));
                    }
                    None if name == TYPOLOGY => {
                        let thesauri = THESAURI.iter().map(|form| form.name);
                        let books = BOOKS.iter().map(|form| form.name);
                        let workbooks = WORKBOOKS.iter().map(|form| form.name);
                        return thesauri.chain(books).chain(workbooks).collect();
                    }
                    Some(None) | None => {}
                }
            }
            _ => return lines_first(),
        }
        formats
    }
}
