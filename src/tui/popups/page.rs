//! A page over what is there: a comparison, why an actor is where it is, or a network that is walked
//! from actor to actor.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::model::{Record, Typology};
use crate::report::{Page, Target};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::flow::Flow;
use crate::tui::look::Look;
use crate::tui::popups::clear;
use crate::tui::reader::{Eye, draw as read};
use crate::tui::state::Mark;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Run, pane};

/// What a page over the screen tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    Comparison,
    Why,
    Network,
}

impl Telling {
    /// Id of the title of the pane.
    fn title(self) -> &'static str {
        match self {
            Self::Comparison => "pane-compare",
            Self::Why => "pane-why",
            Self::Network => "pane-network",
        }
    }
}

/// What is read, and where the eye is.
#[derive(Debug, Clone)]
pub struct State {
    telling: Telling,
    /// What is compared; nothing where it tells of one record.
    compared: Vec<Mark>,
    page: Page,
    pub eye: Eye,
    /// The networks walked through to this one.
    trail: Vec<(Page, Eye)>,
}

/// What following a link comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    /// Another network shows in the same place.
    Walked,
    /// It leads away, to a record.
    Leaves(Record),
    Nowhere,
}

impl State {
    /// At the top of a page.
    pub fn new(telling: Telling, page: Page) -> Self {
        Self {
            telling,
            compared: Vec::new(),
            page,
            eye: Eye::default(),
            trail: Vec::new(),
        }
    }

    /// A comparison of what was marked.
    pub fn comparison(compared: [Mark; 2], page: Page) -> Self {
        Self {
            compared: compared.to_vec(),
            ..Self::new(Telling::Comparison, page)
        }
    }

    /// What it tells.
    pub fn telling(&self) -> Telling {
        self.telling
    }

    /// What it is about, in order.
    pub fn subjects(&self) -> Vec<Mark> {
        let own = self.page.record.map(Mark::Record);
        let own = own.filter(|_| self.compared.is_empty());
        self.compared.iter().copied().chain(own).collect()
    }

    /// Follows the link under the cursor: from network to network, or away to a record.
    pub fn follow(&mut self, typology: &Typology, flow: &Flow) -> Followed {
        let Some(Target::Record(record)) = self.eye.target(flow) else {
            return Followed::Nowhere;
        };
        let walks = self.telling == Telling::Network && Some(*record) != self.page.record;
        match walks.then(|| Page::network(typology, *record)).flatten() {
            Some(page) => {
                let page = std::mem::replace(&mut self.page, page);
                let eye = std::mem::take(&mut self.eye);
                self.trail.push((page, eye));
                Followed::Walked
            }
            None => Followed::Leaves(*record),
        }
    }

    /// Back to the network from which one came; false where the walk began.
    pub fn step_back(&mut self) -> bool {
        let Some((page, eye)) = self.trail.pop() else {
            return false;
        };
        (self.page, self.eye) = (page, eye);
        true
    }

    /// The page laid out over the body of a screen.
    pub fn flow(&self, areas: &Areas, look: &Look) -> Flow {
        Flow::of(&self.page, inside(areas.body(), areas.shape).width, look)
    }

    /// Moves over it. Returns false for what is no move.
    pub fn act(&mut self, action: Action, areas: &Areas, look: &Look) -> bool {
        let flow = self.flow(areas, look);
        let height = inside(areas.body(), areas.shape).height;
        self.eye.act(action, &flow, usize::from(height))
    }
}

/// Draws the page over what is there. Returns where the cursor stands.
pub fn draw(buffer: &mut Buffer, areas: &Areas, state: &State, look: &Look) -> Option<Position> {
    let area = areas.body();
    clear(buffer, area, look);
    let room = inside(area, areas.shape);
    let flow = Flow::shown(&state.page, state.eye, room.as_size(), look);
    let height = room.height;
    let more = More::of(state.eye.scroll, height, flow.rows.len());
    let title = [Run::new(look.text.get(state.telling.title()), Role::Strong)];
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    read(buffer, inner, &flow, state.eye, Focus::Here, look)
}
