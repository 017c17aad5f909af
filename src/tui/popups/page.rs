//! A page over what is there: a comparison, why an actor is where it is, or a network that is walked
//! from actor to actor.

use ratatui::layout::{Position, Size};

use crate::model::{Phrase, Typology};
use crate::report::{Page, Target};
use crate::request::What;
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::effect::Effect;
use crate::tui::layer::{HintRank, Layer, Step};
use crate::tui::look::Look;
use crate::tui::mark::Mark;
use crate::tui::page_view::PageView;
use crate::tui::shown_lists::rows;
use crate::tui::shown_request::{ShownRequest, address_of};
use crate::tui::widgets::{Canvas, Focus, Run};
use crate::tui::world::World;

/// What a page over the screen is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    Comparison,
    Why,
    Network,
}

impl PageKind {
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
    kind: PageKind,
    /// What is compared; empty where the page is about one record.
    compared: Vec<Mark>,
    page: Page,
    view: PageView,
    /// The networks walked through to this one.
    visited: Vec<(Page, PageView)>,
}

impl State {
    /// At the top of a page.
    pub fn new(kind: PageKind, page: Page) -> Self {
        Self {
            kind,
            compared: Vec::new(),
            page,
            view: PageView::default(),
            visited: Vec::new(),
        }
    }

    /// A comparison of what was marked.
    pub fn comparison(compared: [Mark; 2], page: Page) -> Self {
        Self {
            compared: compared.to_vec(),
            ..Self::new(PageKind::Comparison, page)
        }
    }

    /// What it is about, in order.
    fn subjects(&self) -> Vec<Mark> {
        let own = self.page.record.map(Mark::Record);
        let own = own.filter(|_| self.compared.is_empty());
        self.compared.iter().copied().chain(own).collect()
    }

    /// Follows the link under the cursor: from network to network, or away to a record.
    fn follow(&mut self, typology: &Typology) -> Step {
        let Some(Target::Record(record)) = self.view.target().cloned() else {
            return Step::Done;
        };
        let walks = self.kind == PageKind::Network && Some(record) != self.page.record;
        let Some(page) = walks.then(|| Page::network(typology, record)).flatten() else {
            return Step::GoTo(record);
        };
        let page = std::mem::replace(&mut self.page, page);
        self.visited.push((page, std::mem::take(&mut self.view)));
        Step::Done
    }

    /// Back to the network from which one came; false where the walk began.
    fn step_back(&mut self) -> bool {
        let Some(before) = self.visited.pop() else {
            return false;
        };
        (self.page, self.view) = before;
        true
    }

    /// Scrolls. Returns false for what is no move.
    fn scroll(&mut self, action: Action, areas: &Areas, look: &Look) -> bool {
        let page = || self.page.clone();
        self.view.act(action, page, window(areas), look)
    }
}

/// The room of the page, over the body of a screen.
fn window(areas: &Areas) -> Size {
    inside(areas.body(), areas.shape).as_size()
}

impl Layer for State {
    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        let areas = world.frame();
        match action {
            Action::Open if areas.is_some() => return self.follow(world.typology),
            Action::Back | Action::Left if self.step_back() => {}
            _ if areas.is_some_and(|areas| self.scroll(action, &areas, look)) => {}
            Action::Cancel
            | Action::Back
            | Action::Left
            | Action::Compare
            | Action::Why
            | Action::Network => return Step::Close,
            _ if action.leads_away() => return Step::Leave(action),
            _ => {}
        }
        Step::Done
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, look: &Look) -> Step {
        let Some(areas) = world.frame() else {
            return Step::Done;
        };
        if !areas.body().contains(at) {
            return Step::Close;
        }
        let page = || self.page.clone();
        let inner = inside(areas.body(), areas.shape);
        match self.view.press(at, page, inner, look) {
            Some(Target::Web(address)) => Step::Effect(Effect::Browse(address)),
            Some(Target::Record(_)) => self.follow(world.typology),
            None => Step::Done,
        }
    }

    fn wheel(&mut self, _: Position, rows: isize, world: &mut World<'_>, look: &Look) {
        if let Some(areas) = world.frame() {
            let page = || self.page.clone();
            self.view.wheel(rows, page, window(&areas), look);
        }
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        if let Some(areas) = world.frame() {
            let page = || self.page.clone();
            self.view.settle(page, window(&areas), look);
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, _: &World<'_>) {
        let area = areas.body();
        canvas.clear(area);
        let title = canvas.look.text.get(self.kind.title());
        let page = || self.page.clone();
        let title = [Run::new(title, Role::Strong)];
        self.view
            .draw(canvas, area, &title, Focus::Here, Some(page));
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
        let shown = match self.kind {
            PageKind::Comparison => {
                let summary = Phrase::new("what-comparison");
                ShownRequest::new(What::Compare { ids }).summarised(summary)
            }
            PageKind::Why => ShownRequest::show(ids).differing("why"),
            PageKind::Network => ShownRequest::show(ids).differing("network"),
        };
        Some(Ok(if lists.is_empty() {
            shown
        } else {
            shown.with_these(world, &lists)
        }))
    }
}
