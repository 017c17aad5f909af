//! Which families share which actors. A family is a bit, an actor the set of bits of its families;
//! every count is one pass over the actors.

use crate::model::{Actor, Certainty, Family, Key, Membership, Role, Typology};

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

/// Every actor with the set of families in which it counts.
#[derive(Debug, Clone)]
pub struct Overlaps {
    /// By the actor's rank.
    sets: Vec<FamilySet>,
}

/// An intersection of families: who is in these and no other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intersection {
    pub set: FamilySet,
    pub actors: Vec<Key<Actor>>,
}

impl Overlaps {
    /// The sets of a typology.
    pub fn new(typology: &Typology, breadth: Breadth) -> Self {
        let mut sets = vec![FamilySet::default(); typology.actors.len()];
        for membership in typology
            .memberships
            .iter()
            .filter(|membership| breadth.counts(membership))
        {
            let set = &mut sets[membership.actor.index()];
            set.0 |= 1 << membership.family.index();
        }
        Self { sets }
    }

    /// The same of some of the actors; the others count nowhere.
    #[must_use]
    pub fn keeping(mut self, keeps: impl Fn(Key<Actor>) -> bool) -> Self {
        for (rank, set) in self.sets.iter_mut().enumerate() {
            if !keeps(Key::from_index(rank)) {
                *set = FamilySet::default();
            }
        }
        self
    }

    /// The families in which an actor counts.
    pub fn set(&self, actor: Key<Actor>) -> FamilySet {
        self.sets[actor.index()]
    }

    /// Who counts in all these families, whatever others besides.
    pub fn in_all(&self, set: FamilySet) -> Vec<Key<Actor>> {
        let ranks = self
            .sets
            .iter()
            .enumerate()
            .filter(|(_, found)| found.degree() > 0 && found.holds(set));
        ranks.map(|(rank, _)| Key::from_index(rank)).collect()
    }

    /// How many actors two families share; a family with itself, its size.
    pub fn shared(&self, left: Key<Family>, right: Key<Family>) -> usize {
        let pair = FamilySet::of([left, right]);
        self.sets.iter().filter(|found| found.holds(pair)).count()
    }

    /// Actors in at least this many families, those in most first, then by the names given.
    pub fn transversal(&self, least: usize, typology: &Typology) -> Vec<Key<Actor>> {
        let mut actors: Vec<_> = typology
            .actors
            .keys()
            .filter(|actor| self.set(*actor).degree() >= least.max(1))
            .collect();
        actors.sort_by_cached_key(|actor| {
            let name = super::fold::sort_key(&typology.actors[*actor].name);
            (std::cmp::Reverse(self.set(*actor).degree()), name)
        });
        actors
    }

    /// The exclusive intersections that hold someone, largest first, then by families.
    pub fn intersections(&self) -> Vec<Intersection> {
        let mut by_set = std::collections::BTreeMap::<FamilySet, Vec<Key<Actor>>>::new();
        for (rank, set) in self
            .sets
            .iter()
            .enumerate()
            .filter(|(_, set)| set.degree() > 0)
        {
            by_set.entry(*set).or_default().push(Key::from_index(rank));
        }
        let mut found: Vec<_> = by_set
            .into_iter()
            .map(|(set, actors)| Intersection { set, actors })
            .collect();
        found.sort_by(|left, right| {
            let size = right.actors.len().cmp(&left.actors.len());
            size.then(left.set.degree().cmp(&right.set.degree()))
                .then(left.set.cmp(&right.set))
        });
        found
    }
}
