//! How one name meets a query: the tiers and scores of the search over records, for a single text.
//!
//! Letters in order count as near where they may be read so: from the beginning of a word on, within
//! about twice their number, or each at the beginning of a word or next to the one before.

use super::alignment::{LetterSpread, best_score};
use super::pattern::{Pattern, PatternWord};
use super::top_k::RankKey;
use crate::query::search::fuzzy::{Scorer, most};
use crate::query::search::rules::{LITTLE_WORDS, NEARLY, Tier, WHOLE, ends_word, one_edit};

/// A name with its index.
#[derive(Clone, Copy)]
pub(super) struct Name<'a> {
    pub text: &'a str,
    pub index: usize,
}

/// What came of comparing a name with the letters of a query in order.
pub(super) enum LooseMatch {
    /// It meets the query as well as its key says.
    Met(RankKey),
    /// It does not, or not in this tier, or not well enough.
    Unmet,
    /// The letters of some word do not stand in it in order: no longer query will find it literally or
    /// loosely.
    Lacking,
}

impl Name<'_> {
    fn key(self, tier: Tier, score: i64) -> RankKey {
        RankKey::new(tier, score, self.text.len(), self.index)
    }

    /// The name that begins with the query.
    pub fn headed(self, query: &Pattern) -> Option<RankKey> {
        let (tier, score) = heads(&query.whole, self.text)?;
        Some(self.key(tier, score))
    }

    /// The name that holds a query of one word elsewhere than at its beginning, as it stands.
    pub fn standing(self, query: &Pattern) -> Option<RankKey> {
        standing(&query.whole, self.text)
            .filter(|(tier, _)| *tier >= Tier::WordStart)
            .map(|(tier, score)| self.key(tier, score))
    }

    /// The name that holds the query, or each of its words, as they stand or as initials.
    pub fn literal(self, query: &Pattern) -> Option<RankKey> {
        let met = literal(&query.whole, self.text);
        if query.words.len() < 2 || met.is_some() {
            // Names that begin with the query are found as such.
            return met
                .filter(|(tier, _)| *tier >= Tier::WordStart)
                .map(|(tier, score)| self.key(tier, score));
        }
        let (mut worst, mut sum) = (Tier::WordStart, 0);
        for word in &query.words {
            let (tier, score) = among(word, self.text)?;
            worst = worst.max(tier);
            sum += score;
        }
        Some(self.key(worst, sum))
    }

    /// The name that is the query but for one error in one of its words.
    pub fn nearly(self, query: &Pattern) -> Option<RankKey> {
        (self.is_nearly(query) && !self.is_literal(query)).then(|| self.key(Tier::Fuzzy, NEARLY))
    }

    fn is_nearly(self, query: &Pattern) -> bool {
        if self.text.len().abs_diff(query.whole.text.len()) > char::MAX.len_utf8() {
            return false;
        }
        let mut found = self.text.split(' ').filter(|word| !word.is_empty());
        let mut errors = 0;
        for word in &query.words {
            let Some(found) = found.next() else {
                return false;
            };
            if word.text != found {
                if !word.forgives || errors > 0 || !mistyped(word, found) {
                    return false;
                }
                errors += 1;
            }
        }
        errors == 1 && found.next().is_none()
    }

    fn is_literal(self, query: &Pattern) -> bool {
        let has_each = || (query.words.iter()).all(|word| literal(word, self.text).is_some());
        literal(&query.whole, self.text).is_some() || query.words.len() > 1 && has_each()
    }

    /// The name that holds each word literally or loosely, and one of them loosely. It is scored only
    /// if it may come before `limit`.
    pub fn loose(self, query: &Pattern, limit: RankKey, scorer: &Scorer) -> LooseMatch {
        if let [word] = query.words.as_slice() {
            // The cheapest look first: most names do not hold the letters in order, or far apart.
            let bound = match LetterSpread::new(word, self.text) {
                LetterSpread::Within(bound) => bound,
                LetterSpread::Apart => return LooseMatch::Unmet,
                LetterSpread::Lacking => return LooseMatch::Lacking,
            };
            let may_come_before = |bound| self.key(Tier::Fuzzy, bound) < limit;
            if !may_come_before(bound) || !best_score(word, self.text).is_some_and(may_come_before)
            {
                return LooseMatch::Unmet;
            }
            // A word that is met literally is no matter of this tier.
            let met = match literal(word, self.text) {
                Some(_) => None,
                None if self.is_nearly(query) => None,
                None => scorer.score(self.text, &word.text),
            };
            return met.map_or(LooseMatch::Unmet, |score| {
                LooseMatch::Met(self.key(Tier::Fuzzy, score))
            });
        }
        let mut is_lacking = false;
        let key = self.by_words(
            query,
            Tier::Fuzzy,
            limit,
            scorer,
            |word| match LetterSpread::new(word, self.text) {
                LetterSpread::Within(bound) => {
                    beside(word, self.text).or(Some((Tier::Fuzzy, bound)))
                }
                LetterSpread::Apart => beside(word, self.text),
                LetterSpread::Lacking => {
                    is_lacking = true;
                    None
                }
            },
        );
        match key {
            Some(key) => LooseMatch::Met(key),
            None if is_lacking => LooseMatch::Lacking,
            None => LooseMatch::Unmet,
        }
    }

    /// The name that holds each word literally, loosely or with one error, and one of them with an
    /// error.
    pub fn mistyped(self, query: &Pattern, limit: RankKey, scorer: &Scorer) -> Option<RankKey> {
        self.by_words(query, Tier::Typo, limit, scorer, |word| {
            let near = word.forgives && mistyped(word, self.text);
            if !near && query.words.len() == 1 {
                return None;
            }
            beside(word, self.text)
                .or_else(|| match LetterSpread::new(word, self.text) {
                    LetterSpread::Within(bound) => Some((Tier::Fuzzy, bound)),
                    _ => None,
                })
                .or_else(|| near.then_some((Tier::Typo, 0)))
        })
    }

    /// The key of a name whose words are met as `meet` says, the worst of them in this tier. Scores of
    /// loose words are bounds at first; the matcher is asked only if they are good enough.
    fn by_words(
        self,
        query: &Pattern,
        tier: Tier,
        limit: RankKey,
        scorer: &Scorer,
        mut meet: impl FnMut(&PatternWord) -> Option<(Tier, i64)>,
    ) -> Option<RankKey> {
        let (mut worst, mut bound, mut sum) = (Tier::WordStart, 0, 0);
        let mut loose = Vec::new();
        for word in &query.words {
            let (reached, score) = meet(word)?;
            worst = worst.max(reached);
            bound += score;
            if reached == Tier::Fuzzy {
                loose.push(word);
            } else {
                sum += score;
            }
        }
        // What is the query but for one error has been found before.
        if worst != tier || self.key(tier, bound) >= limit || self.is_nearly(query) {
            return None;
        }
        for word in loose {
            sum += scorer.score(self.text, &word.text)?;
        }
        Some(self.key(tier, sum))
    }
}

fn heads(word: &PatternWord, text: &str) -> Option<(Tier, i64)> {
    let length = word.text.len();
    text.starts_with(word.text.as_str()).then(|| {
        let tier = if length == text.len() {
            Tier::Exact
        } else {
            Tier::Prefix
        };
        (tier, ends_word(text.as_bytes(), length))
    })
}

/// A word as it stands among others. One that is whole counts for more than initials: it is what the
/// name says.
fn among(word: &PatternWord, text: &str) -> Option<(Tier, i64)> {
    standing(word, text)
        .filter(|(tier, score)| *tier < Tier::Inside && *score > 0)
        .map(|(tier, _)| (tier, WHOLE))
        .or_else(|| literal(word, text))
}

/// A word as it stands beside others that do not: it counts for more than its letters in order would.
fn beside(word: &PatternWord, text: &str) -> Option<(Tier, i64)> {
    among(word, text).map(|(tier, score)| (tier, most(&word.text) + score))
}

/// The word as it stands, or as the initials of the name.
fn literal(word: &PatternWord, text: &str) -> Option<(Tier, i64)> {
    let standing = standing(word, text);
    if standing.is_some_and(|(tier, _)| tier < Tier::Inside) {
        return standing;
    }
    acronym(word, text)
        .map(|score| (Tier::WordStart, score))
        .or(standing)
}

/// The word as it stands.
fn standing(word: &PatternWord, text: &str) -> Option<(Tier, i64)> {
    if let Some(met) = heads(word, text) {
        return Some(met);
    }
    let bytes = text.as_bytes();
    let (mut from, mut is_inside) = (0, false);
    while let Some(place) = word.finder.find(&bytes[from..]) {
        let place = from + place;
        if place > 0 && bytes[place - 1] == b' ' {
            return Some((Tier::WordStart, ends_word(bytes, place + word.text.len())));
        }
        is_inside = true;
        from = place + 1;
    }
    (is_inside && word.is_found_inside()).then_some((Tier::Inside, 0))
}

/// The score of a word that is the initials of the name's words, all of them or without the little
/// ones, or at least three letters of their beginning.
fn acronym(word: &PatternWord, text: &str) -> Option<i64> {
    let length = word.letters.len();
    if length < 2 || word.letters.contains(&' ') {
        return None;
    }
    // How many of the word's letters the initials have met, as long as they have met them all.
    let whole_or_part = |little: &[&str]| {
        let words = text.split(' ').filter(|word| !little.contains(word));
        let mut met = 0;
        for initial in words.filter_map(|word| word.chars().next()) {
            match word.letters.get(met) {
                Some(letter) if *letter == initial => met += 1,
                Some(_) => return None,
                None => return (length > 2).then_some(1),
            }
        }
        (met == length).then_some(2)
    };
    whole_or_part(&[]).or_else(|| whole_or_part(LITTLE_WORDS))
}

/// Whether a word of the name is one edit away: a letter changed, missing, too many, or two swapped.
fn mistyped(word: &PatternWord, text: &str) -> bool {
    let wanted = word.text.as_bytes();
    if text.is_ascii() && wanted.is_ascii() {
        return text
            .as_bytes()
            .split(|byte| *byte == b' ')
            .any(|found| one_edit(wanted, found));
    }
    text.split(' ').any(|found| {
        let found: Vec<char> = found.chars().collect();
        one_edit(&word.letters, &found)
    })
}
