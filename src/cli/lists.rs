//! The user's own lists on the command line: which files, what was said of them, and what they turned
//! out to be.

use std::io::ErrorKind;
use std::path::Path;

use clap::ArgMatches;

use super::flags::flags;
use super::profiles::Reading;
use super::{Call, Failure, Group};
use crate::directory::{Beginning, Choices, Directory, Fault, Loading};
use crate::model::{Phrase, Typology};
use crate::query::Linked;
use crate::report::LinkedDirectory;
use crate::tui::Given;
use crate::user::Profile;

/// The values of a flag, given before the command and after it.
pub fn given<'a>(matches: &'a ArgMatches, flag: &'a str) -> impl Iterator<Item = &'a String> {
    let own = matches.subcommand().map(|(_, own)| own);
    let places = std::iter::once(matches).chain(own);
    places
        .filter_map(move |place| place.try_get_many::<String>(flag).ok().flatten())
        .flatten()
}

/// Bytes read between two looks whether somebody still waits.
const SLICE: usize = 1 << 18;

/// Flags of a whole run that decide what is answered.
const DECIDING: &[&str] = &["data", "lang"];

/// What was given that any command line has to repeat to answer the same.
pub fn repeated(matches: &ArgMatches) -> Given {
    let words = |flag: &str| {
        let values = given(matches, flag).map(|value| format!("--{flag}={value}"));
        values.collect::<Vec<String>>()
    };
    let reading = flags(Group::List).filter(|flag| flag.name != "directory");
    Given {
        everywhere: DECIDING.iter().flat_map(|flag| words(flag)).collect(),
        reading: reading.flat_map(|flag| words(flag.name)).collect(),
        lists: given(matches, "directory").cloned().collect(),
    }
}

/// What the flags say of the lists.
///
/// # Errors
/// A flag whose value does not fit, or that stands without a list.
pub fn chosen(matches: &ArgMatches) -> Result<Choices, Failure> {
    let mut choices = Choices::default();
    for flag in flags(Group::List) {
        let Some(setting) = flag.setting() else {
            continue;
        };
        for value in given(matches, flag.name) {
            choices
                .choose(setting, value)
                .map_err(|phrase| Failure::Usage(at_flag(flag.name, phrase)))?;
        }
    }
    let is_without = |flag: &&super::Flag| {
        flag.name != "directory" && given(matches, flag.name).next().is_some()
    };
    match flags(Group::List).find(is_without) {
        Some(flag) if given(matches, "directory").next().is_none() => {
            let flag = format!("--{}", flag.name);
            Err(Failure::Usage(
                Phrase::new("list-flag-alone").with("flag", flag),
            ))
        }
        _ => Ok(choices),
    }
}

/// Refuses flags of the lists, given before a command that takes none.
pub fn expect_none(matches: &ArgMatches, command: &str) -> Result<(), Failure> {
    let mut misplaced =
        flags(Group::List).filter(|flag| given(matches, flag.name).next().is_some());
    misplaced.next().map_or(Ok(()), |flag| {
        Err(Failure::Usage(
            Phrase::new("usage-misplaced")
                .with("flag", format!("--{}", flag.name))
                .with("command", command),
        ))
    })
}

fn at_flag(flag: &str, phrase: Phrase) -> Phrase {
    Phrase::new("placed")
        .with("place", format!("--{flag}"))
        .with("sentence", phrase)
}

impl Call<'_> {
    /// The user's lists, opened and not yet read; what was chosen for them is remembered.
    pub(super) fn loadings(&mut self) -> Result<Vec<Loading>, Failure> {
        let mut loadings = Vec::new();
        for path in &self.settings.directories {
            let (loading, remembered) = self.loading(path)?;
            self.remember(remembered)?;
            loadings.push(loading);
        }
        Ok(loadings)
    }

    /// A list that is to be read as was chosen, and what is to be remembered of that.
    fn loading(&self, path: &Path) -> Result<(Loading, Option<Profile>), Failure> {
        let mut loading = Loading::open(path).map_err(|fault| refused(path, fault))?;
        let Reading {
            choices,
            remembered,
        } = self.settings.reading(path, &mut loading)?;
        loading.choose(choices);
        Ok((loading, remembered))
    }

    /// Whether every list is read as it is recognised, nothing chosen or remembered.
    pub(super) fn lists_are_plain(&self) -> Result<bool, Failure> {
        for path in &self.settings.directories {
            let mut loading = Loading::open(path).map_err(|fault| refused(path, fault))?;
            let reading = self.settings.reading(path, &mut loading)?;
            if !reading.choices.is_empty() || reading.remembered.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A list read to its end, as long as somebody waits for it.
    fn read(&self, mut loading: Loading) -> Result<Loading, Fault> {
        let Some(watch) = self.console.watch else {
            return Ok(loading);
        };
        while !loading.is_done() {
            if watch.is_left() {
                return Err(Fault::Unreadable(ErrorKind::Other.into()));
            }
            let progress = loading.step(SLICE)?;
            let done = progress.done.min(progress.total).saturating_mul(100);
            watch.read(done / progress.total.max(1));
        }
        Ok(loading)
    }

    /// A line on standard error about a list.
    pub(super) fn note_of_list(&mut self, path: &Path, told: Phrase) -> Result<(), Failure> {
        self.note(&placed_in(path, told))
    }

    /// The user's lists, linked, each told in a line on standard error.
    pub(super) fn lists(
        &mut self,
        typology: &Typology,
        link: fn(&Typology, &Directory) -> Linked,
    ) -> Result<Vec<LinkedDirectory>, Failure> {
        let mut lists = Vec::new();
        for path in &self.settings.directories {
            let (loading, remembered) = self.loading(path)?;
            let loading = self.read(loading).map_err(|fault| refused(path, fault))?;
            let directory = loading.whole().map_err(|fault| refused(path, fault))?;
            let linked = link(typology, &directory);
            let told = directory
                .recognition()
                .told(directory.len(), linked.flagged(&directory));
            self.note_of_list(path, told)?;
            self.remember(remembered)?;
            lists.push(LinkedDirectory { directory, linked });
        }
        Ok(lists)
    }
}

/// Refuses columns that a list does not have.
pub fn expect_columns(
    choices: &Choices,
    path: &Path,
    beginning: &Beginning,
) -> Result<(), Failure> {
    let placed = choices.places(&beginning.headings());
    placed.map(|_| ()).map_err(|phrase| {
        let sentence = at_flag("list-column", phrase);
        Failure::Usage(placed_in(path, sentence))
    })
}

fn placed_in(path: &Path, sentence: Phrase) -> Phrase {
    Phrase::new("placed")
        .with("place", path.display().to_string())
        .with("sentence", sentence)
}

/// Why a list cannot be opened.
pub fn refused(path: &Path, fault: Fault) -> Failure {
    match fault {
        Fault::Unreadable(source) => Failure::File {
            phrase: Phrase::new("list-unread"),
            path: Some(path.to_owned()),
            source,
        },
        Fault::NoList(phrase) => Failure::List {
            path: path.to_owned(),
            phrase,
        },
    }
}
