//! How much of the lists there is to see, and what is said of that.

use super::Lists;
use super::reading::{List, Reading};
use crate::model::Phrase;
use crate::query::Filter;
use crate::tui::action::Action;
use crate::tui::look::Look;

impl Lists {
    /// What is said where nothing is listed: what is not there may stand in what is not read.
    pub fn nothing(&self, look: &Look) -> Phrase {
        if self.read_percent().is_some() {
            Phrase::new("organisations-none-yet")
        } else if self.is_left() {
            Phrase::new("organisations-none-left").with("key", look.key(Action::ReadOn))
        } else if self.is_cut_short() {
            Phrase::new("organisations-none-cut")
        } else if self.wanted().conditions.is_none() && !self.wanted().is_wordless() {
            Phrase::new("search-nothing")
        } else {
            Phrase::new("organisations-none")
        }
    }

    /// Whether a list was left, or could not be read, before its end.
    pub fn is_cut_short(&self) -> bool {
        self.all.iter().any(List::is_cut_short)
    }

    /// Whether a list was left that can be taken up again.
    pub fn is_left(&self) -> bool {
        self.all.iter().any(List::is_left)
    }

    /// Whether what is listed is all that there is: the lists are whole, and asked to their ends.
    pub fn is_settled(&self, filter: &Filter) -> bool {
        self.read_percent().is_none() && !self.is_left() && self.is_answered(filter)
    }

    /// Whether the list of this rank has rows, and could not be read to its end.
    pub fn is_refused(&self, rank: usize) -> bool {
        let list = self.all.get(rank);
        list.is_some_and(|list| list.reading == Reading::Refused && list.named > 0)
    }

    /// Whether rows stand in the order of the lists: what is read on of one comes after the others.
    pub fn is_in_order(&self) -> bool {
        self.stretches.is_in_order()
    }

    /// The rank of the list that holds a row.
    pub fn list_of(&self, row: usize) -> Option<usize> {
        let found = self.stretches.find(row).filter(|_| row < self.len())?;
        Some(found.list)
    }

    /// Calls the lists so, in their order. Lists that came without a path keep their names.
    pub fn known_as(&mut self, names: &[String]) {
        if names.len() != self.all.len() {
            return;
        }
        for (list, name) in self.all.iter_mut().zip(names) {
            list.loading.known_as(name);
        }
    }
}
