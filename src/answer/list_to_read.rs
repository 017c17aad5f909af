//! A list of a request before it is opened, and what may be wrong with one.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use crate::directory::{Choices, ListFault, ListPreview};
use crate::model::Phrase;
use crate::request::{ListReadingOptions, ListSource, Sources};

/// Which profile says how a list is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ProfileChoice {
    /// The one that was remembered for such a list; what is chosen is remembered too.
    #[default]
    Remembered,
    /// This file, whatever the list; nothing is remembered.
    Named(PathBuf),
    /// None, and nothing is remembered.
    None,
}

impl ProfileChoice {
    /// By the value of the flag, if it was given; a file called `none` is `./none`.
    pub fn new(value: Option<&str>) -> Self {
        match value {
            None => Self::Remembered,
            Some("none") => Self::None,
            Some(file) => Self::Named(PathBuf::from(file)),
        }
    }
}
/// A list that was asked for, and how it is to be read.
#[derive(Debug, Clone, Default)]
pub(super) struct ListToRead {
    pub path: PathBuf,
    pub choices: Choices,
    pub profile: ProfileChoice,
}

impl ListToRead {
    /// The lists of a request, in their order.
    ///
    /// # Errors
    /// What the options of the lists say that cannot be.
    pub(super) fn all(sources: &Sources) -> Result<Vec<Self>, Phrase> {
        let (readings, _) = sources.readings()?;
        let lists = sources.lists.iter().zip(readings);
        let list = |(list, reading): (&ListSource, ListReadingOptions)| Self {
            path: PathBuf::from(&list.path),
            choices: reading.choices,
            profile: ProfileChoice::new(reading.profile.as_deref()),
        };
        Ok(lists.map(list).collect())
    }
}

/// Refuses columns that a list does not have.
pub(super) fn expect_columns(
    choices: &Choices,
    path: &Path,
    beginning: &ListPreview,
) -> Result<(), Failure> {
    let placed = choices.columns_of_fields(&beginning.headings());
    placed.map(|_| ()).map_err(|phrase| {
        let sentence = phrase.at_flag("list-column");
        Failure::Usage(sentence.at(path.display().to_string()))
    })
}

/// Why a list cannot be read.
pub(super) fn unread(path: &Path, fault: ListFault) -> Failure {
    match fault {
        ListFault::Unreadable(source) => Failure::File {
            phrase: Phrase::new("list-unread"),
            path: Some(path.to_owned()),
            source,
        },
        ListFault::NoList(phrase) => Failure::List {
            path: path.to_owned(),
            phrase,
        },
    }
}
