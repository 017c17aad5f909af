//! What each two sets share: a square with the names before it or, where they have no room there, the half below the
//! diagonal, which says the same, with the names after it.
//!
//! ```text
//!  1  24 Éducation populaire
//!  2   ·  8 Démocratie et libertés
//!  3   ·  · 10 Services numériques (ESN)
//!      1  2  3
//! ```

use ratatui::layout::{Rect, Size};

use super::super::content::OverlapContent;
use super::placing::{hidden, narrow};
use crate::theme::Role;
use crate::tui::areas::split_rows;
use crate::tui::widgets::matrix::{Matrix, fitting, half, matrix};
use crate::tui::widgets::run::width as run_width;
use crate::tui::widgets::{Canvas, Focus, Run};

/// Columns of a cell, where the numbers need no more.
const CELL: u16 = 3;
const WIDE_CELL: u16 = 4;
/// Columns of a wall with wide cells.
const WIDE: u16 = 56;

/// Draws the counts of so many sets; where not all fit, from one of them on, or those that were revealed last.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    body: Rect,
    (content, counts): (&OverlapContent, &[Vec<usize>]),
    (shown, first): (usize, Option<usize>),
) {
    let heads = content.heads();
    let label = |(head, (_, name, _)): (&Run, &(String, String, usize))| {
        let name = Run::new(name.as_str(), Role::Text);
        vec![head.clone(), Run::new(" ", Role::Text), name]
    };
    let labels: Vec<Vec<Run>> = heads.iter().zip(&content.sets).map(label).collect();
    let sets = narrow(heads.len());
    let largest = counts.iter().flatten().max().unwrap_or(&0);
    let least = CELL.max(narrow(largest.to_string().len()) + 1);
    let wide = if body.width < WIDE {
        least
    } else {
        least.max(WIDE_CELL)
    };
    let high = if body.height > sets * 2 { 2 } else { 1 };
    let drawn = Matrix {
        labels: &labels,
        heads: &heads,
        counts: &counts[..shown],
        chosen: (usize::MAX, heads.len().saturating_sub(1)),
        cell: Size::new(wide, high),
        offset: 0,
        focus: Focus::Elsewhere,
    };
    let middle = |rows: u16| {
        let rows = rows.min(body.height);
        let y = body.y + (body.height - rows) / 2;
        Rect {
            y,
            height: rows,
            ..body
        }
    };
    let names = labels.iter().map(|label| run_width(label, canvas.look));
    let names = narrow(names.max().unwrap_or(0)) + 1;
    if names + sets * wide <= body.width && sets < body.height {
        return matrix(canvas, middle(sets * high + 1), &drawn);
    }
    let drawn = Matrix {
        cell: Size::new(least, high),
        ..drawn
    };
    let mut most = fitting(body.as_size(), &drawn);
    if most < heads.len() {
        // A row tells how many there are besides.
        most = fitting(Size::new(body.width, body.height.saturating_sub(1)), &drawn);
    }
    let most = most.clamp(1, heads.len());
    let first = first.unwrap_or(shown.saturating_sub(most));
    let first = first.min(heads.len() - most);
    let is_part = most < heads.len();
    let area = middle(narrow(most) * high + 1 + u16::from(is_part));
    let (above, note) = split_rows(area, narrow(most) * high + 1);
    let drawn = Matrix {
        offset: first,
        ..drawn
    };
    half(canvas, above, &drawn, most);
    hidden(canvas, note, (first, heads.len() - first - most));
}
