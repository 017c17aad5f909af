//! The only file that knows the fuzzy matcher. Both sides are folded before they come here.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The score of a folded pattern whose letters stand in order in a folded text, and their ranks.
pub fn fuzzy(text: &str, pattern: &str) -> Option<(i64, Vec<usize>)> {
    // The matcher reuses a cache without clearing all of it, so an earlier pair can change a later score, and
    // it panics with the cache turned off. Hence a new matcher for each pair. Most texts do not contain
    // the letters at all, which is cheaper to check first.
    if !is_subsequence(pattern, text) {
        return None;
    }
    SkimMatcherV2::default()
        .ignore_case()
        .fuzzy_indices(text, pattern)
}

/// The most that the matcher can give for a pattern: what a text gives that begins with it.
pub fn most(pattern: &str) -> i64 {
    let others = i64::try_from(pattern.chars().skip(1).count()).unwrap_or(i64::MAX);
    FIRST + others.saturating_mul(most_a_letter(pattern))
}

/// The most that it can give for the first letter of a pattern.
pub const FIRST: i64 = 31;

/// The most that it can give for each letter of a pattern after the first.
pub fn most_a_letter(pattern: &str) -> i64 {
    let has_marks = pattern.contains(|letter: char| letter.is_ascii_punctuation());
    if has_marks { 24 } else { 20 }
}

fn is_subsequence(pattern: &str, text: &str) -> bool {
    let mut letters = text.chars();
    pattern
        .chars()
        .all(|wanted| letters.any(|letter| letter == wanted))
}

/// The same score for many texts, at half the cost.
pub struct Scorer {
    matcher: SkimMatcherV2,
}

/// Letters from which a text's first row of scores covers what the last pair left behind.
const LETTERS_TO_COVER: usize = 3;

impl Default for Scorer {
    fn default() -> Self {
        Self {
            matcher: SkimMatcherV2::default().ignore_case(),
        }
    }
}

impl Scorer {
    /// The score that [`fuzzy`] gives: nothing where the letters do not stand in order.
    pub fn score(&self, text: &str, pattern: &str) -> Option<i64> {
        if text.len() < LETTERS_TO_COVER * size_of::<char>() {
            return fuzzy(text, pattern).map(|(score, _)| score);
        }
        // A pair of one letter shrinks the cache to four cells; what grows beyond them is new, and
        // those four lie in the first row, which the matcher clears itself.
        self.matcher.fuzzy_indices("a", "a");
        let (score, _) = self.matcher.fuzzy_indices(text, pattern)?;
        Some(score)
    }
}
