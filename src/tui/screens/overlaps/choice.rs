//! What can be counted: what the typology has, and what the user's lists have.

use crate::query::OverlapKind;
use crate::tui::lists::overlap_job::OverlapSubject;

/// Something to count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubjectChoice {
    Typology(OverlapKind),
    Lists(OverlapSubject),
}

impl SubjectChoice {
    /// What the typology has.
    pub const TYPOLOGY: [Self; 3] = [
        Self::Typology(OverlapKind::Families),
        Self::Typology(OverlapKind::Naf),
        Self::Typology(OverlapKind::Statuses),
    ];
}
