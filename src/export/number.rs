//! What of a table is a number in a spreadsheet, and what is text that only looks like one.

use std::borrow::Cow;

use crate::report::TableCell;

/// Columns of numbers stored as text, because some are ranges.
const COLUMNS: [&str; 2] = ["year", "value"];
/// Largest whole number that a spreadsheet holds to the last digit.
const MAX_EXACT: u64 = 1 << 53;

/// Whether a column holds numbers stored as text.
pub(super) fn is_numeric(key: &str) -> bool {
    COLUMNS.contains(&key)
}

/// The number in a cell, if a spreadsheet would show it as written.
pub(super) fn number(cell: &TableCell, is_numeric: bool) -> Option<Cow<'_, str>> {
    match cell {
        TableCell::Integer(number) if number.unsigned_abs() <= MAX_EXACT => {
            Some(Cow::Owned(number.to_string()))
        }
        TableCell::Text(text) if is_numeric && is_number(text) => Some(Cow::Borrowed(text)),
        _ => None,
    }
}

/// Whether a text is a number that comes back as it is written.
fn is_number(text: &str) -> bool {
    let is_plain = |letter: u8| letter.is_ascii_digit() || letter == b'.' || letter == b'-';
    text.len() < 16
        && text != "-0"
        && text.bytes().all(is_plain)
        && text
            .parse::<f64>()
            .is_ok_and(|number| number.to_string() == text)
}
