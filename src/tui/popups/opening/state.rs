//! What the folder of the path typed holds, and the moves over that.

use std::ops::Range;
use std::path::{MAIN_SEPARATOR, PathBuf, is_separator};

use ratatui::layout::Rect;
use tui_input::Input;

use crate::model::Phrase;
use crate::query::{ChoiceSearch, FieldKind};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::popups::path::{self, FolderEntry, Kind, Listing, TypedPath};
use crate::tui::widgets::list::Cursor;
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
    /// Which of the lists opened before is shown, the last one first.
    past: Option<usize>,
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
            past: None,
        }
    }

    /// Takes what a folder holds.
    pub fn look_at(&mut self, listing: Listing) {
        let mut listing = listing;
        let parent = parent(&listing.folder).map(|path| FolderEntry {
            path: PathBuf::from(path),
            name: "..".to_owned(),
            kind: Kind::Parent,
            size: None,
        });
        listing.entries.extend(parent);
        let key = |entry: &FolderEntry| (entry.kind, crate::query::fold::sort_key(&entry.name));
        listing.entries.sort_by_cached_key(key);
        let names = listing.entries.iter();
        self.choices =
            ChoiceSearch::new(names.map(|entry| [(FieldKind::Name, entry.name.as_str())]));
        self.path.look_at(listing);
        self.refresh();
    }

    /// What was typed changed: a fault of what it was before is over. A path that begins anew behind
    /// another takes its place.
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
        } else if crate::query::fold::fold(name.trim_start_matches('.')).is_empty() {
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
        // What is typed letter by letter is meant, whatever resembles it.
        rows.sort_by_key(|(rank, _)| entries[*rank].name != name);
        self.rows = rows;
        self.cursor = Cursor::default();
    }

    /// What is under the cursor.
    pub(super) fn entry(&self) -> Option<&FolderEntry> {
        let (rank, _) = self.rows.get(self.cursor.selected)?;
        self.path.listing.entries.get(*rank)
    }

    /// Goes on as what is under the cursor says; false where nothing is, or where it is typed already.
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
        let wanted = match (action, self.past) {
            (Action::Up, past) if self.cursor.selected == 0 => past.map_or(0, |past| past + 1),
            (Action::Down, Some(past @ 1..)) => past - 1,
            _ => return false,
        };
        let Some(path) = lists.iter().rev().nth(wanted) else {
            return false;
        };
        self.past = Some(wanted);
        self.path.replace(path.clone());
        self.typed();
        true
    }

    /// The rank of what is under the cursor, from 1, and how many there are.
    pub(super) fn rank(&self) -> (usize, usize) {
        let count = self.rows.len();
        ((self.cursor.selected + 1).min(count), count)
    }

    /// Moves over what the folder holds.
    pub fn act(&mut self, action: Action, world: &World<'_>, look: &Look) {
        if let Some(areas) = world.frame() {
            let height = self.height(&areas, look);
            self.cursor.act(action, self.rows.len(), height);
        }
    }

    /// Brings the cursor into view.
    pub fn settle_cursor(&mut self, world: &World<'_>, look: &Look) {
        if let Some(areas) = world.frame() {
            let height = self.height(&areas, look);
            self.cursor.settle(height, self.rows.len());
        }
    }

    /// What is wrong with what was to be opened, or else with the folder.
    pub(super) fn fault(&self) -> Option<&Phrase> {
        self.fault.as_ref().or(self.path.listing.fault.as_ref())
    }

    /// What is said under the line: what is wrong, or else which files are lists.
    pub(super) fn said(&self, inner: Rect, look: &Look) -> Vec<(String, Role)> {
        match self.fault() {
            Some(fault) => path::wrapped(&look.text.say(fault), inner, Role::Doubt),
            None => path::wrapped(&look.text.get("opening-kinds"), inner, Role::Quiet),
        }
    }

    /// Rows of what the folder holds that show.
    pub(super) fn height(&self, areas: &Areas, look: &Look) -> u16 {
        let inner = inside(panel(areas), areas.shape);
        let below = path::below(inner, self.said(inner, look).len());
        below.height.max(1)
    }
}

/// Where the panel stands.
pub(super) fn panel(areas: &Areas) -> Rect {
    path::panel(areas, ROWS)
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
