//! A square of counts with heat: rows and columns bear short labels, the number is always there.

use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;

use super::canvas::Canvas;
use super::pane::Focus;
use super::run::Run;
use crate::query::heat;
use crate::theme::Role;
use crate::tui::areas::from_column;
use crate::tui::width::TextWidth;

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
/// Columns of a badge before a half.
const BADGE: u16 = 4;

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

    /// Figures of the longest count.
    fn digits(&self) -> u16 {
        let largest = self.counts.iter().flatten().max().unwrap_or(&0);
        u16::try_from(largest.to_string().len()).unwrap_or(1)
    }

    /// How far into a cell units stand: in its middle, further where numbers are long.
    fn unit(&self) -> u16 {
        (self.cell.width / 2).max(self.digits() - 1)
    }

    /// Draws the head of a column in the cell that begins at a column of a row.
    fn head(&self, canvas: &mut Canvas<'_>, row: Rect, (rank, x): (usize, u16)) {
        let head = &self.heads[rank];
        // The ground of a badge begins a column before its number.
        let number = head.text.trim();
        let ground = u16::from(number.len() < head.text.len());
        let at = units(x, self.unit(), number).saturating_sub(ground);
        canvas.runs(from_column(row, at), std::slice::from_ref(head), None);
    }

    /// Draws a count with its heat in the cell that begins at a place of an area. Returns where the number begins.
    fn count(
        &self,
        canvas: &mut Canvas<'_>,
        (area, begin): (Rect, Position),
        ((row, column), style): ((usize, usize), Style),
    ) -> Position {
        let text = match self.counts[row][column] {
            0 => canvas.look.symbols.none.to_owned(),
            count => count.to_string(),
        };
        let square = Rect::from((begin, self.cell));
        canvas.buffer.set_style(square.intersection(area), style);
        let at = units(begin.x, self.unit(), &text);
        let room = usize::from(area.right().saturating_sub(at));
        canvas.buffer.set_stringn(at, begin.y, &text, room, style);
        Position::new(at, begin.y)
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
    let columns = columns(area, matrix.heads.len(), cell.width, matrix.chosen.1);
    let label = columns.first().map_or(area.width, |(_, x)| x - area.x);
    for column in &columns {
        matrix.head(canvas, area, *column);
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
            let begin = Position::new(*x, y);
            let at = matrix.count(canvas, (area, begin), ((row, *rank), style));
            if is_chosen && matrix.focus == Focus::Here {
                canvas.cursor = Some(at);
            }
        }
    }
}

/// How many sets of a half fit in an area.
pub fn fitting(area: Size, matrix: &Matrix<'_>) -> usize {
    let wide = area.width.saturating_sub(BADGE + LEAST_LABEL) / matrix.cell.width.max(1);
    let high = area.height.saturating_sub(1) / matrix.cell.height.max(1);
    usize::from(wide.min(high))
}

/// Draws the half of a square below its diagonal: the names after the counts, where the other half would say the same,
/// and the heads on the last row.
pub fn half(canvas: &mut Canvas<'_>, area: Rect, matrix: &Matrix<'_>, most: usize) {
    let look = canvas.look;
    let cell = matrix.cell;
    let largest = matrix.largest();
    let last = matrix.heads.len().min(matrix.offset + most);
    let starts = (area.x + BADGE..area.right()).step_by(usize::from(cell.width.max(1)));
    let columns: Vec<(usize, u16)> = (matrix.offset..last).zip(starts).collect();
    let rows = (area.y..area.bottom()).step_by(usize::from(cell.height.max(1)));
    let counted = last.min(matrix.counts.len());
    for (row, y) in (matrix.offset..counted).zip(rows.clone()) {
        let badge = Rect::new(area.x, y, BADGE, 1);
        canvas.runs(badge, &matrix.labels[row][..1], None);
        for (rank, x) in columns.iter().take_while(|(rank, _)| *rank <= row) {
            let style = look.style(matrix.role(row, *rank, largest));
            let begin = Position::new(*x, y);
            matrix.count(canvas, (area, begin), ((row, *rank), style));
        }
        let after = columns.get(row - matrix.offset);
        // The last column of a cell is free.
        let after = after.map_or(badge.right(), |(_, x)| x + cell.width - 1);
        let name = Rect {
            height: 1,
            y,
            ..from_column(area, after)
        };
        canvas.runs(name, &matrix.labels[row][1..], None);
    }
    let Some(y) = rows.clone().nth(last - matrix.offset) else {
        return;
    };
    let foot = Rect {
        y,
        height: 1,
        ..area
    };
    for column in &columns {
        matrix.head(canvas, foot, *column);
    }
}

/// Where a text begins so that units stand under units, so many columns into the cells.
fn units(x: u16, unit: u16, text: &str) -> u16 {
    let more = u16::try_from(text.width().saturating_sub(1)).unwrap_or(0);
    (x + unit).saturating_sub(more).max(x)
}
