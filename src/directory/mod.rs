//! A user's own list of organisations, opened as it is: bytes become a compact [`Directory`], whatever
//! the encoding, the separator and the order of the columns. What is repaired is flagged and the
//! original retained; no row is lost. Nothing here knows the typology.
//!
//! | file | what it does |
//! |---|---|
//! | `loading` | reads a file in slices, one stage after another |
//! | `background` | reads on a thread, for those who must not wait |
//! | `encoding`, `utf_16`, `windows_1252`, `utf8_repair` | what the bytes mean, and how they become UTF-8 |
//! | `records`, `parsing` | where cells begin and end; rows out of them |
//! | `dialect` | which separator, which heading |
//! | `field`, `columns` | what each column is |
//! | `repair`, `codes`, `flag` | repairs of a cell, and the flags that report them |
//! | `list`, `organisation_row` | the list itself and its rows |
//! | `long_rows` | where the cells of very long rows stand |
//! | `numbers` | a number for each activity code |
//! | `choices` | what the user says instead of letting it be recognised |
//! | `preview` | how a list looks before it is read |
//! | `names`, `origin` | what it is called beside others; the file that it is read from |
//! | `skim` | the names alone, without reading the whole |

mod background;
mod choices;
mod codes;
mod columns;
mod dialect;
mod encoding;
mod fault;
mod field;
mod flag;
mod gzip;
mod limits;
mod list;
mod loading;
mod long_rows;
mod names;
mod numbers;
mod organisation_row;
mod origin;
mod parsing;
mod preview;
mod records;
pub mod repair;
mod skim;
mod utf8_repair;
mod utf_16;
mod windows_1252;

pub use choices::{Choices, Heading, Separator, Setting};
pub use codes::codes;
pub use columns::ListColumn;
pub use encoding::Encoding;
pub use fault::ListFault;
pub use field::Field;
pub use flag::{Flag, Flags};
pub use list::{CellRoom, Directory, Recognition, Spans};
pub use loading::{LoadProgress, Loading};
pub use names::disambiguated_names;
pub use organisation_row::{OrganisationRow, shortened};
pub use origin::FileState;
pub use preview::ListPreview;
pub use skim::{Names, PIECE, Skim, Skimmed};

use std::path::Path;

/// A whole file at once.
///
/// # Errors
/// What cannot be read, or is no list.
pub fn open(path: &Path) -> Result<Directory, ListFault> {
    Loading::open(path)?.whole(|_| ())
}
