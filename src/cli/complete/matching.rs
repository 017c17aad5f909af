//! Which ways to go on are meant by what is typed: those that begin with it, or else those that begin
//! with it but for case and accents, or else those of which a word or a word of the name does.

use super::candidate::{Candidate, Meaning};
use crate::query::fold::fold;

/// The ways that are meant by what is typed after so many bytes that stand, and how they were met.
pub(super) fn among(ways: Vec<Candidate>, typed: &str, kept: usize) -> (Vec<Candidate>, Meaning) {
    let (stands, wanted) = typed.split_at_checked(kept).unwrap_or(("", typed));
    let (mut ways, fit) = meant(ways, wanted);
    for way in &mut ways {
        way.word.insert_str(0, stands);
    }
    (ways, fit)
}

/// The same of ways that are all meant.
pub(super) fn found(mut ways: Vec<Candidate>, typed: &str) -> (Vec<Candidate>, Meaning) {
    let begun = |way: &Candidate| way.word.starts_with(typed);
    if ways.iter().any(begun) {
        ways.retain(begun);
        return (ways, Meaning::Begun);
    }
    (ways, Meaning::Meant)
}

fn meant(ways: Vec<Candidate>, typed: &str) -> (Vec<Candidate>, Meaning) {
    let begun = |way: &Candidate| way.word.starts_with(typed);
    if ways.iter().any(begun) {
        return (ways.into_iter().filter(begun).collect(), Meaning::Begun);
    }
    let wanted = fold(typed);
    if wanted.is_empty() {
        return (Vec::new(), Meaning::Meant);
    }
    let alike = |way: &Candidate| fold(&way.word).starts_with(&wanted);
    let found = if ways.iter().any(alike) {
        ways.into_iter().filter(alike).collect()
    } else {
        let has_word = |text: &str| {
            let text = fold(text);
            text.starts_with(&wanted) || text.contains(&format!(" {wanted}"))
        };
        let named = |way: &Candidate| has_word(&way.label) || has_word(&way.word);
        ways.into_iter().filter(named).collect()
    };
    (found, Meaning::Meant)
}
