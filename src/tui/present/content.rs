//! What a step or a command shows, before it is laid out: made once, when it is to be shown.

use std::sync::{Arc, OnceLock};

use ratatui::layout::Size;

use crate::model::{Family, Key, Phrase, Record};
use crate::report::Page;
use crate::theme::Role;
use crate::tui::widgets::Run;
use crate::workshop::Reveal;

/// What shows.
#[derive(Debug, Clone)]
pub(super) enum StepContent {
    Page(Box<Page>),
    Overlaps(Box<OverlapContent>),
    Rows(RowsContent),
    /// An answer in characters, as the command line gives it.
    Lines(Vec<String>),
    /// Why there is none.
    Refused(Phrase),
    /// It is being read on a thread.
    Awaited(Arc<OnceLock<StepContent>>),
    /// The step says it all.
    Own,
}

/// What sets share.
#[derive(Debug, Clone)]
pub(super) struct OverlapContent {
    /// Number, short name and size of each set.
    pub(super) sets: Vec<(String, String, usize)>,
    /// Whether the sets are values of a column, whose letters nobody in the room knows.
    pub(super) are_values: bool,
    pub(super) body: OverlapBody,
}

#[derive(Debug, Clone)]
pub(super) enum OverlapBody {
    Rows(Vec<SharedRow>),
    /// What two sets share, row by row.
    Matrix(Vec<Vec<usize>>),
}

impl OverlapContent {
    /// The badges of the sets.
    pub(super) fn heads(&self) -> Vec<Run> {
        let heads = self.sets.iter().enumerate();
        let head = |(rank, (number, ..)): (usize, &(String, String, usize))| {
            Run::new(format!(" {number} "), Role::badge(Key::from_index(rank)))
        };
        heads.map(head).collect()
    }
}

/// Who is in some sets.
#[derive(Debug, Clone)]
pub(super) struct SharedRow {
    /// For each set, whether it is one of them.
    pub(super) members: Vec<bool>,
    pub(super) count: usize,
    pub(super) sentence: Phrase,
}

/// The rows of a table: names, with the families of each.
#[derive(Debug, Clone)]
pub(super) struct RowsContent {
    pub(super) rows: Vec<ContentRow>,
    /// Whether the table goes on after them.
    pub(super) goes_on: bool,
}

#[derive(Debug, Clone)]
pub(super) struct ContentRow {
    /// A family whose badge stands before the name, or an actor with those of its families after it.
    pub(super) record: Option<Record>,
    pub(super) organisation: Option<ContentOrganisation>,
    pub(super) name: String,
    /// A word or two beside it.
    pub(super) aside: String,
}

/// What a row of the user's own lists is to the typology.
#[derive(Debug, Clone)]
pub(super) struct ContentOrganisation {
    pub(super) is_actor: bool,
    /// Of an actor its families, of another organisation those that use its code.
    pub(super) families: Vec<Key<Family>>,
    pub(super) city: String,
}

impl StepContent {
    /// What was read of it on a thread, once it was.
    pub(super) fn arrived(&self) -> Option<Self> {
        match self {
            Self::Awaited(content) => content.get().cloned(),
            _ => None,
        }
    }

    /// Waits for what is being read.
    pub(super) fn wait(&mut self) {
        if let Self::Awaited(content) = self {
            *self = content.wait().clone();
        }
    }

    /// How many times it can be revealed further.
    pub(super) fn pieces(&self, reveal: Reveal) -> usize {
        match (self, reveal) {
            (_, Reveal::Whole) => 0,
            (Self::Page(page), Reveal::Sections) => page.parts.len(),
            (Self::Page(page), Reveal::Lines) => {
                let parts = page.parts.iter().map(|part| part.lines.len());
                page.opening.len() + parts.sum::<usize>()
            }
            (Self::Overlaps(overlaps), _) => match &overlaps.body {
                OverlapBody::Rows(rows) => rows.len(),
                OverlapBody::Matrix(rows) => rows.len(),
            },
            (Self::Rows(rows), _) => rows.rows.len(),
            _ => 0,
        }
    }
}

/// A line of the wall, before it is placed.
#[derive(Debug, Clone, Default)]
pub(super) struct WallLine {
    pub(super) runs: Vec<Run>,
    /// Whether it stands in the middle.
    pub(super) is_centered: bool,
    /// It shows once so much is revealed.
    pub(super) piece: usize,
}

impl WallLine {
    pub(super) fn new(runs: Vec<Run>, piece: usize) -> Self {
        Self {
            runs,
            is_centered: false,
            piece,
        }
    }

    pub(super) fn blank(piece: usize) -> Self {
        Self::new(Vec::new(), piece)
    }

    #[must_use]
    pub(super) fn centered(self) -> Self {
        Self {
            is_centered: true,
            ..self
        }
    }
}

/// Least size at which a wall is drawn.
pub(super) const LEAST: Size = Size::new(24, 8);
