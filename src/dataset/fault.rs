//! What is wrong with a dataset, and where: file, line, column, and a phrase that says what.

use std::fmt;

use crate::model::Phrase;

/// One violation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// Name of the file within the dataset's folder.
    pub file: String,
    /// Line in the file, from 1.
    pub line: Option<u64>,
    /// Rank of the column, from 1, and its name.
    pub column: Option<(usize, String)>,
    /// What is wrong.
    pub phrase: Phrase,
}

impl Fault {
    /// A fault of a whole file.
    pub fn of_file(file: impl Into<String>, phrase: Phrase) -> Self {
        Self {
            file: file.into(),
            line: None,
            column: None,
            phrase,
        }
    }

    /// The same fault, at a line.
    #[must_use]
    pub fn at_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// The same fault, at a column given by its rank from 0.
    #[must_use]
    pub fn at_column(mut self, index: usize, name: &str) -> Self {
        self.column = Some((index + 1, name.to_owned()));
        self
    }

    /// `actors.csv:12:3 (kind)`: the place, as compilers write it.
    pub fn place(&self) -> String {
        let line = self.line.map_or(String::new(), |line| format!(":{line}"));
        let column = self.column.as_ref();
        let column = column.map_or(String::new(), |(rank, name)| format!(":{rank} ({name})"));
        [self.file.as_str(), &line, &column].concat()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.phrase)
    }
}

/// Everything found wrong with a dataset; never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} fault(s), the first: {}", .0.len(), .0[0])]
pub struct Faults(pub Vec<Fault>);

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}
