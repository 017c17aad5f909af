//! What can be counted, one after the other: what the typology has, then what the user's lists have.

use super::state::{State, SubjectChoice};
use crate::model::{Phrase, Typology};
use crate::query::{OverlapKind, Overlaps, Question};
use crate::tui::lists::overlap_job::{OverlapSubject, Reached};
use crate::tui::widgets::list::Cursor;

impl State {
    /// What is counted.
    pub fn sets(&self) -> OverlapKind {
        self.choice.sets()
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
        self.choice.heading()
    }

    /// Takes up what the user's lists offer to count.
    pub fn offer(&mut self, subjects: &[OverlapSubject]) {
        let lists = subjects.iter().cloned().map(SubjectChoice::Lists);
        self.choices = SubjectChoice::TYPOLOGY.into_iter().chain(lists).collect();
    }

    /// On to the next of what can be counted.
    pub(super) fn next_sets(&mut self) {
        let here = self
            .choices
            .iter()
            .position(|choice| *choice == self.choice);
        let next = here.map_or(0, |here| (here + 1) % self.choices.len().max(1));
        if let Some(choice) = self.choices.get(next) {
            self.choice = choice.clone();
        }
        self.reached = None;
    }

    /// Takes how far the lists are counted; the overlaps once they are.
    pub fn take(&mut self, typology: &Typology, reached: Reached) {
        if let Reached::Whole(overlaps) = &reached {
            self.set_overlaps(typology, overlaps.clone());
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

    /// The message while the lists are not counted yet, or where they cannot be.
    pub(super) fn unread(&self) -> Option<Phrase> {
        self.subject()?;
        let percent = match &self.reached {
            Some(Reached::Whole(_)) => return None,
            Some(Reached::Refused(phrase)) => return Some(phrase.clone()),
            Some(Reached::Counting(percent)) => *percent,
            None => 0,
        };
        Some(Phrase::new("crossing-counting").with("percent", percent))
    }

    /// Takes other overlaps. The question and the cell of the matrix stay where the sets are the same.
    pub(super) fn set_overlaps(&mut self, typology: &Typology, overlaps: Overlaps) {
        let known = self.overlaps.groups().rows();
        if known != overlaps.groups().rows() {
            self.question = Question::new(overlaps.groups().len());
            self.question_cursor = Cursor::default();
            self.cell = (0, 0);
            self.offset = 0;
        }
        self.overlaps = overlaps;
        self.sort_out(typology);
    }
}
