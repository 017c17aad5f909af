//! Which sets share which elements: families their actors, codes or statuses, or the organisations of a
//! list; the values of a column its rows. A set is a bit, an element the bits of its sets; of millions of
//! elements few combinations are different, so that every count is one pass over those.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::marker::PhantomData;

use super::preview::Preview;
use super::set_mask::{Count, IntersectionSize, SetMask};
use super::sets::OverlapSet;
use super::subset_sums;
use crate::model::{Actor, Code, Key, Status, Typology};
use crate::query::breadth::Breadth;

/// Every element with the combination of sets in which it counts; an element in none counts nowhere.
pub struct SetIndex<E> {
    /// The different combinations, in the order in which they were met; the first is that of no set.
    combinations: Vec<SetMask>,
    places: HashMap<SetMask, u32>,
    /// How many elements each combination has.
    counts: Vec<usize>,
    /// By the element's rank, where its combination stands.
    of: Vec<u32>,
    elements: PhantomData<fn() -> E>,
}

impl<E> Clone for SetIndex<E> {
    fn clone(&self) -> Self {
        Self {
            combinations: self.combinations.clone(),
            places: self.places.clone(),
            counts: self.counts.clone(),
            of: self.of.clone(),
            elements: PhantomData,
        }
    }
}

impl<E> std::fmt::Debug for SetIndex<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counted = self.combinations.iter().zip(&self.counts);
        f.debug_map().entries(counted).finish()
    }
}

impl<E> Default for SetIndex<E> {
    fn default() -> Self {
        Self {
            combinations: vec![SetMask::default()],
            places: HashMap::from([(SetMask::default(), 0)]),
            counts: vec![0],
            of: Vec::new(),
            elements: PhantomData,
        }
    }
}

/// Some sets with the elements that count for them.
#[derive(Debug)]
pub struct Intersection<E> {
    pub set: SetMask,
    pub elements: Vec<Key<E>>,
}

impl SetIndex<Actor> {
    /// The families of each actor.
    pub fn new(typology: &Typology, breadth: Breadth) -> Self {
        let counted = typology
            .memberships
            .iter()
            .filter(|found| breadth.counts(found));
        let pairs = counted.map(|found| (found.family, found.actor));
        Self::of_pairs(typology.actors.len(), pairs)
    }

    /// Actors in at least this many families, those in most first, then by name.
    pub fn transversal(&self, least: usize, typology: &Typology) -> Vec<Key<Actor>> {
        let is_in = |actor: &Key<Actor>| self.set(*actor).degree() >= least.max(1);
        let mut actors: Vec<_> = typology.actors.keys().filter(is_in).collect();
        actors.sort_by_cached_key(|actor| {
            let name = crate::query::fold::sort_key(&typology.actors[*actor].name);
            (Reverse(self.set(*actor).degree()), name)
        });
        actors
    }
}

impl SetIndex<Code> {
    /// The families whose sheets give each code.
    pub fn of_codes(typology: &Typology) -> Self {
        let pairs = typology
            .family_codes
            .iter()
            .map(|found| (found.family, found.code));
        Self::of_pairs(typology.codes.len(), pairs)
    }
}

impl SetIndex<Status> {
    /// The families whose sheets name each status.
    pub fn of_statuses(typology: &Typology) -> Self {
        let pairs = typology
            .family_statuses
            .iter()
            .map(|found| (found.family, found.status));
        Self::of_pairs(typology.statuses.len(), pairs)
    }
}

impl<E> SetIndex<E> {
    /// The sets of so many elements, from pairs of a set and an element, in any order.
    pub fn of_pairs<S>(elements: usize, pairs: impl IntoIterator<Item = (Key<S>, Key<E>)>) -> Self {
        let mut sets = vec![SetMask::default(); elements];
        for (own, element) in pairs {
            let set = &mut sets[element.index()];
            *set = set.with(SetMask::of([own]));
        }
        let mut overlaps = Self::default();
        overlaps.of.reserve_exact(elements);
        for set in sets {
            overlaps.push(set);
        }
        overlaps
    }

    /// The combination of each of so many kinds, and the kind of each element.
    pub fn of_kinds(kinds: &[SetMask], of: Vec<u32>) -> Self {
        let mut overlaps = Self::default();
        let places: Vec<u32> = kinds.iter().map(|set| overlaps.place(*set)).collect();
        overlaps.of = of;
        for kind in &mut overlaps.of {
            *kind = places.get(*kind as usize).copied().unwrap_or(0);
            overlaps.counts[*kind as usize] += 1;
        }
        overlaps
    }

    /// The same by the ranks of the elements, whatever they are.
    pub(super) fn by_rank<F>(self) -> SetIndex<F> {
        SetIndex {
            combinations: self.combinations,
            places: self.places,
            counts: self.counts,
            of: self.of,
            elements: PhantomData,
        }
    }

    /// One element more. Where its combination stands among those met.
    pub fn push(&mut self, set: SetMask) -> u32 {
        // Neighbours are often alike.
        let last = self.of.last().copied().unwrap_or(0);
        let place = if self.combinations[last as usize] == set {
            last
        } else {
            self.place(set)
        };
        self.counts[place as usize] += 1;
        self.of.push(place);
        place
    }

    /// Where a combination stands, from now on if it is new.
    fn place(&mut self, set: SetMask) -> u32 {
        let next = self.combinations.len();
        let place = *self
            .places
            .entry(set)
            .or_insert(u32::try_from(next).unwrap_or(u32::MAX));
        if place as usize == next {
            self.combinations.push(set);
            self.counts.push(0);
        }
        place
    }

    /// The same of some of the elements; the others count nowhere.
    #[must_use]
    pub fn keeping(mut self, keeps: impl Fn(Key<E>) -> bool) -> Self {
        for (rank, place) in self.of.iter_mut().enumerate() {
            if *place > 0 && !keeps(Key::from_index(rank)) {
                self.counts[*place as usize] -= 1;
                self.counts[0] += 1;
                *place = 0;
            }
        }
        self
    }

    /// The same of the elements whose sets are kept; the others count nowhere.
    #[must_use]
    pub fn keeping_sets(self, keeps: impl Fn(SetMask) -> bool) -> Self {
        let kept = |set: &SetMask| {
            if keeps(*set) {
                *set
            } else {
                SetMask::default()
            }
        };
        let kinds: Vec<SetMask> = self.combinations.iter().map(kept).collect();
        Self::of_kinds(&kinds, self.of)
    }

    /// The sets in which an element counts.
    pub fn set(&self, element: Key<E>) -> SetMask {
        self.combinations[self.of[element.index()] as usize]
    }

    /// The combinations in which some element is, each with how many are.
    pub fn combinations(&self) -> impl Iterator<Item = IntersectionSize> {
        let counted = self.combinations.iter().zip(&self.counts);
        counted
            .filter(|(set, count)| !set.is_empty() && **count > 0)
            .map(|(set, count)| IntersectionSize {
                set: *set,
                count: *count,
            })
    }

    /// How many elements there are, whether they count anywhere or not.
    pub fn whole(&self) -> usize {
        self.of.len()
    }

    /// How many elements are in sets that meet a condition.
    pub fn counting(&self, meets: impl Fn(SetMask) -> bool) -> usize {
        let met = self.combinations().filter(|found| meets(found.set));
        met.map(|found| found.count).sum()
    }

    /// The elements whose sets meet a condition, in the order of the dataset.
    pub fn meeting(&self, meets: impl Fn(SetMask) -> bool) -> impl Iterator<Item = Key<E>> {
        let sets = self.combinations.iter();
        let met: Vec<bool> = sets.map(|set| !set.is_empty() && meets(*set)).collect();
        let ranks = self.of.iter().enumerate();
        ranks
            .filter(move |(_, place)| met[**place as usize])
            .map(|(rank, _)| Key::from_index(rank))
    }

    /// The elements that count for some sets, in the order of the dataset.
    pub fn elements(&self, sets: SetMask, count: Count) -> Vec<Key<E>> {
        self.meeting(|set| count.counts(set, sets)).collect()
    }

    /// How many elements two sets share; a set with itself, its size.
    pub fn shared<S>(&self, left: Key<S>, right: Key<S>) -> usize {
        let pair = SetMask::of([left, right]);
        self.counting(|set| set.holds(pair))
    }

    /// The intersections that are not empty, largest first by what is counted, then by fewest
    /// sets, then by their numbers. Those are the combinations in which some element counts exactly;
    /// inclusively and in a union also every set, and every two that share an element. However many
    /// elements there are, only their combinations are looked at.
    pub fn tallies(&self, count: Count) -> Vec<IntersectionSize> {
        let exact: Vec<IntersectionSize> = self.combinations().collect();
        let mut found = if count == Count::Exclusive {
            exact
        } else {
            let sets = || exact.iter().map(|found| found.set);
            let mut combinations: Vec<SetMask> = sets().chain(met(sets())).collect();
            combinations.sort_unstable();
            combinations.dedup();
            subset_sums::tallies(&exact, combinations, count)
        };
        found.sort_by_cached_key(|row| {
            let size = Reverse(row.count);
            (size, row.set.degree(), row.set.by_numbers())
        });
        found
    }

    /// The same intersections, each with the elements counted, in the order of the dataset.
    pub fn intersections(&self, count: Count) -> Vec<Intersection<E>> {
        let mut grouped = self.grouped(usize::MAX);
        let mut ranks = |set: SetMask| {
            if count != Count::Exclusive {
                return grouped.meeting(usize::MAX, |found| count.counts(found, set));
            }
            let place = self.places.get(&set).map_or(0, |place| *place as usize);
            grouped.take(place)
        };
        let tallies = self.tallies(count).into_iter();
        let intersections = tallies.map(|IntersectionSize { set, .. }| Intersection {
            set,
            elements: ranks(set)
                .into_iter()
                .map(|rank| Key::from_index(rank as usize))
                .collect(),
        });
        intersections.collect()
    }

    /// The ranks of the elements of each combination, the first so many, by one pass over all of them.
    pub fn grouped(&self, most: usize) -> Preview {
        let room = |count: &usize| Vec::with_capacity((*count).min(most));
        let mut groups: Vec<Vec<u32>> = self.counts.iter().map(room).collect();
        groups[0] = Vec::new();
        for (rank, place) in (0..).zip(&self.of).filter(|(_, place)| **place > 0) {
            let group = &mut groups[*place as usize];
            if group.len() < most {
                group.push(rank);
            }
        }
        Preview::of(
            most,
            self.combinations.iter().copied().zip(groups).collect(),
        )
    }
}

/// Every set of these combinations alone, and every two that are in one of them together.
fn met(sets: impl Iterator<Item = SetMask>) -> Vec<SetMask> {
    let mut beside = [SetMask::default(); SetMask::MOST];
    for set in sets {
        for own in set.sets::<OverlapSet>() {
            beside[own.index()] = beside[own.index()].with(set);
        }
    }
    let sets = (0..).map(Key::<OverlapSet>::from_index).zip(beside);
    let pairs = sets.flat_map(|(own, beside)| {
        let others = beside.sets().filter(move |other| *other >= own);
        others.map(move |other| SetMask::of([own, other]))
    });
    pairs.collect()
}
