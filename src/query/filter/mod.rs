//! Filters: what is kept, and by what it can be narrowed.
//!
//! | file | |
//! |---|---|
//! | `facet` | the facets, and which apply to what |
//! | `conditions` | `Filter`: whether a record is kept |
//! | `organisation` | whether an organisation is kept |
//! | `values` | values chosen, and how many actors each would keep |
//! | `counts` | how many organisations each would keep |
//! | `flags` | a filter as command-line flags |

mod conditions;
mod counts;
mod facet;
mod flags;
mod organisation;
mod values;

pub use conditions::Filter;
pub use counts::FacetCounts;
pub use facet::{ACTOR_FACETS, Facet, ORGANISATION_FACETS};
pub use flags::FilterFlags;
pub use organisation::Organisation;
pub use values::{FacetOffer, FacetValue};
