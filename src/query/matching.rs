//! The only file that knows the fuzzy matcher. Both sides are folded before they come here.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The score of a folded pattern whose letters stand in order in a folded text, and their ranks.
pub fn fuzzy(text: &str, pattern: &str) -> Option<(i64, Vec<usize>)> {
    // The matcher keeps a cache whose leftovers change later scores, and panics when told to do
    // without: a new one for each pair makes the score depend on the pair alone. Most texts do not
    // hold the letters at all, which costs less to see.
    if !is_subsequence(pattern, text) {
        return None;
    }
    SkimMatcherV2::default()
        .ignore_case()
        .fuzzy_indices(text, pattern)
}

fn is_subsequence(pattern: &str, text: &str) -> bool {
    let mut letters = text.chars();
    pattern
        .chars()
        .all(|wanted| letters.any(|letter| letter == wanted))
}
