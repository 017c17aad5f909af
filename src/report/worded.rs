//! Rows as a person reads them: the words of closed vocabularies, the identifiers of statuses, the names
//! of tables and columns told in the language of the interface. It stands after sorting and choosing,
//! which go by the words that programs read.

use std::collections::BTreeMap;
use std::io;

use super::reports::report;
use super::table::{Cell, Rows, Table, Words};
use crate::model::{Phrase, Typology};
use crate::query::Filter;

/// What is said instead of each word of a column.
type Dictionary = BTreeMap<String, String>;

/// Rows with their words told.
pub struct Worded<'a> {
    rows: &'a dyn Rows,
    /// One a column; empty where values stand for themselves.
    dictionaries: Vec<Dictionary>,
}

impl<'a> Worded<'a> {
    /// Tells the words of rows; `typology` is that which they are about.
    pub fn new(rows: &'a dyn Rows, typology: &Typology, say: &dyn Fn(&Phrase) -> String) -> Self {
        let words = rows.words().into_iter();
        let dictionaries = words.map(|words| words.told(typology, say)).collect();
        Self { rows, dictionaries }
    }
}

impl Rows for Worded<'_> {
    fn keys(&self) -> Vec<&str> {
        self.rows.keys()
    }

    fn words(&self) -> Vec<Words> {
        vec![Words::Own; self.dictionaries.len()]
    }

    fn each(&self, tell: &mut dyn FnMut(&[Cell]) -> io::Result<()>) -> io::Result<()> {
        let mut told: Vec<Cell> = Vec::new();
        self.rows.each(&mut |row| {
            row.clone_into(&mut told);
            tell_words(&mut told, &self.dictionaries);
            tell(&told)
        })
    }
}

/// A table with its words told.
pub fn worded(mut table: Table, typology: &Typology, say: &dyn Fn(&Phrase) -> String) -> Table {
    let words = table.columns.iter_mut();
    let words = words.map(|column| std::mem::take(&mut column.words));
    let dictionaries: Vec<Dictionary> = words.map(|words| words.told(typology, say)).collect();
    for row in &mut table.rows {
        tell_words(row, &dictionaries);
    }
    table
}

fn tell_words(row: &mut [Cell], dictionaries: &[Dictionary]) {
    for (cell, dictionary) in row.iter_mut().zip(dictionaries) {
        let word = |text: &mut String| {
            if let Some(said) = dictionary.get(text) {
                text.clone_from(said);
            }
        };
        match cell {
            Cell::Text(text) => word(text),
            Cell::List(values) => values.iter_mut().for_each(word),
            Cell::Empty | Cell::Integer(_) => {}
        }
    }
}

impl Words {
    /// What is said instead of each of them.
    fn told(self, t: &Typology, say: &dyn Fn(&Phrase) -> String) -> Dictionary {
        let corrected = || t.corrections.iter().map(|found| &found.table);
        match self {
            Self::Own => Dictionary::new(),
            Self::Vocabulary(lexicon) => {
                let words = lexicon.words.iter().copied();
                words
                    .map(|word| (word.to_owned(), say(&Phrase::new(lexicon.message(word)))))
                    .collect()
            }
            Self::Statuses => {
                let rows = t.statuses.rows().iter();
                rows.map(|row| (row.id.clone(), row.name.clone())).collect()
            }
            Self::Tables => {
                let known = corrected().filter(|name| report(name).is_some());
                known
                    .map(|name| (name.clone(), say(&Phrase::new(format!("table-{name}")))))
                    .collect()
            }
            Self::Columns => {
                let mut names: Vec<&String> = corrected().collect();
                names.sort_unstable();
                names.dedup();
                let none = Filter::default();
                let tables = names.into_iter().filter_map(|name| report(name));
                let columns = tables.flat_map(|report| report.table(t, &none).columns);
                columns
                    .map(|column| (column.key.to_owned(), say(&Phrase::new(column.heading))))
                    .collect()
            }
        }
    }
}
