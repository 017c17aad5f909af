//! A frame with a title. In the smallest layouts only the title is left of it.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use super::run::{Run, width};
use crate::theme::Role;
use crate::tui::areas::Shape;
use crate::tui::look::Look;

/// Draws a frame and returns the area inside.
pub fn pane(
    canvas: &mut Canvas<'_>,
    area: Rect,
    title: &[Run],
    focus: Focus,
    scroll: Scroll,
) -> Rect {
    let look = canvas.look;
    let role = if focus == Focus::Here {
        Role::Accent
    } else {
        Role::Border
    };
    if canvas.shape == Shape::Single {
        let row = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(5),
            height: area.height.min(1),
            ..area
        };
        canvas.runs(row, title, None);
    } else {
        border(canvas, area, role);
        if !title.is_empty() && area.width > 6 {
            let room = area.width - 2;
            let wide = u16::try_from(width(title, look) + 2).unwrap_or(room);
            let mut spaced = vec![Run::new(" ", Role::Text)];
            spaced.extend_from_slice(title);
            spaced.push(Run::new(" ", Role::Text));
            let row = Rect::new(area.x + 1, area.y, wide.min(room), 1);
            canvas.runs(row, &spaced, None);
        }
    }
    let inner = canvas.inside(area);
    marks(canvas, area, scroll, inner.height);
    inner
}

/// Draws the lines around an area. A `Block` styles all that is inside too, which is most of a screen.
fn border(canvas: &mut Canvas<'_>, area: Rect, role: Role) {
    let look = canvas.look;
    let (lines, style) = (look.symbols.border, look.style(role));
    if area.width < 2 || area.height < 2 {
        return;
    }
    let (left, right) = (area.left(), area.right() - 1);
    let (top, bottom) = (area.top(), area.bottom() - 1);
    let mut put = |x, y, sign: &str| {
        if let Some(cell) = canvas.buffer.cell_mut((x, y)) {
            cell.set_symbol(sign).set_style(style);
        }
    };
    for x in left + 1..right {
        put(x, top, lines.horizontal_top);
        put(x, bottom, lines.horizontal_bottom);
    }
    for y in top + 1..bottom {
        put(left, y, lines.vertical_left);
        put(right, y, lines.vertical_right);
    }
    put(left, top, lines.top_left);
    put(right, top, lines.top_right);
    put(left, bottom, lines.bottom_left);
    put(right, bottom, lines.bottom_right);
}

/// Puts runs on the lower edge of a frame, the first of some alternatives that fits whole; nothing without a frame.
pub fn foot(canvas: &mut Canvas<'_>, area: Rect, alternatives: &[Vec<Run>]) {
    if canvas.shape == Shape::Single || area.height < 2 {
        return;
    }
    // The corners, a space around, the mark that there is more.
    let room = area.width.saturating_sub(7);
    let fits = |runs: &&Vec<Run>| width(runs, canvas.look) <= usize::from(room);
    let Some(runs) = alternatives.iter().find(fits) else {
        return;
    };
    let mut spaced = vec![Run::new(" ", Role::Text)];
    spaced.extend_from_slice(runs);
    spaced.push(Run::new(" ", Role::Text));
    let row = Rect::new(area.x + 1, area.bottom() - 1, room + 2, 1);
    canvas.runs(row, &spaced, None);
}

/// The run of the title of a pane at a position, by its rank.
pub fn run_of_title_at(
    at: Position,
    area: Rect,
    shape: Shape,
    title: &[Run],
    look: &Look,
) -> Option<usize> {
    // A space stands between the corner and the title.
    let start = area.x + if shape == Shape::Single { 1 } else { 2 };
    let column = usize::from(at.x.checked_sub(start).filter(|_| at.y == area.y)?);
    let mut end = 0;
    title.iter().position(|run| {
        end += width(std::slice::from_ref(run), look);
        column < end
    })
}

/// The title of a pane, after its number from 1, which is the key that leads to it.
pub fn numbered(number: u8, title: impl Into<String>) -> Vec<Run> {
    vec![
        Run::new(format!("{number} "), Role::Quiet),
        Run::new(title, Role::Strong),
    ]
}

/// Whether the pane has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    Here,
    Elsewhere,
}

impl Focus {
    /// Here, if so.
    pub fn when(here: bool) -> Self {
        if here { Self::Here } else { Self::Elsewhere }
    }

    /// The role of the row under the cursor.
    pub fn cursor_role(self) -> Role {
        match self {
            Self::Here => Role::Selection,
            Self::Elsewhere => Role::Faint,
        }
    }
}

/// How far the content of a pane is scrolled.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scroll {
    offset: usize,
    length: usize,
    above: u16,
}

impl Scroll {
    /// Rows of which the first shown is the one at the offset.
    pub fn of(offset: usize, length: usize) -> Self {
        Self {
            offset,
            length,
            above: 0,
        }
    }

    /// Under so many rows that are not scrolled.
    #[must_use]
    pub fn under(self, above: u16) -> Self {
        Self { above, ..self }
    }
}

/// Signs at the right edge that there are rows above or below: nothing is cut without one. Without a
/// frame both are beside the title.
fn marks(canvas: &mut Canvas<'_>, area: Rect, scroll: Scroll, height: u16) {
    if area.width < 4 || area.height < 2 {
        return;
    }
    let is_single = canvas.shape == Shape::Single;
    let (x, below) = if is_single {
        (area.right() - 2, area.y)
    } else {
        (area.right() - 3, area.bottom() - 1)
    };
    let symbols = canvas.look.symbols;
    let style = canvas.look.style(Role::Accent);
    if scroll.offset > 0 {
        let x = x - u16::from(is_single);
        canvas.buffer.set_string(x, area.y, symbols.less, style);
    }
    let height = usize::from(height.saturating_sub(scroll.above));
    if scroll.offset + height < scroll.length {
        canvas.buffer.set_string(x, below, symbols.more, style);
    }
}
