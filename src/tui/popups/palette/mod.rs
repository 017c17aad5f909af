//! The palette: every action with its keys, searched as one types, performed on the screen below.

mod places;
mod rows;
mod state;
mod view;

pub use state::{Offer, PaletteEntry, Sense, State};

use ratatui::layout::Position;
use state::PaletteRow;
use tui_input::InputRequest;

use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::effect::{Effect, Preference};
use crate::tui::layer::{HintRank, Layer, Step};
use crate::tui::look::Look;
use crate::tui::popups::pointed::{by_rows, press_tall_list};
use crate::tui::widgets::{Canvas, line};
use crate::tui::world::World;

impl Layer for State {
    fn is_typing(&self, _: &World<'_>) -> bool {
        true
    }

    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        match action {
            Action::Cancel | Action::Palette => return Step::Close,
            Action::Open => {
                return match self.entry().map(|entry| entry.offer.clone()) {
                    Some(Offer::Action(row)) => {
                        let action = row.action;
                        world.done.retain(|known| *known != action);
                        world.done.push(action);
                        Step::Leave(action)
                    }
                    Some(Offer::Theme(name)) => {
                        world.theme = Some(name);
                        Step::Prefer(Preference::Theme(name))
                    }
                    Some(Offer::Language(language)) => {
                        Step::Prefer(Preference::Language(language.code))
                    }
                    Some(Offer::Table(name)) => Step::Export(name),
                    Some(Offer::List(path)) => Step::Effect(Effect::OpenList(path.into())),
                    None => Step::Done,
                };
            }
            action if action.leads_away() => return Step::Leave(action),
            Action::NextPane => self.move_cursor(Action::Down, world, look),
            Action::PreviousPane => self.move_cursor(Action::Up, world, look),
            action => self.move_cursor(action, world, look),
        }
        Step::Done
    }

    fn edit(&mut self, edit: InputRequest, world: &mut World<'_>) {
        match line::edit(&mut self.input, edit, line::WORDS) {
            Ok(true) => self.refresh(),
            Ok(false) => {}
            Err(full) => world.remark = Some(full),
        }
    }

    fn paste(&mut self, text: &str, world: &mut World<'_>) {
        world.remark = line::insert(&mut self.input, text, line::WORDS);
        self.refresh();
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, look: &Look) -> Step {
        let Some(areas) = world.frame() else {
            return Step::Done;
        };
        let places = self.places(&areas, look);
        let (panel, list) = (places.panel, places.list);
        let step = press_tall_list(&mut self.cursor, at, (panel, list), &places.heights());
        self.off_heading(Action::Down);
        step
    }

    fn wheel(&mut self, _: Position, rows: isize, world: &mut World<'_>, look: &Look) {
        by_rows(rows, |action| self.move_cursor(action, world, look));
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        self.settle_rows(world, look);
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, _: &World<'_>) {
        view::draw(canvas, areas, self);
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        vec![
            HintRank::new(Action::Down, 1),
            HintRank::saying(Action::Open, 1, "hint-perform"),
            HintRank::new(Action::Cancel, 1),
        ]
    }

    fn position(&self, _: &World<'_>, _: &Look) -> Option<String> {
        let is_entry = |row: &&PaletteRow| matches!(row, PaletteRow::Entry(..));
        let entries = |rows: &[PaletteRow]| rows.iter().filter(is_entry).count();
        let upto = self.rows.len().min(self.cursor.selected + 1);
        let (rank, count) = (entries(&self.rows[..upto]), entries(&self.rows));
        Some(format!("{rank}/{count}"))
    }
}
