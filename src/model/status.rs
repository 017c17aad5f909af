//! Statuses of the social and solidarity economy, and how common each is in a family.

use super::actor::Actor;
use super::family::Family;
use super::membership::Section;
use super::table::{Identified, Key};
use super::vocabulary::vocabulary;

/// A status («statut ESS»).
#[derive(Debug, Clone)]
pub struct Status {
    pub id: String,
    pub name: String,
    pub expansion: String,
    pub definition: String,
}

impl Identified for Status {
    fn id(&self) -> &str {
        &self.id
    }
}

vocabulary! {
    /// How common a status is in a family, as its sheet says.
    Weight, "weight" {
        Dominant = "dominant",
        Common = "common",
        Occasional = "occasional",
    }
}

/// A status in a family.
#[derive(Debug, Clone)]
pub struct FamilyStatus {
    pub family: Key<Family>,
    pub status: Key<Status>,
    pub weight: Weight,
    pub note: String,
    pub section: Option<Section>,
    pub actors: Vec<Key<Actor>>,
}
