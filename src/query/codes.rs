//! NAF codes as people write them: `62.01Z`, `6201z`, `62 01 Z`, `62.0*`, `62`.

use super::breadth::other_families;
use crate::model::{Actor, Code, Family, Key, Phrase, Typology, unknown_near};

/// A code without dots or spaces, in capitals.
fn compact(code: &str) -> String {
    compact_letters(code).collect()
}

fn compact_letters(code: &str) -> impl Iterator<Item = char> {
    let letters = code.chars();
    letters
        .filter(|letter| !matches!(letter, '.' | ' ' | '\u{a0}' | '\u{202f}'))
        .flat_map(char::to_uppercase)
}

/// A code written with spaces, without them; none for what is no code.
pub fn joined(written: &str) -> Option<String> {
    let code = compact(written);
    let digits = code.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
    let is_code = (2..=4).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && code.len() - digits.len() <= 1;
    (is_code && written.trim().contains(char::is_whitespace)).then_some(code)
}

/// The code, at any level, that is written so.
pub fn code(typology: &Typology, written: &str) -> Option<Key<Code>> {
    let wanted = compact(written);
    typology
        .codes
        .find(written)
        .or_else(|| find_compact(typology, &wanted))
}

/// Letters of the longest codes, without their dot.
const LONGEST_CODE: usize = 5;

fn find_compact(typology: &Typology, wanted: &str) -> Option<Key<Code>> {
    if wanted.len() > LONGEST_CODE {
        return None;
    }
    let mut codes = typology.codes.iter();
    codes
        .find(|(_, found)| compact_letters(&found.code).eq(wanted.chars()))
        .map(|(key, _)| key)
}

/// The codes that a pattern stands for: one code, or with a final `*` all that begin so.
///
/// # Errors
/// A phrase that proposes the code above, where no code is written so.
pub fn pattern(typology: &Typology, written: &str) -> Result<Vec<Key<Code>>, Phrase> {
    let (stem, open) = match written.trim().strip_suffix('*') {
        Some(stem) => (compact(stem), true),
        None => (compact(written), false),
    };
    let found: Vec<Key<Code>> = typology
        .codes
        .iter()
        .filter(|(_, code)| {
            let code = compact(&code.code);
            code == stem || open && !stem.is_empty() && code.starts_with(&stem)
        })
        .map(|(key, _)| key)
        .collect();
    if found.is_empty() {
        let above = nearest_above(typology, &stem).map(|key| typology.codes[key].code.as_str());
        Err(unknown_near("code", written, above))
    } else {
        Ok(found)
    }
}

/// The code that shares the longest beginning, of two letters at least, with one that does not exist.
fn nearest_above(typology: &Typology, stem: &str) -> Option<Key<Code>> {
    let letters: Vec<char> = stem.chars().collect();
    (2..letters.len()).rev().find_map(|length| {
        let shorter: String = letters[..length].iter().collect();
        find_compact(typology, &shorter)
    })
}

/// Whether two codes stand on one line of the classification: the same, or one above the other.
pub fn meet(typology: &Typology, left: Key<Code>, right: Key<Code>) -> bool {
    typology.lineage(left).any(|above| above == right)
        || typology.lineage(right).any(|above| above == left)
}

/// The families in which an actor counts and whose sheets give its own code, or one above or below it.
pub fn covering(typology: &Typology, actor: Key<Actor>) -> Vec<Key<Family>> {
    let Some(own) = typology.actors[actor].naf else {
        return Vec::new();
    };
    let gives = |family: &Key<Family>| {
        let mut given = typology.codes_in(*family);
        given.any(|found| meet(typology, found.code, own))
    };
    let homes = other_families(typology, actor, None);
    homes.into_iter().filter(gives).collect()
}
