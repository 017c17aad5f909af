//! Draws the line of a path, and what is said under it; what is listed below is the panel's own.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::areas::{LINE, below};
use super::state::TypedPath;
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::widgets::line::{PROMPT, input};
use crate::tui::widgets::{Run, runs};

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
