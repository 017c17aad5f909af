//! One list while it is being read: read, linked and indexed by name, slice by slice; stopped before its end
//! and resumed.

use crate::directory::{Directory, Field, ListFault, Loading, Spans};
use crate::model::{Phrase, Typology};
use crate::query::{Linked, NameIndex};

/// Bytes read between two looks at the clock.
const SLICE: usize = 1 << 17;
/// Rows linked and indexed between two looks at the clock.
pub(super) const ROWS: usize = 2_000;

/// The state of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Some of it is still to be read.
    Loading,
    Whole,
    /// Stopped by the user before its end.
    Stopped,
    /// It cannot be read, or not further.
    Refused,
}

/// How a list that was stopped is resumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resumed {
    /// From where it was stopped.
    There,
    /// From the start: the file is another one now.
    Anew,
}

/// A list, as far as it is read.
pub(super) struct List {
    pub(super) loading: Loading,
    pub(super) linked: Linked,
    /// Rows whose names are indexed.
    pub(super) named: usize,
    /// Bytes read, and how many there are.
    pub(super) progress: (usize, usize),
    pub(super) reading: Reading,
}

impl List {
    /// Opened, not read.
    pub(super) fn new(typology: &Typology, loading: Loading) -> Self {
        Self {
            loading,
            linked: Linked::new(typology),
            named: 0,
            progress: (0, 0),
            reading: Reading::Loading,
        }
    }

    pub(super) fn directory(&self) -> &Directory {
        self.loading.directory()
    }

    pub(super) fn is_loading(&self) -> bool {
        self.reading == Reading::Loading
    }

    /// Whether it was stopped before its end, and may be resumed.
    pub(super) fn is_stopped(&self) -> bool {
        self.reading == Reading::Stopped
    }

    /// Whether there is more in the file than can be seen.
    pub(super) fn is_cut_short(&self) -> bool {
        match self.reading {
            Reading::Stopped => true,
            Reading::Refused => !self.directory().is_empty(),
            Reading::Loading | Reading::Whole => false,
        }
    }

    /// Reads, links and indexes a slice; a summary once it is whole.
    pub(super) fn read(
        &mut self,
        typology: &Typology,
        names: &mut NameIndex,
    ) -> Result<Option<Phrase>, ListFault> {
        if !self.loading.is_done() {
            let progress = self.loading.step(SLICE)?;
            self.progress = (progress.done, progress.total);
        }
        let directory = self.loading.directory();
        self.linked.follow(typology, directory, ROWS);
        let mut spans = Spans::default();
        for row in self.named..self.linked.len() {
            let row = directory.row(row, &mut spans);
            names.push(&row.value(Field::Name));
        }
        self.named = self.linked.len();
        if !self.loading.is_done() || self.named < directory.len() {
            return Ok(None);
        }
        self.reading = Reading::Whole;
        let flagged = self.linked.flagged(directory);
        let summary = directory.summary(flagged);
        Ok(Some(at(directory.name(), summary)))
    }

    /// Resumes it. As long as bytes of the file are still to be read it must be the same file, or half of
    /// the list would be from another.
    pub(super) fn read_on(&mut self, typology: &Typology) -> Resumed {
        self.reading = Reading::Loading;
        // A file that is gone is read on all the same: what was opened is still there.
        match self.loading.anew() {
            Some(loading) => {
                *self = Self::new(typology, loading);
                Resumed::Anew
            }
            None => Resumed::There,
        }
    }

    /// Why it cannot be read.
    pub(super) fn refused(&mut self, fault: ListFault) -> Phrase {
        self.reading = Reading::Refused;
        let phrase = match fault {
            ListFault::Unreadable(_) => Phrase::new("notice-list-unread"),
            ListFault::NoList(phrase) => phrase,
        };
        at(self.directory().name(), phrase)
    }
}

fn at(name: &str, sentence: Phrase) -> Phrase {
    Phrase::new("placed")
        .with("place", name)
        .with("sentence", sentence)
}
