//! The panel of writing over whatever else lies over the screen: what it covers, and what it promises.

use super::{Popup, State};
use crate::tui::command_line::command_line;

impl State<'_> {
    /// What lies over the screen and can be written: what the panel of writing covers, where that shows.
    pub fn beneath(&self) -> Option<&Popup> {
        match &self.popup {
            Some(Popup::Writing(_)) => self.under.as_ref(),
            popup => popup.as_ref(),
        }
    }

    /// Takes the panel of writing away: what it covered is there again.
    pub(in crate::tui) fn uncover(&mut self) {
        self.popup = self.under.take();
        // More may have been counted meanwhile.
        self.recount();
    }

    /// Promises anew what would be written, lists being read meanwhile. Whether that is something else than
    /// before.
    pub(in crate::tui) fn promise(&mut self) -> bool {
        if self.world.is_exporting() || !matches!(self.popup, Some(Popup::Writing(_))) {
            return false;
        }
        let line = command_line(self);
        match (&mut self.popup, line) {
            (Some(Popup::Writing(writing)), Ok(line)) => writing.promise(line),
            _ => false,
        }
    }
}
