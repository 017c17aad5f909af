//! Draws the pane of the sets: its frame, with what is counted in words, and the view in it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::named::ElementNames;
use super::state::{Pane, State, UPSET_HEAD, VIEWS, View};
use super::{charts, rows};
use crate::model::Phrase;
use crate::query::{Measure, OverlapKind, Sort};
use crate::theme::Role;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Run, pane};

/// Draws the pane of the sets. Returns where the cursor stands.
pub(super) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    names: ElementNames<'_>,
    look: &Look,
) -> Option<Position> {
    let focus = Focus::when(state.focus == Pane::Sets);
    let room = inside(area, areas.shape);
    let height = room.height;
    let preface = state.preface(room.as_size(), look);
    let more = match state.view {
        View::Matrix => {
            let rows = height.saturating_sub(1) / state.cell_size(areas.size()).height;
            Overflow::of(state.offset, rows, state.crossing.groups().len())
        }
        View::UpSet => {
            let rows = height.saturating_sub(UPSET_HEAD);
            Overflow::of(state.line.offset, rows, state.lines.len())
        }
        View::Sharing => {
            let rows = height.saturating_sub(preface.len().try_into().unwrap_or(u16::MAX));
            Overflow::of(state.share.offset, rows, state.shares.len())
        }
        View::Question => Overflow::of(state.asked.offset, height, state.crossing.groups().len()),
    };
    let title = title(state, look);
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    match state.view {
        View::Matrix => charts::matrix_of_sets(buffer, inner, areas.size(), state, look),
        View::UpSet => charts::intersections(buffer, inner, state, look),
        View::Sharing => rows::shared(buffer, inner, &preface, state, names, look),
        View::Question => rows::question(buffer, inner, state, look),
    }
}

/// What is counted, and how: always said in words. The usual way goes without saying.
fn title(state: &State, look: &Look) -> Vec<Run> {
    let name = VIEWS.iter().find(|row| row.view == state.view);
    let mut said = vec![match state.heading() {
        Some(heading) => look.text.say(&Phrase::new("quoted").with("text", heading)),
        None => look.text.word(state.sets()),
    }];
    let groups = state.crossing.groups();
    if let Some(column) = groups.column().filter(|column| column.others > 0) {
        let shown = Phrase::new("values-of")
            .with("count", groups.len())
            .with("all", groups.len() + column.others);
        said.push(look.text.say(&shown));
    }
    if state.sets() == OverlapKind::Families {
        said.push(look.text.get(state.breadth.message()));
    }
    if state.view == View::Matrix && state.measure != Measure::Number {
        said.push(look.text.word(state.measure));
    }
    if state.view == View::UpSet {
        said.push(look.text.word(state.count));
        if state.sort != Sort::Size {
            said.push(look.text.word(state.sort));
        }
        if state.least > 1 {
            let least = Phrase::new("least-of").with("count", state.least);
            said.push(look.text.say(&least));
        }
    }
    let dot = format!(" {} ", look.symbols.dot);
    let name = Run::new(
        name.map_or(String::new(), |row| look.text.get(row.title)),
        Role::Strong,
    );
    let said = said
        .into_iter()
        .map(|word| Run::new(format!("{dot}{word}"), Role::Quiet));
    std::iter::once(name).chain(said).collect()
}
