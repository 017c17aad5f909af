//! Draws the path typed, what is wrong with it, and under it what the folder holds.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::state::{self, State};
use crate::theme::Role;
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::popups::clear;
use crate::tui::popups::path::{self, FolderEntry, Kind};
use crate::tui::size::size_of;
use crate::tui::widgets::line::{PROMPT, scrolled};
use crate::tui::widgets::list::Cursor;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Item, Run, list, pane, runs};

/// Draws the panel. Returns where the cursor stands.
pub fn draw(buffer: &mut Buffer, areas: &Areas, state: &State, look: &Look) -> Position {
    let area = state::panel(areas);
    clear(buffer, area, look);
    let rows = state.height(areas, look);
    let more = Overflow::of(state.cursor.offset, rows, state.rows.len());
    let title = title(state, area.width, look);
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let invite = look.text.get("opening-invite");
    let cursor = path::line(buffer, inner, &state.path, &invite, look);
    let lines = state.said(inner, look);
    path::said(buffer, inner, &lines, look);
    let below = path::below(inner, lines.len());
    if state.rows.is_empty() && state.fault().is_none() {
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

fn item(entry: &FolderEntry, lit: &[Range<usize>], look: &Look) -> Item {
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
        (_, Some(size)) => vec![Run::new(size_of(size, look), Role::Quiet)],
        (_, None) => Vec::new(),
    };
    Item::new(left, right)
}
