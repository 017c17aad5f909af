//! The only file that uses the fuzzy matcher. Both sides are folded before they come here.
//!
//! The matcher reuses a cache without clearing all of it, so that an earlier pair can change a later score,
//! and it panics with the cache turned off. Hence a new matcher for each pair.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The score of a folded pattern whose letters occur in order in a folded text, and their ranks.
pub fn fuzzy(text: &str, pattern: &str) -> Option<(i64, Vec<usize>)> {
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
