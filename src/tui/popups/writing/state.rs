//! What is to be written, where to, in which format.

use std::path::{MAIN_SEPARATOR, PathBuf};

use crate::export::Format;
use crate::model::Phrase;
use crate::query::fold::fold;
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::command_line::CommandLine;
use crate::tui::look::Look;
use crate::tui::popups::path::{Kind, TypedPath};
use crate::tui::widgets::list::Cursor;
use crate::tui::writing::{Destination, ExportRequest, IfExists};

/// Where it is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    File,
    Clipboard,
}

/// The line and the formats under it.
#[derive(Debug, Clone)]
pub struct State {
    pub path: TypedPath,
    pub(super) line: CommandLine,
    pub(super) formats: Vec<&'static Format>,
    pub(super) cursor: Cursor,
    pub(super) side: Side,
    /// What is wrong with what was to be written.
    pub fault: Option<Phrase>,
    /// How far it is written; none where nothing is.
    pub going: Option<Phrase>,
    /// Whether Enter replaces the file that is there.
    room: IfExists,
}

impl State {
    /// What a command answers, in a folder, under a name without its ending.
    pub fn new(line: CommandLine, formats: Vec<&'static Format>, folder: &str, name: &str) -> Self {
        let mut state = Self {
            path: TypedPath::new(format!("{folder}{name}")),
            line,
            formats,
            cursor: Cursor::default(),
            side: Side::File,
            fault: None,
            going: None,
            room: IfExists::Refuse,
        };
        state.follow_format();
        state
    }

    /// The format that is marked.
    pub(super) fn format(&self) -> Option<&'static Format> {
        self.formats.get(self.cursor.selected).copied()
    }

    /// What is written is counted anew, the lists being read meanwhile. Whether it is something else than
    /// before.
    pub fn promise(&mut self, line: CommandLine) -> bool {
        let is_new = self.line != line;
        self.line = line;
        is_new
    }

    /// The ending of the name typed.
    fn ending(&self) -> Option<&str> {
        let (stem, ending) = self.path.name().rsplit_once('.')?;
        (!stem.is_empty()).then_some(ending)
    }

    /// What was typed changed: the ending decides the format, where it implies one.
    pub fn typed(&mut self) {
        self.fault = None;
        self.room = IfExists::Refuse;
        let Some(ending) = self.ending() else {
            return;
        };
        if self
            .format()
            .is_some_and(|format| format.has_ending(ending))
        {
            return;
        }
        let mut formats = self.formats.iter();
        if let Some(rank) = formats.position(|format| format.has_ending(ending)) {
            self.cursor.selected = rank;
        }
    }

    /// The name ends as the format that is marked.
    fn follow_format(&mut self) {
        let Some(ending) = self.format().map(Format::ending) else {
            return;
        };
        let value = self.path.value();
        let known = |format: &&Format| Some(format.ending()) == self.ending();
        let stem = match self.ending() {
            Some(old) if self.formats.iter().any(known) => &value[..value.len() - old.len() - 1],
            _ => value,
        };
        self.path.replace(format!("{stem}.{ending}"));
        self.fault = None;
        self.room = IfExists::Refuse;
    }

    /// The folders that the name typed may be the beginning of.
    pub(super) fn folders(&self) -> Vec<&str> {
        let name = self.path.name();
        let wanted = fold(name);
        let folders = self.path.listing.entries.iter();
        let folders = folders.filter(|entry| entry.kind == Kind::Folder);
        let begins = folders.filter(|entry| {
            let is_hidden = entry.name.starts_with('.') && !name.starts_with('.');
            !is_hidden && !wanted.is_empty() && fold(&entry.name).starts_with(&wanted)
        });
        let mut names: Vec<&str> = begins.map(|entry| entry.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// Goes on to the first of these folders; false where there is none.
    pub fn complete(&mut self) -> bool {
        if self.side == Side::Clipboard {
            return false;
        }
        let Some(first) = self.folders().first().copied() else {
            return false;
        };
        let path = format!("{}{first}{MAIN_SEPARATOR}", self.path.folder());
        self.path.replace(path);
        self.typed();
        true
    }

    /// The other of file and clipboard.
    pub fn turn(&mut self) {
        self.side = match self.side {
            Side::File => Side::Clipboard,
            Side::Clipboard => Side::File,
        };
        self.fault = None;
        self.room = IfExists::Refuse;
    }

    /// Whether a path is typed.
    pub fn types(&self) -> bool {
        self.side == Side::File
    }

    /// What is to be written.
    pub fn what(&self) -> Phrase {
        self.line.what.clone()
    }

    /// What Enter asks for.
    ///
    /// # Errors
    /// What is missing.
    pub fn order(&self) -> Result<ExportRequest, Phrase> {
        let format = self
            .format()
            .ok_or_else(|| Phrase::new("writing-no-form"))?;
        let to = match self.side {
            Side::Clipboard if format.is_binary => {
                return Err(Phrase::new("writing-binary").with("format", format.name));
            }
            Side::Clipboard => Destination::Clipboard,
            Side::File => {
                let name = self.path.name();
                if name.trim().is_empty() || name == "~" {
                    return Err(Phrase::new("writing-no-name"));
                }
                Destination::File(PathBuf::from(self.path.value()), self.room)
            }
        };
        Ok(ExportRequest {
            words: self.line.words.clone(),
            format,
            to,
        })
    }

    /// There is a file of that name: Enter once more replaces it.
    pub fn is_taken(&mut self, look: &Look) {
        self.room = IfExists::Replace;
        let taken = Phrase::new("writing-taken").with("key", look.key(Action::Open));
        self.fault = Some(taken);
    }

    /// The rank of the format that is marked, from 1, and how many there are.
    pub fn position(&self) -> (usize, usize) {
        let count = self.formats.len();
        ((self.cursor.selected + 1).min(count), count)
    }

    /// Moves over the formats; the name follows.
    pub fn act(&mut self, action: Action, areas: &Areas, look: &Look) {
        let before = self.cursor.selected;
        let height = super::view::height(self, areas, look);
        self.cursor.act(action, self.formats.len(), height);
        if self.cursor.selected != before {
            self.follow_format();
        }
    }

    /// Brings the cursor into view.
    pub fn settle(&mut self, areas: &Areas, look: &Look) {
        let height = super::view::height(self, areas, look);
        self.cursor.settle(height, self.formats.len());
    }
}
