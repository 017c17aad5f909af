//! The palette: what each action would do now, and doing the one that is chosen.

use super::popups::leads_away;
use super::{act, address, comparing, listed_by};
use crate::model::Record;
use crate::report::Page;
use crate::tui::action::{ACTIONS, Action, Row, Scope};
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::look::Look;
use crate::tui::popups::palette::{Entry, Sense, State as Palette};
use crate::tui::screens::Screen;
use crate::tui::state::{Popup, State};

/// Opens the palette over the screen.
pub(super) fn open(state: &mut State<'_>, look: &Look) {
    // The palette neither opens itself nor stands in the way of closing what is under it.
    let rows = ACTIONS
        .iter()
        .filter(|row| !matches!(row.action, Action::Palette | Action::Cancel));
    let entry = |row| Entry {
        row,
        sense: sense(state, row),
    };
    let palette = Palette::new(rows.map(entry).collect(), &state.world.done, look);
    state.popup = Some(Popup::Palette(palette));
}

/// Letters are text; only keys that type nothing are actions.
pub(super) fn key(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let areas = state.areas();
    let Some(Popup::Palette(palette)) = &mut state.popup else {
        return Effect::None;
    };
    if let Some(edit) = key.edit() {
        let before = palette.input.value().to_owned();
        palette.input.handle(edit);
        if palette.input.value() != before {
            palette.refresh();
        }
        return Effect::None;
    }
    match (look.keymap.action(Scope::Everywhere, key), areas) {
        (Some(Action::Cancel | Action::Palette), _) => state.popup = None,
        (Some(Action::Open), _) => {
            if let Some(entry) = palette.entry() {
                state.popup = None;
                return perform(state, entry, look);
            }
        }
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(Action::Redraw), _) => return Effect::Redraw,
        (Some(action), _) if leads_away(action) => {
            state.popup = None;
            return act(state, action, look);
        }
        (Some(Action::NextPane), Some(areas)) => palette.act(Action::Down, &areas),
        (Some(Action::PreviousPane), Some(areas)) => palette.act(Action::Up, &areas),
        (Some(action), Some(areas)) => palette.act(action, &areas),
        _ => {}
    }
    Effect::None
}

/// Does what was chosen, on the screen where it means something.
fn perform(state: &mut State<'_>, entry: Entry, look: &Look) -> Effect {
    let action = entry.row.action;
    state.world.done.retain(|known| *known != action);
    state.world.done.push(action);
    if let Sense::Elsewhere(screen) = entry.sense {
        state.show(screen);
    }
    act(state, action, look)
}

/// What an action would do now.
fn sense(state: &State<'_>, row: &Row) -> Sense {
    let home = match row.scope {
        Scope::Everywhere => None,
        Scope::Overlaps => Some(Screen::Overlaps),
        Scope::Naf => Some(Screen::Naf),
    };
    match home.filter(|home| *home != state.screen) {
        Some(screen) => Sense::Elsewhere(screen),
        None if does_something(state, row.action) => Sense::Here,
        None => Sense::Idle,
    }
}

fn does_something(state: &State<'_>, action: Action) -> bool {
    let record = state.record();
    match action {
        Action::Back => !state.back.is_empty(),
        Action::Forward => !state.forward.is_empty(),
        Action::DropChip => !state.world.filter.is_empty(),
        Action::LastSearch => !state.world.recent.searches().is_empty(),
        Action::Copy => record.is_some() || state.organisation().is_some(),
        Action::Browse => match state.organisation() {
            Some(organisation) => organisation.website().is_some(),
            None => record.is_some_and(|record| address(state, record).is_some()),
        },
        Action::Why => matches!(record, Some(Record::Actor(_))),
        Action::Compare => comparing::read(state).is_some(),
        Action::Network => {
            record.is_some_and(|record| Page::network(state.world.typology, record).is_some())
        }
        Action::Listed => !state.world.lists.is_empty() && listed_by(state).is_some(),
        Action::ReadOn => state.world.lists.is_left(),
        Action::Organisations if state.world.lists.is_empty() => false,
        // One need not go where one is.
        action => state.screen.row().action != action,
    }
}
