//! Repairs of a cell, where the original value is certain: digits that a spreadsheet lost, points that it
//! added, codes written in another way, letters written as entities. What is not certain stays as it
//! is and is flagged.

use std::borrow::Cow;

use super::entities::read_entities;
use super::flag::{Flag, Flags};
pub use super::legal_forms::legal_category;
use super::mojibake;
pub use super::places::{has_town, names_town_only, postal_code, town};
pub use super::registered::{is_rna, is_siren, is_siret, rna, siren, siren_of_siret};
use super::unsaid::is_unsaid;

/// The repaired value of a cell, and the flags that report what was repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired<'a> {
    pub value: Cow<'a, str>,
    pub flags: Flags,
}

impl<'a> Repaired<'a> {
    pub(super) fn as_is(value: &'a str) -> Self {
        Self {
            value: Cow::Borrowed(value),
            flags: Flags::NONE,
        }
    }

    pub(super) fn flagged(value: &'a str, flag: Flag) -> Self {
        Self {
            value: Cow::Borrowed(value),
            flags: flag.into(),
        }
    }

    pub(super) fn changed(value: impl Into<String>, flag: Flag) -> Self {
        Self {
            value: Cow::Owned(value.into()),
            flags: flag.into(),
        }
    }

    pub(super) fn withheld() -> Self {
        Self::flagged("", Flag::Undisclosed)
    }
}

/// Longest cell in which a number is looked for among words, in bytes.
pub(super) const WORDED: usize = 120;

/// Whether the source says that it does not say.
pub(super) fn is_withheld(cell: &str) -> bool {
    cell.starts_with('[') && matches!(cell, "[ND]" | "[nd]")
}

/// `="01000"` and `'01000` are what people write so that a spreadsheet keeps the zero.
pub(super) fn bare(cell: &str) -> &str {
    let formula = cell
        .strip_prefix("=\"")
        .and_then(|cell| cell.strip_suffix('"'));
    formula
        .or_else(|| cell.strip_prefix('\''))
        .unwrap_or(cell)
        .trim()
}

/// `84200.0` is what a spreadsheet makes of `84200`.
pub(super) fn without_point(cell: &str) -> &str {
    let whole = cell.strip_suffix(".0").or_else(|| cell.strip_suffix(",0"));
    whole
        .filter(|whole| !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap_or(cell)
}

/// The same without spaces of any width, where there are any.
pub(super) fn without_spaces(cell: &str) -> Cow<'_, str> {
    if cell.contains(char::is_whitespace) {
        Cow::Owned(
            cell.chars()
                .filter(|letter| !letter.is_whitespace())
                .collect(),
        )
    } else {
        Cow::Borrowed(cell)
    }
}

pub(super) fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a code stands in its own spelling: `62.01Z`.
fn is_subclass(cell: &[u8]) -> bool {
    matches!(cell, [a, b, b'.', c, d, letter]
        if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()) && letter.is_ascii_uppercase())
}

/// An activity code of any level, in its own spelling.
pub fn naf(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    if cell.is_empty() || is_subclass(cell.as_bytes()) {
        return Repaired::as_is(cell);
    }
    if is_withheld(cell) {
        return Repaired::withheld();
    }
    match spelt(bare(cell)) {
        Some((code, None)) if code == cell => Repaired::as_is(cell),
        Some((code, None)) => Repaired::changed(code, Flag::NafRepaired),
        Some((code, Some(flag))) => Repaired::changed(code, flag),
        // `62.01Z - Programmation informatique`: a code and its label.
        None => match cell.split([' ', ':', '-', '–', '(']).next().and_then(spelt) {
            Some((code, None)) if code.len() == 6 => Repaired::changed(code, Flag::NafRepaired),
            _ if is_unsaid(cell) => Repaired::as_is(""),
            _ => Repaired::flagged(cell, Flag::NafInvalid),
        },
    }
}

/// A code with its point and its capital, and the flag of one that is older than 2008.
pub(super) fn spelt(cell: &str) -> Option<(String, Option<Flag>)> {
    if cell.len() > 12 || !cell.is_ascii() {
        return None;
    }
    let letters: Vec<u8> = cell
        .bytes()
        .filter(|byte| !matches!(byte, b' ' | b'.'))
        .map(|byte| byte.to_ascii_uppercase())
        .collect();
    let (digits, letter) = match letters.split_last()? {
        (last, digits) if last.is_ascii_uppercase() => (digits, Some(char::from(*last))),
        _ => (&letters[..], None),
    };
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let digits = std::str::from_utf8(digits).ok()?;
    let point = cell.find('.');
    Some(match (digits.len(), letter) {
        (4, Some(letter)) => (format!("{}.{}{letter}", &digits[..2], &digits[2..]), None),
        // `1.11Z` lost its zero; `72.1Z` and `721Z` are of the classification before.
        (3, Some(letter)) if point == Some(1) => {
            (format!("0{}.{}{letter}", &digits[..1], &digits[1..]), None)
        }
        (3, Some(letter)) => (
            format!("{}.{}{letter}", &digits[..2], &digits[2..]),
            Some(Flag::NafOld),
        ),
        (4, None) => (format!("{}.{}", &digits[..2], &digits[2..]), None),
        (3, None) if point != Some(1) => (format!("{}.{}", &digits[..2], &digits[2..]), None),
        (2, None) => (digits.to_owned(), None),
        (0, Some(letter)) if letter <= 'U' => (letter.to_string(), None),
        _ => return None,
    })
}

/// What an edition of the classification, as SIRENE names it or people do, says of a code; nothing of rév. 2.
pub fn edition(edition: &str) -> Option<Flag> {
    let edition = edition.trim();
    if edition.is_empty() || edition == "NAFRev2" {
        return None;
    }
    if matches!(edition, "NAFRev1" | "NAF1993" | "NAP") {
        return Some(Flag::NafOld);
    }
    // `NAF2025`, `NAF 2025`, `NAF25`, `NAF rév. 2.1`.
    let digits = edition.bytes().filter(u8::is_ascii_digit);
    let digits: Vec<u8> = digits.take(5).collect();
    matches!(digits.as_slice(), b"2025" | b"25" | b"21").then_some(Flag::Naf2025)
}

/// Words: entities and letters that were read in another encoding mended, what is withheld left out.
pub fn words(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    if is_withheld(cell) {
        return Repaired::withheld();
    }
    // The bytes that `&`, `Ã`, `Â` and `â€` have and few letters besides.
    if memchr::memchr3(b'&', 0x82, 0x83, cell.as_bytes()).is_none() {
        return Repaired::as_is(cell);
    }
    let mended = mojibake::mended(cell);
    let text = mended.as_deref().unwrap_or(cell);
    match (read_entities(text), mended.is_some()) {
        (Some(read), true) => Repaired {
            value: read.trim().to_owned().into(),
            flags: Flags::of(Flag::Entities).with(Flag::Mojibake),
        },
        (Some(read), false) => Repaired::changed(read, Flag::Entities),
        (None, true) => Repaired::changed(mended.unwrap_or_default().trim(), Flag::Mojibake),
        (None, false) => Repaired::as_is(cell),
    }
}
