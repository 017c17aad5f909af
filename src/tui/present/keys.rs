//! From a key to what happens in a session.

use ratatui::layout::Position;
use tui_input::{Input, InputRequest};

use super::seat::{Leaving, Overlay, Seat, Vote};
use super::votes::digit;
use super::{host, wall};
use crate::model::{Phrase, Typology};
use crate::tui::action::Action;
use crate::tui::areas::Areas;
use crate::tui::effect::Effect;
use crate::tui::layer::{HintRank, Layer, Step};
use crate::tui::look::Look;
use crate::tui::widgets::line::{WORDS, edit};
use crate::tui::widgets::list::rows_moved;
use crate::tui::widgets::{Canvas, Cursor};
use crate::tui::world::World;
use crate::workshop::Happening;

impl Seat {
    /// Goes on: reveals more of the step, or goes to the next one.
    pub fn go_on(&mut self, t: &Typology, look: &Look) {
        let Some(here) = self.place() else {
            return self.go(0, t, look);
        };
        let reveal = self.session.shot.reveal;
        if reveal < self.pieces(here) {
            self.reveal(reveal + 1);
        } else if here < self.parcours.steps.len() {
            self.go(here + 1, t, look);
        }
    }

    /// Goes back: hides what was revealed last, or goes to the step before, all of it revealed.
    pub fn go_back(&mut self, t: &Typology, look: &Look) {
        let Some(here) = self.place() else { return };
        // More may have been revealed than there is by now.
        let reveal = self.session.shot.reveal.min(self.pieces(here));
        if reveal > 0 {
            self.reveal(reveal - 1);
        } else if let Some(before) = here.checked_sub(1) {
            let step = self.mark(before, t, look);
            let reveal = self.pieces(before);
            self.say(Happening::Step { step, reveal });
            self.vote = Vote::default();
        }
    }

    fn reveal(&mut self, count: usize) {
        self.say(Happening::Reveal { count });
        self.vote = Vote::default();
    }

    /// Goes to the beginning of a step.
    pub fn go(&mut self, rank: usize, t: &Typology, look: &Look) {
        let step = self.mark(rank, t, look);
        self.say(Happening::Step { step, reveal: 0 });
        self.vote = Vote::default();
        self.overlay = Overlay::None;
    }

    /// Leaves whatever is open here; what stands on the wall besides the step goes, too.
    fn cancel(&mut self) {
        let is_open = !matches!(self.overlay, Overlay::None) || self.shows_notes;
        self.overlay = Overlay::None;
        self.shows_notes = false;
        if !is_open && self.session.shot.projected.is_some() {
            self.say(Happening::Detour { on: false });
        }
    }

    /// Takes a letter where it is a digit, of votes or of a step. Returns false for any other.
    pub fn letter(&mut self, letter: char, t: &Typology) -> bool {
        let Some(digit) = digit(letter) else {
            return false;
        };
        if let Overlay::Steps(_, typed) = &mut self.overlay {
            if typed.len() < 3 {
                typed.push_str(&digit.to_string());
            }
            return true;
        }
        if !matches!(self.overlay, Overlay::None) {
            return false;
        }
        if self.count(digit, t) {
            return true;
        }
        // Signs that AZERTY types there are keys of their own elsewhere.
        if !letter.is_ascii_digit() || self.is_wall() || digit == 0 {
            return false;
        }
        let here = Cursor::at(self.place().unwrap_or(0));
        self.overlay = Overlay::Steps(here, digit.to_string());
        true
    }

    /// Handles the action of a key in the list of steps; returns false for one that it does not know.
    fn act_on_steps(&mut self, action: Action, t: &Typology, look: &Look) -> bool {
        let count = self.parcours.steps.len();
        let Overlay::Steps(cursor, typed) = &mut self.overlay else {
            return false;
        };
        match action {
            Action::Advance | Action::Open => {
                let number: Option<usize> = typed.parse().ok();
                let rank = match number {
                    None => cursor.selected,
                    Some(number) => number.wrapping_sub(1),
                };
                if rank < count {
                    self.go(rank, t, look);
                } else {
                    let phrase = Phrase::new("present-no-step").with("count", count);
                    self.overlay = Overlay::None;
                    self.notice = Some(phrase);
                }
            }
            Action::Back if !typed.is_empty() => {
                typed.pop();
            }
            Action::StepList => self.overlay = Overlay::None,
            action => {
                let Some(rows) = rows_moved(action, count, 5) else {
                    return false;
                };
                typed.clear();
                cursor.step(rows, count);
            }
        }
        true
    }

    /// Handles the action of a key in the list of keys; returns false for one that it does not know.
    fn act_on_keys(&mut self, action: Action) -> bool {
        let Overlay::Keys(scroll) = &mut self.overlay else {
            return false;
        };
        match rows_moved(action, usize::MAX, 5) {
            Some(rows @ -20..=20) => *scroll = scroll.saturating_add_signed(rows).min(100),
            _ => self.overlay = Overlay::None,
        }
        true
    }

    /// Blanks the wall or lights it again. Returns whether it is blank now.
    pub fn blank(&mut self) -> bool {
        let on = !self.session.is_blank;
        self.say(Happening::Blank { on });
        on
    }

    fn toggle_window(&mut self, action: Action) -> bool {
        let session = &self.session;
        match action {
            Action::BlankWall => {
                self.blank();
            }
            Action::FreezeWall => {
                let on = session.frozen.is_none();
                self.say(Happening::Freeze { on });
            }
            Action::PauseTimer => {
                let on = session.paused.is_none();
                self.say(Happening::Pause { on });
            }
            Action::WallClock => {
                let on = !session.shows_clock;
                self.say(Happening::Clock { on });
            }
            _ => return false,
        }
        true
    }

    /// Opens or closes what only the host sees; a wall has none of it.
    fn open(&mut self, action: Action) -> Step {
        if self.is_wall() {
            return Step::Done;
        }
        match action {
            Action::StepList => {
                let here = self.place().unwrap_or(0);
                let last = self.parcours.steps.len() - 1;
                self.overlay = Overlay::Steps(Cursor::at(here.min(last)), String::new());
            }
            Action::Help => self.overlay = Overlay::Keys(0),
            Action::Remark => self.overlay = Overlay::Remark(Box::default()),
            Action::SpeakerNotes => self.shows_notes = !self.shows_notes,
            Action::Detour => self.go_away(),
            _ => {}
        }
        Step::Done
    }

    /// The first key to leave only asks.
    fn leave(&mut self) -> Step {
        if self.leaving == Leaving::No {
            self.leaving = Leaving::Asked;
            self.notice = Some(Phrase::new("present-leaving"));
            return Step::Done;
        }
        self.leave_session();
        Step::Effect(Effect::Quit)
    }

    /// Up or down: the cursor of votes, or what shows on the wall.
    fn scroll(&mut self, rows: isize, t: &Typology) {
        if self.move_vote(rows, t) {
            return;
        }
        let before = self.session.shot.scroll;
        let row = before.saturating_add_signed(rows).min(10_000);
        if row != before {
            self.say(Happening::Scroll { row });
        }
    }

    /// Enter ends a number, or the answer of a team, where one is being typed. Returns false elsewhere.
    fn end_vote(&mut self, t: &Typology) -> bool {
        self.vote.is_typing && self.move_vote(1, t)
    }
}

impl Layer for Seat {
    fn is_typing(&self, _: &World<'_>) -> bool {
        matches!(self.overlay, Overlay::Remark(_))
    }

    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step {
        let t = world.typology;
        self.notice = None;
        if action == Action::Quit {
            return self.leave();
        }
        self.leaving = Leaving::No;
        if matches!(self.overlay, Overlay::Remark(_)) {
            match action {
                Action::Advance | Action::Open => self.remark(t),
                Action::Cancel => self.overlay = Overlay::None,
                _ => {}
            }
            return Step::Done;
        }
        if action == Action::Cancel {
            self.cancel();
            return Step::Done;
        }
        if self.act_on_steps(action, t, look) || self.act_on_keys(action) {
            return Step::Done;
        }
        match action {
            Action::Open if self.end_vote(t) => {}
            Action::Advance | Action::Open => self.go_on(t, look),
            Action::Retreat => self.go_back(t, look),
            Action::Up => self.scroll(-1, t),
            Action::Down => self.scroll(1, t),
            Action::Back => {
                self.uncount(t);
            }
            Action::StartShow => {
                self.overlay = Overlay::None;
                if self.session.is_blank {
                    self.say(Happening::Blank { on: false });
                }
                if self.place().is_none() {
                    self.go(0, t, look);
                }
            }
            action if self.toggle_window(action) => {}
            action => return self.open(action),
        }
        Step::Done
    }

    fn unbound(&self) -> Step {
        Step::Done
    }

    fn edit(&mut self, request: InputRequest, _: &mut World<'_>) {
        if let Overlay::Remark(input) = &mut self.overlay {
            self.notice = edit(input, request, WORDS).err();
        }
    }

    fn paste(&mut self, text: &str, world: &mut World<'_>) {
        let line: String = text.chars().filter(|letter| !letter.is_control()).collect();
        self.letters(&line, world);
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, look: &Look) -> Step {
        let t = world.typology;
        self.notice = None;
        self.leaving = Leaving::No;
        if let Some(rank) = host::step_at(self, at, world, look) {
            self.go(rank, t, look);
        } else if let Some(row) = host::vote_at(self, at, world, look) {
            self.vote = Vote {
                cursor: row,
                is_typing: false,
                is_shown: true,
            };
        } else if matches!(self.overlay, Overlay::None) && !self.is_host() {
            // As with slides: the left edge goes back, the rest goes on.
            if at.x < world.size.width / 4 {
                self.go_back(t, look);
            } else {
                self.go_on(t, look);
            }
        }
        Step::Done
    }

    fn wheel(&mut self, _: Position, rows: isize, world: &mut World<'_>, _: &Look) {
        self.scroll(rows.signum(), world.typology);
    }

    fn settle(&mut self, world: &World<'_>, look: &Look) {
        self.prepare(world.typology, look);
    }

    fn draw(&self, canvas: &mut Canvas<'_>, _: &Areas, world: &World<'_>) {
        self.draw_whole(canvas, world);
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        Vec::new()
    }
}

impl Seat {
    /// Draws the window, which has no header and no hints around it.
    pub fn draw_whole(&self, canvas: &mut Canvas<'_>, world: &World<'_>) {
        let whole = canvas.buffer.area;
        if self.is_host() {
            host::draw(canvas, whole, self, world.typology);
        } else {
            wall::draw_window(canvas, whole, self, world.typology);
        }
    }

    /// The window leaves the session, once.
    pub fn leave_session(&mut self) {
        if self.leaving != Leaving::Left {
            self.leaving = Leaving::Left;
            self.say(Happening::Leave);
        }
    }

    /// The line that is typed.
    pub(super) fn typed(&self) -> Option<&Input> {
        match &self.overlay {
            Overlay::Remark(input) => Some(input),
            _ => None,
        }
    }

    /// The terminal has another size: a mirrored one may be a wall now.
    pub fn resized(&mut self) {
        self.shows_notes = false;
    }
}
