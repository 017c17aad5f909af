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

use super::layer::ScreenLayer;
use super::world::World;
use crate::model::Record;
use catalogue::rows::{Catalogue, Extent, ReferenceKind};
use organisations::state::Typing;

/// What each screen remembers.
pub struct Screens {
    pub explorer: explorer::state::State,
    pub overlaps: overlaps::state::State,
    pub naf: catalogue::state::State,
    pub glossary: catalogue::state::State,
    pub sources: catalogue::state::State,
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

impl Screens {
    /// Each at its beginning.
    pub fn new(world: &World<'_>) -> Self {
        let (typology, filter) = (world.typology, &world.filter);
        let catalogue = |which| catalogue::state::State::new(typology, filter, which);
        Self {
            explorer: explorer::state::State::new(typology, filter),
            overlaps: overlaps::state::State::new(typology, filter),
            naf: catalogue(Catalogue::Naf(Extent::Report)),
            glossary: catalogue(Catalogue::Glossary),
            sources: catalogue(Catalogue::Sources(Some(ReferenceKind::Bibliography))),
            organisations: organisations::state::State::default(),
        }
    }

    /// One of them.
    pub fn get(&self, screen: Screen) -> &dyn ScreenLayer {
        match screen {
            Screen::Explorer => &self.explorer,
            Screen::Overlaps => &self.overlaps,
            Screen::Naf => &self.naf,
            Screen::Glossary => &self.glossary,
            Screen::Sources => &self.sources,
            Screen::Organisations => &self.organisations,
        }
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, screen: Screen) -> &mut dyn ScreenLayer {
        match screen {
            Screen::Explorer => &mut self.explorer,
            Screen::Overlaps => &mut self.overlaps,
            Screen::Naf => &mut self.naf,
            Screen::Glossary => &mut self.glossary,
            Screen::Sources => &mut self.sources,
            Screen::Organisations => &mut self.organisations,
        }
    }

    /// One of them as it is now.
    pub fn snapshot(&self, screen: Screen) -> Snapshot {
        match screen {
            Screen::Explorer => Snapshot::Explorer(self.explorer.clone()),
            Screen::Overlaps => Snapshot::Overlaps(Box::new(self.overlaps.clone())),
            Screen::Naf => Snapshot::Naf(self.naf.clone()),
            Screen::Glossary => Snapshot::Glossary(self.glossary.clone()),
            Screen::Sources => Snapshot::Sources(self.sources.clone()),
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
                self.overlaps = *state;
                self.overlaps.offer(world.overlap_job.subjects());
                Screen::Overlaps
            }
            Snapshot::Naf(state) => {
                self.naf = state;
                Screen::Naf
            }
            Snapshot::Glossary(state) => {
                self.glossary = state;
                Screen::Glossary
            }
            Snapshot::Sources(state) => {
                self.sources = state;
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

    /// Made anew from the world after a change of the filter; what is typed above the organisations stays.
    pub fn refilter(&mut self, world: &World<'_>) {
        let organisations = self.organisations.anew();
        *self = Self {
            organisations,
            ..Self::new(world)
        };
        self.follow_lists(world);
    }

    /// Takes up what the user's lists have now: their codes, and what of them can be counted.
    pub fn follow_lists(&mut self, world: &World<'_>) {
        let codes = world.lists.codes();
        self.naf.list(world.typology, &world.filter, codes);
        self.overlaps.offer(world.overlap_job.subjects());
    }
}
