//! A square of counts with heat: rows and columns bear short labels, the number is always there.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::run::{Run, runs};
use crate::tui::look::Look;
use crate::tui::theme::Role;

/// What a matrix shows.
pub struct Matrix<'a> {
    /// What stands before each row.
    pub labels: &'a [Vec<Run>],
    /// What stands above each column.
    pub heads: &'a [Run],
    /// Row by row.
    pub counts: &'a [Vec<usize>],
    /// Row and column of the cursor.
    pub chosen: (usize, usize),
    /// Columns of a cell.
    pub cell: u16,
}

/// The step of heat of a count, between 1 and the largest off the diagonal.
fn heat(count: usize, largest: usize) -> Role {
    match count {
        0 => Role::Heat(0),
        count if count * 3 >= largest * 2 && largest > 1 => Role::Heat(3),
        count if count * 3 > largest => Role::Heat(2),
        _ => Role::Heat(1),
    }
}

/// Draws the heads on the first row and a row of counts on each below, from row `offset` on.
/// Returns where the cursor stands.
pub fn matrix(
    buffer: &mut Buffer,
    area: Rect,
    matrix: &Matrix<'_>,
    offset: usize,
    style: Option<ratatui::style::Style>,
    look: &Look,
) -> Option<Position> {
    let cells = matrix.cell * u16::try_from(matrix.heads.len()).unwrap_or(0);
    let label = area.width.saturating_sub(cells + 1);
    let column = |rank: usize| area.x + label + matrix.cell * u16::try_from(rank).unwrap_or(0);
    let centre = |x: u16, text: &str| {
        x + (matrix
            .cell
            .saturating_sub(u16::try_from(text.width()).unwrap_or(0)))
            / 2
    };
    for (rank, head) in matrix.heads.iter().enumerate() {
        let x = centre(column(rank), &head.text);
        runs(
            buffer,
            Rect {
                x,
                y: area.y,
                width: area.right().saturating_sub(x),
                height: 1,
            },
            std::slice::from_ref(head),
            None,
            look,
        );
    }
    let off_diagonal = matrix.counts.iter().enumerate().flat_map(|(row, counts)| {
        counts
            .iter()
            .enumerate()
            .filter(move |(column, _)| *column != row)
            .map(|(_, count)| *count)
    });
    let largest = off_diagonal.max().unwrap_or(0);
    let mut place = None;
    let rows = matrix.counts.iter().enumerate().skip(offset);
    for ((row, counts), y) in rows.zip(area.y + 1..area.bottom()) {
        let left = Rect {
            x: area.x,
            y,
            width: label.saturating_sub(1),
            height: 1,
        };
        runs(buffer, left, &matrix.labels[row], None, look);
        for (rank, count) in counts.iter().enumerate() {
            let text = if *count == 0 {
                look.symbols.none.to_owned()
            } else {
                count.to_string()
            };
            let x = column(rank);
            let role = if rank == row {
                Role::Strong
            } else {
                heat(*count, largest)
            };
            let chosen = matrix.chosen == (row, rank);
            let base = if chosen {
                style.unwrap_or(look.style(role))
            } else {
                look.style(role)
            };
            let cell = Rect {
                x,
                y,
                width: matrix.cell.min(area.right().saturating_sub(x)),
                height: 1,
            };
            buffer.set_style(cell, base);
            if chosen {
                place = Some(Position::new(centre(x, &text), y));
            }
            let at = centre(x, &text);
            buffer.set_stringn(
                at,
                y,
                &text,
                usize::from(area.right().saturating_sub(at)),
                base,
            );
        }
    }
    place
}
