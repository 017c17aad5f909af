//! Which sets share which elements: families their actors, codes, statuses or organisations; the values of
//! a column its rows.
//!
//! | file | |
//! |---|---|
//! | `set_mask` | some sets, one bit each, and the ways to count what is in them |
//! | `sets` | what the sets are: the families, or the most frequent values of a column |
//! | `subset_sums` | counts for all combinations of sets at once |
//! | `set_index` | every element with the combination of sets it is in |
//! | `preview` | the first elements of each combination, so that lists of millions show at once |
//! | `element_index` | both, for records of any kind and the rows of the user's lists |
//! | `column_values` | the cells of a column as sets |
//! | `options`, `question` | options on the command line; the question of the explorer |
//! | `facade` | `Overlaps`: the answer, whatever is counted |
//! | `builder` | `Overlaps` of lists, row by row |

mod builder;
mod column_values;
mod element_index;
mod enclosed_values;
mod facade;
mod options;
mod preview;
mod question;
mod set_index;
mod set_mask;
mod sets;
mod subset_sums;

pub use builder::OverlapBuilder;
pub use column_values::{MOST_VALUES, column_named, columns_of_lists, list_columns};
pub use element_index::MOST_LISTED;
pub use facade::{Element, GroupedElements, Overlaps};
pub use options::{Drawing, OverlapFlag, OverlapKind, OverlapOptions, Sort};
pub use question::{Answer, Question};
pub use set_index::{Intersection, SetIndex};
pub use set_mask::{Count, IntersectionSize, Measure, SetMask, heat};
pub use sets::{OverlapSet, SetList, ValueColumn};
