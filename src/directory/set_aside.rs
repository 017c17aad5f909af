//! Rows that are no organisations, and are told instead: lines of separators, totals, the heading again,
//! notes under the table.

use crate::model::vocabulary::vocabulary;
use crate::model::{Argument, Joint, Phrase, Vocabulary};

vocabulary! {
    /// Why a row is no organisation.
    Aside, "aside" {
        /// Nothing but separators and spaces.
        Blank = "blank",
        Total = "total",
        /// The heading once more.
        Heading = "heading",
        /// A region alone on its line, above its organisations.
        Section = "section",
        /// A source, a legend or a date alone on its line.
        Note = "note",
    }
}

/// Lines of a kind that are named.
const NAMED: usize = 5;

/// How many rows were set aside, by kind, and the lines of the first ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SetAside {
    counts: [usize; Aside::ALL.len()],
    lines: [Vec<u32>; Aside::ALL.len()],
}

impl SetAside {
    pub(super) fn add(&mut self, kind: Aside, line: u32) {
        self.counts[kind as usize] += 1;
        let lines = &mut self.lines[kind as usize];
        if lines.len() < NAMED {
            lines.push(line);
        }
    }

    /// How many there are of a kind.
    pub fn count(&self, kind: Aside) -> usize {
        self.counts[kind as usize]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.counts.iter().sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The lines of the first ones of a kind, from 1.
    pub fn lines(&self, kind: Aside) -> &[u32] {
        &self.lines[kind as usize]
    }

    /// What was set aside, for a sentence; nothing where nothing was.
    pub fn summary(&self) -> Option<Argument> {
        let kinds = Aside::ALL.iter().filter(|kind| self.count(**kind) > 0);
        let told = kinds.map(|kind| {
            let lines = self.lines(*kind).iter().map(u32::to_string);
            let lines: Vec<String> = lines.collect();
            Phrase::new(kind.message())
                .with("count", self.count(*kind))
                .with("lines", lines.join(", "))
                .with("more", self.count(*kind).saturating_sub(NAMED))
                .into()
        });
        let told: Vec<Argument> = told.collect();
        (!told.is_empty()).then_some(Argument::List(told, Joint::And))
    }
}
