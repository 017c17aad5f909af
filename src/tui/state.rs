//! What the explorer remembers: a screen of each kind, what lies over it, where it has been.

mod filtering;

use std::cell::OnceCell;
use std::time::Duration;

use ratatui::layout::Size;

use super::areas::{Areas, LEAST, Shape};
use super::lists::{Lists, Place, Worked};
use super::look::Look;
use super::popups::{facets, help, page, search};
use super::screens::catalogue::rows::{Catalogue, Extent};
use super::screens::{Screen, catalogue, explorer, organisations, overlaps};
use crate::model::{Phrase, Record, RecordKind, Typology};
use crate::query::{Filter, Index};

/// What lies over the screen.
#[derive(Debug, Clone)]
pub enum Popup {
    Search(search::State),
    Help(help::State),
    Page(page::State),
    Facets(facets::State),
}

/// A screen as it was left.
#[derive(Debug, Clone)]
enum Memory {
    Explorer(explorer::state::State),
    Overlaps(overlaps::state::State),
    Naf(catalogue::state::State),
    Glossary(catalogue::state::State),
    Sources(catalogue::state::State),
    Organisations(organisations::state::State),
}

/// Most places remembered behind.
const LONGEST_HISTORY: usize = 200;

/// Everything that changes while the explorer runs.
pub struct State<'a> {
    pub typology: &'a Typology,
    pub filter: Filter,
    pub size: Size,
    pub screen: Screen,
    pub popup: Option<Popup>,
    /// Marked to be compared with the next one.
    pub marked: Option<Record>,
    /// What was searched and led somewhere, the last one at the end.
    pub searches: Vec<String>,
    /// Said once on the last row, until the next key.
    pub notice: Option<Phrase>,
    pub explorer: explorer::state::State,
    pub overlaps: overlaps::state::State,
    pub naf: catalogue::state::State,
    pub glossary: catalogue::state::State,
    pub sources: catalogue::state::State,
    pub organisations: organisations::state::State,
    pub lists: Lists,
    back: Vec<Memory>,
    forward: Vec<Memory>,
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
            marked: None,
            searches: Vec::new(),
            notice: None,
            organisations: organisations::state::State::default(),
            lists: Lists::new(typology, Vec::new()),
            back: Vec::new(),
            forward: Vec::new(),
            index: OnceCell::new(),
        }
    }

    /// Takes the user's own lists, and shows them if there are any.
    pub fn open(&mut self, lists: Lists) {
        if !lists.is_empty() {
            self.screen = Screen::Organisations;
        }
        self.lists = lists;
        self.lists.refilter(self.typology, &self.filter);
    }

    /// Whether lists are being read or searched.
    pub fn is_busy(&self) -> bool {
        self.lists.is_busy(&self.filter)
    }

    /// Reads and searches the lists for about so long. Whether there is anything new to see.
    pub fn work(&mut self, budget: Duration, look: &Look) -> bool {
        match self.lists.work(self.typology, &self.filter, budget) {
            Worked::Idle => return false,
            Worked::On if !self.shows_lists() => return false,
            Worked::On => {}
            Worked::Said(said) => self.notice = Some(said),
        }
        self.naf
            .list(self.typology, &self.filter, self.lists.codes());
        self.recount();
        if self.screen == Screen::Organisations {
            self.settle(look);
        }
        true
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

    /// Keeps what was searched, to be searched again.
    pub fn keep_search(&mut self, query: &str) {
        if !query.trim().is_empty() {
            self.searches.retain(|known| known != query);
            self.searches.push(query.to_owned());
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

    /// To where we were before; false at the beginning.
    pub fn go_back(&mut self) -> bool {
        let Some(memory) = self.back.pop() else {
            return false;
        };
        self.forward.push(self.memory());
        self.recall(memory);
        true
    }

    /// To where we came back from; false at the end.
    pub fn go_forward(&mut self) -> bool {
        let Some(memory) = self.forward.pop() else {
            return false;
        };
        self.back.push(self.memory());
        self.recall(memory);
        true
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
            _ => {}
        }
    }

    fn remember(&mut self) {
        self.forward.clear();
        if self.back.len() == LONGEST_HISTORY {
            self.back.remove(0);
        }
        self.back.push(self.memory());
    }

    fn memory(&self) -> Memory {
        match self.screen {
            Screen::Explorer => Memory::Explorer(self.explorer.clone()),
            Screen::Overlaps => Memory::Overlaps(self.overlaps.clone()),
            Screen::Naf => Memory::Naf(self.naf.clone()),
            Screen::Glossary => Memory::Glossary(self.glossary.clone()),
            Screen::Sources => Memory::Sources(self.sources.clone()),
            Screen::Organisations => Memory::Organisations(self.organisations.clone()),
        }
    }

    fn recall(&mut self, memory: Memory) {
        self.screen = match memory {
            Memory::Explorer(state) => {
                self.explorer = state;
                Screen::Explorer
            }
            Memory::Overlaps(state) => {
                self.overlaps = state;
                Screen::Overlaps
            }
            Memory::Naf(state) => {
                self.naf = state;
                Screen::Naf
            }
            Memory::Glossary(state) => {
                self.glossary = state;
                Screen::Glossary
            }
            Memory::Sources(state) => {
                self.sources = state;
                Screen::Sources
            }
            Memory::Organisations(state) => {
                self.organisations = state;
                self.organisations.fault = self
                    .lists
                    .ask(self.typology, self.organisations.query())
                    .err();
                Screen::Organisations
            }
        };
    }
}
