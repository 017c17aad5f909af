//! The nearest of a few right names to a wrong one, for messages that propose what would do.

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
