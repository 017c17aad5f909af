//! A dataset in another of its languages: each text that is translated changes places with its translation, so
//! that what reads the tables reads that language, and finds the text as it was written among the translations. A row
//! that its texts name is named by them in that language too.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::package::Package;
use super::schema::TableSchema;
use super::sheet::Sheet;
use crate::model::{DATASET_LANGUAGE, KEY_SEPARATOR};

/// The table of the translations.
pub(super) const TRANSLATIONS: &str = "translations";

/// Ranks of the columns of the translations.
struct TranslationColumns {
    table: usize,
    record: usize,
    field: usize,
    language: usize,
    text: usize,
}

impl TranslationColumns {
    fn of(schema: &TableSchema) -> Option<Self> {
        Some(Self {
            table: schema.position("table")?,
            record: schema.position("record")?,
            field: schema.position("field")?,
            language: schema.position("lang")?,
            text: schema.position("text")?,
        })
    }
}

impl TableSchema {
    /// The ranks of the columns that together name a row.
    pub(super) fn row_key(&self) -> Vec<usize> {
        let key = self.keys().next().unwrap_or_default();
        key.iter().filter_map(|name| self.position(name)).collect()
    }
}

/// What names a row among those of its table.
pub(super) fn row_name(key: &[usize], record: &StringRecord) -> String {
    let values: Vec<&str> = key.iter().map(|rank| &record[*rank]).collect();
    values.join(KEY_SEPARATOR)
}

impl Package {
    /// The languages of its texts, that of the dataset first.
    pub fn languages(&self) -> Vec<String> {
        let mut languages = vec![DATASET_LANGUAGE.to_owned()];
        if let Ok((schema, sheet)) = self.table(TRANSLATIONS)
            && let Some(columns) = TranslationColumns::of(schema)
        {
            for (_, row) in &sheet.rows {
                let language = &row[columns.language];
                if !languages.iter().any(|known| known == language) {
                    languages.push(language.to_owned());
                }
            }
        }
        languages
    }

    /// The same dataset in a language; what is not translated stays as it was written.
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Self {
        if self.language == language {
            return self;
        }
        let Some(rank) = self
            .schema
            .tables
            .iter()
            .position(|table| table.name == TRANSLATIONS)
        else {
            return self;
        };
        let Some(columns) = TranslationColumns::of(&self.schema.tables[rank]) else {
            return self;
        };
        let before = self.language.clone();
        self.untranslated.clear();
        let mut translations = std::mem::take(&mut self.sheets[rank].rows);
        let mut renamed: HashMap<(String, String), String> = HashMap::new();
        let mut rows: HashMap<(String, String, String), usize> = HashMap::new();
        let mut fields: HashSet<(String, String)> = HashSet::new();
        for (row, (_, cells)) in translations.iter().enumerate() {
            let cell = |column: usize| cells[column].to_owned();
            let (table, field) = (cell(columns.table), cell(columns.field));
            fields.insert((table.clone(), field.clone()));
            if &cells[columns.language] == language {
                rows.insert((table, cell(columns.record), field), row);
            }
        }
        if !rows.is_empty() {
            for (schema, sheet) in self.schema.tables.iter().zip(&mut self.sheets) {
                let is_text =
                    |field: &str| fields.contains(&(schema.name.clone(), field.to_owned()));
                let texts = schema.columns().iter().enumerate();
                let texts = texts.filter(|(_, column)| is_text(&column.name));
                let texts: Vec<(usize, &str)> = texts
                    .map(|(rank, column)| (rank, column.name.as_str()))
                    .collect();
                let mut exchange = |record: &str, field: &str, text: &str| {
                    let row =
                        rows.get(&(schema.name.clone(), record.to_owned(), field.to_owned()))?;
                    let cells = &mut translations[*row].1;
                    let translated = cells[columns.text].to_owned();
                    *cells = with(cells, columns.text, text);
                    *cells = with(cells, columns.language, &before);
                    Some(translated)
                };
                let exchanged = translate(sheet, &schema.row_key(), &texts, &mut exchange);
                let of_table = |record| (schema.name.clone(), record);
                let left = exchanged.left.into_iter().map(of_table);
                self.untranslated.extend(left);
                let names = exchanged.renamed.into_iter();
                renamed.extend(names.map(|(record, name)| (of_table(record), name)));
            }
            for (_, cells) in &mut translations {
                let row = (&cells[columns.table], &cells[columns.record]);
                if let Some(name) = renamed.get(&(row.0.to_owned(), row.1.to_owned())) {
                    *cells = with(cells, columns.record, name);
                }
            }
            language.clone_into(&mut self.language);
        }
        self.sheets[rank].rows = translations;
        self
    }
}

/// What became of the rows of a table.
#[derive(Default)]
struct ExchangedRows {
    /// Those with a text that has no translation.
    left: Vec<String>,
    /// Those that their texts name: their names before and after.
    renamed: Vec<(String, String)>,
}

/// Puts translations in the place of texts.
fn translate(
    sheet: &mut Sheet,
    key: &[usize],
    texts: &[(usize, &str)],
    exchange: &mut dyn FnMut(&str, &str, &str) -> Option<String>,
) -> ExchangedRows {
    let mut rows = ExchangedRows::default();
    for (_, cells) in &mut sheet.rows {
        let record = row_name(key, cells);
        let mut is_whole = true;
        for (column, field) in texts {
            let text = cells[*column].to_owned();
            if text.is_empty() {
                continue;
            }
            match exchange(&record, field, &text) {
                Some(translated) => *cells = with(cells, *column, &translated),
                None => is_whole = false,
            }
        }
        let name = row_name(key, cells);
        if name != record {
            rows.renamed.push((record.clone(), name));
        }
        if !is_whole {
            rows.left.push(record);
        }
    }
    rows
}

/// A row with another text in one of its cells.
fn with(row: &StringRecord, column: usize, text: &str) -> StringRecord {
    let cells = row.iter().enumerate();
    let cells = cells.map(|(rank, cell)| if rank == column { text } else { cell });
    let mut changed: StringRecord = cells.collect();
    changed.set_position(row.position().cloned());
    changed
}
