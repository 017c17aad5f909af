//! Repairs of a cell, where the original value is certain: digits that a spreadsheet lost, points that it
//! added, codes written in another way, letters written as entities. What is not certain stays as it
//! is and is flagged.

use std::borrow::Cow;

use super::flag::{Flag, Flags};
use crate::model::passes_luhn;

/// The repaired value of a cell, and the flags that report what was repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired<'a> {
    pub value: Cow<'a, str>,
    pub flags: Flags,
}

impl<'a> Repaired<'a> {
    fn as_is(value: &'a str) -> Self {
        Self {
            value: Cow::Borrowed(value),
            flags: Flags::NONE,
        }
    }

    fn flagged(value: &'a str, flag: Flag) -> Self {
        Self {
            value: Cow::Borrowed(value),
            flags: flag.into(),
        }
    }

    fn changed(value: impl Into<String>, flag: Flag) -> Self {
        Self {
            value: Cow::Owned(value.into()),
            flags: flag.into(),
        }
    }

    fn withheld() -> Self {
        Self::flagged("", Flag::Undisclosed)
    }
}

/// Whether the source says that it does not say.
fn is_withheld(cell: &str) -> bool {
    cell.starts_with('[') && matches!(cell, "[ND]" | "[nd]")
}

/// `="01000"` and `'01000` are what people write so that a spreadsheet keeps the zero.
fn bare(cell: &str) -> &str {
    let formula = cell
        .strip_prefix("=\"")
        .and_then(|cell| cell.strip_suffix('"'));
    formula
        .or_else(|| cell.strip_prefix('\''))
        .unwrap_or(cell)
        .trim()
}

/// `84200.0` is what a spreadsheet makes of `84200`.
fn without_point(cell: &str) -> &str {
    let whole = cell.strip_suffix(".0").or_else(|| cell.strip_suffix(",0"));
    whole
        .filter(|whole| !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap_or(cell)
}

/// The same without spaces of any width, where there are any.
fn without_spaces(cell: &str) -> Cow<'_, str> {
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

fn is_digits(text: &str, length: usize) -> bool {
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

/// A SIREN; one that a SIRET or a number of VAT holds; one that lost its leading zeros.
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
        Repaired::changed(padded, Flag::SirenRepaired)
    } else {
        Repaired::flagged(cell, Flag::SirenInvalid)
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
    let is_start = padded.len() == 9 || is_digits(&padded, 14);
    if is_start && is_siren(&padded[..9]) {
        Repaired::changed(&padded[..9], Flag::SiretInvalid)
    } else {
        Repaired::flagged("", Flag::SiretInvalid)
    }
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

/// A legal category of INSEE; words are left to themselves.
pub fn legal_category(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    let whole = without_point(bare(cell));
    let is_number = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    match (whole.len(), is_number) {
        (1 | 2 | 4, true) if whole.len() == cell.len() => Repaired::as_is(cell),
        (1 | 2 | 4, true) => Repaired::changed(whole, Flag::LegalRepaired),
        (_, true) => Repaired::flagged(cell, Flag::LegalInvalid),
        _ if is_withheld(cell) => Repaired::withheld(),
        _ => Repaired::as_is(cell),
    }
}

/// A French postal code.
pub fn postal_code(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    if cell.is_empty() || is_digits(cell, 5) {
        return Repaired::as_is(cell);
    }
    if is_withheld(cell) {
        return Repaired::withheld();
    }
    let whole = without_spaces(without_point(bare(cell)));
    if is_digits(&whole, 5) {
        return Repaired::changed(whole, Flag::PostalRepaired);
    }
    if is_digits(&whole, 4) && !whole.starts_with('0') {
        return Repaired::changed(format!("0{whole}"), Flag::PostalRepaired);
    }
    // `75008 PARIS`, `69003 CEDEX 03`.
    match cell.split_once(' ') {
        Some((code, _)) if is_digits(code, 5) => Repaired::changed(code, Flag::PostalRepaired),
        _ => Repaired::flagged(cell, Flag::PostalInvalid),
    }
}

/// Words: entities read, what is withheld left out.
pub fn words(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    if is_withheld(cell) {
        return Repaired::withheld();
    }
    if memchr::memchr(b'&', cell.as_bytes()).is_none() {
        return Repaired::as_is(cell);
    }
    match read_entities(cell) {
        Some(read) => Repaired::changed(read, Flag::Entities),
        None => Repaired::as_is(cell),
    }
}

/// The entities that French text is found with.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
    ("nbsp", '\u{a0}'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("oelig", 'œ'),
    ("Eacute", 'É'),
    ("Egrave", 'È'),
    ("Agrave", 'À'),
    ("Ccedil", 'Ç'),
    ("OElig", 'Œ'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("deg", '°'),
    ("euro", '€'),
];

/// Bytes of the longest name of an entity.
const LONGEST_NAME: usize = 8;

/// The text with the letters that its entities stand for; nothing where there is none.
fn read_entities(text: &str) -> Option<String> {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_changed = false;
    while let Some(start) = rest.find('&') {
        read.push_str(&rest[..start]);
        let after = &rest[start + 1..];
        // No name is longer; a look at all that follows each mark would never end.
        let end = after
            .bytes()
            .take(LONGEST_NAME + 1)
            .position(|byte| byte == b';');
        let found = end.and_then(|end| Some((letter(&after[..end])?, &after[end + 1..])));
        if let Some((letter, after)) = found {
            read.push(letter);
            rest = after;
            is_changed = true;
        } else {
            read.push('&');
            rest = after;
        }
    }
    read.push_str(rest);
    is_changed.then_some(read)
}

fn letter(name: &str) -> Option<char> {
    let named = ENTITIES.iter().find(|(known, _)| *known == name);
    named.map(|(_, letter)| *letter).or_else(|| {
        let number = name.strip_prefix('#')?;
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(number).filter(|letter| !letter.is_control())
    })
}
