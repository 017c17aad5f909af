//! What is kept: families, subcategories, roles, codes, statuses, kinds, a least number of families,
//! certainties. Values of one facet are alternatives; facets narrow each other. An empty filter keeps
//! all. What facets say nothing about, such as the kind of actor of a family, passes.

use super::codes::{meet, pattern};
use super::fold::fold;
use super::names::{Named, all_names, breadth, named};
use super::overlap::Breadth;
use crate::model::vocabulary::vocabulary;
use crate::model::{
    Actor, ActorKind, Certainty, Code, Family, FamilyCode, FamilyStatus, Identified, Key,
    Membership, Phrase, Record, RecordKind, Relation, Role, Status, Subcategory, Table, Typology,
    Vocabulary, unknown,
};

vocabulary! {
    /// A side from which things can be filtered; the words are the names of the flags.
    Facet, "facet" {
        Family = "family",
        Subcategory = "subcategory",
        Role = "role",
        Naf = "naf",
        Status = "status",
        Kind = "kind",
        Transversal = "transversal",
        Certainty = "certainty",
        /// Not a condition of its own: which memberships make an actor count in a family.
        Breadth = "roles",
    }
}

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
    /// How broadly actors count for `transversal`; strictly where nothing was asked.
    pub breadth: Option<Breadth>,
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
            Facet::Role => self.roles.push(word("role", value)?),
            Facet::Naf => self.codes.extend(pattern(t, value)?),
            Facet::Status => self
                .statuses
                .push(identified(&t.statuses, "status", value)?),
            Facet::Kind => self.kinds.push(word("kind", value)?),
            Facet::Transversal => self.transversal = Some(least(value)?),
            Facet::Certainty => self.certainties.push(word("certainty", value)?),
            Facet::Breadth => {
                let found =
                    breadth(value).ok_or_else(|| unknown("roles", value, ["strict", "broad"]))?;
                self.breadth = Some(found);
            }
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
            Facet::Breadth => self.breadth.is_some(),
        })
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
        self.keeps_who(typology, actor)
            && typology
                .memberships_of(actor)
                .any(|found| self.keeps_where(typology, found))
    }

    /// A membership, by its own columns and by its actor.
    pub fn keeps_membership(&self, typology: &Typology, membership: &Membership) -> bool {
        self.keeps_where(typology, membership) && self.keeps_who(typology, membership.actor)
    }

    /// What the filter says of an actor wherever it stands.
    fn keeps_who(&self, typology: &Typology, actor: Key<Actor>) -> bool {
        let row = &typology.actors[actor];
        let has_status = |status: Key<Status>| {
            row.legal_form == Some(status)
                || typology
                    .family_statuses
                    .iter()
                    .any(|found| found.status == status && found.actors.contains(&actor))
        };
        keeps(&self.kinds, &row.kind)
            && (self.statuses.is_empty() || self.statuses.iter().any(|status| has_status(*status)))
            && self
                .transversal
                .is_none_or(|least| self.degree(typology, actor) >= least)
    }

    /// What the filter says of a membership, whoever's it is.
    fn keeps_where(&self, typology: &Typology, membership: &Membership) -> bool {
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

    /// In how many families an actor counts.
    fn degree(&self, typology: &Typology, actor: Key<Actor>) -> usize {
        let counted = typology
            .memberships_of(actor)
            .filter(|found| self.breadth().counts(found));
        super::FamilySet::of(counted.map(|found| found.family)).degree()
    }

    /// A family, by itself, its subcategories, the codes and the statuses of its sheet.
    pub fn keeps_family(&self, typology: &Typology, family: Key<Family>) -> bool {
        let has_status =
            |found: &FamilyStatus| found.family == family && self.statuses.contains(&found.status);
        let home = |key: &Key<Subcategory>| typology.subcategories[*key].family == family;
        keeps(&self.families, &family)
            && (self.subcategories.is_empty() || self.subcategories.iter().any(home))
            && (self.codes.is_empty() || self.has_code(typology, family))
            && (self.statuses.is_empty() || typology.family_statuses.iter().any(has_status))
    }

    /// What belongs to a family, or to none: then only a filter that says nothing of families keeps it.
    pub fn keeps_home(&self, typology: &Typology, family: Option<Key<Family>>) -> bool {
        match family {
            Some(family) => self.keeps_family(typology, family),
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
        keeps(&self.subcategories, &key)
            && self.keeps_family(typology, typology.subcategories[key].family)
    }

    /// A code: one that a pattern meets, and that the sheet of a family kept gives.
    pub fn keeps_code(&self, typology: &Typology, code: Key<Code>) -> bool {
        (self.codes.is_empty() || self.meets(typology, code))
            && (self.families.is_empty()
                || typology.family_codes.iter().any(|found| {
                    self.families.contains(&found.family) && meet(typology, found.code, code)
                }))
    }

    /// A code of a family, by both.
    pub fn keeps_family_code(&self, typology: &Typology, found: &FamilyCode) -> bool {
        (self.codes.is_empty() || self.meets(typology, found.code))
            && self.keeps_family(typology, found.family)
    }

    /// A status: itself, and one that a family kept has.
    pub fn keeps_status(&self, typology: &Typology, status: Key<Status>) -> bool {
        keeps(&self.statuses, &status)
            && (self.families.is_empty()
                || typology
                    .family_statuses
                    .iter()
                    .any(|found| found.status == status && self.families.contains(&found.family)))
    }

    /// A status of a family, by both.
    pub fn keeps_family_status(&self, typology: &Typology, found: &FamilyStatus) -> bool {
        keeps(&self.statuses, &found.status) && self.keeps_family(typology, found.family)
    }

    /// A relation one of whose actors is kept.
    pub fn keeps_relation(&self, typology: &Typology, relation: &Relation) -> bool {
        self.is_empty()
            || self.keeps_actor(typology, relation.subject)
            || self.keeps_actor(typology, relation.object)
    }

    /// A record of any kind. Unlike the others this one keeps nothing on which a facet that was given
    /// is silent: who asks for software wants no family.
    pub fn keeps_record(&self, typology: &Typology, record: Record) -> bool {
        let spoken = facets_of(record.kind());
        let silent = |facet: Facet| facet != Facet::Breadth && !spoken.contains(&facet);
        if self.facets().any(silent) {
            return false;
        }
        match record {
            Record::Family(key) => self.keeps_family(typology, key),
            Record::Actor(key) => self.keeps_actor(typology, key),
            Record::Subcategory(key) => self.keeps_subcategory(typology, key),
            Record::Code(key) => self.keeps_code(typology, key),
            Record::Status(key) => self.keeps_status(typology, key),
            Record::Term(_) => true,
            Record::Source(key) => self.keeps_home(typology, typology.sources[key].family),
            Record::Database(key) => self.keeps_family(typology, typology.databases[key].family),
            Record::Figure(key) => self.keeps_home(typology, typology.figures[key].family),
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

/// The facets that say something of a kind of record.
fn facets_of(kind: RecordKind) -> &'static [Facet] {
    match kind {
        RecordKind::Actor => Facet::ALL,
        RecordKind::Subcategory => &[Facet::Family, Facet::Subcategory, Facet::Naf, Facet::Status],
        RecordKind::Family | RecordKind::Source | RecordKind::Database | RecordKind::Figure => {
            &[Facet::Family, Facet::Naf, Facet::Status]
        }
        RecordKind::Code => &[Facet::Family, Facet::Naf],
        RecordKind::Status => &[Facet::Family, Facet::Status],
        RecordKind::Term => &[],
    }
}

fn keeps<T: PartialEq>(wanted: &[T], found: &T) -> bool {
    wanted.is_empty() || wanted.contains(found)
}

/// A family by its number or its identifier.
pub fn family(typology: &Typology, value: &str) -> Result<Key<Family>, Phrase> {
    match numbered(typology, value) {
        Some(key) => Ok(key),
        None => identified(&typology.families, "family", value),
    }
}

/// A family by its number.
pub fn numbered(typology: &Typology, value: &str) -> Option<Key<Family>> {
    typology
        .families
        .iter()
        .find(|(_, family)| family.number.to_string() == value.trim())
        .map(|(key, _)| key)
}

/// A row by its identifier, compared folded.
fn identified<T: Identified>(table: &Table<T>, what: &str, value: &str) -> Result<Key<T>, Phrase> {
    let wanted = fold(value);
    let alike = || table.iter().find(|(_, row)| fold(row.id()) == wanted);
    table
        .find(value)
        .or_else(|| alike().map(|(key, _)| key))
        .ok_or_else(|| unknown(what, value, table.rows().iter().map(T::id)))
}

/// A word of a vocabulary, by any of its names.
pub fn word<T: Named>(what: &str, value: &str) -> Result<T, Phrase> {
    named(value).ok_or_else(|| match crate::model::nearest(value, all_names::<T>()) {
        Some(near) => crate::model::unknown_near(what, value, Some(near)),
        None => unknown(what, value, T::words()),
    })
}

fn least(value: &str) -> Result<usize, Phrase> {
    value
        .parse()
        .ok()
        .filter(|least| *least >= 1)
        .ok_or_else(|| Phrase::new("bad-count").with("value", value))
}
