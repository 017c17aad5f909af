//! The pane in which every screen reads a record.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::model::Typology;
use crate::report::Page;
use crate::theme::Role;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::page_view::{self, Reader};
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Run, pane};

/// Draws a record in its pane. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    reader: &Reader,
    focus: Focus,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let room = inside(area, areas.shape);
    let page = || Page::new(typology, reader.record);
    let layout = reader.view.shown(page, room.as_size(), look);
    let position = reader.view.position;
    let title = [Run::new(look.text.word(reader.record.kind()), Role::Strong)];
    let more = Overflow::of(position.scroll, room.height, layout.rows.len());
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    page_view::draw(buffer, inner, &layout, position, focus, look)
}
