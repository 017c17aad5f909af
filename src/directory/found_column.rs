//! What a column was found to be, and how.

use super::field::Field;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// How a column was recognised.
    Sureness, "sureness" {
        /// The user said so.
        Chosen = "chosen",
        /// Its heading says so.
        Heading = "heading",
        /// Its heading may say so.
        Likely = "likely",
        /// Its cells look like it.
        Content = "content",
    }
}

/// What a column was found to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct FoundColumn {
    pub field: Field,
    /// Among the columns of its field, the lower the sooner looked at.
    pub rank: usize,
    pub sureness: Sureness,
}

/// The rank of a column recognised by its contents: after every known name.
pub(super) const BY_CONTENT: usize = 1_000_000;

/// A column of this field, as its cells say alone.
pub(super) fn by_its_cells(field: Field) -> FoundColumn {
    FoundColumn {
        field,
        rank: BY_CONTENT,
        sureness: Sureness::Content,
    }
}
