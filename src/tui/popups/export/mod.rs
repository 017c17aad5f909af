//! The export dialog: a path, or the clipboard, and the formats that there are for what shows beneath.

mod state;
mod view;

pub use state::State;

use tui_input::InputRequest;

use super::path::Listing;
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::effect::Effect;
use crate::tui::layer::{HintRank, Layer, Step};
use crate::tui::look::Look;
use crate::tui::widgets::{Canvas, line};
use crate::tui::world::World;

impl Layer for State {
    /// While an export runs, letters are keys: `q` quits.
    fn is_typing(&self, world: &World<'_>) -> bool {
        !world.is_exporting()
    }

    /// While an export runs, Esc cancels it and every other key is ignored.
    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        if let Some(job) = &mut world.export_job {
            if action == Action::Cancel {
                job.cancel();
            }
            return Step::Done;
        }
        match action {
            Action::Cancel => return Step::Close,
            Action::Write => self.toggle_target(),
            Action::Open => match self.export_request() {
                Ok(request) => return Step::Effect(Effect::Write(Box::new(request))),
                Err(phrase) => self.fault = Some(phrase),
            },
            Action::NextPane if self.complete() => {}
            Action::NextPane => self.move_cursor(Action::Down, world, look),
            Action::PreviousPane => self.move_cursor(Action::Up, world, look),
            action if action.leads_away() => return Step::Leave(action),
            action => self.move_cursor(action, world, look),
        }
        Step::Done
    }

    fn edit(&mut self, edit: InputRequest, world: &mut World<'_>) {
        if !self.has_path() {
            return;
        }
        match line::edit(&mut self.path.input, edit, line::PATH) {
            Ok(true) => self.typed(),
            Ok(false) => {}
            Err(full) => world.remark = Some(full),
        }
    }

    fn paste(&mut self, text: &str, world: &mut World<'_>) {
        if self.has_path() {
            world.remark = self.path.paste(text);
            self.typed();
        }
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        if let Some(height) = self.height(world, look) {
            self.cursor.settle(height, self.formats.len());
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, _: &World<'_>) {
        view::draw(canvas, areas, self);
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        let other = if self.has_path() {
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
        Some(self.cursor.position(self.formats.len()))
    }

    fn needed_folder(&mut self) -> Option<String> {
        self.path.request_folder()
    }

    fn take_listing(&mut self, listing: Listing) {
        self.path.listing = listing;
    }
}
