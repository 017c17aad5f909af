//! Keys while something lies over the screen: the search, the help, a page, the facets.

use super::{FRAME, act, scope};
use crate::tui::action::{Action, Scope};
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::look::Look;
use crate::tui::popups::help;
use crate::tui::popups::page::Followed;
use crate::tui::screens::SCREENS;
use crate::tui::state::{Popup, State};

/// While a search is typed, letters are text; only keys that type nothing are actions.
pub(super) fn in_search(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let Some(Popup::Search(mut search)) = state.popup.take() else {
        return Effect::None;
    };
    if let Some(edit) = key.edit() {
        let before = search.input.value().to_owned();
        search.input.handle(edit);
        if search.input.value() != before {
            search.refresh(
                state.world.index(),
                state.world.typology,
                &state.world.filter,
            );
        }
        state.popup = Some(Popup::Search(search));
        return Effect::None;
    }
    let mut effect = Effect::None;
    match look.keymap.action(Scope::Everywhere, key) {
        Some(Action::Cancel | Action::Search) => return Effect::None,
        Some(Action::Quit) => return Effect::Quit,
        Some(Action::Help) => {
            state.popup = Some(Popup::Help(help::State::default()));
            return Effect::None;
        }
        Some(Action::Open) => {
            if let Some(record) = search.record() {
                state.world.recent.searched(search.input.value());
                state.go_to(record);
                return Effect::None;
            }
        }
        Some(Action::Suspend) => effect = Effect::Suspend,
        Some(Action::Redraw) => effect = Effect::Redraw,
        Some(Action::NextPane) if search.complete() => {
            search.refresh(
                state.world.index(),
                state.world.typology,
                &state.world.filter,
            );
        }
        Some(action) if leads_away(action) => return act(state, action, look),
        Some(action) if search.recall(action, state.world.recent.searches()) => {
            search.refresh(
                state.world.index(),
                state.world.typology,
                &state.world.filter,
            );
        }
        Some(Action::NextPane) => drop(search.act(Action::Down, state.world.room())),
        Some(Action::PreviousPane) => drop(search.act(Action::Up, state.world.room())),
        Some(action) => drop(search.act(action, state.world.room())),
        None => {}
    }
    state.popup = Some(Popup::Search(search));
    effect
}

pub(super) fn in_help(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let action = look.keymap.action(scope(state.screen), key);
    let areas = state.areas();
    let Some(Popup::Help(help)) = &mut state.popup else {
        return Effect::None;
    };
    match (action, areas) {
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(action), Some(areas)) if help.act(action, &areas, look) => {}
        // Any other key closes the help; only Esc, Enter and the help's own keys do no more than that.
        (Some(Action::Cancel | Action::Open | Action::Help) | None, _) => state.popup = None,
        (Some(action), _) => {
            state.popup = None;
            return act(state, action, look);
        }
    }
    Effect::None
}

pub(super) fn in_page(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let action = look.keymap.action(scope(state.screen), key);
    let areas = state.areas();
    let Some(Popup::Page(shown)) = &mut state.popup else {
        return Effect::None;
    };
    match (action, areas) {
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(Action::Open), Some(areas)) => {
            let flow = shown.flow(&areas, look);
            if let Followed::Leaves(record) = shown.follow(state.world.typology, &flow) {
                state.popup = None;
                state.go_to(record);
            }
        }
        (Some(Action::Back | Action::Left), _) if shown.step_back() => {}
        (Some(action), Some(areas)) if shown.act(action, &areas, look) => {}
        (
            Some(
                Action::Cancel
                | Action::Back
                | Action::Left
                | Action::Compare
                | Action::Why
                | Action::Network,
            ),
            _,
        ) => {
            state.popup = None;
        }
        (Some(action), _) if leads_away(action) => {
            state.popup = None;
            return act(state, action, look);
        }
        _ => {}
    }
    Effect::None
}

/// Whether an action shows something else than what lies over the screen, whatever that is.
pub(super) fn leads_away(action: Action) -> bool {
    let is_screen = SCREENS.iter().any(|row| row.action == action);
    is_screen
        || matches!(
            action,
            Action::Search
                | Action::LastSearch
                | Action::Facets
                | Action::Help
                | Action::Palette
                | Action::OpenList
        )
}

/// Enter and Space choose a value, or take it off; the lists beside follow.
pub(super) fn in_facets(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let action = look.keymap.action(scope(state.screen), key);
    let areas = state.areas();
    let Some(Popup::Facets(facets)) = &mut state.popup else {
        return Effect::None;
    };
    match (action, areas) {
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(Action::Cancel | Action::Left | Action::Facets), _) => state.popup = None,
        (Some(Action::Open), _) => {
            if let Some(value) = facets.value() {
                state.refilter(state.world.filter.toggled(state.world.typology, value));
            }
        }
        (Some(Action::DropChip), _) => {
            state.drop_chip();
        }
        (Some(action), _) if leads_away(action) => {
            state.popup = None;
            return act(state, action, look);
        }
        (Some(action), Some(areas)) => drop(facets.act(action, &areas)),
        _ => {}
    }
    // What can be counted within half a frame is; the rest is counted between keys.
    state.world.lists.tally(state.world.typology, FRAME / 4);
    state.tally(FRAME / 4);
    state.recount();
    Effect::None
}
