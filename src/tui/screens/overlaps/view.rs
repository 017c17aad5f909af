//! Draws the overlaps.
//!
//! ```text
//! ╭ Recoupements · acteurs · au sens strict ╮╭ Transversaux · 6 ───────╮
//! │                      1   2   3   4      ││ Framasoft         1 4 5 │
//! │ 1 Éducation pop.    24   ·   ·   1      ││ CHATONS           4 5 7 │
//! ╰─────────────────────────────────────────╯│                         │
//! ╭ 1 + 4 ──────────────────────────────────╮│                         │
//! │ Un acteur est à la fois dans…           ││                         │
//! ╰─────────────────────────────────────────╯╰─────────────────────────╯
//! ```

use ratatui::layout::Rect;

use super::charts::mark;
use super::lines::{homes, rows_of};
use super::named::items;
use super::rows::text_rows;
use super::sets;
use super::state::{Pane, State};
use crate::model::Phrase;
use crate::theme::Role;
use crate::tui::areas::Areas;
use crate::tui::widgets::{Canvas, Focus, Run, Scroll, list, numbered, pane};
use crate::tui::world::World;

/// Draws the panes that show.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State, world: &World<'_>) {
    if let Some(area) = areas.panes[0] {
        sets::draw(canvas, area, state, world);
    }
    if let Some(area) = areas.panes[1] {
        who(canvas, area, state, world);
    }
    if let Some(area) = areas.panes[2] {
        ranking(canvas, area, state, world);
    }
}

/// The sentence about what is chosen, and the names.
fn who(canvas: &mut Canvas<'_>, area: Rect, state: &State, world: &World<'_>) {
    let look = canvas.look;
    let mut title = vec![Run::new("2 ", Role::Quiet)];
    for key in state.chosen().sets() {
        if title.len() > 1 {
            title.push(Run::new("+", Role::Quiet));
        }
        title.push(mark(&state.overlaps, key));
    }
    if let Some(singles) = state.singles() {
        title = numbered(2, look.text.say(&state.singles_told(singles)));
    }
    // A question is shown as one would type it, too.
    if let Some(expression) = state.expression() {
        title = numbered(2, expression);
    }
    let lines = state.sentence_rows(canvas.inside(area).as_size(), look);
    let head = u16::try_from(lines.len()).unwrap_or(1);
    let focus = Focus::when(state.focus == Pane::Who);
    let elements = state.elements(world.typology);
    let count = state.size();
    let length = rows_of(elements.len(), count);
    let scroll = Scroll::of(state.who.offset, length).under(head);
    let inner = pane(canvas, area, &title, focus, scroll);
    let below = text_rows(canvas, inner, &lines);
    let window = (state.who, below.height);
    let mut items = items(world, &state.overlaps, &elements, window, count, look);
    // Where each is in what they have in common, as far as there is room.
    for (item, element) in items.iter_mut().zip(&elements) {
        let homes = homes(world.typology, *element, state.chosen(), state.breadth);
        if !item.left.is_empty() && !homes.is_empty() {
            let homes = homes.join(&format!(" {} ", look.symbols.dot));
            item.left.push(Run::new(format!("  {homes}"), Role::Quiet));
        }
    }
    list(canvas, below, &items, state.who, focus);
}

fn ranking(canvas: &mut Canvas<'_>, area: Rect, state: &State, world: &World<'_>) {
    let look = canvas.look;
    let count = state.several_count();
    let title = Phrase::new("pane-transversal").with("count", count);
    let title = numbered(3, look.text.say(&title));
    let focus = Focus::when(state.focus == Pane::Ranking);
    let scroll = Scroll::of(state.ranking.offset, state.ranking_rows());
    let inner = pane(canvas, area, &title, focus, scroll);
    let window = (state.ranking, inner.height);
    let items = items(world, &state.overlaps, &state.several, window, count, look);
    list(canvas, inner, &items, state.ranking, focus);
}
