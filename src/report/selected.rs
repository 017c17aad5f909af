//! A selection of rows: some of the columns, sorted, up to a limit. Rows are held in memory only to be sorted.

use std::cmp::Ordering;
use std::io;

use super::table::{Rows, TableCell, ValueDomain};
use crate::query::fold::sort_key;

/// The order of sorted rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortOrder {
    Ascending,
    Descending,
}

/// The columns, order and number of rows; columns by their index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowSelection {
    /// All of them if empty.
    pub columns: Vec<usize>,
    /// The columns to sort by, the most significant first.
    pub sort: Vec<(usize, SortOrder)>,
    /// Texts that are sorted in this order, before all others.
    pub ordered: Vec<String>,
    pub limit: Option<usize>,
}

impl RowSelection {
    /// Whether it selects all rows as they are.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// The items of the selected columns, of a list with an item for each column.
    pub fn select<T: Clone>(&self, all: &[T]) -> Vec<T> {
        if self.columns.is_empty() {
            return all.to_vec();
        }
        let chosen = self.columns.iter().filter_map(|column| all.get(*column));
        chosen.cloned().collect()
    }
}

/// The selected rows.
pub struct SelectedRows<'a> {
    rows: &'a dyn Rows,
    selection: &'a RowSelection,
}

impl<'a> SelectedRows<'a> {
    /// Selects from rows, which must have the columns.
    pub fn new(rows: &'a dyn Rows, selection: &'a RowSelection) -> Self {
        Self { rows, selection }
    }

    /// Visits the rows in order, up to the limit.
    fn each_sorted(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let mut kept: Vec<(Vec<SortKey>, Vec<TableCell>)> = Vec::new();
        self.rows.for_each(&mut |row| {
            let sort = self.selection.sort.iter();
            let keys =
                sort.map(|(column, _)| SortKey::new(row.get(*column), &self.selection.ordered));
            kept.push((keys.collect(), self.selection.select(row)));
            Ok(())
        })?;
        kept.sort_by(|(one, _), (other, _)| {
            let pairs = one.iter().zip(other).zip(&self.selection.sort);
            let orders = pairs.map(|((one, other), (_, order))| one.compare(other, *order));
            orders.fold(Ordering::Equal, Ordering::then)
        });
        let limit = self.selection.limit.unwrap_or(usize::MAX);
        kept.iter().take(limit).try_for_each(|(_, row)| visit(row))
    }
}

impl Rows for SelectedRows<'_> {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        self.selection.select(&self.rows.columns())
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        if !self.selection.sort.is_empty() {
            return self.each_sorted(visit);
        }
        let mut left = self.selection.limit.unwrap_or(usize::MAX);
        // At the limit an error stops the visit; it is not returned.
        let mut visited = Ok(());
        let all = self.rows.for_each(&mut |row| {
            if left == 0 {
                return Err(io::ErrorKind::Other.into());
            }
            left -= 1;
            visited = visit(&self.selection.select(row));
            match visited {
                Ok(()) => Ok(()),
                Err(_) => Err(io::ErrorKind::Other.into()),
            }
        });
        match (visited, all) {
            (Err(error), _) => Err(error),
            (Ok(()), Err(_)) if left == 0 => Ok(()),
            (Ok(()), all) => all,
        }
    }
}

/// The value by which a cell is sorted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Ordered(usize),
    Number(i64),
    Text((String, String)),
    Nothing,
}

impl SortKey {
    fn new(cell: Option<&TableCell>, ordered: &[String]) -> Self {
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

    /// Empty cells come last in both orders.
    fn compare(&self, other: &Self, order: SortOrder) -> Ordering {
        match (self, other, order) {
            (Self::Nothing, _, _) | (_, Self::Nothing, _) | (_, _, SortOrder::Ascending) => {
                self.cmp(other)
            }
            (_, _, SortOrder::Descending) => other.cmp(self),
        }
    }
}
