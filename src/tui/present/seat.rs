//! A window's place in a session: which window it is, the parcours, what has happened, what is open before its eyes.
//! What it does becomes events; what others did comes back as events, folded into the same state.

use std::path::PathBuf;
use std::rc::Rc;

use tui_input::Input;

use super::content::StepContent;
use crate::model::{Phrase, Typology};
use crate::tui::look::Look;
use crate::tui::widgets::Cursor;
use crate::workshop::event::StepMark;
use crate::workshop::parcours::{CommandReader, read};
use crate::workshop::session::WALL;
use crate::workshop::{
    Happening, Parcours, ParcoursSource, ParcoursStep, SessionState, StepMatter, WallShot,
    WorkshopEvent,
};

/// What a window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowKind {
    /// The wall as long as it is alone, the host's view once there is a wall.
    Either,
    Wall,
    Host,
    Solo,
}

impl WindowKind {
    /// Its name in the session.
    fn word(self) -> &'static str {
        match self {
            Self::Wall => WALL,
            Self::Either | Self::Host => "host",
            Self::Solo => "solo",
        }
    }
}

/// What is open over the window.
#[derive(Debug, Clone)]
pub(super) enum Overlay {
    None,
    /// The list of steps, and the digits typed.
    Steps(Cursor, String),
    /// The keys, scrolled.
    Keys(usize),
    /// A remark that is typed.
    Remark(Box<Input>),
}

/// What was asked for last on a row of choices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Vote {
    pub(super) cursor: usize,
    /// Whether the next digit goes on with the number that is there.
    pub(super) is_typing: bool,
    /// Whether it was moved or typed at: where there is no window of the host's own, it shows from then on.
    pub(super) is_shown: bool,
}

/// Whether the window leaves the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    No,
    /// The key before asked to.
    Asked,
    Left,
}

/// A window's place in a session.
pub struct Seat {
    pub(super) window: WindowKind,
    pub parcours: Parcours,
    /// Where the parcours comes from, to be read again when it changes.
    pub source: ParcoursSource,
    pub(super) commands: Rc<dyn CommandReader>,
    pub session: SessionState,
    /// Events that are in the file, as it was read last.
    kept: Vec<WorkshopEvent>,
    /// Own events that are not there yet, as far as is known.
    pending: Vec<WorkshopEvent>,
    /// How many of these were handed over.
    sent: usize,
    clock: fn() -> u64,
    /// By the rank of the step; none of those that were not shown.
    pub(super) contents: Vec<Option<StepContent>>,
    pub(super) projected: Option<(String, StepContent)>,
    pub(super) overlay: Overlay,
    pub(super) vote: Vote,
    pub(super) shows_notes: bool,
    pub(super) leaving: Leaving,
    /// Whether the explorer shows here.
    pub is_away: bool,
    /// Told until the next key.
    pub(super) notice: Option<Phrase>,
    /// What is wrong with the file of the parcours or of the session.
    pub fault: Option<Phrase>,
    /// The file of the parcours; none of a bundled one.
    pub parcours_file: Option<PathBuf>,
    /// The parcours of the session that could not be taken up.
    refused: Option<String>,
}

impl Seat {
    /// A seat in a session that has these events, or that this window opens.
    pub fn new(
        window: WindowKind,
        (parcours, source): (Parcours, ParcoursSource),
        commands: Rc<dyn CommandReader>,
        kept: Vec<WorkshopEvent>,
        (clock, opening): (fn() -> u64, Option<Happening>),
    ) -> Self {
        let mut seat = Self {
            window,
            contents: vec![None; parcours.steps.len()],
            parcours,
            commands,
            session: SessionState::of(&kept),
            kept,
            pending: Vec::new(),
            sent: 0,
            clock,
            projected: None,
            overlay: Overlay::None,
            vote: Vote::default(),
            shows_notes: false,
            leaving: Leaving::No,
            is_away: false,
            notice: None,
            fault: None,
            parcours_file: file_of(&source),
            source,
            refused: None,
        };
        if let Some(opening) = opening {
            seat.say(opening);
        }
        seat.say(Happening::Join);
        seat
    }

    /// Milliseconds since 1970.
    pub fn now(&self) -> u64 {
        (self.clock)()
    }

    /// Lets something happen.
    pub fn say(&mut self, what: Happening) {
        let event = WorkshopEvent {
            t: self.now(),
            by: self.window.word().to_owned(),
            what,
        };
        self.session.take(&event);
        self.pending.push(event);
    }

    /// The events to be appended to the file, each once.
    pub fn take_outgoing(&mut self) -> Vec<WorkshopEvent> {
        let outgoing = self.pending[self.sent..].to_vec();
        self.sent = self.pending.len();
        outgoing
    }

    /// Takes the events that the file holds, the first so many own ones among them.
    pub fn take_kept(&mut self, kept: Vec<WorkshopEvent>, own: usize) {
        let own = own.min(self.sent);
        self.pending.drain(..own);
        self.sent -= own;
        self.kept = kept;
        self.refold();
        // Another session has begun, or a window of the same kind has left.
        let is_there = self.session.windows.contains(self.window.word());
        if !is_there && self.leaving != Leaving::Left {
            self.say(Happening::Join);
        }
    }

    /// Takes up the parcours of the session where this window was opened with another one, or before there was any.
    /// Returns whether it is another one now.
    pub fn follow_parcours(&mut self, t: &Typology) -> bool {
        let Some(opened) = &self.session.opened else {
            return false;
        };
        if opened.parcours == self.source.name || self.refused.as_ref() == Some(&opened.parcours) {
            return false;
        }
        let name = opened.parcours.clone();
        let source = self.commands.source(&name);
        let read = source.and_then(|source| match read(&source, t, &*self.commands) {
            Ok(parcours) => Ok((parcours, source)),
            Err(faults) => {
                let fault = faults.into_iter().next().map(|fault| fault.sentence());
                Err(fault.unwrap_or_else(|| Phrase::new("command-nothing")))
            }
        });
        match read {
            Ok((parcours, source)) => {
                self.contents = vec![None; parcours.steps.len()];
                self.parcours = parcours;
                self.parcours_file = file_of(&source);
                self.source = source;
                true
            }
            Err(phrase) => {
                self.refused = Some(name);
                self.fault = Some(phrase);
                false
            }
        }
    }

    fn refold(&mut self) {
        let before = self.place();
        self.session = SessionState::of(self.kept.iter().chain(&self.pending));
        if self.place() != before {
            self.vote = Vote::default();
        }
    }

    /// Everything that has happened, as far as is known here.
    pub fn events(&self) -> impl Iterator<Item = &WorkshopEvent> {
        self.kept.iter().chain(&self.pending)
    }

    /// Takes another text of the parcours, keeping the place; what is wrong with it is told, and the old one stays.
    pub fn reread(&mut self, text: String, t: &Typology) {
        let source = ParcoursSource {
            text,
            ..self.source.clone()
        };
        match read(&source, t, &*self.commands) {
            Ok(parcours) => {
                self.contents = vec![None; parcours.steps.len()];
                self.parcours = parcours;
                self.source = source;
                self.fault = None;
                let told = !self.is_wall();
                self.notice = told.then(|| Phrase::new("present-reread"));
            }
            Err(faults) => {
                let fault = faults.into_iter().next().map(|fault| fault.sentence());
                self.notice = None;
                self.fault = fault.map(|fault| Phrase::new("present-broken").with("fault", fault));
            }
        }
    }

    /// What of the window is the host's.
    pub fn is_host(&self) -> bool {
        match self.window {
            WindowKind::Host => true,
            WindowKind::Either => self.session.has_wall(),
            WindowKind::Wall | WindowKind::Solo => false,
        }
    }

    /// The row of votes under the cursor, where it shows on the wall: in a window that is alone.
    pub(super) fn cursor_on_wall(&self) -> Option<usize> {
        let is_alone = !self.is_wall() && !self.is_host();
        (is_alone && self.vote.is_shown).then_some(self.vote.cursor)
    }

    /// Whether it is the wall and nothing else.
    pub fn is_wall(&self) -> bool {
        self.window == WindowKind::Wall
    }

    /// The rank of the step that was gone to; none before the first one, as many as there are at the end.
    pub fn place(&self) -> Option<usize> {
        self.place_of(&self.session.shot)
    }

    /// The rank of a step that shows.
    pub(super) fn place_of(&self, shot: &WallShot) -> Option<usize> {
        let mark = shot.step.as_ref()?;
        if mark.kind.is_none() {
            return Some(self.parcours.steps.len());
        }
        Some(self.parcours.place(&mark.key, mark.at))
    }

    /// The step that was gone to.
    pub fn step(&self) -> Option<&ParcoursStep> {
        self.parcours.steps.get(self.place()?)
    }

    /// The key of a step, of one card of it where it has cards.
    pub(super) fn asked(&self) -> Option<(String, Option<usize>)> {
        let step = self.step()?;
        match &step.matter {
            StepMatter::Riddle(_) => Some((step.key.clone(), None)),
            StepMatter::Question { choices, .. } if !choices.is_empty() => {
                Some((step.key.clone(), None))
            }
            StepMatter::Sorting(cards) => {
                let card = self.session.shot.reveal / 2;
                (card < cards.len()).then(|| (step.key.clone(), Some(card)))
            }
            _ => None,
        }
    }

    /// How many times a step can be revealed further.
    pub(super) fn pieces(&self, rank: usize) -> usize {
        let Some(step) = self.parcours.steps.get(rank) else {
            return 0;
        };
        let content = self.contents.get(rank).and_then(Option::as_ref);
        super::pieces::pieces(step, content)
    }

    /// A step as the session keeps it; the end for a rank beyond the last.
    pub(super) fn mark(&self, rank: usize, t: &Typology, look: &Look) -> StepMark {
        match self.parcours.steps.get(rank) {
            Some(step) => StepMark {
                key: step.key.clone(),
                at: rank,
                kind: Some(step.matter.kind()),
                label: super::pieces::label(step, t, look),
                minutes: step.minutes,
            },
            None => StepMark {
                key: END.to_owned(),
                at: rank,
                ..StepMark::default()
            },
        }
    }
}

/// The file of a parcours; none of a bundled one.
fn file_of(source: &ParcoursSource) -> Option<PathBuf> {
    let file = PathBuf::from(&source.name);
    file.is_absolute().then_some(file)
}

/// The key of the end of a parcours.
const END: &str = "end";
