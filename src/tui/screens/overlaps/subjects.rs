//! What can be counted, one after the other: what the typology has, then what the user's lists have.

use super::choice::SubjectChoice;
use super::state::State;
use crate::model::{Phrase, Typology};
use crate::query::{OverlapKind, Overlaps, Question};
use crate::tui::lists::overlap_job::{OverlapSubject, Reached};
use crate::tui::widgets::list::Cursor;

impl State {
    /// What is counted.
    pub fn sets(&self) -> OverlapKind {
        match &self.choice {
            SubjectChoice::Typology(sets) => *sets,
            SubjectChoice::Lists(OverlapSubject::Families) => OverlapKind::Organisations,
            SubjectChoice::Lists(OverlapSubject::Column(_)) => OverlapKind::Values,
        }
    }

    /// What is counted in the user's lists, where it is that.
    pub fn subject(&self) -> Option<&OverlapSubject> {
        match &self.choice {
            SubjectChoice::Lists(subject) => Some(subject),
            SubjectChoice::Typology(_) => None,
        }
    }

    /// The heading of the column whose values are the sets.
    pub fn heading(&self) -> Option<&str> {
        match &self.choice {
            SubjectChoice::Lists(OverlapSubject::Column(heading)) => Some(heading),
            _ => None,
        }
    }

    /// Takes up what the user's lists offer to count.
    pub fn offer(&mut self, subjects: &[OverlapSubject]) {
        self.ring = SubjectChoice::TYPOLOGY.to_vec();
        self.ring
            .extend(subjects.iter().cloned().map(SubjectChoice::Lists));
    }

    /// On to the next of what can be counted.
    pub(super) fn next_sets(&mut self) {
        let here = self.ring.iter().position(|choice| *choice == self.choice);
        let next = here.map_or(0, |here| (here + 1) % self.ring.len().max(1));
        if let Some(choice) = self.ring.get(next) {
            self.choice = choice.clone();
        }
        self.reached = None;
    }

    /// Takes how far the lists are counted; the overlaps once they are.
    pub fn take(&mut self, typology: &Typology, reached: Reached) {
        if let Reached::Whole(crossing) = &reached {
            self.cross(typology, crossing.clone());
            self.cell = self.largest();
        }
        self.reached = Some(reached);
    }

    /// Waits for the lists to be counted anew, where they are what is counted.
    pub fn wait(&mut self) {
        self.reached = None;
    }

    /// Whether something of the lists is still to be counted.
    pub fn is_waiting(&self) -> bool {
        let is_done = matches!(self.reached, Some(Reached::Whole(_) | Reached::Refused(_)));
        self.subject().is_some() && !is_done
    }

    /// What there is to say in place of what is not counted yet, or cannot be.
    pub(super) fn unread(&self) -> Option<Phrase> {
        self.subject()?;
        match &self.reached {
            Some(Reached::Whole(_)) => None,
            Some(Reached::Refused(phrase)) => Some(phrase.clone()),
            Some(Reached::Going(percent)) => {
                Some(Phrase::new("crossing-counting").with("percent", *percent))
            }
            None => Some(Phrase::new("crossing-counting").with("percent", 0_usize)),
        }
    }

    /// Takes other overlaps. A question, and the place in the matrix, stay where the sets are the same.
    pub(super) fn cross(&mut self, typology: &Typology, crossing: Overlaps) {
        let known = self.crossing.groups().rows();
        if known != crossing.groups().rows() {
            self.question = Question::new(crossing.groups().len());
            self.asked = Cursor::default();
            self.cell = (0, 0);
            self.offset = 0;
        }
        self.crossing = crossing;
        self.sort_out(typology);
    }
}
