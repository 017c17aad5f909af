//! Which of the user's lists are open, by which paths they are known, and what they are called.

use std::path::PathBuf;

use super::State;
use crate::directory::{Loading, called};
use crate::tui::lists::Lists;
use crate::tui::screens::Screen;
use crate::user::History;

impl State<'_> {
    /// Takes the user's own lists, and shows them if there are any.
    pub fn open(&mut self, lists: Lists) {
        if !lists.is_empty() {
            self.screen = Screen::Organisations;
        }
        self.lists = lists;
        self.tell_apart();
        self.lists.refilter(self.typology, &self.filter);
        self.offer();
    }

    /// Takes by which path each list is known, and what earlier runs kept.
    pub(in crate::tui) fn take_past(&mut self, paths: Vec<PathBuf>, earlier: History) {
        let folder = paths.last().and_then(|path| path.parent());
        // Joined to nothing, a folder ends as a typed one does.
        let folder = folder.map(|folder| folder.join(""));
        if let Some(folder) = folder.as_ref().and_then(|folder| folder.to_str()) {
            folder.clone_into(&mut self.folder);
        }
        self.opened = paths;
        self.past.remember(earlier);
    }

    /// Takes one more list, and shows it. False where it is there already.
    pub fn add(&mut self, path: PathBuf, loading: Loading) -> bool {
        let mut opened = self.opened.iter().enumerate();
        if opened.any(|(rank, known)| *known == path && self.lists.holds(rank)) {
            return false;
        }
        let is_last = self.lists.read_percent().is_none();
        self.arriving = is_last.then(|| self.lists.len());
        self.lists.add(self.typology, loading);
        self.reopen();
        self.past.opened(&path);
        self.opened.push(path);
        self.tell_apart();
        self.show(Screen::Organisations);
        true
    }

    /// By which path each list is given to a command, in their order.
    pub(in crate::tui) fn paths(&self) -> Vec<PathBuf> {
        let given = self.given.lists.iter();
        let given = given.map(|(path, _)| PathBuf::from(path));
        let since = self.opened.iter().skip(given.len()).cloned();
        given.chain(since).collect()
    }

    /// Lists of one name are called by more of their paths.
    fn tell_apart(&mut self) {
        let paths = self.paths();
        let names = called(paths.iter().map(PathBuf::as_path));
        self.lists.known_as(&names);
    }
}
