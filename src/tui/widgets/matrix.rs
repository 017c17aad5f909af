//! A square of counts with heat: rows and columns bear short labels, the number is always there.

use ratatui::layout::{Position, Rect, Size};
use unicode_width::UnicodeWidthStr;

use super::canvas::Canvas;
use super::pane::Focus;
use super::run::Run;
use crate::query::heat;
use crate::theme::Role;
use crate::tui::areas::from_column;

/// What a matrix shows.
pub struct Matrix<'a> {
    /// The label of each row.
    pub labels: &'a [Vec<Run>],
    /// The head of each column.
    pub heads: &'a [Run],
    /// Row by row.
    pub counts: &'a [Vec<usize>],
    /// Row and column of the cursor.
    pub chosen: (usize, usize),
    /// Columns and rows of a cell.
    pub cell: Size,
    /// First row shown.
    pub offset: usize,
    /// Whether it has the keys.
    pub focus: Focus,
}

/// Least columns left to the labels before columns of counts give way.
const LEAST_LABEL: u16 = 8;
/// Most columns given to the labels: further away, the eye loses the row of a count.
const MOST_LABEL: u16 = 40;

impl Matrix<'_> {
    /// The largest count off the diagonal.
    fn largest(&self) -> usize {
        let rows = self.counts.iter().enumerate();
        let others = rows.flat_map(|(row, counts)| {
            let counts = counts.iter().enumerate();
            counts.filter(move |(column, _)| *column != row)
        });
        others.map(|(_, count)| *count).max().unwrap_or(0)
    }

    /// The role of a cell: its heat between 1 and the largest.
    fn role(&self, row: usize, column: usize, largest: usize) -> Role {
        if row == column {
            Role::Strong
        } else {
            Role::Heat(heat(self.counts[row][column], largest))
        }
    }

    /// How far into a cell units stand: in its middle, further where numbers are long.
    fn unit(&self) -> u16 {
        let largest = self.counts.iter().flatten().max().unwrap_or(&0);
        let digits = u16::try_from(largest.to_string().len()).unwrap_or(1);
        (self.cell.width / 2).max(digits - 1)
    }
}

/// The columns that show in an area, each with its rank and the column of the screen where it begins: of so many with
/// cells of this width, those around the chosen one where they do not all fit.
pub fn columns(area: Rect, count: usize, width: u16, chosen: usize) -> Vec<(usize, u16)> {
    let width = width.max(1);
    let fit = area.width.saturating_sub(LEAST_LABEL) / width;
    let shown = usize::from(fit).min(count);
    let first = (chosen + 1).saturating_sub(shown);
    let cells = width * u16::try_from(shown).unwrap_or(0);
    let label = area.width.saturating_sub(cells).min(MOST_LABEL);
    let starts = (area.x + label..area.right()).step_by(usize::from(width));
    (first..first + shown).zip(starts).collect()
}

/// Draws the heads on the first row and the counts below.
pub fn matrix(canvas: &mut Canvas<'_>, area: Rect, matrix: &Matrix<'_>) {
    let look = canvas.look;
    let cursor = look.style(matrix.focus.cursor_role());
    let cell = matrix.cell;
    let unit = matrix.unit();
    let columns = columns(area, matrix.heads.len(), cell.width, matrix.chosen.1);
    let label = columns.first().map_or(area.width, |(_, x)| x - area.x);
    for (rank, x) in &columns {
        let head = &matrix.heads[*rank];
        // The ground of a badge begins a column before its number.
        let number = head.text.trim();
        let ground = u16::from(number.len() < head.text.len());
        let at = units(*x, unit, number).saturating_sub(ground);
        let at = from_column(area, at);
        canvas.runs(at, std::slice::from_ref(head), None);
    }
    let largest = matrix.largest();
    let rows = (area.y + 1..area.bottom()).step_by(usize::from(cell.height.max(1)));
    for (row, y) in (matrix.offset..matrix.counts.len()).zip(rows) {
        let before = Rect::new(area.x, y, label.saturating_sub(1), 1);
        canvas.runs(before, &matrix.labels[row], None);
        for (rank, x) in &columns {
            let is_chosen = matrix.chosen == (row, *rank);
            let role = matrix.role(row, *rank, largest);
            let style = if is_chosen { cursor } else { look.style(role) };
            let square = Rect::new(*x, y, cell.width, cell.height);
            canvas.buffer.set_style(square.intersection(area), style);
            let text = match matrix.counts[row][*rank] {
                0 => look.symbols.none.to_owned(),
                count => count.to_string(),
            };
            let at = units(*x, unit, &text);
            let room = usize::from(area.right().saturating_sub(at));
            canvas.buffer.set_stringn(at, y, &text, room, style);
            if is_chosen && matrix.focus == Focus::Here {
                canvas.cursor = Some(Position::new(at, y));
            }
        }
    }
}

/// Where a text begins so that units stand under units, so many columns into the cells.
fn units(x: u16, unit: u16, text: &str) -> u16 {
    let more = u16::try_from(text.width().saturating_sub(1)).unwrap_or(0);
    (x + unit).saturating_sub(more).max(x)
}
