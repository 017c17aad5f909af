//! Which data a request is about: a dataset other than the bundled one, the user's own lists, and how each of
//! these is to be read.

use super::flags::{Flag, FlagGroup, flags};
use crate::directory::{Choices, Setting};
use crate::model::{Argument, Phrase};

/// The data of a request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources {
    /// Folder of the dataset; the bundled one where there is none.
    pub data: Option<String>,
    /// How every list is to be read; stands before the first one.
    pub reading: Vec<(ReadingOption, String)>,
    pub lists: Vec<ListSource>,
}

/// A list of organisations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListSource {
    pub path: String,
    /// How this list alone is to be read.
    pub reading: Vec<(ReadingOption, String)>,
}

/// A flag that says how a list is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingOption {
    Setting(Setting),
    /// Which profile holds for it.
    Profile,
}

impl ReadingOption {
    /// That of a flag; none of another flag.
    pub fn of(flag: &Flag) -> Option<Self> {
        match flag.setting() {
            Some(setting) => Some(Self::Setting(setting)),
            None => (flag.name == "list-profile").then_some(Self::Profile),
        }
    }

    /// The name of its flag.
    pub fn flag(self) -> &'static str {
        let mut all = flags(FlagGroup::List);
        let own = all.find(|flag| Self::of(flag) == Some(self));
        own.map_or("", |flag| flag.name)
    }
}

/// How a list is to be read, by what was said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListReadingOptions {
    pub choices: Choices,
    /// The value of the last flag that named a profile.
    pub profile: Option<String>,
}

impl Sources {
    /// How each list is to be read, in their order, then how one that is opened later is.
    ///
    /// # Errors
    /// A value that does not fit; an option without a list, twice for the same list, or after the last of
    /// several where it could be meant for all.
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

/// What some options say of the same lists. The profile is the one from before unless they name another.
fn reading(
    given: &[(ReadingOption, String)],
    before: &ListReadingOptions,
    path: Option<&str>,
) -> Result<ListReadingOptions, Phrase> {
    let mut reading = ListReadingOptions {
        choices: Choices::default(),
        profile: before.profile.clone(),
    };
    for (rank, (option, value)) in given.iter().enumerate() {
        let may_repeat = *option == ReadingOption::Setting(Setting::Column);
        let is_again = given[..rank].iter().any(|(known, _)| known == option);
        if is_again && !may_repeat {
            let path = path.filter(|path| !path.is_empty());
            return Err(refusal("list-flag-twice", *option, path));
        }
        match option {
            ReadingOption::Setting(setting) => {
                let chosen = reading.choices.choose(*setting, value);
                chosen.map_err(|phrase| phrase.at_flag(option.flag()))?;
            }
            ReadingOption::Profile => reading.profile = Some(value.clone()),
        }
    }
    Ok(reading)
}

/// Why an option cannot stand where it does; without a path it is said of all the lists.
fn refusal(id: &'static str, option: ReadingOption, path: Option<&str>) -> Phrase {
    let list = path.map_or_else(
        || Argument::Message("list-flag-all".to_owned()),
        |path| Argument::Text(path.to_owned()),
    );
    Phrase::new(id)
        .with("flag", format!("--{}", option.flag()))
        .with("list", list)
}
