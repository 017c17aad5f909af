//! Where the explorer has been: back and forward, as in a browser.

use super::screens::Snapshot;

/// Screens as they were left.
#[derive(Debug, Default)]
pub(super) struct VisitHistory {
    back: Vec<Snapshot>,
    forward: Vec<Snapshot>,
}

/// Most screens remembered.
const LONGEST: usize = 200;

impl VisitHistory {
    /// Remembers the screen that is left for another one.
    pub(super) fn leave(&mut self, snapshot: Snapshot) {
        self.forward.clear();
        if self.back.len() == LONGEST {
            self.back.remove(0);
        }
        self.back.push(snapshot);
    }

    /// Forgets everything but a screen that is left.
    pub(super) fn begin_again(&mut self, left: Option<Snapshot>) {
        self.back = left.into_iter().collect();
        self.forward.clear();
    }

    /// The screen before, in exchange for the one that shows; `None` at the beginning.
    pub(super) fn back(&mut self, here: impl FnOnce() -> Snapshot) -> Option<Snapshot> {
        let before = self.back.pop()?;
        self.forward.push(here());
        Some(before)
    }

    /// The screen that [`back`](Self::back) left; `None` at the end.
    pub(super) fn forward(&mut self, here: impl FnOnce() -> Snapshot) -> Option<Snapshot> {
        let after = self.forward.pop()?;
        self.back.push(here());
        Some(after)
    }

    pub(super) fn has_back(&self) -> bool {
        !self.back.is_empty()
    }

    pub(super) fn has_forward(&self) -> bool {
        !self.forward.is_empty()
    }
}
