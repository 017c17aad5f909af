//! Columns of a table over rows of one type, and the cells that many of them have in common.

use crate::model::{Identified, Key, Section, Table, Typology, Vocabulary};
use crate::report::table::{ReportTable, TableCell, TableColumn};

/// A column of a report over rows of one type, and what stands in it.
pub(super) struct Field<T: ?Sized> {
    pub column: TableColumn,
    pub cell: fn(&Typology, &T) -> TableCell,
}

/// A table out of rows and fields.
pub(super) fn table_of<'a, T: 'a>(
    name: &'static str,
    typology: &Typology,
    fields: &[Field<T>],
    rows: impl IntoIterator<Item = &'a T>,
) -> ReportTable {
    let cells = |row| {
        fields
            .iter()
            .map(|field| (field.cell)(typology, row))
            .collect()
    };
    ReportTable {
        name,
        columns: fields.iter().map(|field| field.column).collect(),
        rows: rows.into_iter().map(cells).collect(),
    }
}

/// Fields, one a line: key, heading, what its values are words of, cell.
macro_rules! fields {
    ($type:ty; $($key:literal, $heading:literal $(in $words:expr)?, $cell:expr;)+) => {
        &[$($crate::report::reports::field::Field::<$type> {
            column: $crate::report::TableColumn::new($key, $heading)$(.of($words))?,
            cell: $cell,
        }),+]
    };
}
pub(super) use fields;

pub(super) fn section(section: Option<Section>) -> TableCell {
    section.map_or(TableCell::Empty, word)
}

pub(super) fn word(word: impl Vocabulary) -> TableCell {
    TableCell::Text(word.word().to_owned())
}

/// The identifier of a row of another table.
pub(super) fn id<T: Identified>(table: &Table<T>, key: Key<T>) -> TableCell {
    TableCell::Text(table[key].id().to_owned())
}

pub(super) fn optional_id<T: Identified>(table: &Table<T>, key: Option<Key<T>>) -> TableCell {
    key.map_or(TableCell::Empty, |key| id(table, key))
}

pub(super) fn ids<T: Identified>(table: &Table<T>, keys: &[Key<T>]) -> TableCell {
    TableCell::list(keys.iter().map(|key| table[*key].id()))
}
