//! What the typology *is*: one plain type a file, no input, no output, no terminal.
//!
//! `typology` is the aggregate with its look-ups; `record` names anything that has a page of its
//! own; `vocabulary` holds the closed lists of words; `phrase` is a sentence not yet in a language.

pub mod actor;
pub mod address;
pub mod edition;
pub mod family;
pub mod glossary;
pub mod groups;
pub mod invisible;
pub mod lazy;
pub mod legal_category;
pub mod membership;
pub mod naf;
pub mod nearest;
pub mod phrase;
pub mod provenance;
pub mod record;
pub mod relation;
pub mod scheme;
pub mod sheet;
pub mod siren;
pub mod source;
pub mod status;
pub mod subcategory;
pub mod table;
pub mod toml_fault;
mod translation;
pub mod typology;
pub mod vocabulary;

pub use actor::{Actor, ActorFact, ActorKind, FactField, FactOrigin};
pub use address::is_address;
pub use edition::{Edition, Licence, Person, Report};
pub use family::Family;
pub use glossary::Term;
pub use groups::Groups;
pub use invisible::{Judged, has_invisible_character, invisible_characters, may_be_invisible};
pub use lazy::Lazy;
pub use legal_category::LegalCategory;
pub use membership::{Membership, Role};
pub use naf::{Code, Correspondence, Level, Passage};
pub use nearest::{nearest, unknown, unknown_among, unknown_near};
pub use phrase::{Argument, Joint, Phrase};
pub use provenance::{Certainty, Section};
pub use record::{Record, RecordKind};
pub use relation::{Predicate, Relation};
pub use scheme::Scheme;
pub use sheet::{Criterion, CriterionKind, FamilyCode, FamilyStatus, Heading, Public, Weight};
pub use siren::passes_luhn;
pub use source::{Confidence, Correction, Database, Figure, Listing, Source, SourceKind};
pub use status::Status;
pub use subcategory::{Basis, Subcategory};
pub use table::{Identified, KEY_SEPARATOR, Key, LIST_SEPARATOR, Table};
pub use toml_fault::toml_fault;
pub use translation::{DATASET_LANGUAGE, TranslatedText, Translation, Translations};
pub use typology::Typology;
pub use vocabulary::{Lexicon, Vocabulary};
