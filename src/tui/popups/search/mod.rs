//! Search as you type, over everything, grouped by kind.

mod state;
mod view;

pub use state::State;

use ratatui::layout::Position;
use tui_input::InputRequest;

use crate::model::{Phrase, Record};
use crate::query::fold::fold;
use crate::query::{ACTOR_FACETS, Realm, family_asked};
use crate::request::What;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan};
use crate::tui::layer::{FoundPlace, HintRank, Layer, Step};
use crate::tui::look::Look;
use crate::tui::popups::pointed::{by_rows, press_list};
use crate::tui::shown_request::ShownRequest;
use crate::tui::widgets::{Canvas, line};
use crate::tui::world::World;

impl Layer for State {
    fn areas(&self, world: &World<'_>) -> Option<Areas> {
        world.areas(Plan::Search, 0)
    }

    fn is_typing(&self, _: &World<'_>) -> bool {
        true
    }

    fn act(&mut self, action: Action, world: &mut World<'_>, _: &Look) -> Step {
        match action {
            Action::Cancel | Action::Search => return Step::Close,
            Action::Open => {
                if self.take_query() {
                    self.refresh(world);
                } else if let Some(record) = self.record() {
                    world.recent.searched(self.input.value());
                    let family = match record {
                        Record::Actor(actor) => {
                            family_asked(world.typology, self.input.value(), actor)
                        }
                        _ => None,
                    };
                    return Step::GoToFound(Box::new(FoundPlace {
                        record,
                        passage: self.passage(),
                        family,
                    }));
                }
            }
            Action::NextPane if self.complete() => self.refresh(world),
            action if action.leads_away() => return Step::Leave(action),
            action if self.recall(action, world.recent.searches()) => self.refresh(world),
            Action::NextPane => self.move_cursor(Action::Down, world),
            Action::PreviousPane => self.move_cursor(Action::Up, world),
            action => self.move_cursor(action, world),
        }
        Step::Done
    }

    fn edit(&mut self, edit: InputRequest, world: &mut World<'_>) {
        match line::edit(&mut self.input, edit, line::WORDS) {
            Ok(true) => self.refresh(world),
            Ok(false) => {}
            Err(full) => world.remark = Some(full),
        }
    }

    fn letters(&mut self, letters: &str, world: &mut World<'_>) {
        world.remark = line::type_letters(&mut self.input, letters, line::WORDS);
        self.refresh(world);
    }

    fn paste(&mut self, text: &str, world: &mut World<'_>) {
        world.remark = line::insert(&mut self.input, text, line::WORDS);
        self.refresh(world);
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, _: &Look) -> Step {
        let places = self.places(world);
        let step = press_list(&mut self.cursor, at, places, self.rows.len());
        self.off_heading(Action::Down);
        step
    }

    fn wheel(&mut self, _: Position, rows: isize, world: &mut World<'_>, _: &Look) {
        by_rows(rows, |action| self.move_cursor(action, world));
    }

    fn settle(&mut self, world: &World<'_>, _: &Look) {
        if let Some(height) = self.height(world) {
            self.cursor.settle_headed(height, self.rows.len());
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, world: &World<'_>) {
        view::draw(canvas, areas, self, world.typology);
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        let mut hints = vec![
            HintRank::new(Action::Down, 1),
            HintRank::new(Action::Open, 1),
            HintRank::new(Action::Cancel, 1),
        ];
        // What is found can be written.
        hints.extend(
            (self.is_understood() && self.found() > 0).then(|| HintRank::new(Action::Write, 2)),
        );
        hints
    }

    fn position(&self, _: &World<'_>, look: &Look) -> Option<String> {
        let found = self.is_answered().then(|| look.text.say(&self.told()));
        Some(found.unwrap_or_default())
    }

    fn request(&self, world: &World<'_>) -> Option<Result<ShownRequest, Phrase>> {
        let query = self.input.value();
        if fold(query).is_empty() {
            return None;
        }
        if !self.is_understood() {
            return Some(Err(Phrase::new("command-fault")));
        }
        let facets = (Realm::Records, ACTOR_FACETS);
        let search = What::Search {
            words: vec![query.to_owned()],
            among: None,
        };
        let shown = ShownRequest::new(search).filtered(world.typology, &world.filter, facets);
        let shown = shown.counted("answers", self.found());
        Some(Ok(shown.differing("search")))
    }
}
