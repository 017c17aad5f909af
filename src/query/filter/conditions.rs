//! A filter of records and organisations. Values of one facet are alternatives; facets narrow each other. An
//! empty filter keeps all, and a facet that does not apply to a record (the kind of actor of a family) keeps
//! it. Some facets are about the records of the typology, some about the organisations of a user's own lists,
//! some about both.

use super::facet::{ACTOR_FACETS, Facet, facets_of};
use crate::directory::Department;
use crate::directory::Flag;
use crate::model::{
    Actor, ActorKind, Certainty, Code, Family, FamilyCode, FamilyStatus, Key, Membership, Phrase,
    Record, Relation, Role, Status, Subcategory, Typology, Vocabulary,
};
use crate::query::breadth::Breadth;
use crate::query::codes::{meet, pattern};
use crate::query::language::Expr;
use crate::query::names::{breadth, family, identified, word};
use crate::query::organisations::{Standing, Strength};
use crate::query::overlaps::SetMask;
use crate::query::realm::Realm;

/// Conditions on what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    pub families: Vec<Key<Family>>,
    pub subcategories: Vec<Key<Subcategory>>,
    pub roles: Vec<Role>,
    /// Every code that a pattern stands for.
    pub codes: Vec<Key<Code>>,
    pub statuses: Vec<Key<Status>>,
    pub kinds: Vec<ActorKind>,
    /// Least number of families in which an actor counts.
    pub transversal: Option<usize>,
    pub certainties: Vec<Certainty>,
    pub departments: Vec<Department>,
    pub standings: Vec<Standing>,
    pub strengths: Vec<Strength>,
    pub flags: Vec<Flag>,
    /// How broadly actors count for `transversal`; strictly unless given.
    pub breadth: Option<Breadth>,
    /// Queries, every one of which must be met.
    pub queries: Vec<Expr>,
}

impl Filter {
    /// Adds a value of a facet, as a person writes it.
    ///
    /// # Errors
    /// A phrase that says what was not understood, with the nearest right name.
    pub fn add(&mut self, typology: &Typology, facet: Facet, value: &str) -> Result<(), Phrase> {
        let t = typology;
        match facet {
            Facet::Family => self.families.push(family(t, value)?),
            Facet::Subcategory => {
                let found = identified(&t.subcategories, "subcategory", value)?;
                self.subcategories.push(found);
            }
            Facet::Role => self.roles.push(word(value)?),
            Facet::Naf => self.codes.extend(pattern(t, value)?),
            Facet::Status => self
                .statuses
                .push(identified(&t.statuses, "status", value)?),
            Facet::Kind => self.kinds.push(word(value)?),
            Facet::Transversal => self.transversal = Some(least(value)?),
            Facet::Certainty => self.certainties.push(word(value)?),
            Facet::Department => self.departments.push(Department::read(value)?),
            Facet::Standing => self.standings.push(word(value)?),
            Facet::Strength => self.strengths.push(word(value)?),
            Facet::Flag => self.flags.push(word(value)?),
            Facet::Breadth => self.breadth = Some(breadth(value)?),
            Facet::Where => self.queries.push(Expr::read(t, value)?),
        }
        Ok(())
    }

    /// The facets on which it says something.
    pub fn facets(&self) -> impl Iterator<Item = Facet> {
        Facet::ALL.iter().copied().filter(|facet| match facet {
            Facet::Family => !self.families.is_empty(),
            Facet::Subcategory => !self.subcategories.is_empty(),
            Facet::Role => !self.roles.is_empty(),
            Facet::Naf => !self.codes.is_empty(),
            Facet::Status => !self.statuses.is_empty(),
            Facet::Kind => !self.kinds.is_empty(),
            Facet::Transversal => self.transversal.is_some(),
            Facet::Certainty => !self.certainties.is_empty(),
            Facet::Department => !self.departments.is_empty(),
            Facet::Standing => !self.standings.is_empty(),
            Facet::Strength => !self.strengths.is_empty(),
            Facet::Flag => !self.flags.is_empty(),
            Facet::Breadth => self.breadth.is_some(),
            Facet::Where => !self.queries.is_empty(),
        })
    }

    /// Whether it has a condition on a realm; conditions on the other realm do not count.
    pub fn applies_to(&self, realm: Realm) -> bool {
        let mut facets = self.facets();
        facets.any(|facet| match facet {
            Facet::Breadth => false,
            Facet::Where => self
                .queries
                .iter()
                .any(|query| query.misfit(realm).is_none()),
            _ => realm.facets().contains(&facet),
        })
    }

    /// The same filter with the conditions on some facets alone. How broadly actors count is no condition,
    /// and stays.
    #[must_use]
    pub fn on(&self, facets: &[Facet]) -> Self {
        let mut filter = self.clone();
        let others = Facet::ALL.iter().filter(|facet| !facets.contains(facet));
        for facet in others.filter(|facet| **facet != Facet::Breadth) {
            filter.clear(*facet);
        }
        filter
    }

    /// Removes the conditions on a facet.
    pub(super) fn clear(&mut self, facet: Facet) {
        match facet {
            Facet::Family => self.families.clear(),
            Facet::Subcategory => self.subcategories.clear(),
            Facet::Role => self.roles.clear(),
            Facet::Naf => self.codes.clear(),
            Facet::Status => self.statuses.clear(),
            Facet::Kind => self.kinds.clear(),
            Facet::Transversal => self.transversal = None,
            Facet::Certainty => self.certainties.clear(),
            Facet::Department => self.departments.clear(),
            Facet::Standing => self.standings.clear(),
            Facet::Strength => self.strengths.clear(),
            Facet::Flag => self.flags.clear(),
            Facet::Breadth => self.breadth = None,
            Facet::Where => self.queries.clear(),
        }
    }

    /// Whether it keeps all.
    pub fn is_empty(&self) -> bool {
        self.facets().all(|facet| facet == Facet::Breadth)
    }

    /// How broadly actors count in families.
    pub fn breadth(&self) -> Breadth {
        self.breadth.unwrap_or(Breadth::Strict)
    }

    /// Who has a membership that is kept.
    pub fn keeps_actor(&self, typology: &Typology, actor: Key<Actor>) -> bool {
        self.queries_keep(typology, Record::Actor(actor))
            && self.keeps_actor_itself(typology, actor)
            && typology
                .memberships_of(actor)
                .any(|found| self.keeps_membership_itself(typology, found))
    }

    /// A membership, by its own columns and by its actor.
    pub fn keeps_membership(&self, typology: &Typology, membership: &Membership) -> bool {
        let is_kept = |query: &Expr| query.keeps_membership(typology, membership);
        self.keeps_membership_itself(typology, membership)
            && self.keeps_actor_itself(typology, membership.actor)
            && self.queries_of(Realm::Records).all(is_kept)
    }

    /// Whether it has a condition that a realm cannot meet, and so excludes all of that realm.
    pub fn excludes_all_of(&self, realm: Realm) -> bool {
        let mut facets = self.facets();
        facets.any(|facet| facet != Facet::Breadth && !realm.facets().contains(&facet))
            || self
                .queries
                .iter()
                .any(|query| query.misfit(realm).is_some())
    }

    /// Why one of its queries does not apply to a realm.
    pub fn refusal(&self, realm: Realm) -> Option<Phrase> {
        self.queries.iter().find_map(|query| query.refusal(realm))
    }

    /// Whether it has a condition on organisations that needs every row.
    pub fn needs_rows(&self) -> bool {
        let by_row = [
            Facet::Family,
            Facet::Status,
            Facet::Department,
            Facet::Standing,
            Facet::Strength,
            Facet::Flag,
        ];
        self.facets().any(|facet| by_row.contains(&facet))
            || self.queries_of(Realm::Organisations).next().is_some()
    }

    /// The queries that are about a realm; those about the other only keep all of this one.
    pub(super) fn queries_of(&self, realm: Realm) -> impl Iterator<Item = &Expr> {
        let queries = self.queries.iter();
        queries.filter(move |query| query.misfit(realm).is_none())
    }

    /// Whether the queries keep a record.
    fn queries_keep(&self, typology: &Typology, record: Record) -> bool {
        self.queries_of(Realm::Records)
            .all(|query| query.keeps(typology, record))
    }

    /// Whether the conditions on an actor itself keep it.
    fn keeps_actor_itself(&self, typology: &Typology, actor: Key<Actor>) -> bool {
        let has_status = |status: &Key<Status>| typology.has_status(actor, *status);
        let degree = || SetMask::of_actor(typology, actor, self.breadth()).degree();
        let is_of_kind = || self.kinds.contains(&typology.actors[actor].kind);
        // Without a condition on kinds the actor's row need not be read.
        (self.kinds.is_empty() || is_of_kind())
            && (self.statuses.is_empty() || self.statuses.iter().any(has_status))
            && self.transversal.is_none_or(|least| degree() >= least)
    }

    /// Whether the conditions on a membership itself keep it.
    fn keeps_membership_itself(&self, typology: &Typology, membership: &Membership) -> bool {
        let beside = |code: &FamilyCode| {
            code.actors.contains(&membership.actor) && self.meets(typology, code.code)
        };
        keeps(&self.families, &membership.family)
            && (self.subcategories.is_empty()
                || membership
                    .subcategory
                    .is_some_and(|found| self.subcategories.contains(&found)))
            && keeps(&self.roles, &membership.role)
            && keeps(&self.certainties, &membership.certainty)
            && (self.codes.is_empty()
                || self.has_code(typology, membership.family)
                || typology.family_codes.iter().any(beside))
    }

    /// A family, by itself, its subcategories, the codes and the statuses of its sheet.
    pub fn keeps_family(&self, typology: &Typology, family: Key<Family>) -> bool {
        self.queries_keep(typology, Record::Family(family)) && self.keeps_of(typology, family)
    }

    /// Whether the facets keep a family, whatever is in it.
    fn keeps_of(&self, typology: &Typology, family: Key<Family>) -> bool {
        let has_status =
            |found: &FamilyStatus| found.family == family && self.statuses.contains(&found.status);
        let home = |key: &Key<Subcategory>| typology.subcategories[*key].family == family;
        keeps(&self.families, &family)
            && (self.subcategories.is_empty() || self.subcategories.iter().any(home))
            && (self.codes.is_empty() || self.has_code(typology, family))
            && (self.statuses.is_empty() || typology.family_statuses.iter().any(has_status))
    }

    /// A record that belongs to a family, or to none: then only a filter whose facets say nothing of
    /// families keeps it.
    fn keeps_home(&self, typology: &Typology, family: Option<Key<Family>>, record: Record) -> bool {
        self.queries_keep(typology, record)
            && match family {
                Some(family) => self.keeps_of(typology, family),
                None => {
                    self.families.is_empty()
                        && self.subcategories.is_empty()
                        && self.codes.is_empty()
                        && self.statuses.is_empty()
                }
            }
    }

    /// A subcategory, by itself and by its family.
    pub fn keeps_subcategory(&self, typology: &Typology, key: Key<Subcategory>) -> bool {
        self.queries_keep(typology, Record::Subcategory(key))
            && keeps(&self.subcategories, &key)
            && self.keeps_of(typology, typology.subcategories[key].family)
    }

    /// A code: one that a pattern meets, and that the sheet of a family kept gives.
    pub fn keeps_code(&self, typology: &Typology, code: Key<Code>) -> bool {
        self.queries_keep(typology, Record::Code(code))
            && (self.codes.is_empty() || self.meets(typology, code))
            && (self.families.is_empty()
                || typology.family_codes.iter().any(|found| {
                    self.families.contains(&found.family) && meet(typology, found.code, code)
                }))
    }

    /// A code of a family, by both.
    pub fn keeps_family_code(&self, typology: &Typology, found: &FamilyCode) -> bool {
        self.queries_keep(typology, Record::Code(found.code))
            && (self.codes.is_empty() || self.meets(typology, found.code))
            && self.keeps_family(typology, found.family)
    }

    /// A status: itself, and one that a family kept has.
    pub fn keeps_status(&self, typology: &Typology, status: Key<Status>) -> bool {
        self.queries_keep(typology, Record::Status(status))
            && keeps(&self.statuses, &status)
            && (self.families.is_empty()
                || typology
                    .family_statuses
                    .iter()
                    .any(|found| found.status == status && self.families.contains(&found.family)))
    }

    /// A status of a family, by both.
    pub fn keeps_family_status(&self, typology: &Typology, found: &FamilyStatus) -> bool {
        self.queries_keep(typology, Record::Status(found.status))
            && keeps(&self.statuses, &found.status)
            && self.keeps_family(typology, found.family)
    }

    /// A relation one of whose actors is kept.
    pub fn keeps_relation(&self, typology: &Typology, relation: &Relation) -> bool {
        !self.applies_to(Realm::Records)
            || self.keeps_actor(typology, relation.subject)
            || self.keeps_actor(typology, relation.object)
    }

    /// A record of any kind. Unlike the others this one keeps nothing on which a facet of actors that was
    /// given is silent: who asks for software wants no family.
    pub fn keeps_record(&self, typology: &Typology, record: Record) -> bool {
        let spoken = facets_of(record.kind());
        let silent = |facet: Facet| {
            facet != Facet::Breadth && ACTOR_FACETS.contains(&facet) && !spoken.contains(&facet)
        };
        if self.facets().any(silent) {
            return false;
        }
        match record {
            Record::Family(key) => self.keeps_family(typology, key),
            Record::Actor(key) => self.keeps_actor(typology, key),
            Record::Subcategory(key) => self.keeps_subcategory(typology, key),
            Record::Code(key) => self.keeps_code(typology, key),
            Record::Status(key) => self.keeps_status(typology, key),
            Record::Term(_) | Record::Scheme(_) => self.queries_keep(typology, record),
            Record::Source(key) => self.keeps_home(typology, typology.sources[key].family, record),
            Record::Database(key) => {
                self.keeps_home(typology, Some(typology.databases[key].family), record)
            }
            Record::Figure(key) => self.keeps_home(typology, typology.figures[key].family, record),
        }
    }

    fn meets(&self, typology: &Typology, code: Key<Code>) -> bool {
        self.codes
            .iter()
            .any(|wanted| meet(typology, *wanted, code))
    }

    fn has_code(&self, typology: &Typology, family: Key<Family>) -> bool {
        let own = typology.family_codes.iter();
        own.filter(|found| found.family == family)
            .any(|found| self.meets(typology, found.code))
    }
}

fn keeps<T: PartialEq>(wanted: &[T], found: &T) -> bool {
    wanted.is_empty() || wanted.contains(found)
}

fn least(value: &str) -> Result<usize, Phrase> {
    value
        .parse()
        .ok()
        .filter(|least| *least >= 1)
        .ok_or_else(|| Phrase::new("bad-count").with("value", value))
}
