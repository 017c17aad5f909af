//! What was chosen for a list is remembered for those with the same heading, and found again. What the
//! user's files say becomes choices here, and choices what is written there.

use std::path::Path;

use super::failure::Failure;
use super::job::Job;
use super::list_to_read::{ListToRead, ProfileChoice, expect_columns, unread};
use crate::directory::{Choices, ListFault, ListPreview, Loading, Setting};
use crate::model::{Phrase, Vocabulary, unknown};
use crate::request::Sources;
use crate::text::reason;
use crate::user::{ConfigFault, Known, ListProfile, ProfileEntry, folders};

/// A profile with what its words mean.
struct Understood {
    profile: ListProfile,
    choices: Choices,
}

impl Understood {
    fn new(profile: ListProfile) -> Result<Self, Failure> {
        let mut choices = Choices {
            profile: Some(profile.file.display().to_string()),
            ..Choices::default()
        };
        for (entry, line) in &profile.entries {
            choose(&mut choices, entry).map_err(|phrase| fault(&profile.file, *line, phrase))?;
        }
        Ok(Self { profile, choices })
    }

    /// Refuses columns that the list it is for does not have.
    fn expect_columns(&self, beginning: &ListPreview) -> Result<(), Failure> {
        let headings = beginning.headings();
        for (entry, line) in &self.profile.entries {
            let mut alone = Choices::default();
            let chosen =
                choose(&mut alone, entry).and_then(|()| alone.columns_of_fields(&headings));
            chosen.map_err(|phrase| fault(&self.profile.file, *line, phrase))?;
        }
        Ok(())
    }
}

/// Takes an entry of a profile.
fn choose(choices: &mut Choices, entry: &ProfileEntry) -> Result<(), Phrase> {
    match entry {
        ProfileEntry::Setting(word, value) => {
            // Columns have a section of their own.
            let known = || {
                Setting::ALL
                    .iter()
                    .copied()
                    .filter(|setting| *setting != Setting::Column)
            };
            let setting = known().find(|setting| setting.word() == word);
            let setting =
                setting.ok_or_else(|| unknown("setting", word, known().map(Vocabulary::word)))?;
            choices.choose(setting, value)
        }
        ProfileEntry::Column(field, columns) if columns.is_empty() => {
            choices.choose(Setting::Column, &format!("{field}="))
        }
        ProfileEntry::Column(field, columns) => columns
            .iter()
            .try_for_each(|column| choices.choose(Setting::Column, &format!("{field}={column}"))),
    }
}

/// Choices as the entries of a profile.
fn entries(choices: &Choices) -> Vec<(ProfileEntry, usize)> {
    let settings = choices.words().into_iter();
    let settings =
        settings.map(|(setting, word)| ProfileEntry::Setting(setting.word().to_owned(), word));
    let columns = choices.columns.iter();
    let columns =
        columns.map(|(field, names)| ProfileEntry::Column(field.word().to_owned(), names.clone()));
    settings.chain(columns).map(|entry| (entry, 0)).collect()
}

/// By what a list is known again.
fn known(path: &Path, beginning: ListPreview) -> Known {
    let named = beginning
        .heading
        .filter(|names| names.iter().any(|name| !name.is_empty()));
    named.map_or_else(
        || Known::Shape {
            file: path
                .file_name()
                .unwrap_or(path.as_os_str())
                .to_string_lossy()
                .into_owned(),
            columns: beginning.columns,
        },
        Known::Heading,
    )
}

fn fault(file: &Path, line: usize, phrase: Phrase) -> Failure {
    Failure::Config(ConfigFault {
        file: file.to_owned(),
        line: Some(line),
        phrase,
        source: None,
    })
}

/// How a list is to be read, and what of that is to be remembered once it was.
pub struct ListReading {
    pub choices: Choices,
    pub remembered: Option<ListProfile>,
}

impl ListToRead {
    /// How the list is to be read: as the flags say, then as the profile says, if there is one.
    pub(super) fn reading(&self, loading: &mut Loading) -> Result<ListReading, Failure> {
        let path = self.path.as_path();
        let (found, beginning) = match &self.profile {
            ProfileChoice::None => (None, None),
            ProfileChoice::Named(file) => {
                let found = Understood::new(ListProfile::read(file)?)?;
                let choices = self.choices.over(&found.choices);
                let beginning = loading.preview(&choices);
                let beginning = beginning.map_err(|fault| unread(path, fault))?;
                found.expect_columns(&beginning)?;
                (Some(found), None)
            }
            ProfileChoice::Remembered => self.remembered(loading)?,
        };
        let choices = match &found {
            Some(found) => self.choices.over(&found.choices),
            None => self.choices.clone(),
        };
        if self.choices.is_empty() {
            return Ok(ListReading {
                choices,
                remembered: None,
            });
        }
        let beginning = match beginning {
            Some(beginning) => beginning,
            None => loading
                .preview(&choices)
                .map_err(|fault| unread(path, fault))?,
        };
        expect_columns(&self.choices, path, &beginning)?;
        let is_new = found.is_none_or(|found| entries(&found.choices) != entries(&choices));
        let folder = folders::lists_folder();
        let folder = folder.filter(|_| self.profile == ProfileChoice::Remembered && is_new);
        let remembered = folder.map(|folder| {
            let known = known(path, beginning);
            ListProfile {
                file: folder.join(known.file_name()),
                known: Some(known),
                entries: entries(&choices),
            }
        });
        Ok(ListReading {
            choices,
            remembered,
        })
    }

    /// The profile of a list, which looks as the profile says when it is read so.
    fn remembered(
        &self,
        loading: &mut Loading,
    ) -> Result<(Option<Understood>, Option<ListPreview>), Failure> {
        let path = self.path.as_path();
        let profiles = match folders::lists_folder() {
            Some(folder) => ListProfile::all(&folder)?,
            None => Vec::new(),
        };
        // Most profiles agree on what comes before the columns.
        let mut looks: Vec<(Choices, Option<ListPreview>)> = Vec::new();
        for profile in profiles {
            let understood = Understood::new(profile)?;
            let choices = Choices {
                columns: Vec::new(),
                profile: None,
                ..self.choices.over(&understood.choices)
            };
            let rank = looks.iter().position(|(known, _)| *known == choices);
            if rank.is_none() {
                let look = match loading.preview(&choices) {
                    Ok(look) => Some(look),
                    // It is no such list when it is read so.
                    Err(ListFault::NoList(_)) => None,
                    Err(fault) => return Err(unread(path, fault)),
                };
                looks.push((choices, look));
            }
            let rank = rank.unwrap_or(looks.len() - 1);
            let Some(look) = &looks[rank].1 else { continue };
            if understood.profile.known == Some(known(path, look.clone())) {
                understood.expect_columns(look)?;
                return Ok((Some(understood), Some(look.clone())));
            }
        }
        Ok((None, None))
    }
}

/// How a list that is opened from within the explorer is to be read: as was remembered for such lists. What
/// the other options said was said of other lists.
///
/// # Errors
/// A list that cannot be read, a profile in which something is wrong.
pub fn recalled_choices(
    sources: &Sources,
    path: &Path,
    loading: &mut Loading,
) -> Result<Choices, Phrase> {
    let (_, shared) = sources.readings()?;
    let profile = ProfileChoice::new(shared.profile.as_deref());
    if profile == ProfileChoice::None {
        return Ok(Choices::default());
    }
    let plain = ListToRead {
        path: path.to_owned(),
        profile,
        ..ListToRead::default()
    };
    let reading = plain.reading(loading);
    reading
        .map(|reading| reading.choices)
        .map_err(|failure| failure.phrase())
}

impl Job<'_> {
    /// Remembers how a list was read; that it cannot be is said, and harms nothing.
    pub(super) fn remember(&mut self, profile: Option<ListProfile>) -> Result<(), Failure> {
        let Some(profile) = profile else {
            return Ok(());
        };
        let folder = profile.file.parent().unwrap_or(Path::new("."));
        let written = folders::make_lists_folder(folder)
            .and_then(|()| profile.write(&self.text.get("profile-comment")));
        let path = profile.file.display().to_string();
        self.note(&match written {
            Ok(()) => Phrase::new("profile-kept").with("path", path),
            Err(error) => Phrase::new("profile-unwritten")
                .with("path", path)
                .with("reason", reason(&error)),
        })
    }
}
