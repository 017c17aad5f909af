//! Draws the two charts: the matrix of families, and the intersections one by one.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::lines::Line;
use super::state::{Pane, State};
use crate::model::{Family, Key, Phrase, Typology};
use crate::query::crossing;
use crate::tui::look::Look;
use crate::tui::screens::item::numbers;
use crate::tui::theme::Role;
use crate::tui::widgets::Run;
use crate::tui::widgets::matrix::{Matrix, matrix};
use crate::tui::widgets::pane::Focus;
use crate::tui::widgets::upset::{self, UpSet, upset};

/// A column of air on both sides.
fn aired(area: Rect) -> Rect {
    Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    }
}

/// The numbers of the families, in their colours.
fn heads(typology: &Typology) -> Vec<Run> {
    let families = typology.families.keys();
    families.flat_map(|key| numbers(typology, [key])).collect()
}

/// Families by families.
pub(super) fn families(
    buffer: &mut Buffer,
    area: Rect,
    screen: Size,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let keys: Vec<_> = typology.families.keys().collect();
    let cells = |row: &Key<_>| {
        keys.iter()
            .map(|column| state.crossing.measured(*row, *column, state.measure))
            .collect()
    };
    let counts: Vec<Vec<usize>> = keys.iter().map(cells).collect();
    let heads = heads(typology);
    let cursor = look.style(if state.focus == Pane::Sets {
        Role::Selection
    } else {
        Role::Faint
    });
    let drawn = Matrix {
        labels: &labels(state, typology, &heads),
        heads: &heads,
        counts: &counts,
        chosen: state.cell,
        cell: State::cell(screen),
        offset: state.offset,
        cursor,
    };
    matrix(buffer, aired(area), &drawn, look)
}

/// A row an intersection, under the sizes of the families.
pub(super) fn intersections(
    buffer: &mut Buffer,
    area: Rect,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let keys: Vec<_> = typology.families.keys().collect();
    let sizes = keys.iter().map(|key| state.crossing.shared(*key, *key));
    let sizes: Vec<usize> = sizes.collect();
    let line = |line: &Line| match line {
        Line::Degree(degree) => {
            let heading = Phrase::new("degree-of").with("count", *degree);
            upset::Line::Heading(Run::new(look.text.say(&heading), Role::Quiet))
        }
        Line::Row(row) => upset::Line::Row(intersection(row, &keys)),
    };
    let lines: Vec<upset::Line> = state.lines.iter().map(line).collect();
    let drawn = UpSet {
        heads: &heads(typology),
        sizes: &sizes,
        lines: &lines,
        cursor: state.line,
    };
    let focus = Focus::when(state.focus == Pane::Sets);
    upset(buffer, aired(area), &drawn, focus, look)
}

fn intersection(row: &crossing::Row, keys: &[Key<Family>]) -> upset::Row {
    let member = |key: &Key<Family>| row.set.contains(*key).then(|| Role::family(*key));
    upset::Row {
        members: keys.iter().map(member).collect(),
        count: row.elements.len(),
    }
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
