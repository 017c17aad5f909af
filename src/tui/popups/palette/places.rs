//! Where the palette and its rows are, and the cursor over rows that may take several rows of the screen.

use ratatui::layout::Rect;

use super::rows::items;
use super::state::State;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside, split_rows};
use crate::tui::look::Look;
use crate::tui::widgets::Item;
use crate::tui::world::World;

/// Rows of the line typed above the actions.
pub(super) const LINE: u16 = 1;
/// Most rows of the palette, frame included.
const HEIGHT: u16 = 24;

impl State {
    /// Moves over the actions.
    pub fn move_cursor(&mut self, action: Action, world: &World<'_>, look: &Look) {
        let Some(height) = self.height(world, look) else {
            return;
        };
        self.cursor.act(action, self.rows.len(), height);
        self.off_heading(action);
    }

    /// The area of the palette: at the top, so that the line stays where it is while what is found changes.
    pub(super) fn panel(&self, areas: &Areas, look: &Look) -> Rect {
        let heights = self.heights(areas, look).into_iter();
        let rows = heights.fold(0_u16, u16::saturating_add).max(1);
        areas.panel(HEIGHT.min(rows.saturating_add(LINE + 2)))
    }

    /// Rows of the screen that each row of the list takes.
    pub(super) fn heights(&self, areas: &Areas, look: &Look) -> Vec<u16> {
        let items = items(&self.rows, areas, look);
        items.iter().map(Item::height).collect()
    }

    /// The panel, and the rows of the actions in it; none below the least size.
    pub(super) fn places(&self, world: &World<'_>, look: &Look) -> Option<(Rect, Rect)> {
        let areas = world.frame()?;
        let panel = self.panel(&areas, look);
        let (_, rows) = split_rows(inside(panel, areas.shape), LINE);
        Some((panel, rows))
    }

    /// Rows of the actions that show; none below the least size.
    fn height(&self, world: &World<'_>, look: &Look) -> Option<u16> {
        let (_, rows) = self.places(world, look)?;
        Some(rows.height.max(1))
    }

    /// Brings the action under the cursor into view, with the heading above the first one.
    pub(super) fn settle_rows(&mut self, world: &World<'_>, look: &Look) {
        let (Some(areas), Some(height)) = (world.frame(), self.height(world, look)) else {
            return;
        };
        let heights = self.heights(&areas, look);
        self.cursor.settle_tall(height, &heights);
        if self.cursor.selected == 1 {
            self.cursor.offset = 0;
        }
    }
}
