//! Where the palette stands.

use ratatui::layout::{Constraint, Rect};

use crate::tui::areas::{Areas, Shape, inside};

/// Rows of the line typed above the actions.
pub(super) const LINE: u16 = 1;
/// Columns and rows of the palette where there is room, frame included.
const WIDTH: u16 = 84;
const HEIGHT: u16 = 24;

/// The panel for so many rows: at the top, so that the line stays where it is while what is found changes.
pub(super) fn panel(rows: usize, areas: &Areas) -> Rect {
    let body = areas.body();
    if areas.shape == Shape::Single {
        return body;
    }
    let rows = u16::try_from(rows.max(1)).unwrap_or(HEIGHT);
    let rows = rows.saturating_add(LINE + 2);
    let panel = body.centered_horizontally(Constraint::Length(WIDTH.min(body.width)));
    Rect {
        height: HEIGHT.min(rows).min(body.height),
        ..panel
    }
}

/// Rows that show of so many.
pub(super) fn height(rows: usize, areas: &Areas) -> u16 {
    let inner = inside(panel(rows, areas), areas.shape);
    inner.height.saturating_sub(LINE).max(1)
}
