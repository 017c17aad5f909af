//! How much of the lists can be seen, and messages about it.

use super::Lists;
use super::reading::{List, Reading};
use crate::directory::FileState;
use crate::model::Phrase;
use crate::query::Filter;
use crate::tui::action::Action;
use crate::tui::look::Look;

impl Lists {
    /// The message where nothing is listed: what is missing may be among the rows not read.
    pub fn nothing(&self, look: &Look) -> Phrase {
        if self.read_percent().is_some() {
            Phrase::new("organisations-none-yet")
        } else if self.is_stopped() {
            Phrase::new("organisations-none-left").with("key", look.key(Action::ReadOn))
        } else if self.is_cut_short() {
            Phrase::new("organisations-none-cut")
        } else if self.query().conditions.is_none() && !self.query().is_wordless() {
            Phrase::new("search-nothing")
        } else {
            Phrase::new("organisations-none")
        }
    }

    /// What is said when the list of this rank is whole: first how another sheet is chosen, where there are several.
    pub fn ended(&self, rank: usize, said: Phrase, look: &Look) -> Phrase {
        let list = self
            .directory(rank)
            .filter(|list| !list.columns().is_empty());
        let sheets = list.and_then(|list| list.recognition().sheets());
        if sheets.is_none_or(|sheets| sheets.names.len() < 2) {
            return said;
        }
        Phrase::new("notice-sheets")
            .with("key", look.key(Action::Columns))
            .with("sentence", said)
    }

    /// Whether a list was stopped, or could not be read, before its end.
    pub fn is_cut_short(&self) -> bool {
        self.all.iter().any(List::is_cut_short)
    }

    /// Whether a list was stopped that can be resumed.
    pub fn is_stopped(&self) -> bool {
        self.all.iter().any(List::is_stopped)
    }

    /// Whether what is listed is all that there is: the lists are whole, and searched to their ends.
    pub fn is_settled(&self, filter: &Filter) -> bool {
        self.read_percent().is_none() && !self.is_stopped() && self.is_answered(filter)
    }

    /// Whether the list of this rank has rows, and could not be read to its end.
    pub fn is_refused(&self, rank: usize) -> bool {
        let list = self.all.get(rank);
        list.is_some_and(|list| list.reading == Reading::Refused && list.named > 0)
    }

    /// Whether rows are in the order of the lists: those of a resumed list come after the others.
    pub fn is_in_order(&self) -> bool {
        self.segments.is_in_order()
    }

    /// The rank of the list that holds a row.
    pub fn list_of(&self, row: usize) -> Option<usize> {
        self.find(row).map(|found| found.list)
    }

    /// The state of each list's file when it was opened, by the rank of the list.
    pub fn file_states(&self) -> impl Iterator<Item = (usize, FileState)> {
        let all = self.all.iter().enumerate();
        all.filter_map(|(rank, list)| Some((rank, list.loading.file_state()?)))
    }

    /// Names the lists, in their order. Lists that came without a path keep their names.
    pub fn rename(&mut self, names: &[String]) {
        if names.len() != self.all.len() {
            return;
        }
        for (list, name) in self.all.iter_mut().zip(names) {
            list.loading.known_as(name);
        }
    }
}
