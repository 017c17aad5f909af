//! Lists opened from within; lists stopped and resumed.

use crate::model::Phrase;
use crate::tui::action::Action;
use crate::tui::lists::Resumed;
use crate::tui::look::Look;
use crate::tui::perform::{Opened, Reread};
use crate::tui::popups::columns as columns_popup;
use crate::tui::popups::path::Listing;
use crate::tui::state::{Popup, State};

/// How far lists were read when they were stopped, and how to resume them.
pub(super) fn stopped(state: &State<'_>, look: &Look) -> Phrase {
    Phrase::new("notice-list-left")
        .with("count", state.world.lists.len())
        .with("key", look.key(Action::ReadOn))
}

/// Resumes the lists that were stopped, and says from where.
pub(super) fn read_on(state: &mut State<'_>) {
    state.notice = Some(Phrase::new(match state.read_on() {
        Some(Resumed::There) => "notice-read-on",
        Some(Resumed::Anew) => "notice-read-anew",
        None => "notice-nothing-left",
    }));
}

/// The columns of the list to which the organisation under the cursor belongs; nothing where there is no list.
pub(super) fn columns(state: &State<'_>) -> Option<Popup> {
    let world = &state.world;
    let row = state.screens.organisations.row(&world.lists, &world.filter);
    let rank = row
        .and_then(|row| world.lists.list_of(row))
        .unwrap_or_default();
    let list = world.lists.directory(rank)?;
    (!list.columns().is_empty()).then(|| Popup::Columns(columns_popup::State::new(rank)))
}

/// Takes the lists that are read anew, and says where the choice is remembered.
pub fn list_reread(state: &mut State<'_>, reread: Result<Reread, Phrase>, look: &Look) {
    match reread {
        Ok(Reread {
            lists,
            chosen,
            remark,
        }) => {
            state.world.reread(lists, chosen);
            state.screens.overlaps.wait();
            state.refilter(state.world.filter.clone());
            state.screens.organisations = state.screens.organisations.anew();
            let organisations = &mut state.screens.organisations;
            organisations.refresh(state.world.typology, &mut state.world.lists);
            state.notice = Some(remark);
        }
        Err(fault) => state.notice = Some(fault),
    }
    state.settle(look);
}

/// Gives the contents of a folder to the popup that needs them.
pub fn folder_read(state: &mut State<'_>, listing: Listing, look: &Look) {
    if let Some(popup) = state.popups.last_mut() {
        popup.layer_mut().take_listing(listing);
    }
    state.settle(look);
}

/// Shows a list that was opened, or why it could not be.
pub fn list_opened(state: &mut State<'_>, opened: Result<Opened, Phrase>, look: &Look) {
    let fault = match opened {
        Ok(Opened { path, loading }) => {
            let is_new = state.add(path, loading);
            (!is_new).then(|| Phrase::new("opening-twice"))
        }
        Err(fault) => Some(fault),
    };
    match (fault, state.popups.last_mut()) {
        (None, Some(Popup::Opening(line))) => {
            line.path.folder().clone_into(&mut state.world.folder);
            state.popups.pop();
        }
        (Some(fault), Some(Popup::Opening(line))) => line.fault = Some(fault),
        (fault, _) => state.notice = fault,
    }
    state.settle(look);
}
