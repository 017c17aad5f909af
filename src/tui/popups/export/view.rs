//! Draws the path typed or the clipboard, what will be written, the command that writes the same, and
//! under them the formats.

use super::state::{ExportTarget, State};
use crate::export::Format;
use crate::theme::Role;
use crate::tui::areas::Areas;
use crate::tui::look::Look;
use crate::tui::widgets::line::{after_prompt, input};
use crate::tui::widgets::{Canvas, Focus, Item, Run, Scroll, list};
use crate::tui::width::TextWidth;

/// Columns of the name of a format and of its ending.
const NAME: usize = 11;
const ENDING: usize = 9;

/// Draws the panel.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State) {
    let look = canvas.look;
    let panel = state.panel(areas, look);
    let title = title(state, panel.width(), look);
    let scroll = Scroll::of(state.cursor.offset, state.formats.len());
    let line = panel.draw(canvas, &title, scroll);
    let sign = look.symbols.closed;
    let cursor = match state.target {
        ExportTarget::File => {
            let invite = look.text.get("writing-invite");
            input(canvas, line, sign, &state.path.input, &invite)
        }
        ExportTarget::Clipboard => {
            let sign = Run::new(format!(" {sign} "), Role::Accent);
            let clipboard = Run::new(look.text.get("writing-to-clipboard"), Role::Strong);
            canvas.runs(line, &[sign, clipboard], None);
            after_prompt(line).as_position()
        }
    };
    let formats = state.formats.iter();
    let items: Vec<Item> = formats.map(|format| item(format, look)).collect();
    list(canvas, panel.below, &items, state.cursor, Focus::Here);
    canvas.cursor = Some(cursor);
}

/// What the panel is for, with the folder where there is room for it.
fn title(state: &State, width: u16, look: &Look) -> Vec<Run> {
    let mut title = vec![Run::new(look.text.get("pane-writing"), Role::Strong)];
    let folder = Run::dotted(&state.path.listing.shown, look);
    let taken = title[0].text.width() + folder.text.width() + 6;
    if state.target == ExportTarget::File
        && !state.path.listing.shown.is_empty()
        && taken < usize::from(width)
    {
        title.push(folder);
    }
    title
}

/// A format: its name, how its files end, what it is for.
fn item(format: &Format, look: &Look) -> Item {
    let ending = format!(".{}", format.extension());
    let about = look.text.get(&format.message());
    let left = vec![
        Run::new(format!("  {:<NAME$}", format.name), Role::Strong),
        Run::new(format!("{ending:<ENDING$}"), Role::Quiet),
        Run::new(about, Role::Text),
    ];
    Item::new(left, Vec::new())
}
