//! Letters in order: whether those of a word occur in a text, how near together, and what the matcher can
//! give for it at most.

use super::pattern::{HeadPosition, PatternWord};

/// How the letters of a word occur in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LetterSpread {
    /// Near enough together.
    Within,
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
            Self::of(word, &bytes(word, text))
        } else {
            Self::of(word, &letters(word, text))
        }
    }

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
        let (mut run, mut held) = (0_u64, 0_u64);
        let mut before = b' ';
        let mut rest = letters.clone();
        while let Some((ranks, byte)) = rest.next() {
            let mut reached = run << 1;
            if before == b' ' {
                reached |= held << 1 | 1;
                let is_within = ranks & 1 == 1 && {
                    let mut next = 2_u64;
                    for (ranks, _) in rest.clone().take(reach - 1) {
                        next += next & ranks;
                    }
                    next > last
                };
                if is_within {
                    return Self::Within;
                }
            }
            run = ranks & reached;
            held |= run;
            before = byte;
        }
        if held & last == 0 {
            Self::Apart
        } else {
            Self::Within
        }
    }
}

/// The letters of an ASCII text: the ranks that each has in a word, and itself.
fn bytes<'a>(word: &'a PatternWord, text: &'a str) -> impl Iterator<Item = (u64, u8)> + Clone + 'a {
    text.bytes()
        .map(move |byte| (word.ranks_of_byte(byte), byte))
}

/// The letters of any text: the ranks that each has in a word, and itself or, if it is not ASCII, 128 or more.
fn letters<'a>(
    word: &'a PatternWord,
    text: &'a str,
) -> impl Iterator<Item = (u64, u8)> + Clone + 'a {
    text.chars().map(move |letter| {
        let byte = u8::try_from(letter).unwrap_or(u8::MAX);
        (word.ranks_of(letter), byte)
    })
}

/// The most that the matcher can give for the letters of a word in a folded text that has them in order, by how many of
/// them may come without a gap.
pub(super) fn bound(word: &PatternWord, text: &str) -> i64 {
    if text.is_ascii() {
        bound_of(word, bytes(word, text))
    } else {
        bound_of(word, letters(word, text))
    }
}

fn bound_of(word: &PatternWord, letters: impl Iterator<Item = (u64, u8)>) -> i64 {
    let mut letters = letters.peekable();
    let heads = letters.peek().is_some_and(|(ranks, _)| ranks & 1 == 1);
    let place = if heads {
        HeadPosition::Here
    } else {
        HeadPosition::Elsewhere
    };
    let (mut before, mut ranks_before) = (b' ', 0_u64);
    let mut cheap = 0_u64;
    for (ranks, byte) in letters {
        // A letter next to the one before it, or at the beginning of a word, may add the most; any other one comes
        // after a gap.
        cheap |= ranks & ranks_before << 1;
        if before.is_ascii() && !before.is_ascii_alphanumeric() {
            cheap |= ranks;
        }
        (before, ranks_before) = (byte, ranks);
    }
    let others = word.letters.len() - 1;
    // All ranks but the first.
    let after = (2_u64 << others) - 2;
    word.bound(place, others - (cheap & after).count_ones() as usize)
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
        best_alignment(word.letters.len(), bytes(word, text))
    } else {
        best_alignment(word.letters.len(), letters(word, text))
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
