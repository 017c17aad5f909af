//! The data that a request is about: a dataset other than the bundled one, the user's own lists, and the options
//! by which each list is read.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::flags::{Flag, FlagGroup, flags};
use crate::directory::{Choices, Setting};
use crate::model::{Argument, Phrase};

/// The operand, and the list, that stand for standard input.
pub const STDIN: &str = "-";

/// The data of a request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources {
    /// Folder of the dataset; the bundled one if there is none.
    pub data: Option<PathBuf>,
    /// Options given before the first list: they apply to every list.
    pub reading: Vec<(ReadingOption, OsString)>,
    pub lists: Vec<ListSource>,
}

/// A list of organisations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListSource {
    pub path: PathBuf,
    /// Options that apply to this list alone.
    pub reading: Vec<(ReadingOption, OsString)>,
}

/// A flag that says how a list is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingOption {
    Setting(Setting),
    Profile,
}

impl ReadingOption {
    /// The option that a flag sets, if it is one of these.
    pub fn of(flag: &Flag) -> Option<Self> {
        match flag.setting() {
            Some(setting) => Some(Self::Setting(setting)),
            None => (flag.name == "list-profile").then_some(Self::Profile),
        }
    }

    pub(super) fn flag(self) -> Option<&'static Flag> {
        flags(FlagGroup::List).find(|flag| Self::of(flag) == Some(self))
    }

    fn flag_name(self) -> &'static str {
        self.flag().map_or("", |flag| flag.name)
    }
}

/// The options that apply to a list, parsed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListReadingOptions {
    pub choices: Choices,
    /// As the last flag names it.
    pub profile: Option<PathBuf>,
}

impl Sources {
    /// The options of each list, in order, then those of a list that is opened later.
    ///
    /// # Errors
    /// An invalid value; an option without a list, twice for the same list, or after the last of several lists
    /// only, where it is unclear whether it is meant for all of them.
    pub fn readings(&self) -> Result<(Vec<ListReadingOptions>, ListReadingOptions), Phrase> {
        let shared = reading(&self.reading, &ListReadingOptions::default(), None)?;
        let first = self.reading.first();
        if let Some((option, _)) = first.filter(|_| self.lists.is_empty()) {
            return Err(refusal("list-flag-alone", *option, None));
        }
        if let [before @ .., last] = self.lists.as_slice()
            && let Some((option, _)) = last.reading.first()
            && !before.is_empty()
            && shared.choices.is_empty()
            && before.iter().all(|list| list.reading.is_empty())
        {
            return Err(refusal("list-flag-last", *option, Some(&last.path)));
        }
        let lists = self.lists.iter().map(|list| {
            let own = reading(&list.reading, &shared, Some(&list.path))?;
            Ok(ListReadingOptions {
                choices: own.choices.over(&shared.choices),
                ..own
            })
        });
        Ok((lists.collect::<Result<_, Phrase>>()?, shared))
    }
}

/// Options that apply to the same lists. The profile is inherited unless they name another.
fn reading(
    given: &[(ReadingOption, OsString)],
    inherited: &ListReadingOptions,
    path: Option<&Path>,
) -> Result<ListReadingOptions, Phrase> {
    let mut reading = ListReadingOptions {
        choices: Choices::default(),
        profile: inherited.profile.clone(),
    };
    for (rank, (option, value)) in given.iter().enumerate() {
        let may_repeat = *option == ReadingOption::Setting(Setting::Column);
        let is_again = given[..rank].iter().any(|(known, _)| known == option);
        if is_again && !may_repeat {
            let path = path.filter(|path| !path.as_os_str().is_empty());
            return Err(refusal("list-flag-twice", *option, path));
        }
        match option {
            ReadingOption::Setting(setting) => {
                let chosen = reading.choices.choose(*setting, &value.to_string_lossy());
                chosen.map_err(|phrase| phrase.at_flag(option.flag_name()))?;
            }
            ReadingOption::Profile => reading.profile = Some(value.into()),
        }
    }
    Ok(reading)
}

/// The refusal of an option at its position, for one list or, without a path, for all of them.
fn refusal(id: &'static str, option: ReadingOption, path: Option<&Path>) -> Phrase {
    let list = path.map_or_else(
        || Argument::Message("list-flag-all".to_owned()),
        |path| Argument::Text(path.display().to_string()),
    );
    Phrase::new(id)
        .with("flag", format!("--{}", option.flag_name()))
        .with("list", list)
}
