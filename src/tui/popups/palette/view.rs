//! Draws the palette over the screen: the line typed, then the actions, their keys on the right.

use ratatui::layout::Margin;

use super::places::LINE;
use super::state::State;
use crate::theme::Role;
use crate::tui::areas::{Areas, split_rows};
use crate::tui::widgets::line::input;
use crate::tui::widgets::{Canvas, Focus, Run, Scroll, list, pane};

/// Draws the palette.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State) {
    let look = canvas.look;
    let places = state.places(areas, look);
    canvas.clear(places.panel);
    let scroll = Scroll::of(state.cursor.offset, state.rows.len());
    let title = [Run::new(look.text.get("pane-palette"), Role::Strong)];
    let inner = pane(
        canvas,
        places.panel,
        &title,
        Focus::Here,
        scroll.under(LINE),
    );
    let (line, below) = split_rows(inner, LINE);
    let invite = look.text.get("palette-invite");
    let cursor = input(canvas, line, ":", &state.input, &invite);
    if state.rows.is_empty() {
        let nothing = look.text.get("search-nothing");
        canvas.text(below.inner(Margin::new(1, 0)), nothing, Role::Quiet);
    }
    list(canvas, below, &places.items, state.cursor, Focus::Here);
    canvas.cursor = Some(cursor);
}
