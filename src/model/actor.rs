//! Actors: organisations, networks, projects and software that the report names, and the relations
//! that it, or a named public source, states between them.

use super::family::Family;
use super::membership::{Certainty, Section};
use super::status::Status;
use super::table::{Identified, Key};
use super::vocabulary::vocabulary;

vocabulary! {
    /// What an actor is.
    ActorKind, "kind" {
        Organisation = "organisation",
        Network = "network",
        Software = "software",
        Project = "project",
        PublicBody = "public_body",
        Company = "company",
        Collective = "collective",
    }
}

/// An actor of the typology.
#[derive(Debug, Clone)]
pub struct Actor {
    pub id: String,
    pub name: String,
    /// Acronyms, expansions and other spellings.
    pub aliases: Vec<String>,
    pub kind: ActorKind,
    /// The social-economy status («statut ESS»), which is not the INSEE legal category.
    pub legal_form: Option<Key<Status>>,
    /// Nine digits; empty where no source gives it.
    pub siren: String,
    pub website: String,
    pub summary: String,
    pub note: String,
    /// INSEE legal category, four digits; empty where no source gives it.
    pub legal_category: String,
    pub legal_category_label: String,
}

impl Identified for Actor {
    fn id(&self) -> &str {
        &self.id
    }
}

vocabulary! {
    /// How one actor stands to another.
    Predicate, "predicate" {
        MemberOf = "member_of",
        Founded = "founded",
        Publishes = "publishes",
        BasedOn = "based_on",
        Supports = "supports",
        RenamedTo = "renamed_to",
        AcquiredBy = "acquired_by",
        PartOf = "part_of",
        PartnerOf = "partner_of",
    }
}

/// A stated relation: *subject* predicate *object*.
#[derive(Debug, Clone)]
pub struct Relation {
    pub subject: Key<Actor>,
    pub predicate: Predicate,
    pub object: Key<Actor>,
    /// Empty where only a public source, named in the note, states it.
    pub section: Option<Section>,
    pub note: String,
    pub family: Option<Key<Family>>,
    pub certainty: Certainty,
}
