//! Figures and capitals several rows high, from an 8 × 8 font: for what is read from the back of a room. A text with a letter
//! that is not ASCII is not drawn so.

use font8x8::legacy::BASIC_LEGACY;
use ratatui::layout::Rect;

use crate::theme::Role;
use crate::tui::widgets::Canvas;

/// Pixels a side of a letter.
const SIDE: u16 = 8;

/// How much larger than its pixels a text is drawn in an area: none where it does not fit.
pub(super) fn scale(text: &str, area: Rect) -> Option<u16> {
    let letters = u16::try_from(text.chars().count()).ok()?;
    if letters == 0 || !text.chars().all(|letter| letter.is_ascii_graphic()) {
        return None;
    }
    let fits = |scale: &u16| letters * SIDE * scale <= area.width && rows(*scale) <= area.height;
    (1..=3).rev().find(fits)
}

/// Rows of a text at a scale: two pixels a row.
pub(super) fn rows(scale: u16) -> u16 {
    SIDE * scale / 2
}

/// Draws a text in the middle of the columns of an area, from its first row.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, text: &str, scale: u16, role: Role) {
    let glyph = |letter: char| {
        BASIC_LEGACY
            .get(usize::try_from(u32::from(letter)).ok()?)
            .copied()
    };
    let letters: Vec<[u8; 8]> = text.chars().filter_map(glyph).collect();
    let count = u16::try_from(letters.len()).unwrap_or(0);
    let left = area.x + area.width.saturating_sub(count * SIDE * scale) / 2;
    let style = canvas.look.style(role);
    let solid = canvas.look.symbols.bar;
    let is_plain = solid.is_ascii();
    let lit = |x: u16, y: u16| {
        let (letter, column) = (x / (SIDE * scale), x / scale % SIDE);
        let row = letters
            .get(usize::from(letter))
            .map(|rows| rows[usize::from(y / scale % SIDE)]);
        row.is_some_and(|row| row >> column & 1 == 1)
    };
    for row in 0..rows(scale).min(area.height) {
        for column in 0..count * SIDE * scale {
            let sign = match (lit(column, row * 2), lit(column, row * 2 + 1)) {
                (false, false) => continue,
                _ if is_plain => solid,
                (true, true) => "█",
                (true, false) => "▀",
                (false, true) => "▄",
            };
            canvas
                .buffer
                .set_string(left + column, area.y + row, sign, style);
        }
    }
}
