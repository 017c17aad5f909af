//! Draws the path typed, what is wrong with it, and under it what the folder holds.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::state::State;
use crate::model::Phrase;
use crate::theme::Role;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::popups::clear;
use crate::tui::popups::path::{self, Entry, Kind};
use crate::tui::widgets::line::{PROMPT, scrolled};
use crate::tui::widgets::list::Cursor;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Item, Run, list, pane, runs};

/// Rows of the panel where there is room, frame included.
const ROWS: u16 = 24;

/// What is said under the line: what is wrong, or else which files are lists.
fn said(state: &State, inner: Rect, look: &Look) -> Vec<(String, Role)> {
    match fault(state) {
        Some(fault) => path::wrapped(&look.text.say(fault), inner, Role::Doubt),
        None => path::wrapped(&look.text.get("opening-kinds"), inner, Role::Quiet),
    }
}

/// What is wrong with what was to be opened, or else with the folder.
fn fault(state: &State) -> Option<&Phrase> {
    state.fault.as_ref().or(state.path.listing.fault.as_ref())
}

/// Rows of what the folder holds that show.
pub(super) fn height(state: &State, areas: &Areas, look: &Look) -> u16 {
    let inner = inside(path::panel(areas, ROWS), areas.shape);
    path::below(inner, said(state, inner, look).len())
        .height
        .max(1)
}

/// Draws the panel. Returns where the cursor stands.
pub fn draw(buffer: &mut Buffer, areas: &Areas, state: &State, look: &Look) -> Position {
    let area = path::panel(areas, ROWS);
    clear(buffer, area, look);
    let rows = height(state, areas, look);
    let more = More::of(state.cursor.offset, rows, state.rows.len());
    let title = title(state, area.width, look);
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let invite = look.text.get("opening-invite");
    let cursor = path::line(buffer, inner, &state.path, &invite, look);
    let lines = said(state, inner, look);
    path::said(buffer, inner, &lines, look);
    let below = path::below(inner, lines.len());
    if state.rows.is_empty() && fault(state).is_none() {
        let place = Rect {
            x: below.x + PROMPT,
            width: below.width.saturating_sub(PROMPT + 1),
            height: below.height.min(1),
            ..below
        };
        let nothing = Run::new(look.text.get("opening-nothing"), Role::Quiet);
        runs(buffer, place, &[nothing], None, look);
    }
    let (from, selected) = (state.cursor.offset, state.cursor.selected);
    let shown = state.rows.iter().skip(from).take(usize::from(below.height));
    let items: Vec<Item> = shown
        .filter_map(|(rank, lit)| Some(item(state.path.listing.entries.get(*rank)?, lit, look)))
        .collect();
    let at = Cursor::at(selected.saturating_sub(from));
    list(buffer, below, &items, at, Focus::Here, look);
    cursor
}

/// What the panel is for, with the end of the folder's path where it does not fit whole.
fn title(state: &State, width: u16, look: &Look) -> Vec<Run> {
    let name = format!("{} {} ", look.text.get("pane-opening"), look.symbols.dot);
    let room = usize::from(width).saturating_sub(name.width() + 6);
    let folder = state.path.listing.shown.as_str();
    let from = scrolled(folder, room, look);
    let mark = if from > 0 { look.symbols.ellipsis } else { "" };
    vec![
        Run::new(name, Role::Strong),
        Run::new(format!("{mark}{}", &folder[from..]), Role::Quiet),
    ]
}

fn item(entry: &Entry, lit: &[Range<usize>], look: &Look) -> Item {
    let role = match entry.kind {
        Kind::List => Role::Strong,
        Kind::Parent | Kind::Folder => Role::Link,
        Kind::File => Role::Quiet,
    };
    let mut left = vec![
        Run::new("  ", Role::Text),
        Run::new(entry.name.as_str(), role).lit(lit),
    ];
    let right = match (entry.kind, entry.size) {
        (Kind::Parent | Kind::Folder, _) => {
            left.push(Run::new(std::path::MAIN_SEPARATOR_STR, role));
            Vec::new()
        }
        (_, Some(size)) => vec![Run::new(weight(size, look), Role::Quiet)],
        (_, None) => Vec::new(),
    };
    Item::new(left, right)
}

/// A size as one reads it: three figures at most, in the unit that goes with it.
pub fn weight(bytes: u64, look: &Look) -> String {
    const UNITS: &[&str] = &["size-bytes", "size-kilo", "size-mega", "size-giga"];
    let mut tenths = bytes.saturating_mul(10);
    let mut unit = 0;
    while tenths >= 9_995 && unit + 1 < UNITS.len() {
        tenths = (tenths + 500) / 1000;
        unit += 1;
    }
    let written = if unit == 0 || tenths >= 100 {
        ((tenths + 5) / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    let size = look.text.number(&written, "");
    look.text.say(&Phrase::new(UNITS[unit]).with("size", size))
}
