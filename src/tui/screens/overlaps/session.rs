//! How the overlaps are shown, to be kept for the next run, and to come back to.

use super::state::{State, SubjectChoice, VIEWS};
use crate::model::{Typology, Vocabulary};
use crate::query::{Breadth, Count, Filter, OverlapKind, Sort};
use crate::tui::action::Action;
use crate::user::OverlapSession;

impl State {
    /// How they are shown; what lists have is not kept, for they may not be open the next time.
    pub(in crate::tui) fn session(&self) -> OverlapSession {
        let mut views = VIEWS.iter();
        let action = views.find_map(|(view, action, _)| (*view == self.view).then_some(*action));
        let row = action.and_then(Action::row);
        let of_typology = match self.choice {
            SubjectChoice::Typology(sets) => Some(sets),
            SubjectChoice::Lists(_) => None,
        };
        OverlapSession {
            view: row.map(|row| row.name.to_owned()).unwrap_or_default(),
            sets: of_typology.map_or_else(String::new, |sets| sets.word().to_owned()),
            breadth: self.breadth.word().to_owned(),
            count: self.count.word().to_owned(),
            sort: self.sort.word().to_owned(),
            cell: of_typology.map(|_| self.cell),
        }
    }

    /// Comes back to how they were shown; what is no word of today is as at the beginning.
    pub(in crate::tui) fn resume(
        &mut self,
        session: &OverlapSession,
        typology: &Typology,
        filter: &Filter,
    ) {
        let named = |action: &Action| action.row().is_some_and(|row| row.name == session.view);
        if let Some((view, ..)) = VIEWS.iter().find(|(_, action, _)| named(action)) {
            self.view = *view;
        }
        let was = (self.choice.clone(), self.breadth);
        if let Some(sets) = OverlapKind::from_word(&session.sets) {
            self.choice = SubjectChoice::Typology(sets);
        }
        // The filter's own breadth was asked for.
        if filter.is_empty() {
            self.breadth = Breadth::from_word(&session.breadth).unwrap_or(self.breadth);
        }
        self.count = Count::from_word(&session.count).unwrap_or(self.count);
        self.sort = Sort::from_word(&session.sort).unwrap_or(self.sort);
        if was == (self.choice.clone(), self.breadth) {
            self.arrange();
        } else {
            self.recount(typology, filter);
        }
        let last = self.overlaps.groups().len().saturating_sub(1);
        if let Some((row, column)) = session.cell {
            self.cell = (row.min(last), column.min(last));
        }
    }
}
