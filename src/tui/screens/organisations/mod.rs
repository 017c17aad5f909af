//! The organisations of the user's own lists: searched as one types, each linked to the typology.

mod request;
pub mod state;
mod view;

use std::time::{Duration, Instant};

use ratatui::layout::Position;
use state::{LINE, Pane, State, Typing};
use tui_input::InputRequest;

use super::hints::hints;
use super::table::Screen;
use crate::model::{Phrase, Record};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan, split_rows};
use crate::tui::layer::{HintRank, Layer, ScreenLayer, Step};
use crate::tui::lists::ListOrder;
use crate::tui::look::Look;
use crate::tui::shown_request::ShownRequest;
use crate::tui::widgets::{Canvas, Cursor, line};
use crate::tui::world::{Business, World};

/// How long a letter may wait for the search, which lists of thousands need no longer for; the rest is done between
/// keys, unless another letter comes first.
const FRAME: Duration = Duration::from_millis(3);

impl State {
    /// Searches the organisations for what is typed above them.
    fn search(&mut self, world: &mut World<'_>) {
        self.refresh(world.typology, &mut world.lists);
        let (typology, filter) = (world.typology, &world.filter);
        let end = Instant::now() + FRAME;
        world.lists.seek(typology, filter, FRAME);
        let left = end.saturating_duration_since(Instant::now());
        world.lists.check(typology, filter, left);
    }
}

impl Layer for State {
    fn areas(&self, world: &World<'_>) -> Option<Areas> {
        world.areas(Plan::Two, self.focus as usize)
    }

    fn is_typing(&self, _: &World<'_>) -> bool {
        self.typing == Typing::On
    }

    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        if let Some(target) = self.target(action) {
            return Step::follow(target);
        }
        if action == Action::ByStrength {
            world.lists.set_order(if world.lists.is_by_strength() {
                ListOrder::AsRead
            } else {
                ListOrder::ByStrength
            });
            self.cursor = Cursor::default();
            self.page.restart();
            let (typology, filter) = (world.typology, &world.filter);
            world.lists.check(typology, filter, FRAME);
            return Step::Done;
        }
        let before = self.query().is_empty();
        let moved = self.move_by(action, world, look);
        if !before && self.query().is_empty() {
            self.refresh(world.typology, &mut world.lists);
        }
        if moved {
            Step::Done
        } else {
            Step::Pass(action)
        }
    }

    /// Letters go to the line above the organisations, which are searched at once; Esc and Enter end it.
    fn edit(&mut self, edit: InputRequest, world: &mut World<'_>) {
        match line::edit(&mut self.input, edit, line::WORDS) {
            Ok(_) => self.search(world),
            Err(full) => world.remark = Some(full),
        }
    }

    fn letters(&mut self, letters: &str, world: &mut World<'_>) {
        world.remark = line::type_letters(&mut self.input, letters, line::WORDS);
        self.search(world);
    }

    fn paste(&mut self, text: &str, world: &mut World<'_>) {
        if self.typing == Typing::On {
            world.remark = line::insert(&mut self.input, text, line::WORDS);
            self.search(world);
        }
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, look: &Look) -> Step {
        match self.areas(world).and_then(|areas| areas.pane_at(at)) {
            // What is said of the file opens.
            Some((0, inner)) if at.y >= inner.bottom() => Step::Leave(Action::Columns),
            Some((0, inner)) => {
                self.focus = Pane::List;
                let (line, below) = split_rows(inner, LINE + self.help_height());
                if line.contains(at) {
                    self.typing = Typing::On;
                    return Step::Done;
                }
                self.typing = Typing::Off;
                let length = world.lists.found(&world.filter).len();
                if let Some(row) = self.cursor.row_at(at, below, length) {
                    self.cursor.selected = row;
                    self.page.restart();
                }
                Step::Done
            }
            Some((_, inner)) => {
                self.focus = Pane::Record;
                let row = self.row(&world.lists, &world.filter);
                let found = row.and_then(|row| world.lists.row(row));
                let typology = world.typology;
                let page = found.map(|found| move || found.page(typology));
                let target = page.and_then(|page| self.page.press(at, page, inner, look));
                target.map_or(Step::Done, Step::follow)
            }
            None => Step::Done,
        }
    }

    fn wheel(&mut self, at: Position, rows: isize, world: &mut World<'_>, look: &Look) {
        match self.areas(world).and_then(|areas| areas.pane_at(at)) {
            Some((0, _)) => {
                self.read_next(rows, world);
            }
            Some((_, inner)) => {
                let row = self.row(&world.lists, &world.filter);
                if let Some(found) = row.and_then(|row| world.lists.row(row)) {
                    let page = || found.page(world.typology);
                    self.page.wheel(rows, page, inner.as_size(), look);
                }
            }
            None => {}
        }
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        let length = world.lists.found(&world.filter).len();
        let height = self.height(world);
        self.cursor.settle(height, length);
        // The page may have more than before, as long as lists are being read.
        if let Some((found, window)) = self.read(world) {
            let page = || found.page(world.typology);
            self.page.settle_anew(page, window, look);
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, world: &World<'_>) {
        view::draw(canvas, areas, self, world);
    }

    fn hints(&self, world: &World<'_>) -> Vec<HintRank> {
        hints(Screen::Organisations, self, world)
    }

    fn position(&self, world: &World<'_>, _: &Look) -> Option<String> {
        let count = world.lists.found(&world.filter).len();
        // How many there are is not known before anything was found, or nothing was.
        let is_unknown = count == 0 && world.business() != Business::None;
        let position = || self.cursor.position(count);
        Some(if is_unknown {
            String::new()
        } else {
            position()
        })
    }

    fn request(&self, world: &World<'_>) -> Option<Result<ShownRequest, Phrase>> {
        Some(request::request(world, self))
    }
}

impl ScreenLayer for State {
    /// The actor that the organisation under the cursor is, or else its code.
    fn record(&self, world: &World<'_>) -> Option<Record> {
        let row = self.row(&world.lists, &world.filter)?;
        let found = world.lists.row(row)?;
        let actor = found.linked.join(found.row);
        let actor = actor.map(|join| Record::Actor(join.actor));
        let code = found.linked.code(found.directory, found.row);
        actor.or_else(|| code?.code.map(Record::Code))
    }

    fn focused_pane(&self) -> usize {
        self.focus as usize
    }

    fn focus_pane(&mut self, rank: usize, _: &World<'_>) -> bool {
        let pane = [Pane::List, Pane::Record].get(rank);
        self.focus = *pane.unwrap_or(&self.focus);
        pane.is_some()
    }

    fn read_next(&mut self, by: isize, world: &World<'_>) -> bool {
        self.cursor.step(by, world.lists.found(&world.filter).len());
        self.page.restart();
        true
    }

    fn is_reading(&self) -> bool {
        self.focus == Pane::Record
    }

    fn copied(&self, world: &World<'_>, _: &Look) -> Option<String> {
        let row = self.row(&world.lists, &world.filter)?;
        Some(world.lists.row(row)?.copied())
    }

    fn act_while_typing(
        &mut self,
        action: Action,
        world: &mut World<'_>,
        look: &Look,
    ) -> Option<Step> {
        match action {
            Action::NextPane if self.complete() => {
                self.search(world);
                Some(Step::Done)
            }
            // Enter leads to what was found, whole: what is exported then is all of it.
            Action::Cancel | Action::Open => {
                self.typing = Typing::Off;
                Some(Step::Done)
            }
            Action::NextPane => {
                self.typing = Typing::Off;
                Some(self.act(Action::NextPane, world, look))
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
                let is_stopped = world.lists.is_stopped();
                is_stopped.then_some(HintRank::new(Action::ReadOn, 1))
            }
            Action::Listed => None,
            _ => usual,
        }
    }
}
