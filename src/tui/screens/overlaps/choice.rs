//! What can be counted: what the typology has, and what the user's lists have.

use crate::query::OverlapKind;
use crate::tui::lists::overlap_job::Subject;

/// Something to count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    Typology(OverlapKind),
    Lists(Subject),
}

impl Choice {
    /// What the typology has.
    pub const TYPOLOGY: [Self; 3] = [
        Self::Typology(OverlapKind::Families),
        Self::Typology(OverlapKind::Naf),
        Self::Typology(OverlapKind::Statuses),
    ];
}
