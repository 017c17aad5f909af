//! Draws the palette over the screen: the line typed, then the actions, their keys on the right.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::areas::{LINE, panel};
use super::state::{PaletteEntry, PaletteRow, Sense, State, most_keys, said};
use crate::theme::Role;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::popups::clear;
use crate::tui::widgets::line::input;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Item, Run, list, pane, runs};

/// Draws the palette. Returns where the cursor stands: in the line, where letters go.
pub fn draw(buffer: &mut Buffer, areas: &Areas, state: &State, look: &Look) -> Position {
    let area = panel(state.rows.len(), areas);
    clear(buffer, area, look);
    let height = inside(area, areas.shape).height.saturating_sub(LINE);
    let more = Overflow::of(state.cursor.offset, height, state.rows.len());
    let title = [Run::new(look.text.get("pane-palette"), Role::Strong)];
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let line = Rect {
        height: LINE.min(inner.height),
        ..inner
    };
    let invite = look.text.get("palette-invite");
    let cursor = input(buffer, line, ":", &state.input, &invite, look);
    let below = Rect {
        y: inner.y + line.height,
        height: inner.height - line.height,
        ..inner
    };
    if state.rows.is_empty() {
        let row = Rect {
            x: below.x + 1,
            width: below.width.saturating_sub(2),
            ..below
        };
        let nothing = Run::new(look.text.get("search-nothing"), Role::Quiet);
        runs(buffer, row, &[nothing], None, look);
    }
    let keys = most_keys(areas.shape);
    let items: Vec<Item> = state.rows.iter().map(|row| item(row, keys, look)).collect();
    list(buffer, below, &items, state.cursor, Focus::Here, look);
    cursor
}

fn item(row: &PaletteRow, keys: usize, look: &Look) -> Item {
    let (entry, lit) = match row {
        PaletteRow::Heading(id) => {
            return Item::heading(vec![Run::new(look.text.get(id), Role::Accent)]);
        }
        PaletteRow::Entry(entry, lit) => (entry, lit),
    };
    let is_here = entry.sense == Sense::Here;
    let role = if is_here { Role::Text } else { Role::Quiet };
    let mut does = Run::new(said(entry.row, look), role);
    let mut right = right(entry, keys, look);
    let mut left = Vec::new();
    if let Some((text, ranges)) = lit {
        let mut shown = std::iter::once(&mut does).chain(&mut right);
        if let Some(run) = shown.find(|run| run.text == *text) {
            run.lit.clone_from(ranges);
        } else {
            // What matched shows before what it stands for, where it is not cut away.
            left.push(Run::new(text.as_str(), Role::Strong).lit(ranges));
            left.push(Run::new("  ", Role::Text));
        }
    }
    left.push(does);
    Item::new(left, right)
}

/// The keys, after the screen where they hold if it is another one.
fn right(entry: &PaletteEntry, most: usize, look: &Look) -> Vec<Run> {
    let mut right = Vec::new();
    if let Sense::Elsewhere(screen) = entry.sense {
        let screen = look.text.get(&format!("screen-{}", screen.row().name));
        right.push(Run::new(screen, Role::Quiet));
    }
    let role = if entry.sense == Sense::Here {
        Role::Accent
    } else {
        Role::Quiet
    };
    for key in look.keymap.keys(entry.row.action).take(most) {
        if !right.is_empty() {
            right.push(Run::new("  ", role));
        }
        right.push(Run::new(look.key_name(&key.to_string()), role));
    }
    right
}
