//! The query language: `famille:3 -type:logiciel (a | "b c") transversal:>=2`.
//!
//! | file | |
//! |---|---|
//! | `syntax` | the grammar and its tree |
//! | `tokens`, `parser`, `write` | from text to the tree, and back |
//! | `condition` | the tree with every name resolved |
//! | `expr` | what it keeps |
//! | `says` | whether texts contain words, and which records say them |
//! | `completion` | how a query may continue |
//! | `ask` | a whole query run: words searched, conditions applied |

mod ask;
mod completion;
mod condition;
mod expr;
mod parser;
mod says;
mod syntax;
mod tokens;
mod write;

pub use ask::{OrganisationQuery, family_asked, run_query};
pub use completion::{Completion, completions};
pub(super) use condition::{Condition, ExprNode, PlaceCondition};
pub use expr::Expr;
pub use parser::parse;
pub(super) use says::is_said;
pub use syntax::{Comparison, QueryFault, QueryField, QueryTerm, QueryTree, Quoting};
