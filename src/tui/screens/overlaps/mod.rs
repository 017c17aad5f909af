//! Overlaps: the matrix of families, their intersections one by one, what is shared and what is not,
//! a question; and who is in what is chosen.

mod charts;
pub mod lines;
mod mouse;
mod moves;
mod named;
mod request;
mod rows;
mod sentences;
mod session;
mod sets;
mod singles;
pub mod state;
mod subjects;
mod view;

use std::time::Duration;

use lines::Fold;
use ratatui::layout::Position;
use state::{Pane, State, VIEWS, View};

use super::hints::hints;
use super::table::Screen;
use crate::model::{Phrase, Record};
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::layer::{HintRank, Layer, ScreenLayer, Step};
use crate::tui::look::Look;
use crate::tui::shown_request::ShownRequest;
use crate::tui::widgets::Canvas;
use crate::tui::world::World;

/// Columns from which each view has a hint of its own.
const WIDE: u16 = 110;

impl Layer for State {
    fn areas(&self, world: &World<'_>) -> Option<Areas> {
        world.areas(self.plan(world.room()), self.focus as usize)
    }

    fn act(&mut self, action: Action, world: &mut World<'_>, _: &Look) -> Step {
        if self.opens(action) {
            let row = self.organisation(world.typology).map(Step::GoToRow);
            let record = || State::record(self, world.typology).map(Step::GoTo);
            return row.or_else(record).unwrap_or(Step::Done);
        }
        if self.move_by(action, world) {
            Step::Done
        } else {
            Step::Pass(action)
        }
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, look: &Look) -> Step {
        let Some(areas) = self.areas(world) else {
            return Step::Done;
        };
        let is_switch = |area| sets::is_switch_at(at, area, areas.shape, self, look);
        if areas.panes[0].is_some_and(is_switch) {
            self.move_by(Action::Breadth, world);
        } else if let Some((pane, inner)) = areas.pane_at(at) {
            self.press_pane(pane, (at, inner), world, look);
        }
        Step::Done
    }

    fn wheel(&mut self, at: Position, rows: isize, world: &mut World<'_>, _: &Look) {
        let Some((pane, _)) = self.areas(world).and_then(|areas| areas.pane_at(at)) else {
            return;
        };
        self.focus_pane(pane, world);
        let action = if rows < 0 { Action::Up } else { Action::Down };
        for _ in 0..rows.unsigned_abs() {
            self.move_by(action, world);
        }
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        self.settle_cursors(world, look);
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, world: &World<'_>) {
        view::draw(canvas, areas, self, world);
    }

    fn hints(&self, world: &World<'_>) -> Vec<HintRank> {
        hints(Screen::Overlaps, self, world)
    }

    fn position(&self, _: &World<'_>, look: &Look) -> Option<String> {
        // How actors are counted, the title says.
        Some(match self.view {
            View::Question => String::new(),
            View::Matrix | View::UpSet | View::Sharing => look.text.word(self.counted()),
        })
    }

    fn request(&self, world: &World<'_>) -> Option<Result<ShownRequest, Phrase>> {
        Some(Ok(request::request(world, self)))
    }

    fn is_busy(&self, _: &World<'_>) -> bool {
        self.is_waiting()
    }

    /// Counts what the user's lists share, where that shows.
    fn work(&mut self, world: &mut World<'_>, budget: Duration) -> bool {
        let subject = self.subject().filter(|_| self.is_waiting());
        let Some(subject) = subject.cloned() else {
            return false;
        };
        let given = (&world.lists, &world.filter);
        let job = &mut world.overlap_job;
        let reached = job.work(world.typology, given, &subject, budget);
        self.take(world.typology, reached);
        true
    }
}

impl ScreenLayer for State {
    fn focused_pane(&self) -> usize {
        self.focus as usize
    }

    fn focus_pane(&mut self, rank: usize, world: &World<'_>) -> bool {
        match rank {
            0 => self.focus = Pane::Sets,
            1 => self.enter_who(world.typology),
            2 if self.ranking_pane() != Pane::Sets => self.focus = Pane::Ranking,
            _ => return false,
        }
        true
    }

    fn record(&self, world: &World<'_>) -> Option<Record> {
        State::record(self, world.typology)
    }

    fn copied(&self, world: &World<'_>, look: &Look) -> Option<String> {
        let is_sets = self.focus == Pane::Sets;
        is_sets.then(|| self.copied_sentence(world, look))
    }

    fn shows_lists(&self) -> bool {
        false
    }

    fn hint(&self, action: Action, usual: Option<HintRank>, world: &World<'_>) -> Option<HintRank> {
        let view = VIEWS.iter().find(|(view, ..)| *view == self.view);
        let is_view = VIEWS.iter().any(|(_, shows, _)| *shows == action);
        match action {
            // In little room all views have one hint.
            Action::Matrix if world.size.width < WIDE => {
                let views = HintRank::saying(Action::Matrix, 1, "hint-views");
                Some(views.beside(&[Action::UpSet, Action::Sharing, Action::Question]))
            }
            _ if is_view && world.size.width < WIDE => None,
            // Organisations are in a set or not.
            Action::Breadth if self.sets().is_listed() => None,
            Action::Listed => None,
            Action::Open if self.focus == Pane::Sets && self.singles().is_some() => {
                let is_open = self
                    .singles()
                    .is_some_and(|singles| singles.fold == Fold::Open);
                let said = if is_open {
                    "hint-close-rows"
                } else {
                    "hint-open-rows"
                };
                Some(HintRank::saying(Action::Open, 1, said))
            }
            _ => usual.filter(|_| view.is_none_or(|(_, own, _)| *own != action)),
        }
    }
}
