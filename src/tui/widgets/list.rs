//! A list: a mark, runs from the left, runs from the right, headings between; and the cursor that
//! moves over it.

use ratatui::layout::{Margin, Position, Rect};

use super::canvas::Canvas;
use super::pane::Focus;

use super::run::{Run, fold_runs, width};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::from_column;
use crate::tui::look::Look;
use crate::tui::width::TextWidth;

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub left: Vec<Run>,
    pub right: Vec<Run>,
    /// What goes on in rows of the screen below, from the left.
    pub more: Vec<Vec<Run>>,
    /// Headings are passed over by the cursor.
    pub is_heading: bool,
}

impl Item {
    /// A row that can be chosen.
    pub fn new(left: Vec<Run>, right: Vec<Run>) -> Self {
        Self {
            left,
            right,
            more: Vec::new(),
            is_heading: false,
        }
    }

    /// A name after a mark, beside what stands on its right, in as many rows of the screen as it needs.
    pub fn named(mark: Run, name: Run, right: Vec<Run>, (width, look): (u16, &Look)) -> Self {
        let before = columns_of(std::slice::from_ref(&mark), look);
        let beside = match columns_of(&right, look) {
            0 => 0,
            columns => columns + GAP,
        };
        let room = width.saturating_sub(MARGINS + before);
        let shown = look.shown(&name.text).into_owned();
        let first = usize::from(room.saturating_sub(beside).max(1));
        if shown.width() <= first {
            return Self::new(vec![mark, name], right);
        }
        // What stands on the right is beside the first row alone.
        let gap = "\u{a0}".repeat(usize::from(beside));
        let options = textwrap::Options::new(usize::from(room.max(1)))
            .initial_indent(&gap)
            .subsequent_indent("  ");
        let mut rows = textwrap::wrap(&shown, options).into_iter();
        let first = rows.next().unwrap_or_default();
        let first = first
            .strip_prefix(gap.as_str())
            .unwrap_or(&first)
            .to_owned();
        let indent = " ".repeat(usize::from(before));
        let more = rows.map(|row| vec![Run::new(format!("{indent}{row}"), name.role)]);
        Self {
            more: more.collect(),
            ..Self::new(vec![mark, Run::new(first, name.role)], right)
        }
    }

    /// The same row with what is too long for it in the next ones, below where it begins.
    #[must_use]
    pub fn folded(self, width: u16, look: &Look) -> Self {
        let room = usize::from(width.saturating_sub(MARGINS).max(1));
        let beside = match columns_of(&self.right, look) {
            0 => 0,
            columns => usize::from(columns + GAP),
        };
        let first = room.saturating_sub(beside).max(room / 2);
        let mut rows = fold_runs(&self.left, (first, room), look).into_iter();
        Self {
            left: rows.next().unwrap_or_default(),
            more: rows.collect(),
            ..self
        }
    }

    /// Rows of the screen that it takes.
    pub fn height(&self) -> u16 {
        u16::try_from(1 + self.more.len()).unwrap_or(u16::MAX)
    }

    /// A heading.
    pub fn heading(text: impl Into<String>) -> Self {
        Self {
            left: vec![Run::new(text, Role::Accent)],
            right: Vec::new(),
            more: Vec::new(),
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

    /// Its row, from 1, and how many there are, as the last row of the screen shows them.
    pub fn position(self, length: usize) -> String {
        format!("{}/{length}", (self.selected + 1).min(length))
    }

    /// The cursor relative to the first row that shows.
    #[must_use]
    pub fn within(self) -> Self {
        Self::at(self.selected.saturating_sub(self.offset))
    }

    /// Over the same rows, on none of them.
    #[must_use]
    pub fn nowhere(self) -> Self {
        Self {
            selected: usize::MAX,
            ..self
        }
    }

    /// The row at a position of an area that shows so many rows; by the border on its right, the one that is as far down.
    pub fn row_at(self, at: Position, area: Rect, length: usize) -> Option<usize> {
        let row = usize::from(at.y.checked_sub(area.y)?);
        let height = usize::from(area.height);
        if row >= height {
            return None;
        }
        let rank = if at.x >= area.right() && length > height {
            row * length.saturating_sub(1) / height.saturating_sub(1).max(1)
        } else {
            self.offset + row
        };
        (rank < length).then_some(rank)
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
        let moved = rows_moved(action, length, usize::from(height));
        moved.map(|rows| self.step(rows, length)).is_some()
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

    /// Brings the row into view where the first one is a heading, which shows with the row under it.
    pub fn settle_headed(&mut self, height: u16, length: usize) {
        self.settle(height, length);
        if self.selected == 1 {
            self.offset = 0;
        }
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

/// By how many rows an action moves, of which this height shows; `None` for what is no move.
pub fn rows_moved(action: Action, length: usize, height: usize) -> Option<isize> {
    let page = isize::try_from(height).unwrap_or(1).max(2) - 1;
    let all = isize::try_from(length).unwrap_or(isize::MAX);
    Some(match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::First => -all,
        Action::Last => all,
        _ => return None,
    })
}

/// Draws the rows that show.
pub fn list(canvas: &mut Canvas<'_>, area: Rect, items: &[Item], cursor: Cursor, focus: Focus) {
    let look = canvas.look;
    let room = area.width.saturating_sub(MARGINS);
    let right_end = right_end(items, room, look);
    if focus == Focus::Here && items.is_empty() {
        canvas.cursor = Some(area.as_position());
    }
    let mut rows = area.rows();
    for (index, item) in items.iter().enumerate().skip(cursor.offset) {
        let Some(row) = rows.next() else { break };
        let chosen = index == cursor.selected && !item.is_heading;
        let over = chosen.then(|| look.style(focus.cursor_role()));
        if let Some(style) = over {
            canvas.buffer.set_style(row, style);
            if focus == Focus::Here {
                canvas.cursor = Some(row.as_position());
                let symbol = look.symbols.cursor;
                canvas.buffer.set_string(row.x, row.y, symbol, style);
            }
        }
        let inner = row.inner(Margin::new(1, 0));
        let right = columns_of(&item.right, look).min(inner.width / 2);
        let end = right_end.max(right + 1).min(inner.width);
        let left = Rect {
            width: match right {
                0 => inner.width,
                right => end - right - 1,
            },
            ..inner
        };
        canvas.runs(left, &item.left, over);
        canvas.runs(from_column(inner, inner.x + end - right), &item.right, over);
        for (more, row) in item.more.iter().zip(rows.by_ref()) {
            if let Some(style) = over {
                canvas.buffer.set_style(row, style);
            }
            canvas.runs(row.inner(Margin::new(1, 0)), more, over);
        }
    }
}

/// Rows measured at most: a longer list would take too long.
const MOST_MEASURED: usize = 1_000;
/// Columns between a name and what stands on its right.
const GAP: u16 = 2;
/// Columns of the margins on either side.
const MARGINS: u16 = 2;

/// The column at which the runs on the right of all rows end: near the names, not at the edge of a wide pane.
fn right_end(items: &[Item], room: u16, look: &Look) -> u16 {
    let rows = items.iter().filter(|item| !item.right.is_empty());
    let widths = rows.take(MOST_MEASURED).map(|item| {
        let (left, right) = (columns_of(&item.left, look), columns_of(&item.right, look));
        left.saturating_add(GAP).saturating_add(right)
    });
    widths.max().unwrap_or(0).min(room)
}

fn columns_of(runs: &[Run], look: &Look) -> u16 {
    u16::try_from(width(runs, look)).unwrap_or(u16::MAX)
}
