//! Two records side by side, over what is there.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::model::{Record, Typology};
use crate::report::Page;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::reader::{Flow, Reader, draw as read};
use crate::tui::theme::Role;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Run, pane};

/// What is compared, and where the eye is.
#[derive(Debug, Clone, Copy)]
pub struct State {
    pair: (Record, Record),
    pub reader: Reader,
}

impl State {
    /// A comparison; none unless they are two families or two actors.
    pub fn new(typology: &Typology, left: Record, right: Record) -> Option<Self> {
        Page::compared(typology, left, right)?;
        Some(Self {
            pair: (left, right),
            reader: Reader::new(left),
        })
    }

    /// The comparison laid out over the body of a screen.
    pub fn flow(&self, typology: &Typology, areas: &Areas, look: &Look) -> Flow {
        let width = inside(body(areas), areas.shape).width;
        let page = Page::compared(typology, self.pair.0, self.pair.1);
        page.map_or_else(Flow::default, |page| Flow::of(&page, width, look))
    }

    /// Moves over it. Returns false for what is no move.
    pub fn act(&mut self, action: Action, typology: &Typology, areas: &Areas, look: &Look) -> bool {
        let flow = self.flow(typology, areas, look);
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

/// Draws the comparison over what is there. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let area = body(areas);
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(look.style(Role::Text));
        }
    }
    let flow = state.flow(typology, areas, look);
    let height = inside(area, areas.shape).height;
    let more = More::of(state.reader.scroll, height, flow.rows.len());
    let title = [Run::new(look.text.get("pane-compare"), Role::Strong)];
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    read(buffer, inner, &flow, &state.reader, Focus::Here, look)
}
