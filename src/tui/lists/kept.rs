//! The rows that filter and conditions keep, in the order of the lists or the strongest candidates first.

use super::parts::Parts;
use crate::model::Typology;

/// In which order rows are listed that no words find.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListOrder {
    #[default]
    AsRead,
    /// Candidates by their points, then all others.
    ByStrength,
}

/// Kept rows, of so many checked.
#[derive(Debug, Default)]
pub(super) struct KeptRows {
    pub(super) order: ListOrder,
    /// One part where rows are as read; else one for each number of points, the most first, and one for those without.
    parts: Vec<Vec<u32>>,
    pub(super) checked: usize,
}

/// Parts by points: as many as all reasons give at most are told apart.
const MOST_POINTS: usize = 7;

impl KeptRows {
    pub(super) fn clear(&mut self) {
        self.parts.clear();
        self.checked = 0;
    }

    /// Takes a row that is kept.
    pub(super) fn push(&mut self, t: &Typology, lists: &Parts<'_>, row: usize) {
        let part = match self.order {
            ListOrder::AsRead => 0,
            ListOrder::ByStrength => {
                let points = lists.points(t, row);
                points.map_or(MOST_POINTS + 1, |points| {
                    MOST_POINTS - points.min(MOST_POINTS)
                })
            }
        };
        if self.parts.len() <= part {
            self.parts.resize_with(part + 1, Vec::new);
        }
        if let Ok(row) = u32::try_from(row) {
            self.parts[part].push(row);
        }
    }

    /// The rows in their order, in parts.
    pub(super) fn parts(&self) -> &[Vec<u32>] {
        &self.parts
    }
}
