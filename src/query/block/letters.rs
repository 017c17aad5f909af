//! Which names of a page hold which letters, in which part of the name: one bit a name, one set a
//! letter. Sixty-four names are asked at once, and the compiler makes wider steps of it.
//!
//! A set tells what may be, never what is: a name it leaves out cannot match, a name it keeps is read.

use super::wanted::{Query, Word};

/// Names in a page.
pub(super) const NAMES: usize = 4096;
/// Kinds of letters told apart: 26 letters, digits by four, marks, all the rest.
const KINDS: usize = 32;
/// Parts of a name told apart, so that letters in the wrong order are seen.
const PARTS: usize = 2;
const WORD: usize = u64::BITS as usize;

/// One bit for each name of a page.
pub(super) type Bits = [u64; NAMES / WORD];
/// No name.
pub(super) const NONE: Bits = [0; NAMES / WORD];
/// Every name.
pub(super) const ALL: Bits = [u64::MAX; NAMES / WORD];

/// What is known of the letters of up to 4,096 names.
#[derive(Debug)]
pub(super) struct Page {
    /// Where the text of its first name begins in the block.
    pub base: usize,
    /// For each part of a name, then for the first letters of words, then for the first letter of the
    /// name: the names for each kind of letter.
    sets: Vec<Bits>,
}

/// The sets of first letters, after those of the parts.
const STARTS: usize = PARTS;
const HEAD: usize = PARTS + 1;

/// The kind of a letter, below `KINDS`; nothing for a space.
pub(super) fn kind(byte: u8) -> Option<u8> {
    Some(match byte {
        b' ' => return None,
        b'a'..=b'z' => byte - b'a',
        b'0'..=b'9' => 26 + byte % 4,
        0..128 => 30,
        128.. => 31,
    })
}

impl Page {
    /// Memory taken by a page.
    pub const BYTES: usize = (PARTS + 2) * KINDS * size_of::<Bits>() + size_of::<Self>();

    /// A page without names, whose text begins at `base`.
    pub fn new(base: usize) -> Self {
        Self {
            base,
            sets: vec![NONE; (PARTS + 2) * KINDS],
        }
    }

    /// Notes the letters of the name at this place of the page.
    pub fn mark(&mut self, place: usize, name: &str) {
        let bytes = name.as_bytes();
        let mut masks = [0_u32; PARTS + 2];
        let part_length = bytes.len().div_ceil(PARTS).max(1);
        for (part, bytes) in bytes.chunks(part_length).enumerate() {
            for byte in bytes {
                masks[part] |= kind(*byte).map_or(0, |kind| 1 << kind);
            }
        }
        let mut before = b' ';
        for byte in bytes {
            if before == b' ' {
                masks[STARTS] |= kind(*byte).map_or(0, |kind| 1 << kind);
            }
            before = *byte;
        }
        masks[HEAD] = bytes
            .first()
            .and_then(|byte| kind(*byte))
            .map_or(0, |kind| 1 << kind);
        let (word, bit) = (place / WORD, 1_u64 << (place % WORD));
        for (set, mask) in masks.into_iter().enumerate() {
            let mut left = mask;
            while left != 0 {
                let kind = left.trailing_zeros() as usize;
                self.sets[set * KINDS + kind][word] |= bit;
                left &= left - 1;
            }
        }
    }

    fn set(&self, set: usize, kind: u8) -> &Bits {
        &self.sets[set * KINDS + usize::from(kind)]
    }

    /// Names that may hold every word of a query, each with its letters in order.
    pub fn holding(&self, query: &Query) -> Bits {
        let mut kept = ALL;
        for word in &query.words {
            self.keep_in_order(&mut kept, word);
        }
        kept
    }

    /// Names that may begin with a query: those that hold it and begin with its first letter.
    pub fn headed(&self, query: &Query) -> Bits {
        let mut kept = ALL;
        if let Some(kind) = query.words.first().and_then(|word| word.kinds.first()) {
            intersect(&mut kept, self.set(HEAD, *kind));
        }
        for word in &query.words {
            self.keep_in_order(&mut kept, word);
        }
        kept
    }

    /// Leaves the names of which some word may begin with each of these words.
    pub fn keep_started<'a>(&self, kept: &mut Bits, words: impl Iterator<Item = &'a Word>) {
        for kind in words.filter_map(|word| word.kinds.first()) {
            intersect(kept, self.set(STARTS, *kind));
        }
    }

    /// Names whose words may begin with all the letters of this word.
    pub fn initialled(&self, word: &Word) -> Bits {
        let mut kept = ALL;
        for kind in &word.kinds {
            intersect(&mut kept, self.set(STARTS, *kind));
        }
        kept
    }

    /// Names that may hold each word of the query, or all of its letters but one where an error in it
    /// is forgiven.
    pub fn nearly_holding(&self, query: &Query) -> Bits {
        let mut kept = ALL;
        for word in &query.words {
            if word.forgives {
                intersect(&mut kept, &self.lacking_one(word));
            } else {
                self.keep_in_order(&mut kept, word);
            }
        }
        kept
    }

    fn lacking_one(&self, word: &Word) -> Bits {
        let (mut whole, mut nearly) = (ALL, ALL);
        for (rank, kind) in word.kinds.iter().enumerate() {
            // A letter that comes twice is missed once at most.
            if word.kinds[..rank].contains(kind) {
                continue;
            }
            for place in 0..whole.len() {
                let mut held = 0;
                for part in 0..PARTS {
                    held |= self.set(part, *kind)[place];
                }
                nearly[place] = nearly[place] & held | whole[place];
                whole[place] &= held;
            }
        }
        nearly
    }

    /// Leaves the names in which the letters of a word may stand in order, from part to part.
    fn keep_in_order(&self, kept: &mut Bits, word: &Word) {
        // For each part, the names in which all letters so far may stand up to its end.
        let mut reached = [*kept; PARTS];
        for kind in &word.kinds {
            let mut earlier = NONE;
            for (part, reached) in reached.iter_mut().enumerate() {
                let set = self.set(part, *kind);
                for ((reached, earlier), set) in reached.iter_mut().zip(&mut earlier).zip(set) {
                    *reached = *reached & set | *earlier;
                    *earlier = *reached;
                }
            }
        }
        *kept = reached[PARTS - 1];
    }
}

/// Keeps what both hold.
pub(super) fn intersect(kept: &mut Bits, other: &[u64]) {
    for (kept, other) in kept.iter_mut().zip(other) {
        *kept &= other;
    }
}

/// How many names are in a set.
pub(super) fn count(bits: &Bits) -> usize {
    bits.iter().map(|word| word.count_ones() as usize).sum()
}

/// The places of the names in a set, in order.
pub(super) fn places(bits: &Bits) -> impl Iterator<Item = usize> {
    bits.iter().enumerate().flat_map(|(rank, word)| {
        let mut left = *word;
        std::iter::from_fn(move || {
            (left != 0).then(|| {
                let place = rank * WORD + left.trailing_zeros() as usize;
                left &= left - 1;
                place
            })
        })
    })
}

/// Leaves only the names from `first` up to `end`, both places in the page.
pub(super) fn keep_between(kept: &mut Bits, first: usize, end: usize) {
    for (rank, word) in kept.iter_mut().enumerate() {
        let start = rank * WORD;
        let below = |limit: usize| match limit.saturating_sub(start) {
            0 => 0,
            bits if bits >= WORD => u64::MAX,
            bits => (1_u64 << bits) - 1,
        };
        *word &= below(end) & !below(first);
    }
}

/// Takes one name out of a set.
pub(super) fn remove(bits: &mut [u64], place: usize) {
    bits[place / WORD] &= !(1_u64 << (place % WORD));
}

/// Whether a name is in a set.
pub(super) fn contains(bits: &Bits, place: usize) -> bool {
    bits[place / WORD] >> (place % WORD) & 1 == 1
}
