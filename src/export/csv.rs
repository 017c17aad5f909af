//! CSV twice: the dataset's own dialect for machines, and the one that a French spreadsheet opens by
//! double click, in which no cell can run as a formula.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::format::{CsvDialect, HeadedRows};
use super::number::{is_numeric, number};
use crate::report::TableCell;

/// What makes Excel and `LibreOffice` read UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// Around a text.
const QUOTE: char = '"';

/// The dialect of the dataset.
pub(super) const PLAIN: CsvDialect = CsvDialect {
    delimiter: b',',
    end: "\n",
};
/// The dialect that a French spreadsheet opens.
pub(super) const EXCEL: CsvDialect = CsvDialect {
    delimiter: b';',
    end: "\r\n",
};

/// Comma, UTF-8, LF, keys for headings.
pub(super) fn write(table: &HeadedRows<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = WriterBuilder::new()
        .delimiter(PLAIN.delimiter)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(out);
    writer.write_record(table.rows.keys()).map_err(plain)?;
    table.rows.for_each(&mut |row| {
        for cell in row {
            let cell = cell.as_dataset_cell();
            writer.write_field(cell.as_bytes()).map_err(plain)?;
        }
        writer.write_record(None::<&[u8]>).map_err(plain)
    })?;
    writer.flush()
}

/// Semicolon, byte-order mark, CRLF, headings for people, formulas escaped.
///
/// Text stands in quotes even where it holds nothing that asks for them: they are all that CSV has to
/// tell `01` from 1. `LibreOffice` heeds them if «Format quoted field as text» is ticked; every other reader
/// takes them off, Excel too, which then guesses. What Excel would heed is worse: `="01"` is a formula, and
/// an apostrophe, a tab or a no-break space in front would be read by all others as part of the text.
pub(super) fn write_excel(table: &HeadedRows<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK)?;
    let mut line = String::new();
    for heading in table.headings {
        write_quoted(&formula_escaped(heading.into()), &mut line);
        line.push(char::from(EXCEL.delimiter));
    }
    end(&mut line, out)?;
    let numeric: Vec<bool> = table.rows.keys().into_iter().map(is_numeric).collect();
    table.rows.for_each(&mut |row| {
        for (cell, numeric) in row.iter().zip(&numeric) {
            match (whole(cell, *numeric), cell) {
                (Some(number), _) => line.push_str(&number),
                (None, TableCell::Empty) => {}
                (None, TableCell::Integer(_)) => write_quoted(&cell.as_dataset_cell(), &mut line),
                (None, other) => write_quoted(&formula_escaped(other.as_dataset_cell()), &mut line),
            }
            line.push(char::from(EXCEL.delimiter));
        }
        end(&mut line, out)
    })
}

/// The whole number that a cell is. Of others a French spreadsheet makes a day: `4.4` is the 4th of April.
fn whole(cell: &TableCell, is_numeric: bool) -> Option<Cow<'_, str>> {
    number(cell, is_numeric).filter(|number| !number.contains('.'))
}

fn write_quoted(text: &str, line: &mut String) {
    if text.is_empty() {
        return;
    }
    line.push(QUOTE);
    for (place, part) in text.split(QUOTE).enumerate() {
        if place > 0 {
            line.extend([QUOTE, QUOTE]);
        }
        line.push_str(part);
    }
    line.push(QUOTE);
}

/// Writes a line, and leaves room for the next.
fn end(line: &mut String, out: &mut dyn Write) -> io::Result<()> {
    // After the last cell nothing follows.
    line.pop();
    if line.is_empty() {
        // An empty line would be no row.
        line.extend([QUOTE, QUOTE]);
    }
    line.push_str(EXCEL.end);
    out.write_all(line.as_bytes())?;
    line.clear();
    Ok(())
}

/// Text that a spreadsheet would run as a formula, held back by an apostrophe. Spaces in front do not
/// keep it from running.
fn formula_escaped(text: Cow<'_, str>) -> Cow<'_, str> {
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
