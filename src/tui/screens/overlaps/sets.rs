//! Draws the sets: the matrix of families, or the intersections one by one.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::state::{Pane, State, UPSET_HEAD, View};
use crate::model::{Family, Key, Typology};
use crate::query::{Answer, Measure, Sets, Sort};
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::screens::item::numbers;
use crate::tui::theme::Role;
use crate::tui::widgets::matrix::{Matrix, matrix};
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::upset::{self, UpSet, upset};
use crate::tui::widgets::{Item, Run, list, pane};

/// Draws the pane of the sets. Returns where the cursor stands.
pub(super) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let focus = Focus::when(state.focus == Pane::Sets);
    let height = inside(area, areas.shape).height;
    let more = match state.view {
        View::Matrix => {
            let rows = height.saturating_sub(1) / State::cell(areas.size()).height;
            More::of(state.offset, rows, typology.families.len())
        }
        View::UpSet => {
            let rows = height.saturating_sub(UPSET_HEAD);
            More::of(state.row.offset, rows, state.rows.len())
        }
        View::Question => More::of(state.asked.offset, height, typology.families.len()),
    };
    let title = title(state, look);
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    let inner = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    };
    let keys: Vec<_> = typology.families.keys().collect();
    let heads: Vec<Run> = keys
        .iter()
        .flat_map(|key| numbers(typology, [*key]))
        .collect();
    match state.view {
        View::Matrix => {
            let cursor = look.style(if focus == Focus::Here {
                Role::Selection
            } else {
                Role::Faint
            });
            let cells = |row: &Key<_>| {
                keys.iter()
                    .map(|column| state.crossing.measured(*row, *column, state.measure))
                    .collect()
            };
            let counts: Vec<Vec<usize>> = keys.iter().map(cells).collect();
            let labels = labels(state, typology, &heads);
            let drawn = Matrix {
                labels: &labels,
                heads: &heads,
                counts: &counts,
                chosen: state.cell,
                cell: State::cell(areas.size()),
                offset: state.offset,
                cursor,
            };
            matrix(buffer, inner, &drawn, look)
        }
        View::UpSet => {
            let sizes: Vec<usize> = keys
                .iter()
                .map(|key| state.crossing.shared(*key, *key))
                .collect();
            let rows: Vec<upset::Row> = state
                .rows
                .iter()
                .map(|row| intersection(row, &keys))
                .collect();
            let drawn = UpSet {
                heads: &heads,
                sizes: &sizes,
                rows: &rows,
                cursor: state.row,
            };
            upset(buffer, inner, &drawn, focus, look)
        }
        View::Question => {
            let items: Vec<Item> = keys
                .iter()
                .map(|key| asked(state, typology, *key, look))
                .collect();
            list(buffer, inner, &items, state.asked, focus, look)
        }
    }
}

fn intersection(row: &crate::query::crossing::Row, keys: &[Key<Family>]) -> upset::Row {
    let member = |key: &Key<Family>| row.set.contains(*key).then(|| Role::family(*key));
    upset::Row {
        members: keys.iter().map(member).collect(),
        count: row.elements.len(),
    }
}

/// A family of the question: sign, number, name, and the answer in words.
fn asked(state: &State, typology: &Typology, key: Key<Family>, look: &Look) -> Item {
    let answer = state.question.answer(key);
    let (sign, role) = match answer {
        Answer::Yes => (look.symbols.member, Role::family(key)),
        Answer::No => (look.symbols.contested, Role::Doubt),
        Answer::Any => (look.symbols.outside, Role::Quiet),
    };
    let mut left = vec![Run::new(format!("{sign}  "), role)];
    left.extend(numbers(typology, [key]));
    let name = typology.families[key].short_name.as_str();
    let said = if answer == Answer::Any {
        Role::Quiet
    } else {
        Role::Strong
    };
    left.push(Run::new(format!(" {name}"), said));
    Item::new(left, vec![Run::new(look.text.word(answer), said)])
}

/// What is counted, and how: always said in words.
fn title(state: &State, look: &Look) -> Vec<Run> {
    let name = match state.view {
        View::Matrix => "pane-matrix",
        View::UpSet => "pane-upset",
        View::Question => "pane-question",
    };
    let mut said = vec![look.text.word(state.sets)];
    if state.sets == Sets::Families {
        said.push(look.text.get(state.breadth.message()));
    }
    if state.view == View::Matrix && state.measure != Measure::Number {
        said.push(look.text.word(state.measure));
    }
    if state.view == View::UpSet {
        said.push(look.text.word(state.count));
        // The usual order goes without saying.
        if state.sort != Sort::Size {
            said.push(look.text.word(state.sort));
        }
    }
    let dot = format!(" {} ", look.symbols.dot);
    let name = Run::new(look.text.get(name), Role::Strong);
    let said = said
        .into_iter()
        .map(|word| Run::new(format!("{dot}{word}"), Role::Quiet));
    std::iter::once(name).chain(said).collect()
}

/// The number and the short name of each family.
fn labels(state: &State, typology: &Typology, heads: &[Run]) -> Vec<Vec<Run>> {
    let families = typology.families.rows().iter().zip(heads).enumerate();
    families
        .map(|(rank, (family, head))| {
            let role = if rank == state.cell.0 {
                Role::Strong
            } else {
                Role::Text
            };
            let name = Run::new(family.short_name.as_str(), role);
            vec![head.clone(), Run::new(" ", Role::Text), name]
        })
        .collect()
}
