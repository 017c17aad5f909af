//! Questions over the typology. Queries are nouns and change nothing.
//!
//! `fold` says what letters are compared as, `matching` alone knows the fuzzy matcher, `index` and
//! `search` find records, `choices` finds among a few texts that are no records, `block` finds names
//! among millions, `glance` once in a file, `overlap` counts what is shared and `breadth` how broadly,
//! `groups` says by which sets and `combination` by which of them together, `values` makes sets of a
//! column and `gathering` of a list, `asked` says what is asked of them on the command line, `crossing`
//! tells them as elements, `first` finds the first of them, `lattice` counts all combinations at once, `listed` holds those of lists, `tree` tells the rows of the explorer, `facet` by what can be filtered,
//! `filter` says what is kept, `facets` by what it may be narrowed, `linked` sets a user's own list beside
//! the typology, `facts` keeps what is counted of its rows, `statuses` reads those that words tell, `organisation` says which of them are kept,
//! `worded` says a filter as flags would, `counting` counts them by facet, `codes` and `names` read what people type for it, `address` reads how
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
pub mod counting;
pub mod crossing;
pub mod department;
pub mod expr;
pub mod facet;
pub mod facets;
pub mod facts;
pub mod filter;
pub mod first;
pub mod fold;
mod gathering;
pub mod glance;
mod groups;
pub mod index;
pub mod language;
mod lattice;
pub mod linked;
pub mod listed;
mod matching;
pub mod names;
pub mod organisation;
pub mod overlap;
pub mod question;
pub mod search;
mod statuses;
pub mod tree;
pub mod values;
mod worded;

pub use ask::{OrganisationQuery, ask};
pub use asked::{Drawing, OverlapFlag, OverlapKind, OverlapOptions, Sort};
pub use breadth::{Breadth, other_families};
pub use choices::{ChoiceHit, ChoiceSearch};
pub use combination::{Count, Measure, SetMask, heat};
pub use completion::{Completion, completions};
pub use counting::FacetCounts;
pub use crossing::{Element, MOST_LISTED, Overlaps};
pub use department::Department;
pub use expr::Expr;
pub use facet::{ACTOR_FACETS, Facet, ORGANISATION_FACETS, Realm};
pub use facts::{Declaration, YesNo};
pub use filter::Filter;
pub use gathering::OverlapBuilder;
pub use glance::OneShotSearch;
pub use groups::{OverlapSet, SetList, ValueColumn};
pub use index::{FieldKind, Index};
pub use linked::{CodeLink, Join, JoinedBy, Linked, Standing};
pub use organisation::Organisation;
pub use overlap::{Intersection, IntersectionSize, SetIndex};
pub use question::{Answer, Question};
pub use search::{Hit, Tier, search, suggestions};
pub use values::ListRow;
pub use worded::FilterFlags;
