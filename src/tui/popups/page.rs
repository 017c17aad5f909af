//! A page over what is there: a comparison, or why an actor is where it is.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::report::Page;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::reader::{Flow, Reader, draw as read};
use crate::tui::theme::Role;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Run, pane};

/// What is read, and where the eye is.
#[derive(Debug, Clone)]
pub struct State {
    /// Id of the title of the pane.
    title: &'static str,
    page: Page,
    pub reader: Reader,
}

impl State {
    /// At the top of a page.
    pub fn new(title: &'static str, page: Page) -> Self {
        let reader = Reader::new(page.record);
        Self {
            title,
            page,
            reader,
        }
    }

    /// The page laid out over the body of a screen.
    pub fn flow(&self, areas: &Areas, look: &Look) -> Flow {
        Flow::of(&self.page, inside(body(areas), areas.shape).width, look)
    }

    /// Moves over it. Returns false for what is no move.
    pub fn act(&mut self, action: Action, areas: &Areas, look: &Look) -> bool {
        let flow = self.flow(areas, look);
        let height = inside(body(areas), areas.shape).height;
        self.reader.act(action, &flow, usize::from(height))
    }
}

fn body(areas: &Areas) -> Rect {
    let top = areas.header.bottom();
    Rect {
        y: top,
        height: areas.hints.y.saturating_sub(top),
        ..areas.header
    }
}

/// Draws the page over what is there. Returns where the cursor stands.
pub fn draw(buffer: &mut Buffer, areas: &Areas, state: &State, look: &Look) -> Option<Position> {
    let area = body(areas);
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(look.style(Role::Text));
        }
    }
    let flow = state.flow(areas, look);
    let height = inside(area, areas.shape).height;
    let more = More::of(state.reader.scroll, height, flow.rows.len());
    let title = [Run::new(look.text.get(state.title), Role::Strong)];
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    read(buffer, inner, &flow, &state.reader, Focus::Here, look)
}
