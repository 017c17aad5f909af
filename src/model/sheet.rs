//! What the sheet of a family says besides its actors: its headings, criteria, publics, codes, statuses.

use serde::{Deserialize, Serialize};

use super::actor::Actor;
use super::family::Family;
use super::naf::Code;
use super::provenance::Section;
use super::status::Status;
use super::table::{Key, list};
use super::vocabulary::vocabulary;

/// A section of a family's sheet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Heading {
    pub family: Key<Family>,
    pub section: Section,
    /// As the sheet's own table of contents prints it.
    pub title: String,
    /// As the sheet's own table of contents prints it.
    pub page: Option<u16>,
}

vocabulary! {
    /// What a point of a method says.
    CriterionKind, "criterion" {
        /// A condition to be met.
        Criterion = "criterion",
        /// What describes without being a condition.
        Feature = "feature",
        Included = "included",
        Excluded = "excluded",
        Controversy = "controversy",
        /// Of the family or of the work on it, as the report concedes it.
        Limit = "limit",
        OpenQuestion = "open_question",
    }
}

/// One point of a method.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Criterion {
    /// None for what the report says of the typology as a whole.
    pub family: Option<Key<Family>>,
    pub kind: CriterionKind,
    pub text: String,
    pub section: Option<Section>,
    /// Actors that the point names.
    #[serde(deserialize_with = "list")]
    pub actors: Vec<Key<Actor>>,
}

/// People or bodies that a family serves.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Public {
    pub family: Key<Family>,
    pub name: String,
    pub section: Option<Section>,
}

/// A code that a sheet gives as frequent in its family.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FamilyCode {
    pub family: Key<Family>,
    pub code: Key<Code>,
    /// What the sheet prints beside the code, which is often not the official label.
    pub label_as_printed: String,
    pub note: String,
    pub section: Option<Section>,
    /// Actors that the sheet names beside the code.
    #[serde(deserialize_with = "list")]
    pub actors: Vec<Key<Actor>>,
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
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FamilyStatus {
    pub family: Key<Family>,
    pub status: Key<Status>,
    pub weight: Weight,
    pub note: String,
    pub section: Option<Section>,
    #[serde(deserialize_with = "list")]
    pub actors: Vec<Key<Actor>>,
}
