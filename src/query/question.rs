//! The question *yes, no, whatever*, asked of each family: who is in all of these and in none of those.

use super::overlap::{Breadth, FamilySet};
use crate::model::vocabulary::vocabulary;
use crate::model::{Family, Key, Typology};

vocabulary! {
    /// What is asked of a family.
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

/// An answer for each family, by its rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question(Vec<Answer>);

impl Question {
    /// Nothing is asked yet of so many families.
    pub fn new(families: usize) -> Self {
        Self(vec![Answer::Any; families])
    }

    /// What is asked of a family.
    pub fn answer(&self, family: Key<Family>) -> Answer {
        self.0.get(family.index()).copied().unwrap_or(Answer::Any)
    }

    /// Asks something of a family.
    pub fn ask(&mut self, family: Key<Family>, answer: Answer) {
        if let Some(asked) = self.0.get_mut(family.index()) {
            *asked = answer;
        }
    }

    /// The families of which this is asked.
    pub fn families(&self, answer: Answer) -> FamilySet {
        let asked = self
            .0
            .iter()
            .enumerate()
            .filter(|(_, found)| **found == answer);
        FamilySet::of(asked.map(|(rank, _)| Key::from_index(rank)))
    }

    /// Whether what counts in these families answers it.
    pub fn is_met(&self, set: FamilySet) -> bool {
        set.holds(self.families(Answer::Yes)) && !set.meets(self.families(Answer::No))
    }

    /// The question in the language of queries, with how broadly it counts where that is not said
    /// otherwise: `famille:1 -famille:4 sens:strict`.
    pub fn expression(&self, typology: &Typology, breadth: Option<Breadth>) -> String {
        let asked = typology.families.iter().filter_map(|(key, family)| {
            let sign = match self.answer(key) {
                Answer::Yes => "",
                Answer::No => "-",
                Answer::Any => return None,
            };
            Some(format!("{sign}famille:{}", family.number))
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
