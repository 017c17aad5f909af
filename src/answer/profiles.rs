//! How each list of a request is read: by its options, then by the profile that was remembered for lists with the
//! same heading. Translates between the user's profiles and [`Choices`].

use std::path::{Path, PathBuf};

use super::failure::Failure;
use crate::directory::{Choices, ListFault, ListPreview, Loading, STANDARD_INPUT, Setting};
use crate::model::{Phrase, Vocabulary, unknown};
use crate::request::{ListReadingOptions, ListSource, Request, Sources};
use crate::text::reason;
use crate::user::{ConfigFault, Known, ListProfile, ProfileEntry, folders};

/// A list of a request before it is opened.
#[derive(Debug, Clone, Default)]
pub(super) struct ListToRead {
    pub path: PathBuf,
    pub choices: Choices,
    /// As the flag names it. If it does, nothing is remembered; if not, the profile is the one remembered for such
    /// lists, which is updated.
    pub profile: Option<PathBuf>,
}

/// How a list is read, and the profile to remember once it was.
pub(super) struct ListReading {
    pub choices: Choices,
    pub remembered: Option<ListProfile>,
    /// What is wrong with profiles of other lists.
    pub faults: Vec<ConfigFault>,
}

impl ListToRead {
    /// The lists of a request, in order.
    ///
    /// # Errors
    /// Options that are invalid or contradict each other.
    pub(super) fn all(sources: &Sources) -> Result<Vec<Self>, Phrase> {
        let (readings, _) = sources.readings()?;
        let lists = sources.lists.iter().zip(readings);
        let list = |(list, reading): (&ListSource, ListReadingOptions)| Self {
            path: list.path.clone(),
            choices: reading.choices,
            profile: reading.profile,
        };
        Ok(lists.map(list).collect())
    }

    /// Opens the list, and finds out how it is read. The choices are not applied yet.
    pub(super) fn open(&self) -> Result<(Loading, ListReading), Failure> {
        let opened = if self.path == Path::new(STANDARD_INPUT) {
            Loading::open_standard_input()
        } else {
            Loading::open(&self.path)
        };
        let mut loading = opened.map_err(|fault| unreadable(&self.path, fault))?;
        let reading = self.reading(&mut loading)?;
        Ok((loading, reading))
    }

    /// How the list is read: by its options, then by the profile if there is one.
    fn reading(&self, loading: &mut Loading) -> Result<ListReading, Failure> {
        let mut faults = Vec::new();
        let (found, preview) = match self.profile.as_deref() {
            // A file of that name is `./none`.
            Some(file) if file == Path::new("none") => (None, None),
            Some(file) => {
                let found = ParsedProfile::new(ListProfile::read(file)?)?;
                let preview = self.preview(loading, &self.choices.over(&found.choices))?;
                found.expect_columns(&preview)?;
                (Some(found), None)
            }
            None => self.remembered(loading, &mut faults)?.unzip(),
        };
        let choices = match &found {
            Some(found) => self.choices.over(&found.choices),
            None => self.choices.clone(),
        };
        if self.choices.is_empty() {
            return Ok(ListReading {
                choices,
                remembered: None,
                faults,
            });
        }
        let preview = match preview {
            Some(preview) => preview,
            None => self.preview(loading, &choices)?,
        };
        let columns = self.choices.columns_of_fields(&preview.headings());
        columns.map_err(|phrase| {
            let phrase = phrase.at_flag("list-column");
            phrase.at(self.path.display().to_string())
        })?;
        // A sheet is chosen over the one that was chosen last.
        let is_new = self.choices.sheet.is_some()
            || found.is_none_or(|found| entries(&found.choices) != entries(&choices));
        let folder = folders::lists_folder();
        let folder = folder.filter(|_| self.profile.is_none() && is_new);
        let remembered = folder.map(|folder| {
            let known = known(&self.path, preview);
            ListProfile {
                file: folder.join(known.file_name()),
                known: Some(known),
                entries: entries(&choices),
            }
        });
        Ok(ListReading {
            choices,
            remembered,
            faults,
        })
    }

    /// The profile remembered for the list, with the preview by which it was recognised: read by its own profile,
    /// a list has the heading that the profile is for. A profile that is faulty is in the way of no other list.
    fn remembered(
        &self,
        loading: &mut Loading,
        faults: &mut Vec<ConfigFault>,
    ) -> Result<Option<(ParsedProfile, ListPreview)>, Failure> {
        let folder = folders::lists_folder();
        let profiles = folder.map_or(Vec::new(), |folder| ListProfile::all(&folder));
        // Most profiles agree on all but the columns, so that few previews are needed.
        let mut previews: Vec<(Choices, Option<ListPreview>)> = Vec::new();
        let mut found: Vec<(ParsedProfile, ListPreview)> = Vec::new();
        for profile in profiles {
            let parsed = match profile.and_then(ParsedProfile::new) {
                Ok(parsed) => parsed,
                Err(fault) if self.is_own(loading, &fault) => return Err(fault.into()),
                Err(fault) => {
                    faults.push(fault);
                    continue;
                }
            };
            let choices = Choices {
                columns: Vec::new(),
                profile: None,
                ..self.choices.over(&parsed.choices)
            };
            let known_preview = previews.iter().find(|(known, _)| *known == choices);
            let preview = if let Some((_, preview)) = known_preview {
                preview.clone()
            } else {
                let preview = match loading.preview(&choices) {
                    // Read like this, it is not a list.
                    Err(ListFault::NoList(_)) => None,
                    preview => Some(preview.map_err(|fault| unreadable(&self.path, fault))?),
                };
                previews.push((choices, preview.clone()));
                preview
            };
            let Some(preview) = preview else { continue };
            if parsed.profile.known == Some(known(&self.path, preview.clone())) {
                found.push((parsed, preview));
            }
        }
        // Two sheets of a workbook have headings of their own: what was chosen last counts.
        let changed = |profile: &ListProfile| {
            let about = std::fs::metadata(&profile.file);
            about.and_then(|about| about.modified()).ok()
        };
        let found = found.into_iter();
        let last = found.max_by_key(|(parsed, _)| changed(&parsed.profile));
        if let Some((parsed, preview)) = &last {
            parsed.expect_columns(preview)?;
        }
        Ok(last)
    }

    /// Whether a faulty profile has the name of the one that is remembered for this list.
    fn is_own(&self, loading: &mut Loading, fault: &ConfigFault) -> bool {
        let Ok(preview) = loading.preview(&self.choices) else {
            return false;
        };
        let name = known(&self.path, preview).file_name();
        let file = fault.file.file_name();
        file.is_some_and(|file| file == name.as_str())
    }

    fn preview(&self, loading: &mut Loading, choices: &Choices) -> Result<ListPreview, Failure> {
        let preview = loading.preview(choices);
        preview.map_err(|fault| unreadable(&self.path, fault))
    }
}

/// Why a list cannot be read.
pub(super) fn unreadable(path: &Path, fault: ListFault) -> Failure {
    match fault {
        ListFault::Unreadable(source) => Failure::file("list-unread", path, source),
        ListFault::NoList(phrase) => Failure::List {
            path: path.to_owned(),
            phrase,
        },
    }
}

/// A profile with the choices that its entries stand for.
struct ParsedProfile {
    profile: ListProfile,
    choices: Choices,
}

impl ParsedProfile {
    fn new(profile: ListProfile) -> Result<Self, ConfigFault> {
        let mut choices = Choices {
            profile: Some(profile.file.display().to_string()),
            ..Choices::default()
        };
        for (entry, line) in &profile.entries {
            choose(&mut choices, entry)
                .map_err(|phrase| ConfigFault::at_line(&profile.file, *line, phrase))?;
        }
        Ok(Self { profile, choices })
    }

    /// Refuses columns that the list does not have.
    fn expect_columns(&self, preview: &ListPreview) -> Result<(), Failure> {
        let headings = preview.headings();
        for (entry, line) in &self.profile.entries {
            let mut alone = Choices::default();
            let chosen =
                choose(&mut alone, entry).and_then(|()| alone.columns_of_fields(&headings));
            chosen.map_err(|phrase| Failure::config(&self.profile.file, *line, phrase))?;
        }
        Ok(())
    }
}

/// Adds an entry of a profile to choices.
fn choose(choices: &mut Choices, entry: &ProfileEntry) -> Result<(), Phrase> {
    match entry {
        ProfileEntry::Setting(word, value) => {
            // Columns have a section of their own.
            let settings = Setting::ALL.iter().copied();
            let settings = settings.filter(|setting| *setting != Setting::Column);
            let setting = settings.clone().find(|setting| setting.word() == word);
            let setting =
                setting.ok_or_else(|| unknown("setting", word, settings.map(Vocabulary::word)))?;
            choices.choose(setting, value)
        }
        ProfileEntry::Column(field, columns) => choices.choose_columns(field, columns),
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

/// By what lists of this kind are recognised: their heading, or without one the file name and the number of
/// columns.
fn known(path: &Path, preview: ListPreview) -> Known {
    let is_named = |names: &Vec<String>| names.iter().any(|name| !name.is_empty());
    if let Some(heading) = preview.heading.filter(is_named) {
        return Known::Heading(heading);
    }
    let file = path.file_name().unwrap_or(path.as_os_str());
    Known::Shape {
        file: file.to_string_lossy().into_owned(),
        columns: preview.columns,
    }
}

/// Remembers how lists like one are to be read, unless the request says to remember nothing. Returns the choices with
/// those that were remembered before, and where they are; nowhere if nothing is remembered.
///
/// # Errors
/// A list that cannot be read any more, a column that it does not have, a profile that cannot be read or written.
pub fn keep_choices(
    request: &Request,
    (path, loading): (&Path, &mut Loading),
    choices: &Choices,
    comment: &str,
) -> Result<(Choices, Option<PathBuf>), Phrase> {
    let preview = loading.preview(choices);
    let preview = preview.map_err(|fault| unreadable(path, fault).phrase())?;
    choices.columns_of_fields(&preview.headings())?;
    let (readings, shared) = request.sources.readings()?;
    let mut given = request.sources.lists.iter().zip(&readings);
    let own = given.find(|(list, _)| list.path == path);
    let reading = own.map_or(&shared, |(_, reading)| reading);
    let is_kept = reading.profile.is_none() && !request.start.no_trace;
    let Some(folder) = folders::lists_folder().filter(|_| is_kept) else {
        return Ok((choices.clone(), None));
    };
    let known = known(path, preview);
    let profile = ListProfile {
        file: folder.join(known.file_name()),
        known: Some(known),
        entries: entries(choices),
    };
    profile.keep(comment).map_err(|error| {
        Phrase::new("profile-unwritten")
            .with("path", profile.file.display().to_string())
            .with("reason", reason(&error))
    })?;
    let all = ListProfile::read(&profile.file).and_then(ParsedProfile::new);
    let all = all.map_err(|fault| fault.sentence())?;
    Ok((all.choices, Some(profile.file)))
}

/// How a list that is opened in the explorer is read: as remembered for such lists. The options of the request
/// apply to its own lists, the choice of a profile to all.
///
/// # Errors
/// A list that cannot be read; an invalid profile.
pub fn remembered_choices(
    sources: &Sources,
    path: &Path,
    loading: &mut Loading,
) -> Result<Choices, Phrase> {
    let (_, shared) = sources.readings()?;
    let list = ListToRead {
        path: path.to_owned(),
        profile: shared.profile,
        choices: Choices::default(),
    };
    match list.reading(loading) {
        Ok(reading) => Ok(reading.choices),
        Err(failure) => Err(failure.phrase()),
    }
}
