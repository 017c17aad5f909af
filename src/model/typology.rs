//! The whole typology, with the look-ups that follow one row to another. Ranking, filtering and
//! counting are questions and live in `query`.

use serde::{Deserialize, Serialize};

use super::actor::{Actor, ActorFact};
use super::edition::Edition;
use super::family::Family;
use super::glossary::Term;
use super::groups::Groups;
use super::lazy::Lazy;
use super::legal_category::LegalCategory;
use super::membership::{Membership, Role};
use super::naf::{Code, Correspondence};
use super::provenance::Section;
use super::relation::Relation;
use super::scheme::Scheme;
use super::sheet::{Criterion, FamilyCode, FamilyStatus, Heading, Public};
use super::source::{Correction, Database, Figure, Source};
use super::status::Status;
use super::subcategory::Subcategory;
use super::table::{KEY_SEPARATOR, Key, Table};
use super::translation::Translations;

/// Everything the dataset says.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Typology {
    pub edition: Edition,
    /// Code of the language of its texts.
    pub language: String,
    /// Its texts in the other languages.
    pub translations: Lazy<Translations>,
    /// The rows of which some text is not in that language but as it was written: table, and what names the row. The page
    /// of a record tells it of its own row.
    pub untranslated: Vec<(String, String)>,
    /// The typology itself.
    pub schemes: Table<Scheme>,
    pub families: Table<Family>,
    pub headings: Vec<Heading>,
    pub subcategories: Table<Subcategory>,
    pub actors: Table<Actor>,
    pub actor_facts: Lazy<Vec<ActorFact>>,
    pub memberships: Vec<Membership>,
    pub relations: Vec<Relation>,
    /// By family.
    pub criteria: Groups<Option<Key<Family>>, Criterion>,
    /// All levels of the classification: sections first, then divisions, groups, classes, sub-classes.
    pub codes: Table<Code>,
    pub correspondences: Vec<Correspondence>,
    pub family_codes: Vec<FamilyCode>,
    pub statuses: Table<Status>,
    pub legal_categories: Table<LegalCategory>,
    pub family_statuses: Vec<FamilyStatus>,
    pub publics: Vec<Public>,
    pub terms: Table<Term>,
    pub sources: Table<Source>,
    pub databases: Table<Database>,
    pub figures: Table<Figure>,
    /// By table.
    pub corrections: Groups<String, Correction>,
}

impl Typology {
    /// Where an actor stands, in the order of the families and the tables.
    pub fn memberships_of(&self, actor: Key<Actor>) -> impl Iterator<Item = &Membership> {
        self.memberships
            .iter()
            .filter(move |membership| membership.actor == actor)
    }

    /// Who stands in a family.
    pub fn memberships_in(&self, family: Key<Family>) -> impl Iterator<Item = &Membership> {
        self.memberships
            .iter()
            .filter(move |membership| membership.family == family)
    }

    /// The codes of a family, in the order of its sheet.
    pub fn codes_in(&self, family: Key<Family>) -> impl Iterator<Item = &FamilyCode> {
        self.family_codes
            .iter()
            .filter(move |found| found.family == family)
    }

    /// The statuses of a family, in the order of its sheet.
    pub fn statuses_in(&self, family: Key<Family>) -> impl Iterator<Item = &FamilyStatus> {
        self.family_statuses
            .iter()
            .filter(move |found| found.family == family)
    }

    /// The criteria of a family, of every kind; those of no family are the method of the typology.
    pub fn criteria_in(&self, family: Option<Key<Family>>) -> impl Iterator<Item = &Criterion> {
        self.criteria.of(family)
    }

    /// The publics of a family.
    pub fn publics_in(&self, family: Key<Family>) -> impl Iterator<Item = &Public> {
        self.publics
            .iter()
            .filter(move |found| found.family == family)
    }

    /// The figures on a family, or on none.
    pub fn figures_in(
        &self,
        family: Option<Key<Family>>,
    ) -> impl Iterator<Item = (Key<Figure>, &Figure)> {
        self.figures
            .iter()
            .filter(move |(_, found)| found.family == family)
    }

    /// The sources on a family.
    pub fn sources_in(&self, family: Key<Family>) -> impl Iterator<Item = (Key<Source>, &Source)> {
        self.sources
            .iter()
            .filter(move |(_, found)| found.family == Some(family))
    }

    /// The databases on a family.
    pub fn databases_in(
        &self,
        family: Key<Family>,
    ) -> impl Iterator<Item = (Key<Database>, &Database)> {
        self.databases
            .iter()
            .filter(move |(_, found)| found.family == family)
    }

    /// The families in which an actor stands in any role, by number, each once.
    pub fn families_of(&self, actor: Key<Actor>) -> Vec<Key<Family>> {
        let mut families: Vec<_> = self
            .memberships_of(actor)
            .map(|found| found.family)
            .collect();
        families.sort_unstable();
        families.dedup();
        families
    }

    /// Whether an actor has a status: as its legal form, or as the sheet of a family says.
    pub fn has_status(&self, actor: Key<Actor>, status: Key<Status>) -> bool {
        let mut named = self.family_statuses.iter();
        self.actors[actor].legal_form == Some(status)
            || named.any(|found| found.status == status && found.actors.contains(&actor))
    }

    /// The subcategories of a family, by position.
    pub fn subcategories_of(
        &self,
        family: Key<Family>,
    ) -> impl Iterator<Item = (Key<Subcategory>, &Subcategory)> {
        self.subcategories
            .iter()
            .filter(move |(_, subcategory)| subcategory.family == family)
    }

    /// The strongest role that an actor holds in a family.
    pub fn role_in(&self, actor: Key<Actor>, family: Key<Family>) -> Option<Role> {
        self.memberships_of(actor)
            .filter(|found| found.family == family)
            .map(|found| found.role)
            .min()
    }

    /// The relations in which an actor is subject or object.
    pub fn relations_of(&self, actor: Key<Actor>) -> impl Iterator<Item = &Relation> {
        self.relations
            .iter()
            .filter(move |found| found.subject == actor || found.object == actor)
    }

    /// The families whose sheets give this code itself (not a code above or below it).
    pub fn family_codes_of(&self, code: Key<Code>) -> impl Iterator<Item = &FamilyCode> {
        self.family_codes
            .iter()
            .filter(move |found| found.code == code)
    }

    /// A code followed by the codes above it, up to the section.
    pub fn lineage(&self, code: Key<Code>) -> impl Iterator<Item = Key<Code>> {
        std::iter::successors(Some(code), |key| self.codes[*key].parent)
    }

    /// The codes one level below.
    pub fn children_of(&self, code: Key<Code>) -> impl Iterator<Item = Key<Code>> {
        self.codes
            .iter()
            .filter(move |(_, child)| child.parent == Some(code))
            .map(|(key, _)| key)
    }

    /// The heading of a section of a family's sheet.
    pub fn heading(&self, family: Key<Family>, section: Section) -> Option<&Heading> {
        self.headings
            .iter()
            .find(|found| found.family == family && found.section == section)
    }

    /// The corrections made to a record: those whose `record` is the id, or starts with it and a `/`.
    pub fn corrections_of<'a>(
        &'a self,
        table: &'a str,
        id: &'a str,
    ) -> impl Iterator<Item = &'a Correction> {
        self.corrections.of(table).filter(move |found| {
            let rest = found.record.strip_prefix(id);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(KEY_SEPARATOR))
        })
    }
}
