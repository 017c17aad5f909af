//! What has happened so far in a session: events folded one after the other. The same events give the same state in
//! every window.

use std::collections::{BTreeMap, BTreeSet};

use super::event::{Happening, StepMark, WorkshopEvent};

/// What opened a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opening {
    pub t: u64,
    pub parcours: String,
    pub title: String,
    pub edition: String,
    pub lang: String,
    pub seed: u64,
    pub teams: Vec<String>,
    pub minutes: Option<u32>,
}

/// What the wall shows, blank aside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WallShot {
    /// None before the first step.
    pub step: Option<StepMark>,
    pub reveal: usize,
    pub scroll: usize,
    /// The command whose answer shows instead of the step.
    pub projected: Option<String>,
}

/// Time spent on a step, or on a detour, without leaving it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub step: StepMark,
    pub from: u64,
    /// None while it lasts.
    pub to: Option<u64>,
}

/// Something that was projected on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    pub t: u64,
    pub command: String,
    pub label: String,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRemark {
    pub t: u64,
    pub step: String,
    pub text: String,
    pub record: Option<String>,
    pub who: Option<String>,
}

/// What was asked: a step, or a card of one.
pub type Asked = (String, Option<String>);

/// What has happened so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionState {
    pub opened: Option<Opening>,
    pub shot: WallShot,
    /// What the wall goes on showing.
    pub frozen: Option<WallShot>,
    pub is_blank: bool,
    pub shows_clock: bool,
    pub end: Option<u64>,
    /// Since when it is paused.
    pub paused: Option<u64>,
    /// Earlier pauses.
    pauses: Vec<(u64, u64)>,
    pub visits: Vec<Visit>,
    pub is_away: bool,
    pub projections: Vec<Projection>,
    pub remarks: Vec<SessionRemark>,
    /// Hands for each choice.
    pub hands: BTreeMap<Asked, BTreeMap<String, u32>>,
    /// Families that each team says of a card.
    pub answers: BTreeMap<Asked, BTreeMap<String, Vec<String>>>,
    /// Windows that are there, by name.
    pub windows: BTreeSet<String>,
    /// The last event, and when it was.
    pub last: Option<(u64, Happening)>,
}

impl SessionState {
    /// The state after events.
    pub fn of<'e>(events: impl IntoIterator<Item = &'e WorkshopEvent>) -> Self {
        let mut state = Self::default();
        for event in events {
            state.take(event);
        }
        state
    }

    /// What the wall shows, blank aside.
    pub fn wall(&self) -> &WallShot {
        self.frozen.as_ref().unwrap_or(&self.shot)
    }

    /// Whether a wall is there.
    pub fn has_wall(&self) -> bool {
        self.windows.contains(WALL)
    }

    /// Takes what happened.
    pub fn take(&mut self, event: &WorkshopEvent) {
        let t = event.t;
        match event.what.clone() {
            Happening::Open {
                parcours,
                title,
                edition,
                lang,
                seed,
                teams,
                minutes,
                ..
            } => {
                if self.opened.is_none() {
                    self.opened = Some(Opening {
                        t,
                        parcours,
                        title,
                        edition,
                        lang,
                        seed,
                        teams,
                        minutes,
                    });
                }
            }
            Happening::Until { end } => self.end = Some(end),
            // One that was killed left without a word, and is the same when it comes back.
            Happening::Join => {
                self.windows.insert(event.by.clone());
            }
            Happening::Leave => {
                self.windows.remove(&event.by);
            }
            Happening::Step { step, reveal } => self.go(t, step, reveal),
            Happening::Reveal { count } => {
                self.shot.reveal = count;
                self.shot.scroll = 0;
                self.shot.projected = None;
                self.is_blank = false;
            }
            Happening::Scroll { row } => self.shot.scroll = row,
            Happening::Blank { on } => self.is_blank = on,
            Happening::Freeze { on } => self.freeze(on),
            Happening::Pause { on } => self.pause(t, on),
            Happening::Clock { on } => self.shows_clock = on,
            Happening::Detour { on } => {
                self.is_away = on;
                if !on {
                    self.shot.projected = None;
                }
            }
            other => self.note(t, other),
        }
        self.last = Some((t, event.what.clone()));
    }

    /// Takes what the room said or asked.
    fn note(&mut self, t: u64, what: Happening) {
        match what {
            Happening::Project { command, label } => {
                self.shot.projected = Some(command.clone());
                self.projections.push(Projection { t, command, label });
            }
            Happening::Hands {
                step,
                card,
                choice,
                count,
            } => {
                self.hands
                    .entry((step, card))
                    .or_default()
                    .insert(choice, count);
            }
            Happening::Answer {
                step,
                card,
                team,
                families,
            } => {
                let asked = (step, Some(card));
                self.answers
                    .entry(asked)
                    .or_default()
                    .insert(team, families);
            }
            Happening::Remark {
                step,
                text,
                record,
                who,
            } => self.remarks.push(SessionRemark {
                t,
                step,
                text,
                record,
                who,
            }),
            _ => {}
        }
    }

    fn go(&mut self, t: u64, step: StepMark, reveal: usize) {
        let is_same = (self.shot.step.as_ref()).is_some_and(|here| here.key == step.key);
        if !is_same {
            if let Some(visit) = self.visits.last_mut().filter(|visit| visit.to.is_none()) {
                visit.to = Some(t);
            }
            // The end is no step.
            if step.kind.is_some() {
                self.visits.push(Visit {
                    step: step.clone(),
                    from: t,
                    to: None,
                });
            }
        }
        self.shot = WallShot {
            step: Some(step),
            reveal,
            scroll: 0,
            projected: None,
        };
        self.is_blank = false;
        self.is_away = false;
    }

    fn freeze(&mut self, on: bool) {
        if !on {
            self.frozen = None;
        } else if self.frozen.is_none() {
            self.frozen = Some(self.shot.clone());
        }
    }

    fn pause(&mut self, t: u64, on: bool) {
        match self.paused {
            None if on => self.paused = Some(t),
            Some(from) if !on => {
                self.pauses.push((from, t));
                self.paused = None;
            }
            _ => {}
        }
    }

    /// Milliseconds between two moments, pauses aside.
    pub fn active(&self, from: u64, to: u64) -> u64 {
        let open = self.paused.map(|paused| (paused, to.max(paused)));
        let pauses = self.pauses.iter().copied().chain(open);
        let away = pauses.map(|(start, end)| end.min(to).saturating_sub(start.max(from)));
        to.saturating_sub(from).saturating_sub(away.sum())
    }

    /// When the first step began.
    pub fn started(&self) -> Option<u64> {
        self.visits.first().map(|visit| visit.from)
    }

    /// Milliseconds spent on a step, pauses aside, up to a moment.
    pub fn spent(&self, key: &str, now: u64) -> u64 {
        let visits = self.visits.iter().filter(|visit| visit.step.key == key);
        let spent = visits.map(|visit| self.active(visit.from, visit.to.unwrap_or(now)));
        spent.sum()
    }
}

/// The name of a window that shows the wall.
pub const WALL: &str = "wall";
