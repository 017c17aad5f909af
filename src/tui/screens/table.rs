//! The screens in the order of their tabs.

use crate::model::RecordKind;
use crate::query::Realm;
use crate::tui::action::{Action, Scope};

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
pub struct ScreenRow {
    pub screen: Screen,
    /// Name; `screen-{name}` is the id of its tab in the text bundles.
    pub name: &'static str,
    /// The action that goes there.
    pub action: Action,
    /// Whose keys hold there besides those that hold everywhere.
    pub scope: Scope,
    /// What the filter narrows there.
    pub realm: Realm,
}

const fn row(screen: Screen, name: &'static str, action: Action, scope: Scope) -> ScreenRow {
    ScreenRow {
        screen,
        name,
        action,
        scope,
        realm: match screen {
            Screen::Organisations => Realm::Organisations,
            _ => Realm::Records,
        },
    }
}

/// Every screen.
#[rustfmt::skip]
pub const SCREENS: &[ScreenRow] = &[
    row(Screen::Explorer, "explorer", Action::Explorer, Scope::Everywhere),
    row(Screen::Overlaps, "overlaps", Action::Overlaps, Scope::Overlaps),
    row(Screen::Naf, "naf", Action::Naf, Scope::Naf),
    row(Screen::Glossary, "glossary", Action::Glossary, Scope::Everywhere),
    row(Screen::Sources, "sources", Action::Sources, Scope::Sources),
    row(Screen::Organisations, "organisations", Action::Organisations, Scope::Organisations),
];

impl Screen {
    /// Its row in the table.
    pub fn row(self) -> &'static ScreenRow {
        SCREENS
            .iter()
            .find(|row| row.screen == self)
            .unwrap_or(&SCREENS[0])
    }

    /// The screen that records of a kind are shown on.
    pub fn of(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Family
            | RecordKind::Subcategory
            | RecordKind::Actor
            | RecordKind::Scheme => Self::Explorer,
            RecordKind::Code => Self::Naf,
            RecordKind::Term | RecordKind::Status => Self::Glossary,
            RecordKind::Source | RecordKind::Database | RecordKind::Figure => Self::Sources,
        }
    }

    /// The only screen where the keys of a scope hold.
    pub fn home(scope: Scope) -> Option<Self> {
        let mut rows = SCREENS.iter().filter(|_| scope != Scope::Everywhere);
        rows.find(|row| row.scope == scope).map(|row| row.screen)
    }
}
