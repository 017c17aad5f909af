//! Rows as a person reads them: labels instead of the words of vocabularies, of identifiers of statuses, and of names
//! of tables and columns. Applied after sorting and selecting, which use the words.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::reports::report;
use super::table::{ReportTable, Rows, TableCell, TableColumn, ValueDomain, table_message};
use crate::model::{Phrase, Typology};
use crate::query::Filter;

/// The label of each word.
type Labels = BTreeMap<String, String>;

/// The labels of the words of a column.
#[derive(Default)]
struct Dictionary {
    /// In every row; empty where values stand for themselves.
    words: Labels,
    /// In the rows of a table, whose name another column has.
    of_tables: BTreeMap<String, Labels>,
}

/// The dictionaries of the columns of a row.
struct Dictionaries {
    /// One a column.
    all: Vec<Dictionary>,
    /// The column that names the table which a row is about, if there is one.
    table: Option<usize>,
}

/// Rows with labels instead of words.
pub struct LocalizedRows<'a> {
    rows: &'a dyn Rows,
    dictionaries: Dictionaries,
}

impl<'a> LocalizedRows<'a> {
    /// Puts labels in the place of words; the rows are about `typology`.
    pub fn new(rows: &'a dyn Rows, typology: &Typology, say: &dyn Fn(&Phrase) -> String) -> Self {
        let columns = rows.columns().into_iter();
        let words: Vec<ValueDomain> = columns.map(|(_, words)| words).collect();
        let dictionaries = Dictionaries::new(&words, typology, say);
        Self { rows, dictionaries }
    }
}

impl Rows for LocalizedRows<'_> {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        let columns = self.rows.columns().into_iter();
        let said = |domain| match domain {
            ValueDomain::Numbers => ValueDomain::Numbers,
            _ => ValueDomain::Own,
        };
        columns.map(|(key, domain)| (key, said(domain))).collect()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let mut cells: Vec<TableCell> = Vec::new();
        self.rows.for_each(&mut |row| {
            row.clone_into(&mut cells);
            self.dictionaries.translate(&mut cells);
            visit(&cells)
        })
    }
}

/// A table with labels instead of words.
pub fn localized(
    mut table: ReportTable,
    typology: &Typology,
    say: &dyn Fn(&Phrase) -> String,
) -> ReportTable {
    let columns = table.columns.iter_mut();
    let words: Vec<ValueDomain> = columns
        .map(|column| std::mem::take(&mut column.domain))
        .collect();
    let dictionaries = Dictionaries::new(&words, typology, say);
    for row in &mut table.rows {
        dictionaries.translate(row);
    }
    table
}

impl Dictionaries {
    fn new(words: &[ValueDomain], typology: &Typology, say: &dyn Fn(&Phrase) -> String) -> Self {
        let all = words.iter().map(|words| words.dictionary(typology, say));
        Self {
            all: all.collect(),
            table: words.iter().position(|words| *words == ValueDomain::Tables),
        }
    }

    /// Puts labels in the place of the words of a row.
    fn translate(&self, row: &mut [TableCell]) {
        // Before its own name is replaced.
        let table = match self.table.and_then(|place| row.get(place)) {
            Some(TableCell::Text(name)) => Some(name.clone()),
            _ => None,
        };
        for (cell, dictionary) in row.iter_mut().zip(&self.all) {
            let words = match &table {
                Some(name) if !dictionary.of_tables.is_empty() => dictionary.of_tables.get(name),
                _ => Some(&dictionary.words),
            };
            for text in cell.texts_mut() {
                if let Some(said) = words.and_then(|words| words.get(text)) {
                    text.clone_from(said);
                }
            }
        }
    }
}

impl From<Labels> for Dictionary {
    fn from(words: Labels) -> Self {
        Self {
            words,
            ..Self::default()
        }
    }
}

impl ValueDomain {
    /// What is said instead of each of them.
    fn dictionary(self, t: &Typology, say: &dyn Fn(&Phrase) -> String) -> Dictionary {
        let said: Labels = match self {
            Self::Own | Self::Numbers => Labels::new(),
            Self::Vocabulary(lexicon) => {
                let words = lexicon.words.iter().copied();
                words
                    .map(|word| (word.to_owned(), say(&Phrase::new(lexicon.message(word)))))
                    .collect()
            }
            Self::Statuses => {
                let rows = t.statuses.rows();
                rows.map(|row| (row.id.clone(), row.name.clone())).collect()
            }
            Self::Tables => {
                let named = named_columns(t).map(|(table, _)| table);
                let known: BTreeSet<&str> = named.filter(|name| report(name).is_some()).collect();
                known
                    .into_iter()
                    .map(|name| (name.to_owned(), say(&Phrase::new(table_message(name)))))
                    .collect()
            }
            Self::Columns => return columns(t, say),
        };
        said.into()
    }
}

/// The columns that rows name, with their tables: those corrected, those translated.
fn named_columns(t: &Typology) -> impl Iterator<Item = (&str, &str)> {
    let corrected = t.corrections.iter();
    let corrected = corrected.map(|found| (found.table.as_str(), found.field.as_str()));
    let translated = t
        .translations
        .rows()
        .map(|found| (found.table, found.field));
    corrected.chain(translated)
}

/// The columns that rows name, by their tables: one of another table may have the same name and be
/// called otherwise. Where a row does not tell its table, those that all of the tables call alike.
fn columns(t: &Typology, say: &dyn Fn(&Phrase) -> String) -> Dictionary {
    let mut dictionary = Dictionary::default();
    let mut headings = Headings::default();
    let mut differing = BTreeSet::new();
    let named: BTreeSet<(&str, &str)> = named_columns(t).collect();
    for (table, column) in named {
        let Some(heading) = headings.of(t, table, column) else {
            continue;
        };
        let said = say(&Phrase::new(heading));
        let of_table = dictionary.of_tables.entry(table.to_owned()).or_default();
        of_table.insert(column.to_owned(), said.clone());
        let known = dictionary.words.entry(column.to_owned());
        if *known.or_insert_with(|| said.clone()) != said {
            differing.insert(column);
        }
    }
    dictionary
        .words
        .retain(|column, _| !differing.contains(column.as_str()));
    dictionary
}

/// What the columns of tables are called, each table looked at once.
#[derive(Default)]
pub(super) struct Headings(BTreeMap<String, Vec<TableColumn>>);

impl Headings {
    /// Id of the heading of a column of a table, if there is one.
    pub fn of(&mut self, t: &Typology, table: &str, column: &str) -> Option<&'static str> {
        if !self.0.contains_key(table) {
            let told = report(table).map(|report| report.table(t, &Filter::default()));
            let columns = told.map(|table| table.columns).unwrap_or_default();
            self.0.insert(table.to_owned(), columns);
        }
        let mut columns = self.0.get(table)?.iter();
        let found = columns.find(|known| known.key == column);
        found.map(|column| column.heading)
    }
}
