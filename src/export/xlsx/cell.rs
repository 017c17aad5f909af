//! What stands in a cell: text that every spreadsheet takes for the same text and never for a formula,
//! numbers that lose nothing, addresses that can be followed.

use std::borrow::Cow;

use crate::export::number::number;
use crate::report::{TableCell, is_address};

/// Longest text of a cell, in the units of UTF-16 by which spreadsheets count.
const MAX_UNITS: usize = 32_767;
/// What ends a text that was longer.
pub(super) const ELLIPSIS: &str = "[…]";
/// Longest address that can be followed.
const MAX_ADDRESS: usize = 2_079;

/// What a cell becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fit<'a> {
    Nothing,
    /// As a spreadsheet writes it inside a file.
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
}

/// A cell as a sheet has it, in a column of numbers told as texts or in another.
pub(super) fn fit(cell: &TableCell, is_numeric: bool) -> Fit<'_> {
    if let Some(number) = number(cell, is_numeric) {
        return Fit::Number(number);
    }
    let text = cell.as_dataset_cell();
    if text.is_empty() {
        Fit::Nothing
    } else {
        Fit::Text(shown(text))
    }
}

/// The text with what no sheet can hold shown instead: control characters as their pictures, and no
/// more than fits.
pub(super) fn shown(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = if text.contains("\r\n") {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        text
    };
    let text = if text.chars().any(|letter| picture(letter) != letter) {
        Cow::Owned(text.chars().map(picture).collect())
    } else {
        text
    };
    if is_long(&text) {
        return Cow::Owned(truncated(&text));
    }
    text
}

fn picture(letter: char) -> char {
    match letter {
        '\t' | '\n' => letter,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}'),
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        _ => letter,
    }
}

/// Whether a cell says more than is shown of it.
pub(super) fn is_truncated(cell: &TableCell) -> bool {
    is_long(&cell.as_dataset_cell())
}

fn is_long(text: &str) -> bool {
    // Bytes are never fewer than units.
    text.len() > MAX_UNITS && text.encode_utf16().count() > MAX_UNITS
}

fn truncated(text: &str) -> String {
    let kept = utf16_prefix(text, MAX_UNITS - ELLIPSIS.encode_utf16().count());
    format!("{kept}{ELLIPSIS}")
}

/// The longest prefix of at most `max` units of UTF-16.
pub(super) fn utf16_prefix(text: &str, max: usize) -> &str {
    let mut units = 0;
    let end = text.find(|letter: char| {
        units += letter.len_utf16();
        units > max
    });
    &text[..end.unwrap_or(text.len())]
}

/// Text that spells `_x0041_` itself, which a spreadsheet would read as a letter.
pub(super) fn spelt(text: &str) -> Cow<'_, str> {
    const MARK: &str = "_x";
    let is_code = |rest: &str| {
        let code = rest.as_bytes();
        code.len() > 4 && is_hex(&code[..4]) && code[4] == b'_'
    };
    let mut spelt = String::new();
    let mut told = 0;
    for (place, _) in text.match_indices(MARK) {
        if is_code(&text[place + MARK.len()..]) {
            spelt.push_str(&text[told..place]);
            spelt.push_str("_x005F");
            told = place;
        }
    }
    if spelt.is_empty() {
        return Cow::Borrowed(text);
    }
    spelt.push_str(&text[told..]);
    Cow::Owned(spelt)
}

/// Whether a text is an address that a spreadsheet can follow, as it stands, and a browser opens.
pub(super) fn is_hyperlink(text: &str) -> bool {
    let mut spelt = text.split('%').skip(1);
    is_address(text)
        && !text.contains(['[', ']', '|'])
        && spelt.all(|after| after.len() >= 2 && is_hex(&after.as_bytes()[..2]))
        && text.len() <= MAX_ADDRESS
}

fn is_hex(letters: &[u8]) -> bool {
    letters.iter().all(u8::is_ascii_hexdigit)
}
