//! Actors: organisations, networks, projects and software that the report names.

use serde::{Deserialize, Serialize};

use super::legal_category::LegalCategory;
use super::status::Status;
use super::table::{Key, identified, list};
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
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Actor {
    pub id: String,
    pub name: String,
    /// Acronyms, expansions and other spellings.
    #[serde(deserialize_with = "list")]
    pub aliases: Vec<String>,
    pub kind: ActorKind,
    /// The social-economy status («statut ESS»), which is not the INSEE legal category.
    pub legal_form: Option<Key<Status>>,
    /// Nine digits; empty where no source gives it.
    pub siren: String,
    pub website: String,
    pub summary: String,
    pub note: String,
    /// As INSEE files it; none where no source says.
    pub legal_category: Option<Key<LegalCategory>>,
}

identified!(Actor by id);
