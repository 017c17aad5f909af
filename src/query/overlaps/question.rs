//! The question *yes, no, whatever*, asked of each set: who is in all of these and in none of those.

use super::set_mask::SetMask;
use super::sets::{OverlapSet, SetList};
use crate::model::Key;
use crate::model::vocabulary::vocabulary;
use crate::query::breadth::Breadth;

vocabulary! {
    /// What is asked of a set.
    Answer, "answer" {
        Yes = "yes",
        No = "no",
        Any = "any",
    }
}

impl Answer {
    /// The next of the three.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Any => Self::Yes,
            Self::Yes => Self::No,
            Self::No => Self::Any,
        }
    }
}

/// An answer for each set, by its rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question(Vec<Answer>);

impl Question {
    /// Nothing is asked yet of so many sets.
    pub fn new(sets: usize) -> Self {
        Self(vec![Answer::Any; sets])
    }

    /// What is asked of a set.
    pub fn answer<S>(&self, set: Key<S>) -> Answer {
        self.0.get(set.index()).copied().unwrap_or(Answer::Any)
    }

    /// Asks something of a set.
    pub fn ask<S>(&mut self, set: Key<S>, answer: Answer) {
        if let Some(asked) = self.0.get_mut(set.index()) {
            *asked = answer;
        }
    }

    /// The sets of which this is asked.
    pub fn sets(&self, answer: Answer) -> SetMask {
        let asked = self
            .0
            .iter()
            .enumerate()
            .filter(|(_, found)| **found == answer);
        SetMask::of(asked.map(|(rank, _)| Key::<OverlapSet>::from_index(rank)))
    }

    /// Whether what counts in some sets answers it, to be asked of many.
    pub fn met(&self) -> impl Fn(SetMask) -> bool + use<> {
        let [yes, no] = [Answer::Yes, Answer::No].map(|answer| self.sets(answer));
        move |set| set.holds(yes) && !set.meets(no)
    }

    /// Whether what counts in these sets answers it.
    pub fn is_met(&self, set: SetMask) -> bool {
        self.met()(set)
    }

    /// The question about families in the language of queries, with how broadly it counts where that is
    /// not said otherwise: `famille:1 -famille:4 sens:strict`.
    pub fn expression(&self, groups: &SetList, breadth: Option<Breadth>) -> String {
        let asked = groups.keys().zip(groups.rows()).filter_map(|(key, group)| {
            let sign = match self.answer(key) {
                Answer::Yes => "",
                Answer::No => "-",
                Answer::Any => return None,
            };
            Some(format!("{sign}famille:{}", group.number))
        });
        let asked: Vec<String> = asked.collect();
        let sense = match breadth.filter(|_| !asked.is_empty()) {
            Some(Breadth::Strict) => Some("sens:strict".to_owned()),
            Some(Breadth::Broad) => Some("sens:large".to_owned()),
            None => None,
        };
        asked.into_iter().chain(sense).collect::<Vec<_>>().join(" ")
    }
}
