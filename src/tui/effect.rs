//! Effects of an update outside the state; only `perform` carries them out.

use crate::model::Phrase;
use std::path::PathBuf;

use crate::directory::Choices;
use crate::request::Request;
use crate::user::SettingValue;

/// What is to be done after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    None,
    /// Put a text on the clipboard.
    Copy(String),
    /// Open an address in the user's browser.
    Browse(String),
    /// Read the contents of a folder, named as it is typed.
    ReadFolder(String),
    /// Open a list.
    OpenList(PathBuf),
    /// Read the list of this rank anew, as was chosen, and remember it.
    Reread(usize, Box<Choices>),
    /// Write what shows.
    Write(Box<Request>),
    /// Add a step to a parcours, as its file says it; and in what it differs from what shows.
    AddStep(String, Option<Phrase>),
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Change a setting, for this run and for the next ones.
    Prefer(Preference),
    /// Draw every cell anew.
    Redraw,
    Quit,
}

/// A setting that is changed inside the explorer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// A bundled theme, by its name.
    Theme(&'static str),
    /// A language of the interface, by its code.
    Language(&'static str),
    /// Whether the mouse is taken; it is given back to the terminal otherwise.
    Mouse(bool),
}

impl Preference {
    /// The name of the setting, and its value.
    pub(super) fn setting(self) -> (&'static str, SettingValue<'static>) {
        match self {
            Self::Theme(name) => ("theme", name.into()),
            Self::Language(code) => ("lang", code.into()),
            Self::Mouse(takes) => ("mouse", SettingValue::Switch(takes)),
        }
    }
}
