//! Questions over the typology. Queries are nouns and change nothing.
//!
//! `fold` says what letters are compared as, `matching` alone knows the fuzzy matcher, `index` and
//! `search` find records, `block` finds names among millions, `glance` once in a file, `overlap` counts what is shared, `asked`
//! says what is asked of it on the command line, `crossing` tells it as records, `tree` tells the rows of
//! the explorer, `filter` says what is kept, `facets` by what it may be narrowed, `linked` sets a user's
//! own list beside the typology, `codes` and `names` read what people type for it, `address` reads how
//! they name a record, `language` reads a whole query, `expr` says what it keeps, `ask` searches by it,
//! `completion` says how it may go on.

pub mod address;
mod ask;
pub mod asked;
pub mod block;
pub mod codes;
mod completion;
pub mod crossing;
pub mod expr;
pub mod facets;
pub mod filter;
pub mod fold;
pub mod glance;
pub mod index;
pub mod language;
pub mod linked;
mod matching;
pub mod names;
pub mod overlap;
pub mod question;
pub mod search;
pub mod tree;

pub use ask::{ask, is_words};
pub use asked::{Asked, Aspect, Drawing, Sets, Sort};
pub use completion::{Completion, completions};
pub use crossing::Crossing;
pub use expr::Expr;
pub use filter::{Facet, Filter};
pub use glance::Glance;
pub use index::{FieldKind, Index};
pub use linked::{Join, JoinedBy, Linked, Standing};
pub use overlap::{
    Breadth, Count, FamilySet, Intersection, Measure, Overlaps, heat, other_families,
};
pub use question::{Answer, Question};
pub use search::{Hit, Tier, search, suggestions};
