//! What is wrong with a parcours, and where.

use crate::model::Phrase;

/// What is wrong at a place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParcoursFault {
    /// The file, as messages name it.
    pub file: String,
    /// Line and column, both from 1, the column in characters.
    pub line: usize,
    pub column: usize,
    pub phrase: Phrase,
}

impl ParcoursFault {
    /// At a byte of a text.
    pub(super) fn at(file: &str, text: &str, offset: usize, phrase: Phrase) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            phrase,
        }
    }

    /// What is wrong, after the file, the line and the column.
    pub fn sentence(&self) -> Phrase {
        let place = format!("{}:{}:{}", self.file, self.line, self.column);
        self.phrase.clone().at(place)
    }
}
