//! How a text meets a query, in which tier and how well: the one definition, for records, for choices and
//! for names by the million. An index of names calls the tiers one by one and skips names that cannot be
//! among the best; [`best`] is what it amounts to for a single text.
//!
//! Tiers, best first: the whole text, its beginning, the beginning of a word or an acronym, letters inside,
//! letters in order, one typing error. The words of a query may come in any order.

use super::alignment::{LetterSpread, best_score, bound};
use super::fuzzy::{fuzzy, most};
use super::pattern::{Pattern, PatternWord};
use super::rules::{LETTERS_WITHIN, LITTLE_WORDS, NEARLY, Tier, WHOLE, ends_word, one_edit};
use crate::query::fold::Accents;

/// A folded text that a query is compared with.
#[derive(Debug, Clone, Copy)]
pub(super) struct SearchText<'a> {
    pub letters: &'a str,
    pub accents: Accents<'a>,
    pub kind: TextKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    Name,
    /// Sentences contain nearly any few letters in order: words are found there only as they are typed.
    Sentence,
}

/// How well a text, or a word in it, meets a query.
pub(super) type Match = (Tier, i64);

/// Where a word is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// At this byte.
    Byte(usize),
    /// As initials, from the word at this byte on.
    Initials(usize),
}

/// Whether a text meets a query by letters in order.
pub(super) enum LooseMatch {
    Met(i64),
    /// It does not, or meets it in a better tier, or not well enough.
    Unmet,
    /// The letters of some word do not occur in order: no longer query finds it literally or loosely.
    Lacking,
}

/// How a text meets a query.
pub(super) fn best(query: &Pattern, text: SearchText<'_>) -> Option<Match> {
    if query.is_empty() {
        return None;
    }
    let any = |_| true;
    literal(query, text)
        .or_else(|| is_nearly(query, text).then_some((Tier::Fuzzy, NEARLY)))
        .or_else(|| match loose(query, text, any) {
            LooseMatch::Met(score) => Some((Tier::Fuzzy, score)),
            LooseMatch::Unmet | LooseMatch::Lacking => None,
        })
        .or_else(|| Some((Tier::Typo, mistyped(query, text, any)?)))
}

/// A text that contains the query, or each of its words, as they are typed or as initials.
pub(super) fn literal(query: &Pattern, text: SearchText<'_>) -> Option<Match> {
    let met = word_literal(&query.whole, text);
    if query.sole().is_some() || met.is_some() {
        return met;
    }
    let (mut worst, mut sum) = (Tier::WordStart, 0);
    for word in &query.words {
        let (tier, score) = among(word, text)?;
        worst = worst.max(tier);
        sum += word.times * score;
    }
    Some((worst, sum))
}

/// Whether a text of so many bytes may be the query but for one letter.
pub(super) fn is_nearly_as_long(query: &Pattern, bytes: usize) -> bool {
    bytes.abs_diff(query.whole.text.len()) <= char::MAX.len_utf8()
}

/// Whether a text is the query but for one error in one of its words.
pub(super) fn is_nearly(query: &Pattern, text: SearchText<'_>) -> bool {
    if text.kind == TextKind::Sentence
        || !query.forgives()
        || !is_nearly_as_long(query, text.letters.len())
    {
        return false;
    }
    let mut found = word_bytes(text.letters);
    let mut errors = 0;
    for word in query.typed() {
        let Some((byte, found)) = found.next() else {
            return false;
        };
        if word.text != found {
            if !word.forgives || errors > 0 || !is_mistyped(word, found) {
                return false;
            }
            errors += 1;
        } else if !word.accents_match_at(byte, text.accents) {
            return false;
        }
    }
    errors == 1 && found.next().is_none()
}

/// The score of a text that contains each word literally or loosely, and one of them loosely. It is scored
/// only if `is_enough` says so of an upper bound.
pub(super) fn loose(
    query: &Pattern,
    text: SearchText<'_>,
    is_enough: impl Fn(i64) -> bool,
) -> LooseMatch {
    if text.kind == TextKind::Sentence {
        return LooseMatch::Unmet;
    }
    if let Some(word) = query.sole() {
        // The cheapest test first: most texts do not contain the letters in order, or far apart.
        match LetterSpread::new(word, text.letters) {
            LetterSpread::Within => {}
            LetterSpread::Apart => return LooseMatch::Unmet,
            LetterSpread::Lacking => return LooseMatch::Lacking,
        }
        if !is_enough(bound(word, text.letters))
            || !best_score(word, text.letters).is_some_and(is_enough)
            || word_literal(word, text).is_some()
            || is_nearly(query, text)
        {
            return LooseMatch::Unmet;
        }
        return aligned(word, text).map_or(LooseMatch::Unmet, |(score, _)| LooseMatch::Met(score));
    }
    let mut is_lacking = false;
    let met = by_words(
        query,
        Tier::Fuzzy,
        text,
        is_enough,
        |word| match LetterSpread::new(word, text.letters) {
            LetterSpread::Within => {
                let loosely = || (Tier::Fuzzy, bound(word, text.letters));
                beside(word, text).or_else(|| Some(loosely()))
            }
            LetterSpread::Apart => beside(word, text),
            LetterSpread::Lacking => {
                is_lacking = true;
                None
            }
        },
    );
    match met {
        Some(score) => LooseMatch::Met(score),
        None if is_lacking => LooseMatch::Lacking,
        None => LooseMatch::Unmet,
    }
}

/// The score of a text that contains each word literally, loosely or with one error, and one of them with
/// an error. It is scored only if `is_enough` says so of an upper bound.
pub(super) fn mistyped(
    query: &Pattern,
    text: SearchText<'_>,
    is_enough: impl Fn(i64) -> bool,
) -> Option<i64> {
    if text.kind == TextKind::Sentence {
        return None;
    }
    by_words(query, Tier::Typo, text, is_enough, |word| {
        let is_near = || word.forgives && mistyped_word(word, text.letters).is_some();
        if query.sole().is_some() && !is_near() {
            return None;
        }
        if let Some(met) = beside(word, text) {
            return Some(met);
        }
        match LetterSpread::new(word, text.letters) {
            LetterSpread::Within if is_near() => {
                let aligned = aligned(word, text);
                Some(aligned.map_or((Tier::Typo, 0), |(score, _)| (Tier::Fuzzy, score)))
            }
            LetterSpread::Within => Some((Tier::Fuzzy, bound(word, text.letters))),
            LetterSpread::Apart | LetterSpread::Lacking => is_near().then_some((Tier::Typo, 0)),
        }
    })
}

/// The score of a word whose letters occur in order in a text, and their ranks, if the matcher aligns them near
/// enough together: from the beginning of a word on, within about twice their number, or each at the
/// beginning of a word or next to the one before; with the accents that were typed.
pub(super) fn aligned(word: &PatternWord, text: SearchText<'_>) -> Option<(i64, Vec<usize>)> {
    let (score, ranks) = fuzzy(text.letters, &word.text)?;
    let is_ascii = text.letters.is_ascii();
    let byte = |rank: usize| {
        let mut letters = text.letters.char_indices();
        if is_ascii {
            rank
        } else {
            letters.nth(rank).map_or(0, |(byte, _)| byte)
        }
    };
    let begins = |rank: usize| rank == 0 || text.letters[..byte(rank)].ends_with(' ');
    let (first, last) = (*ranks.first()?, *ranks.last()?);
    let is_near = last - first < word.reach();
    let mut pairs = ranks.windows(2);
    let is_aligned = begins(first)
        && (is_near || pairs.all(|pair| pair[0] + 1 == pair[1] || begins(pair[1])))
        && word.accents_match(|rank| text.accents.at(byte(ranks[rank])));
    is_aligned.then_some((score, ranks))
}

/// The score of a text whose words match as `meet` says, the worst of them in this tier. Scores of loose
/// words are upper bounds at first; the matcher runs only if those are enough.
fn by_words(
    query: &Pattern,
    tier: Tier,
    text: SearchText<'_>,
    is_enough: impl Fn(i64) -> bool,
    mut meet: impl FnMut(&PatternWord) -> Option<Match>,
) -> Option<i64> {
    let (mut worst, mut bound, mut sum) = (Tier::WordStart, 0, 0);
    let mut loose = Vec::new();
    for word in &query.words {
        let (reached, score) = meet(word)?;
        worst = worst.max(reached);
        bound += word.times * score;
        if reached == Tier::Fuzzy {
            loose.push(word);
        } else {
            sum += word.times * score;
        }
    }
    // A text that is the query but for one error belongs to a better tier.
    if worst != tier || !is_enough(bound) || is_nearly(query, text) {
        return None;
    }
    for word in loose {
        sum += word.times * aligned(word, text)?.0;
    }
    Some(sum)
}

/// A word as it is found among others. One that occurs whole counts for more than initials: it is what the
/// text says.
fn among(word: &PatternWord, text: SearchText<'_>) -> Option<Match> {
    let (tier, score) = word_literal(word, text)?;
    let is_whole = tier < Tier::Inside && occurs_whole(word, text);
    Some((tier, if is_whole { WHOLE } else { score }))
}

/// A word as it is found beside others that are not: it counts for more than its letters in order would.
fn beside(word: &PatternWord, text: SearchText<'_>) -> Option<Match> {
    among(word, text).map(|(tier, score)| (tier, most(&word.text) + score))
}

fn occurs_whole(word: &PatternWord, text: SearchText<'_>) -> bool {
    word_bytes(text.letters)
        .any(|(byte, found)| found == word.text && word.accents_match_at(byte, text.accents))
}

/// A text that begins with a word.
pub(super) fn heads(word: &PatternWord, text: SearchText<'_>) -> Option<Match> {
    let length = word.text.len();
    let is_headed =
        text.letters.starts_with(word.text.as_str()) && word.accents_match_at(0, text.accents);
    is_headed.then(|| {
        let is_whole = length == text.letters.len();
        let tier = if is_whole { Tier::Exact } else { Tier::Prefix };
        (tier, ends_word(text.letters.as_bytes(), length))
    })
}

/// A word as it is typed, or as the initials of the text.
pub(super) fn word_literal(word: &PatternWord, text: SearchText<'_>) -> Option<Match> {
    locate(word, text).map(|(tier, score, _)| (tier, score))
}

/// The same, with where it is found.
pub(super) fn locate(word: &PatternWord, text: SearchText<'_>) -> Option<(Tier, i64, Position)> {
    let occurrence = occurrence(word, text);
    if occurrence.is_some_and(|(tier, ..)| tier < Tier::Inside) {
        return occurrence;
    }
    acronym(word, text).or(occurrence)
}

/// A word as it is typed.
pub(super) fn occurrence(
    word: &PatternWord,
    text: SearchText<'_>,
) -> Option<(Tier, i64, Position)> {
    let bytes = text.letters.as_bytes();
    let (mut from, mut inside) = (0, None);
    while let Some(found) = word.finder.find(&bytes[from..]) {
        let byte = from + found;
        from = byte + 1;
        let begins_word = byte == 0 || bytes[byte - 1] == b' ';
        if !begins_word && inside.is_some() || !word.accents_match_at(byte, text.accents) {
            continue;
        }
        let tier = match byte {
            0 if word.text.len() == bytes.len() => Tier::Exact,
            0 => Tier::Prefix,
            _ if begins_word => Tier::WordStart,
            _ => Tier::Inside,
        };
        if begins_word {
            let score = ends_word(bytes, byte + word.text.len());
            return Some((tier, score, Position::Byte(byte)));
        }
        inside = Some((tier, 0, Position::Byte(byte)));
    }
    inside.filter(|_| word.is_found_inside())
}

/// A word as the initials of the text's words, all of them or without the little ones: all the initials, at
/// least three from the first one on, or at least four elsewhere.
fn acronym(word: &PatternWord, text: SearchText<'_>) -> Option<(Tier, i64, Position)> {
    let letters = &word.letters;
    if letters.len() < 2
        || text.kind == TextKind::Sentence
        || letters.contains(&' ')
        || word.is_accented()
    {
        return None;
    }
    // Most texts are ruled out by one pass over their initials.
    let mut left = letters.iter().peekable();
    for word in text.letters.split(' ') {
        left.next_if(|letter| word.starts_with(**letter));
    }
    if left.next().is_some() {
        return None;
    }
    [&[], LITTLE_WORDS].into_iter().find_map(|little| {
        let mut words = word_bytes(text.letters).filter(|(_, word)| !little.contains(word));
        let mut is_first = true;
        loop {
            let mut rest = words.clone();
            let mut initials = rest.by_ref().filter_map(|(_, word)| word.chars().next());
            let mut own = letters.iter();
            if own.all(|letter| initials.next() == Some(*letter)) {
                let (tier, score) = match (is_first, initials.next()) {
                    (true, None) => (Tier::WordStart, 2),
                    (true, Some(_)) if letters.len() > 2 => (Tier::WordStart, 1),
                    (true, Some(_)) => return None,
                    (false, _) => (Tier::Inside, 1),
                };
                return Some((tier, score, Position::Initials(words.next()?.0)));
            }
            if letters.len() < LETTERS_WITHIN {
                return None;
            }
            words.next()?;
            is_first = false;
        }
    })
}

/// The byte of the first word of a text that is one edit away from a word: a letter changed, missing, too
/// many, or two swapped.
pub(super) fn mistyped_word(word: &PatternWord, text: &str) -> Option<usize> {
    let is_ascii = text.is_ascii() && word.text.is_ascii();
    let mut words = word_bytes(text);
    let found = words.find(|(_, found)| {
        if is_ascii {
            one_edit(word.text.as_bytes(), found.as_bytes())
        } else {
            is_mistyped(word, found)
        }
    });
    found.map(|(byte, _)| byte)
}

fn is_mistyped(word: &PatternWord, found: &str) -> bool {
    // One letter more or less, or another one, is no more bytes than the longest letter has.
    if found.len().abs_diff(word.text.len()) > char::MAX.len_utf8() {
        return false;
    }
    let letters: Vec<char> = found.chars().collect();
    one_edit(&word.letters, &letters)
}

/// The words of a folded text, each with its first byte.
pub(super) fn word_bytes(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut next = 0;
    text.split(' ').filter_map(move |word| {
        let byte = next;
        next += word.len() + 1;
        (!word.is_empty()).then_some((byte, word))
    })
}
