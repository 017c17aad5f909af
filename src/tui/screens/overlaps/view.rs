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

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::charts::mark;
use super::lines::rows_of;
use super::named::ElementNames;
use super::sets;
use super::state::{Pane, State};
use crate::model::Phrase;
use crate::theme::Role;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Run, list, pane, runs};

/// Draws the panes that show. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    names: ElementNames<'_>,
    look: &Look,
) -> Option<Position> {
    let mut cursor = None;
    let mut keep = |place: Option<Position>, pane: Pane| {
        if state.focus == pane {
            cursor = place;
        }
    };
    if let Some(area) = areas.panes[0] {
        keep(
            sets::draw(buffer, area, areas, state, names, look),
            Pane::Sets,
        );
    }
    if let Some(area) = areas.panes[1] {
        keep(who(buffer, area, areas, state, names, look), Pane::Who);
    }
    if let Some(area) = areas.panes[2] {
        keep(
            ranking(buffer, area, areas, state, names, look),
            Pane::Ranking,
        );
    }
    cursor
}

/// The sentence of what is chosen, and the names.
fn who(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    names: ElementNames<'_>,
    look: &Look,
) -> Option<Position> {
    let mut title = Vec::new();
    for key in state.chosen().sets() {
        if !title.is_empty() {
            title.push(Run::new(" + ", Role::Quiet));
        }
        title.push(mark(&state.crossing, key));
    }
    // A question is shown as one would type it, too.
    if let Some(expression) = state.expression() {
        title = vec![Run::new(expression, Role::Strong)];
    }
    let elements = state.elements(names.typology);
    let inside_area = inside(area, areas.shape);
    let lines = state.told(inside_area.as_size(), look);
    let told = u16::try_from(lines.len()).unwrap_or(1);
    let room = inside_area.height.saturating_sub(told);
    let focus = Focus::when(state.focus == Pane::Who);
    let more = Overflow::of(
        state.who.offset,
        room,
        rows_of(elements.len(), state.size()),
    );
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    for (line, y) in lines.into_iter().zip(inner.y..inner.bottom()) {
        let area = Rect {
            x: inner.x + 1,
            y,
            width: inner.width.saturating_sub(2),
            height: 1,
        };
        runs(buffer, area, &[Run::new(line, Role::Text)], None, look);
    }
    let below = Rect {
        y: inner.y + told.min(inner.height),
        height: room,
        ..inner
    };
    list(
        buffer,
        below,
        &names.items(
            &state.crossing,
            &elements,
            (state.who, room),
            state.size(),
            look,
        ),
        state.who,
        focus,
        look,
    )
}

fn ranking(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    names: ElementNames<'_>,
    look: &Look,
) -> Option<Position> {
    let elements = &state.several;
    let several = state.several_count();
    let title = Phrase::new("pane-transversal").with("count", several);
    let title = [Run::new(look.text.say(&title), Role::Strong)];
    let height = inside(area, areas.shape).height;
    let more = Overflow::of(state.ranking.offset, height, state.ranking_rows());
    let focus = Focus::when(state.focus == Pane::Ranking);
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    list(
        buffer,
        inner,
        &names.items(
            &state.crossing,
            elements,
            (state.ranking, height),
            several,
            look,
        ),
        state.ranking,
        focus,
        look,
    )
}
