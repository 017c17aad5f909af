//! What holds for a whole run: the language, the dataset, the colours. Flags come before the
//! configuration, the configuration before the environment.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;

use super::failure::Failure;
use super::lists::{Asked, as_given, asked as asked_lists};
use super::profiles::Heeded;
use crate::dataset;
use crate::model::{Phrase, Typology, unknown};
use crate::prepared;
use crate::text::{LANGUAGES, Language, wanted};
use crate::user::{Binding, Choice, Config};

/// What was asked for, of everything that holds for a whole run.
#[derive(Debug, Default)]
pub struct Settings {
    /// Folder of the dataset; the bundled one where there is none.
    pub data: Option<PathBuf>,
    /// The user's own lists, in the order in which they were given.
    pub lists: Vec<Asked>,
    /// The flags that say so, in their order, with their values.
    pub of_lists: Vec<(&'static str, String)>,
    /// Which profile is heeded for those that are opened later.
    pub heeded: Heeded,
    pub theme: Option<String>,
    /// Line of the configuration where the theme was named; none where a flag named it.
    pub theme_line: Option<usize>,
    pub color: Choice,
    pub ascii: bool,
    /// Whether what is searched is kept for the next run.
    pub history: bool,
    pub keys: Vec<Binding>,
    /// File of the configuration, for messages.
    pub config: Option<PathBuf>,
}

impl Settings {
    /// The settings of a run.
    ///
    /// # Errors
    /// A flag whose value is not one of those that exist.
    pub fn new(matches: &ArgMatches, config: Config) -> Result<Self, Failure> {
        let (lists, heeded) = asked_lists(matches)?;
        let of_lists = as_given(matches);
        let matches = matches.subcommand().map_or(matches, |(_, own)| own);
        let asked = |name: &str| matches.get_one::<String>(name);
        if let Some(lang) = asked("lang").filter(|lang| known_language(lang).is_none()) {
            let known = LANGUAGES.iter().map(|language| language.code);
            return Err(Failure::Usage(unknown("language", lang, known)));
        }
        let color = match asked("color") {
            Some(word) => Some(
                Choice::from_word(word)
                    .ok_or_else(|| Failure::Usage(unknown("color", word, Choice::words())))?,
            ),
            None => config.color,
        };
        let (theme, theme_line) = match (asked("theme"), config.theme) {
            (Some(name), _) => (Some(name.clone()), None),
            (None, Some((name, line))) => (Some(name), Some(line)),
            (None, None) => (None, None),
        };
        Ok(Self {
            data: asked("data").map(PathBuf::from),
            lists,
            of_lists,
            heeded,
            theme,
            theme_line,
            color: color.unwrap_or_default(),
            ascii: matches.get_flag("ascii") || config.ascii,
            history: config.history.unwrap_or(true),
            keys: config.keys,
            config: config.file,
        })
    }

    /// The typology that the run is about.
    ///
    /// # Errors
    /// Everything that is wrong with a dataset of the user's.
    pub fn typology(&self) -> Result<Typology, Failure> {
        match &self.data {
            None => Ok(prepared::typology()?),
            Some(folder) => {
                expect_folder(folder)?;
                Ok(dataset::load_folder(folder)?)
            }
        }
    }

    /// Whether to colour what goes to a stream.
    pub fn is_colored(&self, to_terminal: bool) -> bool {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let is = |name: &str, wanted: &str| set(name).is_some_and(|value| value == wanted);
        match self.color {
            Choice::Always => true,
            Choice::Never => false,
            Choice::Auto if set("NO_COLOR").is_some() => false,
            Choice::Auto if set("CLICOLOR_FORCE").is_some() && !is("CLICOLOR_FORCE", "0") => true,
            Choice::Auto => to_terminal && !is("TERM", "dumb") && !is("CLICOLOR", "0"),
        }
    }
}

/// Refuses a path that is no folder, before its files are looked for one by one.
pub fn expect_folder(folder: &std::path::Path) -> Result<(), Failure> {
    let failure = |source| Failure::File {
        phrase: Phrase::new("folder-unread"),
        path: Some(folder.to_owned()),
        source,
    };
    let about = std::fs::metadata(folder).map_err(failure)?;
    if about.is_dir() {
        Ok(())
    } else {
        Err(failure(std::io::ErrorKind::NotADirectory.into()))
    }
}

/// The language of a run, looked for before the command line is read, since its help is in it: the
/// flag, the configuration, the locale, French.
pub fn chosen_language(arguments: &[OsString], config: Option<&Config>) -> &'static Language {
    let configured = config.and_then(|config| config.lang.as_deref());
    let asked = language_flag(arguments);
    let named = [asked.as_deref(), configured];
    named
        .into_iter()
        .flatten()
        .find_map(known_language)
        .unwrap_or_else(|| wanted(sys_locale::get_locales()))
}

fn known_language(code: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.code == code)
}

/// The value of the last `--lang`, wherever it stands.
fn language_flag(arguments: &[OsString]) -> Option<String> {
    let mut asked = None;
    let mut arguments = arguments
        .iter()
        .map(|argument| argument.to_string_lossy())
        .take_while(|argument| argument != "--");
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            asked = arguments.next().map(std::borrow::Cow::into_owned);
        } else if let Some(value) = argument.strip_prefix("--lang=") {
            asked = Some(value.to_owned());
        }
    }
    asked
}
