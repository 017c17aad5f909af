//! The texts of the dataset in other languages than the one they were written in.

use serde::{Deserialize, Serialize};

/// Language of the dataset, in which its texts were written.
pub const DATASET_LANGUAGE: &str = "fr";

/// A text in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// Table of the text.
    pub table: String,
    /// The values of the row's key, joined by `/`: its identifier, where it has one.
    pub record: String,
    /// Column of the text.
    pub field: String,
    /// ISO 639-1 code.
    pub lang: String,
    pub text: String,
    /// Who wrote it.
    pub by: String,
}

/// Translations in the order of their table, found by the row that they translate.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Translations {
    rows: Vec<Translation>,
    /// The rank of every row, in the order of the tables and records.
    by_record: Vec<u32>,
}

impl Translations {
    /// Those of a table.
    pub fn new(rows: Vec<Translation>) -> Self {
        let mut by_record: Vec<u32> = (0..).take(rows.len()).collect();
        by_record.sort_by_key(|rank| place(&rows[*rank as usize]));
        Self { rows, by_record }
    }

    /// Every row, in the order of the table.
    pub fn rows(&self) -> &[Translation] {
        &self.rows
    }

    /// Those of a row of a table.
    pub fn of<'a, 'k>(
        &'a self,
        table: &'k str,
        record: &'k str,
    ) -> impl Iterator<Item = &'a Translation> + use<'a, 'k> {
        let found = self.from(table, record);
        found.take_while(move |row| row.table == table && row.record == record)
    }

    /// Those of the rows of a table whose key begins with a value.
    pub fn under<'a, 'k>(
        &'a self,
        table: &'k str,
        first: &'k str,
    ) -> impl Iterator<Item = &'a Translation> + use<'a, 'k> {
        let is_under = move |row: &&Translation| {
            let rest = row.record.strip_prefix(first);
            row.table == table && rest.is_some_and(|rest| rest.starts_with('/'))
        };
        // Between the value and the value with a `/` others may stand, such as `esn-2/…` between `esn` and `esn/…`.
        let found = self.from(table, first);
        found
            .take_while(move |row| row.table == table && row.record.starts_with(first))
            .filter(is_under)
    }

    fn from<'a>(
        &'a self,
        table: &str,
        record: &str,
    ) -> impl Iterator<Item = &'a Translation> + use<'a> {
        let row = |rank: u32| &self.rows[rank as usize];
        let first = (self.by_record).partition_point(|rank| place(row(*rank)) < (table, record));
        self.by_record[first..].iter().map(move |rank| row(*rank))
    }
}

fn place(row: &Translation) -> (&str, &str) {
    (&row.table, &row.record)
}
