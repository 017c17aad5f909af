//! What the typology *is*: one plain type a file, no input, no output, no terminal.
//!
//! `typology` is the aggregate with its look-ups; `record` names anything that has a page of its
//! own; `vocabulary` holds the closed lists of words; `phrase` is a sentence not yet in a language.

pub mod actor;
pub mod family;
pub mod glossary;
pub mod membership;
pub mod naf;
pub mod nearest;
pub mod phrase;
pub mod record;
pub mod source;
pub mod status;
pub mod table;
pub mod typology;
pub mod vocabulary;

pub use actor::{Actor, ActorKind, Predicate, Relation};
pub use family::{Basis, Criterion, CriterionKind, Family, Heading, Public, Subcategory};
pub use glossary::Term;
pub use membership::{Certainty, Membership, Role, Section};
pub use naf::{Code, Correspondence, FamilyCode, Level, Passage};
pub use nearest::{nearest, unknown, unknown_near};
pub use phrase::{Argument, Phrase};
pub use record::{Record, RecordKind};
pub use source::{Confidence, Correction, Database, Figure, Listing, Source, SourceKind};
pub use status::{FamilyStatus, Status, Weight};
pub use table::{Identified, Key, Table};
pub use typology::{Edition, Typology};
pub use vocabulary::Vocabulary;
