//! Which letters a search for one query needs to know of: an index made for that query notes no others.

use crate::query::search::letter_classes::{MARK, PairBits, SPACE, held, pair};
use crate::query::search::pattern::Pattern;

/// Kinds of letters and of pairs, one bit each.
#[derive(Debug, Clone, Copy)]
pub(super) struct LetterMask {
    pub kinds: u32,
    pub pairs: PairBits,
    /// How many of the kinds of letters a name may lack that meets the query.
    spared: u32,
    /// Whether accents are noted.
    pub is_accented: bool,
}

impl LetterMask {
    pub const ALL: Self = Self {
        kinds: u32::MAX,
        pairs: [u64::MAX; 2],
        spared: u32::BITS,
        is_accented: true,
    };

    /// Whether the index is for any query.
    pub fn is_all(self) -> bool {
        self.spared == u32::BITS
    }

    /// Whether a folded name contains as many of the letters as one that meets the query must.
    pub fn may_be_met_by(self, name: &str) -> bool {
        (self.kinds & !held(name)).count_ones() <= self.spared
    }

    /// The kinds of letters and of pairs of a query.
    pub fn of(query: &Pattern) -> Self {
        let mut mask = Self {
            kinds: 0,
            pairs: [0; 2],
            // An error is forgiven in each long word, and one letter is wrong by it at most.
            spared: query
                .words
                .iter()
                .map(|word| u32::from(word.forgives))
                .sum(),
            is_accented: query.whole.is_accented(),
        };
        for word in query.words.iter().chain([&query.whole]) {
            for kind in &word.kinds {
                mask.kinds |= 1 << kind;
                mask.add_pair(pair(*kind, SPACE));
                mask.add_pair(pair(MARK, *kind));
            }
            for pair in &word.pairs {
                mask.add_pair(*pair);
            }
        }
        mask.kinds &= !(1 << SPACE);
        mask
    }

    fn add_pair(&mut self, pair: u8) {
        self.pairs[usize::from(pair >> 6 & 1)] |= 1 << (pair & 63);
    }
}
