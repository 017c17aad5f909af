//! Search by words, as loosely as people type. What matches, and how well, is defined once for all.
//!
//! | file | |
//! |---|---|
//! | `rules` | tiers, least numbers of letters, fixed scores, typing errors: the same for all below |
//! | `matching` | how a text meets a query, in which tier and how well: the one definition |
//! | `pattern`, `letter_classes` | a query prepared for comparison |
//! | `alignment` | letters in order: how near together, and an upper bound of their score |
//! | `fuzzy` | the only file that uses the fuzzy matcher |
//! | `stems` | words that differ by their endings alone |
//! | `index` | every record with its texts |
//! | `records` | search over records |
//! | `choices` | search over a few texts that are no records |
//! | `names` | search over names by the million |

mod alignment;
mod choices;
mod fuzzy;
mod index;
mod letter_classes;
mod matching;
mod names;
mod pattern;
mod records;
mod rules;
mod stems;

pub use choices::{ChoiceHit, ChoiceSearch};
pub(super) use index::texts;
pub use index::{FieldKind, Index};
pub use names::{IncrementalSearch, NameHit, NameIndex, OneShotSearch, search_names};
pub use records::{Hit, search_records, suggestions};
pub use rules::Tier;
