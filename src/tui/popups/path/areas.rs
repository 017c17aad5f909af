//! Where the panel of a path stands, and what fits in it.

use ratatui::layout::{Constraint, Rect};

use crate::theme::Role;
use crate::tui::areas::{Areas, Shape};
use crate::tui::widgets::line::PROMPT;

/// Columns of the panel where there is room, frame included.
const WIDTH: u16 = 84;
/// Most rows of each thing that is said under the line.
const MOST_SAID: usize = 3;
/// Rows of the line.
pub(super) const LINE: u16 = 1;

/// Where a panel of so many rows stands, frame included.
pub fn panel(areas: &Areas, rows: u16) -> Rect {
    let body = areas.body();
    if areas.shape == Shape::Single {
        return body;
    }
    let panel = body.centered_horizontally(Constraint::Length(WIDTH.min(body.width)));
    Rect {
        height: rows.min(body.height),
        ..panel
    }
}

/// A sentence in rows that fit under the line of a panel; what is too long ends the last one.
pub fn wrapped(text: &str, inner: Rect, role: Role) -> Vec<(String, Role)> {
    let room = usize::from(inner.width.saturating_sub(PROMPT + 1).max(1));
    let lines = textwrap::wrap(text, room).into_iter();
    let mut lines: Vec<String> = lines.map(String::from).collect();
    if lines.len() > MOST_SAID {
        let rest = lines.split_off(MOST_SAID - 1);
        lines.push(rest.join(" "));
    }
    lines.into_iter().map(|line| (line, role)).collect()
}

/// What is left under the line and so many rows of what is said.
pub fn below(inner: Rect, said: usize) -> Rect {
    let above = u16::try_from(said).unwrap_or(u16::MAX);
    let above = above.saturating_add(LINE).min(inner.height);
    Rect {
        y: inner.y + above,
        height: inner.height - above,
        ..inner
    }
}
