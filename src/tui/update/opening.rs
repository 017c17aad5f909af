//! Opening a list from within: keys over the path typed, and what the disk answers.

use super::act;
use super::popups::leads_away;
use crate::model::Phrase;
use crate::tui::action::{Action, Scope};
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::lists::Resumed;
use crate::tui::look::Look;
use crate::tui::perform::Opened;
use crate::tui::popups::opening::{Chosen, State as Opening};
use crate::tui::popups::path::Listing;
use crate::tui::state::{Popup, State};

/// Opens the line, in the folder of the list that was opened last.
pub(super) fn open(state: &mut State<'_>) -> Effect {
    let folder = state.world.folder.clone();
    with(state, &folder)
}

/// Opens the line with a path typed.
pub(super) fn with(state: &mut State<'_>, path: &str) -> Effect {
    state.popup = Some(Popup::Opening(Opening::new(path)));
    look(state)
}

/// How far lists were read when they were left, and what takes them up again.
pub(super) fn left(state: &State<'_>, look: &Look) -> Phrase {
    Phrase::new("notice-list-left")
        .with("count", state.world.lists.len())
        .with("key", look.key(Action::ReadOn))
}

/// Reads on what was left, and says from where.
pub(super) fn read_on(state: &mut State<'_>) {
    state.notice = Some(Phrase::new(match state.read_on() {
        Some(Resumed::There) => "notice-read-on",
        Some(Resumed::Anew) => "notice-read-anew",
        None => "notice-nothing-left",
    }));
}

/// Asks for the folder that is typed, where it is another one than before.
pub(super) fn look(state: &mut State<'_>) -> Effect {
    match &mut state.popup {
        Some(Popup::Opening(opening)) => {
            opening.path.wanted().map_or(Effect::None, Effect::LookInto)
        }
        _ => Effect::None,
    }
}

/// Letters are text; only keys that type nothing are actions.
pub(super) fn key(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let areas = state.areas();
    let Some(Popup::Opening(opening)) = &mut state.popup else {
        return Effect::None;
    };
    if let Some(edit) = key.edit() {
        if opening.path.edit(edit) {
            opening.typed();
        }
        return self::look(state);
    }
    match (look.keymap.action(Scope::Everywhere, key), areas) {
        (Some(Action::Cancel | Action::OpenList), _) => state.popup = None,
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(Action::Redraw), _) => return Effect::Redraw,
        (Some(Action::Open), _) => {
            if let Chosen::File(path) = opening.choose() {
                return Effect::OpenList(path);
            }
        }
        (Some(Action::NextPane), _) if opening.complete() => {}
        (Some(Action::NextPane), Some(areas)) => opening.act(Action::Down, &areas, look),
        (Some(Action::PreviousPane), Some(areas)) => opening.act(Action::Up, &areas, look),
        (Some(action), _) if leads_away(action) => {
            state.popup = None;
            return act(state, action, look);
        }
        (Some(action), _) if opening.recall(action, state.world.recent.lists()) => {}
        (Some(action), Some(areas)) => opening.act(action, &areas, look),
        _ => {}
    }
    self::look(state)
}

/// What a folder holds.
pub fn looked_into(state: &mut State<'_>, listing: Listing, look: &Look) {
    match &mut state.popup {
        Some(Popup::Opening(opening)) => opening.look_at(listing),
        Some(Popup::Writing(writing)) => writing.path.look_at(listing),
        _ => {}
    }
    state.settle(look);
}

/// What became of a list that was to be opened: it shows, or the line says why not.
pub fn list_opened(state: &mut State<'_>, opened: Result<Opened, Phrase>, look: &Look) {
    let fault = match opened {
        Ok(Opened { path, loading }) => {
            let is_new = state.add(path, loading);
            (!is_new).then(|| Phrase::new("opening-twice"))
        }
        Err(fault) => Some(fault),
    };
    match (fault, state.popup.take()) {
        (None, Some(Popup::Opening(line))) => {
            line.path.folder().clone_into(&mut state.world.folder)
        }
        (Some(fault), Some(Popup::Opening(mut line))) => {
            line.fault = Some(fault);
            state.popup = Some(Popup::Opening(line));
        }
        (fault, popup) => (state.notice, state.popup) = (fault, popup),
    }
    state.settle(look);
}
