//! The screens, in one table; a folder for each kind of screen, state and view side by side.

pub mod catalogue;
pub mod explorer;
pub mod item;
pub mod organisations;
pub mod overlaps;
pub mod record;

use super::action::Action;
use super::world::World;
use catalogue::rows::{Catalogue, Extent};

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    Explorer,
    Overlaps,
    Naf,
    Glossary,
    Sources,
    /// Only where a list of organisations is open.
    Organisations,
}

/// A row of the table of screens.
#[derive(Debug)]
pub struct Row {
    pub screen: Screen,
    /// Name; `screen-{name}` is the id of its tab in the text bundles.
    pub name: &'static str,
    /// The action that goes there.
    pub action: Action,
}

/// Every screen, in the order of the tabs.
pub const SCREENS: &[Row] = &[
    Row {
        screen: Screen::Explorer,
        name: "explorer",
        action: Action::Explorer,
    },
    Row {
        screen: Screen::Overlaps,
        name: "overlaps",
        action: Action::Overlaps,
    },
    Row {
        screen: Screen::Naf,
        name: "naf",
        action: Action::Naf,
    },
    Row {
        screen: Screen::Glossary,
        name: "glossary",
        action: Action::Glossary,
    },
    Row {
        screen: Screen::Sources,
        name: "sources",
        action: Action::Sources,
    },
    Row {
        screen: Screen::Organisations,
        name: "organisations",
        action: Action::Organisations,
    },
];

impl Screen {
    /// Its row in the table.
    pub fn row(self) -> &'static Row {
        SCREENS
            .iter()
            .find(|row| row.screen == self)
            .unwrap_or(&SCREENS[0])
    }
}

/// What each screen remembers.
pub struct Screens {
    pub explorer: explorer::state::State,
    pub overlaps: overlaps::state::State,
    pub naf: catalogue::state::State,
    pub glossary: catalogue::state::State,
    pub sources: catalogue::state::State,
    pub organisations: organisations::state::State,
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
            sources: catalogue(Catalogue::Sources),
            organisations: organisations::state::State::default(),
        }
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
