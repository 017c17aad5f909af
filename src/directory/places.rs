//! Postal codes and towns, each alone or both in one cell: `44000 Nantes`, `F-44000 Nantes`, `Nantes (44000)`.

use std::ops::Range;

use super::flag::Flag;
use super::repair::{Repaired, bare, is_digits, is_withheld, without_point, without_spaces};
use super::unsaid::is_unsaid;

/// Digits of a postal code.
const DIGITS: usize = 5;
/// Longest cell in which a code is looked for, in bytes.
const LONGEST: usize = 300;

/// A French postal code.
pub fn postal_code(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    if cell.is_empty() || is_digits(cell, DIGITS) {
        return Repaired::as_is(cell);
    }
    if is_withheld(cell) {
        return Repaired::withheld();
    }
    let whole = without_spaces(without_point(bare(cell)));
    if is_digits(&whole, DIGITS) {
        return Repaired::changed(whole, Flag::PostalRepaired);
    }
    if is_digits(&whole, DIGITS - 1) && !whole.starts_with('0') {
        return Repaired::changed(format!("0{whole}"), Flag::PostalRepaired);
    }
    // `75008 PARIS`, `69003 CEDEX 03`, `Nantes (44000)`.
    match code_within(cell).filter(|_| !is_of_abroad(cell)) {
        Some(place) => Repaired::changed(&cell[place], Flag::PostalRepaired),
        None if is_unsaid(cell) => Repaired::as_is(""),
        None => Repaired::flagged(cell, Flag::PostalInvalid),
    }
}

/// Whether letters of another country stand before the figures: `D-10115 Berlin`.
fn is_of_abroad(cell: &str) -> bool {
    let Some((country, rest)) = cell.split_once('-') else {
        return false;
    };
    let is_country = matches!(country.len(), 1 | 2)
        && country.bytes().all(|letter| letter.is_ascii_alphabetic())
        && !["F", "FR", "CP"]
            .iter()
            .any(|home| country.eq_ignore_ascii_case(home));
    is_country && rest.starts_with(|first: char| first.is_ascii_digit())
}

/// Where the last five digits stand that are nothing longer.
fn code_within(cell: &str) -> Option<Range<usize>> {
    let bytes = cell.as_bytes();
    if bytes.len() > LONGEST {
        return None;
    }
    let mut found = None;
    let mut start = 0;
    while start < bytes.len() {
        if !bytes[start].is_ascii_digit() {
            start += 1;
            continue;
        }
        let length = bytes[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if length == DIGITS {
            found = Some(start..start + length);
        }
        start += length;
    }
    found
}

/// Whether a cell holds a town beside a postal code.
pub fn has_town(cell: &str) -> bool {
    code_within(cell).is_some() && town(cell).len() < cell.len() && town(cell).len() > 1
}

/// Whether a cell names a town and has no number as long as a postal code: `LILLE CEDEX`, `Paris 10e`.
pub fn names_town_only(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    digits < DIGITS - 1 && cell.chars().any(char::is_alphabetic)
}

/// The town of a cell that holds a postal code too; any other cell as it is.
pub fn town(cell: &str) -> &str {
    let cell = cell.trim();
    // Nearly all towns are names without a digit.
    if !cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return cell;
    }
    let Some(code) = code_within(cell) else {
        return cell;
    };
    let is_mark = |letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’';
    let after = cell[code.end..].trim_matches(is_mark);
    let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
    if has_letters(after) {
        let end = after.find([',', ';', '(', '/', '|']).unwrap_or(after.len());
        return after[..end].trim_end_matches(is_mark);
    }
    let before = cell[..code.start].trim_matches(is_mark);
    let start = before.rfind([',', ';', '|']).map_or(0, |at| at + 1);
    let before = before[start..].trim_matches(is_mark);
    if has_letters(before) && !matches!(before, "F" | "FR" | "CP") {
        before
    } else {
        cell
    }
}
