//! The vocabulary of the report.

use serde::{Deserialize, Serialize};

use super::table::{Key, identified, list};

/// An entry of the glossary.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Term {
    pub id: String,
    pub term: String,
    /// What an acronym stands for.
    pub expansion: String,
    pub definition: String,
    #[serde(deserialize_with = "list")]
    pub related: Vec<Key<Term>>,
}

identified!(Term by id);
