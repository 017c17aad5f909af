//! What an answer of a sorting game is worth. Where the report itself is not sure, no answer is wrong.

use std::collections::BTreeMap;

use super::session::SessionState;
use crate::model::{Actor, Certainty, Family, Key, Role, Typology};

/// Points of the very families, of some of them, and of none.
pub const EXACT: u32 = 2;
const SOME: u32 = 1;
const NONE: u32 = 0;

/// The families of an actor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Solution {
    /// Those in which the report surely places it, as an umbrella body or an example.
    pub sure: Vec<Key<Family>>,
    /// Those in which it only mentions it, or is not sure.
    pub open: Vec<Key<Family>>,
}

impl Solution {
    /// The families of an actor, in order.
    pub fn of(t: &Typology, actor: Key<Actor>) -> Self {
        let is_sure = |family: Key<Family>| {
            let mut found = t.memberships_of(actor);
            found.any(|found| {
                found.family == family
                    && found.certainty == Certainty::Stated
                    && found.role != Role::Mention
            })
        };
        let families = t.families_of(actor).into_iter();
        let (sure, open) = families.partition(|family| is_sure(*family));
        Self { sure, open }
    }

    /// The points of an answer. Families that are open neither add nor take away; an answer of nothing else is right
    /// where nothing is sure, and half right otherwise.
    pub fn points(&self, answer: &[Key<Family>]) -> u32 {
        let closed: Vec<_> = answer
            .iter()
            .filter(|key| !self.open.contains(key))
            .collect();
        let is_open = closed.len() < answer.len();
        let right = closed.iter().filter(|key| self.sure.contains(key)).count();
        match (answer.is_empty(), closed.is_empty()) {
            (true, _) => NONE,
            (_, true) if self.sure.is_empty() => EXACT,
            (_, true) => SOME,
            _ if right == self.sure.len() && right == closed.len() => EXACT,
            _ if right > 0 || is_open => SOME,
            _ => NONE,
        }
    }
}

/// The keys of families by their identifiers; unknown ones are passed over.
pub fn families(t: &Typology, ids: &[String]) -> Vec<Key<Family>> {
    ids.iter().filter_map(|id| t.families.find(id)).collect()
}

/// The points of each team over the cards of a step, or of all steps.
pub fn scores(t: &Typology, session: &SessionState, step: Option<&str>) -> BTreeMap<String, u32> {
    let mut scores: BTreeMap<String, u32> = BTreeMap::new();
    for ((of, card), teams) in &session.answers {
        if step.is_some_and(|step| step != of) {
            continue;
        }
        let actor = card.as_ref().and_then(|card| t.actors.find(card));
        let Some(solution) = actor.map(|actor| Solution::of(t, actor)) else {
            continue;
        };
        for (team, said) in teams {
            *scores.entry(team.clone()).or_default() += solution.points(&families(t, said));
        }
    }
    scores
}
