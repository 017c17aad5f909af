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
    pub words: ValueDomain,
}

/// What the values of a column are words of. Programs read the words; people what they stand for.
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
}

impl ValueDomain {
    /// Those of a vocabulary.
    pub const fn of<V: Vocabulary>() -> Self {
        Self::Vocabulary(Lexicon::of::<V>())
    }
}

impl TableColumn {
    /// A column whose values stand for themselves.
    pub const fn new(key: &'static str, heading: &'static str) -> Self {
        Self {
            key,
            heading,
            words: ValueDomain::Own,
        }
    }

    /// The same column, of such words.
    #[must_use]
    pub const fn of(self, words: ValueDomain) -> Self {
        Self { words, ..self }
    }
}

/// What stands in a row under a column.
#[derive(Debug, PartialEq, Eq, Default)]
pub enum TableCell {
    #[default]
    Empty,
    Text(String),
    Integer(i64),
    /// Several values, none perhaps: a list has the same shape in every row.
    List(Vec<String>),
}

/// A copy over another cell takes that one's room, so that a row told over and over asks for none.
impl Clone for TableCell {
    fn clone(&self) -> Self {
        match self {
            Self::Empty => Self::Empty,
            Self::Text(text) => Self::Text(text.clone()),
            Self::Integer(number) => Self::Integer(*number),
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

/// Rows told one after another, as often as they are asked for: a long answer need not be kept whole.
pub trait Rows {
    /// The keys of the columns.
    fn keys(&self) -> Vec<&str>;

    /// What the values of each column are words of.
    fn words(&self) -> Vec<ValueDomain>;

    /// Tells each row, as long as the keys.
    ///
    /// # Errors
    /// What `tell` says; nothing is told after that.
    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()>;
}

impl Rows for ReportTable {
    fn keys(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.key).collect()
    }

    fn words(&self) -> Vec<ValueDomain> {
        self.columns.iter().map(|column| column.words).collect()
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

    /// As a cell of the dataset holds it.
    pub fn as_dataset_cell(&self) -> Cow<'_, str> {
        self.joined(LIST_SEPARATOR)
    }

    /// The cell on one line, values joined by `separator`; what is one text already is not copied.
    pub fn joined(&self, separator: &str) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(number) => Cow::Owned(number.to_string()),
            Self::List(values) => match values.as_slice() {
                [] => Cow::Borrowed(""),
                [value] => Cow::Borrowed(value),
                values => Cow::Owned(values.join(separator)),
            },
        }
    }
}
