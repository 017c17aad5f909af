//! The eight families and what belongs to a family alone: the headings of its sheet, its
//! subcategories, its criteria, its publics.

use super::actor::Actor;
use super::membership::Section;
use super::table::{Identified, Key};
use super::vocabulary::vocabulary;

/// One of the families of the typology.
#[derive(Debug, Clone)]
pub struct Family {
    /// Slug.
    pub id: String,
    /// Rank in the report, from 1.
    pub number: u8,
    /// Title of the sheet.
    pub name: String,
    /// At most 26 columns wide, for narrow places.
    pub short_name: String,
    /// Subtitles and other names of the family.
    pub aliases: Vec<String>,
    /// Two or three sentences of the project's own.
    pub summary: String,
    /// First page of the sheet, as the general table of contents prints it.
    pub page: Option<u16>,
}

impl Identified for Family {
    fn id(&self) -> &str {
        &self.id
    }
}

/// A section of a family's sheet.
#[derive(Debug, Clone)]
pub struct Heading {
    pub family: Key<Family>,
    pub section: Section,
    /// As the sheet's own table of contents prints it.
    pub title: String,
    /// As the sheet's own table of contents prints it.
    pub page: Option<u16>,
}

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
#[derive(Debug, Clone)]
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

impl Identified for Subcategory {
    fn id(&self) -> &str {
        &self.id
    }
}

vocabulary! {
    /// What a point of a sheet's method says.
    CriterionKind, "criterion" {
        Criterion = "criterion",
        Included = "included",
        Excluded = "excluded",
        Controversy = "controversy",
        OpenQuestion = "open_question",
    }
}

/// One point of a sheet's method.
#[derive(Debug, Clone)]
pub struct Criterion {
    pub family: Key<Family>,
    pub kind: CriterionKind,
    pub text: String,
    pub section: Option<Section>,
    /// Actors that the point names.
    pub actors: Vec<Key<Actor>>,
}

/// People or bodies that a family serves.
#[derive(Debug, Clone)]
pub struct Public {
    pub family: Key<Family>,
    pub name: String,
    pub section: Option<Section>,
}
