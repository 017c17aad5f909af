//! What the user's lists share, while the explorer runs: offered to the screen of overlaps, counted
//! between two keys, and the way from there to an organisation.

use std::time::Duration;

use super::lists::Resumed;
use super::look::Look;
use super::screens::{Screen, organisations};
use super::state::State;

impl State<'_> {
    /// Looks what there is to count in the lists.
    pub(super) fn offer(&mut self) {
        if self.gathered.look(&self.lists) {
            self.overlaps.offer(self.gathered.subjects());
        }
    }

    /// Takes up again the lists that were left; what they share is counted anew.
    pub(super) fn read_on(&mut self) -> Option<Resumed> {
        let resumed = self.lists.read_on(self.typology)?;
        self.reopen();
        Some(resumed)
    }

    /// There is more to come of the lists.
    pub(super) fn reopen(&mut self) {
        self.gathered.reopen();
        self.overlaps.wait();
    }

    /// Whether what the lists share is looked at and not yet counted.
    pub(super) fn is_counting(&self) -> bool {
        self.screen == Screen::Overlaps && self.overlaps.is_waiting()
    }

    /// Counts what the lists share for about so long, where it is looked at.
    pub(super) fn count(&mut self, budget: Duration, look: &Look) -> bool {
        let subject = self.overlaps.subject().filter(|_| self.is_counting());
        let Some(subject) = subject.cloned() else {
            return false;
        };
        let given = (&self.lists, &self.filter);
        let reached = self.gathered.work(self.typology, given, &subject, budget);
        self.overlaps.take(self.typology, reached);
        self.settle(look);
        true
    }

    /// Goes to an organisation among all of those that are kept, remembering where we were.
    pub fn go_to_row(&mut self, row: usize) {
        self.remember();
        self.screen = Screen::Organisations;
        // Nothing typed has no fault.
        let _ = self.lists.ask(self.typology, "");
        self.organisations = organisations::state::State::default();
        self.arriving = Some(row);
        self.arrive();
    }
}
