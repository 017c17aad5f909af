//! Draws the palette over the screen: the line typed, then the actions, their keys on the right.

use ratatui::layout::Margin;

use super::state::{LINE, PaletteEntry, PaletteRow, Sense, State, most_keys, sentence};
use crate::theme::Role;
use crate::tui::areas::{Areas, split_rows};
use crate::tui::look::Look;
use crate::tui::widgets::line::input;
use crate::tui::widgets::{Canvas, Focus, Item, Run, Scroll, list, pane};

/// Draws the palette.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State) {
    let look = canvas.look;
    let area = state.panel(areas);
    canvas.clear(area);
    let scroll = Scroll::of(state.cursor.offset, state.rows.len());
    let title = [Run::new(look.text.get("pane-palette"), Role::Strong)];
    let inner = pane(canvas, area, &title, Focus::Here, scroll.under(LINE));
    let (line, below) = split_rows(inner, LINE);
    let invite = look.text.get("palette-invite");
    let cursor = input(canvas, line, ":", &state.input, &invite);
    if state.rows.is_empty() {
        let nothing = look.text.get("search-nothing");
        canvas.text(below.inner(Margin::new(1, 0)), nothing, Role::Quiet);
    }
    let keys = most_keys(areas.shape);
    let items: Vec<Item> = state.rows.iter().map(|row| item(row, keys, look)).collect();
    list(canvas, below, &items, state.cursor, Focus::Here);
    canvas.cursor = Some(cursor);
}

fn item(row: &PaletteRow, keys: usize, look: &Look) -> Item {
    let (entry, lit) = match row {
        PaletteRow::Heading(id) => return Item::heading(look.text.get(id)),
        PaletteRow::Entry(entry, lit) => (entry, lit),
    };
    let is_here = entry.sense == Sense::Here;
    let role = if is_here { Role::Text } else { Role::Quiet };
    let mut does = Run::new(sentence(&entry.offer, look), role);
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
    let keys = entry.offer.action().into_iter();
    for key in keys.flat_map(|action| look.keymap.keys(action)).take(most) {
        if !right.is_empty() {
            right.push(Run::new("  ", role));
        }
        right.push(Run::new(look.key_name(&key.to_string()), role));
    }
    right
}
