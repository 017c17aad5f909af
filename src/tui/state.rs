//! What the explorer remembers: a screen of each kind, what lies over it, where it has been.

mod covering;
mod filtering;
mod opened;

use std::time::{Duration, Instant};

use ratatui::layout::Size;

use super::areas::Areas;
use super::lists::{Place, Worked};
use super::look::Look;
use super::popups::{facets, help, opening, page, palette, search, writing};
use super::reader::Eye;
use super::screens::{Screen, Screens, catalogue, explorer, organisations};
use super::trail::Memory;
use super::widgets::list::Cursor;
use super::world::World;
use crate::model::{Phrase, Record, RecordKind, Typology};
use crate::query::Filter;

/// What lies over the screen.
#[derive(Debug, Clone)]
pub enum Popup {
    Search(search::State),
    Help(help::State),
    Page(page::State),
    Facets(facets::State),
    Palette(palette::State),
    Opening(opening::State),
    Writing(writing::State),
}

/// What is marked to be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Record(Record),
    /// An organisation, by the number of its row through all the lists.
    Row(usize),
}

/// Everything that changes while the explorer runs.
pub struct State<'a> {
    pub world: World<'a>,
    pub screens: Screens,
    /// The screen that shows.
    pub screen: Screen,
    pub popup: Option<Popup>,
    /// What the panel of writing covers.
    pub(super) under: Option<Popup>,
    /// Marked to be compared with the next one.
    pub marked: Option<Mark>,
    /// Said once on the last row, until the next key.
    pub notice: Option<Phrase>,
    /// The row to go to, such as the first of a list that was just opened, until it can be shown or
    /// another key is typed.
    pub(super) arriving: Option<usize>,
    pub(super) back: Vec<Memory>,
    pub(super) forward: Vec<Memory>,
}

impl<'a> State<'a> {
    /// At the beginning, on the explorer's screen.
    pub fn new(typology: &'a Typology, filter: Filter, size: Size) -> Self {
        let world = World::new(typology, filter, size);
        Self {
            screens: Screens::new(&world),
            world,
            screen: Screen::Explorer,
            popup: None,
            under: None,
            marked: None,
            notice: None,
            arriving: None,
            back: Vec::new(),
            forward: Vec::new(),
        }
    }

    /// Whether lists are being read or searched.
    pub fn is_busy(&self) -> bool {
        self.world.lists.is_busy(&self.world.filter) || self.is_counting() || self.is_behind()
    }

    /// Id of where the key leads that turns from a file to the clipboard and back.
    pub(super) fn turning(&self) -> &'static str {
        match &self.popup {
            Some(Popup::Writing(writing)) if writing.types() => "hint-turn-clipboard",
            _ => "hint-turn-file",
        }
    }

    /// Reads and searches the lists for about so long. Whether there is anything new to see.
    pub fn work(&mut self, budget: Duration, look: &Look) -> bool {
        let end = Instant::now() + budget;
        // What is looked at is counted in the same time as the lists are read in.
        let is_watched = self.is_counting() || self.is_behind();
        let own = if is_watched { budget / 2 } else { budget };
        let worked = self
            .world
            .lists
            .work(self.world.typology, &self.world.filter, own);
        let is_promised = worked != Worked::Idle && self.promise();
        self.offer();
        let left = || end.saturating_duration_since(Instant::now());
        let has_counted = self.count(left(), look);
        let has_tallied = self.tally(left());
        match worked {
            Worked::Idle if !has_tallied => return has_counted,
            Worked::On if !self.shows_lists() => return has_counted || is_promised,
            Worked::Idle | Worked::On => {}
            Worked::Said(said) => self.notice = Some(said),
        }
        self.screens.follow_lists(&self.world);
        self.recount();
        if self.screen == Screen::Organisations {
            self.arrive();
            self.settle(look);
        }
        true
    }

    /// Brings the cursor to the row one goes to, once it is there and it is known whether it is kept.
    pub(super) fn arrive(&mut self) {
        let Some(row) = self.arriving.filter(|row| *row < self.world.lists.len()) else {
            return;
        };
        let rank = self.world.lists.found(&self.world.filter).rank(row);
        if let Some(rank) = rank {
            self.screens.organisations.cursor = Cursor::at(rank);
            self.screens.organisations.eye = Eye::default();
        }
        if rank.is_some() || self.world.lists.is_answered(&self.world.filter) {
            self.arriving = None;
        }
    }

    /// Whether something of the lists shows.
    fn shows_lists(&self) -> bool {
        matches!(
            self.screen,
            Screen::Organisations | Screen::Explorer | Screen::Naf
        )
    }

    /// The areas of the screen that shows; none below the least size.
    pub fn areas(&self) -> Option<Areas> {
        let (world, screens) = (&self.world, &self.screens);
        let areas = match self.screen {
            Screen::Explorer => screens.explorer.areas(world.room()),
            Screen::Overlaps => screens.overlaps.areas(world.room()),
            Screen::Naf | Screen::Glossary | Screen::Sources => {
                self.catalogue().areas(world.room())
            }
            Screen::Organisations => screens.organisations.areas(world.room()),
        };
        areas.map(|areas| world.lowered(areas))
    }

    /// The catalogue that shows; that of the codes on other screens.
    pub fn catalogue(&self) -> &catalogue::state::State {
        match self.screen {
            Screen::Glossary => &self.screens.glossary,
            Screen::Sources => &self.screens.sources,
            _ => &self.screens.naf,
        }
    }

    /// The catalogue that shows, to be changed.
    pub fn catalogue_mut(&mut self) -> &mut catalogue::state::State {
        match self.screen {
            Screen::Glossary => &mut self.screens.glossary,
            Screen::Sources => &mut self.screens.sources,
            _ => &mut self.screens.naf,
        }
    }

    /// The record that the cursor is on.
    pub fn record(&self) -> Option<Record> {
        match self.screen {
            Screen::Explorer => Some(self.screens.explorer.record()),
            Screen::Overlaps => self.screens.overlaps.record(self.world.typology),
            Screen::Naf | Screen::Glossary | Screen::Sources => self.catalogue().record(),
            Screen::Organisations => self.joined(),
        }
    }

    /// The organisation under the cursor, where its screen shows.
    pub fn organisation(&self) -> Option<Place<'_>> {
        let row = self
            .screens
            .organisations
            .row(&self.world.lists, &self.world.filter)?;
        let place = self.world.lists.row(row);
        place.filter(|_| self.screen == Screen::Organisations)
    }

    /// The actor that the organisation under the cursor is, or else its code.
    fn joined(&self) -> Option<Record> {
        let place = self.organisation()?;
        let actor = place.linked.join(place.row);
        let actor = actor.map(|join| Record::Actor(join.actor));
        let code = place.linked.code(place.directory, place.row);
        actor.or_else(|| code?.code.map(Record::Code))
    }

    /// Whether a record has the keys.
    pub fn is_reading(&self) -> bool {
        match self.screen {
            Screen::Explorer => self.screens.explorer.focus == explorer::state::Pane::Record,
            Screen::Overlaps => false,
            Screen::Naf | Screen::Glossary | Screen::Sources => {
                self.catalogue().focus == catalogue::state::Pane::Record
            }
            Screen::Organisations => {
                self.screens.organisations.focus == organisations::state::Pane::Record
            }
        }
    }

    /// Shows another screen as it was left, remembering this one.
    pub fn show(&mut self, screen: Screen) {
        if screen != self.screen {
            self.remember();
            self.screen = screen;
        }
    }

    /// Goes to a record on the screen where its kind is at home, remembering where we were.
    pub fn go_to(&mut self, record: Record) {
        self.remember();
        self.screen = match record.kind() {
            RecordKind::Family | RecordKind::Subcategory | RecordKind::Actor => Screen::Explorer,
            RecordKind::Code => Screen::Naf,
            RecordKind::Term | RecordKind::Status => Screen::Glossary,
            RecordKind::Source | RecordKind::Database | RecordKind::Figure => Screen::Sources,
        };
        let typology = self.world.typology;
        let is_small = self.world.is_small();
        if self.screen == Screen::Explorer {
            self.screens
                .explorer
                .go_to(typology, &self.world.filter, record);
            if is_small {
                self.screens.explorer.focus_record();
            }
        } else {
            let filter = self.world.filter.clone();
            let catalogue = self.catalogue_mut();
            catalogue.go_to(typology, &filter, record);
            if is_small {
                catalogue.focus_record();
            }
        }
    }

    /// Brings every cursor of the screen into view at the size.
    pub fn settle(&mut self, look: &Look) {
        let (typology, size) = (self.world.typology, self.world.room());
        match self.screen {
            Screen::Explorer => self.screens.explorer.settle(typology, size, look),
            Screen::Overlaps => self.screens.overlaps.settle(typology, size, look),
            Screen::Naf | Screen::Glossary | Screen::Sources => {
                self.catalogue_mut().settle(typology, size, look);
            }
            Screen::Organisations => {
                let (lists, filter) = (&self.world.lists, &self.world.filter);
                self.screens
                    .organisations
                    .settle(typology, lists, filter, size, look);
            }
        }
        let areas = self.areas();
        match (&mut self.popup, areas) {
            (Some(Popup::Search(search)), _) => search.settle(size),
            (Some(Popup::Facets(facets)), Some(areas)) => facets.settle(&areas),
            (Some(Popup::Palette(palette)), Some(areas)) => palette.settle(&areas),
            (Some(Popup::Opening(opening)), Some(areas)) => opening.settle(&areas, look),
            (Some(Popup::Writing(writing)), Some(areas)) => writing.settle(&areas, look),
            _ => {}
        }
    }
}
