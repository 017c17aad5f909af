//! The organisations of the user's lists in their sets: millions perhaps, so that the first of each
//! combination are noted as the rows come in, and no key waits for a pass over all of them.

use super::preview::Preview;
use super::set_index::SetIndex;
use super::set_mask::SetMask;

/// Organisations listed for people at most; the rest are only counted.
pub const MOST_LISTED: usize = 1_000;

/// A row of the user's lists, numbered through all of them.
#[derive(Debug)]
pub enum ListRow {}

/// Rows with their sets, and as many of each combination as are listed for people.
#[derive(Debug, Clone)]
pub struct ListIndex {
    pub(super) overlaps: SetIndex<ListRow>,
    pub(super) first: Preview,
}

impl Default for ListIndex {
    fn default() -> Self {
        Self::of(SetIndex::default())
    }
}

impl ListIndex {
    /// Rows whose sets are known.
    pub(super) fn of(overlaps: SetIndex<ListRow>) -> Self {
        Self {
            first: overlaps.grouped(MOST_LISTED),
            overlaps,
        }
    }

    /// One row more.
    pub fn push(&mut self, set: SetMask) {
        let rank = self.overlaps.whole();
        let place = self.overlaps.push(set);
        self.first.note(place, set, rank);
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.overlaps.whole()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
