//! The formats in which something can be had, by what there is of it to write.

use super::What;
use crate::export::{Capability, Format, formats_writing};
use crate::report::{Also, TYPOLOGY, report};

/// The format of a schema that describes JSON instead of CSV.
pub const JSON_SCHEMA: &str = "json-schema";
/// The formats of a schema: no document is written in them but one.
const SCHEMAS: &[&str] = &["table-schema", JSON_SCHEMA];

impl What {
    /// The names of the formats in which this can be had, the usual one first.
    pub fn format_names(&self) -> Vec<&'static str> {
        match self {
            Self::Schema { .. } => SCHEMAS.to_vec(),
            _ => self.formats().iter().map(|format| format.name).collect(),
        }
    }

    /// The formats in which this can be had, the usual one first.
    pub fn formats(&self) -> Vec<&'static Format> {
        match self {
            Self::Show { .. } | Self::Compare { .. } => formats_writing(Capability::Pages),
            Self::Schema { .. } => Vec::new(),
            Self::Cite => {
                // Sentences as plain text, then works.
                let mut formats = formats_writing(Capability::Pages);
                formats.retain(|format| format.is_plain_text());
                formats.extend(formats_writing(Capability::Works));
                formats
            }
            Self::Overlaps(_) => {
                let mut formats = lines_first();
                let pictures = formats_writing(Capability::Chart).into_iter();
                formats.extend(pictures.filter(|format| !format.writes(Capability::Rows)));
                formats
            }
            Self::Export { table, .. } => of_table(table.as_deref().unwrap_or_default()),
            _ => lines_first(),
        }
    }
}

fn of_table(name: &str) -> Vec<&'static Format> {
    if name == TYPOLOGY {
        let whole = [
            Capability::Statements,
            Capability::Site,
            Capability::Workbook,
        ];
        return whole.into_iter().flat_map(formats_writing).collect();
    }
    let mut formats = formats_writing(Capability::Rows);
    formats.extend(match report(name).and_then(|report| report.also) {
        Some(Also::Bibliography) => formats_writing(Capability::Works),
        Some(Also::Thesaurus(_)) => formats_writing(Capability::Statements),
        None => Vec::new(),
    });
    formats
}

/// The formats of tables, plain text before all others.
fn lines_first() -> Vec<&'static Format> {
    let mut formats = formats_writing(Capability::Rows);
    formats.sort_by_key(|format| !format.is_plain_text());
    formats
}
