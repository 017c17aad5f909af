//! An address as a code that telephones read: dark on light in every theme, with its quiet margin.

use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use super::super::content::WallLine;
use super::lines::wrapped;
use super::placing::{column, narrow, place, row};
use crate::model::Phrase;
use crate::theme::Role;
use crate::tui::widgets::{Canvas, Run};
use crate::workshop::qr::QrSquare;

/// Black and white of the 256 colours, which no theme of a terminal changes.
const DARK: Color = Color::Indexed(16);
const LIGHT: Color = Color::Indexed(231);

/// Draws the code over its address, or says how large the window would have to be.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, address: &str) {
    let is_ascii = canvas.look.symbols.bar.is_ascii();
    let square = QrSquare::new(address);
    let cells = square.as_ref().map(|square| {
        let (columns, rows) = square.cells();
        if is_ascii {
            (square.side * 2, square.side)
        } else {
            (columns, rows)
        }
    });
    let fits = cells.is_some_and(|(columns, rows)| {
        columns <= usize::from(area.width) && rows < usize::from(area.height)
    });
    let (Some(square), Some((columns, rows)), true) = (square, cells, fits) else {
        let phrase = match cells {
            Some((columns, rows)) => Phrase::new("wall-qr-large")
                .with("width", columns.to_string())
                .with("height", (rows + 1).to_string()),
            None => Phrase::new("wall-qr-long"),
        };
        let look = canvas.look;
        let line = |text: String, role| WallLine::new(vec![Run::new(text, role)], 0).centered();
        let lines = [
            line(address.to_owned(), Role::Strong),
            WallLine::blank(0),
            line(look.text.say(&phrase), Role::Quiet),
        ];
        let sheet = column(area);
        let lines = wrapped(&lines, sheet.width, look);
        place(canvas, sheet, &lines, (0, 0));
        return;
    };
    let (columns, rows) = (narrow(columns), narrow(rows));
    let x = area.x + (area.width - columns) / 2;
    let y = area.y + (area.height - rows - 1) / 2;
    let color = |is_dark: bool| if is_dark { DARK } else { LIGHT };
    for row in 0..rows {
        for column in 0..columns {
            let (sign, style) = if is_ascii {
                let is_dark = square.is_dark(usize::from(column / 2), usize::from(row));
                (" ", Style::new().bg(color(is_dark)))
            } else {
                let module = |half: u16| square.is_dark(column.into(), usize::from(row * 2 + half));
                let style = Style::new().fg(color(module(0))).bg(color(module(1)));
                ("▀", style)
            };
            canvas.buffer.set_string(x + column, y + row, sign, style);
        }
    }
    let line = WallLine::new(vec![Run::new(address, Role::Strong)], 0).centered();
    row(canvas, area, y + rows, &line);
}
