//! Which families share which actors, codes or statuses. A family is a bit, an element the set of bits
//! of its families; every count is one pass over the elements, whatever they are.

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

use crate::model::vocabulary::vocabulary;
use crate::model::{Actor, Certainty, Code, Family, Key, Membership, Role, Status, Typology};

/// Which memberships make an actor count in a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Breadth {
    /// Stated by the report, as head of network or as example.
    Strict,
    /// Mentions and uncertain places too; contested ones never.
    Broad,
}

impl Breadth {
    /// Whether a membership counts.
    pub fn counts(self, membership: &Membership) -> bool {
        match self {
            Self::Strict => {
                membership.certainty == Certainty::Stated && membership.role != Role::Mention
            }
            Self::Broad => membership.certainty != Certainty::Contested,
        }
    }

    /// Id of its name in the text bundles.
    pub fn message(self) -> &'static str {
        match self {
            Self::Strict => "breadth-strict",
            Self::Broad => "breadth-broad",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Strict => Self::Broad,
            Self::Broad => Self::Strict,
        }
    }
}

/// A set of families, one bit for each by its rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct FamilySet(u64);

impl FamilySet {
    /// The set of these families.
    pub fn of(families: impl IntoIterator<Item = Key<Family>>) -> Self {
        Self(
            families
                .into_iter()
                .fold(0, |bits, family| bits | 1 << family.index()),
        )
    }

    /// How many families there are in it.
    pub fn degree(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether it holds every family of the other.
    pub fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether it shares a family with the other.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether a family is in it.
    pub fn contains(self, family: Key<Family>) -> bool {
        self.holds(Self::of([family]))
    }

    /// The order of the numbers, the smallest first.
    fn cmp_numbers(self, other: Self) -> std::cmp::Ordering {
        self.0.reverse_bits().cmp(&other.0.reverse_bits()).reverse()
    }

    /// Its families, by number.
    pub fn families(self) -> impl Iterator<Item = Key<Family>> {
        (0..64)
            .filter(move |bit| self.0 >> bit & 1 == 1)
            .map(Key::from_index)
    }
}

/// The families in which an actor stands without being contested there, but for one: what lists show
/// beside its name.
pub fn other_families(
    typology: &Typology,
    actor: Key<Actor>,
    home: Option<Key<Family>>,
) -> Vec<Key<Family>> {
    let counted = typology
        .memberships_of(actor)
        .filter(|found| Breadth::Broad.counts(found));
    let mut families: Vec<_> = counted.map(|found| found.family).collect();
    families.retain(|family| Some(*family) != home);
    families.sort_unstable();
    families.dedup();
    families
}

vocabulary! {
    /// How the elements of some families are counted.
    Count, "count" {
        /// In these families and no other.
        Exclusive = "exclusive",
        /// In these families at least.
        Inclusive = "inclusive",
        /// In any of these families.
        Union = "union",
    }
}

impl Count {
    /// Whether an element in `found` counts for `asked`.
    pub fn counts(self, found: FamilySet, asked: FamilySet) -> bool {
        match self {
            Self::Exclusive => found == asked,
            Self::Inclusive => found.holds(asked),
            Self::Union => found.meets(asked),
        }
    }

    /// The next of the three.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Exclusive => Self::Inclusive,
            Self::Inclusive => Self::Union,
            Self::Union => Self::Exclusive,
        }
    }
}

vocabulary! {
    /// How much two families share.
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
    /// The next of the three.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Number => Self::Jaccard,
            Self::Jaccard => Self::Smaller,
            Self::Smaller => Self::Number,
        }
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

/// Every element with the set of families in which it counts; an element in none counts nowhere.
pub struct Overlaps<E> {
    /// By the element's rank.
    sets: Vec<FamilySet>,
    elements: PhantomData<fn() -> E>,
}

impl<E> Clone for Overlaps<E> {
    fn clone(&self) -> Self {
        Self {
            sets: self.sets.clone(),
            elements: PhantomData,
        }
    }
}

impl<E> std::fmt::Debug for Overlaps<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Overlaps").field(&self.sets).finish()
    }
}

/// Some families with the elements that count for them.
#[derive(Debug)]
pub struct Intersection<E> {
    pub set: FamilySet,
    pub elements: Vec<Key<E>>,
}

impl Overlaps<Actor> {
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
            let name = super::fold::sort_key(&typology.actors[*actor].name);
            (std::cmp::Reverse(self.set(*actor).degree()), name)
        });
        actors
    }
}

impl Overlaps<Code> {
    /// The families whose sheets give each code.
    pub fn of_codes(typology: &Typology) -> Self {
        let pairs = typology
            .family_codes
            .iter()
            .map(|found| (found.family, found.code));
        Self::of_pairs(typology.codes.len(), pairs)
    }
}

impl Overlaps<Status> {
    /// The families whose sheets name each status.
    pub fn of_statuses(typology: &Typology) -> Self {
        let pairs = typology
            .family_statuses
            .iter()
            .map(|found| (found.family, found.status));
        Self::of_pairs(typology.statuses.len(), pairs)
    }
}

impl<E> Overlaps<E> {
    /// The families of so many elements, from pairs of a family and an element, in any order.
    pub fn of_pairs(
        elements: usize,
        pairs: impl IntoIterator<Item = (Key<Family>, Key<E>)>,
    ) -> Self {
        let mut sets = vec![FamilySet::default(); elements];
        for (family, element) in pairs {
            sets[element.index()].0 |= 1 << family.index();
        }
        Self {
            sets,
            elements: PhantomData,
        }
    }

    /// The same of some of the elements; the others count nowhere.
    #[must_use]
    pub fn keeping(mut self, keeps: impl Fn(Key<E>) -> bool) -> Self {
        for (rank, set) in self.sets.iter_mut().enumerate() {
            if !keeps(Key::from_index(rank)) {
                *set = FamilySet::default();
            }
        }
        self
    }

    /// The families in which an element counts.
    pub fn set(&self, element: Key<E>) -> FamilySet {
        self.sets[element.index()]
    }

    /// Every element that counts somewhere, with its families, in the order of the dataset.
    pub fn all(&self) -> impl Iterator<Item = (Key<E>, FamilySet)> {
        let ranks = self
            .sets
            .iter()
            .enumerate()
            .filter(|(_, set)| set.degree() > 0);
        ranks.map(|(rank, set)| (Key::from_index(rank), *set))
    }

    /// How many elements count in some family.
    pub fn len(&self) -> usize {
        self.sets.iter().filter(|set| set.degree() > 0).count()
    }

    /// Whether no element counts anywhere.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The elements that count for some families, in the order of the dataset.
    pub fn elements(&self, asked: FamilySet, count: Count) -> Vec<Key<E>> {
        let ranks = self.sets.iter().enumerate();
        let counted = ranks.filter(|(_, set)| set.degree() > 0 && count.counts(**set, asked));
        counted.map(|(rank, _)| Key::from_index(rank)).collect()
    }

    /// How many elements two families share; a family with itself, its size.
    pub fn shared(&self, left: Key<Family>, right: Key<Family>) -> usize {
        let pair = FamilySet::of([left, right]);
        self.sets.iter().filter(|found| found.holds(pair)).count()
    }

    /// How much two families share; a family with itself is always told by its size. Shares are whole
    /// per cents, one at least where there is anything: what is not nothing shows.
    pub fn measured(&self, left: Key<Family>, right: Key<Family>, measure: Measure) -> usize {
        let shared = self.shared(left, right);
        let (left_size, right_size) = (self.shared(left, left), self.shared(right, right));
        let whole = match measure {
            _ if left == right => return shared,
            Measure::Number => return shared,
            Measure::Jaccard => left_size + right_size - shared,
            Measure::Smaller => left_size.min(right_size),
        };
        let whole = whole.max(1);
        let rounded = (200 * shared + whole) / (2 * whole);
        rounded.max(usize::from(shared > 0))
    }

    /// The intersections that have something to tell, largest first by what is counted, then by fewest
    /// families, then by their numbers; each with the elements counted. Those are the sets of families
    /// in which some element counts exactly; inclusively and in a union also every family, and every
    /// two that share an element. One pass over the elements finds them, however many families there
    /// are, and what each counts is summed from them.
    pub fn intersections(&self, count: Count) -> Vec<Intersection<E>> {
        let mut by_set = BTreeMap::<FamilySet, Vec<Key<E>>>::new();
        for (element, set) in self.all() {
            by_set.entry(set).or_default().push(element);
        }
        let mut found: Vec<_> = if count == Count::Exclusive {
            let exact = by_set.into_iter();
            exact
                .map(|(set, elements)| Intersection { set, elements })
                .collect()
        } else {
            let mut told: BTreeSet<FamilySet> = by_set.keys().copied().collect();
            told.extend(met(by_set.keys().copied()));
            let counted = |set| Intersection {
                set,
                elements: summed(&by_set, set, count),
            };
            told.into_iter().map(counted).collect()
        };
        found.sort_by(|left, right| {
            let size = right.elements.len().cmp(&left.elements.len());
            let degree = left.set.degree().cmp(&right.set.degree());
            size.then(degree)
                .then_with(|| left.set.cmp_numbers(right.set))
        });
        found
    }
}

/// Every family of these sets alone, and every two that are in one of them together.
fn met(sets: impl Iterator<Item = FamilySet>) -> Vec<FamilySet> {
    let mut beside = [FamilySet::default(); u64::BITS as usize];
    for set in sets {
        for family in set.families() {
            beside[family.index()].0 |= set.0;
        }
    }
    let families = (0..).map(Key::from_index).zip(beside);
    let pairs = families.flat_map(|(family, beside): (Key<Family>, _)| {
        let others = beside.families().filter(move |other| *other >= family);
        others.map(move |other| FamilySet::of([family, other]))
    });
    pairs.collect()
}

/// What counts for a set, from the elements of each exact set, in the order of the dataset.
fn summed<E>(
    by_set: &BTreeMap<FamilySet, Vec<Key<E>>>,
    asked: FamilySet,
    count: Count,
) -> Vec<Key<E>> {
    let counted = by_set.iter().filter(|(set, _)| count.counts(**set, asked));
    let mut elements: Vec<_> = counted.flat_map(|(_, found)| found).copied().collect();
    elements.sort_unstable();
    elements
}
