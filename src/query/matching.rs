//! The only file that knows the fuzzy matcher. Both sides are folded before they come here.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// Letters in order, scored.
pub struct Matcher(SkimMatcherV2);

impl Default for Matcher {
    fn default() -> Self {
        // The matcher's cache lets what was scored before change later scores; without it a score
        // depends on the pair alone.
        Self(SkimMatcherV2::default().ignore_case().use_cache(false))
    }
}

impl Matcher {
    /// The score of a folded pattern in a folded text and the ranks of the letters matched.
    pub fn find(&self, text: &str, pattern: &str) -> Option<(i64, Vec<usize>)> {
        self.0.fuzzy_indices(text, pattern)
    }
}
