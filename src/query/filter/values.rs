//! The values by which a filter can be narrowed, one by one, with how many actors each would keep
//! *before* it is chosen; and the values that were chosen.

use super::conditions::Filter;
use super::facet::Facet;
use crate::directory::Department;
use crate::directory::Flag;
use crate::model::{
    ActorKind, Certainty, Code, Family, Key, Level, Role, Status, Subcategory, Typology, Vocabulary,
};
use crate::query::codes::meet;
use crate::query::organisations::{Standing, Strength};
use crate::query::realm::Realm;

/// A value of a facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FacetValue {
    Family(Key<Family>),
    Subcategory(Key<Subcategory>),
    Role(Role),
    Code(Key<Code>),
    Status(Key<Status>),
    Kind(ActorKind),
    /// At least so many families.
    Transversal(usize),
    Certainty(Certainty),
    Department(Department),
    Standing(Standing),
    Strength(Strength),
    Flag(Flag),
    /// One of the queries, by its rank.
    Query(usize),
}

/// A facet with what it offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetOffer {
    pub facet: Facet,
    /// Values with how many actors, or organisations, each would keep beside all else that is chosen; the values of one
    /// facet are alternatives, so its own do not narrow each other.
    pub values: Vec<(FacetValue, usize)>,
}

/// The facets by which actors are offered to be narrowed, in order.
const OFFERED: &[Facet] = &[
    Facet::Family,
    Facet::Role,
    Facet::Status,
    Facet::Kind,
    Facet::Naf,
    Facet::Transversal,
    Facet::Certainty,
];

impl FacetValue {
    /// The facet of which it is one.
    pub fn facet(self) -> Facet {
        match self {
            Self::Family(_) => Facet::Family,
            Self::Subcategory(_) => Facet::Subcategory,
            Self::Role(_) => Facet::Role,
            Self::Code(_) => Facet::Naf,
            Self::Status(_) => Facet::Status,
            Self::Kind(_) => Facet::Kind,
            Self::Transversal(_) => Facet::Transversal,
            Self::Certainty(_) => Facet::Certainty,
            Self::Department(_) => Facet::Department,
            Self::Standing(_) => Facet::Standing,
            Self::Strength(_) => Facet::Strength,
            Self::Flag(_) => Facet::Flag,
            Self::Query(_) => Facet::Where,
        }
    }
}

impl Filter {
    /// What was chosen, facet by facet. Of codes only those under no other that was chosen.
    pub fn chosen(&self, t: &Typology) -> Vec<FacetValue> {
        let is_top = |code: &&Key<Code>| {
            let mut above = t.lineage(**code).skip(1);
            !above.any(|above| self.codes.contains(&above))
        };
        let mut chosen = Vec::new();
        chosen.extend(self.families.iter().copied().map(FacetValue::Family));
        let subcategories = self.subcategories.iter().copied();
        chosen.extend(subcategories.map(FacetValue::Subcategory));
        chosen.extend(self.roles.iter().copied().map(FacetValue::Role));
        chosen.extend(self.statuses.iter().copied().map(FacetValue::Status));
        chosen.extend(self.kinds.iter().copied().map(FacetValue::Kind));
        let codes = self.codes.iter().filter(is_top).copied();
        chosen.extend(codes.map(FacetValue::Code));
        chosen.extend(self.transversal.map(FacetValue::Transversal));
        chosen.extend(self.certainties.iter().copied().map(FacetValue::Certainty));
        chosen.extend(self.standings.iter().copied().map(FacetValue::Standing));
        chosen.extend(self.strengths.iter().copied().map(FacetValue::Strength));
        chosen.extend(self.departments.iter().copied().map(FacetValue::Department));
        chosen.extend(self.flags.iter().copied().map(FacetValue::Flag));
        chosen.extend((0..self.queries.len()).map(FacetValue::Query));
        chosen
    }

    /// What was chosen, what says nothing of a realm at the end.
    pub fn chips(&self, t: &Typology, realm: Realm) -> Vec<FacetValue> {
        let mut chosen = self.chosen(t);
        chosen.sort_by_key(|value| !self.applies(*value, realm));
        chosen
    }

    /// Whether a value was chosen.
    pub fn has(&self, value: FacetValue) -> bool {
        match value {
            FacetValue::Family(key) => self.families.contains(&key),
            FacetValue::Subcategory(key) => self.subcategories.contains(&key),
            FacetValue::Role(role) => self.roles.contains(&role),
            FacetValue::Code(key) => self.codes.contains(&key),
            FacetValue::Status(key) => self.statuses.contains(&key),
            FacetValue::Kind(kind) => self.kinds.contains(&kind),
            FacetValue::Transversal(least) => self.transversal == Some(least),
            FacetValue::Certainty(certainty) => self.certainties.contains(&certainty),
            FacetValue::Department(department) => self.departments.contains(&department),
            FacetValue::Standing(standing) => self.standings.contains(&standing),
            FacetValue::Strength(strength) => self.strengths.contains(&strength),
            FacetValue::Flag(flag) => self.flags.contains(&flag),
            FacetValue::Query(rank) => rank < self.queries.len(),
        }
    }

    /// The same filter with a value more, or without it where it was chosen.
    #[must_use]
    pub fn toggled(&self, t: &Typology, value: FacetValue) -> Self {
        let mut filter = self.clone();
        match value {
            FacetValue::Family(key) => toggle(&mut filter.families, key),
            FacetValue::Subcategory(key) => toggle(&mut filter.subcategories, key),
            FacetValue::Role(role) => toggle(&mut filter.roles, role),
            FacetValue::Status(key) => toggle(&mut filter.statuses, key),
            FacetValue::Kind(kind) => toggle(&mut filter.kinds, kind),
            FacetValue::Certainty(certainty) => toggle(&mut filter.certainties, certainty),
            FacetValue::Department(department) => toggle(&mut filter.departments, department),
            FacetValue::Standing(standing) => toggle(&mut filter.standings, standing),
            FacetValue::Strength(strength) => toggle(&mut filter.strengths, strength),
            FacetValue::Flag(flag) => toggle(&mut filter.flags, flag),
            // A pattern stands for a code and all those under it: they go together.
            FacetValue::Code(key) if self.has(value) => {
                let is_under = |code: &Key<Code>| t.lineage(*code).any(|above| above == key);
                filter.codes.retain(|code| !is_under(code));
            }
            FacetValue::Code(key) => filter.codes.push(key),
            FacetValue::Transversal(least) => {
                filter.transversal = (!self.has(value)).then_some(least);
            }
            FacetValue::Query(rank) if self.has(value) => drop(filter.queries.remove(rank)),
            FacetValue::Query(_) => {}
        }
        filter
    }

    /// What each facet offers; values that would keep nobody are left out, unless they were chosen.
    pub fn offers(&self, t: &Typology) -> Vec<FacetOffer> {
        let offer = |facet: &Facet| {
            let beside = self.without(*facet);
            let values = values(t, *facet).into_iter().map(|value| {
                let filter = beside.toggled(t, value);
                let kept = t.actors.keys().filter(|key| filter.keeps_actor(t, *key));
                (value, kept.count())
            });
            FacetOffer {
                facet: *facet,
                values: values
                    .filter(|(value, count)| *count > 0 || self.has(*value))
                    .collect(),
            }
        };
        OFFERED.iter().map(offer).collect()
    }

    /// Whether a value that was chosen says something of a realm.
    pub fn applies(&self, value: FacetValue, realm: Realm) -> bool {
        match value {
            FacetValue::Query(rank) => {
                let query = self.queries.get(rank);
                query.is_some_and(|query| query.misfit(realm).is_none())
            }
            _ => realm.facets().contains(&value.facet()),
        }
    }

    /// The same filter with this value alone of its facet.
    #[must_use]
    pub fn only(&self, t: &Typology, value: FacetValue) -> Self {
        self.without(value.facet()).toggled(t, value)
    }

    /// The same filter without conditions on a facet.
    fn without(&self, facet: Facet) -> Self {
        let mut filter = self.clone();
        filter.clear(facet);
        filter
    }
}

/// Every value that a facet may have.
fn values(t: &Typology, facet: Facet) -> Vec<FacetValue> {
    match facet {
        Facet::Family => t.families.keys().map(FacetValue::Family).collect(),
        Facet::Role => words(FacetValue::Role).collect(),
        Facet::Status => t.statuses.keys().map(FacetValue::Status).collect(),
        Facet::Kind => words(FacetValue::Kind).collect(),
        Facet::Certainty => words(FacetValue::Certainty).collect(),
        Facet::Naf => {
            let used = |key| t.family_codes.iter().any(|found| meet(t, found.code, key));
            let divisions = t
                .codes
                .iter()
                .filter(|(_, code)| code.level == Level::Division);
            let divisions = divisions.filter(|(key, _)| used(*key));
            divisions.map(|(key, _)| FacetValue::Code(key)).collect()
        }
        Facet::Transversal => (2..=t.families.len())
            .map(FacetValue::Transversal)
            .collect(),
        Facet::Subcategory
        | Facet::Breadth
        | Facet::Where
        | Facet::Department
        | Facet::Standing
        | Facet::Strength
        | Facet::Flag => Vec::new(),
    }
}

/// Every word of a vocabulary, as values.
pub(super) fn words<V: Vocabulary>(
    value: impl Fn(V) -> FacetValue,
) -> impl Iterator<Item = FacetValue> {
    V::ALL.iter().copied().map(value)
}

fn toggle<T: PartialEq>(chosen: &mut Vec<T>, value: T) {
    match chosen.iter().position(|known| *known == value) {
        Some(rank) => drop(chosen.remove(rank)),
        None => chosen.push(value),
    }
}
