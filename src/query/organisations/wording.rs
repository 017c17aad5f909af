//! How people write statuses: the words of a cell as they are compared, the values and the parts that marks set
//! off, abbreviations, codes beside labels, typing errors.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::query::fold::fold;

/// How people write each status, beside its names in the typology; and the words that they shorten.
pub(super) const WRITTEN: &str = include_str!("statuses.tsv");
/// The line of the table that says what shortened words stand for.
const ABBREVIATION: &str = "abbreviation";
/// Linking words, which are part of no name.
const LINKS: &[&str] = &[
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "un",
    "une", // In English.
    "and", "of", "the", "under",
];
/// Fewest letters of a word whose final s marks a plural.
const PLURAL: usize = 5;
/// Fewest letters of a word in which one typing error is forgiven: of shorter ones too many are other words.
const LONG: usize = 8;
/// What stands between the values of a cell that has several; each says what it says alone.
const BETWEEN_VALUES: [char; 3] = ['|', ';', '\n'];
/// Digits of a legal category, and the most of its levels.
const CATEGORY: usize = 4;

pub(super) type WordSet = BTreeSet<String>;

static ABBREVIATIONS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let pairs = phrases(ABBREVIATION).filter_map(|pair| pair.split_once('='));
    let pairs = pairs.map(|(short, long)| (fold(short.trim()), fold(long.trim())));
    pairs.collect()
});

/// The phrases of a line of the table.
pub(super) fn phrases(id: &str) -> impl Iterator<Item = &'static str> {
    let lines = WRITTEN.lines().filter_map(|line| line.split_once('\t'));
    let phrases = lines.filter(move |(known, _)| *known == id);
    phrases.flat_map(|(_, phrases)| phrases.split(';'))
}

/// The values of a cell.
pub(super) fn values(cell: &str) -> impl Iterator<Item = &str> {
    let values = cell.split(BETWEEN_VALUES).map(str::trim);
    values.filter(|value| !value.is_empty())
}

/// What marks set off in a value: `Association (fédération)` is two.
pub(super) fn marked_off(value: &str) -> Vec<&str> {
    let is_mark = |letter: char| "()[],/+&:-–—".contains(letter);
    let parts = value.split(is_mark).flat_map(|part| part.split(" et "));
    let parts = parts.map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// A text without its parentheses, then what they enclose.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let parts = text.split(['(', ')']).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// The words of a text as they are compared: `S.A.R.L.` is `sarl`, a plural is its singular, `coop.` is
/// written out.
pub(super) fn words(text: &str) -> Vec<String> {
    let is_end = |letter: char| letter.is_whitespace() || "(),/|;+&".contains(letter);
    let text = text.split(is_end).map(|word| {
        let is_dotted = word.split('.').all(|letters| letters.chars().count() <= 1);
        if is_dotted {
            word.replace('.', "")
        } else {
            word.to_owned()
        }
    });
    let folded = fold(&text.collect::<Vec<_>>().join(" "));
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !LINKS.contains(word));
    let one = |word: &str| {
        let word = match word.strip_suffix('s') {
            Some(one) if word.len() >= PLURAL => one,
            _ => word,
        };
        let long = ABBREVIATIONS.get(word).map(String::as_str);
        long.unwrap_or(word).to_owned()
    };
    words.map(one).collect()
}

pub(super) fn set(text: &str) -> WordSet {
    words(text).into_iter().collect()
}

/// The words without the code that they explain: `92 - Association loi 1901`, `SAS (5710)`. A year is none.
pub(super) fn without_code(words: &[String], is_known: impl Fn(&String) -> bool) -> &[String] {
    let is_code = |word: &String, least: usize| {
        (least..=CATEGORY).contains(&word.len())
            && word.bytes().all(|byte| byte.is_ascii_digit())
            && !is_known(word)
    };
    match words {
        [first, rest @ ..] if is_code(first, 1) => rest,
        [rest @ .., last] if is_code(last, CATEGORY) && !last.starts_with(['1', '2']) => rest,
        _ => words,
    }
}

/// The words of a vocabulary by their first letter, in which a typing error is looked for.
#[derive(Debug, Default)]
pub(super) struct LongWords(HashMap<char, Vec<String>>);

impl LongWords {
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a String>) -> Self {
        let mut long = Self::default();
        for word in words.filter(|word| word.chars().count() >= LONG) {
            if let Some(first) = word.chars().next() {
                long.0.entry(first).or_default().push(word.clone());
            }
        }
        long
    }

    /// The word that differs from this one by a letter; nothing where there are several.
    pub(super) fn nearest(&self, word: &str) -> Option<&String> {
        if word.chars().count() < LONG {
            return None;
        }
        let near = |known: &&String| {
            known.len().abs_diff(word.len()) <= 1 && strsim::osa_distance(known, word) == 1
        };
        let mut found = self.0.get(&word.chars().next()?)?.iter().filter(near);
        found.next().filter(|_| found.next().is_none())
    }
}
