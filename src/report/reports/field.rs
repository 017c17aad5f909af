//! How a report is declared: its rows, then its columns with the cell that each takes from a row.

use std::borrow::Borrow;

use crate::model::{Identified, Key, Section, Table, Typology, Vocabulary};
use crate::report::table::{ReportTable, TableCell, TableColumn};

/// A column of a report over rows of one type, and how a row fills it.
pub(super) struct Field<T> {
    pub column: TableColumn,
    pub cell: fn(&Typology, &T) -> TableCell,
}

/// Builds a table from rows and fields.
pub(super) fn table_of<T>(
    name: &'static str,
    typology: &Typology,
    fields: &[Field<T>],
    rows: impl IntoIterator<Item = impl Borrow<T>>,
) -> ReportTable {
    let cells = |row: &T| {
        let cells = fields.iter().map(|field| (field.cell)(typology, row));
        cells.collect()
    };
    ReportTable {
        name,
        columns: fields.iter().map(|field| field.column).collect(),
        rows: rows.into_iter().map(|row| cells(row.borrow())).collect(),
    }
}

/// Defines the function that makes a table: its name, the type of its rows, the rows that the filter
/// keeps, then one field a line: key, heading, domain of its values, cell.
macro_rules! table {
    (
        $(#[$doc:meta])*
        $name:literal, $function:ident($t:ident, $filter:ident): $type:ty = $rows:expr;
        $($key:literal, $heading:literal $(in $domain:expr)?, $cell:expr;)+
    ) => {
        $(#[$doc])*
        pub(super) fn $function(
            $t: &crate::model::Typology,
            $filter: &crate::query::Filter,
        ) -> crate::report::table::ReportTable {
            use crate::report::reports::field::{Field, table_of};
            const FIELDS: &[Field<$type>] = &[$(Field {
                column: crate::report::table::TableColumn::new($key, $heading)$(.with_domain($domain))?,
                cell: $cell,
            }),+];
            table_of($name, $t, FIELDS, $rows)
        }
    };
}
pub(super) use table;

/// The rows of a table whose keys satisfy a condition.
pub(super) fn rows_where<T: Identified>(
    table: &Table<T>,
    keeps: impl Fn(Key<T>) -> bool,
) -> impl Iterator<Item = &T> {
    let kept = table.iter().filter(move |(key, _)| keeps(*key));
    kept.map(|(_, row)| row)
}

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
