//! How the user's lists are opened and shown.

use std::path::PathBuf;

use super::State;
use crate::directory::Loading;
use crate::tui::lists::Lists;
use crate::tui::screens::Screen;

impl State<'_> {
    /// Takes the user's own lists, and shows them if there are any.
    pub fn open(&mut self, lists: Lists) {
        if !lists.is_empty() {
            self.screen = Screen::Organisations;
        }
        self.world.open(lists);
        self.offer();
    }

    /// Takes one more list, and shows it. False where it is there already.
    pub fn add(&mut self, path: PathBuf, loading: Loading) -> bool {
        if self.world.has_list(&path) {
            return false;
        }
        let is_last = self.world.lists.read_percent().is_none();
        self.arriving = is_last.then(|| self.world.lists.len());
        self.world.add_list(path, loading);
        self.screens.overlaps.wait();
        self.show(Screen::Organisations);
        true
    }
}
