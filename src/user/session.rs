//! Where the explorer was left: written when it ends, taken up when it starts. Records stand by their addresses and
//! choices by their words, so that a session means the same in every language and after a new edition of the data.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::config::{ConfigFault, TextFault, document};
use super::folders::make_own_folder;
use crate::files::{Access, IfExists, read_text, write_file};
use crate::model::Phrase;

/// Version of the file; another one means something else.
const VERSION: i64 = 1;
/// Largest file read, in bytes; all that is kept takes less.
const LARGEST: usize = 1 << 14;

/// What shows, and how. What is empty is as it is at the beginning.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Name of the screen.
    pub screen: String,
    /// Rank of the pane that has the keys, from 0.
    pub pane: usize,
    /// By how many steps the pane of the record is larger than usual.
    pub split: i8,
    /// Whether the pane that has the keys has the whole body.
    pub zoomed: bool,
    /// What is selected in the tree.
    pub node: String,
    /// The actor that is read under it.
    pub actor: String,
    /// What is read on the screens of codes, terms and sources.
    pub naf: String,
    pub glossary: String,
    pub sources: String,
    pub overlaps: OverlapSession,
}

/// How the overlaps are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OverlapSession {
    /// Name of the action that shows the view.
    pub view: String,
    pub sets: String,
    pub breadth: String,
    pub count: String,
    pub sort: String,
    /// Row and column of the cell of the matrix, from 0.
    pub cell: Option<(usize, usize)>,
}

impl Session {
    /// Reads a file; nothing where there is none.
    ///
    /// # Errors
    /// A file that is no session of this version.
    pub fn read(file: &Path) -> Result<Self, ConfigFault> {
        match read_text(file, LARGEST) {
            Ok(text) => Self::parse(file, &text),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Ok(Self::default())
            }
            Err(error) => Err(ConfigFault {
                phrase: Phrase::new("place-unreadable"),
                ..ConfigFault::unreadable(file, error)
            }),
        }
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    /// A text that is no session of this version.
    pub fn parse(file: &Path, text: &str) -> Result<Self, ConfigFault> {
        Self::of_text(text).map_err(|fault| ConfigFault::in_text(file, text, fault))
    }

    fn of_text(text: &str) -> Result<Self, TextFault> {
        let document = document(text)?;
        let version = document.get_ref().get("version");
        let number = version.and_then(|value| value.get_ref().as_integer());
        let number = number.and_then(|number| number.as_str().parse::<i64>().ok());
        if number != Some(VERSION) {
            let phrase = match number {
                Some(other) => Phrase::new("place-version").with("other", other.to_string()),
                None => Phrase::new("place-unversioned"),
            };
            let offset = version.map_or(0, |value| value.span().start);
            return Err((offset, phrase.with("version", VERSION.to_string())));
        }
        toml::from_str(text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            let phrase = Phrase::new("config-toml")
                .with("detail", crate::model::toml_fault(error.message()));
            (offset, phrase)
        })
    }

    /// Writes the file, in place of the last one. Nobody but the user may read it.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        make_own_folder(file.parent().unwrap_or(Path::new(".")))?;
        let kept = toml::to_string(self).map_err(io::Error::other)?;
        let options = (IfExists::Replace, Access::Private);
        write_file(file, options, &|| false, |out| {
            write!(out, "version = {VERSION}\n{kept}")
        })
    }
}
