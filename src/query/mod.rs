//! Questions about the typology and the user's lists. Nothing here changes anything.
//!
//! | room | answers |
//! |---|---|
//! | `search` | what matches words: records of the typology, a few choices, names by the million |
//! | `overlaps` | which sets share which elements |
//! | `organisations` | what links a list to the typology: actors, codes, statuses, departments |
//! | `language` | the query language: syntax, meaning, completion |
//! | `filter` | which records and organisations a filter keeps, and how many each facet would |
//! | `tree` | families, subcategories and the actors under them |
//!
//! Below all of these: `fold` (what letters are compared as), `names`, `codes` and `address` (how people
//! write vocabulary, NAF codes and records), `breadth` and `realm`.

pub mod address;
mod breadth;
mod codes;
mod filter;
pub mod fold;
mod language;
mod letters;
pub mod names;
mod organisations;
mod overlaps;
mod realm;
mod search;
pub mod tree;

pub use crate::directory::Department;
pub use breadth::{Breadth, other_families};
pub use codes::{covering, meet};
pub use filter::{
    ACTOR_FACETS, Facet, FacetCounts, FacetOffer, FacetValue, Filter, FilterFlags,
    ORGANISATION_FACETS, Organisation,
};
pub use language::{
    Comparison, Completion, Expr, OrganisationQuery, QueryFault, QueryField, QueryTerm, QueryTree,
    Quoting, completions, family_asked, parse, run_query,
};
pub use organisations::{
    CodeLink, Declaration, Facts, Join, JoinedBy, Linked, MOST_COMPARED, Standing, Strength,
    StrengthReason, Strengthened, YesNo,
};
pub use overlaps::{
    Answer, Count, Drawing, Element, GroupedElements, Intersection, IntersectionSize, MOST_LISTED,
    MOST_VALUES, Measure, OverlapBuilder, OverlapFlag, OverlapKind, OverlapOptions, OverlapSet,
    Overlaps, Question, SetIndex, SetList, SetMask, Sort, ValueColumn, column_named,
    columns_of_lists, heat, list_columns,
};
pub use realm::Realm;
pub use search::{
    ChoiceHit, ChoiceSearch, FieldKind, Hit, IncrementalSearch, Index, NameHit, NameIndex,
    OneShotSearch, Tier, everyday_rows, search_names, search_records, search_words, small_words,
    suggestions,
};
