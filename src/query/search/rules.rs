//! The rules of matching that hold for records and for names by the million alike: tiers, the least number of
//! letters for each kind of match, fixed scores, typing errors.

use std::ops::RangeInclusive;

/// How a query meets a text, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    Exact,
    /// The whole text, but for number and gender; of records alone, as all by stems.
    Inflected,
    Prefix,
    WordStart,
    Inside,
    /// Each word, or one of the same stem or meaning.
    Stem,
    Fuzzy,
    Typo,
}

/// Letters that must stand together to count inside a word: one or two are noise there.
pub const LETTERS_INSIDE: usize = 3;
/// Letters a word may have to be found with other letters between its own.
pub const LETTERS_IN_ORDER: RangeInclusive<usize> = 3..=62;
/// Letters of a word that is found by its stem too.
pub const STEMMED: RangeInclusive<usize> = 4..=40;
/// Letters an acronym must have to be found within the initials of a longer name.
pub const LETTERS_WITHIN: usize = 4;
/// Letters a typing error is forgiven from.
const LETTERS_FOR_TYPO: usize = 5;

/// Score of a word that stands whole among others, above that of initials.
pub const WHOLE: i64 = 3;
/// Score of a text that is the query but for one typing error: likelier than any that only contains the
/// letters scattered.
pub const NEARLY: i64 = u16::MAX as i64;

/// Words too small to stand in an acronym.
pub const LITTLE_WORDS: &[&str] = &[
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of", "the",
    "and",
];

/// Within how many letters those of a word must stand to count as near together.
pub fn reach(letters: usize) -> usize {
    2 * letters + 3
}

/// A whole word counts for more than the beginning of one.
pub fn ends_word(text: &[u8], place: usize) -> i64 {
    i64::from(text.get(place).is_none_or(|byte| *byte == b' '))
}

/// Whether a typing error in a word is forgiven: a code with an error is another code.
pub fn forgives(word: &str) -> bool {
    word.chars().count() >= LETTERS_FOR_TYPO
        && !word.contains(|letter: char| letter.is_ascii_digit())
}

/// Whether words that are one edit apart may be meant for each other. In the shortest words a vowel in the place of a
/// consonant makes another word: *linux* is no *lieux*.
pub fn is_likely_error(typed: &str, found: &str) -> bool {
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let letters = || typed.chars().zip(found.chars());
    let is_short = typed.chars().count() <= LETTERS_FOR_TYPO;
    let is_exchange = typed.chars().count() == found.chars().count()
        && letters().filter(|(left, right)| left != right).count() == 1;
    !is_short || !is_exchange || letters().all(|(left, right)| is_vowel(left) == is_vowel(right))
}

/// Whether exactly one edit makes one word of the other.
pub fn one_edit<T: PartialEq>(left: &[T], right: &[T]) -> bool {
    if left.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let both = left.len().min(right.len());
    let from_start = left
        .iter()
        .zip(right)
        .take_while(|(left, right)| left == right)
        .count();
    let from_end = left
        .iter()
        .rev()
        .zip(right.iter().rev())
        .take(both - from_start)
        .take_while(|(left, right)| left == right)
        .count();
    let left = &left[from_start..left.len() - from_end];
    let right = &right[from_start..right.len() - from_end];
    match (left, right) {
        ([], [_]) | ([_], [] | [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}
