//! An actor's place in a family: as what, how surely, and where the report says so.

use super::actor::Actor;
use super::family::{Family, Subcategory};
use super::table::Key;
use super::vocabulary::vocabulary;

vocabulary! {
    /// As what an actor stands in a family.
    Role, "role" {
        NetworkHead = "network_head",
        Example = "example",
        Mention = "mention",
    }
}

vocabulary! {
    /// How surely a fact holds.
    Certainty, "certainty" {
        /// The report says so.
        Stated = "stated",
        /// The report asks the question.
        Uncertain = "uncertain",
        /// The report itself, or a public fact, puts it in doubt.
        Contested = "contested",
    }
}

vocabulary! {
    /// A part of the report: five sections to a sheet, and the parts around the sheets.
    Section, "section" {
        Introduction = "introduction",
        Method = "method",
        Glossary = "glossary",
        Presentation = "1",
        Delimitation = "2",
        Characteristics = "3",
        Structure = "4",
        Resources = "5",
    }
}

/// One actor in one family.
#[derive(Debug, Clone)]
pub struct Membership {
    pub actor: Key<Actor>,
    pub family: Key<Family>,
    pub subcategory: Option<Key<Subcategory>>,
    pub role: Role,
    pub certainty: Certainty,
    pub section: Option<Section>,
    /// The name as the report prints it there.
    pub as_printed: String,
    pub note: String,
}
