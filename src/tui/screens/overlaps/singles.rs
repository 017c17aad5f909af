//! The line that stands for the intersections of one set alone: what it says, and its fold.

use super::lines::{Fold, IntersectionLine, SingleSets};
use super::state::{State, View};
use crate::model::{Phrase, Vocabulary};
use crate::query::Count;
use crate::tui::action::Action;

impl State {
    /// The line for the sets one by one, where the cursor is on it.
    pub fn singles(&self) -> Option<SingleSets> {
        match self.lines.get(self.line.selected) {
            Some(IntersectionLine::Singles(singles)) if self.view == View::UpSet => Some(*singles),
            _ => None,
        }
    }

    /// Whether rows stand above it that their own order would put among those under it.
    pub(super) fn has_rows_above(&self) -> bool {
        let is_singles = |line: &IntersectionLine| matches!(line, IntersectionLine::Singles(_));
        self.lines
            .iter()
            .position(is_singles)
            .is_some_and(|rank| rank > 0)
    }

    /// What it stands for, in words. What is counted with the elements of other sets has no sum of its own.
    pub(super) fn singles_told(&self, singles: SingleSets) -> Phrase {
        let (id, count) = match self.count {
            Count::Exclusive => ("sharing-proper", singles.sum),
            Count::Inclusive | Count::Union => ("singles-whole", singles.rows),
        };
        Phrase::new(id)
            .with("count", count)
            .with("kind", self.sets().word())
    }

    /// Where what it stands for is, as a phrase.
    pub(super) fn singles_place(&self) -> Phrase {
        let id = match self.count {
            Count::Exclusive => "crossing-one",
            Count::Inclusive | Count::Union => "crossing-any",
        };
        Phrase::new(id).with("kind", self.sets().word())
    }

    /// Opens or closes it. Returns false where the cursor is elsewhere, or for another action.
    pub(super) fn fold_singles(&mut self, action: Action) -> bool {
        let Some(singles) = self.singles() else {
            return false;
        };
        let fold = match action {
            Action::Open => singles.fold.other(),
            Action::Right => Fold::Open,
            Action::Left => Fold::Closed,
            _ => return false,
        };
        self.fold = fold;
        self.arrange_lines();
        true
    }
}
