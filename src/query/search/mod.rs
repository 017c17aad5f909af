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
//! | `counterparts` | the text that a translation is of |
//! | `records` | the words of a query over records |
//! | `lit` | which letters of a text light up |
//! | `sentence`, `everyday` | a query as a sentence: small words, kinds of record, words of everyday language |
//! | `meaning` | records that say what a query means, or most of it |
//! | `asked` | search over records, all of these together |
//! | `choices` | search over a few texts that are no records |
//! | `names` | search over names by the million |

mod alignment;
mod asked;
mod choices;
mod counterparts;
mod everyday;
mod fuzzy;
mod index;
mod letter_classes;
mod lit;
mod matching;
mod meaning;
mod names;
mod pattern;
mod records;
mod rules;
mod sentence;
mod stems;

pub use asked::{search_records, search_words};
pub use choices::{ChoiceHit, ChoiceSearch};
pub use everyday::everyday_rows;
pub(super) use index::texts;
pub use index::{FieldKind, Index};
pub use names::{IncrementalSearch, NameHit, NameIndex, OneShotSearch, search_names};
pub use records::{Hit, suggestions};
pub use rules::Tier;
pub use sentence::small_words;
