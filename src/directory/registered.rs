//! Numbers of registers: SIREN, SIRET, and that of associations, alone or among words and signs. What was lost is put
//! back where the check digit says so.

use unicode_normalization::UnicodeNormalization;

use super::flag::Flag;
use super::repair::{
    Repaired, WORDED, bare, is_digits, is_withheld, without_point, without_spaces,
};
use super::unsaid::is_unsaid;
use crate::model::passes_luhn;

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
    // Nine figures of an association's number may pass for a SIREN.
    if rna_letters(cell).is_some() {
        return Repaired::as_is("");
    }
    let among = numbers(cell, |number| match number.len() {
        9 if is_siren(number) => Some(number.to_owned()),
        11 if is_siren(&number[2..]) => Some(number[2..].to_owned()),
        14 if is_siret(number) => Some(number[..9].to_owned()),
        _ => None,
    });
    match among {
        Some(found) => Repaired::changed(found, Flag::SirenRepaired),
        None if says_no_number(cell) => Repaired::as_is(""),
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
    } else if says_no_number(cell) {
        Repaired::as_is("")
    } else {
        Repaired::flagged("", Flag::SiretInvalid)
    }
}

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

/// Whether a cell says that there is no SIREN, or has the number of an association in its place.
fn says_no_number(cell: &str) -> bool {
    is_unsaid(cell) || rna_letters(cell).is_some()
}

/// Letters and figures of a number in the register of associations.
const RNA: usize = 10;
/// Longest cell that is one, with whatever parts its figures, in bytes.
const LONGEST_RNA: usize = 40;

/// `W751234567`: the number of an association, two letters of it in New Caledonia and Polynesia.
pub fn is_rna(text: &str) -> bool {
    is_rna_of(text.as_bytes())
}

/// The same of bytes as they stand in a file.
pub(super) fn is_rna_of(bytes: &[u8]) -> bool {
    bytes.len() == RNA
        && bytes[0] == b'W'
        && bytes[1].is_ascii_digit()
        && bytes[2..4]
            .iter()
            .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && bytes[4..].iter().all(u8::is_ascii_digit)
}

/// The number of an association, whatever parts its figures; empty where a cell says that there is none.
pub fn rna(cell: &str) -> Repaired<'_> {
    let cell = cell.trim();
    if cell.is_empty() || is_rna(cell) {
        return Repaired::as_is(cell);
    }
    if is_withheld(cell) {
        return Repaired::withheld();
    }
    match rna_letters(cell) {
        Some(number) => Repaired::changed(number, Flag::RnaRepaired),
        // The number of another register stands in for it.
        None if is_unsaid(cell) || says_other_register(cell) => Repaired::as_is(""),
        None => Repaired::flagged(cell, Flag::RnaInvalid),
    }
}

/// The number of an association in a cell that is nothing else: `w351…`, `W-351 234 569`, `RNA : W351234569`.
fn rna_letters(cell: &str) -> Option<String> {
    if cell.len() > LONGEST_RNA {
        return None;
    }
    let letters = cell.nfkc().filter(|letter| letter.is_alphanumeric());
    let letters: String = letters.flat_map(char::to_uppercase).collect();
    let start = letters.len().checked_sub(RNA)?;
    let number = letters.get(start..).filter(|number| is_rna(number))?;
    let before = &letters[..start];
    let is_label = matches!(
        before,
        "" | "RNA" | "NRNA" | "NORNA" | "N" | "NO" | "NUMERORNA" | "NUMÉRORNA" | "WALDEC"
    );
    is_label.then(|| number.to_owned())
}

/// Whether a cell holds a SIREN or a SIRET and nothing else.
fn says_other_register(cell: &str) -> bool {
    let whole = without_spaces(without_point(bare(cell)));
    is_siren(&whole) || is_siret(&whole)
}
