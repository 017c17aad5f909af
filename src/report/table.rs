//! An answer in rows and columns, neutral as to language and format.

use std::borrow::Cow;
use std::io;

use crate::model::{LIST_SEPARATOR, Lexicon, Vocabulary};

/// A column: a key for machines and a heading for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableColumn {
    /// Stable, English, the same in every language of the interface.
    pub key: &'static str,
    /// Id of the heading in the text bundles.
    pub heading: &'static str,
    pub domain: ValueDomain,
}

/// What the values of a column mean: machine formats write them as they are, formats for people write their labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ValueDomain {
    /// They stand for themselves.
    #[default]
    Own,
    Vocabulary(Lexicon),
    /// Identifiers of statuses, which people know by their names.
    Statuses,
    /// Names of the dataset's tables.
    Tables,
    /// Keys of the columns of the table that the row names.
    Columns,
    /// Numbers stored as text, since they have decimals or are ranges.
    Numbers,
}

impl ValueDomain {
    /// The words of a vocabulary.
    pub const fn vocabulary<V: Vocabulary>() -> Self {
        Self::Vocabulary(Lexicon::of::<V>())
    }
}

impl TableColumn {
    /// A column whose values stand for themselves.
    pub const fn new(key: &'static str, heading: &'static str) -> Self {
        Self {
            key,
            heading,
            domain: ValueDomain::Own,
        }
    }

    /// The same column, with values of this domain.
    #[must_use]
    pub const fn with_domain(self, domain: ValueDomain) -> Self {
        Self { domain, ..self }
    }
}

/// The id in the text bundles of the title of a table.
pub fn table_message(name: &str) -> String {
    format!("table-{name}")
}

/// What stands in a row under a column.
#[derive(Debug, PartialEq, Eq, Default)]
pub enum TableCell {
    #[default]
    Empty,
    Text(String),
    Integer(i64),
    /// A number as the language of the reader writes it.
    Spelt(String),
    /// Several values, none perhaps: a list has the same shape in every row.
    List(Vec<String>),
}

/// `clone_from` reuses the allocation of the cell, so that visiting many rows allocates little.
impl Clone for TableCell {
    fn clone(&self) -> Self {
        match self {
            Self::Empty => Self::Empty,
            Self::Text(text) => Self::Text(text.clone()),
            Self::Integer(number) => Self::Integer(*number),
            Self::Spelt(number) => Self::Spelt(number.clone()),
            Self::List(values) => Self::List(values.clone()),
        }
    }

    fn clone_from(&mut self, source: &Self) {
        match (self, source) {
            (Self::Text(room), Self::Text(text)) => room.clone_from(text),
            (Self::List(room), Self::List(values)) => room.clone_from(values),
            (room, source) => *room = source.clone(),
        }
    }
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTable {
    pub name: &'static str,
    pub columns: Vec<TableColumn>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<TableCell>>,
}

/// Rows that can be visited any number of times: a long answer need not be held in memory.
pub trait Rows {
    /// The key of each column and the domain of its values.
    fn columns(&self) -> Vec<(&str, ValueDomain)>;

    /// The keys of the columns.
    fn keys(&self) -> Vec<&str> {
        self.columns().into_iter().map(|(key, _)| key).collect()
    }

    /// Visits each row, which has a cell for each column.
    ///
    /// # Errors
    /// The first one of `visit`, after which no row is visited.
    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()>;
}

impl Rows for ReportTable {
    fn columns(&self) -> Vec<(&str, ValueDomain)> {
        let columns = self.columns.iter();
        columns.map(|column| (column.key, column.domain)).collect()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        self.rows.iter().try_for_each(|row| visit(row))
    }
}

impl TableCell {
    /// Text, or nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// Several values, in a column of lists.
    pub fn list<T: Into<String>>(values: impl IntoIterator<Item = T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }

    /// A count or a rank.
    pub fn count(number: usize) -> Self {
        Self::Integer(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A number that may be unknown.
    pub fn number(number: Option<u16>) -> Self {
        number.map_or(Self::Empty, |number| Self::Integer(i64::from(number)))
    }

    /// Its texts: one, those of a list, or none.
    pub fn texts(&self) -> &[String] {
        match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::List(texts) => texts,
            Self::Empty | Self::Integer(_) | Self::Spelt(_) => &[],
        }
    }

    /// The same, to change them.
    pub fn texts_mut(&mut self) -> &mut [String] {
        match self {
            Self::Text(text) => std::slice::from_mut(text),
            Self::List(texts) => texts,
            Self::Empty | Self::Integer(_) | Self::Spelt(_) => &mut [],
        }
    }

    /// The cell on one line, with the values of a list separated as in the dataset.
    pub fn as_dataset_cell(&self) -> Cow<'_, str> {
        self.joined(LIST_SEPARATOR)
    }

    /// The cell on one line, values joined by `separator`; what is one text already is not copied.
    pub fn joined(&self, separator: &str) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Spelt(text) => Cow::Borrowed(text),
            Self::Integer(number) => Cow::Owned(number.to_string()),
            Self::List(values) => match values.as_slice() {
                [] => Cow::Borrowed(""),
                [value] => Cow::Borrowed(value),
                values => Cow::Owned(values.join(separator)),
            },
        }
    }
}
