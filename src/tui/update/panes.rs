//! Panes: which has the keys, which is zoomed, how the others share the room.

use crate::model::Phrase;
use crate::tui::action::Action;
use crate::tui::areas::MOST_SPLIT;
use crate::tui::look::Look;
use crate::tui::state::State;

/// Gives the pane in focus the whole body, or the others their places back.
pub(super) fn zoom(state: &mut State<'_>) {
    let arrangement = &mut state.world.arrangement;
    arrangement.is_zoomed = !arrangement.is_zoomed;
}

/// Zooms, or moves the split.
pub(super) fn arrange(state: &mut State<'_>, action: Action, look: &Look) {
    if state.world.is_small() {
        state.notice = Some(Phrase::new("notice-one-pane"));
        return;
    }
    let arrangement = &mut state.world.arrangement;
    let by = match action {
        Action::Grow => 1,
        Action::Shrink => -1,
        _ => return zoom(state),
    };
    if arrangement.is_zoomed {
        let key = look.key(Action::Zoom);
        state.notice = Some(Phrase::new("notice-zoomed").with("key", key));
        return;
    }
    arrangement.split = (arrangement.split + by).clamp(-MOST_SPLIT, MOST_SPLIT);
}

/// Gives the keys to the pane of a number.
pub(super) fn focus(state: &mut State<'_>, action: Action) {
    let rank = match action {
        Action::FirstPane => 0,
        Action::SecondPane => 1,
        _ => 2,
    };
    let screen = state.screens.get_mut(state.screen);
    if !screen.focus_pane(rank, &state.world) {
        state.notice = Some(Phrase::new("notice-no-pane").with("number", rank + 1));
    }
}

/// Reads what follows what is read, or comes before it.
pub(super) fn read_next(state: &mut State<'_>, action: Action) {
    let by = if action == Action::NextRecord { 1 } else { -1 };
    let screen = state.screens.get_mut(state.screen);
    screen.read_next(by, &state.world);
}
