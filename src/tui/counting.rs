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
        if self.world.overlap_job.look(&self.world.lists) {
            self.screens
                .overlaps
                .offer(self.world.overlap_job.subjects());
        }
    }

    /// Takes up again the lists that were left; what they share is counted anew.
    pub(super) fn read_on(&mut self) -> Option<Resumed> {
        let resumed = self.world.lists.read_on(self.world.typology)?;
        self.world.overlap_job.reopen();
        self.screens.overlaps.wait();
        Some(resumed)
    }

    /// Whether what the lists share is looked at and not yet counted.
    pub(super) fn is_counting(&self) -> bool {
        self.screen == Screen::Overlaps && self.screens.overlaps.is_waiting()
    }

    /// Counts what the lists share for about so long, where it is looked at.
    pub(super) fn count(&mut self, budget: Duration, look: &Look) -> bool {
        let subject = self
            .screens
            .overlaps
            .subject()
            .filter(|_| self.is_counting());
        let Some(subject) = subject.cloned() else {
            return false;
        };
        let given = (&self.world.lists, &self.world.filter);
        let reached = self
            .world
            .overlap_job
            .work(self.world.typology, given, &subject, budget);
        self.screens.overlaps.take(self.world.typology, reached);
        self.settle(look);
        true
    }

    /// Goes to an organisation among all of those that are kept, remembering where we were.
    pub fn go_to_row(&mut self, row: usize) {
        self.remember();
        self.screen = Screen::Organisations;
        // Nothing typed has no fault.
        let _ = self.world.lists.ask(self.world.typology, "");
        self.screens.organisations = organisations::state::State::default();
        self.arriving = Some(row);
        self.arrive();
    }
}
