//! Where lines stand on a wall: in the middle where they fit; what does not fit is told.

use ratatui::layout::{Constraint, Margin, Rect};

use super::super::content::WallLine;
use crate::model::Phrase;
use crate::theme::Role;
use crate::tui::widgets::Canvas;
use crate::tui::widgets::run::width as run_width;

/// The widest column of text: longer lines are lost by the eye.
const MEASURE: u16 = 84;

/// The column of text in the middle of an area.
pub(super) fn column(area: Rect) -> Rect {
    let margin = if area.width < 56 { 1 } else { 3 };
    let inner = area.inner(Margin::new(margin, 0));
    inner.centered_horizontally(Constraint::Length(MEASURE.min(inner.width)))
}

/// Places lines in an area: in the middle where all fit, revealed or not, so that nothing moves; otherwise as far down as
/// what was revealed last begins to show, with signs for what is above and below.
pub(super) fn place(
    canvas: &mut Canvas<'_>,
    area: Rect,
    lines: &[WallLine],
    (reveal, scroll): (usize, usize),
) {
    let height = usize::from(area.height);
    let shown: Vec<&WallLine> = lines.iter().filter(|line| line.piece <= reveal).collect();
    if lines.len() <= height {
        let top = narrow((height - lines.len()) / 2);
        for (line, y) in lines.iter().zip(area.y + top..) {
            if line.piece <= reveal {
                row(canvas, area, y, line);
            }
        }
        return;
    }
    if shown.len() <= height {
        for (line, y) in shown.iter().zip(area.y..) {
            row(canvas, area, y, line);
        }
        return;
    }
    let room = height - 1;
    let last = shown.len().saturating_sub(room);
    let newest = shown.iter().map(|line| line.piece).max().unwrap_or(0);
    let begins = shown
        .iter()
        .position(|line| line.piece == newest)
        .unwrap_or(0);
    let first = if newest == 0 { 0 } else { begins.min(last) };
    let first = (first + scroll).min(last);
    for (line, y) in shown.iter().skip(first).take(room).zip(area.y..) {
        row(canvas, area, y, line);
    }
    let (above, below) = (first, shown.len() - first - room.min(shown.len() - first));
    let line = Rect {
        y: area.bottom() - 1,
        height: 1,
        ..area
    };
    hidden(canvas, line, (above, below));
}

/// Tells how many lines are above and below what shows.
pub(super) fn hidden(canvas: &mut Canvas<'_>, line: Rect, (above, below): (usize, usize)) {
    let look = canvas.look;
    let told = |id: &str, count: usize, sign: &str| {
        let phrase = Phrase::new(id).with("count", count);
        (count > 0).then(|| format!("{sign} {}", look.text.say(&phrase)))
    };
    let told = [
        told("wall-above", above, look.symbols.less),
        told("wall-below", below, look.symbols.more),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    canvas.text(line, told.join("   "), Role::Quiet);
}

/// Draws a line in a row of an area.
pub(super) fn row(canvas: &mut Canvas<'_>, area: Rect, y: u16, line: &WallLine) {
    let look = canvas.look;
    let wide = narrow(run_width(&line.runs, look));
    let shift = if line.is_centered {
        area.width.saturating_sub(wide) / 2
    } else {
        0
    };
    let area = Rect {
        x: area.x + shift,
        y,
        width: area.width - shift,
        height: 1,
    };
    canvas.runs(area, &line.runs, None);
}

/// Columns or rows as the screen counts them.
pub(super) fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
