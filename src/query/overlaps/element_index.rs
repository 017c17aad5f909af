//! Elements of whatever kind in their sets. Organisations of the user's lists are millions perhaps, so that
//! the first of each combination are noted as the rows come in, and no key waits for a pass over all of them.

use super::preview::Preview;
use super::set_index::SetIndex;
use super::set_mask::SetMask;

/// Organisations listed for people at most; the rest are only counted.
pub const MOST_LISTED: usize = 1_000;

/// An element by its rank: a record of one kind, or a row of the user's lists, numbered through all of them.
#[derive(Debug)]
pub enum AnyElement {}

/// Elements with their sets, and as many of each combination as are listed for people.
#[derive(Debug, Clone)]
pub struct ElementIndex {
    pub(super) overlaps: SetIndex<AnyElement>,
    pub(super) first: Preview,
}

impl Default for ElementIndex {
    fn default() -> Self {
        Self::of(SetIndex::default())
    }
}

impl ElementIndex {
    /// Elements whose sets are known.
    pub(super) fn of(overlaps: SetIndex<AnyElement>) -> Self {
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
