//! A list: a mark, runs from the left, runs from the right, headings between; and the cursor that
//! moves over it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::pane::Focus;
use super::run::{Run, runs, width};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::look::Look;

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub left: Vec<Run>,
    pub right: Vec<Run>,
    /// Headings are passed over by the cursor.
    pub is_heading: bool,
}

impl Item {
    /// A row that can be chosen.
    pub fn new(left: Vec<Run>, right: Vec<Run>) -> Self {
        Self {
            left,
            right,
            is_heading: false,
        }
    }

    /// A heading.
    pub fn heading(left: Vec<Run>) -> Self {
        Self {
            left,
            right: Vec::new(),
            is_heading: true,
        }
    }
}

/// Where the cursor is and which row is the first shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    pub selected: usize,
    pub offset: usize,
}

impl Cursor {
    /// On a row.
    pub fn at(selected: usize) -> Self {
        Self {
            selected,
            offset: 0,
        }
    }

    /// The same over the rows from the first that shows on.
    #[must_use]
    pub fn within(self) -> Self {
        Self::at(self.selected.saturating_sub(self.offset))
    }

    /// Moves by some rows, stopping at the ends.
    pub fn step(&mut self, by: isize, length: usize) {
        self.selected = self
            .selected
            .saturating_add_signed(by)
            .min(length.saturating_sub(1));
    }

    /// Moves by an action over rows of which this height shows. Returns false for what is no move.
    pub fn act(&mut self, action: Action, length: usize, height: u16) -> bool {
        let page = isize::try_from(height).unwrap_or(1).max(2) - 1;
        let all = isize::try_from(length).unwrap_or(isize::MAX);
        let by = match action {
            Action::Up => -1,
            Action::Down => 1,
            Action::PageUp => -page,
            Action::PageDown => page,
            Action::First => -all,
            Action::Last => all,
            _ => return false,
        };
        self.step(by, length);
        true
    }

    /// Off a heading, the way the cursor was going, or back where there is nothing further.
    pub fn leave_heading(
        &mut self,
        action: Action,
        length: usize,
        is_heading: impl Fn(usize) -> bool,
    ) {
        let rank = self.selected;
        if !is_heading(rank) {
            return;
        }
        let is_up = matches!(action, Action::Up | Action::PageUp);
        let further = if is_up {
            rank.checked_sub(1).unwrap_or(rank + 1)
        } else {
            rank + 1
        };
        self.selected = further.min(length.saturating_sub(1));
    }

    /// Scrolls no further than needed for the row to show in a window of this height, keeping a row
    /// of context where there is room.
    pub fn settle(&mut self, height: u16, length: usize) {
        let height = usize::from(height.max(1));
        let context = usize::from(height > 4);
        self.selected = self.selected.min(length.saturating_sub(1));
        let lowest = self.selected.saturating_sub(context);
        let highest = (self.selected + context + 1).saturating_sub(height);
        self.offset = self
            .offset
            .clamp(highest.min(lowest), lowest)
            .min(length.saturating_sub(height));
    }
}

/// Draws the rows that show. Returns where the cursor stands.
pub fn list(
    buffer: &mut Buffer,
    area: Rect,
    items: &[Item],
    cursor: Cursor,
    focus: Focus,
    look: &Look,
) -> Option<Position> {
    let mut place = None;
    let shown = items
        .iter()
        .enumerate()
        .skip(cursor.offset)
        .take(usize::from(area.height));
    for ((index, item), y) in shown.zip(area.y..) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        let chosen = index == cursor.selected && !item.is_heading;
        let over = chosen.then(|| {
            look.style(if focus == Focus::Here {
                Role::Selection
            } else {
                Role::Faint
            })
        });
        if let Some(style) = over {
            buffer.set_style(row, style);
            place = Some(Position::new(row.x, row.y));
            if focus == Focus::Here {
                buffer.set_string(row.x, row.y, look.symbols.cursor, style);
            }
        }
        let inner = Rect {
            x: row.x + 1,
            width: row.width.saturating_sub(2),
            ..row
        };
        let right = u16::try_from(width(&item.right, look))
            .unwrap_or(0)
            .min(inner.width / 2);
        let left = Rect {
            width: inner.width.saturating_sub(right + u16::from(right > 0)),
            ..inner
        };
        runs(buffer, left, &item.left, over, look);
        let right = Rect {
            x: inner.right() - right,
            width: right,
            ..inner
        };
        // Family numbers keep their colours on a faint row, not on a selected one.
        runs(
            buffer,
            right,
            &item.right,
            over.filter(|_| focus == Focus::Here),
            look,
        );
        if over.is_some() && focus != Focus::Here {
            for x in right.x..right.right() {
                if let Some(cell) = buffer.cell_mut((x, y)) {
                    cell.set_bg(look.style(Role::Faint).bg.unwrap_or_default());
                }
            }
        }
    }
    place
}
