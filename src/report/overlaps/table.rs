//! The answer in rows and columns: whole for programs, which read it row by row so that the elements of
//! one row at a time are kept; for people with the first names and how many there are besides.

use std::io;

use super::super::table::{Rows, TableCell, TableColumn, ValueDomain};
use super::{NamedElement, OverlapReport, element};
use crate::model::Key;
use crate::query::{Count, Drawing, GroupedElements, OverlapKind, OverlapSet, SetMask};

/// How much of the elements is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// All of them.
    Full,
    /// Those that an answer keeps, and the number of the others.
    Preview,
}

/// An answer as a table.
#[derive(Debug)]
pub struct OverlapTable<'a> {
    report: &'a OverlapReport<'a>,
    detail: Detail,
}

impl OverlapReport<'_> {
    /// A row an intersection, or a row two sets.
    pub fn table(&self, detail: Detail) -> OverlapTable<'_> {
        OverlapTable {
            report: self,
            detail,
        }
    }

    /// Id of the heading of what is counted.
    fn heading(&self) -> &'static str {
        match self.options.sets {
            OverlapKind::Families => "column-actors",
            OverlapKind::Naf => "column-codes",
            OverlapKind::Statuses => "column-statuses",
            OverlapKind::Organisations | OverlapKind::Values => "column-organisations",
        }
    }

    /// The columns of the table.
    pub fn columns(&self) -> Vec<TableColumn> {
        let column = TableColumn::new;
        let words = match self.options.sets {
            OverlapKind::Statuses => ValueDomain::Statuses,
            _ => ValueDomain::Own,
        };
        let elements = column("elements", self.heading()).with_domain(words);
        let [sets, left, right] = match self.options.sets {
            OverlapKind::Values => ["column-values", "column-value", "column-other-value"],
            _ => ["column-families", "column-family", "column-other-family"],
        };
        let mut columns = match self.options.drawing {
            Drawing::UpSet => vec![
                column("sets", sets),
                column("degree", "column-degree"),
                column("count", "column-count"),
                elements,
            ],
            Drawing::Matrix => vec![
                column("left", left),
                column("right", right),
                column("count", "column-count"),
                column("jaccard_percent", "measure-jaccard"),
                column("smaller_percent", "measure-smaller"),
                elements,
            ],
        };
        if self.overlaps.groups().column().is_some() {
            // The same in each row: a table has no other place for it.
            columns.push(column("values_left_out", "column-values-left-out"));
        }
        columns
    }
}

impl OverlapTable<'_> {
    /// The elements of a row, of which there are so many; `known` are those that the answer keeps, and
    /// `grouped` all of them.
    fn elements(
        &self,
        (known, count): (&[NamedElement], usize),
        grouped: &GroupedElements,
        meets: impl Fn(SetMask) -> bool,
    ) -> TableCell {
        let OverlapReport {
            typology, lists, ..
        } = self.report;
        let ids = |elements: &[NamedElement]| -> Vec<String> {
            elements.iter().map(|element| element.id.clone()).collect()
        };
        TableCell::List(match self.detail {
            _ if known.len() == count => ids(known),
            Detail::Full => element::ids(typology, lists, grouped.meeting(meets)),
            Detail::Preview => {
                let mut first = ids(known);
                first.push(format!("… +{}", count - known.len()));
                first
            }
        })
    }
}

impl Rows for OverlapTable<'_> {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        let columns = self.report.columns().into_iter();
        columns.map(|column| (column.key, column.domain)).collect()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let groups = self.report.overlaps.groups();
        let id = |key: Key<OverlapSet>| groups[key].id.as_str();
        let grouped = &self.report.overlaps.grouped(match self.detail {
            Detail::Full => usize::MAX,
            Detail::Preview => 0,
        });
        let left_out = self.report.overlaps.groups().column();
        let left_out = left_out.map(|column| TableCell::count(column.others));
        let mut visit = |mut cells: Vec<TableCell>| {
            cells.extend(left_out.clone());
            visit(&cells)
        };
        match self.report.options.drawing {
            Drawing::UpSet => self.report.rows.iter().try_for_each(|row| {
                let counts = |set| self.report.options.count.counts(set, row.set);
                visit(vec![
                    TableCell::list(row.set.sets().map(id)),
                    TableCell::count(row.set.degree()),
                    TableCell::count(row.count),
                    self.elements((&row.elements, row.count), grouped, counts),
                ])
            }),
            // Every two sets once.
            Drawing::Matrix => {
                let once = self.report.cells.iter();
                let mut once = once.filter(|cell| cell.left < cell.right);
                once.try_for_each(|cell| {
                    let both = SetMask::of([cell.left, cell.right]);
                    let counts = |set| Count::Inclusive.counts(set, both);
                    visit(vec![
                        TableCell::text(id(cell.left)),
                        TableCell::text(id(cell.right)),
                        TableCell::count(cell.count),
                        TableCell::count(cell.jaccard),
                        TableCell::count(cell.smaller),
                        self.elements((&cell.elements, cell.count), grouped, counts),
                    ])
                })
            }
        }
    }
}
