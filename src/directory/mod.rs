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
//! | `dialect`, `heading_line`, `values` | which separator, which heading |
//! | `rewriting` | lines that are quoted whole, apostrophes and spaces around quotation marks |
//! | `field`, `words`, `heading`, `heading_words` | what a column can be, and what a heading says |
//! | `content`, `columns`, `judgement`, `by_content`, `found_column`, `layout` | what each column is, by its heading and its cells |
//! | `department` | departments by their codes and names, and beside towns |
//! | `legal_forms` | categories and words for legal forms |
//! | `closure`, `days` | whether an organisation has ceased to exist, and days as they are written |
//! | `repair`, `codes`, `registered`, `unsaid`, `places`, `entities`, `mojibake`, `flag` | repairs of a cell, and the flags that report them |
//! | `set_aside`, `aside_rules`, `totals`, `sections`, `notes`, `starts` | blank rows, totals, repeated headings, titles of parts, notes |
//! | `countries` | other countries than France |
//! | `bullets`, `links`, `web_address` | names and addresses out of lists, links and words |
//! | `list`, `organisation_row` | the list itself and its rows |
//! | `long_rows` | where the cells of very long rows stand |
//! | `told_columns` | what each column was recognised as, in a sentence |
//! | `numbers` | a number for each activity code |
//! | `choices` | what the user says instead of letting it be recognised |
//! | `preview` | how a list looks before it is read |
//! | `persons` | names of persons, which are no organisations |
//! | `names`, `origin` | what it is called beside others; the file that it is read from |
//! | `skim` | the names alone, without reading the whole |

mod aligned;
mod aside_rules;
mod background;
mod bullets;
mod by_content;
mod choices;
mod closure;
mod codes;
mod columns;
mod container;
mod content;
mod countries;
mod days;
mod department;
mod dialect;
mod encoding;
mod entities;
mod fault;
mod field;
mod flag;
mod found_column;
mod guarded;
mod heading;
mod heading_line;
mod heading_words;
mod judgement;
mod layout;
mod legal_forms;
mod limits;
mod links;
mod list;
mod loading;
mod long_rows;
mod mojibake;
mod names;
mod notes;
mod numbers;
mod opening;
mod organisation_row;
mod origin;
mod parsing;
mod persons;
mod places;
mod preview;
mod progress;
mod recognition;
mod records;
mod registered;
pub mod repair;
mod rewriting;
mod sections;
mod set_aside;
mod single_byte;
mod skim;
mod starts;
mod told_columns;
mod totals;
mod unsaid;
mod utf8_repair;
mod utf_16;
mod values;
mod web_address;
mod words;

pub use choices::{Choices, Heading, Separator, Setting};
pub use codes::codes;
pub use columns::ListColumn;
pub use container::{MadeOf, SheetChoice, is_list_ending};
pub use department::Department;
pub use encoding::Encoding;
pub use fault::ListFault;
pub use field::Field;
pub use flag::{Flag, Flags};
pub use found_column::Sureness;
pub use guarded::on_panic;
pub use legal_forms::legal_form_qualifiers;
pub use list::{CellRoom, Directory, Spans};
pub use loading::Loading;
pub use names::disambiguated_names;
pub use opening::STANDARD_INPUT;
pub use organisation_row::{OrganisationRow, shortened};
pub use origin::FileState;
pub use preview::ListPreview;
pub use progress::LoadProgress;
pub use recognition::Recognition;
pub use sections::is_region;
pub use set_aside::{Aside, SetAside};
pub use skim::{Names, PIECE, Skim, Skimmed};

use std::path::Path;

/// A whole file at once.
///
/// # Errors
/// What cannot be read, or is no list.
pub fn open(path: &Path) -> Result<Directory, ListFault> {
    Loading::open(path)?.whole(|_| ())
}
