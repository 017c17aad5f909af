//! The rows of the palette: a heading, or what an offer does with its keys on the right.

use super::state::{PaletteEntry, PaletteRow, Sense, sentence};
use crate::theme::Role;
use crate::tui::areas::{Areas, Shape, inside};
use crate::tui::look::Look;
use crate::tui::widgets::{Item, Run};

/// The rows of the list; what is too long for one goes on in the next.
pub(super) fn items(rows: &[PaletteRow], areas: &Areas, look: &Look) -> Vec<Item> {
    let keys = most_keys(areas.shape);
    let inner = inside(areas.panel(1), areas.shape);
    let items = rows.iter().map(|row| item(row, (keys, inner.width), look));
    items.collect()
}

fn item(row: &PaletteRow, (keys, width): (usize, u16), look: &Look) -> Item {
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
    Item::new(left, right).folded(width, look)
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

/// Whether a shape has room for more than the first key of an action.
fn most_keys(shape: Shape) -> usize {
    if shape == Shape::Single { 1 } else { 3 }
}
