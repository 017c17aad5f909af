//! A user's own list of organisations, opened as it is: bytes become a compact [`Directory`], whatever
//! the encoding, the separator and the order of the columns. What is repaired is flagged and the
//! original kept; no row is lost. Nothing here knows the typology.
//!
//! `loading` reads a file in slices, `encoding` says what its bytes mean, `records` where cells begin
//! and end, `dialect` which separator and which heading, `field` and `columns` what each column is,
//! `repair` what a cell was meant to be, `numbers` which codes there are, `flag` what is to be said of a row. `skim` looks once through the names alone.

mod columns;
mod dialect;
mod encoding;
mod fault;
mod field;
mod flag;
mod list;
mod loading;
mod numbers;
mod records;
pub mod repair;
mod skim;
mod widening;

pub use columns::Column;
pub use encoding::Encoding;
pub use fault::Fault;
pub use field::Field;
pub use flag::{Flag, Flags};
pub use list::{Directory, Recognition, Row, Spans};
pub use loading::{Loading, Progress};
pub use skim::{Names, PIECE, Skim, Skimmed};

use std::path::Path;

/// Bytes read, checked or parsed between two looks at what else there is to do.
const SLICE: usize = 1 << 22;

/// A whole file at once.
///
/// # Errors
/// What cannot be read, or is no list.
pub fn open(path: &Path) -> Result<Directory, Fault> {
    let mut loading = Loading::open(path)?;
    while !loading.is_done() {
        loading.step(SLICE)?;
    }
    Ok(loading.finish())
}
