//! What is to be written, where to, in which format.

use std::path::MAIN_SEPARATOR;

use ratatui::layout::Rect;

use crate::export::{Format, implied};
use crate::model::Phrase;
use crate::query::fold::fold;
use crate::request::{IfExists, Request};
use crate::text::looks_like_flag;
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::popups::path::{self, Kind, TypedPath};
use crate::tui::shown_request::ShownRequest;
use crate::tui::widgets::list::Cursor;
use crate::tui::world::World;

/// Rows besides the formats: frame, line, what is said of it, and a free one.
const BESIDE: u16 = 10;
/// Rows that formats have at least, however much there is to say.
const FEWEST_FORMATS: u16 = 3;

/// Where it is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportTarget {
    File,
    Clipboard,
}

/// The line and the formats under it.
#[derive(Debug, Clone)]
pub struct State {
    pub path: TypedPath,
    pub(super) shown: Box<ShownRequest>,
    pub(super) formats: Vec<&'static Format>,
    pub(super) cursor: Cursor,
    pub(super) side: ExportTarget,
    /// What is wrong with what was to be written.
    pub fault: Option<Phrase>,
    /// How far it is written; none where nothing is.
    pub going: Option<Phrase>,
    /// Whether Enter replaces the file that is there.
    room: IfExists,
}

impl State {
    /// An export of what shows, in a folder, under a name without its ending.
    pub fn new(shown: ShownRequest, folder: &str, name: &str) -> Self {
        let mut state = Self {
            path: TypedPath::new(format!("{folder}{name}")),
            formats: shown.request.what.formats(),
            shown: Box::new(shown),
            cursor: Cursor::default(),
            side: ExportTarget::File,
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
    pub fn promise(&mut self, shown: ShownRequest) -> bool {
        let is_new = *self.shown != shown;
        *self.shown = shown;
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
        let marked = self.format();
        if marked.is_some_and(|format| format.has_ending(ending)) {
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
        if self.side == ExportTarget::Clipboard {
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
            ExportTarget::File => ExportTarget::Clipboard,
            ExportTarget::Clipboard => ExportTarget::File,
        };
        self.fault = None;
        self.room = IfExists::Refuse;
    }

    /// Whether a path is typed.
    pub fn types(&self) -> bool {
        self.side == ExportTarget::File
    }

    /// What is to be written.
    pub fn what(&self) -> Phrase {
        self.shown.summary.clone()
    }

    /// What Enter asks for.
    ///
    /// # Errors
    /// What is missing.
    pub fn order(&self) -> Result<Request, Phrase> {
        let no_format = || Phrase::new("writing-no-form");
        let format = self.format().ok_or_else(no_format)?;
        let mut request = self.shown.request.clone();
        let output = &mut request.output;
        output.format = Some(format.name.to_owned());
        match self.side {
            ExportTarget::Clipboard if format.is_binary => {
                return Err(Phrase::new("writing-binary").with("format", format.name));
            }
            ExportTarget::Clipboard => {}
            ExportTarget::File => {
                let name = self.path.name();
                if name.trim().is_empty() || name == "~" {
                    return Err(Phrase::new("writing-no-name"));
                }
                output.file = Some(self.path.value().to_owned());
                output.if_exists = self.room;
            }
        }
        Ok(request)
    }

    /// There is a file of that name: Enter once more replaces it.
    pub fn is_taken(&mut self, look: &Look) {
        self.room = IfExists::Replace;
        let taken = Phrase::new("writing-taken").with("key", look.key(Action::Open));
        self.fault = Some(taken);
    }

    /// The rank of the format that is marked, from 1, and how many there are.
    pub(super) fn rank(&self) -> (usize, usize) {
        let count = self.formats.len();
        ((self.cursor.selected + 1).min(count), count)
    }

    /// Moves over the formats; the name follows.
    pub fn act(&mut self, action: Action, world: &World<'_>, look: &Look) {
        let Some(areas) = world.frame() else {
            return;
        };
        let before = self.cursor.selected;
        let height = self.height(&areas, look);
        self.cursor.act(action, self.formats.len(), height);
        if self.cursor.selected != before {
            self.follow_format();
        }
    }

    /// Brings the cursor into view.
    pub fn settle_cursor(&mut self, world: &World<'_>, look: &Look) {
        if let Some(areas) = world.frame() {
            let height = self.height(&areas, look);
            self.cursor.settle(height, self.formats.len());
        }
    }

    /// Where the panel stands.
    pub(super) fn panel(&self, areas: &Areas) -> Rect {
        let formats = u16::try_from(self.formats.len()).unwrap_or(u16::MAX);
        path::panel(areas, formats.saturating_add(BESIDE))
    }

    /// What is said under the line: how far it is, or what is wrong, or else what will be written; then what
    /// may be typed, and how the same is had without the explorer.
    pub(super) fn said(&self, inner: Rect, look: &Look) -> Vec<(String, Role)> {
        let (first, role) = match (&self.going, &self.fault) {
            (Some(going), _) => (going.clone(), Role::Strong),
            (None, Some(fault)) => (fault.clone(), Role::Doubt),
            (None, None) => (self.promised(), Role::Text),
        };
        let mut lines = path::wrapped(&look.text.say(&first), inner, role);
        if let (None, None, Some(apart)) = (&self.going, &self.fault, &self.shown.difference) {
            lines.extend(path::wrapped(&look.text.say(apart), inner, Role::Quiet));
        }
        let folders = self.folders();
        if !folders.is_empty() && self.side == ExportTarget::File {
            let folders = Phrase::new("writing-folders").with("names", folders.join("  "));
            lines.extend(
                path::wrapped(&look.text.say(&folders), inner, Role::Quiet)
                    .into_iter()
                    .take(1),
            );
        }
        let command = path::wrapped(&self.command(), inner, Role::Link);
        let most = path::below(inner, 0).height.saturating_sub(FEWEST_FORMATS);
        let most = usize::from(most.max(1));
        // Half a command is none.
        if lines.len() + command.len() <= most {
            lines.extend(command);
        }
        lines.truncate(most);
        if lines.len() + self.formats.len() < usize::from(path::below(inner, 0).height) {
            lines.push((String::new(), Role::Quiet));
        }
        lines
    }

    /// « 27 acteurs, en csv. »
    fn promised(&self) -> Phrase {
        let format = self.format().map_or("", |format| format.name);
        let id = match self.side {
            ExportTarget::File => "writing-file",
            ExportTarget::Clipboard => "writing-clipboard",
        };
        Phrase::new(id)
            .with("what", self.shown.summary.clone())
            .with("format", format)
    }

    /// The command that writes the same.
    fn command(&self) -> String {
        let path = Some(self.path.value()).filter(|_| self.side == ExportTarget::File);
        let is_implied =
            |format: &&Format| path.is_some() && implied(format.ending()) == Some(*format);
        let format = self.format().filter(|format| !is_implied(format));
        let mut request = self.shown.request.clone();
        request.output.format = format.map(|format| format.name.to_owned());
        // A name never looks like a flag.
        let name = |path: &str| {
            let folder = if looks_like_flag(path) { "./" } else { "" };
            format!("{folder}{path}")
        };
        request.output.file = path.map(name);
        request.to_string()
    }

    /// Rows of the formats that show.
    pub(super) fn height(&self, areas: &Areas, look: &Look) -> u16 {
        let inner = inside(self.panel(areas), areas.shape);
        path::below(inner, self.said(inner, look).len())
            .height
            .max(1)
    }
}
