//! A frame with a title. In the smallest layouts only the title is left of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Borders, Widget};

use super::run::{Run, runs, width};
use crate::theme::Role;
use crate::tui::areas::{self, Shape};
use crate::tui::look::Look;

/// Draws a frame and returns the area inside. `more` tells whether something lies above and below.
pub fn pane(
    buffer: &mut Buffer,
    area: Rect,
    shape: Shape,
    title: &[Run],
    is_focused: Focus,
    more: Overflow,
    look: &Look,
) -> Rect {
    let role = if is_focused == Focus::Here {
        Role::Accent
    } else {
        Role::Border
    };
    if shape == Shape::Single {
        let row = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(5),
            height: area.height.min(1),
            ..area
        };
        runs(buffer, row, title, None, look);
    } else {
        let block = Block::new()
            .borders(Borders::ALL)
            .border_set(look.symbols.border)
            .border_style(look.style(role))
            .style(look.style(Role::Text));
        block.render(area, buffer);
        if !title.is_empty() && area.width > 6 {
            let room = area.width - 4;
            let wide = u16::try_from(width(title, look) + 2)
                .unwrap_or(room)
                .min(room);
            let mut spaced = vec![Run::new(" ", Role::Text)];
            spaced.extend_from_slice(title);
            spaced.push(Run::new(" ", Role::Text));
            runs(
                buffer,
                Rect {
                    x: area.x + 1,
                    y: area.y,
                    width: wide,
                    height: 1,
                },
                &spaced,
                None,
                look,
            );
        }
    }
    marks(buffer, area, shape, more, look);
    areas::inside(area, shape)
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
}

/// What a pane does not show of its content.
#[derive(Debug, Clone, Copy, Default)]
pub struct Overflow {
    pub above: bool,
    pub below: bool,
}

impl Overflow {
    /// Of a list of this length, seen from an offset through a window of this height.
    pub fn of(offset: usize, height: u16, length: usize) -> Self {
        Self {
            above: offset > 0,
            below: offset + usize::from(height) < length,
        }
    }
}

/// Signs at the right edge that something lies above or below: nothing is cut without one. Without a
/// frame to stand on, both stand beside the title.
fn marks(buffer: &mut Buffer, area: Rect, shape: Shape, more: Overflow, look: &Look) {
    if area.width < 4 || area.height < 2 {
        return;
    }
    let (x, below) = match shape {
        Shape::Single => (area.right() - 2, area.y),
        Shape::Stacked | Shape::Wide => (area.right() - 3, area.bottom() - 1),
    };
    let style = look.style(Role::Accent);
    if more.above {
        let x = x - u16::from(shape == Shape::Single);
        buffer.set_string(x, area.y, look.symbols.less, style);
    }
    if more.below {
        buffer.set_string(x, below, look.symbols.more, style);
    }
}
