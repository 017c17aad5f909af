//! The user's own lists on the command line: which files, what was said of them, and what they turned
//! out to be.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::flags::{Flag, flags};
use super::profiles::{Heeded, Reading};
use super::progress::Work;
use super::{Call, Failure, Group};
use crate::directory::{Beginning, Choices, Directory, Fault, Loading, Setting, called};
use crate::model::{Argument, Phrase, Typology};
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

/// A list that was asked for, and how it is to be read.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub path: PathBuf,
    pub choices: Choices,
    pub heeded: Heeded,
}

/// A flag of the lists with its value.
type Value<'a> = (&'static Flag, &'a String);

/// The flags of the lists in the order in which they were given.
fn in_order(matches: &ArgMatches) -> Vec<Value<'_>> {
    let own = matches.subcommand().map(|(_, own)| own);
    let mut all = Vec::new();
    for place in std::iter::once(matches).chain(own) {
        let mut found: Vec<(usize, Value<'_>)> = Vec::new();
        for flag in flags(Group::List) {
            if let Ok(Some(values)) = place.try_get_many::<String>(flag.name) {
                let indices = place.indices_of(flag.name).into_iter().flatten();
                found.extend(indices.zip(values.map(|value| (flag, value))));
            }
        }
        found.sort_by_key(|(index, _)| *index);
        all.extend(found.into_iter().map(|(_, given)| given));
    }
    all
}

/// The flags of the lists by their names, in the order in which they were given, with their values.
pub fn as_given(matches: &ArgMatches) -> Vec<(&'static str, String)> {
    let given = in_order(matches).into_iter();
    given
        .map(|(flag, value)| (flag.name, value.clone()))
        .collect()
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
    let mut repeated = Given {
        everywhere: DECIDING.iter().flat_map(|flag| words(flag)).collect(),
        ..Given::default()
    };
    for (flag, value) in in_order(matches) {
        let word = format!("--{}={value}", flag.name);
        match repeated.lists.last_mut() {
            _ if flag.name == "directory" => repeated.lists.push((value.clone(), Vec::new())),
            Some((_, reading)) => reading.push(word),
            None => repeated.reading.push(word),
        }
    }
    repeated
}

/// What the flags say of the lists: of all of them before the first, of one alone after it. What holds for
/// lists that are opened later comes with them.
///
/// # Errors
/// A flag whose value does not fit, or that stands without a list, twice for the same, or where nobody can
/// tell whether it is meant for one or for all.
pub fn asked(matches: &ArgMatches) -> Result<(Vec<Asked>, Heeded), Failure> {
    let given = in_order(matches);
    let mut parts = given.split(|(flag, _)| flag.name == "directory");
    let shared = said(parts.next().unwrap_or_default(), &Asked::default())?;
    let mut paths = given.iter().filter(|(flag, _)| flag.name == "directory");
    let own: Vec<&[Value<'_>]> = parts.collect();
    if own.is_empty()
        && let Some((flag, _)) = given.first()
    {
        return Err(refusal("list-flag-alone", flag, None));
    }
    // Who says before a list, or of another one, how to read it knows where to say it.
    if let [before @ .., last] = own.as_slice()
        && let Some((flag, _)) = last.first()
        && !before.is_empty()
        && shared.choices.is_empty()
        && before.iter().all(|own| own.is_empty())
    {
        let path = paths.next_back().map(|(_, path)| path.as_str());
        return Err(refusal("list-flag-last", flag, path));
    }
    let lists = paths.zip(own).map(|((_, path), own)| {
        let own = said(
            own,
            &Asked {
                path: PathBuf::from(path),
                ..shared.clone()
            },
        )?;
        Ok(Asked {
            choices: own.choices.over(&shared.choices),
            ..own
        })
    });
    Ok((lists.collect::<Result<_, Failure>>()?, shared.heeded))
}

/// What some flags say of the same lists; what they do not say is as before, but for the choices.
fn said(given: &[Value<'_>], before: &Asked) -> Result<Asked, Failure> {
    let mut said = Asked {
        choices: Choices::default(),
        ..before.clone()
    };
    for (rank, (flag, value)) in given.iter().enumerate() {
        let is_column = flag.setting() == Some(Setting::Column);
        let is_known = given[..rank]
            .iter()
            .any(|(known, _)| known.name == flag.name);
        if is_known && !is_column {
            let path = before.path.to_str().filter(|path| !path.is_empty());
            return Err(refusal("list-flag-twice", flag, path));
        }
        match flag.setting() {
            Some(setting) => said
                .choices
                .choose(setting, value)
                .map_err(|phrase| Failure::Usage(at_flag(flag.name, phrase)))?,
            None => said.heeded = Heeded::new(value),
        }
    }
    Ok(said)
}

/// Why a flag cannot stand where it does; without a path it is said of all the lists.
fn refusal(id: &str, flag: &Flag, path: Option<&str>) -> Failure {
    let place = path.map_or_else(
        || Argument::Message("list-flag-all".to_owned()),
        |path| Argument::Text(path.to_owned()),
    );
    Failure::Usage(
        Phrase::new(id)
            .with("flag", format!("--{}", flag.name))
            .with("list", place),
    )
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

impl Asked {
    /// The list, to be read as was chosen, and what is to be remembered of that.
    fn open(&self) -> Result<(Loading, Option<Profile>), Failure> {
        let path = &self.path;
        let mut loading = Loading::open(path).map_err(|fault| refused(path, fault))?;
        let Reading {
            choices,
            remembered,
        } = self.reading(&mut loading)?;
        loading.choose(choices);
        Ok((loading, remembered))
    }
}

impl Call<'_> {
    /// What the user's lists are called, in their order.
    pub(super) fn list_names(&self) -> Vec<String> {
        let lists = self.settings.lists.iter();
        called(lists.map(|asked| asked.path.as_path()))
    }

    /// The user's lists, opened and not yet read; what was chosen for them is remembered.
    pub(super) fn loadings(&mut self) -> Result<Vec<Loading>, Failure> {
        let mut loadings = Vec::new();
        for asked in &self.settings.lists {
            let (loading, remembered) = asked.open()?;
            self.remember(remembered)?;
            loadings.push(loading);
        }
        Ok(loadings)
    }

    /// Whether every list is read as it is recognised, nothing chosen or remembered.
    pub(super) fn lists_are_plain(&self) -> Result<bool, Failure> {
        for asked in &self.settings.lists {
            let path = &asked.path;
            let mut loading = Loading::open(path).map_err(|fault| refused(path, fault))?;
            let reading = asked.reading(&mut loading)?;
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
            if watch.is_cancelled() {
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
        for (asked, name) in self.settings.lists.iter().zip(self.list_names()) {
            let path = &asked.path;
            let (mut loading, remembered) = asked.open()?;
            loading.known_as(&name);
            let loading = self.read(loading).map_err(|fault| refused(path, fault))?;
            let directory = {
                let progress = self.progress(Work::Reading(path.display().to_string()));
                let read = loading.whole_told(|far| progress.reads(far));
                read.map_err(|fault| refused(path, fault))?
            };
            let linked = {
                let _progress = self.progress(Work::Looking);
                link(typology, &directory)
            };
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
