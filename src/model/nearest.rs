//! The nearest of a few right names to a wrong one, for messages that propose what would do.

use super::phrase::{Argument, Joint, Phrase};

/// The candidate nearest to `wrong`, if one is near enough to be worth proposing: at most one edit
/// for three letters, or a name of which the wrong one is the beginning.
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    let limit = (wrong.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let lower = candidate.to_lowercase();
            let distance = strsim::osa_distance(&wrong, &lower);
            let begins = wrong.len() >= 3 && lower.starts_with(&wrong);
            (distance <= limit || begins)
                .then_some((distance.min(if begins { 1 } else { distance }), candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// So few valid names are all listed; of more, only the nearest.
const FEW: usize = 12;

/// The refusal of a wrong name, proposing the nearest right one or, failing that, all of a few.
/// `unknown-{what}` is the id of what it is the name of.
pub fn unknown<'a>(
    what: &str,
    wrong: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Phrase {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    match nearest(wrong, candidates.iter().copied()) {
        None if !candidates.is_empty() && candidates.len() <= FEW => {
            refusal("unknown-among", what, wrong).with("choices", candidates.join(", "))
        }
        near => unknown_near(what, wrong, near),
    }
}

/// The refusal of a wrong name, listing the labels of the right ones if they are few.
pub fn unknown_among(what: &str, wrong: &str, labels: Vec<Argument>) -> Phrase {
    if labels.len() > FEW {
        return unknown_near(what, wrong, None);
    }
    refusal("unknown-among", what, wrong).with("choices", Argument::List(labels, Joint::Or))
}

/// The refusal of a wrong name, proposing one that would do, if any.
pub fn unknown_near(what: &str, wrong: &str, near: Option<&str>) -> Phrase {
    match near {
        Some(near) => refusal("unknown-near", what, wrong).with("near", near),
        None => refusal("unknown", what, wrong),
    }
}

fn refusal(id: &str, what: &str, wrong: &str) -> Phrase {
    Phrase::new(id)
        .with("what", Argument::Message(format!("unknown-{what}")))
        .with("value", wrong)
}
