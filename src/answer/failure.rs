//! Why a request has no answer, or not all of it, and the sentences that say so.

use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use crate::dataset::{Fault, Faults};
use crate::export::{CSV, Overfull};
use crate::model::Phrase;
use crate::text::{Text, disarmed, reason};
use crate::user::ConfigFault;

/// Faults of a dataset told before the rest is only counted.
const MOST_FAULTS: usize = 20;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Wrong usage, and the command whose help says more.
    #[error("{0}")]
    Usage(Phrase),
    /// Nothing matched; phrases say what was asked and what is near.
    #[error("nothing matched")]
    Nothing(Vec<Phrase>),
    #[error(transparent)]
    Data(#[from] Faults),
    #[error(transparent)]
    Config(#[from] ConfigFault),
    /// A file that can be read and is no list.
    #[error("{phrase}")]
    List { path: PathBuf, phrase: Phrase },
    /// A file that cannot be written, as it is.
    #[error("{0}")]
    Refused(Phrase),
    /// A file that is there already.
    #[error("{0}")]
    Taken(Phrase),
    /// A file, or standard output where there is no path.
    #[error("{phrase}: {source}")]
    File {
        phrase: Phrase,
        path: Option<PathBuf>,
        #[source]
        source: io::Error,
    },
}

impl Failure {
    /// A filter keeps nothing.
    pub fn nothing_kept() -> Self {
        Self::Nothing(vec![Phrase::new("nothing-kept")])
    }

    /// What could not be written, be it because there is more of it than the format can hold.
    pub fn unwritten(path: Option<PathBuf>, source: io::Error) -> Self {
        let full = source.get_ref().and_then(|inner| inner.downcast_ref());
        if let Some(full) = full {
            return Self::Refused(overfull(*full));
        }
        let id = if path.is_some() {
            "file-unwritten"
        } else {
            "output-unwritten"
        };
        Self::File {
            phrase: Phrase::new(id),
            path,
            source,
        }
    }

    /// Whether the reader of the answer closed its pipe: it has had enough, which is no failure.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::File { path: None, source, .. } if source.kind() == ErrorKind::BrokenPipe)
    }

    /// What went wrong in one sentence, for where there is room for no more.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Usage(phrase)
            | Self::Refused(phrase)
            | Self::Taken(phrase)
            | Self::List { phrase, .. } => phrase.clone(),
            Self::Config(fault) => {
                let line = fault.line.map(|line| format!(":{line}"));
                let place = format!("{}{}", fault.file.display(), line.unwrap_or_default());
                Phrase::new("placed")
                    .with("place", place)
                    .with("sentence", fault.phrase.clone())
            }
            Self::File { source, .. } => {
                Phrase::new("opening-unread").with("reason", reason(source))
            }
            Self::Nothing(_) | Self::Data(_) => Phrase::new("notice-list-unread"),
        }
    }

    /// Prints what went wrong, a sentence a line.
    ///
    /// # Errors
    /// What the writer says.
    pub fn print(&self, text: &Text, err: &mut dyn Write) -> io::Result<()> {
        match self {
            _ if self.is_closed_pipe() => Ok(()),
            Self::Usage(phrase) | Self::Refused(phrase) | Self::Taken(phrase) => {
                print_error(text, &text.say(phrase), err)
            }
            Self::Nothing(phrases) => phrases
                .iter()
                .try_for_each(|phrase| print_error(text, &text.say(phrase), err)),
            Self::Data(faults) => {
                print_faults(text, &faults.0, err)?;
                let count = Phrase::new("data-refused").with("count", faults.0.len());
                print_error(text, &text.say(&count), err)
            }
            Self::List { path, phrase } => {
                let placed = Phrase::new("placed")
                    .with("place", path.display().to_string())
                    .with("sentence", text.say(phrase));
                print_error(text, &text.say(&placed), err)
            }
            Self::Config(fault) => {
                let line = fault.line.map(|line| format!(":{line}"));
                let place = format!("{}{}", fault.file.display(), line.unwrap_or_default());
                let phrase = match &fault.source {
                    Some(source) => fault.phrase.clone().with("reason", reason(source)),
                    None => fault.phrase.clone(),
                };
                let placed = Phrase::new("placed")
                    .with("place", place)
                    .with("sentence", text.say(&phrase));
                print_error(text, &text.say(&placed), err)
            }
            Self::File {
                phrase,
                path,
                source,
            } => {
                let path = path.as_ref().map(|path| path.display().to_string());
                let phrase = phrase
                    .clone()
                    .with("path", path.unwrap_or_default())
                    .with("reason", reason(source));
                print_error(text, &text.say(&phrase), err)
            }
        }
    }
}

/// Why rows do not fit on a sheet, and what they fit in.
fn overfull(full: Overfull) -> Phrase {
    let phrase = match full {
        Overfull::Rows => Phrase::new("sheet-rows"),
        Overfull::Columns => Phrase::new("sheet-columns"),
        Overfull::Letters => Phrase::new("sheet-letters"),
    };
    phrase.with("format", CSV)
}

/// A sentence on standard error, after the program's name.
pub fn print_error(text: &Text, sentence: &str, err: &mut dyn Write) -> io::Result<()> {
    let line = text.say(&Phrase::new("error-line").with("sentence", sentence));
    writeln!(err, "{}", disarmed(&line))
}

/// Faults, each on its line after its place; of many, the first.
pub fn print_faults(text: &Text, faults: &[Fault], err: &mut dyn Write) -> io::Result<()> {
    for fault in faults.iter().take(MOST_FAULTS) {
        let placed = Phrase::new("placed")
            .with("place", fault.place())
            .with("sentence", text.say(&fault.phrase));
        writeln!(err, "{}", disarmed(&text.say(&placed)))?;
    }
    if faults.len() > MOST_FAULTS {
        let more = Phrase::new("faults-more").with("count", faults.len() - MOST_FAULTS);
        writeln!(err, "{}", text.say(&more))?;
    }
    Ok(())
}
