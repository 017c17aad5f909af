//! The vocabulary of headings, `headings.tsv`: each line of the table has a meaning, how sure it is, and phrases, the one
//! to prefer first: SIRENE old and new, the register of associations, the schema of subsidies, the mediation standard,
//! forms and maps, the observatory's files, then what people write.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::field::Field;
use super::words::{plain, words};
use crate::model::Vocabulary;

const TABLE: &str = include_str!("headings.tsv");

/// What a column can be said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    Field(Field),
    /// Something else that is known: a telephone number, a person, a street.
    Other,
}

/// What a heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Title {
    pub meaning: Meaning,
    /// How sure it is, of 100.
    pub score: usize,
    /// Where the phrase stands among those of its meaning, the one to prefer first.
    pub order: usize,
    /// Whether every word is one of the vocabulary.
    pub is_whole: bool,
}

/// A phrase of the vocabulary.
#[derive(Debug, Clone, Copy)]
struct KnownPhrase {
    meaning: Meaning,
    /// From 3, which can be nothing else, to 1, a noun among others.
    strength: usize,
    order: usize,
}

#[derive(Default)]
pub(super) struct HeadingWords {
    /// By the letters of all words together.
    glued: HashMap<String, KnownPhrase>,
    /// By the first word: the others, and what they say.
    phrases: HashMap<String, Vec<(Vec<String>, KnownPhrase)>>,
    /// Words that make it another's: the contact, the grantor.
    pub another: HashSet<String>,
    /// Words of a column beside which `nom` is a person's.
    pub person: HashSet<String>,
    /// Words that add nothing.
    pub qualifiers: HashSet<String>,
    pub links: HashSet<String>,
    /// Words for kinds of structures, for what they are awarded, for their legal forms.
    pub kinds: HashSet<String>,
    pub awards: HashSet<String>,
    pub legal_forms: HashSet<String>,
    /// Words of a period or a sum.
    pub periods: HashSet<String>,
    /// What tools put before a heading.
    pub prefixes: HashSet<String>,
    abbreviations: HashMap<String, String>,
    /// The first letters of all phrases.
    pub beginnings: Beginnings,
}

/// Three letters each, looked up without a hash: for each of millions of rows. Some others pass, too.
pub(super) struct Beginnings(Vec<bool>);

impl Default for Beginnings {
    fn default() -> Self {
        Self(vec![false; 1 << 15])
    }
}

impl Beginnings {
    fn add(&mut self, letters: [u8; 3]) {
        self.0[Self::place(letters)] = true;
    }

    pub fn may_be(&self, letters: [u8; 3]) -> bool {
        self.0[Self::place(letters)]
    }

    /// Five bits of each letter, capital or not.
    fn place(letters: [u8; 3]) -> usize {
        let bits = letters.map(|letter| usize::from(letter & 31));
        bits[0] << 10 | bits[1] << 5 | bits[2]
    }
}

pub(super) static HEADINGS: LazyLock<HeadingWords> = LazyLock::new(HeadingWords::of_table);

/// Sureness of each strength.
const SCORES: [usize; 4] = [0, 60, 80, 100];
/// What a word costs that is not in the vocabulary, that is another phrase's, or that adds nothing.
const UNKNOWN: usize = 9;
const FOREIGN: usize = 4;
const QUALIFYING: usize = 1;
/// Below this a heading says nothing.
const LEAST: usize = 40;
/// Letters of a heading in dBASE, and so in shapes of maps.
const CUT: usize = 10;

impl HeadingWords {
    fn of_table() -> Self {
        let mut headings = Self::default();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for line in TABLE.lines() {
            let mut cells = line.split('\t');
            let (Some(word), Some(strength), Some(phrases)) =
                (cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let phrases = phrases.split(", ").map(str::trim);
            let single = |set: &mut HashSet<String>| {
                set.extend(phrases.clone().flat_map(words));
            };
            match word {
                "another" => single(&mut headings.another),
                "person" => headings.person.extend(phrases.map(plain)),
                "qualifier" => single(&mut headings.qualifiers),
                "link" => single(&mut headings.links),
                "kind" => single(&mut headings.kinds),
                "award" => single(&mut headings.awards),
                "legal_form" => single(&mut headings.legal_forms),
                "period" => single(&mut headings.periods),
                "prefix" => headings.prefixes.extend(phrases.map(str::to_owned)),
                "abbreviation" => {
                    let pairs = phrases.filter_map(|pair| pair.split_once('='));
                    let pairs = pairs.map(|(short, long)| (short.to_owned(), long.to_owned()));
                    headings.abbreviations.extend(pairs);
                }
                _ => {
                    let meaning = Field::from_word(word).map_or(Meaning::Other, Meaning::Field);
                    let strength = strength.parse().unwrap_or(1);
                    let count = counts.entry(word).or_default();
                    for phrase in phrases {
                        let order = *count;
                        *count += 1;
                        headings.learn(
                            phrase,
                            KnownPhrase {
                                meaning,
                                strength,
                                order,
                            },
                        );
                    }
                }
            }
        }
        headings
    }

    fn learn(&mut self, phrase: &str, entry: KnownPhrase) {
        if let Some(letters) = phrase.as_bytes().first_chunk() {
            self.beginnings.add(*letters);
        }
        self.glued.entry(plain(phrase)).or_insert(entry);
        let mut found = words(phrase);
        found.retain(|word| !is_link(word));
        for word in &mut found {
            if let Some(long) = self.abbreviations.get(word) {
                long.clone_into(word);
            }
        }
        self.glued.entry(found.concat()).or_insert(entry);
        if !found.is_empty() {
            let first = found.remove(0);
            self.phrases.entry(first).or_default().push((found, entry));
        }
    }

    pub fn titled(&self, heading: &str) -> Option<Title> {
        let whole = |entry: &KnownPhrase| Title {
            meaning: entry.meaning,
            score: SCORES[entry.strength.min(3)],
            order: entry.order,
            is_whole: true,
        };
        if let Some(entry) = self.glued.get(&plain(heading)) {
            return Some(whole(entry));
        }
        if let Some(entry) = self.glued.get(&words(heading).concat()) {
            return Some(whole(entry));
        }
        let words = self.content(heading);
        if words.is_empty() {
            return None;
        }
        if let Some(entry) = self.glued.get(&words.concat()) {
            return Some(whole(entry));
        }
        self.within(&words)
    }

    /// What a heading says that a table of dBASE cut after ten letters: `CODE_POSTA`, `NOM_COMMUN`. Its last word is the
    /// beginning of that of a phrase.
    pub fn cut(&self, heading: &str) -> Option<Title> {
        if heading.len() != CUT || heading.contains(char::is_whitespace) {
            return None;
        }
        let words = self.content(heading);
        let [first, between @ .., last] = words.as_slice() else {
            return None;
        };
        let phrases = self.phrases.get(first)?.iter();
        let phrases = phrases.filter(|(others, _)| {
            let [before @ .., end] = others.as_slice() else {
                return false;
            };
            before == between && end.len() > last.len() && end.starts_with(last.as_str())
        });
        let (_, entry) = phrases.max_by_key(|(_, entry)| entry.strength)?;
        Some(Title {
            meaning: entry.meaning,
            score: SCORES[entry.strength.min(3)].saturating_sub(UNKNOWN),
            order: entry.order,
            is_whole: true,
        })
    }

    /// The words that say something, abbreviations written out.
    pub fn content(&self, heading: &str) -> Vec<String> {
        let all = words(heading);
        let mut rest = all.as_slice();
        while let [first, others @ ..] = rest
            && !others.is_empty()
            && (self.prefixes.contains(first) || is_number(first))
        {
            rest = others;
        }
        let said = rest.iter().filter(|word| !self.links.contains(*word));
        said.map(|word| self.abbreviations.get(word).unwrap_or(word).clone())
            .collect()
    }

    /// The best phrase among these words: the surest, the first, the longest.
    fn within(&self, words: &[String]) -> Option<Title> {
        let mut best: Option<((usize, usize, usize), usize, KnownPhrase)> = None;
        for (start, first) in words.iter().enumerate() {
            for (others, entry) in self.phrases.get(first).into_iter().flatten() {
                if !words[start + 1..].starts_with(others) {
                    continue;
                }
                let key = (entry.strength, words.len() - start, others.len());
                if best.as_ref().is_none_or(|(known, ..)| key > *known) {
                    best = Some((key, start, *entry));
                }
            }
        }
        let ((_, _, others), start, entry) = best?;
        let mut cost = 0;
        let mut meaning = entry.meaning;
        let mut is_whole = true;
        for (rank, word) in words.iter().enumerate() {
            if (start..=start + others).contains(&rank) {
                continue;
            }
            if self.another.contains(word) {
                meaning = Meaning::Other;
            }
            cost += if self.qualifiers.contains(word) {
                QUALIFYING
            } else if self.phrases.contains_key(word) || self.another.contains(word) {
                FOREIGN
            } else {
                is_whole &= is_number(word);
                UNKNOWN
            };
        }
        let score = SCORES[entry.strength.min(3)].saturating_sub(cost);
        (score >= LEAST).then_some(Title {
            meaning,
            score,
            order: entry.order,
            is_whole,
        })
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
        || word.len() <= 3 && word.starts_with('q') && is_number(&word[1..]) && word.len() > 1
}

/// Words that a phrase of the table has for its reader alone.
fn is_link(word: &str) -> bool {
    matches!(word, "et" | "de" | "a" | "vers" | "the" | "of")
}
