//! Overlaps of whatever sets share: one interface for actors, codes, statuses and the
//! organisations of a list, so that a view need not know which it shows.

use std::cmp::Reverse;
use std::sync::Arc;

use super::list_index::{ListIndex, ListRow, MOST_LISTED};
use super::options::{OverlapKind, Sort};
use super::preview::Preview;
use super::set_index::SetIndex;
use super::set_mask::{Count, IntersectionSize, Measure, SetMask};
use super::sets::{OverlapSet, SetList};
use crate::model::{Actor, Code, Family, Key, Record, Status, Typology};
use crate::query::breadth::Breadth;
use crate::query::fold::sort_key;

/// What is counted in the sets.
#[derive(Debug, Clone)]
enum CountedElements {
    Actors(SetIndex<Actor>),
    Codes(SetIndex<Code>),
    Statuses(SetIndex<Status>),
    /// Millions perhaps, so that they are shared and not copied.
    Organisations(Arc<ListIndex>),
}

/// Overlaps of some sets.
#[derive(Debug, Clone)]
pub struct Overlaps {
    sets: OverlapKind,
    groups: Arc<SetList>,
    counted: CountedElements,
    /// How many elements every two sets share, row by row: the most frequent request.
    pairs: Vec<usize>,
    /// How many elements are kept, whether they count in a set or not.
    kept: usize,
    /// How many organisations are in each family as the actors that they are, and not by their code.
    as_actors: Vec<usize>,
}

/// Something that is in sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    Record(Record),
    /// By the number of its row through all lists.
    Organisation(usize),
}

/// Does the same to the overlaps of whatever is counted; `$element` makes an element of a key.
macro_rules! each {
    ($crossing:expr, |$overlaps:ident, $element:ident| $body:expr) => {
        match &$crossing.counted {
            CountedElements::Actors($overlaps) => {
                let $element = |key| Element::Record(Record::Actor(key));
                $body
            }
            CountedElements::Codes($overlaps) => {
                let $element = |key| Element::Record(Record::Code(key));
                $body
            }
            CountedElements::Statuses($overlaps) => {
                let $element = |key| Element::Record(Record::Status(key));
                $body
            }
            CountedElements::Organisations(listed) => {
                let $overlaps = &listed.overlaps;
                let $element = |key: Key<ListRow>| Element::Organisation(key.index());
                $body
            }
        }
    };
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
        let counted = match sets {
            OverlapKind::Families => {
                let all = SetIndex::new(typology, breadth);
                CountedElements::Actors(all.keeping(|key| keeps(Record::Actor(key))))
            }
            OverlapKind::Naf => {
                let all = SetIndex::of_codes(typology);
                CountedElements::Codes(all.keeping(|key| keeps(Record::Code(key))))
            }
            OverlapKind::Statuses => {
                let all = SetIndex::of_statuses(typology);
                CountedElements::Statuses(all.keeping(|key| keeps(Record::Status(key))))
            }
            OverlapKind::Organisations | OverlapKind::Values => {
                CountedElements::Organisations(Arc::default())
            }
        };
        Self::paired(sets, Arc::new(SetList::families(typology)), counted)
    }

    /// The overlaps of what organisations have, so many of which are kept.
    pub fn of_organisations(
        sets: OverlapKind,
        groups: SetList,
        listed: ListIndex,
        kept: usize,
    ) -> Self {
        let counted = CountedElements::Organisations(Arc::new(listed));
        Self {
            kept,
            ..Self::paired(sets, Arc::new(groups), counted)
        }
    }

    /// What is counted, with how many elements every two sets share.
    fn paired(sets: OverlapKind, groups: Arc<SetList>, counted: CountedElements) -> Self {
        let mut crossing = Self {
            sets,
            pairs: Vec::new(),
            kept: 0,
            as_actors: Vec::new(),
            groups,
            counted,
        };
        let count = crossing.groups.len();
        let mut pairs = vec![0; count * count];
        each!(crossing, |overlaps, _element| {
            for found in overlaps.combinations() {
                for left in found.set.sets::<OverlapSet>() {
                    for right in found.set.sets::<OverlapSet>() {
                        pairs[left.index() * count + right.index()] += found.count;
                    }
                }
            }
        });
        crossing.pairs = pairs;
        crossing
    }

    /// The same, with how many organisations are in each family as the actors that they are alone.
    #[must_use]
    pub fn beside(self, as_actors: Vec<usize>) -> Self {
        Self { as_actors, ..self }
    }

    /// How many organisations are in a family as the actors that they are, and not by their code: they
    /// count in the tree and for filters, and not among what is counted here.
    pub fn as_actors(&self, family: Key<Family>) -> usize {
        self.as_actors.get(family.index()).copied().unwrap_or(0)
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
        let counted = match self.counted {
            CountedElements::Actors(overlaps) => {
                CountedElements::Actors(overlaps.keeping_sets(keeps))
            }
            CountedElements::Codes(overlaps) => {
                CountedElements::Codes(overlaps.keeping_sets(keeps))
            }
            CountedElements::Statuses(overlaps) => {
                CountedElements::Statuses(overlaps.keeping_sets(keeps))
            }
            CountedElements::Organisations(listed) => {
                let overlaps = Arc::unwrap_or_clone(listed).overlaps;
                let kept = ListIndex::of(overlaps.keeping_sets(keeps));
                CountedElements::Organisations(Arc::new(kept))
            }
        };
        Self {
            kept: self.kept,
            as_actors: self.as_actors,
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
        each!(self, |overlaps, _element| overlaps.counting(meets))
    }

    /// The elements whose sets meet a condition, in the order of the dataset or of the rows, the first
    /// so many.
    pub fn meeting(&self, most: usize, meets: impl Fn(SetMask) -> bool) -> Vec<Element> {
        if let CountedElements::Organisations(listed) = &self.counted
            && most <= MOST_LISTED
        {
            return organisations(listed.first.meeting(most, meets));
        }
        each!(self, |overlaps, element| {
            overlaps.meeting(meets).map(element).take(most).collect()
        })
    }

    /// The first so many elements of each combination, to ask of them again and again.
    pub fn grouped(&self, most: usize) -> GroupedElements {
        let (first, element): (_, fn(usize) -> Element) = match &self.counted {
            CountedElements::Actors(overlaps) => (overlaps.grouped(most), |rank| {
                Element::Record(Record::Actor(Key::from_index(rank)))
            }),
            CountedElements::Codes(overlaps) => (overlaps.grouped(most), |rank| {
                Element::Record(Record::Code(Key::from_index(rank)))
            }),
            CountedElements::Statuses(overlaps) => (overlaps.grouped(most), |rank| {
                Element::Record(Record::Status(Key::from_index(rank)))
            }),
            CountedElements::Organisations(listed) => {
                (listed.overlaps.grouped(most), Element::Organisation)
            }
        };
        GroupedElements {
            first,
            most,
            element,
        }
    }

    /// The sets in which an element counts; none for one of another kind.
    pub fn set(&self, element: Element) -> SetMask {
        match (&self.counted, element) {
            (CountedElements::Actors(overlaps), Element::Record(Record::Actor(key))) => {
                overlaps.set(key)
            }
            (CountedElements::Codes(overlaps), Element::Record(Record::Code(key))) => {
                overlaps.set(key)
            }
            (CountedElements::Statuses(overlaps), Element::Record(Record::Status(key))) => {
                overlaps.set(key)
            }
            (CountedElements::Organisations(listed), Element::Organisation(row)) => {
                listed.overlaps.set(Key::from_index(row))
            }
            _ => SetMask::default(),
        }
    }

    /// The intersections that are not empty, in an order.
    pub fn rows(&self, count: Count, sort: Sort) -> Vec<IntersectionSize> {
        let mut rows = each!(self, |overlaps, _element| overlaps.tallies(count));
        sort.arrange(&mut rows, |row| row.set);
        rows
    }

    /// What counts in several sets, in most first, then by name; of organisations the first, as they
    /// stand in their lists.
    pub fn transversal(&self, typology: &Typology) -> Vec<Element> {
        if let CountedElements::Organisations(listed) = &self.counted {
            let most = self.groups.len();
            let by_degree = |set: SetMask| (set.degree() >= 2).then(|| most - set.degree());
            return organisations(listed.first.by_bucket(by_degree));
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
        if let CountedElements::Organisations(listed) = &self.counted {
            let own = |set: SetMask| set.sets::<OverlapSet>().next().map(Key::index);
            let alone = |set: SetMask| own(set).filter(|_| set.degree() == 1);
            return organisations(listed.first.by_bucket(alone));
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
        let own = each!(self, |overlaps, _element| {
            let alone = overlaps.combinations().map(|found| found.set);
            let alone = alone.filter(|set| set.degree() == 1);
            alone.fold(SetMask::default(), SetMask::with)
        });
        let keys = self.groups.keys();
        keys.filter(|key| !own.contains(*key)).collect()
    }
}

/// Rows of lists as elements.
fn organisations(ranks: Vec<u32>) -> Vec<Element> {
    let ranks = ranks.into_iter();
    ranks
        .map(|rank| Element::Organisation(rank as usize))
        .collect()
}

/// The elements of each combination.
#[derive(Debug)]
pub struct GroupedElements {
    first: Preview,
    most: usize,
    element: fn(usize) -> Element,
}

impl GroupedElements {
    /// The elements whose sets meet a condition, in the order of the dataset or of the rows, as many as
    /// were asked for.
    pub fn meeting(&self, meets: impl Fn(SetMask) -> bool) -> Vec<Element> {
        let ranks = self.first.meeting(self.most, meets).into_iter();
        ranks.map(|rank| (self.element)(rank as usize)).collect()
    }
}

impl Element {
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
