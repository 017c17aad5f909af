//! Which names of a page hold which letters, in which part of the name: one bit a name, one set a
//! letter. Sixty-four names are tested at once, and the compiler vectorises it.
//!
//! Sets have no false negatives: a name left out cannot match, a name kept is read.

use std::ops::Range;

use super::letter_mask::LetterMask;
use crate::query::fold::Accent;
use crate::query::search::letter_classes::{
    KINDS, MARK, NameLetters, PAIRS, PART_LENGTH, PARTS, SPACE, pair,
};
use crate::query::search::pattern::{Pattern, PatternWord};
use crate::query::search::rules::Tier;

/// Names in a page.
pub(super) const NAMES: usize = 4096;
const WORD: usize = u64::BITS as usize;

/// One bit for each name of a page.
pub(super) type Bits = [u64; NAMES / WORD];
/// No name.
pub(super) const NONE: Bits = [0; NAMES / WORD];
/// Every name.
pub(super) const ALL: Bits = [u64::MAX; NAMES / WORD];

/// Gaps that are counted.
pub(super) const GAPS: usize = 4;
/// Where the sets begin: letters by part, first letters of words, of names, letters that come more than
/// once, and pairs.
const STARTS: usize = PARTS * KINDS;
const HEADS: usize = STARTS + KINDS;
const TWICE: usize = HEADS + KINDS;
const NEIGHBOURS: usize = TWICE + KINDS;
const SETS: usize = NEIGHBOURS + PAIRS;

/// What is known of the letters of up to 4,096 names.
#[derive(Debug)]
pub(super) struct BitmapPage {
    /// Where the text of its first name begins in the index.
    pub base: usize,
    /// The accented letters of its names, by their bytes after `base`.
    pub accents: Vec<Accent>,
    sets: Vec<Bits>,
}

impl BitmapPage {
    /// A page without names, whose text begins at `base`.
    pub fn new(base: usize) -> Self {
        Self {
            base,
            accents: Vec::new(),
            sets: vec![NONE; SETS],
        }
    }

    /// Memory taken by a page.
    pub fn bytes(&self) -> usize {
        let accents = self.accents.capacity() * size_of::<Accent>();
        SETS * size_of::<Bits>() + accents + size_of::<Self>()
    }

    /// Notes the letters of the name at this position of the page, as far as `mask` needs them.
    pub fn mark(&mut self, place: usize, name: &str, mask: &LetterMask) {
        let letters = NameLetters::new(name);
        let kinds = u64::from(mask.kinds & !(1 << SPACE));
        for (part, held) in letters.parts.into_iter().enumerate() {
            self.add(part * KINDS, held & kinds, place);
        }
        self.add(STARTS, letters.starts & kinds, place);
        self.add(HEADS, letters.head & kinds, place);
        self.add(TWICE, letters.twice & kinds, place);
        for (half, pairs) in letters.pairs.into_iter().enumerate() {
            self.add(NEIGHBOURS + half * WORD, pairs & mask.pairs[half], place);
        }
    }

    /// Adds a name to the sets of these ranks after the first one.
    fn add(&mut self, first: usize, ranks: u64, place: usize) {
        let mut left = ranks;
        while left != 0 {
            let set = first + left.trailing_zeros() as usize;
            self.sets[set][place / WORD] |= 1 << (place % WORD);
            left &= left - 1;
        }
    }

    fn start(&self, kind: u8) -> &Bits {
        &self.sets[STARTS + usize::from(kind)]
    }

    /// Names that may begin with a query: those that hold it and begin with its first letter.
    pub fn headed(&self, query: &Pattern) -> Bits {
        let mut kept = self.sets[HEADS + usize::from(query.words[0].kinds[0])];
        self.keep_pairs(&mut kept, &query.whole.pairs);
        self.keep_in_order(&mut kept, &query.words[0].kinds, 0..PARTS);
        kept
    }

    /// Names that may hold each word of the query as it stands or as initials, somewhere or, in some
    /// tiers, at the beginning of a word.
    pub fn literal(&self, query: &Pattern, tier: Tier) -> Bits {
        let kept = each_word(query, |word| self.word(word, tier));
        if query.sole().is_some() {
            return kept;
        }
        // The whole query may begin and end inside words.
        let mut whole = ALL;
        self.keep_pairs(&mut whole, &query.whole.pairs);
        union(kept, &whole)
    }

    /// Names that may hold each word of the query literally or loosely.
    pub fn loose(&self, query: &Pattern) -> Bits {
        let is_alone = query.sole().is_some();
        each_word(query, |word| match (word.is_loose, is_alone) {
            (true, true) => self.near(word),
            (true, false) => union(self.word(word, Tier::Inside), &self.near(word)),
            (false, _) => self.word(word, Tier::Inside),
        })
    }

    /// Names that may hold each word of the query literally, loosely or with an error.
    pub fn mistyped(&self, query: &Pattern) -> Bits {
        let is_alone = query.sole().is_some();
        each_word(query, |word| match (word.forgives, is_alone) {
            (true, true) => self.erring(word),
            (true, false) => {
                let met = union(self.word(word, Tier::Inside), &self.near(word));
                union(met, &self.erring(word))
            }
            (false, _) if word.is_loose => union(self.word(word, Tier::Inside), &self.near(word)),
            (false, _) => self.word(word, Tier::Inside),
        })
    }

    /// Names that may hold a word as it stands or as initials.
    fn word(&self, word: &PatternWord, tier: Tier) -> Bits {
        let mut kept = ALL;
        if tier < Tier::Inside || !word.is_found_inside() {
            intersect(&mut kept, self.start(word.kinds[0]));
        }
        self.keep_pairs(&mut kept, &word.pairs);
        self.keep_repeated(&mut kept, word, 1);
        self.keep_in_order(&mut kept, &word.kinds, 0..PARTS);
        if word.kinds.len() < 2 {
            return kept;
        }
        union(kept, &self.initialled(word))
    }

    /// Names of which some word may begin with this one.
    pub fn begun(&self, word: &PatternWord) -> &Bits {
        self.start(word.kinds[0])
    }

    /// Names that may begin with this word.
    pub fn begun_whole(&self, word: &PatternWord) -> &Bits {
        &self.sets[HEADS + usize::from(word.kinds[0])]
    }

    /// Names in which some word may end with the last letter of a word.
    pub fn ended(&self, word: &PatternWord) -> &Bits {
        let last = word.kinds.last().copied().unwrap_or(SPACE);
        &self.sets[NEIGHBOURS + usize::from(pair(last, SPACE))]
    }

    /// These names by how many letters of a word, after its first, stand neither next to the one before
    /// nor after a space or a mark: none, one, two, more. This is a lower bound.
    pub fn by_gaps(&self, word: &PatternWord, kept: &Bits) -> [Bits; GAPS] {
        let mut at_least = [NONE; GAPS];
        at_least[0] = *kept;
        for (pair_before, kind) in word.pairs.iter().zip(&word.kinds[1..]) {
            let neighbours = &self.sets[NEIGHBOURS + usize::from(*pair_before)];
            let after_mark = &self.sets[NEIGHBOURS + usize::from(pair(MARK, *kind))];
            let starts = self.start(*kind);
            for place in 0..kept.len() {
                let has_gap = !(neighbours[place] | after_mark[place] | starts[place]);
                for gaps in (1..GAPS).rev() {
                    at_least[gaps][place] |= at_least[gaps - 1][place] & has_gap;
                }
            }
        }
        for gaps in 1..GAPS {
            let more = at_least[gaps];
            subtract(&mut at_least[gaps - 1], &more);
        }
        at_least
    }

    /// Names whose words may begin with all the letters of a word.
    pub fn initialled(&self, word: &PatternWord) -> Bits {
        let mut kept = ALL;
        for kind in &word.kinds {
            intersect(&mut kept, self.start(*kind));
        }
        self.keep_repeated(&mut kept, word, 1);
        kept
    }

    /// Names in which the letters of a word may stand near enough together.
    fn near(&self, word: &PatternWord) -> Bits {
        let mut begun = ALL;
        intersect(&mut begun, self.start(word.kinds[0]));
        self.keep_repeated(&mut begun, word, 1);
        let mut within = begun;
        // Few letters reach over the border of one part at most.
        if word.reach() <= PART_LENGTH + 1 {
            let mut later = within;
            self.keep_in_order(&mut within, &word.kinds, 0..2);
            self.keep_in_order(&mut later, &word.kinds, 1..PARTS);
            within = union(within, &later);
        } else {
            self.keep_in_order(&mut within, &word.kinds, 0..PARTS);
        }
        let mut in_runs = begun;
        for (pair, kind) in word.pairs.iter().zip(&word.kinds[1..]) {
            let pairs = &self.sets[NEIGHBOURS + usize::from(*pair)];
            for ((kept, pairs), starts) in in_runs.iter_mut().zip(pairs).zip(self.start(*kind)) {
                *kept &= pairs | starts;
            }
        }
        self.keep_in_order(&mut in_runs, &word.kinds, 0..PARTS);
        union(within, &in_runs)
    }

    /// Names that may hold a word with one error: all its letters in order but one, and what stands
    /// before or after the error whole.
    fn erring(&self, word: &PatternWord) -> Bits {
        let half = word.kinds.len() / 2;
        let mut before = *self.start(word.kinds[0]);
        self.keep_pairs(&mut before, &word.pairs[..half - 1]);
        let mut after = ALL;
        self.keep_pairs(&mut after, &word.pairs[half + 1..]);
        let mut either = union(before, &after);
        // One of the letters may be the wrong one.
        self.keep_repeated(&mut either, word, 2);
        if either == NONE {
            return NONE;
        }
        // For each part, the names in which all letters so far, or all but one, may stand up to its end.
        let (mut whole, mut lacking) = ([either; PARTS], [NONE; PARTS]);
        for kind in &word.kinds {
            for place in 0..either.len() {
                let (mut earlier, mut earlier_lacking) = (0, 0);
                for part in 0..PARTS {
                    let set = self.sets[part * KINDS + usize::from(*kind)][place];
                    let (all, but_one) = (whole[part][place], lacking[part][place]);
                    earlier |= all & set;
                    earlier_lacking |= but_one & set | all;
                    whole[part][place] = earlier;
                    lacking[part][place] = earlier_lacking;
                }
            }
        }
        union(whole[PARTS - 1], &lacking[PARTS - 1])
    }

    /// Names that may be the whole query but for one error: what stands before or after it is whole.
    pub fn nearly(&self, query: &Pattern) -> Bits {
        let whole = &query.whole;
        let half = whole.kinds.len() / 2;
        let mut before = *self.begun_whole(whole);
        self.keep_pairs(&mut before, &whole.pairs[..half.saturating_sub(1)]);
        let mut after = ALL;
        self.keep_pairs(
            &mut after,
            &whole.pairs[(half + 1).min(whole.pairs.len())..],
        );
        let mut either = union(before, &after);
        self.keep_repeated(&mut either, whole, 2);
        either
    }

    /// Leaves the names that hold all these pairs.
    fn keep_pairs(&self, kept: &mut Bits, pairs: &[u8]) {
        for pair in pairs {
            intersect(kept, &self.sets[NEIGHBOURS + usize::from(*pair)]);
        }
    }

    /// Leaves the names that hold more than once each letter that comes more than so many times in a word.
    fn keep_repeated(&self, kept: &mut Bits, word: &PatternWord, times: usize) {
        for (kind, _) in word.repeated.iter().filter(|(_, count)| *count > times) {
            intersect(kept, &self.sets[TWICE + usize::from(*kind)]);
        }
    }

    /// Leaves the names in which these letters may stand in order, from part to part.
    fn keep_in_order(&self, kept: &mut Bits, kinds: &[u8], parts: Range<usize>) {
        if *kept == NONE {
            return;
        }
        // For each part, the names in which all letters so far may stand up to its end.
        let mut reached = [*kept; PARTS];
        for kind in kinds {
            let mut earlier = NONE;
            for part in parts.clone() {
                let set = &self.sets[part * KINDS + usize::from(*kind)];
                let reached = &mut reached[part];
                for ((reached, earlier), set) in reached.iter_mut().zip(&mut earlier).zip(set) {
                    *earlier |= *reached & set;
                    *reached = *earlier;
                }
            }
        }
        *kept = reached[parts.end - 1];
    }
}

/// Takes out what the other holds.
pub(super) fn subtract(kept: &mut Bits, other: &Bits) {
    for (kept, other) in kept.iter_mut().zip(other) {
        *kept &= !other;
    }
}

/// What both hold.
pub(super) fn both(mut left: Bits, right: &Bits) -> Bits {
    intersect(&mut left, right);
    left
}

fn union(mut left: Bits, right: &Bits) -> Bits {
    for (left, right) in left.iter_mut().zip(right) {
        *left |= right;
    }
    left
}

/// What each word of a query leaves.
fn each_word(query: &Pattern, of: impl Fn(&PatternWord) -> Bits) -> Bits {
    let mut kept = ALL;
    for word in &query.words {
        if kept == NONE {
            break;
        }
        intersect(&mut kept, &of(word));
    }
    kept
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
