//! Which ways to go on are meant by what is typed: those that begin with it, or else those that begin
//! with it but for case and accents, or else those of which a word or a word of the name does.

use super::{Fit, Way};
use crate::query::fold::fold;

/// The ways that are meant by what is typed after so many bytes that stand, and how they were met.
pub(super) fn among(ways: Vec<Way>, typed: &str, kept: usize) -> (Vec<Way>, Fit) {
    let (stands, wanted) = typed.split_at_checked(kept).unwrap_or(("", typed));
    let (mut ways, fit) = meant(ways, wanted);
    for way in &mut ways {
        way.word.insert_str(0, stands);
    }
    (ways, fit)
}

/// The same of ways that are all meant.
pub(super) fn found(mut ways: Vec<Way>, typed: &str) -> (Vec<Way>, Fit) {
    let begun = |way: &Way| way.word.starts_with(typed);
    if ways.iter().any(begun) {
        ways.retain(begun);
        return (ways, Fit::Begun);
    }
    (ways, Fit::Meant)
}

fn meant(ways: Vec<Way>, typed: &str) -> (Vec<Way>, Fit) {
    let begun = |way: &Way| way.word.starts_with(typed);
    if ways.iter().any(begun) {
        return (ways.into_iter().filter(begun).collect(), Fit::Begun);
    }
    let wanted = fold(typed);
    if wanted.is_empty() {
        return (Vec::new(), Fit::Meant);
    }
    let alike = |way: &Way| fold(&way.word).starts_with(&wanted);
    let found = if ways.iter().any(alike) {
        ways.into_iter().filter(alike).collect()
    } else {
        let has_word = |text: &str| {
            let text = fold(text);
            text.starts_with(&wanted) || text.contains(&format!(" {wanted}"))
        };
        let named = |way: &Way| has_word(&way.label) || has_word(&way.word);
        ways.into_iter().filter(named).collect()
    };
    (found, Fit::Meant)
}
