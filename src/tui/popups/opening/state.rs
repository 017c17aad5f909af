//! The contents of the folder of the path typed, and the moves over them.

use std::ops::Range;
use std::path::{MAIN_SEPARATOR, PathBuf, is_separator};

use tui_input::Input;

use crate::model::Phrase;
use crate::query::fold::{fold, sort_key};
use crate::query::{ChoiceSearch, FieldKind};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::popups::path::{FolderEntry, Kind, Listing, PathPanel, TypedPath, wrapped};
use crate::tui::recent::Recall;
use crate::tui::widgets::Cursor;
use crate::tui::world::World;

/// Rows of the panel where there is room, frame included.
const ROWS: u16 = 24;

/// What Enter does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// Another folder shows.
    Entered,
    /// A file is to be opened.
    File(PathBuf),
    Nothing,
}

/// The line and the rows under it.
#[derive(Debug, Clone)]
pub struct State {
    pub path: TypedPath,
    choices: ChoiceSearch,
    /// Ranks among the entries, with the bytes of the name to light up.
    pub(super) rows: Vec<(usize, Vec<Range<usize>>)>,
    pub(super) cursor: Cursor,
    /// What is wrong with what was to be opened.
    pub fault: Option<Phrase>,
    /// Over the lists opened before.
    recall: Recall,
}

impl State {
    /// With a path typed.
    pub fn new(path: &str) -> Self {
        Self {
            path: TypedPath::new(path.to_owned()),
            choices: ChoiceSearch::default(),
            rows: Vec::new(),
            cursor: Cursor::default(),
            fault: None,
            recall: Recall::default(),
        }
    }

    /// Takes the contents of a folder.
    pub fn set_listing(&mut self, mut listing: Listing) {
        let parent = parent(&listing.folder).map(|path| FolderEntry {
            path: PathBuf::from(path),
            name: "..".to_owned(),
            kind: Kind::Parent,
            size: None,
        });
        listing.entries.extend(parent);
        let key = |entry: &FolderEntry| (entry.kind, sort_key(&entry.name));
        listing.entries.sort_by_cached_key(key);
        let names = listing.entries.iter();
        self.choices =
            ChoiceSearch::new(names.map(|entry| [(FieldKind::Name, entry.name.as_str())]));
        self.path.listing = listing;
        self.refresh();
    }

    /// The line has changed: its fault is over. A path that begins anew behind another replaces it.
    pub fn typed(&mut self) {
        let value = self.path.value();
        let anew = ["//", "/~/"].iter().filter_map(|sign| value.rfind(sign));
        if let Some(before) = anew.max() {
            let left = value[..=before].chars().count();
            let cursor = self.path.input.cursor().saturating_sub(left);
            self.path.input = Input::new(value[before + 1..].to_owned()).with_cursor(cursor);
        }
        self.fault = None;
        self.refresh();
    }

    /// Finds the name typed among those of the folder. Hidden ones show where a name begins as theirs do.
    fn refresh(&mut self) {
        let name = self.path.name();
        let shows = |entry: &FolderEntry| !entry.name.starts_with('.') || name.starts_with('.');
        let entries = &self.path.listing.entries;
        let all = || (0..entries.len()).map(|rank| (rank, Vec::new()));
        let mut rows: Vec<(usize, Vec<Range<usize>>)> = if name.is_empty() {
            all()
                .filter(|(rank, _)| shows(&entries[*rank]) || entries[*rank].kind == Kind::Parent)
                .collect()
        } else if fold(name.trim_start_matches('.')).is_empty() {
            all()
                .filter(|(rank, _)| entries[*rank].name.starts_with(name))
                .collect()
        } else {
            let found = self.choices.search(name).into_iter();
            found
                .filter(|chosen| shows(&entries[chosen.rank]))
                .map(|chosen| (chosen.rank, chosen.ranges))
                .collect()
        };
        // An exact name comes first.
        rows.sort_by_key(|(rank, _)| entries[*rank].name != name);
        self.rows = rows;
        self.cursor = Cursor::default();
    }

    /// What is under the cursor.
    pub(super) fn entry(&self) -> Option<&FolderEntry> {
        let (rank, _) = self.rows.get(self.cursor.selected)?;
        self.path.listing.entries.get(*rank)
    }

    /// Completes the path to what is under the cursor; false where nothing is, or where it is typed already.
    pub fn complete(&mut self) -> bool {
        let Some(entry) = self.entry() else {
            // The home folder is no name in a folder.
            let is_home = self.path.value() == "~";
            if is_home {
                self.path.replace(format!("~{MAIN_SEPARATOR}"));
            }
            return is_home;
        };
        let folder = self.path.folder();
        let path = match entry.kind {
            Kind::Parent => entry.path.to_string_lossy().into_owned(),
            Kind::Folder => format!("{folder}{}{MAIN_SEPARATOR}", entry.name),
            Kind::List | Kind::File => format!("{folder}{}", entry.name),
        };
        if path == self.path.value() {
            return false;
        }
        self.path.replace(path);
        self.typed();
        true
    }

    /// Enters the folder under the cursor, or names the file; what is typed where nothing is found.
    pub fn choose(&mut self) -> Chosen {
        if let Some(entry) = self.entry()
            && matches!(entry.kind, Kind::List | Kind::File)
        {
            return Chosen::File(entry.path.clone());
        }
        if self.complete() {
            return Chosen::Entered;
        }
        match self.path.value().trim() {
            "" => Chosen::Nothing,
            path => Chosen::File(PathBuf::from(path)),
        }
    }

    /// Shows an older list where nothing is above the cursor, a newer one where one was shown. Returns
    /// false for what is neither.
    pub fn recall(&mut self, action: Action, lists: &[String]) -> bool {
        if action == Action::Up && self.cursor.selected > 0 {
            return false;
        }
        let Some(path) = self.recall.next(action, lists) else {
            return false;
        };
        self.path.replace(path.clone());
        self.typed();
        true
    }

    /// Moves over the contents of the folder.
    pub fn move_cursor(&mut self, action: Action, world: &World<'_>, look: &Look) {
        let Some(height) = self.height(world, look) else {
            return;
        };
        self.cursor.act(action, self.rows.len(), height);
    }

    /// What is wrong with what was to be opened, or else with the folder.
    pub(super) fn fault(&self) -> Option<&Phrase> {
        self.fault.as_ref().or(self.path.listing.fault.as_ref())
    }

    /// The panel, with what is wrong under its line, or else which files are lists.
    pub(super) fn panel(&self, areas: &Areas, look: &Look) -> PathPanel {
        PathPanel::new(areas, ROWS, |under| match self.fault() {
            Some(fault) => wrapped(&look.text.say(fault), under, Role::Doubt),
            None => wrapped(&look.text.get("opening-kinds"), under, Role::Quiet),
        })
    }

    /// Rows of the contents of the folder that show; none below the least size.
    pub(super) fn height(&self, world: &World<'_>, look: &Look) -> Option<u16> {
        let areas = world.frame()?;
        Some(self.panel(&areas, look).height())
    }
}

/// The folder above one that is typed; none above the root.
fn parent(folder: &str) -> Option<String> {
    let above = format!("..{MAIN_SEPARATOR}");
    let inner = folder.trim_end_matches(is_separator);
    let name = inner.rfind(is_separator).map_or(0, |byte| byte + 1);
    match &inner[name..] {
        "" if folder.is_empty() => Some(above),
        "" => None,
        "~" | "." | ".." => Some(format!("{folder}{above}")),
        last if last.ends_with(':') => None,
        _ => Some(inner[..name].to_owned()),
    }
}
