//! The cursor of a list whose rows may take several rows of the screen, since names too long for one go on in the next.

use ratatui::layout::{Position, Rect};

use super::list::Cursor;

impl Cursor {
    /// Scrolls no further than needed for the row to show whole in a window of this height. `heights` are the rows of the
    /// screen that each row of the list takes.
    pub fn settle_tall(&mut self, height: u16, heights: &[u16]) {
        let height = usize::from(height.max(1));
        let taken = |from: usize, to: usize| {
            let part = heights.get(from..to).unwrap_or_default();
            part.iter().map(|rows| usize::from(*rows)).sum::<usize>()
        };
        let length = heights.len();
        self.selected = self.selected.min(length.saturating_sub(1));
        let after = self.selected + 1;
        // A row of context on either side, where there is room for it.
        let context = usize::from(height > 4);
        self.offset = self.offset.min(self.selected.saturating_sub(context));
        let last = (after + context).min(length);
        while self.offset < self.selected && taken(self.offset, last) > height {
            self.offset += 1;
        }
        while self.offset > 0 && taken(self.offset - 1, length) <= height {
            self.offset -= 1;
        }
    }

    /// The row at a position of an area that shows rows of these heights; by the border on its right, the one that is as
    /// far down.
    pub fn tall_row_at(self, at: Position, area: Rect, heights: &[u16]) -> Option<usize> {
        if at.x >= area.right() {
            return self.row_at(at, area, heights.len());
        }
        let row = at.y.checked_sub(area.y).filter(|row| *row < area.height)?;
        let mut below = 0;
        let shown = heights.iter().enumerate().skip(self.offset);
        let mut shown = shown.map(|(rank, rows)| {
            below += *rows;
            (rank, below)
        });
        shown.find(|(_, below)| row < *below).map(|(rank, _)| rank)
    }
}
