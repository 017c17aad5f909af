//! Draws the path typed, what is wrong with it, and under it the contents of the folder.

use std::ops::Range;

use super::state::State;
use crate::theme::Role;
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::popups::path::{FolderEntry, Kind};
use crate::tui::widgets::line::{after_prompt, input, scrolled};
use crate::tui::widgets::{Canvas, Focus, Item, Run, Scroll, list};
use crate::tui::width::TextWidth;

/// Draws the panel.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State) {
    let look = canvas.look;
    let panel = state.panel(areas, look);
    let title = title(state, panel.width(), look);
    let scroll = Scroll::of(state.cursor.offset, state.rows.len());
    let line = panel.draw(canvas, &title, scroll);
    let invite = look.text.get("opening-invite");
    let sign = look.symbols.closed;
    let cursor = input(canvas, line, sign, &state.path.input, &invite);
    if state.rows.is_empty() && state.fault().is_none() {
        let nothing = look.text.get("opening-nothing");
        canvas.text(after_prompt(panel.below), nothing, Role::Quiet);
    }
    let shown = state.rows.iter().skip(state.cursor.offset);
    let shown = shown.take(usize::from(panel.below.height));
    let items: Vec<Item> = shown
        .filter_map(|(rank, lit)| Some(item(state.path.listing.entries.get(*rank)?, lit, look)))
        .collect();
    let at = state.cursor.within();
    list(canvas, panel.below, &items, at, Focus::Here);
    canvas.cursor = Some(cursor);
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
        (_, Some(size)) => vec![Run::new(look.file_size(size), Role::Quiet)],
        (_, None) => Vec::new(),
    };
    Item::new(left, right)
}
