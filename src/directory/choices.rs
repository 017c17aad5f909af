//! What a user says of a list instead of letting it be recognised. The words are those of the command
//! line and of the profiles; a faulty one is reported with the nearest valid one.

use std::collections::{HashMap, HashSet};

use super::container::SEPARATOR;
use super::encoding::Encoding;
use super::field::Field;
use super::heading::named;
use super::records::NO_SEPARATOR;
use super::words::plain;
use crate::model::vocabulary::vocabulary;
use crate::model::{Argument, Joint, Phrase, Vocabulary, nearest, unknown, unknown_near};

vocabulary! {
    /// Something about a list that can be chosen.
    Setting, "list-setting" {
        Separator = "separator",
        Encoding = "encoding",
        Heading = "heading",
        /// The sheet of a workbook.
        Sheet = "sheet",
        /// What a column is; may be said of several.
        Column = "column",
    }
}

vocabulary! {
    /// Whether the first row names the columns.
    Heading, "list-heading" {
        Yes = "yes",
        No = "no",
    }
}

/// What stands between two cells: one byte, or nothing in a list of one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    Byte(u8),
    None,
}

/// The mark that holds cells together separates none.
const QUOTE: u8 = 0x22;
/// Words for separators that a shell or an eye would take for something else.
const SEPARATORS: &[(&str, Separator)] = &[
    ("comma", Separator::Byte(b',')),
    ("semicolon", Separator::Byte(b';')),
    ("tab", Separator::Byte(b'\t')),
    ("bar", Separator::Byte(b'|')),
    ("none", Separator::None),
];

impl Separator {
    /// A word, or the sign itself: any mark of ASCII that is no quotation mark.
    fn read(value: &str) -> Option<Self> {
        let known = SEPARATORS.iter().find(|(word, _)| *word == value);
        let sign = || match value.as_bytes() {
            [byte] if *byte != QUOTE && (byte.is_ascii_punctuation() || *byte == b'\t') => {
                Some(Self::Byte(*byte))
            }
            _ => None,
        };
        known.map(|(_, separator)| *separator).or_else(sign)
    }

    fn word(self) -> String {
        let known = SEPARATORS.iter().find(|(_, known)| *known == self);
        match (known, self) {
            (None, Self::Byte(byte)) => char::from(byte).to_string(),
            (known, _) => known
                .map(|(word, _)| (*word).to_owned())
                .unwrap_or_default(),
        }
    }

    /// The byte at which cells are cut.
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Byte(byte) => byte,
            Self::None => NO_SEPARATOR,
        }
    }
}

/// Other names under which the encodings go.
const ENCODINGS: &[(&str, Encoding)] = &[
    ("utf8", Encoding::Utf8),
    ("cp1252", Encoding::Windows1252),
    ("ansi", Encoding::Windows1252),
    ("latin1", Encoding::Windows1252),
    ("latin-1", Encoding::Windows1252),
    ("iso-8859-1", Encoding::Windows1252),
    ("utf16", Encoding::Utf16),
    ("macroman", Encoding::MacRoman),
    ("macintosh", Encoding::MacRoman),
    ("mac", Encoding::MacRoman),
    ("ibm850", Encoding::Cp850),
    ("cp-850", Encoding::Cp850),
    ("dos", Encoding::Cp850),
];

impl Setting {
    /// The words that it accepts, where they can be listed: for a column, the fields.
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Self::Separator => SEPARATORS.iter().map(|(word, _)| *word).collect(),
            Self::Encoding => encodings().map(Vocabulary::word).collect(),
            Self::Heading => Heading::words(),
            // They are those of the workbook.
            Self::Sheet => Vec::new(),
            Self::Column => Field::words(),
        }
    }
}

/// The encodings that can be chosen.
fn encodings() -> impl Iterator<Item = Encoding> {
    let all = Encoding::ALL.iter().copied();
    all.filter(|encoding| *encoding != Encoding::Damaged)
}

/// What was chosen for a list; what was not is recognised.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    pub separator: Option<Separator>,
    pub encoding: Option<Encoding>,
    pub heading: Option<Heading>,
    /// The sheet of a workbook, by its name or its number from 1.
    pub sheet: Option<String>,
    /// The columns of a field, the one to look at first in front: by heading, or by number from 1.
    pub columns: Vec<(Field, Vec<String>)>,
    /// Where they were remembered, if they were.
    pub profile: Option<String>,
}

impl Choices {
    pub fn is_empty(&self) -> bool {
        self.separator.is_none()
            && self.encoding.is_none()
            && self.heading.is_none()
            && self.sheet.is_none()
            && self.columns.is_empty()
    }

    /// Takes a choice in words.
    ///
    /// # Errors
    /// What is wrong with the words.
    pub fn choose(&mut self, setting: Setting, value: &str) -> Result<(), Phrase> {
        let lower = value.to_lowercase();
        match setting {
            Setting::Separator => {
                let words = SEPARATORS.iter().map(|(word, _)| *word);
                let found = Separator::read(&lower);
                self.separator = Some(found.ok_or_else(|| unknown("separator", value, words))?);
            }
            Setting::Encoding => {
                let other = ENCODINGS.iter().find(|(name, _)| *name == lower);
                let found = encodings()
                    .find(|encoding| encoding.word() == lower)
                    .or(other.map(|(_, encoding)| *encoding));
                let words = encodings().map(Vocabulary::word);
                self.encoding = Some(found.ok_or_else(|| unknown("encoding", value, words))?);
            }
            Setting::Heading => {
                let found = Heading::from_word(&lower);
                let words = Heading::words();
                self.heading = Some(found.ok_or_else(|| unknown("yes-or-no", value, words))?);
            }
            Setting::Sheet => self.sheet = Some(value.trim().to_owned()),
            Setting::Column => {
                let (field, column) = value
                    .split_once('=')
                    .ok_or_else(|| Phrase::new("list-column-shape").with("value", value))?;
                self.set_column(known_field(field.trim())?, column.trim());
            }
        }
        Ok(())
    }

    /// Takes columns of a field, of which there may be tens of thousands; nowhere if there are none.
    ///
    /// # Errors
    /// A field that does not exist.
    pub fn choose_columns(&mut self, field: &str, columns: &[String]) -> Result<(), Phrase> {
        let chosen = self.columns_of(known_field(field.trim())?);
        let mut known: HashSet<String> = chosen.iter().cloned().collect();
        for column in columns.iter().map(|column| column.trim()) {
            if is_nowhere(column) {
                chosen.clear();
                known.clear();
            } else if known.insert(column.to_owned()) {
                chosen.push(column.to_owned());
            }
        }
        if columns.is_empty() {
            chosen.clear();
        }
        Ok(())
    }

    /// Puts a field in one more column, or nowhere.
    fn set_column(&mut self, field: Field, column: &str) {
        let chosen = self.columns_of(field);
        if is_nowhere(column) {
            chosen.clear();
        } else if !chosen.iter().any(|known| known == column) {
            chosen.push(column.to_owned());
        }
    }

    /// The columns chosen for a field, none at first.
    fn columns_of(&mut self, field: Field) -> &mut Vec<String> {
        let rank = self.columns.iter().position(|(known, _)| *known == field);
        let rank = rank.unwrap_or_else(|| {
            self.columns.push((field, Vec::new()));
            self.columns.len() - 1
        });
        &mut self.columns[rank].1
    }

    /// Says that a column, by its heading or its number, holds a field and no other; nothing for one that
    /// holds none. `before` are the fields that it was read for, each with its other columns.
    pub fn place(&mut self, column: &str, field: Option<Field>, before: &[(Field, Vec<String>)]) {
        for (known, others) in before {
            if Some(*known) != field {
                self.columns_of(*known).clone_from(others);
            }
        }
        if let Some(field) = field {
            *self.columns_of(field) = vec![column.to_owned()];
        }
    }

    /// These choices where there are any, and the others for the rest.
    #[must_use]
    pub fn over(&self, others: &Self) -> Self {
        let added = others.columns.iter();
        let added = added.filter(|(field, _)| self.columns.iter().all(|(own, _)| own != field));
        Self {
            separator: self.separator.or(others.separator),
            encoding: self.encoding.or(others.encoding),
            heading: self.heading.or(others.heading),
            sheet: self.sheet.clone().or_else(|| others.sheet.clone()),
            columns: self.columns.iter().chain(added).cloned().collect(),
            profile: self.profile.clone().or_else(|| others.profile.clone()),
        }
    }

    /// The same for what a container holds, which is written in one way.
    #[must_use]
    pub(super) fn of_container(&self) -> Self {
        Self {
            separator: Some(Separator::Byte(SEPARATOR)),
            encoding: Some(Encoding::Utf8),
            ..self.clone()
        }
    }

    /// The choices in words that [`choose`](Self::choose) understands, except the columns.
    pub fn words(&self) -> Vec<(Setting, String)> {
        let separator = self.separator.map(Separator::word);
        let encoding = self.encoding.map(|encoding| encoding.word().to_owned());
        let heading = self.heading.map(|heading| heading.word().to_owned());
        [
            (Setting::Separator, separator),
            (Setting::Encoding, encoding),
            (Setting::Heading, heading),
            (Setting::Sheet, self.sheet.clone()),
        ]
        .into_iter()
        .filter_map(|(setting, word)| Some((setting, word?)))
        .collect()
    }

    /// What was chosen, for a sentence; nothing where nothing was.
    pub(super) fn summary(&self) -> Option<Argument> {
        let words = self.words().into_iter();
        let settings = words.map(|(setting, _)| Argument::Message(setting.message()));
        let columns = self.columns.iter().map(|(field, columns)| {
            let id = if columns.is_empty() {
                "list-chosen-nowhere"
            } else {
                "list-chosen-column"
            };
            Phrase::new(id)
                .with("field", Argument::Message(field.message()))
                .with("heading", columns.join(", "))
                .into()
        });
        let chosen: Vec<Argument> = settings.chain(columns).collect();
        (!chosen.is_empty()).then_some(Argument::List(chosen, Joint::And))
    }

    /// Where the columns chosen for each field stand among the headings of a list.
    ///
    /// # Errors
    /// A column that the list does not have.
    pub fn columns_of_fields(
        &self,
        headings: &[String],
    ) -> Result<Vec<(Field, Vec<usize>)>, Phrase> {
        if self.columns.is_empty() {
            return Ok(Vec::new());
        }
        let index = HeadingIndex::new(headings);
        let placed = self.columns.iter().map(|(field, columns)| {
            let indices = columns.iter().map(|column| index.column(column));
            Ok((*field, indices.collect::<Result<_, Phrase>>()?))
        });
        placed.collect()
    }
}

/// Whether a field is said to have no column.
fn is_nowhere(column: &str) -> bool {
    matches!(column, "" | "-")
}

/// The field of a word, or of a name that columns have.
fn known_field(word: &str) -> Result<Field, Phrase> {
    let lower = word.to_lowercase().replace('-', "_");
    Field::from_word(&lower)
        .or_else(|| named(word))
        .ok_or_else(|| unknown("field", word, Field::words()))
}

/// Where the headings of a list stand, spelt exactly so or nearly: a list may have 65,535 columns, and as many of
/// them chosen.
struct HeadingIndex<'a> {
    headings: &'a [String],
    exact: HashMap<&'a str, usize>,
    plain: HashMap<String, usize>,
}

impl<'a> HeadingIndex<'a> {
    /// Of headings alike the first counts.
    fn new(headings: &'a [String]) -> Self {
        let (mut exact, mut plains) = (HashMap::new(), HashMap::new());
        for (index, heading) in headings.iter().enumerate() {
            exact.entry(heading.as_str()).or_insert(index);
            plains.entry(plain(heading)).or_insert(index);
        }
        Self {
            headings,
            exact,
            plain: plains,
        }
    }

    /// The column that a heading or a number names; a heading that is a number comes first.
    fn column(&self, column: &str) -> Result<usize, Phrase> {
        let (headings, given) = (self.headings, plain(column));
        let alike = || self.plain.get(&given).filter(|_| !given.is_empty());
        if let Some(index) = self.exact.get(column).or_else(alike) {
            return Ok(*index);
        }
        if let Ok(number) = column.parse::<usize>() {
            let is_there = (1..=headings.len()).contains(&number);
            return is_there.then(|| number - 1).ok_or_else(|| {
                Phrase::new("list-column-number")
                    .with("value", column)
                    .with("count", headings.len())
            });
        }
        let known = || {
            headings
                .iter()
                .map(String::as_str)
                .filter(|name| !name.is_empty())
        };
        if known().next().is_none() {
            return Err(Phrase::new("list-column-headless")
                .with("value", column)
                .with("count", headings.len()));
        }
        // Compared without case or accents.
        let near = nearest(column, known()).or_else(|| {
            let plains: Vec<String> = known().map(plain).collect();
            let near = nearest(&given, plains.iter().map(String::as_str))?;
            known().find(|name| plain(name) == near)
        });
        Err(match near {
            Some(near) => unknown_near("heading", column, Some(near)),
            None => unknown("heading", column, known()),
        })
    }
}
