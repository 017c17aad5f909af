//! Draws the overlaps.
//!
//! ```text
//! ╭ Recoupements · au sens strict ──────────╮╭ Transversaux · 6 ───────╮
//! │                      1   2   3   4      ││ Framasoft         1 4 5 │
//! │ 1 Éducation pop.    24   ·   ·   1      ││ CHATONS           4 5 7 │
//! ╰─────────────────────────────────────────╯│                         │
//! ╭ 1 ∩ 4 ──────────────────────────────────╮│                         │
//! │ Un acteur est à la fois dans…           ││                         │
//! ╰─────────────────────────────────────────╯╰─────────────────────────╯
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::state::{Pane, State};
use crate::model::{Actor, Key, Phrase, Typology};
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::screens::item::numbers;
use crate::tui::theme::Role;
use crate::tui::widgets::matrix::{Matrix, matrix};
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Item, Run, list, pane, runs};

/// Draws the panes that show. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    typology: &Typology,
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
            counts(buffer, area, areas, state, typology, look),
            Pane::Matrix,
        );
    }
    if let Some(area) = areas.panes[1] {
        keep(who(buffer, area, areas, state, typology, look), Pane::Who);
    }
    if let Some(area) = areas.panes[2] {
        keep(
            ranking(buffer, area, areas, state, typology, look),
            Pane::Ranking,
        );
    }
    cursor
}

fn counts(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let keys: Vec<_> = typology.families.keys().collect();
    let cells = |row: &Key<_>| {
        keys.iter()
            .map(|column| state.overlaps.shared(*row, *column))
            .collect()
    };
    let table: Vec<Vec<usize>> = keys.iter().map(cells).collect();
    let heads: Vec<Run> = keys
        .iter()
        .flat_map(|key| numbers(typology, std::iter::once(*key)))
        .collect();
    let label = |rank: usize| {
        let family = &typology.families[keys[rank]];
        let role = if rank == state.cell.0 {
            Role::Strong
        } else {
            Role::Text
        };
        let name = family.short_name.clone();
        vec![
            heads[rank].clone(),
            Run::new(" ", Role::Text),
            Run::new(name, role),
        ]
    };
    let labels: Vec<Vec<Run>> = (0..keys.len()).map(label).collect();
    let inside_area = inside(area, areas.shape);
    let shown = inside_area.height.saturating_sub(1) / State::cell(areas.size()).height;
    let more = More::of(state.offset, shown, keys.len());
    let focus = Focus::when(state.focus == Pane::Matrix);
    let title = [
        Run::new(look.text.get("pane-matrix"), Role::Strong),
        Run::new(format!(" {} ", look.symbols.dot), Role::Quiet),
        Run::new(look.text.get(state.breadth.message()), Role::Quiet),
    ];
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    let role = if focus == Focus::Here {
        Role::Selection
    } else {
        Role::Faint
    };
    let drawn = Matrix {
        labels: &labels,
        heads: &heads,
        counts: &table,
        chosen: state.cell,
        cell: State::cell(areas.size()),
        offset: state.offset,
        cursor: look.style(role),
    };
    let inner = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    };
    matrix(buffer, inner, &drawn, look)
}

fn who(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let (row, column) = state.families();
    let mut title = numbers(typology, std::iter::once(row));
    if row != column {
        title.push(Run::new(" + ", Role::Quiet));
        title.extend(numbers(typology, std::iter::once(column)));
    }
    let actors = state.in_cell(typology);
    let inside_area = inside(area, areas.shape);
    let lines = state.told(typology, inside_area.as_size(), look);
    let told = u16::try_from(lines.len()).unwrap_or(1);
    let room = inside_area.height.saturating_sub(told);
    let focus = Focus::when(state.focus == Pane::Who);
    let more = More::of(state.who.offset, room, actors.len());
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
    let items = items(typology, &actors, state);
    list(buffer, below, &items, state.who, focus, look)
}

fn ranking(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let actors = state.transversal(typology);
    let title = look
        .text
        .say(&Phrase::new("pane-transversal").with("count", actors.len()));
    let height = inside(area, areas.shape).height;
    let more = More::of(state.ranking.offset, height, actors.len());
    let focus = Focus::when(state.focus == Pane::Ranking);
    let inner = pane(
        buffer,
        area,
        areas.shape,
        &[Run::new(title, Role::Strong)],
        focus,
        more,
        look,
    );
    let items = items(typology, &actors, state);
    list(buffer, inner, &items, state.ranking, focus, look)
}

/// Actors with the numbers of the families in which they count.
fn items(typology: &Typology, actors: &[Key<Actor>], state: &State) -> Vec<Item> {
    let item = |actor: &Key<Actor>| {
        let name = typology.actors[*actor].name.as_str();
        let right = numbers(typology, state.overlaps.set(*actor).families());
        Item::new(vec![Run::new(name, Role::Text)], right)
    };
    actors.iter().map(item).collect()
}
