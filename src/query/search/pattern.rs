//! A query prepared for comparison with one text or with millions: its words, their accents, and for each
//! letter the positions at which it occurs in the word.

use std::collections::HashMap;

use memchr::memmem::Finder;

use super::fuzzy::{FIRST, most_a_letter};
use super::letter_classes::{SPACE, kind, pair};
use super::rules::{LETTERS_IN_ORDER, LETTERS_INSIDE, STEMMED, forgives, reach};
use super::stems::stem;
use crate::query::fold::{Accents, Folded};

/// A folded query.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The whole query.
    pub whole: PatternWord,
    /// Its words, each once however often it is typed; at least one unless the query is empty.
    pub words: Vec<PatternWord>,
    /// Its words in the order in which they were typed, by their rank.
    order: Vec<usize>,
}

/// A letter typed with its accent: its byte and rank in the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct TypedAccent {
    byte: usize,
    rank: usize,
    letter: char,
}

/// A folded word, or the whole query.
#[derive(Debug, Clone)]
pub(super) struct PatternWord {
    pub text: String,
    pub letters: Vec<char>,
    /// How often it stands in the query.
    pub times: i64,
    /// Finds its stem; none if it is too short or too long to have one.
    stem: Option<Finder<'static>>,
    /// The letters that were typed with an accent.
    accents: Vec<TypedAccent>,
    /// The kind of each letter, and of each pair of neighbours.
    pub kinds: Vec<u8>,
    pub pairs: Vec<u8>,
    /// The kinds that come more than once, and how often.
    pub repeated: Vec<(u8, usize)>,
    pub finder: Finder<'static>,
    /// Whether it may be found with other letters between its own.
    pub is_loose: bool,
    /// Whether a typing error in it is forgiven: a code with an error is another code.
    pub forgives: bool,
    /// The most that a letter after the first one can add to the matcher's score.
    most_a_letter: i64,
    /// For each byte below 128, the ranks of the word's letters that it is: one bit a rank.
    ranks: Box<[u64; 256]>,
}

/// Whether a name begins with the first letter of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadPosition {
    Here,
    Elsewhere,
}

impl Pattern {
    pub fn new(query: &str) -> Self {
        let folded = Folded::new(query);
        let mut words: Vec<PatternWord> = Vec::new();
        let mut order = Vec::new();
        // A line of thousands of words says most of them again and again.
        let mut known: HashMap<(&str, Vec<TypedAccent>), usize> = HashMap::new();
        let mut start = 0;
        for text in folded.text.split(' ') {
            let accents = folded.accents_within(start..start + text.len());
            start += text.len() + 1;
            if text.is_empty() {
                continue;
            }
            let typed = typed_accents(text, accents);
            let rank = *known
                .entry((text, typed))
                .or_insert_with_key(|(text, typed)| {
                    words.push(PatternWord::new(text, typed.clone()));
                    words.len() - 1
                });
            words[rank].times += 1;
            order.push(rank);
        }
        let whole = typed_accents(&folded.text, folded.accents());
        Self {
            words,
            order,
            whole: PatternWord::new(&folded.text, whole),
        }
    }

    /// Its words in the order in which they were typed.
    pub fn typed(&self) -> impl Iterator<Item = &PatternWord> {
        self.order.iter().map(|rank| &self.words[*rank])
    }

    /// The word that is the whole query, where it is one word.
    pub fn sole(&self) -> Option<&PatternWord> {
        self.words.first().filter(|_| self.order.len() == 1)
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it only adds letters or accents to the other query: a text whose letters did not match that one
    /// matches this one only by a typing error.
    pub fn goes_on_from(&self, before: &Self) -> bool {
        let (own, other) = (&self.whole, &before.whole);
        !before.is_empty()
            && own.text.starts_with(&other.text)
            && (other.accents.iter()).all(|accent| own.accents.contains(accent))
    }

    /// Whether any tier but the literal ones can be met.
    pub fn is_loose(&self) -> bool {
        self.words.iter().any(|word| word.is_loose)
    }

    /// Whether a typing error in some word is forgiven.
    pub fn forgives(&self) -> bool {
        self.words.iter().any(|word| word.forgives)
    }
}

impl PatternWord {
    fn new(text: &str, accents: Vec<TypedAccent>) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let kinds: Vec<u8> = letters.iter().map(|letter| kind(*letter)).collect();
        let mut ranks = Box::new([0; 256]);
        for (rank, letter) in letters.iter().enumerate().take(u64::BITS as usize) {
            if letter.is_ascii() {
                ranks[*letter as usize] |= 1 << rank;
            }
        }
        let mut counts = [0_usize; SPACE as usize];
        for kind in &kinds {
            if let Some(count) = counts.get_mut(usize::from(*kind)) {
                *count += 1;
            }
        }
        let repeated = (0..).zip(counts).filter(|(_, count)| *count > 1).collect();
        Self {
            pairs: kinds.windows(2).map(|two| pair(two[0], two[1])).collect(),
            kinds,
            repeated,
            finder: Finder::new(text.as_bytes()).into_owned(),
            is_loose: LETTERS_IN_ORDER.contains(&letters.len()),
            forgives: forgives(text),
            most_a_letter: most_a_letter(text),
            ranks,
            accents,
            stem: STEMMED
                .contains(&letters.len())
                .then(|| Finder::new(stem(text).as_bytes()).into_owned()),
            times: 0,
            text: text.to_owned(),
            letters,
        }
    }

    /// Whether its letters count inside a word too: one or two are noise there.
    pub fn is_found_inside(&self) -> bool {
        self.letters.len() >= LETTERS_INSIDE
    }

    /// Whether a text has at this byte the accents that were typed in the first bytes of the word.
    pub fn accents_match_within(&self, length: usize, byte: usize, text: Accents<'_>) -> bool {
        let mut typed = self.accents.iter().filter(|accent| accent.byte < length);
        typed.all(|accent| text.at(byte + accent.byte) == Some(accent.letter))
    }

    /// The same, where an *é* may be an *è*: the accent of a stem changes with its ending, *fédère*, *fédérer*.
    pub fn accents_alternate_within(&self, length: usize, byte: usize, text: Accents<'_>) -> bool {
        const ALTERNATING: [char; 2] = ['é', 'è'];
        let mut typed = self.accents.iter().filter(|accent| accent.byte < length);
        typed.all(|accent| {
            text.at(byte + accent.byte).is_some_and(|found| {
                let both = [found, accent.letter];
                found == accent.letter || both.iter().all(|letter| ALTERNATING.contains(letter))
            })
        })
    }

    /// What finds the letters that it shares with words of other endings; none for a word too short or too long.
    pub fn stem(&self) -> Option<&Finder<'static>> {
        self.stem.as_ref()
    }

    /// Whether some letter was typed with an accent.
    pub fn is_accented(&self) -> bool {
        !self.accents.is_empty()
    }

    /// Whether a text that contains the word at this byte has the accents that were typed.
    pub fn accents_match_at(&self, byte: usize, text: Accents<'_>) -> bool {
        (self.accents.iter()).all(|accent| text.at(byte + accent.byte) == Some(accent.letter))
    }

    /// Whether the accents that were typed are those that `accent` gives for the letters at their ranks.
    pub fn accents_match(&self, accent: impl Fn(usize) -> Option<char>) -> bool {
        (self.accents.iter()).all(|typed| accent(typed.rank) == Some(typed.letter))
    }

    /// Within how many letters its own must occur to count as near together, unless in runs.
    pub fn reach(&self) -> usize {
        reach(self.letters.len())
    }

    /// The most that the matcher can give for the letters in order: where the name begins with the
    /// first one or not, and so many of the others come after a gap.
    pub fn bound(&self, head: HeadPosition, gaps: usize) -> i64 {
        let others = self.letters.len() - 1;
        let gaps = gaps.min(others);
        let first = match head {
            HeadPosition::Here => FIRST,
            HeadPosition::Elsewhere => 23,
        };
        first + whole(gaps) * 12 + whole(others - gaps) * self.most_a_letter
    }

    /// The ranks of the word's letters that this byte is.
    #[inline]
    pub fn ranks_of_byte(&self, byte: u8) -> u64 {
        self.ranks[usize::from(byte)]
    }

    /// The ranks of the word's letters that this letter is.
    pub fn ranks_of(&self, letter: char) -> u64 {
        match u8::try_from(letter) {
            Ok(byte) if byte.is_ascii() => self.ranks_of_byte(byte),
            _ => (self.letters.iter().take(u64::BITS as usize).enumerate())
                .filter(|(_, own)| **own == letter)
                .fold(0, |ranks, (rank, _)| ranks | 1 << rank),
        }
    }
}

/// The letters of a word that were typed with an accent.
fn typed_accents(text: &str, accents: Accents<'_>) -> Vec<TypedAccent> {
    let letters = text.char_indices().zip(0..);
    let typed = letters.filter_map(|((byte, _), rank)| {
        let letter = accents.at(byte)?;
        Some(TypedAccent { byte, rank, letter })
    });
    typed.collect()
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
