//! The typology as a thesaurus: statements that any reader of RDF takes, neutral as to how they are
//! written. Families and subcategories are SKOS concepts, actors are what schema.org and the W3C
//! organisation ontology call them, activity codes a classification after XKOS. Documentation is told
//! in notes of their own, as XKOS asks, and every name says of which language it is.

mod actors;
mod families;
mod nomenclature;
mod statement;
mod terms;
mod writer;

pub use statement::{Object, PREFIXES, Statement, Statements};
pub use writer::Tongue;

use crate::model::Typology;
use crate::query::Filter;
use writer::Writer;

/// Where the identifiers begin unless another place is asked for.
pub const BASE: &str = "https://w3id.org/essnum/";

/// What tells a typology in statements, as far as a filter keeps it. The base ends in `/`; the first of
/// the tongues is that of the dataset.
pub type Told = fn(&Typology, &Filter, &str, &[Tongue<'_>]) -> Statements;

/// Families, subcategories and actors. One scheme, for a browser of thesauri takes one at a time; what it
/// refers to beyond is told by the functions below, under the same base.
pub fn thesaurus(t: &Typology, filter: &Filter, base: &str, tongues: &[Tongue<'_>]) -> Statements {
    let mut writer = Writer::new(t, base, tongues);
    families::tell(&mut writer, filter);
    actors::tell(&mut writer, filter);
    writer.finish()
}

/// The classification of activities, and how its codes pass to the next one.
pub fn classification(
    t: &Typology,
    filter: &Filter,
    base: &str,
    tongues: &[Tongue<'_>],
) -> Statements {
    let mut writer = Writer::new(t, base, tongues);
    nomenclature::tell(&mut writer, filter);
    writer.finish()
}

/// The codes of NAF 2025 that take over.
pub fn classification_2025(
    t: &Typology,
    filter: &Filter,
    base: &str,
    tongues: &[Tongue<'_>],
) -> Statements {
    let mut writer = Writer::new(t, base, tongues);
    nomenclature::tell_2025(&mut writer, filter);
    writer.finish()
}

/// The statuses.
pub fn statuses(t: &Typology, filter: &Filter, base: &str, tongues: &[Tongue<'_>]) -> Statements {
    let mut writer = Writer::new(t, base, tongues);
    terms::statuses(&mut writer, filter);
    writer.finish()
}

/// The terms of the glossary.
pub fn glossary(t: &Typology, filter: &Filter, base: &str, tongues: &[Tongue<'_>]) -> Statements {
    let mut writer = Writer::new(t, base, tongues);
    terms::glossary(&mut writer, filter);
    writer.finish()
}
