//! The typology as RDF statements, neutral as to syntax. Families and subcategories are SKOS concepts,
//! actors are described by schema.org and the W3C organisation ontology, activity codes are a
//! classification in XKOS. Documentation is in notes of their own, as XKOS requires, and every name has
//! its language.

mod actors;
mod classification;
mod families;
mod statement;
mod terms;
mod writer;

pub use statement::{Object, PREFIXES, Statement, Statements};
pub use writer::Localized;

use crate::model::Typology;
use crate::query::Filter;
use writer::ThesaurusWriter;

/// The default base of the identifiers.
pub const BASE: &str = "https://w3id.org/essnum/";

/// A selection of the typology in statements. Each holds one scheme, because browsers of thesauri take one
/// at a time; references across schemes share the same base.
#[derive(Clone, Copy)]
pub struct Thesaurus(fn(&mut ThesaurusWriter<'_>, &Filter));

/// Families, subcategories and actors.
pub const TYPOLOGY: Thesaurus = Thesaurus(|writer, filter| {
    families::write(writer, filter);
    actors::write(writer, filter);
});
/// The classification of activities, and its correspondence with NAF 2025.
pub const CLASSIFICATION: Thesaurus = Thesaurus(classification::write);
/// The codes of NAF 2025 that replace those of the classification.
pub const CLASSIFICATION_2025: Thesaurus = Thesaurus(classification::write_2025);
/// The statuses.
pub const STATUSES: Thesaurus = Thesaurus(terms::statuses);
/// The terms of the glossary.
pub const GLOSSARY: Thesaurus = Thesaurus(terms::glossary);

impl Thesaurus {
    /// The statements. `base` ends in `/`; the first language is that of the dataset. `command` gives the
    /// same selection, and is empty if nothing is filtered.
    pub fn statements(
        self,
        t: &Typology,
        filter: &Filter,
        base: &str,
        languages: &[Localized<'_>],
        command: &str,
    ) -> Statements {
        let mut writer = ThesaurusWriter::new(t, base, languages, command);
        (self.0)(&mut writer, filter);
        writer.finish()
    }
}
