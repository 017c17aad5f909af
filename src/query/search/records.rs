//! Search over every record: what matches, how well, and which letters of the original spelling to
//! light up.
//!
//! Tiers, best first: the whole text, its beginning, the beginning of a word or an acronym, letters
//! inside, letters in order, one typing error. Within a tier a name comes before an alias before a
//! description, then the matcher's score, then the shorter text. What the report speaks of comes
//! before the rest of the classification, unless that is what was typed. Words of the query may stand
//! in any order.

use std::cmp::Reverse;
use std::ops::Range;

use super::fuzzy::{fuzzy, most};
use super::index::{FieldKind, Index, IndexEntry, SearchField};
use super::rules::{
    LETTERS_IN_ORDER, LETTERS_INSIDE, LETTERS_WITHIN, NEARLY, Tier, WHOLE, ends_word, is_mistyped,
    reach,
};
use crate::model::Record;
use crate::query::codes::joined;
use crate::query::fold::{Folded, is_separator, words};

/// A record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub record: Record,
    pub tier: Tier,
    pub field: FieldKind,
    /// The text that matched, in the spelling of the dataset.
    pub text: String,
    /// The bytes of `text` to light up, in order.
    pub ranges: Vec<Range<usize>>,
}

/// Letters a query must have for near names to be proposed.
const LETTERS_FOR_PROPOSAL: usize = 4;

/// A match of one or more words in one text: tier, score, and the letters.
pub(super) struct Match {
    pub(super) tier: Tier,
    pub(super) score: i64,
    pub(super) letters: Vec<usize>,
}

/// Everything that meets the query, best first; nothing for a query without letters.
pub fn search_records(index: &Index, query: &str) -> Vec<Hit> {
    let code = joined(query);
    let query = Query::new(code.as_deref().unwrap_or(query));
    if query.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = index
        .entries
        .iter()
        .filter_map(|entry| query.entry(entry))
        .collect();
    // Where a word of the query stands somewhere, codes that merely resemble it are noise: the
    // classification holds seventeen hundred of them.
    let is_said = found.iter().any(|(_, hit)| hit.tier <= Tier::WordStart);
    found.retain(|(rank, hit)| !is_said || !rank.0 || hit.tier <= Tier::Inside);
    found.sort_by_key(|(left, _)| *left);
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// The names nearest to a query that found nothing, nearest first, at most `most`.
pub fn suggestions(index: &Index, query: &str, most: usize) -> Vec<Record> {
    let query = crate::query::fold::fold(query);
    // Two letters resemble everything.
    if query.chars().count() < LETTERS_FOR_PROPOSAL {
        return Vec::new();
    }
    let limit = (query.chars().count() / 3).max(1);
    let mut near: Vec<(usize, Record)> = index
        .names()
        .map(|(record, field)| {
            let whole = strsim::osa_distance(&query, &field.folded.text);
            let word = words(&field.folded.text)
                .map(|(_, word)| strsim::osa_distance(&query, word))
                .min();
            (whole.min(word.unwrap_or(usize::MAX)), record)
        })
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    let mut records = Vec::new();
    for (_, record) in near {
        if !records.contains(&record) {
            records.push(record);
        }
    }
    records.truncate(most);
    records
}

/// What hits are ordered by, the smallest first: whether only the classification has the record and the
/// query is not its whole text, tier, kind of text, whether only the classification has it, score, length.
type HitRank = (bool, Tier, FieldKind, bool, Reverse<i64>, usize, Record);

/// What is typed, folded once.
pub(super) struct Query {
    whole: Folded,
    words: Vec<Folded>,
}

impl Query {
    pub(super) fn new(query: &str) -> Self {
        let whole = Folded::new(query);
        let words = query
            .split(is_separator)
            .map(Folded::new)
            .filter(|word| !word.is_empty())
            .collect();
        Self { whole, words }
    }

    fn entry(&self, entry: &IndexEntry) -> Option<(HitRank, Hit)> {
        let best = |(field, found): (&SearchField, Match)| {
            let rank = (
                !entry.in_report && found.tier != Tier::Exact,
                found.tier,
                field.kind,
                !entry.in_report,
                Reverse(found.score),
                field.folded.len(),
                entry.record,
            );
            let hit = Hit {
                record: entry.record,
                tier: found.tier,
                field: field.kind,
                text: field.text.clone(),
                ranges: field.ranges(found.letters),
            };
            (rank, hit)
        };
        self.best(&entry.fields).map(best)
    }

    /// Whether nothing is asked.
    pub(super) fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// The text that meets the query best among those of one thing.
    pub(super) fn best<'a>(&self, fields: &'a [SearchField]) -> Option<(&'a SearchField, Match)> {
        fields
            .iter()
            .filter_map(|field| Some((field, self.field(field)?)))
            .min_by_key(|(field, found)| (found.tier, field.kind, Reverse(found.score)))
            .or_else(|| self.scattered(fields))
    }

    /// The query in one text.
    fn field(&self, field: &SearchField) -> Option<Match> {
        if let Some(found) = literal(&self.whole, field) {
            return Some(found);
        }
        let each: Option<Vec<Match>> = self
            .words
            .iter()
            .map(|word| Self::word(word, field))
            .collect();
        let mut each = each?;
        let worst = each.iter().map(|found| found.tier).max()?;
        let is_nearly = worst >= Tier::Fuzzy && self.is_nearly(field);
        if each.len() == 1 && !is_nearly {
            return each.pop();
        }
        let tier = worst.max(Tier::WordStart);
        let tier = if is_nearly { Tier::Fuzzy } else { tier };
        let counted = self.words.iter().zip(&each).map(|(word, found)| {
            let stands = found.tier <= Tier::Inside;
            let is_whole = stands && holds_word(&field.folded.text, &word.text);
            // Beside words that do not stand there, one that does counts for more than its letters in
            // order would.
            let most = if stands && worst >= Tier::Fuzzy {
                most(&word.text)
            } else {
                0
            };
            most + if is_whole { WHOLE } else { found.score }
        });
        let score = if is_nearly { NEARLY } else { counted.sum() };
        let mut letters: Vec<usize> = each.into_iter().flat_map(|found| found.letters).collect();
        letters.sort_unstable();
        letters.dedup();
        Some(Match {
            tier,
            score,
            letters,
        })
    }

    /// Whether the text is the query but for one error in one of its words.
    fn is_nearly(&self, field: &SearchField) -> bool {
        let mut found = words(&field.folded.text).map(|(_, word)| word);
        let mut errors = 0;
        for word in &self.words {
            match found.next() {
                None => return false,
                Some(found) if found == word.text => {}
                Some(found) => {
                    errors += 1;
                    if errors > 1 || !is_mistyped(&word.text, found) {
                        return false;
                    }
                }
            }
        }
        errors == 1 && found.next().is_none()
    }

    /// The words of the query in different texts of a record: found where every one is in some text,
    /// ranked by the worst of them, shown by the first.
    fn scattered<'a>(&self, fields: &'a [SearchField]) -> Option<(&'a SearchField, Match)> {
        if self.words.len() < 2 {
            return None;
        }
        let mut shown: Option<(&SearchField, Match)> = None;
        let mut worst = Tier::Inside;
        for word in &self.words {
            let (field, found) = fields
                .iter()
                .filter_map(|field| Some((field, literal(word, field)?)))
                .min_by_key(|(field, found)| (found.tier, field.kind))?;
            worst = worst.max(found.tier);
            shown = shown.or(Some((field, found)));
        }
        shown.map(|(field, found)| {
            (
                field,
                Match {
                    tier: worst,
                    ..found
                },
            )
        })
    }

    fn word(word: &Folded, field: &SearchField) -> Option<Match> {
        literal(word, field).or_else(|| {
            // Sentences hold nearly any few letters in order: only names are searched that loosely.
            if field.kind == FieldKind::Description {
                return None;
            }
            loose(word, field).or_else(|| typo(word, field))
        })
    }
}

/// Letters in order, near enough together to be worth showing: within about twice their number, or
/// each at the beginning of a word or next to the one before.
fn loose(word: &Folded, field: &SearchField) -> Option<Match> {
    if word.len() < LETTERS_IN_ORDER || !word_starts(&field.folded.text, &word.text) {
        return None;
    }
    let (score, letters) = fuzzy(&field.folded.text, &word.text)?;
    let (first, last) = (*letters.first()?, *letters.last()?);
    let is_near = last - first < reach(word.len());
    let begins = |place: usize| words(&field.folded.text).any(|(start, _)| start == place);
    let in_runs = letters
        .iter()
        .zip(letters.iter().skip(1))
        .all(|(left, right)| left + 1 == *right || begins(*right));
    let accents = field
        .folded
        .bears_accents_of(word, 0, letters.iter().copied());
    (begins(first) && (is_near || in_runs) && accents).then_some(Match {
        tier: Tier::Fuzzy,
        score,
        letters,
    })
}

/// Whether some word of the text begins with the first letter of the pattern.
fn word_starts(text: &str, pattern: &str) -> bool {
    let first = pattern.chars().next();
    words(text).any(|(_, word)| word.chars().next() == first)
}

/// The pattern as it stands, or as the text's initials.
fn literal(pattern: &Folded, field: &SearchField) -> Option<Match> {
    let text = &field.folded.text;
    let mut inside = None;
    for (byte, _) in text.match_indices(pattern.text.as_str()) {
        let start = field.folded.letter_at(byte);
        let letters = start..start + pattern.len();
        if !field.folded.bears_accents_of(pattern, 0, letters.clone()) {
            continue;
        }
        let tier = if byte == 0 && pattern.text.len() == text.len() {
            Tier::Exact
        } else if byte == 0 {
            Tier::Prefix
        } else if text[..byte].ends_with(' ') {
            Tier::WordStart
        } else {
            Tier::Inside
        };
        if tier < Tier::Inside {
            return Some(Match {
                tier,
                score: ends_word(text.as_bytes(), byte + pattern.text.len()),
                letters: letters.collect(),
            });
        }
        // One or two letters inside a word are noise.
        if inside.is_none() && pattern.len() >= LETTERS_INSIDE {
            inside = Some(Match {
                tier,
                score: 0,
                letters: letters.collect(),
            });
        }
    }
    acronym(pattern, field).or(inside)
}

fn holds_word(text: &str, wanted: &str) -> bool {
    words(text).any(|(_, word)| word == wanted)
}

fn acronym(pattern: &Folded, field: &SearchField) -> Option<Match> {
    if pattern.len() < 2 || pattern.text.contains(' ') || pattern.is_accented() {
        return None;
    }
    let place = |initials: &String| {
        let place = initials.find(&pattern.text)?;
        let is_whole = initials.len() == pattern.text.len();
        let fits = match place {
            0 => is_whole || pattern.len() >= 3,
            _ => pattern.len() >= LETTERS_WITHIN,
        };
        (initials.len() >= 2 && fits).then_some((place, is_whole))
    };
    let (place, is_whole) = field.initials.iter().find_map(place)?;
    let mut wanted = pattern.text.chars().peekable();
    let mut letters = Vec::new();
    // The initials begin with a word that the acronym leaves out.
    let skipped = usize::from(place != 0);
    for (start, word) in words(&field.folded.text).skip(skipped) {
        if wanted.peek().is_some() && word.chars().next() == wanted.peek().copied() {
            letters.push(start);
            wanted.next();
        }
    }
    Some(Match {
        tier: if place == 0 {
            Tier::WordStart
        } else {
            Tier::Inside
        },
        score: 1 + i64::from(is_whole),
        letters,
    })
}

/// A word of the text one edit away from the pattern.
fn typo(pattern: &Folded, field: &SearchField) -> Option<Match> {
    words(&field.folded.text).find_map(|(start, word)| {
        is_mistyped(&pattern.text, word).then(|| Match {
            tier: Tier::Typo,
            score: 0,
            letters: (start..start + word.chars().count()).collect(),
        })
    })
}
