//! Draws the two charts: the matrix of the sets, and the intersections one by one.

use ratatui::layout::{Margin, Rect, Size};

use super::lines::{Fold, IntersectionLine};
use super::state::{Pane, State};
use crate::model::{Key, Phrase, Vocabulary};
use crate::query::{IntersectionSize, OverlapSet, Overlaps, SetMask};
use crate::theme::Role;
use crate::tui::areas::split_rows;
use crate::tui::widgets::matrix::{Matrix, matrix};
use crate::tui::widgets::upset::{UpSet, UpsetLine, UpsetRow, upset};
use crate::tui::widgets::{Canvas, Focus, Run};

/// Left free on both sides.
pub(super) const MARGIN: Margin = Margin::new(1, 0);

/// The colour of a set. Of more sets than there are colours, the colours begin again.
pub(super) fn color(key: Key<OverlapSet>) -> Role {
    Role::family(Key::from_index(key.index()))
}

/// The badges of some sets.
pub(super) fn marks(overlaps: &Overlaps, set: SetMask) -> Vec<Run> {
    set.sets().map(|key| mark(overlaps, key)).collect()
}

/// The badge of a set: its number on its colour.
pub(super) fn mark(overlaps: &Overlaps, key: Key<OverlapSet>) -> Run {
    let number = overlaps.groups()[key].number.as_str();
    let role = Role::badge(Key::from_index(key.index()));
    Run::new(format!(" {number} "), role)
}

/// The numbers of all the sets, in their colours.
fn heads(overlaps: &Overlaps) -> Vec<Run> {
    let keys = overlaps.groups().keys();
    keys.map(|key| mark(overlaps, key)).collect()
}

/// Sets by sets.
pub(super) fn matrix_of_sets(canvas: &mut Canvas<'_>, area: Rect, screen: Size, state: &State) {
    let keys: Vec<_> = state.overlaps.groups().keys().collect();
    let cells = |row: &Key<_>| {
        keys.iter()
            .map(|column| state.overlaps.measured(*row, *column, state.measure))
            .collect()
    };
    let counts: Vec<Vec<usize>> = keys.iter().map(cells).collect();
    let heads = heads(&state.overlaps);
    let drawn = Matrix {
        labels: &labels(state, &heads),
        heads: &heads,
        counts: &counts,
        chosen: state.cell,
        cell: state.cell_size(screen),
        offset: state.offset,
        focus: Focus::when(state.focus == Pane::Sets),
    };
    let area = area.inner(MARGIN);
    let under = state.meaning_rows().min(area.height);
    let (above, meaning) = split_rows(area, area.height - under);
    matrix(canvas, above, &drawn);
    if under > 0 {
        let id = format!("means-{}", state.breadth.word());
        canvas.text(meaning, canvas.look.text.get(&id), Role::Quiet);
    }
}

/// A row an intersection, under the sizes of the sets.
pub(super) fn intersections(canvas: &mut Canvas<'_>, area: Rect, state: &State) {
    let look = canvas.look;
    let keys: Vec<_> = state.overlaps.groups().keys().collect();
    let sizes = keys.iter().map(|key| state.overlaps.shared(*key, *key));
    let sizes: Vec<usize> = sizes.collect();
    let line = |line: &IntersectionLine| match line {
        IntersectionLine::Degree(degree) => {
            let heading = Phrase::new("degree-of")
                .with("count", *degree)
                .with("kind", state.sets().word());
            UpsetLine::Across(vec![Run::new(look.text.say(&heading), Role::Quiet)])
        }
        IntersectionLine::Singles(singles) => {
            let sign = match singles.fold {
                Fold::Closed => look.symbols.closed,
                Fold::Open => look.symbols.open,
            };
            let told = look.text.say(&state.singles_told(*singles));
            UpsetLine::Across(vec![
                Run::new(format!(" {sign} "), Role::Quiet),
                Run::new(told, Role::Text),
            ])
        }
        IntersectionLine::Row(row) => UpsetLine::Row(intersection(row, &keys)),
    };
    // There may be tens of thousands: those that do not show are not drawn.
    let shown = state.lines.iter().skip(state.line.offset);
    let shown = shown.take(usize::from(area.height));
    let lines: Vec<UpsetLine> = shown.map(line).collect();
    let counts = state.lines.iter().map(|line| match line {
        IntersectionLine::Row(row) => row.count,
        IntersectionLine::Degree(_) | IntersectionLine::Singles(_) => 0,
    });
    let drawn = UpSet {
        heads: &heads(&state.overlaps),
        sizes: &sizes,
        lines: &lines,
        largest: counts.max().unwrap_or(0),
        cursor: state.line.within(),
    };
    let focus = Focus::when(state.focus == Pane::Sets);
    upset(canvas, area.inner(MARGIN), &drawn, focus);
}

fn intersection(row: &IntersectionSize, keys: &[Key<OverlapSet>]) -> UpsetRow {
    let member = |key: &Key<OverlapSet>| row.set.contains(*key).then(|| color(*key));
    UpsetRow {
        members: keys.iter().map(member).collect(),
        count: row.count,
    }
}

/// The number and the short name of each set.
fn labels(state: &State, heads: &[Run]) -> Vec<Vec<Run>> {
    let groups = state.overlaps.groups().rows().iter().zip(heads).enumerate();
    let label = |(rank, (group, head)): (usize, (&OverlapSet, &Run))| {
        let role = if rank == state.cell.0 {
            Role::Strong
        } else {
            Role::Text
        };
        let name = Run::new(group.short_name.as_str(), role);
        vec![head.clone(), Run::new(" ", Role::Text), name]
    };
    groups.map(label).collect()
}
