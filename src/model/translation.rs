//! The texts of the dataset in other languages than the one they were written in.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::table::KEY_SEPARATOR;

/// Language of the dataset, in which its texts were written.
pub const DATASET_LANGUAGE: &str = "fr";

/// A text in another language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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

/// The same, of a table of translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TranslatedText<'a> {
    pub table: &'a str,
    pub record: &'a str,
    pub field: &'a str,
    pub lang: &'a str,
    pub text: &'a str,
    pub by: &'a str,
}

impl From<TranslatedText<'_>> for Translation {
    fn from(row: TranslatedText<'_>) -> Self {
        Self {
            table: row.table.to_owned(),
            record: row.record.to_owned(),
            field: row.field.to_owned(),
            lang: row.lang.to_owned(),
            text: row.text.to_owned(),
            by: row.by.to_owned(),
        }
    }
}

/// Translations in the order of their table, found by the row that they translate. Every start reads them, so all texts
/// are one, and what stands in many rows is there once.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Translations {
    /// Names of tables and columns, codes of languages, authors.
    words: Vec<String>,
    texts: String,
    rows: Vec<TranslationRow>,
    /// The rank of every row, in the order of the tables and records.
    by_record: Vec<u32>,
}

/// Ranks of words, and bytes of the texts.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct TranslationRow {
    table: u32,
    field: u32,
    lang: u32,
    by: u32,
    record: Range<u32>,
    text: Range<u32>,
}

impl Translations {
    /// Those of a table. Texts beyond 4 GiB, which no dataset may hold, are left out.
    pub fn new(rows: &[Translation]) -> Self {
        let mut own = Self::default();
        for row in rows {
            let made = own.row_of(row);
            own.rows.extend(made);
        }
        let mut by_record: Vec<u32> = (0..).take(own.rows.len()).collect();
        by_record.sort_by_key(|rank| own.row(*rank).map(place));
        Self { by_record, ..own }
    }

    fn row_of(&mut self, row: &Translation) -> Option<TranslationRow> {
        Some(TranslationRow {
            table: self.word(&row.table)?,
            field: self.word(&row.field)?,
            lang: self.word(&row.lang)?,
            by: self.word(&row.by)?,
            record: self.added(&row.record)?,
            text: self.added(&row.text)?,
        })
    }

    fn word(&mut self, word: &str) -> Option<u32> {
        let known = self.words.iter().position(|known| known == word);
        let rank = known.unwrap_or_else(|| {
            self.words.push(word.to_owned());
            self.words.len() - 1
        });
        u32::try_from(rank).ok()
    }

    fn added(&mut self, text: &str) -> Option<Range<u32>> {
        let start = u32::try_from(self.texts.len()).ok()?;
        self.texts.push_str(text);
        Some(start..u32::try_from(self.texts.len()).ok()?)
    }

    fn row(&self, rank: u32) -> Option<TranslatedText<'_>> {
        let row = self.rows.get(rank as usize)?;
        let word = |rank: u32| self.words.get(rank as usize).map(String::as_str);
        let text = |bytes: &Range<u32>| self.texts.get(bytes.start as usize..bytes.end as usize);
        Some(TranslatedText {
            table: word(row.table)?,
            record: text(&row.record)?,
            field: word(row.field)?,
            lang: word(row.lang)?,
            text: text(&row.text)?,
            by: word(row.by)?,
        })
    }

    /// Every row, in the order of the table.
    pub fn rows(&self) -> impl Iterator<Item = TranslatedText<'_>> {
        (0..)
            .take(self.rows.len())
            .filter_map(|rank| self.row(rank))
    }

    /// Those of a row of a table.
    pub fn of<'a, 'k>(
        &'a self,
        table: &'k str,
        record: &'k str,
    ) -> impl Iterator<Item = TranslatedText<'a>> + use<'a, 'k> {
        let found = self.from(table, record);
        found.take_while(move |row| row.table == table && row.record == record)
    }

    /// Those of the rows of a table whose key begins with a value.
    pub fn under<'a, 'k>(
        &'a self,
        table: &'k str,
        first: &'k str,
    ) -> impl Iterator<Item = TranslatedText<'a>> + use<'a, 'k> {
        let is_under = move |row: &TranslatedText<'_>| {
            let rest = row.record.strip_prefix(first);
            row.table == table && rest.is_some_and(|rest| rest.starts_with(KEY_SEPARATOR))
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
    ) -> impl Iterator<Item = TranslatedText<'a>> + use<'a> {
        let first = (self.by_record)
            .partition_point(|rank| self.row(*rank).map(place) < Some((table, record)));
        let ranks = self.by_record[first..].iter();
        ranks.filter_map(|rank| self.row(*rank))
    }
}

fn place(row: TranslatedText<'_>) -> (&str, &str) {
    (row.table, row.record)
}
