//! Screens made of a list and the record of what is chosen in it: activity codes, glossary, sources.

mod request;
pub mod rows;
pub mod state;
mod view;

use ratatui::layout::Position;
use rows::Catalogue;
use state::{Pane, State};

use super::hints::hints;
use super::table::Screen;
use crate::model::{Phrase, Record};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan};
use crate::tui::layer::{HintRank, Layer, ScreenLayer, Step};
use crate::tui::look::Look;
use crate::tui::passage::Passage;
use crate::tui::shown_request::ShownRequest;
use crate::tui::widgets::Canvas;
use crate::tui::world::World;

impl Layer for State {
    fn areas(&self, world: &World<'_>) -> Option<Areas> {
        world.areas(Plan::Two, self.focus as usize)
    }

    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        match self.target(action) {
            Some(target) => Step::follow(target),
            None if self.move_by(action, world, look) => Step::Done,
            None => Step::Pass(action),
        }
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, look: &Look) -> Step {
        let pane = self.areas(world).and_then(|areas| areas.pane_at(at));
        match (pane, &mut self.reader) {
            (Some((0, inner)), _) => {
                if let Some(kind) = view::tab_at(at, self, world, look) {
                    self.show_sources(world.typology, &world.filter, kind);
                } else if let Some(row) = self.cursor.row_at(at, inner, self.rows.len()) {
                    self.press_row(row);
                }
                Step::Done
            }
            (Some((_, inner)), Some(reader)) => {
                self.focus = Pane::Record;
                let target = reader.press(at, world.typology, inner, look);
                target.map_or(Step::Done, Step::follow)
            }
            _ => Step::Done,
        }
    }

    fn wheel(&mut self, at: Position, rows: isize, world: &mut World<'_>, look: &Look) {
        match (
            self.areas(world).and_then(|areas| areas.pane_at(at)),
            &mut self.reader,
        ) {
            (Some((0, _)), _) => {
                self.focus_pane(Pane::List);
                self.read_next(rows);
            }
            (Some((_, inner)), Some(reader)) => {
                reader.wheel(rows, world.typology, inner.as_size(), look);
            }
            _ => {}
        }
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        let height = world.pane_height(Plan::Two, Pane::List as usize);
        self.cursor.settle(height, self.rows.len());
        if let (Some(size), Some(reader)) = (self.record_size(world), &mut self.reader) {
            reader.settle(world.typology, size, look);
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, world: &World<'_>) {
        view::draw(canvas, areas, self, world);
    }

    fn hints(&self, world: &World<'_>) -> Vec<HintRank> {
        let screen = match self.catalogue {
            Catalogue::Naf(_) => Screen::Naf,
            Catalogue::Glossary => Screen::Glossary,
            Catalogue::Sources(_) => Screen::Sources,
        };
        hints(screen, self, world)
    }

    fn position(&self, _: &World<'_>, _: &Look) -> Option<String> {
        let (rank, count) = self.rank();
        let is_listed = !self.is_filtered_out();
        Some(if is_listed {
            format!("{rank}/{count}")
        } else {
            String::new()
        })
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

    fn focused_pane(&self) -> usize {
        self.focus as usize
    }

    fn focus_pane(&mut self, rank: usize, _: &World<'_>) -> bool {
        let pane = [Pane::List, Pane::Record].get(rank);
        if let Some(pane) = pane {
            self.focus_pane(*pane);
        }
        pane.is_some()
    }

    fn read_next(&mut self, by: isize, _: &World<'_>) -> bool {
        self.read_next(by);
        true
    }

    fn seek(&mut self, passage: Passage) {
        if let Some(reader) = &mut self.reader {
            reader.view.seek(passage);
        }
    }

    fn show_record(&mut self, record: Record, world: &World<'_>) {
        self.go_to(world.typology, &world.filter, record);
        if world.is_small() {
            self.focus = Pane::Record;
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
