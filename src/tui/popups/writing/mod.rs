//! The export dialog: a path, or the clipboard, and the formats that there are for what shows beneath.

mod state;
mod view;

pub use state::State;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::path::Listing;
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::effect::Effect;
use crate::tui::layer::{HintRank, Layer, Press, Step};
use crate::tui::look::Look;
use crate::tui::world::World;

impl Layer for State {
    /// While an export runs, letters are keys: `q` quits.
    fn is_typing(&self, world: &World<'_>) -> bool {
        !world.is_exporting()
    }

    /// While an export runs, Esc cancels it and every other key is ignored.
    fn key(&mut self, press: Press, world: &mut World<'_>, look: &Look) -> Step {
        if let Some(job) = &mut world.export_job {
            if matches!(press, Press::Action(Action::Cancel)) {
                job.cancel();
            }
            return Step::Done;
        }
        let action = match press {
            Press::Edit(edit) => {
                if self.types() && self.path.edit(edit) {
                    self.typed();
                }
                return Step::Done;
            }
            Press::Action(action) => action,
            Press::Unbound => return Step::Done,
        };
        match action {
            Action::Cancel => return Step::Close,
            Action::Write => self.turn(),
            Action::Open => match self.order() {
                Ok(request) => return Step::Effect(Effect::Write(Box::new(request))),
                Err(phrase) => self.fault = Some(phrase),
            },
            Action::NextPane if self.complete() => {}
            Action::NextPane => self.act(Action::Down, world, look),
            Action::PreviousPane => self.act(Action::Up, world, look),
            action if action.leads_away() => return Step::Leave(action),
            action => self.act(action, world, look),
        }
        Step::Done
    }

    fn paste(&mut self, text: &str, _: &mut World<'_>) {
        if self.types() {
            self.path.paste(text);
            self.typed();
        }
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        self.settle_cursor(world, look);
    }

    fn draw(
        &self,
        buffer: &mut Buffer,
        areas: &Areas,
        _: &World<'_>,
        look: &Look,
    ) -> Option<Position> {
        Some(view::draw(buffer, areas, self, look))
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        let other = if self.types() {
            "hint-turn-clipboard"
        } else {
            "hint-turn-file"
        };
        vec![
            HintRank::new(Action::Down, 1),
            HintRank::saying(Action::Open, 1, "hint-write"),
            HintRank::saying(Action::Write, 2, other),
            HintRank::new(Action::Cancel, 1),
        ]
    }

    fn position(&self, _: &World<'_>, _: &Look) -> Option<String> {
        let (rank, count) = self.rank();
        Some(format!("{rank}/{count}"))
    }

    fn wanted_folder(&mut self) -> Option<String> {
        self.path.wanted()
    }

    fn take_listing(&mut self, listing: Listing) {
        self.path.look_at(listing);
    }
}
