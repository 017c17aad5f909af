//! The only file that uses the fuzzy matcher. Both sides are folded before they come here.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

thread_local! {
    /// A new matcher for each pair would take most of the time of a search among millions of names.
    static MATCHER: SkimMatcherV2 = matcher();
}

/// Texts of fewer bytes may have fewer than three letters.
const SHORTEST: usize = 3 * size_of::<char>();

fn matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().ignore_case()
}

/// The score of a folded pattern whose letters occur in order in a folded text, and their ranks.
pub fn fuzzy(text: &str, pattern: &str) -> Option<(i64, Vec<usize>)> {
    // The matcher clears only the first row of its cache, so what an earlier pair left there could change a
    // score, and it panics without its cache. A pair of one letter shrinks the cache to four cells; those it
    // adds again are new, and those four lie in the first row if the text has three letters.
    if text.len() < SHORTEST {
        return matcher().fuzzy_indices(text, pattern);
    }
    MATCHER.with(|matcher| {
        matcher.fuzzy_indices("a", "a");
        matcher.fuzzy_indices(text, pattern)
    })
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
