//! What the explorer remembers: a screen of each kind, what lies over it, where it has been.

mod covering;
mod filtering;
mod opened;

use std::cell::OnceCell;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use ratatui::layout::Size;

use super::action::Action;
use super::areas::{Areas, LEAST, Shape};
use super::command_line::Given;
use super::lists::gathered::Gathered;
use super::lists::{Lists, Place, Worked};
use super::look::Look;
use super::past::Past;
use super::popups::{facets, help, opening, page, palette, search, writing};
use super::reader::Eye;
use super::screens::catalogue::rows::{Catalogue, Extent};
use super::screens::{Screen, catalogue, explorer, organisations, overlaps};
use super::trail::Memory;
use super::widgets::list::Cursor;
use super::writing::{ExportJob, Scribe};
use crate::model::{Phrase, Record, RecordKind, Typology};
use crate::query::{Filter, Index};

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
    pub typology: &'a Typology,
    pub filter: Filter,
    pub size: Size,
    pub screen: Screen,
    pub popup: Option<Popup>,
    /// What the panel of writing covers.
    pub(super) under: Option<Popup>,
    /// Marked to be compared with the next one.
    pub marked: Option<Mark>,
    /// What was searched and opened, in this run and before.
    pub past: Past,
    /// Said once on the last row, until the next key.
    pub notice: Option<Phrase>,
    pub explorer: explorer::state::State,
    pub overlaps: overlaps::state::State,
    pub naf: catalogue::state::State,
    pub glossary: catalogue::state::State,
    pub sources: catalogue::state::State,
    pub organisations: organisations::state::State,
    pub lists: Lists,
    /// What the organisations of the lists share.
    pub(super) gathered: Gathered,
    /// What was done from the palette, the last one at the end.
    pub(super) done: Vec<Action>,
    /// The row one goes to, such as the first of a list that was just opened, until it can be shown or
    /// another key is typed.
    pub(super) arriving: Option<usize>,
    /// By which path each list is known, in their order.
    pub(super) opened: Vec<PathBuf>,
    /// What was given on the command line, to be repeated where it matters.
    pub given: Given,
    /// Who writes what shows.
    pub scribe: Option<&'static dyn Scribe>,
    /// What is being written.
    pub export_job: Option<ExportJob>,
    /// The folder where a list was opened last, as it is typed.
    pub(super) folder: String,
    pub(super) back: Vec<Memory>,
    pub(super) forward: Vec<Memory>,
    /// Made when the first search asks for it.
    index: OnceCell<Index>,
}

impl<'a> State<'a> {
    /// At the beginning, on the explorer's screen.
    pub fn new(typology: &'a Typology, filter: Filter, size: Size) -> Self {
        let catalogue = |which| catalogue::state::State::new(typology, &filter, which);
        Self {
            explorer: explorer::state::State::new(typology, &filter),
            overlaps: overlaps::state::State::new(typology, &filter),
            naf: catalogue(Catalogue::Naf(Extent::Report)),
            glossary: catalogue(Catalogue::Glossary),
            sources: catalogue(Catalogue::Sources),
            typology,
            filter,
            size,
            screen: Screen::Explorer,
            popup: None,
            under: None,
            marked: None,
            past: Past::default(),
            notice: None,
            organisations: organisations::state::State::default(),
            lists: Lists::new(typology, Vec::new()),
            gathered: Gathered::default(),
            done: Vec::new(),
            arriving: None,
            opened: Vec::new(),
            given: Given::default(),
            scribe: None,
            export_job: None,
            folder: String::new(),
            back: Vec::new(),
            forward: Vec::new(),
            index: OnceCell::new(),
        }
    }

    /// Whether lists are being read or searched.
    pub fn is_busy(&self) -> bool {
        self.lists.is_busy(&self.filter) || self.is_counting() || self.is_behind()
    }

    /// Id of where the key leads that turns from a file to the clipboard and back.
    pub(super) fn turning(&self) -> &'static str {
        match &self.popup {
            Some(Popup::Writing(writing)) if writing.types() => "hint-turn-clipboard",
            _ => "hint-turn-file",
        }
    }

    /// Whether something is being written.
    pub fn is_writing(&self) -> bool {
        self.export_job.is_some()
    }

    /// Reads and searches the lists for about so long. Whether there is anything new to see.
    pub fn work(&mut self, budget: Duration, look: &Look) -> bool {
        let end = Instant::now() + budget;
        // What is looked at is counted in the same time as the lists are read in.
        let is_watched = self.is_counting() || self.is_behind();
        let own = if is_watched { budget / 2 } else { budget };
        let worked = self.lists.work(self.typology, &self.filter, own);
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
        self.naf
            .list(self.typology, &self.filter, self.lists.codes());
        self.recount();
        if self.screen == Screen::Organisations {
            self.arrive();
            self.settle(look);
        }
        true
    }

    /// Brings the cursor to the row one goes to, once it is there and it is known whether it is kept.
    pub(super) fn arrive(&mut self) {
        let Some(row) = self.arriving.filter(|row| *row < self.lists.len()) else {
            return;
        };
        let rank = self.lists.found(&self.filter).rank(row);
        if let Some(rank) = rank {
            self.organisations.cursor = Cursor::at(rank);
            self.organisations.eye = Eye::default();
        }
        if rank.is_some() || self.lists.is_answered(&self.filter) {
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

    /// What can be found.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self.typology))
    }

    /// The areas of the screen that shows; none below the least size.
    pub fn areas(&self) -> Option<Areas> {
        let room = self.room();
        let areas = match self.screen {
            Screen::Explorer => self.explorer.areas(room),
            Screen::Overlaps => self.overlaps.areas(room),
            Screen::Naf | Screen::Glossary | Screen::Sources => self.catalogue().areas(room),
            Screen::Organisations => self.organisations.areas(room),
        };
        areas.map(|areas| self.lowered(areas))
    }

    /// Whether what filters has a row of its own: not on the smallest screens, which have none to spare.
    fn has_chips(&self) -> bool {
        !self.filter.is_empty() && self.size.height > LEAST.height
    }

    /// What the screens have: all, but for that row.
    pub fn room(&self) -> Size {
        let chips = u16::from(self.has_chips());
        Size::new(self.size.width, self.size.height.saturating_sub(chips))
    }

    /// Areas in that room, with the row of what filters above them.
    pub fn lowered(&self, areas: Areas) -> Areas {
        if self.has_chips() {
            areas.lowered()
        } else {
            areas
        }
    }

    /// The catalogue that shows; that of the codes on other screens.
    pub fn catalogue(&self) -> &catalogue::state::State {
        match self.screen {
            Screen::Glossary => &self.glossary,
            Screen::Sources => &self.sources,
            _ => &self.naf,
        }
    }

    /// The catalogue that shows, to be changed.
    pub fn catalogue_mut(&mut self) -> &mut catalogue::state::State {
        match self.screen {
            Screen::Glossary => &mut self.glossary,
            Screen::Sources => &mut self.sources,
            _ => &mut self.naf,
        }
    }

    /// The record that the cursor is on.
    pub fn record(&self) -> Option<Record> {
        match self.screen {
            Screen::Explorer => Some(self.explorer.record()),
            Screen::Overlaps => self.overlaps.record(self.typology),
            Screen::Naf | Screen::Glossary | Screen::Sources => self.catalogue().record(),
            Screen::Organisations => self.joined(),
        }
    }

    /// The organisation under the cursor, where its screen shows.
    pub fn organisation(&self) -> Option<Place<'_>> {
        let row = self.organisations.row(&self.lists, &self.filter)?;
        let place = self.lists.row(row);
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
            Screen::Explorer => self.explorer.focus == explorer::state::Pane::Record,
            Screen::Overlaps => false,
            Screen::Naf | Screen::Glossary | Screen::Sources => {
                self.catalogue().focus == catalogue::state::Pane::Record
            }
            Screen::Organisations => self.organisations.focus == organisations::state::Pane::Record,
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
        let typology = self.typology;
        let is_small = Shape::of(self.room()) == Shape::Single;
        if self.screen == Screen::Explorer {
            self.explorer.go_to(typology, &self.filter, record);
            if is_small {
                self.explorer.focus_record();
            }
        } else {
            let filter = self.filter.clone();
            let catalogue = self.catalogue_mut();
            catalogue.go_to(typology, &filter, record);
            if is_small {
                catalogue.focus_record();
            }
        }
    }

    /// Brings every cursor of the screen into view at the size.
    pub fn settle(&mut self, look: &Look) {
        let (typology, size) = (self.typology, self.room());
        match self.screen {
            Screen::Explorer => self.explorer.settle(typology, size, look),
            Screen::Overlaps => self.overlaps.settle(typology, size, look),
            Screen::Naf | Screen::Glossary | Screen::Sources => {
                self.catalogue_mut().settle(typology, size, look);
            }
            Screen::Organisations => {
                let (lists, filter) = (&self.lists, &self.filter);
                self.organisations
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
