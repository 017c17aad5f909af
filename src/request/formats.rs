//! The formats that each kind of answer can be written in.

use super::What;
use crate::export::{Capability, Format, formats_writing};
use crate::report::{Also, TYPOLOGY, report};

/// The format of a schema that describes JSON instead of CSV.
pub const JSON_SCHEMA: &str = "json-schema";
/// The formats of a schema, which are not in the table of formats: nothing else is written in them.
const SCHEMAS: &[&str] = &["table-schema", JSON_SCHEMA];

impl What {
    /// The names of the formats that this can be written in, the default first.
    pub fn format_names(&self) -> Vec<&'static str> {
        match self {
            Self::Schema { .. } => SCHEMAS.to_vec(),
            _ => self.formats().iter().map(|format| format.name).collect(),
        }
    }

    /// The formats that this can be written in, the default first.
    pub fn formats(&self) -> Vec<&'static Format> {
        match self {
            Self::Show { .. } | Self::Compare { .. } => formats_writing(Capability::Pages),
            Self::Schema { .. } => Vec::new(),
            Self::Cite => {
                let mut formats = formats_writing(Capability::Pages);
                formats.retain(|format| format.is_plain_text());
                formats.extend(formats_writing(Capability::Works));
                formats
            }
            Self::Overlaps(_) => {
                let mut formats = plain_text_first();
                let pictures = formats_writing(Capability::Chart).into_iter();
                formats.extend(pictures.filter(|format| !format.writes(Capability::Rows)));
                formats
            }
            Self::Export { table, .. } => of_table(table.as_deref().unwrap_or_default()),
            _ => plain_text_first(),
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
fn plain_text_first() -> Vec<&'static Format> {
    let mut formats = formats_writing(Capability::Rows);
    formats.sort_by_key(|format| !format.is_plain_text());
    formats
}
