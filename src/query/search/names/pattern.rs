//! A query prepared for being compared with millions of names: its words, and for each letter the
//! places where it stands in the word.

use memchr::memmem::Finder;

use super::letter_classes::{MARK, PairBits, SPACE, held, kind, pair};
use crate::query::fold::fold;
use crate::query::search::fuzzy::{FIRST, most_a_letter};
use crate::query::search::rules::{LETTERS_IN_ORDER, LETTERS_INSIDE, forgives, reach};

/// Letters a word must have to be found with others between them; one bit each, and one to spare.
const LETTERS_FOR_ORDER: std::ops::RangeInclusive<usize> = LETTERS_IN_ORDER..=62;

/// A folded query.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The whole query.
    pub whole: PatternWord,
    /// Its words, at least one unless the query is empty.
    pub words: Vec<PatternWord>,
}

/// A folded word, or the whole query.
#[derive(Debug, Clone)]
pub(super) struct PatternWord {
    pub text: String,
    pub letters: Vec<char>,
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

/// Kinds of letters and of pairs, one bit each.
#[derive(Debug, Clone, Copy)]
pub(super) struct LetterMask {
    pub kinds: u32,
    pub pairs: PairBits,
    /// How many of the kinds of letters a name may lack that meets the query.
    spared: u32,
}

impl LetterMask {
    pub const ALL: Self = Self {
        kinds: u32::MAX,
        pairs: [u64::MAX; 2],
        spared: u32::BITS,
    };

    /// Whether a folded name holds as many of the letters as one that meets the query must.
    pub fn may_be_met_by(self, name: &str) -> bool {
        self.spared == u32::BITS || (self.kinds & !held(name)).count_ones() <= self.spared
    }

    fn add_pair(&mut self, pair: u8) {
        self.pairs[usize::from(pair >> 6 & 1)] |= 1 << (pair & 63);
    }
}

/// Whether a name begins with the first letter of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadPosition {
    Here,
    Elsewhere,
}

impl Pattern {
    pub fn new(query: &str) -> Self {
        let folded = fold(query);
        Self {
            words: folded
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(PatternWord::new)
                .collect(),
            whole: PatternWord::new(&folded),
        }
    }

    /// The kinds of letters and of pairs that are asked for.
    pub fn sets(&self) -> LetterMask {
        let mut sets = LetterMask {
            kinds: 0,
            pairs: [0; 2],
            // One error is forgiven, and one letter is wrong by it at most.
            spared: u32::from(self.forgives()),
        };
        for word in self.words.iter().chain([&self.whole]) {
            for kind in &word.kinds {
                sets.kinds |= 1 << kind;
                sets.add_pair(pair(*kind, SPACE));
                sets.add_pair(pair(MARK, *kind));
            }
            for pair in &word.pairs {
                sets.add_pair(*pair);
            }
        }
        sets.kinds &= !(1 << SPACE);
        sets
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
    fn new(text: &str) -> Self {
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
            is_loose: LETTERS_FOR_ORDER.contains(&letters.len()),
            forgives: forgives(text),
            most_a_letter: most_a_letter(text),
            ranks,
            text: text.to_owned(),
            letters,
        }
    }

    /// Whether its letters count inside a word too: one or two are noise there.
    pub fn is_found_inside(&self) -> bool {
        self.letters.len() >= LETTERS_INSIDE
    }

    /// Within how many letters its own must stand to count as near, unless they stand in runs.
    pub fn reach(&self) -> usize {
        reach(self.letters.len())
    }

    /// The most that the matcher can give for the letters in order: where the name begins with the
    /// first one or not, and so many of the others stand after a gap.
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

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
