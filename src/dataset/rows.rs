//! One struct a table whose rows hold references or lists: the columns as they stand in the CSV files,
//! references still as identifiers.
//! A test holds the fields against the descriptor.

use serde::{Deserialize, Deserializer};

use crate::model::{
    ActorKind, Basis, Certainty, CriterionKind, Listing, Passage, Predicate, Role, Section,
    SourceKind, Weight,
};

/// Splits `a|b`; an empty cell is an empty list.
fn list<'de, D: Deserializer<'de>>(source: D) -> Result<Vec<String>, D::Error> {
    let cell = String::deserialize(source)?;
    Ok(cell
        .split('|')
        .filter(|value| !value.is_empty())
        .map(str::to_owned)
        .collect())
}

#[derive(Debug, Deserialize)]
pub(super) struct FamilyRow {
    pub id: String,
    pub number: u8,
    pub name: String,
    pub short_name: String,
    #[serde(deserialize_with = "list")]
    pub aliases: Vec<String>,
    pub summary: String,
    pub page: Option<u16>,
}

#[derive(Debug, Deserialize)]
pub(super) struct SectionRow {
    pub family: String,
    pub section: Section,
    pub title: String,
    pub page: Option<u16>,
}

#[derive(Debug, Deserialize)]
pub(super) struct SubcategoryRow {
    pub id: String,
    pub family: String,
    pub position: u8,
    pub name: String,
    pub basis: Basis,
    pub summary: String,
    pub section: Option<Section>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ActorRow {
    pub id: String,
    pub name: String,
    #[serde(deserialize_with = "list")]
    pub aliases: Vec<String>,
    pub kind: ActorKind,
    pub legal_form: String,
    pub siren: String,
    pub website: String,
    pub summary: String,
    pub note: String,
    pub legal_category: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct MembershipRow {
    pub actor: String,
    pub family: String,
    pub subcategory: String,
    pub role: Role,
    pub certainty: Certainty,
    pub section: Option<Section>,
    pub as_printed: String,
    pub note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct RelationRow {
    pub subject: String,
    pub predicate: Predicate,
    pub object: String,
    pub section: Option<Section>,
    pub note: String,
    pub family: String,
    pub certainty: Certainty,
}

#[derive(Debug, Deserialize)]
pub(super) struct CriterionRow {
    pub family: String,
    pub kind: CriterionKind,
    pub text: String,
    pub section: Option<Section>,
    #[serde(deserialize_with = "list")]
    pub actors: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct NafRow<'a> {
    pub code: &'a str,
    pub label: &'a str,
    pub class: &'a str,
    pub group: &'a str,
    pub division: &'a str,
    pub section: &'a str,
    pub class_label: &'a str,
    pub group_label: &'a str,
    pub division_label: &'a str,
    pub section_label: &'a str,
}

#[derive(Debug, Deserialize)]
pub(super) struct Naf2025Row {
    pub code: String,
    pub code_2025: String,
    pub label_2025: String,
    pub relation: Passage,
    pub note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct FamilyNafRow {
    pub family: String,
    pub code: String,
    pub label_as_printed: String,
    pub note: String,
    pub section: Option<Section>,
    #[serde(deserialize_with = "list")]
    pub actors: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct LegalCategoryRow {
    pub code: String,
    pub label: String,
    #[serde(deserialize_with = "list")]
    pub statuses: Vec<String>,
    pub note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct FamilyStatusRow {
    pub family: String,
    pub status: String,
    pub weight: Weight,
    pub note: String,
    pub section: Option<Section>,
    #[serde(deserialize_with = "list")]
    pub actors: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct PublicRow {
    pub family: String,
    pub name: String,
    pub section: Option<Section>,
}

#[derive(Debug, Deserialize)]
pub(super) struct TermRow {
    pub id: String,
    pub term: String,
    pub expansion: String,
    pub definition: String,
    #[serde(deserialize_with = "list")]
    pub related: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct SourceRow {
    pub id: String,
    pub family: String,
    pub kind: SourceKind,
    pub authors: String,
    pub year: String,
    pub title: String,
    pub container: String,
    pub url: String,
    pub accessed_as: Listing,
    pub section: Option<Section>,
    pub note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct DatabaseRow {
    pub id: String,
    pub family: String,
    pub name: String,
    pub url: String,
    pub note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct FigureRow {
    pub id: String,
    pub family: String,
    pub value: String,
    pub unit: String,
    pub meaning: String,
    pub year: String,
    pub source: String,
    pub section: Option<Section>,
}
