//! The screens. A screen is a folder here with its `ScreenLayer`, a row of [`SCREENS`], and its fields in
//! [`Screens`] and [`Snapshot`].

pub mod catalogue;
pub mod explorer;
mod hints;
pub mod item;
pub mod organisations;
pub mod overlaps;
mod table;

pub use table::{SCREENS, Screen, ScreenRow};

use std::cell::LazyCell;

use super::layer::ScreenLayer;
use super::world::World;
use crate::model::{Record, Typology};
use crate::query::{Filter, address};
use crate::user::Session;
use catalogue::rows::{Catalogue, Extent, ReferenceKind};
use organisations::state::Typing;

/// What a screen remembers, made when it is first asked for: a start shows one screen, and waits for no other.
type Deferred<'a, T> = LazyCell<T, Box<dyn FnOnce() -> T + 'a>>;

fn deferred<'a, T>(make: impl FnOnce() -> T + 'a) -> Deferred<'a, T> {
    LazyCell::new(Box::new(make))
}

/// What each screen remembers.
pub struct Screens<'a> {
    pub explorer: explorer::state::State,
    pub overlaps: Deferred<'a, overlaps::state::State>,
    pub naf: Deferred<'a, catalogue::state::State>,
    pub glossary: Deferred<'a, catalogue::state::State>,
    pub sources: Deferred<'a, catalogue::state::State>,
    pub organisations: organisations::state::State,
}

/// A screen as it was left.
#[derive(Debug, Clone)]
pub enum Snapshot {
    Explorer(explorer::state::State),
    Overlaps(Box<overlaps::state::State>),
    Naf(catalogue::state::State),
    Glossary(catalogue::state::State),
    Sources(catalogue::state::State),
    Organisations(organisations::state::State),
}

/// The record at an address of a session, if the filter keeps it.
pub(super) fn kept_record(
    typology: &Typology,
    filter: &Filter,
    record_address: &str,
) -> Option<Record> {
    if record_address.is_empty() {
        return None;
    }
    let record = address::record(typology, record_address)?;
    let is_kept = filter.is_empty() || filter.keeps_record(typology, record);
    is_kept.then_some(record)
}

impl<'a> Screens<'a> {
    /// The explorer at its beginning, the others where a session left them.
    pub fn new(world: &World<'a>, session: &Session) -> Self {
        let typology = world.typology;
        let catalogue = |which, last: &str| {
            let (filter, last) = (world.filter.clone(), last.to_owned());
            deferred(move || {
                let mut state = catalogue::state::State::new(typology, &filter, which);
                if let Some(record) = kept_record(typology, &filter, &last) {
                    state.go_to(typology, &filter, record);
                }
                state
            })
        };
        let (filter, last) = (world.filter.clone(), session.overlaps.clone());
        Self {
            explorer: explorer::state::State::new(typology, &world.filter),
            overlaps: deferred(move || {
                let mut state = overlaps::state::State::new(typology, &filter);
                state.resume(&last, typology, &filter);
                state
            }),
            naf: catalogue(Catalogue::Naf(Extent::Report), &session.naf),
            glossary: catalogue(Catalogue::Glossary, &session.glossary),
            sources: catalogue(
                Catalogue::Sources(Some(ReferenceKind::Bibliography)),
                &session.sources,
            ),
            organisations: organisations::state::State::default(),
        }
    }

    /// One of them.
    pub fn get(&self, screen: Screen) -> &dyn ScreenLayer {
        match screen {
            Screen::Explorer => &self.explorer,
            Screen::Overlaps => &*self.overlaps,
            Screen::Naf => &*self.naf,
            Screen::Glossary => &*self.glossary,
            Screen::Sources => &*self.sources,
            Screen::Organisations => &self.organisations,
        }
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, screen: Screen) -> &mut dyn ScreenLayer {
        match screen {
            Screen::Explorer => &mut self.explorer,
            Screen::Overlaps => &mut *self.overlaps,
            Screen::Naf => &mut *self.naf,
            Screen::Glossary => &mut *self.glossary,
            Screen::Sources => &mut *self.sources,
            Screen::Organisations => &mut self.organisations,
        }
    }

    /// One of them as it is now.
    pub fn snapshot(&self, screen: Screen) -> Snapshot {
        match screen {
            Screen::Explorer => Snapshot::Explorer(self.explorer.clone()),
            Screen::Overlaps => Snapshot::Overlaps(Box::new((*self.overlaps).clone())),
            Screen::Naf => Snapshot::Naf((*self.naf).clone()),
            Screen::Glossary => Snapshot::Glossary((*self.glossary).clone()),
            Screen::Sources => Snapshot::Sources((*self.sources).clone()),
            Screen::Organisations => Snapshot::Organisations(self.organisations.clone()),
        }
    }

    /// Puts one of them back as it was. Returns which.
    pub fn restore(&mut self, snapshot: Snapshot, world: &mut World<'_>) -> Screen {
        match snapshot {
            Snapshot::Explorer(state) => {
                self.explorer = state;
                Screen::Explorer
            }
            Snapshot::Overlaps(state) => {
                *self.overlaps = *state;
                self.overlaps.offer(world.overlap_job.subjects());
                Screen::Overlaps
            }
            Snapshot::Naf(state) => {
                *self.naf = state;
                Screen::Naf
            }
            Snapshot::Glossary(state) => {
                *self.glossary = state;
                Screen::Glossary
            }
            Snapshot::Sources(state) => {
                *self.sources = state;
                Screen::Sources
            }
            Snapshot::Organisations(state) => {
                self.organisations = state;
                // Whoever comes back has left the line: letters are keys, those of going on included.
                self.organisations.typing = Typing::Off;
                let query = self.organisations.query();
                self.organisations.fault = world.lists.set_query(world.typology, query).err();
                Screen::Organisations
            }
        }
    }

    /// Shows a record on its screen. Returns which.
    pub fn show_record(&mut self, record: Record, world: &World<'_>) -> Screen {
        let screen = Screen::of(record.kind());
        self.get_mut(screen).show_record(record, world);
        screen
    }

    /// Made anew from the world after a change of the filter.
    pub fn refilter(&mut self, world: &World<'a>) {
        self.resume(world, &Session::default());
    }

    /// Made anew from the world, where a session left them; what is typed above the organisations stays.
    pub fn resume(&mut self, world: &World<'a>, session: &Session) {
        let organisations = self.organisations.anew();
        *self = Self {
            organisations,
            ..Self::new(world, session)
        };
        self.follow_lists(world);
    }

    /// Takes up what the user's lists have now: their codes, and what of them can be counted.
    pub fn follow_lists(&mut self, world: &World<'_>) {
        // Without lists there is nothing to take up, and no screen to be made for it.
        if !world.lists.is_empty() {
            let codes = world.lists.codes();
            self.naf.list(world.typology, &world.filter, codes);
            self.overlaps.offer(world.overlap_job.subjects());
        }
    }
}
