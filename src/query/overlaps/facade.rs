//! Overlaps of whatever sets share: one interface for actors, codes, statuses and the
//! organisations of a list, so that a view need not know which it shows.

use std::cmp::Reverse;
use std::sync::Arc;

use super::element_index::{AnyElement, ElementIndex, MOST_LISTED};
use super::options::{OverlapKind, Sort};
use super::preview::Preview;
use super::set_index::SetIndex;
use super::set_mask::{Count, IntersectionSize, Measure, SetMask};
use super::sets::{OverlapSet, SetList};
use crate::model::{Key, Record, Typology};
use crate::query::breadth::Breadth;
use crate::query::fold::sort_key;

/// Overlaps of some sets.
#[derive(Debug, Clone)]
pub struct Overlaps {
    sets: OverlapKind,
    groups: Arc<SetList>,
    /// Millions perhaps, so that they are shared and not copied.
    counted: Arc<ElementIndex>,
    /// How many elements every two sets share, row by row: the most frequent request.
    pairs: Vec<usize>,
    /// How many elements are kept, whether they count in a set or not.
    kept: usize,
}

/// Something that is in sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    Record(Record),
    /// By the number of its row through all lists.
    Organisation(usize),
}

impl Overlaps {
    /// The overlaps of what families share, of the elements kept. Only actors stand more or less surely.
    /// Organisations are not the typology's: they are gathered, and until then there are none.
    pub fn new(
        typology: &Typology,
        sets: OverlapKind,
        breadth: Breadth,
        keeps: impl Fn(Record) -> bool,
    ) -> Self {
        let all = match sets {
            OverlapKind::Families => SetIndex::new(typology, breadth).by_rank(),
            OverlapKind::Naf => SetIndex::of_codes(typology).by_rank(),
            OverlapKind::Statuses => SetIndex::of_statuses(typology).by_rank(),
            OverlapKind::Organisations | OverlapKind::Values => SetIndex::default(),
        };
        let is_kept = |key: Key<AnyElement>| {
            let record = Element::new(sets, key.index()).record();
            record.is_some_and(&keeps)
        };
        let counted = ElementIndex::of(all.keeping(is_kept));
        Self::paired(sets, Arc::new(SetList::families(typology)), counted)
    }

    /// The overlaps of what organisations have, so many of which are kept.
    pub fn of_organisations(
        sets: OverlapKind,
        groups: SetList,
        listed: ElementIndex,
        kept: usize,
    ) -> Self {
        Self {
            kept,
            ..Self::paired(sets, Arc::new(groups), listed)
        }
    }

    /// What is counted, with how many elements every two sets share.
    fn paired(sets: OverlapKind, groups: Arc<SetList>, counted: ElementIndex) -> Self {
        let count = groups.len();
        let mut pairs = vec![0; count * count];
        for found in counted.overlaps.combinations() {
            for left in found.set.sets::<OverlapSet>() {
                for right in found.set.sets::<OverlapSet>() {
                    pairs[left.index() * count + right.index()] += found.count;
                }
            }
        }
        Self {
            sets,
            groups,
            counted: Arc::new(counted),
            pairs,
            kept: 0,
        }
    }

    /// What is counted in what.
    pub fn sets(&self) -> OverlapKind {
        self.sets
    }

    /// What the sets are.
    pub fn groups(&self) -> &SetList {
        &self.groups
    }

    /// The same of the elements whose sets are kept; the others count nowhere.
    #[must_use]
    pub fn keeping(self, keeps: impl Fn(SetMask) -> bool) -> Self {
        let counted = Arc::unwrap_or_clone(self.counted).overlaps;
        let counted = ElementIndex::of(counted.keeping_sets(keeps));
        Self {
            kept: self.kept,
            ..Self::paired(self.sets, self.groups, counted)
        }
    }

    /// How many elements two sets share; a set with itself, its size.
    pub fn shared<S>(&self, left: Key<S>, right: Key<S>) -> usize {
        let count = self.groups.len();
        let place = left.index() * count + right.index();
        let pair = self.pairs.get(place).filter(|_| right.index() < count);
        pair.copied().unwrap_or(0)
    }

    /// How much two sets share; a set with itself, its size.
    pub fn measured<S>(&self, left: Key<S>, right: Key<S>, measure: Measure) -> usize {
        let shared = self.shared(left, right);
        if left == right {
            return shared;
        }
        measure.of(shared, [left, right].map(|key| self.shared(key, key)))
    }

    /// How many elements count in some set.
    pub fn len(&self) -> usize {
        self.counting(|_| true)
    }

    /// Whether no element counts anywhere.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many organisations that are kept are in no set, and how many are kept.
    pub fn nowhere(&self) -> (usize, usize) {
        (self.kept.saturating_sub(self.len()), self.kept)
    }

    /// How many elements are in sets that meet a condition.
    pub fn counting(&self, meets: impl Fn(SetMask) -> bool) -> usize {
        self.counted.overlaps.counting(meets)
    }

    /// The elements whose sets meet a condition, in the order of the dataset or of the rows, the first
    /// so many.
    pub fn meeting(&self, most: usize, meets: impl Fn(SetMask) -> bool) -> Vec<Element> {
        if most <= MOST_LISTED {
            return elements(self.sets, self.counted.first.meeting(most, meets));
        }
        let met = self.counted.overlaps.meeting(meets).take(most);
        met.map(|key| Element::new(self.sets, key.index()))
            .collect()
    }

    /// The first so many elements of each combination, to ask of them again and again.
    pub fn grouped(&self, most: usize) -> GroupedElements {
        GroupedElements {
            first: self.counted.overlaps.grouped(most),
            most,
            sets: self.sets,
        }
    }

    /// The sets in which an element counts; none for one of another kind.
    pub fn set(&self, element: Element) -> SetMask {
        let rank = match (self.sets, element) {
            (OverlapKind::Families, Element::Record(Record::Actor(key))) => key.index(),
            (OverlapKind::Naf, Element::Record(Record::Code(key))) => key.index(),
            (OverlapKind::Statuses, Element::Record(Record::Status(key))) => key.index(),
            (sets, Element::Organisation(row)) if sets.is_listed() => row,
            _ => return SetMask::default(),
        };
        self.counted.overlaps.set(Key::from_index(rank))
    }

    /// The intersections that are not empty, in an order.
    pub fn rows(&self, count: Count, sort: Sort) -> Vec<IntersectionSize> {
        let mut rows = self.counted.overlaps.tallies(count);
        sort.arrange(&mut rows, |row| row.set);
        rows
    }

    /// What counts in several sets, in most first, then by name; of organisations the first, as they
    /// stand in their lists.
    pub fn transversal(&self, typology: &Typology) -> Vec<Element> {
        if self.sets.is_listed() {
            let most = self.groups.len();
            let by_degree = |set: SetMask| (set.degree() >= 2).then(|| most - set.degree());
            return elements(self.sets, self.counted.first.by_bucket(by_degree));
        }
        let mut several = self.meeting(usize::MAX, |set| set.degree() >= 2);
        several.sort_by_cached_key(|element| {
            (
                Reverse(self.set(*element).degree()),
                element.sort_key(typology),
            )
        });
        several
    }

    /// What counts in one set alone, by set, then by name; of organisations the first.
    pub fn proper(&self, typology: &Typology) -> Vec<Element> {
        if self.sets.is_listed() {
            let own = |set: SetMask| set.sets::<OverlapSet>().next().map(Key::index);
            let alone = |set: SetMask| own(set).filter(|_| set.degree() == 1);
            return elements(self.sets, self.counted.first.by_bucket(alone));
        }
        let mut proper = self.meeting(usize::MAX, |set| set.degree() == 1);
        proper.sort_by_cached_key(|element| {
            let set = self.set(*element);
            (set.sets::<OverlapSet>().next(), element.sort_key(typology))
        });
        proper
    }

    /// The sets in which nothing counts that does not count elsewhere too.
    pub fn without_own(&self) -> Vec<Key<OverlapSet>> {
        let alone = self.counted.overlaps.combinations();
        let alone = alone.map(|found| found.set).filter(|set| set.degree() == 1);
        let own = alone.fold(SetMask::default(), SetMask::with);
        let keys = self.groups.keys();
        keys.filter(|key| !own.contains(*key)).collect()
    }
}

/// What these ranks stand for.
fn elements(sets: OverlapKind, ranks: Vec<u32>) -> Vec<Element> {
    let ranks = ranks.into_iter();
    ranks
        .map(|rank| Element::new(sets, rank as usize))
        .collect()
}

/// The elements of each combination.
#[derive(Debug)]
pub struct GroupedElements {
    first: Preview,
    most: usize,
    sets: OverlapKind,
}

impl GroupedElements {
    /// The elements whose sets meet a condition, in the order of the dataset or of the rows, as many as
    /// were asked for.
    pub fn meeting(&self, meets: impl Fn(SetMask) -> bool) -> Vec<Element> {
        elements(self.sets, self.first.meeting(self.most, meets))
    }
}

impl Element {
    /// By its rank among what is counted in these sets.
    fn new(sets: OverlapKind, rank: usize) -> Self {
        match sets {
            OverlapKind::Families => Self::Record(Record::Actor(Key::from_index(rank))),
            OverlapKind::Naf => Self::Record(Record::Code(Key::from_index(rank))),
            OverlapKind::Statuses => Self::Record(Record::Status(Key::from_index(rank))),
            OverlapKind::Organisations | OverlapKind::Values => Self::Organisation(rank),
        }
    }

    /// The record that it is, where it is one.
    pub fn record(self) -> Option<Record> {
        match self {
            Self::Record(record) => Some(record),
            Self::Organisation(_) => None,
        }
    }

    /// What puts records in the order of their names; organisations stay as they stand.
    pub fn sort_key(self, typology: &Typology) -> (String, String) {
        let name = self.record().map(|record| sort_key(record.name(typology)));
        name.unwrap_or_default()
    }
}
