//! The organisations of the user's own lists: searched as one types, each with its place beside the
//! typology.

mod request;
pub mod state;
mod view;

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use state::{Pane, State, Typing};

use super::hints::hints;
use super::table::Screen;
use crate::model::{Phrase, Record};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan};
use crate::tui::layer::{HintRank, Layer, Press, ScreenLayer, Step};
use crate::tui::look::Look;
use crate::tui::paste::insert;
use crate::tui::shown_request::ShownRequest;
use crate::tui::world::World;

/// How long a frame may wait for what is asked; the rest is done between keys.
const FRAME: Duration = Duration::from_millis(10);

impl State {
    /// Searches the organisations for what is typed above them.
    fn ask(&mut self, world: &mut World<'_>) {
        self.refresh(world.typology, &mut world.lists);
        let (typology, filter) = (world.typology, &world.filter);
        world.lists.seek(typology, filter, FRAME);
        world.lists.sift(typology, filter, FRAME);
    }
}

impl Layer for State {
    fn areas(&self, world: &World<'_>) -> Option<Areas> {
        world.areas(Plan::Two, self.focus as usize)
    }

    fn is_typing(&self, _: &World<'_>) -> bool {
        self.typing == Typing::On
    }

    /// Letters go to the line above the organisations, which are searched at once; Esc and Enter end it.
    fn key(&mut self, press: Press, world: &mut World<'_>, look: &Look) -> Step {
        let action = match press {
            Press::Edit(edit) => {
                self.input.handle(edit);
                self.ask(world);
                return Step::Done;
            }
            Press::Action(action) => action,
            Press::Unbound => return Step::Done,
        };
        if let Some(target) = self.target(action) {
            return Step::follow(target);
        }
        let before = self.query().is_empty();
        let moved = self.act(action, world, look);
        if !before && self.query().is_empty() {
            self.refresh(world.typology, &mut world.lists);
        }
        if moved {
            Step::Done
        } else {
            Step::Pass(action)
        }
    }

    fn paste(&mut self, text: &str, world: &mut World<'_>) {
        if self.typing == Typing::On {
            insert(&mut self.input, text);
            self.ask(world);
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
        hints(Screen::Organisations, self, world)
    }

    fn position(&self, world: &World<'_>, _: &Look) -> Option<String> {
        let count = world.lists.found(&world.filter).len();
        let rank = (self.cursor.selected + 1).min(count);
        Some(format!("{rank}/{count}"))
    }

    fn request(&self, world: &World<'_>) -> Option<Result<ShownRequest, Phrase>> {
        Some(request::request(world, self))
    }
}

impl ScreenLayer for State {
    /// The actor that the organisation under the cursor is, or else its code.
    fn record(&self, world: &World<'_>) -> Option<Record> {
        let row = self.row(&world.lists, &world.filter)?;
        let place = world.lists.row(row)?;
        let actor = place.linked.join(place.row);
        let actor = actor.map(|join| Record::Actor(join.actor));
        let code = place.linked.code(place.directory, place.row);
        actor.or_else(|| code?.code.map(Record::Code))
    }

    fn is_reading(&self) -> bool {
        self.focus == Pane::Record
    }

    fn copied(&self, world: &World<'_>, _: &Look) -> Option<String> {
        let row = self.row(&world.lists, &world.filter)?;
        Some(world.lists.row(row)?.called())
    }

    fn key_while_typing(
        &mut self,
        action: Action,
        world: &mut World<'_>,
        look: &Look,
    ) -> Option<Step> {
        match action {
            Action::NextPane if self.complete() => {
                self.ask(world);
                Some(Step::Done)
            }
            Action::Cancel => {
                self.typing = Typing::Off;
                Some(Step::Done)
            }
            Action::Open | Action::NextPane => {
                self.typing = Typing::Off;
                Some(self.key(Press::Action(Action::NextPane), world, look))
            }
            _ => None,
        }
    }

    fn hint(&self, action: Action, usual: Option<HintRank>, world: &World<'_>) -> Option<HintRank> {
        match action {
            Action::Cancel if world.lists.read_percent().is_some() => {
                Some(HintRank::saying(Action::Cancel, 1, "reading-leave"))
            }
            Action::ReadOn => {
                let is_left = world.lists.is_left();
                is_left.then_some(HintRank::new(Action::ReadOn, 1))
            }
            Action::Listed => None,
            _ => usual,
        }
    }
}
