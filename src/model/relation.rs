//! The relations that the report, or a named public source, states between actors.

use serde::{Deserialize, Serialize};

use super::actor::Actor;
use super::family::Family;
use super::provenance::{Certainty, Section};
use super::table::Key;
use super::vocabulary::vocabulary;

vocabulary! {
    /// How one actor stands to another.
    Predicate, "predicate" {
        MemberOf = "member_of",
        Founded = "founded",
        Publishes = "publishes",
        BasedOn = "based_on",
        DerivedFrom = "derived_from",
        ModelledOn = "modelled_on",
        Supports = "supports",
        RenamedTo = "renamed_to",
        AcquiredBy = "acquired_by",
        PartOf = "part_of",
        PartnerOf = "partner_of",
        SupplierOf = "supplier_of",
        AffiliatedWith = "affiliated_with",
    }
}

/// A stated relation: *subject* predicate *object*.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
