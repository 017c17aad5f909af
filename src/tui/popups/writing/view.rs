//! Draws the path typed or the clipboard, what will be written, the command that writes the same, and
//! under them the formats.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

use super::state::{ExportTarget, State};
use crate::export::Format;
use crate::theme::Role;
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::popups::clear;
use crate::tui::popups::path;
use crate::tui::widgets::line::PROMPT;
use crate::tui::widgets::list::Cursor;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Item, Run, list, pane, runs};

/// Columns of the name of a format and of its ending.
const NAME: usize = 11;
const ENDING: usize = 9;

/// Draws the panel. Returns where the cursor stands.
pub fn draw(buffer: &mut Buffer, areas: &Areas, state: &State, look: &Look) -> Position {
    let area = state.panel(areas);
    clear(buffer, area, look);
    let rows = state.height(areas, look);
    let more = Overflow::of(state.cursor.offset, rows, state.formats.len());
    let title = title(state, area.width, look);
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let cursor = match state.side {
        ExportTarget::File => {
            let invite = look.text.get("writing-invite");
            path::line(buffer, inner, &state.path, &invite, look)
        }
        ExportTarget::Clipboard => {
            let sign = Run::new(format!(" {} ", look.symbols.closed), Role::Accent);
            let clipboard = Run::new(look.text.get("writing-to-clipboard"), Role::Strong);
            runs(buffer, inner, &[sign, clipboard], None, look);
            Position::new(inner.x + PROMPT, inner.y)
        }
    };
    let lines = state.said(inner, look);
    path::said(buffer, inner, &lines, look);
    let below = path::below(inner, lines.len());
    let (from, selected) = (state.cursor.offset, state.cursor.selected);
    let shown = state
        .formats
        .iter()
        .skip(from)
        .take(usize::from(below.height));
    let items: Vec<Item> = shown.map(|format| item(format, look)).collect();
    let at = Cursor::at(selected.saturating_sub(from));
    list(buffer, below, &items, at, Focus::Here, look);
    cursor
}

/// What the panel is for, with the folder where there is room for it.
fn title(state: &State, width: u16, look: &Look) -> Vec<Run> {
    let mut title = vec![Run::new(look.text.get("pane-writing"), Role::Strong)];
    let folder = format!(" {} {}", look.symbols.dot, state.path.listing.shown);
    let taken = title[0].text.width() + folder.width() + 6;
    if state.side == ExportTarget::File
        && !state.path.listing.shown.is_empty()
        && taken < usize::from(width)
    {
        title.push(Run::new(folder, Role::Quiet));
    }
    title
}

/// A format: its name, how its files end, what it is for.
fn item(format: &Format, look: &Look) -> Item {
    let ending = format!(".{}", format.ending());
    let about = look.text.get(&format!("form-{}", format.name));
    let left = vec![
        Run::new(format!("  {:<NAME$}", format.name), Role::Strong),
        Run::new(format!("{ending:<ENDING$}"), Role::Quiet),
        Run::new(about, Role::Text),
    ];
    Item::new(left, Vec::new())
}
