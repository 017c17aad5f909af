//! What is to be exported, where to, in which format.

use std::path::{MAIN_SEPARATOR, PathBuf};

use ratatui::layout::Rect;

use crate::export::{Capability, Format, implied};
use crate::files::IfExists;
use crate::model::Phrase;
use crate::query::fold::fold;
use crate::request::Request;
use crate::text::looks_like_flag;
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::popups::path::{Kind, Messages, PathPanel, TypedPath, wrapped};
use crate::tui::shown_request::ShownRequest;
use crate::tui::widgets::Cursor;
use crate::tui::world::World;

/// Rows besides the formats: frame, line, messages, and a free one.
const BESIDE: u16 = 10;
/// Rows that formats have at least, however much there is to say.
const FEWEST_FORMATS: u16 = 3;

/// Where the export goes.
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
    pub(super) target: ExportTarget,
    /// What is wrong with the request, or why its export failed.
    pub fault: Option<Phrase>,
    /// How far the export is; none where none is running.
    pub progress: Option<Phrase>,
    /// Whether Enter replaces the file that is there.
    if_exists: IfExists,
}

impl State {
    /// An export of what shows, in a folder, under a name without its ending, formats of a capability before all
    /// others.
    pub fn new(
        shown: ShownRequest,
        (folder, name): (&str, &str),
        first: Option<Capability>,
    ) -> Self {
        let mut formats = shown.request.what.formats();
        formats.sort_by_key(|format| !first.is_some_and(|first| format.writes(first)));
        let mut state = Self {
            path: TypedPath::new(format!("{folder}{name}")),
            formats,
            shown: Box::new(shown),
            cursor: Cursor::default(),
            target: ExportTarget::File,
            fault: None,
            progress: None,
            if_exists: IfExists::Refuse,
        };
        state.follow_format();
        state
    }

    /// The selected format.
    pub(super) fn format(&self) -> Option<&'static Format> {
        self.formats.get(self.cursor.selected).copied()
    }

    /// Takes the request again, the lists having been read further. Whether it is another one.
    pub fn update(&mut self, shown: ShownRequest) -> bool {
        let is_new = *self.shown != shown;
        *self.shown = shown;
        is_new
    }

    fn forget_fault(&mut self) {
        self.fault = None;
        self.if_exists = IfExists::Refuse;
    }

    /// The ending of the name typed.
    fn ending(&self) -> Option<&str> {
        let (stem, ending) = self.path.name().rsplit_once('.')?;
        (!stem.is_empty()).then_some(ending)
    }

    /// The line has changed: the ending selects the format that it implies.
    pub fn typed(&mut self) {
        self.forget_fault();
        let Some(ending) = self.ending() else {
            return;
        };
        let selected = self.format();
        if selected.is_some_and(|format| format.has_extension(ending)) {
            return;
        }
        let mut formats = self.formats.iter();
        if let Some(rank) = formats.position(|format| format.has_extension(ending)) {
            self.cursor.selected = rank;
        }
    }

    /// Gives the name the ending of the selected format.
    fn follow_format(&mut self) {
        let Some(ending) = self.format().map(Format::extension) else {
            return;
        };
        let value = self.path.value();
        let known = |format: &&Format| Some(format.extension()) == self.ending();
        let stem = match self.ending() {
            Some(old) if self.formats.iter().any(known) => &value[..value.len() - old.len() - 1],
            _ => value,
        };
        self.path.replace(format!("{stem}.{ending}"));
        self.forget_fault();
    }

    /// The folders that the name typed may be the beginning of.
    pub(super) fn folders(&self) -> Vec<&str> {
        let name = self.path.name();
        let prefix = fold(name);
        let folders = self.path.listing.entries.iter();
        let folders = folders.filter(|entry| entry.kind == Kind::Folder);
        let begins = folders.filter(|entry| {
            let is_hidden = entry.name.starts_with('.') && !name.starts_with('.');
            !is_hidden && !prefix.is_empty() && fold(&entry.name).starts_with(&prefix)
        });
        let mut names: Vec<&str> = begins.map(|entry| entry.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// Goes on to the first of these folders; false where there is none.
    pub fn complete(&mut self) -> bool {
        if self.target == ExportTarget::Clipboard {
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
    pub fn toggle_target(&mut self) {
        self.target = match self.target {
            ExportTarget::File => ExportTarget::Clipboard,
            ExportTarget::Clipboard => ExportTarget::File,
        };
        // The clipboard takes text.
        let is_text = |format: &&Format| !format.is_binary;
        let has_text = self.format().as_ref().is_none_or(is_text);
        if self.target == ExportTarget::Clipboard && !has_text {
            self.cursor.selected = self.formats.iter().position(is_text).unwrap_or(0);
            self.follow_format();
        }
        self.forget_fault();
    }

    /// Whether a path is typed.
    pub fn has_path(&self) -> bool {
        self.target == ExportTarget::File
    }

    /// What is to be exported.
    pub fn summary(&self) -> Phrase {
        self.shown.summary.clone()
    }

    /// The request that Enter makes.
    ///
    /// # Errors
    /// What is missing.
    pub fn export_request(&self) -> Result<Request, Phrase> {
        let no_format = || Phrase::new("writing-no-form");
        let format = self.format().ok_or_else(no_format)?;
        let mut request = self.shown.request.clone();
        let output = &mut request.output;
        output.format = Some(format.name.to_owned());
        match self.target {
            ExportTarget::Clipboard if format.is_binary => {
                return Err(Phrase::new("writing-binary").with("format", format.name));
            }
            ExportTarget::Clipboard => {}
            ExportTarget::File => {
                let name = self.path.name();
                if name.trim().is_empty() || name == "~" {
                    return Err(Phrase::new("writing-no-name"));
                }
                output.file = Some(self.path.value().into());
                output.if_exists = self.if_exists;
            }
        }
        Ok(request)
    }

    /// There is a file of that name: Enter once more replaces it.
    pub fn is_taken(&mut self, look: &Look) {
        self.if_exists = IfExists::Replace;
        let taken = Phrase::new("writing-taken").with("key", look.key(Action::Open));
        self.fault = Some(taken);
    }

    /// Moves over the formats; the name follows.
    pub fn move_cursor(&mut self, action: Action, world: &World<'_>, look: &Look) {
        let Some(height) = self.height(world, look) else {
            return;
        };
        let before = self.cursor.selected;
        self.cursor.act(action, self.formats.len(), height);
        if self.cursor.selected != before {
            self.follow_format();
        }
    }

    /// The panel, with its messages.
    pub(super) fn panel(&self, areas: &Areas, look: &Look) -> PathPanel {
        let formats = u16::try_from(self.formats.len()).unwrap_or(u16::MAX);
        let rows = formats.saturating_add(BESIDE);
        PathPanel::new(areas, rows, |under| self.messages(under, look))
    }

    /// How far the export is, or what is wrong, or else what will be written; then how the name may be
    /// completed, and the command that writes the same.
    fn messages(&self, under: Rect, look: &Look) -> Messages {
        let (first, role) = match (&self.progress, &self.fault) {
            (Some(progress), _) => (progress.clone(), Role::Strong),
            (None, Some(fault)) => (fault.clone(), Role::Doubt),
            (None, None) => (self.preview(), Role::Text),
        };
        let mut lines = wrapped(&look.text.say(&first), under, role);
        if let (None, None, Some(apart)) = (&self.progress, &self.fault, &self.shown.difference) {
            lines.extend(wrapped(&look.text.say(apart), under, Role::Quiet));
        }
        let folders = self.folders();
        if !folders.is_empty() && self.target == ExportTarget::File {
            let folders = Phrase::new("writing-folders").with("names", folders.join("  "));
            let folders = wrapped(&look.text.say(&folders), under, Role::Quiet);
            lines.extend(folders.into_iter().take(1));
        }
        let command = wrapped(&self.command(), under, Role::Link);
        let most = under.height.saturating_sub(FEWEST_FORMATS);
        let most = usize::from(most.max(1));
        // Half a command is none.
        if lines.len() + command.len() <= most {
            lines.extend(command);
        }
        lines.truncate(most);
        if lines.len() + self.formats.len() < usize::from(under.height) {
            lines.push((String::new(), Role::Quiet));
        }
        lines
    }

    /// « 27 acteurs, en csv. »
    fn preview(&self) -> Phrase {
        let format = self.format().map_or("", |format| format.name);
        let id = match self.target {
            ExportTarget::File => "writing-file",
            ExportTarget::Clipboard => "writing-clipboard",
        };
        Phrase::new(id)
            .with("what", self.shown.summary.clone())
            .with("format", format)
    }

    /// The command that writes the same.
    fn command(&self) -> String {
        let path = Some(self.path.value()).filter(|_| self.target == ExportTarget::File);
        let is_implied =
            |format: &&Format| path.is_some() && implied(format.extension()) == Some(*format);
        let format = self.format().filter(|format| !is_implied(format));
        let mut request = self.shown.request.clone();
        request.output.format = format.map(|format| format.name.to_owned());
        // A name never looks like a flag.
        let name = |path: &str| {
            let folder = if looks_like_flag(path) { "./" } else { "" };
            PathBuf::from(format!("{folder}{path}"))
        };
        request.output.file = path.map(name);
        request.to_string()
    }

    /// Rows of the formats that show; none below the least size.
    pub(super) fn height(&self, world: &World<'_>, look: &Look) -> Option<u16> {
        let areas = world.frame()?;
        Some(self.panel(&areas, look).height())
    }
}
