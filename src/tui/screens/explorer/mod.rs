//! The families as a tree, their actors, and the record of what is chosen.

mod legend;
mod listed;
mod mouse;
mod request;
pub mod state;
mod tree;
mod view;

use ratatui::layout::Position;
use state::{Pane, State, height};

use super::hints::hints;
use super::table::Screen;
use crate::model::{Phrase, Record};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan};
use crate::tui::layer::{HintRank, Layer, ScreenLayer, Step};
use crate::tui::look::Look;
use crate::tui::passage::Passage;
use crate::tui::shown_request::ShownRequest;
use crate::tui::widgets::Canvas;
use crate::tui::world::World;

impl Layer for State {
    fn areas(&self, world: &World<'_>) -> Option<Areas> {
        world.areas(Plan::Three, self.focus as usize)
    }

    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        match self.target(action) {
            Some(target) => Step::follow(target),
            None if self.move_by(action, world, look) => Step::Done,
            None => Step::Pass(action),
        }
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, look: &Look) -> Step {
        let Some((pane, inner)) = self.areas(world).and_then(|areas| areas.pane_at(at)) else {
            return Step::Done;
        };
        let target = self.press_pane(pane, (at, inner), world, look);
        target.map_or(Step::Done, Step::follow)
    }

    fn wheel(&mut self, at: Position, rows: isize, world: &mut World<'_>, look: &Look) {
        if let Some((pane, inner)) = self.areas(world).and_then(|areas| areas.pane_at(at)) {
            self.wheel_pane(pane, (rows, inner.as_size()), world, look);
        }
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        let rows = self.rows(world.typology);
        self.tree.selected = rows.iter().position(|node| *node == self.node).unwrap_or(0);
        let heights = self.node_heights(world, look);
        self.tree.settle_tall(height(Pane::Tree, world), &heights);
        let heights = self.actor_heights(world, look);
        self.actors
            .settle_tall(self.listed_height(world, look), &heights);
        if let Some(size) = self.record_size(world) {
            self.reader.settle(world.typology, size, look);
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, world: &World<'_>) {
        view::draw(canvas, areas, self, world);
    }

    fn hints(&self, world: &World<'_>) -> Vec<HintRank> {
        hints(Screen::Explorer, self, world)
    }

    fn position(&self, world: &World<'_>, look: &Look) -> Option<String> {
        let total = Phrase::new("actor-count").with("count", self.total());
        let total = look.text.say(&total);
        Some(match self.focus {
            Pane::Tree if world.size.width < 60 => String::new(),
            Pane::Tree => match self.node.family(world.typology) {
                None => total,
                Some(family) => {
                    let (rank, count) = (family.index() + 1, world.typology.families.len());
                    format!("{rank}/{count} {} {total}", look.symbols.dot)
                }
            },
            Pane::Actors | Pane::Record => {
                let count = self.count(self.node);
                let rank = self.position(world.typology, &world.filter);
                rank.map_or(String::new(), |rank| format!("{rank}/{count}"))
            }
        })
    }

    fn request(&self, world: &World<'_>) -> Option<Result<ShownRequest, Phrase>> {
        Some(Ok(request::request(world, self)))
    }
}

impl ScreenLayer for State {
    fn record(&self, _: &World<'_>) -> Option<Record> {
        Some(self.reader.record)
    }

    fn is_reading(&self) -> bool {
        self.focus == Pane::Record
    }

    fn focused_pane(&self) -> usize {
        self.focus as usize
    }

    fn focus_pane(&mut self, rank: usize, world: &World<'_>) -> bool {
        let pane = [Pane::Tree, Pane::Actors, Pane::Record].get(rank);
        if let Some(pane) = pane {
            self.focus_pane(*pane, world.typology, &world.filter);
        }
        pane.is_some()
    }

    fn read_next(&mut self, by: isize, world: &World<'_>) -> bool {
        self.read_next(by, world.typology, &world.filter);
        true
    }

    fn seek(&mut self, passage: Passage) {
        self.reader.view.seek(passage);
    }

    fn show_record(&mut self, record: Record, world: &World<'_>) {
        self.go_to(world.typology, &world.filter, record);
        if world.is_small() {
            self.focus = Pane::Record;
        }
    }

    fn hint(&self, action: Action, usual: Option<HintRank>, world: &World<'_>) -> Option<HintRank> {
        // Only of a family, and only where there are lists, can organisations be shown.
        let is_family = matches!(self.reader.record, Record::Family(_));
        usual.filter(|_| action != Action::Listed || is_family && !world.lists.is_empty())
    }
}
