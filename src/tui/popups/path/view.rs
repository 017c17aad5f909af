//! Draws the line of a path, and what is said under it; what is listed below is the panel's own.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Position, Rect};

use super::state::TypedPath;
use crate::theme::Role;
use crate::tui::areas::{Areas, Shape};
use crate::tui::look::Look;
use crate::tui::widgets::line::{PROMPT, input};
use crate::tui::widgets::{Run, runs};

/// Columns of the panel where there is room, frame included.
const WIDTH: u16 = 84;
/// Most rows of each thing that is said under the line.
const MOST_SAID: usize = 3;
/// Rows of the line.
const LINE: u16 = 1;

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

/// Draws the line. Returns where the cursor stands.
pub fn line(
    buffer: &mut Buffer,
    inner: Rect,
    path: &TypedPath,
    invite: &str,
    look: &Look,
) -> Position {
    let row = Rect {
        height: inner.height.min(LINE),
        ..inner
    };
    input(buffer, row, look.symbols.closed, &path.input, invite, look)
}

/// Draws what is said under the line.
pub fn said(buffer: &mut Buffer, inner: Rect, lines: &[(String, Role)], look: &Look) {
    let mut under = below(inner, 0);
    for (line, role) in lines {
        let row = Rect {
            x: under.x + PROMPT,
            width: under.width.saturating_sub(PROMPT + 1),
            height: under.height.min(1),
            ..under
        };
        runs(buffer, row, &[Run::new(line.as_str(), *role)], None, look);
        under.y += row.height;
        under.height -= row.height;
    }
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
