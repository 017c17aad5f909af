//! The subcategories of the families.

use serde::{Deserialize, Serialize};

use super::family::Family;
use super::provenance::Section;
use super::table::{Key, identified};
use super::vocabulary::vocabulary;

vocabulary! {
    /// Where a subcategory comes from.
    Basis, "basis" {
        /// A row of the sheet's table of actors.
        Table = "table",
        /// The sheet's prose.
        Text = "text",
    }
}

/// A part of a family.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Subcategory {
    pub id: String,
    pub family: Key<Family>,
    /// Rank within the family, from 1.
    pub position: u8,
    pub name: String,
    pub basis: Basis,
    pub summary: String,
    pub section: Option<Section>,
}

identified!(Subcategory by id);
