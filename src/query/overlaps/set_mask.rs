//! Some of the sets taken together, and the ways to count what is in them.

use std::cmp::Reverse;

use crate::model::vocabulary::vocabulary;
use crate::model::{Actor, Family, Key, Typology};
use crate::query::breadth::Breadth;

/// Some of the sets, one bit for each by its rank: families, or the values of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct SetMask(u64);

impl SetMask {
    /// How many sets there can be.
    pub const MOST: usize = u64::BITS as usize;

    /// These sets.
    pub fn of<S>(sets: impl IntoIterator<Item = Key<S>>) -> Self {
        Self(
            sets.into_iter()
                .fold(0, |bits, set| bits | 1 << set.index()),
        )
    }

    /// The families in which an actor counts.
    pub fn of_actor(typology: &Typology, actor: Key<Actor>, breadth: Breadth) -> Self {
        let memberships = typology.memberships_of(actor);
        let counted = memberships.filter(|found| breadth.counts(found));
        Self::of(counted.map(|found| found.family))
    }

    /// The sets of both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How many sets there are in it.
    pub fn degree(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether it is none of them.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it holds every set of the other.
    pub fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it shares a set with the other.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether a set is in it.
    pub fn contains<S>(self, set: Key<S>) -> bool {
        self.holds(Self::of([set]))
    }

    /// What puts combinations in the order of the numbers of their sets, the smallest first.
    pub(super) fn by_numbers(self) -> Reverse<u64> {
        Reverse(self.0.reverse_bits())
    }

    /// Its sets, a bit each.
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    /// Its sets, by number.
    pub fn sets<S>(self) -> impl Iterator<Item = Key<S>> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let rank = usize::try_from(rest.trailing_zeros()).ok()?;
            let found = (rest != 0).then(|| Key::from_index(rank));
            rest &= rest.wrapping_sub(1);
            found
        })
    }

    /// Its sets, where they are families, by number.
    pub fn families(self) -> impl Iterator<Item = Key<Family>> {
        self.sets()
    }
}

vocabulary! {
    /// How the elements of some sets are counted.
    Count, "count" {
        /// In these sets and no other.
        Exclusive = "exclusive",
        /// In these sets at least.
        Inclusive = "inclusive",
        /// In any of these sets.
        Union = "union",
    }
}

impl Count {
    /// Whether an element that is in the sets `found` counts for these sets.
    pub fn counts(self, found: SetMask, sets: SetMask) -> bool {
        match self {
            Self::Exclusive => found == sets,
            Self::Inclusive => found.holds(sets),
            Self::Union => found.meets(sets),
        }
    }
}

vocabulary! {
    /// How much two sets share.
    Measure, "measure" {
        /// How many elements.
        Number = "number",
        /// Per cent of the elements of either (Jaccard's index).
        Jaccard = "jaccard",
        /// Per cent of the elements of the smaller of the two (the overlap coefficient).
        Smaller = "smaller",
    }
}

impl Measure {
    /// How much two different sets of these sizes share, by how many elements they do. Shares are whole per
    /// cents, one at least where there is anything: what is not nothing shows.
    pub fn of(self, shared: usize, sizes: [usize; 2]) -> usize {
        let [left, right] = sizes;
        let whole = match self {
            Self::Number => return shared,
            Self::Jaccard => left + right - shared,
            Self::Smaller => left.min(right),
        };
        let whole = whole.max(1);
        let rounded = (200 * shared + whole) / (2 * whole);
        rounded.max(usize::from(shared > 0))
    }
}

/// Steps of heat above none.
const HEATS: usize = 3;

/// The heat of a number, from 0 for none to 3 for the largest, step by step where they are few.
pub fn heat(number: usize, largest: usize) -> u8 {
    let step = match number {
        0 => 0,
        number if largest <= HEATS => number,
        number => 1 + (number - 1) * HEATS / largest,
    };
    u8::try_from(step.min(HEATS)).unwrap_or(0)
}

/// Some sets with how many elements count for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntersectionSize {
    pub set: SetMask,
    pub count: usize,
}
