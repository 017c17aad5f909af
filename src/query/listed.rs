//! The organisations of the user's lists in their sets: millions perhaps, so that the first of each
//! combination are noted as the rows come in, and no key waits for a pass over all of them.

use super::combination::Combination;
use super::crossing::MOST_LISTED;
use super::first::First;
use super::overlap::Overlaps;
use super::values::ListRow;

/// Rows with their sets, and as many of each combination as are listed for people.
#[derive(Debug, Clone)]
pub struct Listed {
    pub(super) overlaps: Overlaps<ListRow>,
    pub(super) first: First,
}

impl Default for Listed {
    fn default() -> Self {
        Self::of(Overlaps::default())
    }
}

impl Listed {
    /// Rows whose sets are known.
    pub(super) fn of(overlaps: Overlaps<ListRow>) -> Self {
        Self {
            first: overlaps.grouped(MOST_LISTED),
            overlaps,
        }
    }

    /// One row more.
    pub fn push(&mut self, set: Combination) {
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
