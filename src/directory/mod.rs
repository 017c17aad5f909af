//! A user's own list of organisations, opened as it is: bytes become a compact [`Directory`], whatever
//! the encoding, the separator and the order of the columns. What is repaired is flagged and the
//! original kept; no row is lost. Nothing here knows the typology.
//!
//! `loading` reads a file in slices, `encoding` says what its bytes mean, `decoding` and `widening` make
//! UTF-8 of them, `records` where cells begin and end, `dialect` which separator and which heading,
//! `field` and `columns` what each column is, `repair` and `codes` what a cell was meant to be, `numbers`
//! which codes there are, `flag` what is to be said of a row. `choices` is what the user says instead,
//! `beginning` how a list looks before it is read, `origin` the file it is read from, `names` what it is called beside
//! others; `skim` looks once through the names alone.

mod beginning;
mod choices;
mod codes;
mod columns;
mod decoding;
mod dialect;
mod encoding;
mod fault;
mod field;
mod flag;
mod intake;
mod list;
mod loading;
mod names;
mod numbers;
mod origin;
mod parsing;
mod records;
pub mod repair;
mod skim;
mod widening;

pub use beginning::Beginning;
pub use choices::{Choices, Heading, Separator, Setting};
pub use codes::{BETWEEN, codes};
pub use columns::Column;
pub use encoding::Encoding;
pub use fault::Fault;
pub use field::Field;
pub use flag::{Flag, Flags};
pub use list::{Directory, Recognition, Row, Spans};
pub use loading::{Loading, Progress};
pub use names::called;
pub use skim::{Names, PIECE, Skim, Skimmed};

use std::path::Path;

/// A whole file at once.
///
/// # Errors
/// What cannot be read, or is no list.
pub fn open(path: &Path) -> Result<Directory, Fault> {
    Loading::open(path)?.whole()
}
