//! A user's own list of organisations, opened as it is: bytes become a compact [`Directory`], whatever
//! the encoding, the separator and the order of the columns. What is repaired is flagged and the
//! original retained; no row is lost. Nothing here knows the typology.
//!
//! | file | what it does |
//! |---|---|
//! | `loading` | reads a file in slices, one stage after another |
//! | `progress` | how far it is |
//! | `opening`, `container` | what a file is; workbooks, archives, JSON |
//! | `guarded` | panics of other people's code, told as refusals |
//! | `background` | reads on a thread, for those who must not wait |
//! | `encoding`, `utf_16`, `single_byte`, `utf8_repair` | what the bytes mean, and how they become UTF-8 |
//! | `records`, `parsing` | where cells begin and end; rows out of them |
//! | `dialect` | which separator, which heading |
//! | `rewriting` | lines that are quoted whole, apostrophes and spaces around quotation marks |
//! | `field`, `words`, `heading` | what a column can be, and what a heading says |
//! | `content`, `columns`, `judgement` | what each column is, by its heading and its cells |
//! | `repair`, `codes`, `registered`, `unsaid`, `places`, `entities`, `mojibake`, `flag` | repairs of a cell, and the flags that report them |
//! | `countries` | other countries than France |
//! | `links`, `web_address` | names and addresses out of links and words |
//! | `set_aside` | blank rows, totals and repeated headings |
//! | `list`, `organisation_row` | the list itself and its rows |
//! | `long_rows` | where the cells of very long rows stand |
//! | `told_columns` | what each column was recognised as, in a sentence |
//! | `numbers` | a number for each activity code |
//! | `choices` | what the user says instead of letting it be recognised |
//! | `preview` | how a list looks before it is read |
//! | `names`, `origin` | what it is called beside others; the file that it is read from |
//! | `skim` | the names alone, without reading the whole |

mod aligned;
mod background;
mod choices;
mod codes;
mod columns;
mod container;
mod content;
mod countries;
mod dialect;
mod encoding;
mod entities;
mod fault;
mod field;
mod flag;
mod guarded;
mod heading;
mod judgement;
mod limits;
mod links;
mod list;
mod loading;
mod long_rows;
mod mojibake;
mod names;
mod numbers;
mod opening;
mod organisation_row;
mod origin;
mod parsing;
mod places;
mod preview;
mod progress;
mod recognition;
mod records;
mod registered;
pub mod repair;
mod rewriting;
mod set_aside;
mod single_byte;
mod skim;
mod told_columns;
mod unsaid;
mod utf8_repair;
mod utf_16;
mod web_address;
mod words;

pub use choices::{Choices, Heading, Separator, Setting};
pub use codes::codes;
pub use columns::{ListColumn, Sureness};
pub use container::{MadeOf, SheetChoice, is_list_ending};
pub use encoding::Encoding;
pub use fault::ListFault;
pub use field::Field;
pub use flag::{Flag, Flags};
pub use guarded::on_panic;
pub use list::{CellRoom, Directory, Spans};
pub use loading::Loading;
pub use names::disambiguated_names;
pub use opening::STANDARD_INPUT;
pub use organisation_row::{OrganisationRow, shortened};
pub use origin::FileState;
pub use preview::ListPreview;
pub use progress::LoadProgress;
pub use recognition::Recognition;
pub use set_aside::{Aside, SetAside, is_region};
pub use skim::{Names, PIECE, Skim, Skimmed};

use std::path::Path;

/// A whole file at once.
///
/// # Errors
/// What cannot be read, or is no list.
pub fn open(path: &Path) -> Result<Directory, ListFault> {
    Loading::open(path)?.whole(|_| ())
}
