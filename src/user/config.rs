//! The configuration file: a few settings and the keys of the explorer. A setting that does not exist
//! or a value that does not fit is a fault with its line; nothing is passed over in silence.

use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::model::{Phrase, unknown};
use crate::text::LANGUAGES;

/// Every setting, in the order in which the documentation tells them.
pub const SETTINGS: &[&str] = &["theme", "lang", "ascii", "color", "history", "keys"];

/// Whether to do something: as circumstances suggest, always, never.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    #[default]
    Auto,
    Always,
    Never,
}

impl Choice {
    /// Every choice with its word.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("auto", Self::Auto),
        ("always", Self::Always),
        ("never", Self::Never),
    ];

    /// The choice of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(known, _)| *known == word);
        found.map(|(_, choice)| *choice)
    }

    /// All the words.
    pub fn words() -> impl Iterator<Item = &'static str> {
        Self::ALL.iter().map(|(word, _)| *word)
    }
}

/// What a configuration asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The file it was read from, for messages; none where there is no file.
    pub file: Option<PathBuf>,
    /// A theme's name, with the line of the file that names it.
    pub theme: Option<(String, usize)>,
    pub lang: Option<String>,
    pub ascii: bool,
    pub color: Option<Choice>,
    /// Whether what is searched is kept for the next run; so it is where nothing is said.
    pub history: Option<bool>,
    /// Actions with the keys that are to run them, in the order of the file.
    pub keys: Vec<Binding>,
}

/// An action and its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    pub action: String,
    pub keys: Vec<String>,
    /// Line in the file, from 1.
    pub line: usize,
}

/// What is wrong with a configuration, and where.
#[derive(Debug, thiserror::Error)]
#[error("{}: {phrase}", file.display())]
pub struct ConfigFault {
    pub file: PathBuf,
    /// Line in the file, from 1; none where the file could not be read.
    pub line: Option<usize>,
    pub phrase: Phrase,
    /// What the system said, where the file could not be read.
    #[source]
    pub source: Option<std::io::Error>,
}

impl ConfigFault {
    pub(super) fn unreadable(file: &Path, error: std::io::Error) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            phrase: Phrase::new("config-unreadable"),
            source: Some(error),
        }
    }

    /// A fault at a byte of a file's text.
    pub(super) fn in_text(file: &Path, text: &str, offset: usize, phrase: Phrase) -> Self {
        Self {
            file: file.to_owned(),
            line: Some(line_of(text, offset)),
            phrase,
            source: None,
        }
    }
}

impl Config {
    /// Reads a configuration file; one that does not exist asks for nothing.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn read(file: &Path) -> Result<Self, ConfigFault> {
        match std::fs::read_to_string(file) {
            Ok(text) => Self::parse(file, &text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(ConfigFault::unreadable(file, error)),
        }
    }

    /// Reads the text of a configuration file.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn parse(file: &Path, text: &str) -> Result<Self, ConfigFault> {
        let fault = |offset, phrase| ConfigFault::in_text(file, text, offset, phrase);
        let table = DeTable::parse(text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            fault(
                offset,
                Phrase::new("config-toml").with("detail", error.message()),
            )
        })?;
        let mut config = Self {
            file: Some(file.to_owned()),
            ..Self::default()
        };
        let mut settings: Vec<_> = table.get_ref().iter().collect();
        settings.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in settings {
            config
                .set(key, value.get_ref(), text)
                .map_err(|(offset, phrase)| fault(offset.unwrap_or(key.span().start), phrase))?;
        }
        Ok(config)
    }

    /// Takes one setting; an error may know a better place than the setting's key.
    fn set(
        &mut self,
        key: &Spanned<DeString<'_>>,
        value: &DeValue<'_>,
        text: &str,
    ) -> Result<(), (Option<usize>, Phrase)> {
        let line = line_of(text, key.span().start);
        let key = key.get_ref().as_ref();
        let wrong = |expected: &str| {
            let phrase = Phrase::new(format!("config-expected-{expected}")).with("key", key);
            (None, phrase)
        };
        let word = || value.as_str().ok_or_else(|| wrong("text"));
        match key {
            "theme" => self.theme = Some((word()?.to_owned(), line)),
            "lang" => {
                let word = word()?;
                let known = || LANGUAGES.iter().map(|language| language.code);
                if !known().any(|code| code == word) {
                    return Err((None, unknown("language", word, known())));
                }
                self.lang = Some(word.to_owned());
            }
            "ascii" => self.ascii = value.as_bool().ok_or_else(|| wrong("switch"))?,
            "history" => self.history = Some(value.as_bool().ok_or_else(|| wrong("switch"))?),
            "color" => {
                let word = word()?;
                let choice = Choice::from_word(word)
                    .ok_or_else(|| (None, unknown("color", word, Choice::words())))?;
                self.color = Some(choice);
            }
            "keys" => {
                let table = value.as_table().ok_or_else(|| wrong("table"))?;
                for (action, keys) in table {
                    let keys = words(keys.get_ref()).ok_or_else(|| {
                        let phrase = Phrase::new("config-expected-keys")
                            .with("key", action.get_ref().as_ref());
                        (Some(action.span().start), phrase)
                    })?;
                    self.keys.push(Binding {
                        action: action.get_ref().to_string(),
                        keys,
                        line: line_of(text, action.span().start),
                    });
                }
                self.keys.sort_by_key(|binding| binding.line);
            }
            other => return Err((None, unknown("setting", other, SETTINGS.iter().copied()))),
        }
        Ok(())
    }
}

/// One word or a list of them.
pub(super) fn words(value: &DeValue<'_>) -> Option<Vec<String>> {
    if let Some(word) = value.as_str() {
        return Some(vec![word.to_owned()]);
    }
    let words = value.as_array()?.iter();
    words
        .map(|word| word.get_ref().as_str().map(str::to_owned))
        .collect()
}

/// The line of a byte, from 1.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or(text);
    before.matches('\n').count() + 1
}
