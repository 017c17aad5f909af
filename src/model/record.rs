//! Anything that has a page of its own: a kind and a key. Links, searches and the history of the
//! explorer are made of these.

use super::actor::Actor;
use super::family::Family;
use super::glossary::Term;
use super::naf::Code;
use super::source::{Database, Figure, Source};
use super::status::Status;
use super::subcategory::Subcategory;
use super::table::Key;
use super::typology::Typology;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The kinds of record, in the order in which an identifier shared by two of them is read.
    RecordKind, "record" {
        Family = "family",
        Actor = "actor",
        Subcategory = "subcategory",
        Code = "code",
        Status = "status",
        Term = "term",
        Source = "source",
        Database = "database",
        Figure = "figure",
    }
}

/// One record of the typology.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Record {
    Family(Key<Family>),
    Actor(Key<Actor>),
    Subcategory(Key<Subcategory>),
    Code(Key<Code>),
    Status(Key<Status>),
    Term(Key<Term>),
    Source(Key<Source>),
    Database(Key<Database>),
    Figure(Key<Figure>),
}

impl Record {
    /// Its kind.
    pub fn kind(self) -> RecordKind {
        match self {
            Self::Family(_) => RecordKind::Family,
            Self::Actor(_) => RecordKind::Actor,
            Self::Subcategory(_) => RecordKind::Subcategory,
            Self::Code(_) => RecordKind::Code,
            Self::Status(_) => RecordKind::Status,
            Self::Term(_) => RecordKind::Term,
            Self::Source(_) => RecordKind::Source,
            Self::Database(_) => RecordKind::Database,
            Self::Figure(_) => RecordKind::Figure,
        }
    }

    /// Its identifier in the dataset.
    pub fn id(self, typology: &Typology) -> &str {
        match self {
            Self::Family(key) => &typology.families[key].id,
            Self::Actor(key) => &typology.actors[key].id,
            Self::Subcategory(key) => &typology.subcategories[key].id,
            Self::Code(key) => &typology.codes[key].code,
            Self::Status(key) => &typology.statuses[key].id,
            Self::Term(key) => &typology.terms[key].id,
            Self::Source(key) => &typology.sources[key].id,
            Self::Database(key) => &typology.databases[key].id,
            Self::Figure(key) => &typology.figures[key].id,
        }
    }

    /// What it is called, in the spelling of the dataset.
    pub fn name(self, typology: &Typology) -> &str {
        match self {
            Self::Family(key) => &typology.families[key].name,
            Self::Actor(key) => &typology.actors[key].name,
            Self::Subcategory(key) => &typology.subcategories[key].name,
            Self::Code(key) => &typology.codes[key].label,
            Self::Status(key) => &typology.statuses[key].name,
            Self::Term(key) => &typology.terms[key].term,
            Self::Source(key) => &typology.sources[key].title,
            Self::Database(key) => &typology.databases[key].name,
            Self::Figure(key) => &typology.figures[key].meaning,
        }
    }

    /// The record of this kind with this identifier.
    pub fn find(typology: &Typology, kind: RecordKind, id: &str) -> Option<Self> {
        match kind {
            RecordKind::Family => typology.families.find(id).map(Self::Family),
            RecordKind::Actor => typology.actors.find(id).map(Self::Actor),
            RecordKind::Subcategory => typology.subcategories.find(id).map(Self::Subcategory),
            RecordKind::Code => typology.codes.find(id).map(Self::Code),
            RecordKind::Status => typology.statuses.find(id).map(Self::Status),
            RecordKind::Term => typology.terms.find(id).map(Self::Term),
            RecordKind::Source => typology.sources.find(id).map(Self::Source),
            RecordKind::Database => typology.databases.find(id).map(Self::Database),
            RecordKind::Figure => typology.figures.find(id).map(Self::Figure),
        }
    }

    /// All the records of a kind, in the order of the dataset.
    pub fn all(typology: &Typology, kind: RecordKind) -> Vec<Self> {
        match kind {
            RecordKind::Family => typology.families.keys().map(Self::Family).collect(),
            RecordKind::Actor => typology.actors.keys().map(Self::Actor).collect(),
            RecordKind::Subcategory => typology
                .subcategories
                .keys()
                .map(Self::Subcategory)
                .collect(),
            RecordKind::Code => typology.codes.keys().map(Self::Code).collect(),
            RecordKind::Status => typology.statuses.keys().map(Self::Status).collect(),
            RecordKind::Term => typology.terms.keys().map(Self::Term).collect(),
            RecordKind::Source => typology.sources.keys().map(Self::Source).collect(),
            RecordKind::Database => typology.databases.keys().map(Self::Database).collect(),
            RecordKind::Figure => typology.figures.keys().map(Self::Figure).collect(),
        }
    }
}
