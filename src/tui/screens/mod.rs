//! The screens, in one table; a folder for each kind of screen, state and view side by side.

pub mod catalogue;
pub mod explorer;
pub mod item;
pub mod organisations;
pub mod overlaps;
pub mod record;

use super::action::Action;

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
