//! An actor's place in a family: as what, how surely, and where the report says so.

use serde::{Deserialize, Serialize};

use super::actor::Actor;
use super::family::Family;
use super::provenance::{Certainty, Section};
use super::subcategory::Subcategory;
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

/// One actor in one family.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
