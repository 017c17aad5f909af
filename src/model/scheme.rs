//! The typology as something one reads about: its method and its limits belong to none of its families.

use serde::{Deserialize, Serialize};

use super::table::{identified, list};

/// A classification scheme, which the families divide.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Scheme {
    /// Slug.
    pub id: String,
    pub name: String,
    #[serde(deserialize_with = "list")]
    pub aliases: Vec<String>,
    /// Two or three sentences of the project's own.
    pub summary: String,
}

identified!(Scheme by id);
