//! CSV twice: the dataset's own dialect for machines, and the one that a French spreadsheet opens by
//! double click, in which no cell can run as a formula.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::WriterBuilder;

use super::dialect::{EXCEL, PLAIN};
use crate::report::{Cell, Rows};

/// Between the values of a list.
const BETWEEN: &str = "|";
/// What makes Excel and `LibreOffice` read UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Comma, UTF-8, LF, keys for headings.
pub(super) fn write(rows: &dyn Rows, _: &[String], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = WriterBuilder::new()
        .delimiter(PLAIN.delimiter)
        .terminator(PLAIN.terminator())
        .from_writer(out);
    writer.write_record(rows.keys()).map_err(plain)?;
    rows.each(&mut |row| {
        for cell in row {
            let cell = cell.joined(BETWEEN);
            writer.write_field(cell.as_bytes()).map_err(plain)?;
        }
        writer.write_record(None::<&[u8]>).map_err(plain)
    })?;
    writer.flush()
}

/// Semicolon, byte-order mark, CRLF, headings for people, formulas disarmed.
pub(super) fn write_excel(
    rows: &dyn Rows,
    headings: &[String],
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK)?;
    let mut writer = WriterBuilder::new()
        .delimiter(EXCEL.delimiter)
        .terminator(EXCEL.terminator())
        .from_writer(out);
    let headings = headings
        .iter()
        .map(|heading| disarmed(heading.into()).into_owned());
    writer.write_record(headings).map_err(plain)?;
    rows.each(&mut |row| {
        for cell in row {
            let text = match cell {
                Cell::Integer(_) => cell.joined(BETWEEN),
                other => disarmed(other.joined(BETWEEN)),
            };
            writer.write_field(text.as_bytes()).map_err(plain)?;
        }
        writer.write_record(None::<&[u8]>).map_err(plain)
    })?;
    writer.flush()
}

/// Text that a spreadsheet would run as a formula, held back by an apostrophe. Spaces in front do not
/// keep it from running.
fn disarmed(text: Cow<'_, str>) -> Cow<'_, str> {
    const STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    if text.starts_with(['\t', '\r']) || text.trim_start().starts_with(STARTS) {
        Cow::Owned(format!("'{text}"))
    } else {
        text
    }
}

/// The error beneath, so that a closed pipe can be told from a full disk.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
