//! Where the explorer is, to be kept for the next run, and to come back to: screen, panes, what is selected.

use super::areas::MOST_SPLIT;
use super::look::Look;
use super::screens::{SCREENS, Screen, kept_record};
use super::shown_request::address_of;
use super::state::State;
use crate::model::{Record, Typology};
use crate::user::Session;

/// Where the explorer is.
pub fn session(state: &State<'_>) -> Session {
    let (world, screens) = (&state.world, &state.screens);
    let named = |record: Record| address_of(world.typology, record);
    let read = screens.explorer.record();
    let catalogue = |record: Option<Record>| record.map(named).unwrap_or_default();
    Session {
        screen: state.screen.row().name.to_owned(),
        pane: screens.get(state.screen).focused_pane(),
        split: world.arrangement.split,
        zoomed: world.arrangement.is_zoomed,
        node: named(screens.explorer.node.record()),
        actor: match read {
            Record::Actor(_) => named(read),
            _ => String::new(),
        },
        naf: catalogue(screens.naf.record()),
        glossary: catalogue(screens.glossary.record()),
        sources: catalogue(screens.sources.record()),
        overlaps: screens.overlaps.session(),
    }
}

/// Comes back to where the explorer was, as far as that is still there; to the screen that shows where lists do.
pub fn resume(state: &mut State<'_>, session: &Session) {
    state.screens.resume(&state.world, session);
    take_up(state, session);
}

/// The same where the other screens are there already, as the session left them.
pub(super) fn take_up(state: &mut State<'_>, session: &Session) {
    let world = &mut state.world;
    world.arrangement.split = session.split.clamp(-MOST_SPLIT, MOST_SPLIT);
    world.arrangement.is_zoomed = session.zoomed;
    state.screens.follow_lists(world);
    let (typology, filter) = (world.typology, &world.filter);
    // What a filter keeps out is not come back to.
    for address in [&session.node, &session.actor] {
        if let Some(record) = kept_record(typology, filter, address) {
            state.screens.explorer.go_to(typology, filter, record);
        }
    }
    let mut rows = SCREENS.iter();
    let row = rows.find(|row| row.name == session.screen && row.screen != Screen::Organisations);
    if let Some(row) = row.filter(|_| state.world.lists.is_empty()) {
        state.screen = row.screen;
        let shown = state.screens.get_mut(row.screen);
        // A pane that is not there has no keys.
        shown.focus_pane(session.pane, &state.world);
    }
}

/// Shows the same place in another language, by its code, in which the typology is.
pub fn switch_language<'a>(
    state: &mut State<'a>,
    (typology, code): (&'a Typology, &str),
    look: &mut Look,
) {
    look.speak(code);
    let here = session(state);
    let screen = state.screen;
    state.popups.clear();
    state.world.translate(typology, code);
    if let Some(seat) = &mut state.present {
        seat.forget_contents();
    }
    resume(state, &here);
    state.screen = screen;
    state.settle(look);
}
