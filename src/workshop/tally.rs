//! What the room said of a card: hands or teams for each family, how well they agree, where they differ from the report.

use std::collections::BTreeMap;

use super::scoring::{Solution, families};
use super::session::{Asked, SessionState};
use crate::model::{Actor, Family, Key, Typology};

/// What the room said of a card, or of a riddle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardTally {
    pub step: String,
    pub actor: Key<Actor>,
    /// Hands, or teams, for each family, in the order of the typology.
    pub counts: Vec<u32>,
    /// Points of each team, in the order of their names.
    pub points: BTreeMap<String, u32>,
    /// The set of families said most often.
    pub usual: Vec<Key<Family>>,
    /// Hundredths of the answers that are this set; none where nobody answered.
    pub agreement: Option<u32>,
    pub solution: Solution,
}

impl CardTally {
    /// Of a card that was asked.
    fn of(t: &Typology, session: &SessionState, asked: &Asked, actor: Key<Actor>) -> Self {
        let solution = Solution::of(t, actor);
        let counts = counts(t, session, asked);
        let answers = session.answers.get(asked);
        let answers: Vec<(&String, Vec<Key<Family>>)> = answers
            .into_iter()
            .flatten()
            .map(|(team, said)| (team, families(t, said)))
            .filter(|(_, said)| !said.is_empty())
            .collect();
        let (usual, agreement) = if answers.is_empty() {
            by_hands(&counts)
        } else {
            by_sets(answers.iter().map(|(_, said)| said))
        };
        let points = answers
            .iter()
            .map(|(team, said)| ((*team).clone(), solution.points(said)));
        Self {
            step: asked.0.clone(),
            actor,
            points: points.collect(),
            counts,
            usual,
            agreement,
            solution,
        }
    }

    /// Whether the room says something else than the report, where the report is sure.
    pub fn differs(&self) -> bool {
        let said = self
            .usual
            .iter()
            .filter(|key| !self.solution.open.contains(key));
        let said: Vec<_> = said.copied().collect();
        let is_open = self.solution.sure.is_empty() || said.is_empty();
        self.agreement.is_some() && !is_open && said != self.solution.sure
    }
}

/// Hands for each family, or teams that name it, in the order of the typology.
pub fn counts(t: &Typology, session: &SessionState, asked: &Asked) -> Vec<u32> {
    let mut counts = vec![0_u32; t.families.len()];
    for (family, count) in session.hands.get(asked).into_iter().flatten() {
        if let Some(key) = t.families.find(family) {
            counts[key.index()] += count;
        }
    }
    let answers = session.answers.get(asked).into_iter().flatten();
    for key in answers.flat_map(|(_, said)| families(t, said)) {
        counts[key.index()] += 1;
    }
    counts
}

/// The family with most hands, and its share of all of them.
fn by_hands(counts: &[u32]) -> (Vec<Key<Family>>, Option<u32>) {
    let total: u32 = counts.iter().sum();
    let most = counts.iter().copied().max().unwrap_or(0);
    let usual = counts
        .iter()
        .enumerate()
        .filter(|(_, count)| **count == most && most > 0);
    let usual = usual.map(|(rank, _)| Key::from_index(rank)).collect();
    (usual, (most * 100).checked_div(total))
}

/// The set that most teams say, and its share of all of them.
fn by_sets<'s>(
    sets: impl ExactSizeIterator<Item = &'s Vec<Key<Family>>>,
) -> (Vec<Key<Family>>, Option<u32>) {
    let total = u32::try_from(sets.len()).unwrap_or(u32::MAX);
    let mut counts: BTreeMap<&Vec<Key<Family>>, u32> = BTreeMap::new();
    for set in sets {
        *counts.entry(set).or_default() += 1;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(set, count)| (*count, std::cmp::Reverse(*set)));
    match most {
        Some((set, count)) => (set.clone(), (count * 100).checked_div(total)),
        None => (Vec::new(), None),
    }
}

/// Every card that the room said something of, in the order in which its step was first reached, then of its name; of
/// riddles, whose step names the actor, `actor_of` tells which.
pub fn tallies(
    t: &Typology,
    session: &SessionState,
    actor_of: impl Fn(&str) -> Option<Key<Actor>>,
) -> Vec<CardTally> {
    let mut asked: Vec<&Asked> = session.hands.keys().chain(session.answers.keys()).collect();
    asked.sort();
    asked.dedup();
    let place = |step: &str| {
        let mut visits = session.visits.iter();
        visits
            .position(|visit| visit.step.key == step)
            .unwrap_or(usize::MAX)
    };
    asked.sort_by_key(|(step, _)| place(step));
    let tally = |asked: &&Asked| {
        let actor = match &asked.1 {
            Some(card) => t.actors.find(card),
            None => actor_of(&asked.0),
        };
        Some(CardTally::of(t, session, asked, actor?))
    };
    asked.iter().filter_map(tally).collect()
}
