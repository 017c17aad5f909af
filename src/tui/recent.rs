//! What was searched and which lists were opened: in this run, and in those before it once they are
//! remembered.

use std::path::Path;

use super::action::Action;
use crate::user::History;

/// Examples of queries, with the ids of what they are for: in the empty search, under the earlier ones.
pub const EXAMPLES: &[(&str, &str)] = &[
    ("emmaus", "example-name"),
    ("62.01Z", "example-code"),
    ("exclusion numérique", "example-words"),
    ("famille:3 statut:scop", "example-fields"),
    ("famille:4 -type:logiciel", "example-without"),
    ("84 %", "example-figure"),
];
/// Earlier searches that the empty search lists.
const MOST_EARLIER: usize = 10;

/// All that is known, and what this run added to it that is still to be kept.
#[derive(Debug, Clone, Default)]
pub struct Recent {
    known: History,
    gained: History,
}

impl Recent {
    /// Remembers earlier runs.
    pub fn remember(&mut self, earlier: History) {
        self.known = earlier.followed_by(&self.known);
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

    /// Keeps that the welcome was read.
    pub fn welcomed(&mut self) {
        self.known.welcomed = true;
        self.gained.welcomed = true;
    }

    /// Whether the welcome was read, in this run or before.
    pub fn is_welcomed(&self) -> bool {
        self.known.welcomed
    }

    /// Searches, the last one at the end.
    pub fn searches(&self) -> &[String] {
        &self.known.searches
    }

    /// The searches that the empty search lists, the last one first.
    pub fn earlier(searches: &[String]) -> impl Iterator<Item = &String> {
        searches.iter().rev().take(MOST_EARLIER)
    }

    /// Lists, the last one at the end.
    pub fn lists(&self) -> &[String] {
        &self.known.lists
    }

    /// What this run added since the last time.
    pub fn take_gained(&mut self) -> History {
        std::mem::take(&mut self.gained)
    }
}

/// Which of the earlier texts a line shows, by rank from the last one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Recall(Option<usize>);

impl Recall {
    /// The text to be shown next: an older one upwards, a newer one downwards where one is shown.
    pub fn next<'t>(&mut self, action: Action, texts: &'t [String]) -> Option<&'t String> {
        let rank = match (action, self.0) {
            (Action::Up, shown) => shown.map_or(0, |rank| rank + 1),
            (Action::Down, Some(rank @ 1..)) => rank - 1,
            _ => return None,
        };
        let text = texts.iter().rev().nth(rank)?;
        self.0 = Some(rank);
        Some(text)
    }
}
