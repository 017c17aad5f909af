//! Questions over the typology. Queries are nouns and change nothing.
//!
//! `fold` says what letters are compared as, `matching` alone knows the fuzzy matcher, `index` and
//! `search` find records, `choices` finds among a few texts that are no records, `block` finds names
//! among millions, `overlap` counts what is shared and `breadth` how broadly, `groups` says by which sets
//! and `combination` by which of them together, `values` makes sets of a column and `gathering` of a
//! list, `asked` says what is asked of them on the command line, `crossing` tells them as elements, `tree`
//! tells the rows of
//! the explorer, `filter` says what is kept, `facets` by what it may be narrowed, `linked` sets a user's
//! own list beside the typology, `codes` and `names` read what people type for it, `address` reads how
//! they name a record, `language` reads a whole query, `expr` says what it keeps, `ask` searches by it,
//! `completion` says how it may go on.

pub mod address;
mod ask;
pub mod asked;
pub mod block;
mod breadth;
pub mod choices;
pub mod codes;
mod combination;
mod completion;
pub mod crossing;
pub mod expr;
pub mod facets;
pub mod filter;
pub mod fold;
mod gathering;
mod groups;
pub mod index;
pub mod language;
pub mod linked;
mod matching;
pub mod names;
pub mod overlap;
pub mod question;
pub mod search;
pub mod tree;
pub mod values;

pub use ask::{ask, is_words};
pub use asked::{Asked, Aspect, Drawing, Sets, Sort};
pub use breadth::{Breadth, other_families};
pub use choices::{Choices, Chosen};
pub use combination::{Combination, Count, Measure, heat};
pub use completion::{Completion, completions};
pub use crossing::{Crossing, Element, MOST_LISTED};
pub use expr::Expr;
pub use filter::{Facet, Filter};
pub use gathering::Gathering;
pub use groups::{Column, Group, Groups};
pub use index::{FieldKind, Index};
pub use linked::{Join, JoinedBy, Linked, Standing};
pub use overlap::{Intersection, Overlaps, Tally};
pub use question::{Answer, Question};
pub use search::{Hit, Tier, search, suggestions};
pub use values::Organisation;
