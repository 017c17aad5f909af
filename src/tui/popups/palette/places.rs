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

/// The palette laid out on a screen.
pub(super) struct Places {
    pub(super) panel: Rect,
    /// Where the rows of the list show.
    pub(super) list: Rect,
    pub(super) items: Vec<Item>,
}

impl Places {
    /// Rows of the screen that each row of the list takes.
    pub(super) fn heights(&self) -> Vec<u16> {
        self.items.iter().map(Item::height).collect()
    }
}

impl State {
    /// Moves over the actions.
    pub fn move_cursor(&mut self, action: Action, world: &World<'_>, look: &Look) {
        if let Some(areas) = world.frame() {
            let height = self.places(&areas, look).list.height.max(1);
            self.cursor.act(action, self.rows.len(), height);
            self.off_heading(action);
        }
    }

    /// Where it is: at the top, so that the line stays where it is while what is found changes.
    pub(super) fn places(&self, areas: &Areas, look: &Look) -> Places {
        let items = items(&self.rows, areas, look);
        let heights = items.iter().map(Item::height);
        let rows = heights.fold(0_u16, u16::saturating_add).max(1);
        let panel = areas.panel(HEIGHT.min(rows.saturating_add(LINE + 2)));
        let (_, list) = split_rows(inside(panel, areas.shape), LINE);
        Places { panel, list, items }
    }

    /// Brings the action under the cursor into view, with the heading above the first one.
    pub(super) fn settle_rows(&mut self, world: &World<'_>, look: &Look) {
        let Some(areas) = world.frame() else {
            return;
        };
        let places = self.places(&areas, look);
        self.cursor
            .settle_tall(places.list.height.max(1), &places.heights());
        if self.cursor.selected == 1 {
            self.cursor.offset = 0;
        }
    }
}
