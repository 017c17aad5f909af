//! The explorer. Read an event, map it to an action, update the state, perform the effect, draw: the
//! loop, and nothing else.

pub mod action;
pub mod areas;
mod colour;
pub mod effect;
mod flow;
pub mod key;
pub mod keymap;
pub mod line;
pub mod lists;
pub mod look;
mod perform;
mod popups;
pub mod reader;
pub mod screens;
pub mod state;
mod terminal;
pub mod theme;
pub mod update;
pub mod view;
pub mod widgets;

use std::io;
use std::time::Duration;

use crossterm::event::{self, Event};
use ratatui::layout::Size;

use crate::directory::Loading;
use crate::model::{Phrase, Typology};
use crate::query::Filter;
use effect::Effect;
use key::Key;
use lists::Lists;
use look::Look;
use state::State;
use terminal::{Asked, Screen};

pub use terminal::Signals;

/// What the explorer is started with.
pub struct Launch<'a> {
    pub typology: &'a Typology,
    pub look: Look,
    pub filter: Filter,
    /// The user's own lists, opened but not read.
    pub lists: Vec<Loading>,
    /// Listened to before anything touches the terminal.
    pub signals: Signals,
}

/// How the explorer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The user left.
    Quit,
    /// A signal ended it.
    Interrupted,
}

/// How long the loop works on lists before it looks whether a key was pressed.
const SLICE: Duration = Duration::from_millis(12);

/// How long a loop at work looks for a key. Not at all would be too short: the reader of events takes
/// nothing in then, and no key would be answered before the work is done.
const GLANCE: Duration = Duration::from_micros(200);

/// How long an idle loop waits before it looks at signals again.
const PATIENCE: Duration = Duration::from_millis(200);

/// Runs the explorer until the user leaves.
///
/// # Errors
/// What the terminal refuses. The terminal is given back first.
pub fn run(launch: Launch<'_>) -> io::Result<Outcome> {
    let Launch {
        typology,
        look,
        filter,
        lists,
        signals,
    } = launch;
    let mut screen = Screen::take()?;
    terminal::end_when_it_goes();
    let mut state = State::new(typology, filter, screen.size()?);
    state.open(Lists::new(typology, lists));
    state.settle(&look);
    loop {
        screen.draw(|frame| {
            // The terminal may have changed since its last event; what is drawn fits what is there.
            let size = frame.area().as_size();
            if size != state.size {
                update::resize(&mut state, size, &look);
            }
            let cursor = view::draw(frame.buffer_mut(), &state, &look);
            if let Some(position) = cursor {
                frame.set_cursor_position(position);
            }
        })?;
        let effect = loop {
            match signals.take() {
                Some(Asked::End | Asked::Interrupt) => return Ok(Outcome::Interrupted),
                Some(Asked::Stop) => break Effect::Suspend,
                Some(Asked::Continue) => {
                    terminal::retake()?;
                    break Effect::Redraw;
                }
                None => {}
            }
            let patience = if state.is_busy() { GLANCE } else { PATIENCE };
            if event::poll(patience)? {
                if let Some(effect) = handle(&mut state, &event::read()?, &look) {
                    break effect;
                }
            } else if state.work(SLICE, &look) {
                break Effect::None;
            }
        };
        match effect {
            Effect::None => {}
            Effect::Quit => return Ok(Outcome::Quit),
            Effect::Redraw => screen.clear()?,
            Effect::Copy(text) => perform::copy(&text)?,
            Effect::Browse(address) => {
                let id = if perform::browse(&address) {
                    "notice-browsing"
                } else {
                    "notice-no-browser"
                };
                state.notice = Some(Phrase::new(id).with("address", address));
            }
            Effect::Suspend => {
                screen.suspend()?;
                let size = screen.size()?;
                update::resize(&mut state, size, &look);
            }
        }
    }
}

/// Lets the tests see that a panic gives the terminal back; nothing in a released program.
fn panic_if_told() {
    #[cfg(debug_assertions)]
    assert!(std::env::var_os("ESSNUM_PANIC").is_none());
}

/// What an event does; none for one that changes nothing on the screen.
fn handle(state: &mut State<'_>, event: &Event, look: &Look) -> Option<Effect> {
    match event {
        Event::Key(event) => {
            panic_if_told();
            Key::of(event).map(|key| update::key(state, key, look))
        }
        Event::Paste(text) => {
            update::paste(state, text, look);
            Some(Effect::None)
        }
        Event::Resize(width, height) => {
            update::resize(state, Size::new(*width, *height), look);
            Some(Effect::None)
        }
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}
