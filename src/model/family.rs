//! The families.

use serde::{Deserialize, Serialize};

use super::table::{identified, list};

/// One of the families of the typology.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Family {
    /// Slug.
    pub id: String,
    /// Rank in the report, from 1.
    pub number: u8,
    /// Title of the sheet.
    pub name: String,
    /// At most 26 columns wide, for narrow places.
    pub short_name: String,
    /// Subtitles and other names of the family.
    #[serde(deserialize_with = "list")]
    pub aliases: Vec<String>,
    /// Two or three sentences of the project's own.
    pub summary: String,
    /// First page of the sheet, as the general table of contents prints it.
    pub page: Option<u16>,
}

identified!(Family by id);
