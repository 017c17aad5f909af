//! The mouse over the list of a popup.

use ratatui::layout::{Position, Rect};

use crate::tui::action::Action;
use crate::tui::layer::Step;
use crate::tui::widgets::Cursor;

/// Takes a press of the button over a panel with a list of so many rows: the cursor goes to the row that is there;
/// outside of the panel the popup closes.
pub(super) fn press_list(
    cursor: &mut Cursor,
    at: Position,
    places: Option<(Rect, Rect)>,
    length: usize,
) -> Step {
    press(cursor, at, places, |cursor, rows| {
        cursor.row_at(at, rows, length)
    })
}

fn press(
    cursor: &mut Cursor,
    at: Position,
    places: Option<(Rect, Rect)>,
    row_at: impl FnOnce(&Cursor, Rect) -> Option<usize>,
) -> Step {
    match places {
        Some((panel, _)) if !panel.contains(at) => Step::Close,
        Some((_, rows)) => {
            cursor.selected = row_at(cursor, rows).unwrap_or(cursor.selected);
            Step::Done
        }
        None => Step::Done,
    }
}

/// The same over rows that may take several rows of the screen.
pub(super) fn press_tall_list(
    cursor: &mut Cursor,
    at: Position,
    places: (Rect, Rect),
    heights: &[u16],
) -> Step {
    press(cursor, at, Some(places), |cursor, rows| {
        cursor.tall_row_at(at, rows, heights)
    })
}

/// Moves by so many rows, one at a time.
pub(super) fn by_rows(rows: isize, mut step: impl FnMut(Action)) {
    let action = if rows < 0 { Action::Up } else { Action::Down };
    for _ in 0..rows.unsigned_abs() {
        step(action);
    }
}
