//! One list on its way from the file to the rows that can be found: read, linked, named, slice by slice;
//! left before its end and taken up again.

use crate::directory::{Directory, Field, ListFault, Loading, Spans};
use crate::model::{Phrase, Typology};
use crate::query::Linked;
use crate::query::NameIndex;

/// Bytes read between two looks at the clock.
const SLICE: usize = 1 << 17;
/// Rows linked and put among the names between two looks at the clock.
pub(super) const ROWS: usize = 2_000;

/// How a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Some of it is still to be read.
    Going,
    Whole,
    /// Left before its end.
    Left,
    /// It cannot be read, or not further.
    Refused,
}

/// How a list that was left is taken up again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resumed {
    /// From where it was left.
    There,
    /// From the start: the file is another one now.
    Anew,
}

/// A list, as far as it is read.
pub(super) struct List {
    pub(super) loading: Loading,
    pub(super) linked: Linked,
    /// Rows whose names can be found.
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
            reading: Reading::Going,
        }
    }

    pub(super) fn directory(&self) -> &Directory {
        self.loading.directory()
    }

    pub(super) fn is_going(&self) -> bool {
        self.reading == Reading::Going
    }

    /// Whether it was left before its end, and may be read on.
    pub(super) fn is_left(&self) -> bool {
        self.reading == Reading::Left
    }

    /// Whether there is more in the file than can be seen.
    pub(super) fn is_cut_short(&self) -> bool {
        match self.reading {
            Reading::Left => true,
            Reading::Refused => !self.directory().is_empty(),
            Reading::Going | Reading::Whole => false,
        }
    }

    /// Reads, links and names a slice; what there is to say once it is whole.
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
        let told = directory.recognition().summary(directory.len(), flagged);
        Ok(Some(at(directory.name(), told)))
    }

    /// Takes it up again where it was left. As long as bytes of the file are still to be read it must be
    /// the same file, or half of the list would be of another.
    pub(super) fn read_on(&mut self, typology: &Typology) -> Resumed {
        self.reading = Reading::Going;
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
