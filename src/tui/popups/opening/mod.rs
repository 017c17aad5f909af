//! Opening a list from within: a path typed, completed, dragged in or chosen among the files of a folder.
//! What the disk holds is asked of it elsewhere and told here.

mod state;
mod view;

pub use state::State;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use state::Chosen;

use super::path::Listing;
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::effect::Effect;
use crate::tui::layer::{HintRank, Layer, Press, Step};
use crate::tui::look::Look;
use crate::tui::world::World;

impl Layer for State {
    fn is_typing(&self, _: &World<'_>) -> bool {
        true
    }

    fn key(&mut self, press: Press, world: &mut World<'_>, look: &Look) -> Step {
        let action = match press {
            Press::Edit(edit) => {
                if self.path.edit(edit) {
                    self.typed();
                }
                return Step::Done;
            }
            Press::Action(action) => action,
            Press::Unbound => return Step::Done,
        };
        match action {
            Action::Cancel | Action::OpenList => return Step::Close,
            Action::Open => {
                if let Chosen::File(path) = self.choose() {
                    return Step::Effect(Effect::OpenList(path));
                }
            }
            Action::NextPane if self.complete() => {}
            Action::NextPane => self.act(Action::Down, world, look),
            Action::PreviousPane => self.act(Action::Up, world, look),
            action if action.leads_away() => return Step::Leave(action),
            action if self.recall(action, world.recent.lists()) => {}
            action => self.act(action, world, look),
        }
        Step::Done
    }

    fn paste(&mut self, text: &str, _: &mut World<'_>) {
        self.path.paste(text);
        self.typed();
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
        vec![
            HintRank::new(Action::Down, 1),
            HintRank::saying(Action::Open, 1, "hint-right"),
            HintRank::saying(Action::NextPane, 2, "hint-complete"),
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
        self.look_at(listing);
    }
}
