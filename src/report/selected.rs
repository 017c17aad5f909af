//! Rows as they are wanted: some of the columns, in another order, no more than so many. Nothing is kept
//! unless it has to be sorted.

use std::cmp::Ordering;
use std::io;

use super::table::{Rows, TableCell, ValueDomain};
use crate::query::fold::sort_key;

/// Which way rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortOrder {
    Ascending,
    Descending,
}

/// What is wanted of rows, columns by their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowSelection {
    /// All of them where there are none.
    pub columns: Vec<usize>,
    /// By these columns, the first one first.
    pub sort: Vec<(usize, SortOrder)>,
    /// Texts that have an order of their own, which is not that of their letters; all others come after.
    pub ordered: Vec<String>,
    pub limit: Option<usize>,
}

impl RowSelection {
    /// Whether everything stays as it is.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// What is wanted of things of which there is one a column.
    pub fn select<T: Clone>(&self, all: &[T]) -> Vec<T> {
        if self.columns.is_empty() {
            return all.to_vec();
        }
        let chosen = self.columns.iter().filter_map(|place| all.get(*place));
        chosen.cloned().collect()
    }
}

/// Rows in that shape.
pub struct SelectedRows<'a> {
    rows: &'a dyn Rows,
    shape: &'a RowSelection,
}

impl<'a> SelectedRows<'a> {
    /// Gives rows a shape, whose columns they must have.
    pub fn new(rows: &'a dyn Rows, shape: &'a RowSelection) -> Self {
        Self { rows, shape }
    }

    /// Tells rows in order, as many as are wanted.
    fn each_sorted(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let mut kept: Vec<(Vec<SortKey>, Vec<TableCell>)> = Vec::new();
        self.rows.for_each(&mut |row| {
            let sort = self.shape.sort.iter();
            let keys = sort.map(|(place, _)| SortKey::of(row.get(*place), &self.shape.ordered));
            kept.push((keys.collect(), self.shape.select(row)));
            Ok(())
        })?;
        kept.sort_by(|(one, _), (other, _)| {
            let pairs = one.iter().zip(other).zip(&self.shape.sort);
            let orders = pairs.map(|((one, other), (_, direction))| one.compare(other, *direction));
            orders.fold(Ordering::Equal, Ordering::then)
        });
        let limit = self.shape.limit.unwrap_or(usize::MAX);
        kept.iter().take(limit).try_for_each(|(_, row)| visit(row))
    }
}

impl Rows for SelectedRows<'_> {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        self.shape.select(&self.rows.columns())
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        if !self.shape.sort.is_empty() {
            return self.each_sorted(visit);
        }
        let mut left = self.shape.limit.unwrap_or(usize::MAX);
        // Whoever has enough says so as an error, which goes no further than this.
        let mut told = Ok(());
        let all = self.rows.for_each(&mut |row| {
            if left == 0 {
                return Err(io::ErrorKind::Other.into());
            }
            left -= 1;
            told = visit(&self.shape.select(row));
            match told {
                Ok(()) => Ok(()),
                Err(_) => Err(io::ErrorKind::Other.into()),
            }
        });
        match (told, all) {
            (Err(error), _) => Err(error),
            (Ok(()), Err(_)) if left == 0 => Ok(()),
            (Ok(()), all) => all,
        }
    }
}

/// What a cell is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Ordered(usize),
    Number(i64),
    Text((String, String)),
    Nothing,
}

impl SortKey {
    fn of(cell: Option<&TableCell>, ordered: &[String]) -> Self {
        match cell {
            None | Some(TableCell::Empty) => Self::Nothing,
            Some(TableCell::Integer(number)) => Self::Number(*number),
            Some(cell) => match cell.joined(", ") {
                empty if empty.is_empty() => Self::Nothing,
                text => match ordered.iter().position(|known| *known == text) {
                    Some(rank) => Self::Ordered(rank),
                    None => Self::Text(sort_key(&text)),
                },
            },
        }
    }

    /// What is empty stands last either way.
    fn compare(&self, other: &Self, direction: SortOrder) -> Ordering {
        match (self, other, direction) {
            (Self::Nothing, _, _) | (_, Self::Nothing, _) | (_, _, SortOrder::Ascending) => {
                self.cmp(other)
            }
            (_, _, SortOrder::Descending) => other.cmp(self),
        }
    }
}
