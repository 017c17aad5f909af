//! What the organisations of the user's lists share, gathered a row at a time: the families that use
//! their codes, or the values of a column. One way for a whole list at once and for slices of it
//! between two keys.

use super::column_values::{ColumnValues, cell, column_named};
use super::element_index::ElementIndex;
use super::facade::Overlaps;
use super::options::OverlapKind;
use super::set_mask::SetMask;
use super::sets::SetList;
use crate::directory::{Directory, Spans};
use crate::model::{Phrase, Typology};
use crate::query::organisations::Linked;

/// What is gathered so far.
#[derive(Debug)]
pub struct OverlapBuilder {
    sets: GatheredSets,
    /// How many rows are kept, and how many are pushed in this round.
    kept: usize,
    rows: usize,
}

#[derive(Debug)]
enum GatheredSets {
    Families(ElementIndex),
    /// Under this heading.
    Values(String, ColumnValues),
}

impl OverlapBuilder {
    /// Nothing yet: the families by code, or the values under a heading.
    pub fn new(heading: Option<&str>) -> Self {
        let sets = match heading {
            None => GatheredSets::Families(ElementIndex::default()),
            Some(heading) => GatheredSets::Values(heading.to_owned(), ColumnValues::default()),
        };
        Self {
            sets,
            kept: 0,
            rows: 0,
        }
    }

    /// Some rows of a list more, in their order; those that are not kept count nowhere.
    ///
    /// # Errors
    /// A column of too many different cells.
    pub fn push(
        &mut self,
        directory: &Directory,
        linked: &Linked,
        rows: std::ops::Range<usize>,
        keeps: impl Fn(usize) -> bool,
    ) -> Result<(), Phrase> {
        let (mut kept, count) = (0, rows.len());
        let mut keeps = |row: usize| {
            let is_kept = keeps(row);
            kept += usize::from(is_kept);
            is_kept
        };
        match &mut self.sets {
            GatheredSets::Families(listed) => {
                for row in rows {
                    let families = linked.shown_families(directory, row).iter();
                    listed.push(if keeps(row) {
                        SetMask::of(families.copied())
                    } else {
                        SetMask::default()
                    });
                }
            }
            GatheredSets::Values(heading, cells) => {
                let place = column_named(directory, heading);
                let mut spans = Spans::default();
                for row in rows {
                    if keeps(row) {
                        cells.push(&cell(&directory.row(row, &mut spans), place))?;
                    } else {
                        cells.push("")?;
                    }
                }
            }
        }
        self.kept += kept;
        self.rows += count;
        Ok(())
    }

    /// Begins another round over the rows once all of them have been pushed; false if that was the last.
    pub fn turn(&mut self) -> bool {
        let again = match &mut self.sets {
            GatheredSets::Families(_) => false,
            GatheredSets::Values(_, cells) => cells.turn(),
        };
        if again {
            (self.kept, self.rows) = (0, 0);
        }
        again
    }

    /// How many rows there are so far in this round.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// How far it is, in per cent of all rounds over so many rows.
    pub fn percent(&self, rows: usize) -> usize {
        let (done, rounds) = match &self.sets {
            GatheredSets::Families(_) => (self.rows, 1),
            GatheredSets::Values(_, cells) => (cells.rows(), 2),
        };
        done * 100 / (rounds * rows).max(1)
    }

    /// The overlaps, once all rows are in.
    pub fn finish(self, t: &Typology) -> Overlaps {
        let (sets, (groups, listed)) = match self.sets {
            GatheredSets::Families(listed) => {
                (OverlapKind::Organisations, (SetList::families(t), listed))
            }
            GatheredSets::Values(heading, cells) => (OverlapKind::Values, cells.sets(&heading)),
        };
        Overlaps::of_organisations(sets, groups, listed, self.kept)
    }
}
