//! Repairs of a cell, where the original value is certain: digits that a spreadsheet lost, points that it
//! added, codes written in another way, letters written as entities. What is not certain stays as it
//! is and is flagged.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::entities::read_entities;
use super::flag::{Flag, Flags};
pub use super::legal_forms::legal_category;
use super::mojibake;
pub use super::places::{has_town, names_town_only, postal_code, town};
use crate::model::passes_luhn;

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

/// Nine digits that can be a SIREN.
pub fn is_siren(text: &str) -> bool {
    is_digits(text, 9) && text != "000000000" && passes_luhn(text)
}

/// La Poste numbers its establishments by the plain sum of their digits.
const LA_POSTE: &str = "356000000";

/// Fourteen digits that can be a SIRET.
pub fn is_siret(text: &str) -> bool {
    is_digits(text, 14)
        && is_siren(&text[..9])
        && (passes_luhn(text)
            || text.starts_with(LA_POSTE)
                && text
                    .bytes()
                    .map(|digit| u32::from(digit - b'0'))
                    .sum::<u32>()
                    % 5
                    == 0)
}

/// A SIREN; one that a SIRET or a number of VAT holds; one that lost its leading zeros; one among signs
/// and words.
pub fn siren(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    if cell.is_empty() || is_siren(cell) {
        return Repaired::as_is(cell);
    }
    if is_withheld(cell) {
        return Repaired::withheld();
    }
    let whole = without_spaces(without_point(bare(cell)));
    let padded = match whole.len() {
        7 | 8 => format!("{whole:0>9}"),
        14 if is_siret(&whole) => whole[..9].to_owned(),
        13 if whole.starts_with("FR") && whole.is_char_boundary(4) => whole[4..].to_owned(),
        _ => whole.into_owned(),
    };
    if is_siren(&padded) {
        return Repaired::changed(padded, Flag::SirenRepaired);
    }
    let among = numbers(cell, |number| match number.len() {
        9 if is_siren(number) => Some(number.to_owned()),
        11 if is_siren(&number[2..]) => Some(number[2..].to_owned()),
        14 if is_siret(number) => Some(number[..9].to_owned()),
        _ => None,
    });
    match among {
        Some(found) => Repaired::changed(found, Flag::SirenRepaired),
        None => Repaired::flagged(cell, Flag::SirenInvalid),
    }
}

/// The SIREN that a SIRET begins with.
pub fn siren_of_siret(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Repaired::as_is(cell);
    }
    if is_siret(cell) {
        return Repaired::as_is(&cell[..9]);
    }
    if is_withheld(cell) {
        return Repaired::withheld();
    }
    let whole = without_spaces(without_point(bare(cell)));
    let padded = match whole.len() {
        12 | 13 => format!("{whole:0>14}"),
        _ => whole.into_owned(),
    };
    if is_siret(&padded) {
        return Repaired::changed(&padded[..9], Flag::SirenRepaired);
    }
    let among = numbers(cell, |number| {
        is_siret(number).then(|| number[..9].to_owned())
    });
    if let Some(found) = among {
        return Repaired::changed(found, Flag::SirenRepaired);
    }
    let is_start = padded.len() == 9 || is_digits(&padded, 14);
    if is_start && padded.is_char_boundary(9) && is_siren(&padded[..9]) {
        Repaired::changed(&padded[..9], Flag::SiretInvalid)
    } else {
        Repaired::flagged("", Flag::SiretInvalid)
    }
}

/// Longest cell in which a number is looked for among words, in bytes.
const WORDED: usize = 120;

/// The one number in a cell that `read` knows, its digits parted by spaces, points or hyphens at most;
/// nothing where there are two different ones. Digits of any width are digits.
fn numbers(cell: &str, read: impl Fn(&str) -> Option<String>) -> Option<String> {
    if cell.len() > WORDED {
        return None;
    }
    let mut found: Option<String> = None;
    let mut digits = String::new();
    for letter in cell.nfkc().chain([';']) {
        match letter {
            '0'..='9' => digits.push(letter),
            '.' | '-' | '\u{2011}' | '_' => {}
            _ if letter.is_whitespace() => {}
            _ if digits.is_empty() => {}
            _ => {
                if let Some(number) = read(&digits) {
                    if found.as_ref().is_some_and(|known| *known != number) {
                        return None;
                    }
                    found = Some(number);
                }
                digits.clear();
            }
        }
    }
    found
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

/// Whether an edition of the classification, as SIRENE names it, is older than rév. 2.
pub fn is_old_edition(edition: &str) -> bool {
    matches!(edition.trim(), "NAFRev1" | "NAF1993" | "NAP")
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
