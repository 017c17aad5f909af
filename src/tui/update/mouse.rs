//! The mouse: tabs, hints, rows, links, the wheel, and the border of the record, which can be dragged.

use std::time::{Duration, Instant};

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::{perform, presenting, settled, take};
use crate::model::Phrase;
use crate::tui::action::Action;
use crate::tui::areas::{MOST_SPLIT, STEP, Shape};
use crate::tui::effect::Effect;
use crate::tui::look::Look;
use crate::tui::state::State;
use crate::tui::view;

/// Two presses within this time at one place are a double one.
const DOUBLE: Duration = Duration::from_millis(400);
/// Rows by which a notch of the wheel moves.
const NOTCH: isize = 3;

/// The mouse did something. `None` where nothing changes on the screen.
pub fn mouse(
    state: &mut State<'_>,
    event: MouseEvent,
    now: Instant,
    look: &Look,
) -> Option<Effect> {
    if !state.mouse.is_ours {
        return None;
    }
    let at = Position::new(event.column, event.row);
    if presenting::is_before_room(state) {
        let does = presenting::mouse(state, event.kind, at, look);
        return does.then(|| settled(state, Effect::None, look));
    }
    let effect = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            state.notice = None;
            state.pending_row = None;
            press(state, at, now, look)
        }
        MouseEventKind::Down(MouseButton::Right) => {
            state.notice = None;
            perform(state, Action::Cancel, look)
        }
        MouseEventKind::Drag(MouseButton::Left) => return drag(state, at, look),
        MouseEventKind::Up(MouseButton::Left) => {
            state.mouse.drags_border = false;
            return None;
        }
        MouseEventKind::ScrollDown => wheel(state, at, NOTCH, look),
        MouseEventKind::ScrollUp => wheel(state, at, -NOTCH, look),
        _ => return None,
    };
    Some(settled(state, effect, look))
}

fn wheel(state: &mut State<'_>, at: Position, rows: isize, look: &Look) -> Effect {
    let (layer, world) = state.top();
    layer.wheel(at, rows, world, look);
    Effect::None
}

fn press(state: &mut State<'_>, at: Position, now: Instant, look: &Look) -> Effect {
    let before = state.mouse.pressed.replace((at, now));
    let is_double = before
        .is_some_and(|(place, time)| place == at && now.saturating_duration_since(time) < DOUBLE);
    if let Some(action) = view::pressed(at, state, look) {
        return perform(state, action, look);
    }
    if is_double {
        state.mouse.pressed = None;
        return perform(state, Action::Open, look);
    }
    state.mouse.drags_border =
        state.popups.is_empty() && border(state).is_some_and(|border| border.contains(at));
    if state.mouse.drags_border {
        return Effect::None;
    }
    let (layer, world) = state.top();
    let step = layer.press(at, world, look);
    take(state, step, look)
}

/// The border between the record and what comes before it.
fn border(state: &State<'_>) -> Option<Rect> {
    let layer = state.layers().next()?;
    let areas = layer.areas(&state.world)?;
    let ([_, Some(before), Some(record)] | [Some(before), Some(record), None]) = areas.panes else {
        return None;
    };
    match areas.shape {
        Shape::Wide => Some(Rect {
            x: before.right().saturating_sub(1),
            width: 2,
            ..record
        }),
        Shape::Stacked => Some(Rect {
            y: before.bottom().saturating_sub(1),
            height: 2,
            ..record
        }),
        Shape::Single => None,
    }
}

/// Moves the border of the record to a position; the first drag of anything else says how text is selected.
fn drag(state: &mut State<'_>, at: Position, look: &Look) -> Option<Effect> {
    if !state.mouse.drags_border {
        if std::mem::replace(&mut state.mouse.is_told, true) {
            return None;
        }
        let notice = Phrase::new("notice-mouse").with("key", look.key(Action::Mouse));
        state.notice = Some(notice);
        return Some(Effect::None);
    }
    let border = border(state)?;
    let shape = Shape::of(state.world.room());
    let (is, to) = match shape {
        Shape::Wide => (border.x, at.x),
        _ => (border.y, at.y),
    };
    let step = if shape == Shape::Wide { STEP.0 } else { STEP.1 };
    let by = (i32::from(is) - i32::from(to)) / step;
    let split = i32::from(state.world.arrangement.split) + by;
    let most = i32::from(MOST_SPLIT);
    let split = i8::try_from(split.clamp(-most, most)).unwrap_or(0);
    if split == state.world.arrangement.split {
        return None;
    }
    state.world.arrangement.split = split;
    Some(settled(state, Effect::None, look))
}
