//! Screens made of a list and the record of what is chosen in it: activity codes, glossary, sources.

mod request;
pub mod rows;
pub mod state;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use rows::Catalogue;
use state::{Pane, State};

use super::hints::hints;
use super::table::Screen;
use crate::model::{Phrase, Record};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan};
use crate::tui::layer::{HintRank, Layer, Press, ScreenLayer, Step};
use crate::tui::look::Look;
use crate::tui::shown_request::ShownRequest;
use crate::tui::world::World;

impl Layer for State {
    fn areas(&self, world: &World<'_>) -> Option<Areas> {
        world.areas(Plan::Two, self.focus as usize)
    }

    fn key(&mut self, press: Press, world: &mut World<'_>, look: &Look) -> Step {
        let Press::Action(action) = press else {
            return Step::Done;
        };
        if let Some(target) = self.target(action) {
            return Step::follow(target);
        }
        if self.act(action, world, look) {
            Step::Done
        } else {
            Step::Pass(action)
        }
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        self.settle_cursors(world, look);
    }

    fn draw(
        &self,
        buffer: &mut Buffer,
        areas: &Areas,
        world: &World<'_>,
        look: &Look,
    ) -> Option<Position> {
        view::draw(buffer, areas, self, world, look)
    }

    fn hints(&self, world: &World<'_>) -> Vec<HintRank> {
        let screen = match self.catalogue {
            Catalogue::Naf(_) => Screen::Naf,
            Catalogue::Glossary => Screen::Glossary,
            Catalogue::Sources => Screen::Sources,
        };
        hints(screen, self, world)
    }

    fn position(&self, _: &World<'_>, _: &Look) -> Option<String> {
        let (rank, count) = self.rank();
        Some(format!("{rank}/{count}"))
    }

    fn request(&self, world: &World<'_>) -> Option<Result<ShownRequest, Phrase>> {
        Some(request::request(world, self))
    }
}

impl ScreenLayer for State {
    fn record(&self, _: &World<'_>) -> Option<Record> {
        State::record(self)
    }

    fn is_reading(&self) -> bool {
        self.focus == Pane::Record
    }

    fn show_record(&mut self, record: Record, world: &World<'_>) {
        self.go_to(world.typology, &world.filter, record);
        if world.is_small() {
            self.focus_record();
        }
    }

    fn shows_lists(&self) -> bool {
        matches!(self.catalogue, Catalogue::Naf(_))
    }

    fn hint(&self, action: Action, usual: Option<HintRank>, world: &World<'_>) -> Option<HintRank> {
        // Only of a code, and only where there are lists, can organisations be shown.
        let is_code = matches!(State::record(self), Some(Record::Code(_)));
        usual.filter(|_| action != Action::Listed || is_code && !world.lists.is_empty())
    }
}
