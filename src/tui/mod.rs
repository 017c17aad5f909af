//! The explorer. Read an event, map it to an action, update the state, perform the effect, draw: the
//! loop, and nothing else.

pub mod action;
pub mod areas;
pub mod effect;
pub mod export_job;
mod history;
pub mod key;
pub mod keymap;
mod layer;
pub mod line;
pub mod lists;
pub mod look;
mod mark;
mod page_layout;
pub mod page_view;
pub mod perform;
mod popups;
mod recent;
pub mod screens;
mod shown_lists;
pub mod shown_request;
pub mod state;
mod terminal;
mod terminal_reply;
pub mod update;
pub mod view;
pub mod widgets;
pub mod world;

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use crossterm::event::{self, Event};
use ratatui::layout::Size;

use crate::answer::{Looks, abandon};
use crate::directory::Loading;
use crate::model::{Phrase, Typology};
use crate::query::Filter;
use crate::request::Request;
use crate::user::History;
use effect::Effect;
use key::KeyPress;
use lists::Lists;
use look::Look;
use state::State;
use terminal::{SignalRequest, TerminalScreen};
use terminal_reply::TerminalReply;

pub use perform::ChoicesFor;
pub use terminal::Signals;

/// What the explorer is started with.
pub struct Launch<'a> {
    pub typology: &'a Typology,
    pub look: Look,
    pub filter: Filter,
    /// The user's own lists, opened but not read.
    pub lists: Vec<Loading>,
    /// The path of each of them, as it was given.
    pub paths: Vec<PathBuf>,
    /// The request that started the explorer.
    pub request: Request,
    /// How exports look, by the configuration.
    pub export_looks: Looks,
    /// Where earlier searches are kept; none where they are not to be.
    pub history: Option<PathBuf>,
    /// How a list that is opened from within is to be read.
    pub choices_for: &'a ChoicesFor<'a>,
    /// Listened to before anything touches the terminal.
    pub signals: Signals,
}

/// How the explorer ended, and what was searched and opened meanwhile.
pub struct Ended {
    pub outcome: Outcome,
    pub gained: History,
}

/// Why the explorer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The user left.
    Quit,
    /// A signal ended it.
    Interrupted,
}

/// How long the loop works on lists before it looks whether a key was pressed: half of a frame, the other
/// half of which is left to answer the key.
const SLICE: Duration = Duration::from_millis(8);

/// How long a loop at work looks for a key. Not at all would be too short: the reader of events takes
/// nothing in then, and no key would be answered before the work is done.
const GLANCE: Duration = Duration::from_micros(200);

/// How long a loop waits that has only progress to show.
const SHORT: Duration = Duration::from_millis(25);

/// How long an idle loop waits before it looks at signals again.
const PATIENCE: Duration = Duration::from_millis(200);

/// Runs the explorer until the user leaves.
///
/// # Errors
/// What the terminal refuses. The terminal is given back first.
pub fn run(launch: Launch<'_>) -> io::Result<Ended> {
    // Dropped last, when whatever is being written has been left.
    let _end = AbandonOnDrop;
    let mut screen = TerminalScreen::take()?;
    terminal::end_when_it_goes();
    let look = &launch.look;
    let mut state = State::new(launch.typology, launch.filter, screen.size()?);
    state.world.given = launch.request;
    state.world.export_looks = launch.export_looks;
    state.open(Lists::new(launch.typology, launch.lists));
    state.settle(look);
    draw(&mut screen, &mut state, look)?;
    // After the first frame, which does not need it.
    let paths = launch.paths.iter().map(|path| perform::identity(path));
    let earlier = perform::read_history(launch.history.as_deref());
    state.world.take_recent(paths.collect(), earlier);
    let mut reply = TerminalReply::default();
    let outcome = loop {
        match next(&mut state, &launch.signals, &mut reply, look)? {
            None => break Outcome::Interrupted,
            Some(Effect::Quit) => break Outcome::Quit,
            Some(effect) => apply(effect, &mut state, &mut screen, (look, launch.choices_for))?,
        }
        draw(&mut screen, &mut state, look)?;
    };
    Ok(Ended {
        outcome,
        gained: state.world.recent.gained(),
    })
}

/// Removes half-written files however the explorer ends.
struct AbandonOnDrop;

impl Drop for AbandonOnDrop {
    fn drop(&mut self) {
        abandon();
    }
}

fn draw(screen: &mut TerminalScreen, state: &mut State<'_>, look: &Look) -> io::Result<()> {
    screen.draw(|frame| {
        // The terminal may have changed since its last event; what is drawn fits what is there.
        let size = frame.area().as_size();
        if size != state.world.size {
            update::resize(state, size, look);
        }
        let cursor = view::draw(frame.buffer_mut(), state, look);
        if let Some(position) = cursor {
            frame.set_cursor_position(position);
        }
    })
}

/// The effect of the next event, the lists being read meanwhile; `None` once a signal ends the explorer.
fn next(
    state: &mut State<'_>,
    signals: &Signals,
    reply: &mut TerminalReply,
    look: &Look,
) -> io::Result<Option<Effect>> {
    loop {
        match signals.take() {
            Some(SignalRequest::End | SignalRequest::Interrupt) => return Ok(None),
            Some(SignalRequest::Stop) => return Ok(Some(Effect::Suspend)),
            Some(SignalRequest::Continue) => {
                terminal::retake()?;
                return Ok(Some(Effect::Redraw));
            }
            None => {}
        }
        let patience = match state.is_busy() {
            true => GLANCE,
            false if state.world.export_job.is_some() => SHORT,
            false => PATIENCE,
        };
        if event::poll(patience)? {
            if let Some(effect) = handle(state, &event::read()?, reply, look) {
                return Ok(Some(effect));
            }
        } else if let Some(effect) = update::poll_export(state, look) {
            return Ok(Some(effect));
        } else if state.work(SLICE, look) {
            return Ok(Some(Effect::None));
        }
    }
}

/// Performs an effect, and updates the state with its result.
fn apply(
    effect: Effect,
    state: &mut State<'_>,
    screen: &mut TerminalScreen,
    (look, choices_for): (&Look, &ChoicesFor<'_>),
) -> io::Result<()> {
    match effect {
        Effect::None | Effect::Quit => {}
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
        Effect::ReadFolder(folder) => {
            update::folder_read(state, perform::read_folder(&folder), look);
        }
        Effect::OpenList(path) => {
            update::list_opened(state, perform::open_list(&path, choices_for), look);
        }
        Effect::Write(request) => {
            perform::begin(state, *request, look);
        }
        Effect::Suspend => {
            screen.suspend()?;
            let size = screen.size()?;
            update::resize(state, size, look);
        }
    }
    Ok(())
}

/// Lets the tests see that a panic gives the terminal back; nothing in a released program.
fn panic_if_asked() {
    #[cfg(debug_assertions)]
    assert!(std::env::var_os("ESSNUM_PANIC").is_none());
}

/// The effect of an event; `None` for one that changes nothing on the screen.
fn handle(
    state: &mut State<'_>,
    event: &Event,
    reply: &mut TerminalReply,
    look: &Look,
) -> Option<Effect> {
    match event {
        Event::Key(event) => {
            panic_if_asked();
            let key = KeyPress::of(event).filter(|key| !reply.takes(*key))?;
            Some(update::key(state, key, look))
        }
        Event::Paste(text) => Some(update::paste(state, text, look)),
        Event::Resize(width, height) => {
            update::resize(state, Size::new(*width, *height), look);
            Some(Effect::None)
        }
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}
