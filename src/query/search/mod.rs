//! Search by words, as loosely as people type. What matches, and how well, is defined once for all.
//!
//! | file | |
//! |---|---|
//! | `rules` | tiers, least numbers of letters, fixed scores, typing errors: the same for all below |
//! | `fuzzy` | the only file that uses the fuzzy matcher |
//! | `index` | every record with its texts |
//! | `records` | search over records |
//! | `choices` | search over a few texts that are no records |
//! | `names` | search over names by the million |

mod choices;
mod fuzzy;
mod index;
mod names;
mod records;
mod rules;

pub use choices::{ChoiceHit, ChoiceSearch};
pub(super) use index::texts;
pub use index::{FieldKind, Index};
pub use names::{IncrementalSearch, NameHit, NameIndex, OneShotSearch, search_names};
pub use records::{Hit, search_records, suggestions};
pub use rules::Tier;
