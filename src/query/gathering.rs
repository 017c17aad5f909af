//! What the organisations of the user's lists share, gathered a row at a time: the families that use
//! their codes, or the values of a column. One way for a whole list at once and for slices of it
//! between two keys.

use super::asked::Sets;
use super::combination::Combination;
use super::crossing::Crossing;
use super::groups::Groups;
use super::linked::Linked;
use super::overlap::Overlaps;
use super::values::{Cells, Organisation, cell, column};
use crate::directory::{Directory, Spans};
use crate::model::{Phrase, Typology};

/// What is gathered so far.
#[derive(Debug)]
pub enum Gathering {
    Families(Overlaps<Organisation>),
    /// Under this heading.
    Values(String, Cells),
}

impl Gathering {
    /// Nothing yet: the families by code, or the values under a heading.
    pub fn new(heading: Option<&str>) -> Self {
        match heading {
            None => Self::Families(Overlaps::default()),
            Some(heading) => Self::Values(heading.to_owned(), Cells::default()),
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
        match self {
            Self::Families(overlaps) => {
                for row in rows {
                    let families = linked.families(directory, row).iter().copied();
                    overlaps.push(if keeps(row) {
                        Combination::of(families)
                    } else {
                        Combination::default()
                    });
                }
            }
            Self::Values(heading, cells) => {
                let place = column(directory, heading);
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
        Ok(())
    }

    /// How many rows there are so far.
    pub fn len(&self) -> usize {
        match self {
            Self::Families(overlaps) => overlaps.whole(),
            Self::Values(_, cells) => cells.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The overlaps, once all rows are in.
    pub fn finish(self, t: &Typology) -> Crossing {
        match self {
            Self::Families(overlaps) => {
                let groups = Groups::families(t);
                Crossing::of_organisations(Sets::Organisations, groups, overlaps)
            }
            Self::Values(heading, cells) => {
                let (groups, overlaps) = cells.sets(&heading);
                Crossing::of_organisations(Sets::Values, groups, overlaps)
            }
        }
    }
}
