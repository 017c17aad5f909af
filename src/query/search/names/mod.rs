//! Names by the million, folded once into one contiguous text and searched at every key. The result is the
//! same as if every name were compared: only names that cannot be among the best are skipped.
//!
//! | file | |
//! |---|---|
//! | `letter_mask` | which letters an index for one query notes |
//! | `bitmaps` | which names contain which classes: bit sets intersected before any name is read |
//! | `top_k` | the best names so far |
//! | `index` | the names |
//! | `scan` | one pass over the names for one tier, on two threads |
//! | `incremental` | pass after pass, in time slices, narrower with each letter typed |
//! | `one_shot` | one query over files that are not kept in memory |

mod bitmaps;
mod incremental;
mod index;
mod letter_mask;
mod one_shot;
mod scan;
mod top_k;

pub use incremental::{IncrementalSearch, search_names};
pub use index::NameIndex;
pub use one_shot::OneShotSearch;
pub use top_k::NameHit;
