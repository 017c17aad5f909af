//! The explorer. Read an event, map it to an action, update the state, perform the effect, draw: the
//! loop, and nothing else.

mod abort;
pub mod action;
pub mod areas;
pub mod effect;
pub mod export_job;
mod history;
pub mod input;
mod jobs;
pub mod key;
pub mod keymap;
mod layer;
pub mod line;
pub mod linking_backend;
pub mod lists;
pub mod look;
mod mark;
pub mod mouse;
mod notice;
mod page_layout;
pub mod page_view;
mod panics;
mod passage;
pub mod pen;
pub mod perform;
mod popups;
pub mod present;
pub mod recent;
pub mod screens;
mod session;
mod shown_lists;
pub mod shown_request;
pub mod state;
mod terminal;
pub mod update;
mod user_writer;
pub mod view;
mod welcome;
pub mod widgets;
pub mod width;
pub mod world;

use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crossterm::event::Event;

use crate::answer::Looks;
use crate::directory::Loading;
use crate::files::abandon;
use crate::model::{Argument, Phrase, Typology};
use crate::query::Filter;
use crate::request::Request;
use crate::theme::Background;
use crate::user::Session;
use effect::{Effect, Preference};
use input::{Incoming, Input};
use jobs::Jobs;
use key::KeyPress;
use lists::Lists;
use look::Look;
use present::Seat;
use present::link::LinkFiles;
use state::State;
use terminal::TerminalScreen;
use world::{Business, World};

pub use perform::{ChoicesFor, KeepChoices};
pub use session::{resume, session, switch_language};
pub use user_writer::{Earlier, Unkept, UserFiles, UserWriter};

/// Gives the typology in a language, by its code.
pub type TypologyIn<'a> = &'a dyn Fn(&'static str) -> Result<&'a Typology, Phrase>;

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
    /// Whether the mouse is the explorer's.
    pub mouse: bool,
    /// Whether the theme follows the background of the terminal.
    pub follows_terminal: bool,
    pub typology_in: TypologyIn<'a>,
    /// Where what is searched and chosen is kept.
    pub files: UserFiles,
    /// Where the explorer was left.
    pub session: Session,
    /// What is to be said first.
    pub notice: Option<Phrase>,
    /// How a list that is opened from within is to be read.
    pub choices_for: ChoicesFor,
    /// Remembers how lists like one are to be read.
    pub keep_choices: KeepChoices,
    /// The terminal, which is listened to already.
    pub input: Input,
    /// The place in a session, and its files, before a room.
    pub present: Option<(Seat, LinkFiles)>,
}

/// How the explorer ended.
pub struct Ended {
    pub outcome: Outcome,
    /// What could not be kept for the next run.
    pub unkept: Option<Unkept>,
    /// What could not be written, where the end was asked for just after.
    pub untold: Option<Phrase>,
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

/// How long keys that wait are answered before their result is drawn.
const FRAME: Duration = Duration::from_millis(16);

/// How long a loop waits that has only progress to show.
const SHORT: Duration = Duration::from_millis(25);

/// How long an idle loop waits: nothing happens that does not wake it.
const IDLE: Duration = Duration::from_secs(60);

/// Runs the explorer until the user leaves.
///
/// # Errors
/// What the terminal refuses. The terminal is given back first.
pub fn run(launch: Launch<'_>) -> io::Result<Ended> {
    // Dropped last, when whatever is being written has been left.
    let _end = AbandonOnDrop;
    let mut input = launch.input;
    let mut screen = TerminalScreen::take(launch.mouse)?;
    let mut dressed = launch.look;
    let look = &mut dressed;
    let world = World::new(launch.typology, launch.filter, screen.size());
    let mut state = State::over(world, &launch.session);
    state.world.given = launch.request;
    state.world.export_looks = launch.export_looks;
    state.mouse.is_ours = launch.mouse;
    let follows_terminal = launch.follows_terminal;
    state.open(Lists::new(launch.typology, launch.lists));
    session::take_up(&mut state, &launch.session);
    state.notice = launch.notice;
    let files = launch.present.map(|(seat, files)| {
        state.present = Some(Box::new(seat));
        files
    });
    state.settle(look);
    draw(&mut screen, &mut state, look)?;
    // After the first frame, which does not need it.
    if follows_terminal && input::answers() {
        terminal::ask_to_tell_background()?;
    }
    let user = UserWriter::start(launch.files, launch.paths);
    let mut jobs = Jobs::new(user, launch.choices_for, launch.keep_choices);
    jobs.watch(files);
    jobs.poll(jobs::PATIENCE, &mut state, look);
    if state.world.welcomes {
        state.settle(look);
        draw(&mut screen, &mut state, look)?;
    }
    let (outcome, untold) = loop {
        // The next key takes it away.
        let mut untold = unwritten(&state);
        let mut turn = wait(&mut state, &mut input, &mut jobs, look);
        let end = Instant::now() + FRAME;
        loop {
            match turn {
                Turn::Effect(effect) => apply(
                    effect,
                    &mut state,
                    (&mut screen, &mut jobs, launch.typology_in),
                    look,
                )?,
                Turn::Background(background) if follows_terminal => look.suit(background),
                Turn::Background(_) => {}
                Turn::Unchanged | Turn::End(_) => break,
            }
            untold = unwritten(&state).or(untold);
            jobs.user.keep(state.world.recent.take_gained());
            jobs.hand_over(&mut state);
            // What waits is answered at once and drawn once.
            let next = (Instant::now() < end).then(|| input.next(Duration::ZERO));
            turn = match next.flatten() {
                Some(incoming) => take(incoming, &mut state, &mut input, look),
                None => Turn::Unchanged,
            };
        }
        if let Turn::End(outcome) = turn {
            jobs.leave(&mut state);
            break (outcome, untold);
        }
        draw(&mut screen, &mut state, look)?;
    };
    drop(screen);
    Ok(Ended {
        outcome,
        unkept: jobs.user.finish(session(&state)).err(),
        untold,
    })
}

/// What is said of a file that could not be written.
fn unwritten(state: &State<'_>) -> Option<Phrase> {
    let notice = state.notice.as_ref();
    let fault = notice.filter(|notice| notice.id == perform::UNWRITTEN);
    fault.cloned()
}

/// Removes half-written files however the explorer ends.
struct AbandonOnDrop;

impl Drop for AbandonOnDrop {
    fn drop(&mut self) {
        abandon();
    }
}

fn draw(screen: &mut TerminalScreen, state: &mut State<'_>, look: &mut Look) -> io::Result<()> {
    look.wear(view::theme(state));
    let title = view::title(state, look);
    screen.draw(title, |frame| {
        let size = frame.area().as_size();
        if size != state.world.size {
            update::resize(state, size, look);
        } else if state.notice_rows(look) != state.world.notice_rows {
            // What came of an effect is told.
            state.settle(look);
        }
        let drawn = view::draw(frame.buffer_mut(), state, look);
        if let Some(position) = drawn.cursor {
            frame.set_cursor_position(position);
        }
        if look.has_colors() {
            drawn.links
        } else {
            Vec::new()
        }
    })
}

/// What came of something that happened.
enum Turn {
    /// Nothing is to be done or drawn.
    Unchanged,
    Effect(Effect),
    /// The terminal said what its background is, late or because it changed.
    Background(Background),
    End(Outcome),
}

/// Waits for something to happen, the lists being read meanwhile.
fn wait(state: &mut State<'_>, input: &mut Input, jobs: &mut Jobs, look: &Look) -> Turn {
    loop {
        let patience = match state.business() {
            Business::Work => Duration::ZERO,
            Business::Wait => SHORT,
            Business::None if jobs.are_running() => SHORT,
            Business::None => IDLE,
        };
        if let Some(incoming) = input.next(patience) {
            match take(incoming, state, input, look) {
                Turn::Unchanged => {}
                turn => return turn,
            }
        } else if let Some(effect) = update::poll_export(state, look) {
            return Turn::Effect(effect);
        } else if jobs.poll(Duration::ZERO, state, look) || state.work(SLICE, look) {
            return Turn::Effect(Effect::None);
        }
    }
}

/// Takes what happened.
fn take(incoming: Incoming, state: &mut State<'_>, input: &mut Input, look: &Look) -> Turn {
    match incoming {
        Incoming::End => Turn::End(Outcome::Interrupted),
        Incoming::Stop => Turn::Effect(Effect::Suspend),
        Incoming::Continue => match terminal::retake() {
            Ok(()) => Turn::Effect(Effect::Redraw),
            // It is gone.
            Err(_) => Turn::End(Outcome::Interrupted),
        },
        // The next frame is of the new size.
        Incoming::Resized => Turn::Effect(Effect::None),
        Incoming::Event(event) => match handle(state, &event, input, look) {
            None => Turn::Unchanged,
            Some(Effect::Quit) => Turn::End(Outcome::Quit),
            Some(effect) => Turn::Effect(effect),
        },
        Incoming::Reply(reply) => match input.told(&reply) {
            Some(background) => Turn::Background(background),
            None => Turn::Unchanged,
        },
    }
}

/// Performs an effect, and updates the state with its result.
fn apply<'a>(
    effect: Effect,
    state: &mut State<'a>,
    (screen, jobs, typology_in): (&mut TerminalScreen, &mut Jobs, TypologyIn<'a>),
    look: &mut Look,
) -> io::Result<()> {
    match effect {
        Effect::None | Effect::Quit => {}
        Effect::Redraw => screen.clear()?,
        Effect::Copy(text) => {
            let way = perform::copy(&text)?;
            // Whoever finds nothing on the clipboard knows then where to look.
            if let Some(sentence) = state.notice.take() {
                let notice = Phrase::new("notice-copied-by").with("sentence", sentence);
                state.notice = Some(notice.with("way", Argument::Message(way.to_owned())));
            }
        }
        Effect::Browse(address) => {
            let id = if perform::browse(&address) {
                "notice-browsing"
            } else {
                "notice-no-browser"
            };
            state.notice = Some(Phrase::new(id).with("address", address));
        }
        Effect::ReadFolder(folder) => jobs.read_folder(&folder, state, look),
        Effect::OpenList(path) => jobs.open_list(&path, state, look),
        Effect::Reread(rank, choices) => jobs.reread(rank, &choices, state, look),
        Effect::Write(request) => {
            perform::begin(state, *request, look);
        }
        Effect::AddStep(step, difference) => {
            state.notice = Some(perform::add_step(&step, difference, state, look));
        }
        Effect::Prefer(preference) => {
            match preference {
                Preference::Theme(_) => {}
                Preference::Mouse(takes) => terminal::take_mouse(takes)?,
                Preference::Language(code) => match typology_in(code) {
                    Ok(typology) => session::switch_language(state, (typology, code), look),
                    Err(fault) => {
                        state.notice = Some(fault);
                        return Ok(());
                    }
                },
            }
            jobs.user.prefer(preference);
        }
        Effect::Suspend => {
            screen.suspend()?;
            update::resize(state, screen.size(), look);
        }
    }
    Ok(())
}

/// The effect of an event; `None` for one that changes nothing on the screen.
fn handle(state: &mut State<'_>, event: &Event, input: &mut Input, look: &Look) -> Option<Effect> {
    match event {
        Event::Key(event) => {
            panics::panic_if_asked();
            let key = KeyPress::of(event)?;
            let letters = key.letter().filter(|_| state.is_typing());
            Some(match letters {
                Some(letter) => update::letters(state, &input.letters(letter), look),
                None => update::key(state, key, look),
            })
        }
        Event::Paste(text) => Some(update::paste(state, text, look)),
        Event::Resize(..) => Some(Effect::None),
        Event::Mouse(event) => update::mouse(state, *event, Instant::now(), look),
        Event::FocusGained | Event::FocusLost => None,
    }
}
