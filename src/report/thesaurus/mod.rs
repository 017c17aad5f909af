//! The typology as a thesaurus: statements that any reader of RDF takes, neutral as to how they are
//! written. Families and subcategories are SKOS concepts, actors are what schema.org and the W3C
//! organisation ontology call them, activity codes a classification after XKOS. Documentation is told
//! in notes of their own, as XKOS asks, and every name says of which language it is.

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

/// Where the identifiers begin unless another place is asked for.
pub const BASE: &str = "https://w3id.org/essnum/";

/// What can be told of a typology in statements, as far as a filter keeps it: one scheme each, for a
/// browser of thesauri takes one at a time. What one refers to beyond itself another tells, under the same
/// base.
#[derive(Clone, Copy)]
pub struct Thesaurus(fn(&mut ThesaurusWriter<'_>, &Filter));

/// Families, subcategories and actors.
pub const TYPOLOGY: Thesaurus = Thesaurus(|writer, filter| {
    families::write(writer, filter);
    actors::write(writer, filter);
});
/// The classification of activities, and how its codes pass to the next one.
pub const CLASSIFICATION: Thesaurus = Thesaurus(classification::write);
/// The codes of NAF 2025 that take over.
pub const CLASSIFICATION_2025: Thesaurus = Thesaurus(classification::write_2025);
/// The statuses.
pub const STATUSES: Thesaurus = Thesaurus(terms::statuses);
/// The terms of the glossary.
pub const GLOSSARY: Thesaurus = Thesaurus(terms::glossary);

impl Thesaurus {
    /// The statements. The base ends in `/`; the first of the tongues is that of the dataset. `command`
    /// is the line that tells no more than the filter keeps, and empty where that is all.
    pub fn statements(
        self,
        t: &Typology,
        filter: &Filter,
        base: &str,
        tongues: &[Localized<'_>],
        command: &str,
    ) -> Statements {
        let mut writer = ThesaurusWriter::new(t, base, tongues, command);
        (self.0)(&mut writer, filter);
        writer.finish()
    }
}
