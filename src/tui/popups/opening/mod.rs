//! Opening a list from within: a path typed, completed, dragged in or chosen among the files of a folder.

mod state;
mod view;

pub use state::State;

use state::Chosen;
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
    fn is_typing(&self, _: &World<'_>) -> bool {
        true
    }

    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        match action {
            Action::Cancel | Action::OpenList => return Step::Close,
            Action::Open => {
                if let Chosen::File(path) = self.choose() {
                    return Step::Effect(Effect::OpenList(path));
                }
            }
            Action::NextPane if self.complete() => {}
            Action::NextPane => self.move_cursor(Action::Down, world, look),
            Action::PreviousPane => self.move_cursor(Action::Up, world, look),
            action if action.leads_away() => return Step::Leave(action),
            action if self.recall(action, world.recent.lists()) => {}
            action => self.move_cursor(action, world, look),
        }
        Step::Done
    }

    fn edit(&mut self, edit: InputRequest, world: &mut World<'_>) {
        match line::edit(&mut self.path.input, edit, line::PATH) {
            Ok(true) => self.typed(),
            Ok(false) => {}
            Err(full) => world.remark = Some(full),
        }
    }

    fn paste(&mut self, text: &str, world: &mut World<'_>) {
        world.remark = self.path.paste(text);
        self.typed();
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        if let Some(height) = self.height(world, look) {
            self.cursor.settle(height, self.rows.len());
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, _: &World<'_>) {
        view::draw(canvas, areas, self);
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        vec![
            HintRank::new(Action::Down, 1),
            HintRank::saying(Action::Open, 1, "hint-right"),
            HintRank::saying(Action::NextPane, 2, "hint-complete"),
            HintRank::new(Action::Cancel, 1),
        ]
    }

    fn position(&self, _: &World<'_>, _: &Look) -> Option<String> {
        Some(self.cursor.position(self.rows.len()))
    }

    fn needed_folder(&mut self) -> Option<String> {
        self.path.request_folder()
    }

    fn take_listing(&mut self, listing: Listing) {
        self.set_listing(listing);
    }
}
