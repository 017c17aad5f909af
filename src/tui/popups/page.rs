//! A page over what is there: a comparison, why an actor is where it is, or a network that is walked
//! from actor to actor.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};

use crate::model::{Phrase, Record, Typology};
use crate::report::{Page, Target};
use crate::request::What;
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::layer::{HintRank, Layer, Press, Step};
use crate::tui::look::Look;
use crate::tui::mark::Mark;
use crate::tui::page_view::{PageView, draw as read};
use crate::tui::popups::clear;
use crate::tui::shown_lists::rows;
use crate::tui::shown_request::{ShownRequest, address_of};
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Run, pane};
use crate::tui::world::World;

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

/// What is read, and how far.
#[derive(Debug, Clone)]
pub struct State {
    telling: Telling,
    /// What is compared; nothing where it tells of one record.
    compared: Vec<Mark>,
    page: Page,
    view: PageView,
    /// The networks walked through to this one.
    trail: Vec<(Page, PageView)>,
}

/// What following a link comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Followed {
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
            view: PageView::default(),
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

    /// What it is about, in order.
    fn subjects(&self) -> Vec<Mark> {
        let own = self.page.record.map(Mark::Record);
        let own = own.filter(|_| self.compared.is_empty());
        self.compared.iter().copied().chain(own).collect()
    }

    /// Follows the link under the cursor: from network to network, or away to a record.
    fn follow(&mut self, typology: &Typology) -> Followed {
        let Some(Target::Record(record)) = self.view.target().cloned() else {
            return Followed::Nowhere;
        };
        let walks = self.telling == Telling::Network && Some(record) != self.page.record;
        match walks.then(|| Page::network(typology, record)).flatten() {
            Some(page) => {
                let page = std::mem::replace(&mut self.page, page);
                let view = std::mem::take(&mut self.view);
                self.trail.push((page, view));
                Followed::Walked
            }
            None => Followed::Leaves(record),
        }
    }

    /// Back to the network from which one came; false where the walk began.
    fn step_back(&mut self) -> bool {
        let Some((page, view)) = self.trail.pop() else {
            return false;
        };
        (self.page, self.view) = (page, view);
        true
    }
}

/// The room of the page, over the body of a screen.
fn window(areas: &Areas) -> Size {
    inside(areas.body(), areas.shape).as_size()
}

impl State {
    /// Moves over it. Returns false for what is no move.
    fn act(&mut self, action: Action, areas: &Areas, look: &Look) -> bool {
        let page = || self.page.clone();
        self.view.act(action, page, window(areas), look)
    }
}

impl Layer for State {
    fn key(&mut self, press: Press, world: &mut World<'_>, look: &Look) -> Step {
        let Press::Action(action) = press else {
            return Step::Done;
        };
        let areas = world.frame();
        match (action, areas) {
            (Action::Open, Some(_)) => {
                if let Followed::Leaves(record) = self.follow(world.typology) {
                    return Step::GoTo(record);
                }
            }
            (Action::Back | Action::Left, _) if self.step_back() => {}
            (action, Some(areas)) if self.act(action, &areas, look) => {}
            (
                Action::Cancel
                | Action::Back
                | Action::Left
                | Action::Compare
                | Action::Why
                | Action::Network,
                _,
            ) => return Step::Close,
            (action, _) if action.leads_away() => return Step::Leave(action),
            _ => {}
        }
        Step::Done
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        if let Some(areas) = world.frame() {
            let page = || self.page.clone();
            self.view.settle(page, window(&areas), look);
        }
    }

    fn draw(
        &self,
        buffer: &mut Buffer,
        areas: &Areas,
        _: &World<'_>,
        look: &Look,
    ) -> Option<Position> {
        draw(buffer, areas, self, look)
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        vec![
            HintRank::new(Action::Down, 3),
            HintRank::saying(Action::Open, 2, "hint-follow"),
            HintRank::new(Action::Cancel, 1),
        ]
    }

    fn position(&self, _: &World<'_>, _: &Look) -> Option<String> {
        Some(String::new())
    }

    fn request(&self, world: &World<'_>) -> Option<Result<ShownRequest, Phrase>> {
        let subjects = self.subjects();
        let listed = subjects.iter().filter_map(|subject| match subject {
            Mark::Record(_) => None,
            Mark::Row(row) => Some(*row),
        });
        let (lists, names) = rows(world, &listed.collect::<Vec<_>>());
        let mut names = names.into_iter();
        let ids = subjects.iter().filter_map(|subject| match subject {
            Mark::Record(record) => Some(address_of(world.typology, *record)),
            Mark::Row(_) => names.next(),
        });
        let ids = ids.collect();
        let shown = match self.telling {
            Telling::Comparison => {
                ShownRequest::new(What::Compare { ids }).summarised(Phrase::new("what-comparison"))
            }
            Telling::Why => ShownRequest::show(ids).differing("why"),
            Telling::Network => ShownRequest::show(ids).differing("network"),
        };
        Some(Ok(if lists.is_empty() {
            shown
        } else {
            shown.with_these(world, &lists)
        }))
    }
}

/// Draws the page over what is there. Returns where the cursor stands.
fn draw(buffer: &mut Buffer, areas: &Areas, state: &State, look: &Look) -> Option<Position> {
    let area = areas.body();
    clear(buffer, area, look);
    let layout = state.view.shown(|| state.page.clone(), window(areas), look);
    let position = state.view.position;
    let height = window(areas).height;
    let more = Overflow::of(position.scroll, height, layout.rows.len());
    let title = [Run::new(look.text.get(state.telling.title()), Role::Strong)];
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    read(buffer, inner, &layout, position, Focus::Here, look)
}
