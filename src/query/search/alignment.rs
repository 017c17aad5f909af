//! Letters in order: whether those of a word occur in a text, how near together, and what the matcher can
//! give for it at most.

use super::pattern::{HeadPosition, PatternWord};

/// How the letters of a word occur in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LetterSpread {
    /// Near enough together, with at most this score.
    Within(i64),
    /// In order, but far apart.
    Apart,
    /// Not in order.
    Lacking,
}

impl LetterSpread {
    /// How the letters of a word occur in a folded text. They count as near together if some reading is: from
    /// the beginning of a word on, within about twice their number, or each at the beginning of a word or
    /// next to the one before. Where none is, the matcher's alignment is not near together either.
    pub fn new(word: &PatternWord, text: &str) -> Self {
        if !word.is_loose {
            return Self::Apart;
        }
        if text.is_ascii() {
            let letters = text.bytes().map(|byte| (word.ranks_of_byte(byte), byte));
            Self::of(word, &letters)
        } else {
            let letters = text.chars().map(|letter| {
                let byte = u8::try_from(letter).unwrap_or(u8::MAX);
                (word.ranks_of(letter), byte)
            });
            Self::of(word, &letters)
        }
    }

    /// From the letters of a name: the ranks that each has in the word, and its byte, 128 or more where
    /// it is not ASCII.
    fn of(word: &PatternWord, letters: &(impl Iterator<Item = (u64, u8)> + Clone)) -> Self {
        let length = word.letters.len();
        let last = 1_u64 << (length - 1);
        let mut next = 1_u64;
        for (ranks, _) in letters.clone() {
            // The next letter expected is found: the one after it is expected.
            next += next & ranks;
        }
        if next <= last {
            return Self::Lacking;
        }
        let reach = word.reach();
        let (mut run, mut held, mut cheap) = (0_u64, 0_u64, 0_u64);
        let (mut before, mut ranks_before) = (b' ', 0_u64);
        let mut is_within = false;
        let mut rest = letters.clone();
        while let Some((ranks, byte)) = rest.next() {
            let mut reached = run << 1;
            if before == b' ' {
                reached |= held << 1 | 1;
                is_within = is_within
                    || ranks & 1 == 1 && {
                        let mut next = 2_u64;
                        for (ranks, _) in rest.clone().take(reach - 1) {
                            next += next & ranks;
                        }
                        next > last
                    };
            }
            run = ranks & reached;
            held |= run;
            cheap |= ranks & ranks_before << 1;
            if before.is_ascii() && !before.is_ascii_alphanumeric() {
                cheap |= ranks;
            }
            (before, ranks_before) = (byte, ranks);
        }
        if !is_within && held & last == 0 {
            return Self::Apart;
        }
        let heads = letters
            .clone()
            .next()
            .is_some_and(|(ranks, _)| ranks & 1 == 1);
        let place = if heads {
            HeadPosition::Here
        } else {
            HeadPosition::Elsewhere
        };
        // A letter next to the one before it, or at the beginning of a word, may add the most; any
        // other one comes after a gap.
        let cheap = (cheap & (last | (last - 1)) & !1).count_ones() as usize;
        Self::Within(word.bound(place, length - 1 - cheap))
    }
}

/// No score is so low.
const NOTHING: i32 = -1_000_000;

/// The most that the matcher can give for the letters of a word in order in a text, at a tenth of its cost. None
/// if they do not occur in order, or the word is not searched loosely.
pub(super) fn best_score(word: &PatternWord, text: &str) -> Option<i64> {
    if !word.is_loose {
        return None;
    }
    if text.is_ascii() {
        let letters = text.bytes().map(|byte| (word.ranks_of_byte(byte), byte));
        best_alignment(word.letters.len(), letters)
    } else {
        let letters = text.chars().map(|letter| {
            let byte = u8::try_from(letter).unwrap_or(u8::MAX);
            (word.ranks_of(letter), byte)
        });
        best_alignment(word.letters.len(), letters)
    }
}

/// Where a letter of the word was met last, what the alignment up to there is worth, and the best of
/// those before it, each worth its place more so that gaps of any length compare.
#[derive(Clone, Copy)]
struct AlignmentCell {
    place: i32,
    score: i32,
    earlier: i32,
}

fn best_alignment(length: usize, letters: impl Iterator<Item = (u64, u8)>) -> Option<i64> {
    const MATCHED: i32 = 16;
    const CONSECUTIVE: i32 = 4;
    const AFTER_BREAK: i32 = 8;
    const GAP: i32 = 3;
    let mut met = [AlignmentCell {
        place: NOTHING,
        score: NOTHING,
        earlier: NOTHING,
    }; 64];
    let mut best = NOTHING;
    let mut bonus = 2 * AFTER_BREAK;
    for (place, (ranks, byte)) in (0_i32..).zip(letters) {
        let mut left = ranks;
        // The last rank first: it goes on from where the one before it stood one letter ago.
        while left != 0 {
            let rank = 63 - left.leading_zeros() as usize;
            left ^= 1 << rank;
            let score = if rank == 0 {
                MATCHED - 1 + bonus
            } else {
                let before = met[rank - 1];
                let (next, apart) = if before.place == place - 1 {
                    (before.score + bonus.max(CONSECUTIVE), before.earlier)
                } else {
                    (NOTHING, before.earlier.max(before.score + before.place))
                };
                MATCHED + next.max(apart - (place - 1) - GAP + bonus)
            };
            if score <= NOTHING / 2 {
                continue;
            }
            let own = &mut met[rank];
            own.earlier = own.earlier.max(own.score + own.place);
            (own.place, own.score) = (place, score);
            if rank + 1 == length {
                best = best.max(score);
            }
        }
        let is_break = byte.is_ascii() && !byte.is_ascii_alphanumeric();
        bonus = if is_break { AFTER_BREAK } else { 0 };
    }
    (best > NOTHING / 2).then_some(i64::from(best))
}
