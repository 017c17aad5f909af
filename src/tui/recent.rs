//! What was searched and which lists were opened: in this run, and in those before it once they are
//! remembered.

use std::path::Path;

use crate::user::History;

/// All that is known, and what this run adds to it.
#[derive(Debug, Clone, Default)]
pub struct Recent {
    known: History,
    gained: History,
}

impl Recent {
    /// Remembers earlier runs.
    pub fn remember(&mut self, earlier: History) {
        self.known = earlier.followed_by(&self.gained);
    }

    /// Keeps what was searched, to be searched again.
    pub fn searched(&mut self, query: &str) {
        self.known.searched(query);
        self.gained.searched(query);
    }

    /// Keeps which list was opened.
    pub fn opened(&mut self, path: &Path) {
        // A path that is no text cannot be typed again.
        if let Some(path) = path.to_str() {
            self.known.opened(path);
            self.gained.opened(path);
        }
    }

    /// Searches, the last one at the end.
    pub fn searches(&self) -> &[String] {
        &self.known.searches
    }

    /// Lists, the last one at the end.
    pub fn lists(&self) -> &[String] {
        &self.known.lists
    }

    /// What this run adds.
    pub fn gained(self) -> History {
        self.gained
    }
}
