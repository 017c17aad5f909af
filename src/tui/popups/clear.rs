//! Clearing what a popup is drawn over.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::theme::Role;
use crate::tui::look::Look;

/// Clears an area that something is drawn over.
pub(super) fn clear(buffer: &mut Buffer, area: Rect, look: &Look) {
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(look.style(Role::Text));
        }
    }
}
