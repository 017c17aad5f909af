//! The cells that rules look at: of a table, a column, or a column by name.

use crate::dataset::fault::Fault;
use crate::dataset::package::Package;
use crate::dataset::sheet::Sheet;
use crate::model::Phrase;

/// A cell with where it stands.
pub(super) struct CheckedCell<'a> {
    pub sheet: &'a Sheet,
    pub row: usize,
    pub column: usize,
    pub text: &'a str,
}

impl CheckedCell<'_> {
    pub fn fault(&self, phrase: Phrase) -> Fault {
        self.sheet
            .fault(self.sheet.rows[self.row].0, self.column, phrase)
    }
}

/// Every cell of a column.
pub(super) fn column(sheet: &Sheet, column: usize) -> impl Iterator<Item = CheckedCell<'_>> {
    sheet
        .rows
        .iter()
        .enumerate()
        .map(move |(row, (_, record))| CheckedCell {
            sheet,
            row,
            column,
            text: &record[column],
        })
}

/// Every cell of a column of a table, by name; nothing where there is no such column.
pub(super) fn named<'a>(
    package: &'a Package,
    table_name: &str,
    name: &str,
) -> Vec<CheckedCell<'a>> {
    let Ok((schema, sheet)) = package.table(table_name) else {
        return Vec::new();
    };
    let Some(position) = schema.position(name) else {
        return Vec::new();
    };
    column(sheet, position).collect()
}

/// Two columns of a table side by side.
pub(super) fn pairs<'a>(
    package: &'a Package,
    table_name: &str,
    columns: [&str; 2],
) -> impl Iterator<Item = (CheckedCell<'a>, CheckedCell<'a>)> {
    let [left, right] = columns.map(|column| named(package, table_name, column));
    left.into_iter().zip(right)
}
