//! Keys and the mouse before a room: what they do in a session, and on a detour through the explorer.

use crossterm::event::{MouseButton, MouseEventKind};
use ratatui::layout::Position;

use crate::model::Phrase;
use crate::tui::action::{Action, Scope};
use crate::tui::effect::Effect;
use crate::tui::key::KeyPress;
use crate::tui::layer::{Layer, Step};
use crate::tui::look::Look;
use crate::tui::screens::Screen;
use crate::tui::screens::explorer::state::Pane;
use crate::tui::shown_request::ShownRequest;
use crate::tui::state::State;
use crate::workshop::parcours::step_of_request;

/// Whether a session has the keys and the mouse.
pub(super) fn is_before_room(state: &State<'_>) -> bool {
    state.present.as_ref().is_some_and(|seat| !seat.is_away)
}

/// What a key does before a room; `None` where the explorer is to answer.
pub(super) fn key(state: &mut State<'_>, key: KeyPress, look: &Look) -> Option<Effect> {
    let seat = state.present.as_mut()?;
    let action = look.keymap.action(Scope::Present, key);
    if seat.is_away {
        // A key of clickers blanks the wall where it means nothing in the explorer.
        let is_free = look.keymap.action(Scope::Everywhere, key).is_none();
        let action = action.filter(|action| *action != Action::BlankWall || is_free);
        return on_detour(state, action, look);
    }
    match action {
        Some(Action::Suspend) => return Some(Effect::Suspend),
        Some(Action::Redraw) => return Some(Effect::Redraw),
        _ => {}
    }
    let world = &mut state.world;
    if seat.is_typing(world) {
        if let Some(edit) = key.edit() {
            seat.edit(edit, world);
            return Some(Effect::None);
        }
    } else if key
        .letter()
        .is_some_and(|letter| seat.letter(letter, world.typology))
    {
        return Some(Effect::None);
    }
    let step = match action {
        Some(action) => seat.act(action, world, look),
        None => seat.unbound(),
    };
    if seat.is_away {
        let notice = Phrase::new("present-away").with("project", look.key(Action::Project));
        state.notice = Some(notice.with("back", look.key(Action::Cancel)));
    }
    Some(match step {
        Step::Effect(effect) => effect,
        _ => Effect::None,
    })
}

/// On a detour the explorer has the keys, but those that project, blank the wall and come back.
pub(super) fn on_detour(
    state: &mut State<'_>,
    action: Option<Action>,
    look: &Look,
) -> Option<Effect> {
    state.present.as_ref().filter(|seat| seat.is_away)?;
    let is_typing = state.is_typing();
    let is_open = !state.popups.is_empty();
    match action {
        Some(Action::Project) if !is_typing => {
            let shown = view(state);
            let t = state.world.typology;
            let seat = state.present.as_mut()?;
            state.notice = Some(match shown {
                Ok(shown) => seat.project(&shown, t, look),
                Err(phrase) => phrase,
            });
        }
        Some(Action::Cancel) if !is_typing && !is_open => state.present.as_mut()?.come_back(),
        Some(Action::BlankWall) if !is_typing => {
            let is_blank = state.present.as_mut()?.blank();
            state.notice = Some(Phrase::new(if is_blank {
                "present-blanked"
            } else {
                "present-unblanked"
            }));
        }
        Some(Action::Quit | Action::StartShow) if !is_typing => {
            state.popups.clear();
            state.present.as_mut()?.come_back();
        }
        _ => return None,
    }
    Some(Effect::None)
}

/// Pastes into the line that is typed; elsewhere a paste means nothing before a room.
pub(super) fn paste(state: &mut State<'_>, text: &str) {
    if let Some(seat) = &mut state.present {
        seat.paste(text, &mut state.world);
    }
}

/// The window has another size.
pub(super) fn resized(state: &mut State<'_>) {
    if let Some(seat) = &mut state.present {
        seat.resized();
    }
}

/// The mouse before a room. Returns false where it does nothing.
pub(super) fn mouse(
    state: &mut State<'_>,
    kind: MouseEventKind,
    at: Position,
    look: &Look,
) -> bool {
    let Some(seat) = state.present.as_mut() else {
        return false;
    };
    let world = &mut state.world;
    match kind {
        MouseEventKind::Down(MouseButton::Left) => {
            seat.press(at, world, look);
        }
        MouseEventKind::Down(MouseButton::Right) => {
            seat.act(Action::Cancel, world, look);
        }
        MouseEventKind::ScrollDown => seat.wheel(at, 1, world, look),
        MouseEventKind::ScrollUp => seat.wheel(at, -1, world, look),
        _ => return false,
    }
    true
}

/// The request for what is before the eyes: where an actor is under the cursor its record, which stands beside the list.
fn view(state: &State<'_>) -> Result<ShownRequest, Phrase> {
    let is_listed = state.popups.is_empty()
        && state.screen == Screen::Explorer
        && state.screens.explorer.focus == Pane::Actors;
    match state.record().filter(|_| is_listed) {
        Some(record) => Ok(ShownRequest::record(&state.world, record)),
        None => state.request(),
    }
}

/// Adds what shows as a step to a parcours.
pub(super) fn add_step(state: &mut State<'_>) -> Effect {
    match view(state) {
        Ok(shown) => {
            let step = step_of_request(state.world.typology, &shown.request);
            Effect::AddStep(step, shown.difference)
        }
        Err(phrase) => {
            state.notice = Some(phrase);
            Effect::None
        }
    }
}
