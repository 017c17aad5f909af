//! Postal codes and towns, each alone or both in one cell: `44000 Nantes`, `F-44000 Nantes`, `Nantes (44000)`.

use std::ops::Range;

use super::department::split_town;
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
        Some(place) => Repaired::changed(without_spaces(&cell[place]), Flag::PostalRepaired),
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

/// Where the last five digits stand that are nothing longer: `44000`, `44 000`.
fn code_within(cell: &str) -> Option<Range<usize>> {
    let bytes = cell.as_bytes();
    if bytes.len() > LONGEST {
        return None;
    }
    let mut found = None;
    // The group of digits before, where a space alone parts it from what follows.
    let mut before: Option<Range<usize>> = None;
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
        let end = start + length;
        let near = before.filter(|group| group.end + 1 == start && bytes[group.end] == b' ');
        let is_parted = near.as_ref().is_some_and(|group| group.len() == 2) && length == 3;
        let goes_on =
            bytes.get(end) == Some(&b' ') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        match near {
            Some(group) if is_parted && !goes_on => found = Some(group.start..end),
            _ if length == DIGITS => found = Some(start..end),
            _ => {}
        }
        // A third group makes it a telephone number.
        before = Some(start..end).filter(|_| is_first_group(start, bytes));
        start = end;
    }
    found
}

/// Whether no digit stands before a space before this place.
fn is_first_group(start: usize, bytes: &[u8]) -> bool {
    start < 2 || bytes[start - 1] != b' ' || !bytes[start - 2].is_ascii_digit()
}

/// A town without the telephone number or the address of electronic mail that follows it.
fn without_contact(town: &str) -> &str {
    let mut starts = town.match_indices(' ').map(|(at, _)| at);
    let is_contact = |rest: &str| {
        let word = rest.split(' ').next().unwrap_or_default();
        let is_phone = rest.starts_with(['0', '+']) && digits(rest) >= LEAST_OF_PHONE;
        is_phone || word.contains('@') || TELEPHONE.contains(&word.trim_end_matches(['.', ':']))
    };
    let end = starts.find(|at| is_contact(town[*at..].trim_start()));
    end.map_or(town, |at| &town[..at])
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Fewest digits of a telephone number.
const LEAST_OF_PHONE: usize = 8;
/// What announces one.
const TELEPHONE: &[&str] = &[
    "tél",
    "Tél",
    "tel",
    "Tel",
    "TEL",
    "TÉL",
    "Téléphone",
    "téléphone",
];

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
    let Some(code) = code_within(cell) else {
        return split_town(cell).map_or(cell, |(town, _)| town);
    };
    let is_mark = |letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’';
    let after = cell[code.end..].trim_matches(is_mark);
    let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
    if has_letters(after) {
        let end = after.find([',', ';', '(', '/', '|']).unwrap_or(after.len());
        return without_contact(&after[..end]).trim_end_matches(is_mark);
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
