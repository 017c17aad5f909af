//! What lies over a screen: the search, the help, a page, the facets, the palette, the opening of a list, the
//! writing of what shows; `path` is the line that the last two have in common.

pub mod facets;
pub mod help;
pub mod opening;
pub mod page;
pub mod palette;
pub mod path;
pub mod search;
pub mod writing;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::look::Look;
use crate::theme::Role;

/// Takes away what lies under an area.
fn clear(buffer: &mut Buffer, area: Rect, look: &Look) {
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(look.style(Role::Text));
        }
    }
}
