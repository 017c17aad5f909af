//! What a search for one query needs to know of the letters of names: an index made for that query notes
//! nothing else.

use crate::query::search::letter_classes::{MARK, PairBits, SPACE, held, pair};
use crate::query::search::pattern::Pattern;

/// Classes of letters and of pairs, one bit each.
#[derive(Debug)]
pub(super) struct LetterMask {
    pub kinds: u32,
    pub pairs: PairBits,
    words: Vec<WordMask>,
    /// Whether accents are noted.
    pub is_accented: bool,
}

/// A word of the query.
#[derive(Debug)]
struct WordMask {
    /// The classes of its letters.
    kinds: u32,
    /// Its length in bytes.
    length: usize,
    forgives: bool,
}

impl WordMask {
    fn lacking(&self, held: u32) -> u32 {
        (self.kinds & !held).count_ones()
    }

    /// Whether a word of a name may be this one with a typing error, which makes one letter wrong at most.
    fn may_be_mistyped_as(&self, word: &[u8]) -> bool {
        word.len().abs_diff(self.length) <= char::MAX.len_utf8() && self.lacking(held(word)) <= 1
    }
}

impl LetterMask {
    /// For any query.
    pub fn all() -> Self {
        Self {
            kinds: u32::MAX,
            pairs: [u64::MAX; 2],
            words: Vec::new(),
            is_accented: true,
        }
    }

    /// Whether a folded name contains the letters of each word, all but one where a word of the name may be it
    /// with a typing error.
    pub fn may_be_met_by(&self, name: &str) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let held = held(name.as_bytes());
        let mut words = self.words.iter();
        words.all(|word| match word.lacking(held) {
            0 => true,
            1 if word.forgives => {
                let mut found = name.as_bytes().split(|byte| *byte == b' ');
                found.any(|found| word.may_be_mistyped_as(found))
            }
            _ => false,
        })
    }

    /// For one query.
    pub fn of(query: &Pattern) -> Self {
        let kinds = |kinds: &[u8]| kinds.iter().fold(0, |all, kind| all | 1 << kind);
        let words = query.words.iter().map(|word| WordMask {
            kinds: kinds(&word.kinds),
            length: word.text.len(),
            forgives: word.forgives,
        });
        let mut mask = Self {
            kinds: kinds(&query.whole.kinds) & !(1 << SPACE),
            pairs: [0; 2],
            words: words.collect(),
            is_accented: query.whole.is_accented(),
        };
        for kind in &query.whole.kinds {
            mask.add_pair(pair(*kind, SPACE));
            mask.add_pair(pair(MARK, *kind));
        }
        for pair in &query.whole.pairs {
            mask.add_pair(*pair);
        }
        mask
    }

    fn add_pair(&mut self, pair: u8) {
        self.pairs[usize::from(pair >> 6 & 1)] |= 1 << (pair & 63);
    }
}
