//! What a search for one query needs to know of the letters of names: an index made for that query notes
//! nothing else.

use crate::query::search::letter_classes::{MARK, PairBits, SPACE, held, pair};
use crate::query::search::pattern::Pattern;

/// Classes of letters and of pairs, one bit each.
#[derive(Debug)]
pub(super) struct LetterMask {
    pub kinds: u32,
    pub pairs: PairBits,
    /// For each word, the classes of its letters, and how many of them a name may lack that matches.
    words: Vec<(u32, u32)>,
    /// Whether accents are noted.
    pub is_accented: bool,
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

    /// Whether a folded name contains as many letters of each word as one that matches must.
    pub fn may_be_met_by(&self, name: &str) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let held = held(name);
        let mut words = self.words.iter();
        words.all(|(kinds, spared)| (kinds & !held).count_ones() <= *spared)
    }

    /// For one query.
    pub fn of(query: &Pattern) -> Self {
        let kinds = |kinds: &[u8]| kinds.iter().fold(0, |all, kind| all | 1 << kind);
        // A typing error makes one letter wrong at most.
        let words = query.words.iter();
        let words = words.map(|word| (kinds(&word.kinds), u32::from(word.forgives)));
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
