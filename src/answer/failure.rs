//! Why a request has no answer, or not all of it, and how that is said on standard error.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::dataset::{Fault, Faults};
use crate::export::{CSV, Overfull};
use crate::model::Phrase;
use crate::text::{Text, reason};
use crate::user::ConfigFault;

/// Faults of a dataset that are printed; the rest is only counted.
const MOST_FAULTS: usize = 20;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{0}")]
    Usage(Phrase),
    /// Nothing matched; the phrases repeat the query and propose what is near.
    #[error("nothing matched")]
    Nothing(Vec<Phrase>),
    #[error(transparent)]
    Data(#[from] Faults),
    #[error(transparent)]
    Config(#[from] ConfigFault),
    /// A readable file that is not a list.
    #[error("{phrase}")]
    List { path: PathBuf, phrase: Phrase },
    /// An answer that cannot be written as requested: too large for its format, or into a folder that is not
    /// empty.
    #[error("{0}")]
    Refused(Phrase),
    /// The output file exists already.
    #[error("{0}")]
    FileExists(Phrase),
    /// A file, or a standard stream if there is no path.
    #[error("{phrase}: {source}")]
    File {
        phrase: Phrase,
        path: Option<PathBuf>,
        #[source]
        source: io::Error,
    },
}

/// A phrase without more is the refusal of something that the user typed.
impl From<Phrase> for Failure {
    fn from(phrase: Phrase) -> Self {
        Self::Usage(phrase)
    }
}

impl Failure {
    /// The filter keeps nothing.
    pub fn nothing_kept() -> Self {
        Self::Nothing(vec![Phrase::new("nothing-kept")])
    }

    /// A fault in a line of the configuration or of a profile.
    pub fn config(file: &Path, line: usize, phrase: Phrase) -> Self {
        Self::Config(ConfigFault::at_line(file, line, phrase))
    }

    /// The system refuses a file. `id` is that of the message.
    pub fn file(id: &str, path: &Path, source: io::Error) -> Self {
        Self::File {
            phrase: Phrase::new(id),
            path: Some(path.to_owned()),
            source,
        }
    }

    /// The system refuses a standard stream or the terminal.
    pub fn stream(id: &str, source: io::Error) -> Self {
        Self::File {
            phrase: Phrase::new(id),
            path: None,
            source,
        }
    }

    /// Standard output or standard error could not be written.
    pub fn unwritten(source: io::Error) -> Self {
        overfull(&source).unwrap_or_else(|| Self::stream("output-unwritten", source))
    }

    /// A file is there already, and is not to be replaced.
    pub fn file_taken(path: &Path) -> Self {
        let path = path.display().to_string();
        Self::FileExists(Phrase::new("file-taken").with("path", path))
    }

    /// A file could not be written.
    pub fn file_unwritten(path: &Path, source: io::Error) -> Self {
        if source.kind() == ErrorKind::AlreadyExists {
            return Self::file_taken(path);
        }
        overfull(&source).unwrap_or_else(|| Self::file("file-unwritten", path, source))
    }

    /// Whether the reader of the answer closed its pipe, which is no failure.
    pub fn is_closed_pipe(&self) -> bool {
        // Windows calls it by another name where the reader is gone before anything was read.
        const NOT_CONNECTED: i32 = 233;
        let is_closed = |source: &io::Error| {
            source.kind() == ErrorKind::BrokenPipe
                || cfg!(windows) && source.raw_os_error() == Some(NOT_CONNECTED)
        };
        matches!(self, Self::File { source, .. } if is_closed(source))
    }

    /// The failure in one short sentence, for the explorer.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Usage(phrase)
            | Self::Refused(phrase)
            | Self::FileExists(phrase)
            | Self::List { phrase, .. } => phrase.clone(),
            Self::Config(fault) => fault.sentence(),
            Self::File { source, .. } => {
                Phrase::new("opening-unread").with("reason", reason(source))
            }
            Self::Nothing(_) | Self::Data(_) => Phrase::new("notice-list-unread"),
        }
    }

    /// The failure in one sentence, with the file; the first of several things that were not found.
    pub fn first_phrase(&self) -> Phrase {
        match self {
            Self::File {
                phrase,
                path: Some(path),
                source,
            } => phrase
                .clone()
                .with("path", path.display().to_string())
                .with("reason", reason(source)),
            Self::Nothing(phrases) => {
                let first = phrases.first().cloned();
                first.unwrap_or_else(|| Phrase::new("command-nothing"))
            }
            other => other.phrase(),
        }
    }

    /// Prints the failure, a sentence a line.
    ///
    /// # Errors
    /// Errors of the writer.
    pub fn print(&self, text: &Text, err: &mut dyn Write) -> io::Result<()> {
        let phrase = match self {
            _ if self.is_closed_pipe() => return Ok(()),
            Self::Nothing(phrases) => {
                let mut phrases = phrases.iter();
                return phrases.try_for_each(|phrase| print_error(text, phrase, err));
            }
            Self::Usage(phrase) | Self::Refused(phrase) | Self::FileExists(phrase) => {
                phrase.clone()
            }
            Self::Data(faults) => {
                print_faults(text, &faults.0, err)?;
                Phrase::new("data-refused").with("count", faults.0.len())
            }
            Self::List { path, phrase } => phrase.clone().at(path.display().to_string()),
            Self::Config(fault) => fault.sentence(),
            Self::File {
                phrase,
                path,
                source,
            } => {
                let path = path.as_ref().map(|path| path.display().to_string());
                let phrase = phrase.clone().with("path", path.unwrap_or_default());
                phrase.with("reason", reason(source))
            }
        };
        print_error(text, &phrase, err)
    }
}

/// The refusal of rows that do not fit on a sheet, naming a format that takes them.
fn overfull(error: &io::Error) -> Option<Failure> {
    let id = match error.get_ref()?.downcast_ref()? {
        Overfull::Rows => "sheet-rows",
        Overfull::Columns => "sheet-columns",
        Overfull::Letters => "sheet-letters",
    };
    Some(Failure::Refused(Phrase::new(id).with("format", CSV)))
}

/// Prints a sentence after the program's name.
pub fn print_error(text: &Text, phrase: &Phrase, err: &mut dyn Write) -> io::Result<()> {
    let line = Phrase::new("error-line").with("sentence", phrase.clone());
    writeln!(err, "{}", text.say(&line))
}

/// Prints the first faults of a dataset, a line each, and the number of the others.
pub fn print_faults(text: &Text, faults: &[Fault], err: &mut dyn Write) -> io::Result<()> {
    for fault in faults.iter().take(MOST_FAULTS) {
        let line = fault.phrase.clone().at(fault.place());
        writeln!(err, "{}", text.say(&line))?;
    }
    if faults.len() > MOST_FAULTS {
        let more = Phrase::new("faults-more").with("count", faults.len() - MOST_FAULTS);
        writeln!(err, "{}", text.say(&more))?;
    }
    Ok(())
}
