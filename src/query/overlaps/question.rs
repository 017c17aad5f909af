//! A question of *yes*, *no* or *any* for each set: what is in all of these and in none of those.

use super::set_mask::SetMask;
use super::sets::{OverlapSet, SetList};
use crate::model::Key;
use crate::model::vocabulary::vocabulary;
use crate::query::breadth::Breadth;

vocabulary! {
    /// The answer required for a set.
    Answer, "answer" {
        Yes = "yes",
        No = "no",
        Any = "any",
    }
}

/// An answer for each set, by its rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question(Vec<Answer>);

impl Question {
    /// Any answer, for so many sets.
    pub fn new(sets: usize) -> Self {
        Self(vec![Answer::Any; sets])
    }

    /// The answer required for a set.
    pub fn answer<S>(&self, set: Key<S>) -> Answer {
        self.0.get(set.index()).copied().unwrap_or(Answer::Any)
    }

    /// Requires an answer for a set.
    pub fn set<S>(&mut self, set: Key<S>, answer: Answer) {
        if let Some(current) = self.0.get_mut(set.index()) {
            *current = answer;
        }
    }

    /// The sets for which this answer is required.
    pub fn sets(&self, answer: Answer) -> SetMask {
        let sets = self.0.iter().enumerate();
        let sets = sets.filter(|(_, found)| **found == answer);
        SetMask::of(sets.map(|(rank, _)| Key::<OverlapSet>::from_index(rank)))
    }

    /// A test of whether an element in some sets satisfies it, to be applied to many.
    pub fn met(&self) -> impl Fn(SetMask) -> bool + use<> {
        let [yes, no] = [Answer::Yes, Answer::No].map(|answer| self.sets(answer));
        move |set| set.holds(yes) && !set.meets(no)
    }

    /// The question about families in the language of queries, with how broadly it counts where that is
    /// not said otherwise: `famille:1 -famille:4 sens:strict`.
    pub fn expression(&self, groups: &SetList, breadth: Option<Breadth>) -> String {
        let terms = groups.keys().zip(groups.rows()).filter_map(|(key, group)| {
            let sign = match self.answer(key) {
                Answer::Yes => "",
                Answer::No => "-",
                Answer::Any => return None,
            };
            Some(format!("{sign}famille:{}", group.number))
        });
        let terms: Vec<String> = terms.collect();
        let sense = match breadth.filter(|_| !terms.is_empty()) {
            Some(Breadth::Strict) => Some("sens:strict".to_owned()),
            Some(Breadth::Broad) => Some("sens:large".to_owned()),
            None => None,
        };
        terms.into_iter().chain(sense).collect::<Vec<_>>().join(" ")
    }
}
