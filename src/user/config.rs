//! The configuration file: a few settings and the keys of the explorer. A setting that does not exist
//! or a value that does not fit is a fault with its line; nothing is ignored.

use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::files::read_text;
use crate::model::vocabulary::vocabulary;
use crate::model::{Phrase, Vocabulary, unknown};
use crate::text::{LANGUAGES, reason};

/// Largest configuration, in bytes; one that binds every action takes a hundredth of it.
pub(super) const LARGEST: usize = 1 << 18;

/// Every setting, in the order of the documentation.
pub const SETTINGS: &[&str] = &[
    "theme", "lang", "ascii", "color", "history", "mouse", "plain", "keys",
];

vocabulary! {
    /// Whether to do something: as circumstances suggest, always, never.
    #[derive(Default)]
    Choice, "color" {
        #[default]
        Auto = "auto",
        Always = "always",
        Never = "never",
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
    /// Whether searches are kept for the next run; they are by default.
    pub history: Option<bool>,
    /// Whether the mouse drives the explorer; it does by default.
    pub mouse: Option<bool>,
    /// Whether the explorer converses in lines.
    pub plain: bool,
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

    /// A fault in a line of a file, from 1.
    pub fn at_line(file: &Path, line: usize, phrase: Phrase) -> Self {
        Self {
            file: file.to_owned(),
            line: Some(line),
            phrase,
            source: None,
        }
    }

    /// Whether the file is in no folder, which is as good as none.
    pub fn is_of_no_folder(&self) -> bool {
        let kind = self.source.as_ref().map(std::io::Error::kind);
        kind == Some(std::io::ErrorKind::NotADirectory)
    }

    /// What is wrong, after the file and the line.
    pub fn sentence(&self) -> Phrase {
        let phrase = self.phrase.clone();
        let phrase = match &self.source {
            Some(source) => phrase.with("reason", reason(source)),
            None => phrase,
        };
        let line = self.line.map(|line| format!(":{line}"));
        phrase.at(format!(
            "{}{}",
            self.file.display(),
            line.unwrap_or_default()
        ))
    }

    /// A fault in a file's text.
    pub(super) fn in_text(file: &Path, text: &str, (offset, phrase): TextFault) -> Self {
        Self::at_line(file, line_of(text, offset), phrase)
    }
}

impl Config {
    /// Reads a configuration file; one that does not exist asks for nothing.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn read(file: &Path) -> Result<Self, ConfigFault> {
        match read_text(file, LARGEST) {
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
        let mut config = Self {
            file: Some(file.to_owned()),
            ..Self::default()
        };
        let lines = Lines::of(text);
        let set = document(text).and_then(|document| {
            let mut settings = in_order(document.get_ref()).into_iter();
            settings.try_for_each(|(key, offset, value)| config.set(key, offset, value, &lines))
        });
        set.map_err(|fault| ConfigFault::in_text(file, text, fault))?;
        Ok(config)
    }

    /// Reads a configuration file to the end, with everything that is wrong with it; none of that is taken.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn examined(file: &Path) -> Result<(Self, Vec<ConfigFault>), ConfigFault> {
        let text = match read_text(file, LARGEST) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok((Self::default(), Vec::new()));
            }
            Err(error) => return Err(ConfigFault::unreadable(file, error)),
        };
        let mut config = Self {
            file: Some(file.to_owned()),
            ..Self::default()
        };
        let lines = Lines::of(&text);
        let mut faults = Vec::new();
        match document(&text) {
            Ok(document) => {
                for (key, offset, value) in in_order(document.get_ref()) {
                    faults.extend(config.set(key, offset, value, &lines).err());
                }
            }
            Err(fault) => faults.push(fault),
        }
        let faults = faults.into_iter();
        let faults = faults.map(|fault| ConfigFault::in_text(file, &text, fault));
        Ok((config, faults.collect()))
    }

    /// Takes one setting, whose key is at an offset.
    fn set(
        &mut self,
        key: &str,
        offset: usize,
        value: &DeValue<'_>,
        lines: &Lines,
    ) -> Result<(), TextFault> {
        let wrong = |what| expected(what, key, offset);
        let word = || value.as_str().ok_or_else(|| wrong("text"));
        match key {
            "theme" => self.theme = Some((word()?.to_owned(), lines.line(offset))),
            "lang" => {
                let word = word()?;
                let known = || LANGUAGES.iter().map(|language| language.code);
                if !known().any(|code| code == word) {
                    return Err((offset, unknown("language", word, known())));
                }
                self.lang = Some(word.to_owned());
            }
            "ascii" => self.ascii = value.as_bool().ok_or_else(|| wrong("switch"))?,
            "history" => self.history = Some(value.as_bool().ok_or_else(|| wrong("switch"))?),
            "mouse" => self.mouse = Some(value.as_bool().ok_or_else(|| wrong("switch"))?),
            "plain" => self.plain = value.as_bool().ok_or_else(|| wrong("switch"))?,
            "color" => {
                let word = word()?;
                let choice = Choice::from_word(word)
                    .ok_or_else(|| (offset, unknown("color", word, Choice::words())))?;
                self.color = Some(choice);
            }
            "keys" => {
                let table = value.as_table().ok_or_else(|| wrong("table"))?;
                for (action, keys) in table {
                    let (action, offset) = (action.get_ref().as_ref(), action.span().start);
                    let keys = words(keys.get_ref());
                    self.keys.push(Binding {
                        action: action.to_owned(),
                        keys: keys.ok_or_else(|| expected("keys", action, offset))?,
                        line: lines.line(offset),
                    });
                }
                self.keys.sort_by_key(|binding| binding.line);
            }
            other => {
                let settings = SETTINGS.iter().copied();
                return Err((offset, unknown("setting", other, settings)));
            }
        }
        Ok(())
    }
}

/// What is wrong, and at which byte.
pub(super) type TextFault = (usize, Phrase);

/// The tables of a TOML text.
pub(super) fn document(text: &str) -> Result<Spanned<DeTable<'_>>, TextFault> {
    DeTable::parse(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        let phrase =
            Phrase::new("config-toml").with("detail", crate::model::toml_fault(error.message()));
        (offset, phrase)
    })
}

/// The keys of a table with their offsets, in the order of the file.
pub(super) fn in_order<'t>(table: &'t DeTable<'_>) -> Vec<(&'t str, usize, &'t DeValue<'t>)> {
    let entries = table.iter();
    let mut entries: Vec<_> = entries
        .map(|(key, value)| (key.get_ref().as_ref(), key.span().start, value.get_ref()))
        .collect();
    entries.sort_unstable_by_key(|(_, offset, _)| *offset);
    entries
}

/// A value of another type than its key takes.
pub(super) fn expected(what: &str, key: &str, offset: usize) -> TextFault {
    let phrase = Phrase::new(format!("config-expected-{what}")).with("key", key);
    (offset, phrase)
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

/// Where the lines of a text begin, looked up once: a file may have as many keys as lines.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let ends = text.match_indices('\n').map(|(byte, _)| byte + 1);
        Self(std::iter::once(0).chain(ends).collect())
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset)
    }
}

/// The line of a byte, from 1; of many bytes, see [`Lines`].
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    Lines::of(text).line(offset)
}
