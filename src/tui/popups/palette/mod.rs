//! The palette: every action with its keys, searched as one types, performed on the screen below.

mod areas;
mod state;
mod view;

pub use state::{PaletteEntry, Sense, State};

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::layer::{HintRank, Layer, Press, Step};
use crate::tui::look::Look;
use crate::tui::paste::insert;
use crate::tui::world::World;

impl Layer for State {
    fn is_typing(&self, _: &World<'_>) -> bool {
        true
    }

    fn key(&mut self, press: Press, world: &mut World<'_>, _: &Look) -> Step {
        let action = match press {
            Press::Edit(edit) => {
                let before = self.input.value().to_owned();
                self.input.handle(edit);
                if self.input.value() != before {
                    self.refresh();
                }
                return Step::Done;
            }
            Press::Action(action) => action,
            Press::Unbound => return Step::Done,
        };
        match action {
            Action::Cancel | Action::Palette => return Step::Close,
            Action::Open => {
                if let Some(entry) = self.entry() {
                    let action = entry.row.action;
                    world.done.retain(|known| *known != action);
                    world.done.push(action);
                    return Step::Leave(action);
                }
            }
            action if action.leads_away() => return Step::Leave(action),
            Action::NextPane => self.act(Action::Down, world),
            Action::PreviousPane => self.act(Action::Up, world),
            action => self.act(action, world),
        }
        Step::Done
    }

    fn paste(&mut self, text: &str, _: &mut World<'_>) {
        insert(&mut self.input, text);
        self.refresh();
    }

    fn settle(&mut self, world: &World<'_>, _: &Look) {
        self.settle_cursor(world);
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
            HintRank::saying(Action::Open, 1, "hint-perform"),
            HintRank::new(Action::Cancel, 1),
        ]
    }

    fn position(&self, _: &World<'_>, _: &Look) -> Option<String> {
        let (rank, count) = self.rank();
        Some(format!("{rank}/{count}"))
    }
}
