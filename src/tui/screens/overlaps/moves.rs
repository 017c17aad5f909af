//! The moves of the screen of overlaps.

use super::lines::Share;
use super::state::{Pane, State, UPSET_HEAD, VIEWS, View};
use crate::model::{Key, Record, Typology, Vocabulary};
use crate::query::{Answer, Element, OverlapSet};
use crate::tui::action::Action;
use crate::tui::widgets::Cursor;
use crate::tui::world::World;

impl State {
    /// What the cursor is on, where it is an element of the sets.
    fn element(&self, typology: &Typology) -> Option<Element> {
        match self.focus {
            Pane::Sets if self.view == View::Sharing => {
                match self.shares.get(self.share.selected) {
                    Some(Share::Element(element)) => Some(*element),
                    _ => None,
                }
            }
            Pane::Sets => None,
            Pane::Who => self.elements(typology).get(self.who.selected).copied(),
            Pane::Ranking => self.several.get(self.ranking.selected).copied(),
        }
    }

    /// The organisation that the cursor is on, by the number of its row.
    pub fn organisation(&self, typology: &Typology) -> Option<usize> {
        match self.element(typology)? {
            Element::Organisation(row) => Some(row),
            Element::Record(_) => None,
        }
    }

    /// The record that the cursor is on.
    pub fn record(&self, typology: &Typology) -> Option<Record> {
        let family = |key: Key<OverlapSet>| {
            let groups = self.overlaps.groups();
            let is_family = groups.column().is_none() && key.index() < groups.len();
            is_family.then(|| Record::Family(Key::from_index(key.index())))
        };
        if let Some(element) = self.element(typology) {
            return element.record();
        }
        match (self.focus, self.view) {
            (Pane::Sets, View::Sharing) => match self.shares.get(self.share.selected) {
                Some(Share::Location(location)) => Some(location.home),
                Some(Share::Set(key)) => family(*key),
                Some(Share::Heading(_) | Share::Element(_)) | None => None,
            },
            (Pane::Sets, View::Question) => family(Key::from_index(self.question_cursor.selected)),
            // A line of all families stands for the typology.
            (Pane::Sets, _) if self.singles().is_some() => {
                typology.schemes.keys().next().map(Record::Scheme)
            }
            (Pane::Sets, _) => self.chosen().sets().next().and_then(family),
            (Pane::Who | Pane::Ranking, _) => None,
        }
    }

    /// Whether an action opens the record under the cursor.
    pub fn opens(&self, action: Action) -> bool {
        match self.focus {
            Pane::Sets => self.view == View::Sharing && action == Action::Open,
            Pane::Who => action == Action::Open,
            Pane::Ranking => matches!(action, Action::Open | Action::Right),
        }
    }

    /// Moves. Returns false for an action that is not a move.
    pub fn move_by(&mut self, action: Action, world: &World<'_>) -> bool {
        if self.change(action, world) {
            return true;
        }
        if self.focus == Pane::Sets && self.fold_singles(action) {
            return true;
        }
        let ranking = self.ranking_pane();
        match (action, self.focus) {
            (Action::Open, Pane::Sets) if self.view == View::Question => {
                return self.move_in_sets(action, world);
            }
            (Action::PreviousPane, Pane::Sets) if ranking == Pane::Sets => self.focus = Pane::Who,
            (Action::NextPane | Action::Open, Pane::Sets)
            | (Action::PreviousPane, Pane::Ranking) => self.enter_who(world.typology),
            (Action::NextPane | Action::Right, Pane::Who) | (Action::PreviousPane, Pane::Sets) => {
                self.focus = ranking;
            }
            (Action::PreviousPane, Pane::Who)
            | (Action::NextPane, Pane::Ranking)
            | (Action::Left | Action::Cancel, Pane::Who | Pane::Ranking) => {
                self.focus = Pane::Sets;
            }
            (_, Pane::Sets) => return self.move_in_sets(action, world),
            (_, Pane::Who) => {
                let length = self.who_rows(world.typology);
                let height = self.inside(Pane::Who, world).height;
                return self.who.act(action, length, height);
            }
            (_, Pane::Ranking) => {
                let length = self.ranking_rows();
                let height = self.inside(Pane::Ranking, world).height;
                return self.ranking.act(action, length, height);
            }
        }
        true
    }

    /// The pane with the ranking. One view has none beside it: what is ranked is the view itself.
    pub(super) fn ranking_pane(&self) -> Pane {
        if self.view == View::Sharing {
            Pane::Sets
        } else {
            Pane::Ranking
        }
    }

    /// Changes what is counted, or how, or how it is shown. Returns false for an action that changes
    /// none of these.
    fn change(&mut self, action: Action, world: &World<'_>) -> bool {
        if let Some((view, ..)) = VIEWS.iter().find(|(_, shows, _)| *shows == action) {
            self.view = *view;
            self.focus = Pane::Sets;
            self.who = Cursor::default();
            return true;
        }
        // What changes only a view shows it first: one sees what the key does before it does it.
        let mut shows = |view: View| std::mem::replace(&mut self.view, view) == view;
        match action {
            Action::Breadth => self.breadth = self.breadth.next(),
            Action::Sets => self.next_sets(),
            Action::Measure if shows(View::Matrix) => self.measure = self.measure.next(),
            Action::Count if shows(View::UpSet) => self.count = self.count.next(),
            Action::Sort if shows(View::UpSet) => self.sort = self.sort.next(),
            Action::Group if shows(View::UpSet) => self.grouping = self.grouping.other(),
            Action::Raise if shows(View::UpSet) => self.least += 1,
            Action::Lower if shows(View::UpSet) => self.least = self.least.saturating_sub(1),
            Action::Measure
            | Action::Count
            | Action::Sort
            | Action::Group
            | Action::Raise
            | Action::Lower => {}
            _ => return false,
        }
        match action {
            Action::Breadth | Action::Sets => self.recount(world.typology, &world.filter),
            _ => self.arrange(),
        }
        true
    }

    fn move_in_sets(&mut self, action: Action, world: &World<'_>) -> bool {
        let height = self.inside(Pane::Sets, world).height;
        let moved = match self.view {
            View::Matrix => return self.move_cell(action),
            View::Question => return self.move_in_question(action, height),
            View::UpSet => {
                let shown = height.saturating_sub(UPSET_HEAD);
                self.line.act(action, self.lines.len(), shown)
            }
            View::Sharing => self.share.act(action, self.shares.len(), height),
        };
        self.who = Cursor::default();
        self.leave_heading(action);
        moved
    }

    /// To the names of the cell; to the ranking where the cell is empty.
    pub(super) fn enter_who(&mut self, typology: &Typology) {
        let is_empty = self.elements(typology).is_empty() && self.view != View::Sharing;
        self.focus = if is_empty { Pane::Ranking } else { Pane::Who };
    }

    /// Up and down choose a set; right says yes of it, left no, the same again takes it back, and
    /// Enter goes through the three.
    fn move_in_question(&mut self, action: Action, height: u16) -> bool {
        let set = Key::<OverlapSet>::from_index(self.question_cursor.selected);
        let known = self.question.answer(set);
        let answer = match action {
            Action::Right if known == Answer::Yes => Answer::Any,
            Action::Left if known == Answer::No => Answer::Any,
            Action::Right => Answer::Yes,
            Action::Left => Answer::No,
            Action::Open => known.next(),
            _ => {
                let length = self.overlaps.groups().len();
                return self.question_cursor.act(action, length, height);
            }
        };
        self.question.set(set, answer);
        self.who = Cursor::default();
        true
    }

    fn move_cell(&mut self, action: Action) -> bool {
        let last = self.overlaps.groups().len().saturating_sub(1);
        let (row, column) = &mut self.cell;
        match action {
            Action::Up => *row = row.saturating_sub(1),
            Action::Down => *row = (*row + 1).min(last),
            Action::Left => *column = column.saturating_sub(1),
            Action::Right => *column = (*column + 1).min(last),
            Action::PageUp => *row = 0,
            Action::PageDown => *row = last,
            Action::First => *column = 0,
            Action::Last => *column = last,
            _ => return false,
        }
        self.who = Cursor::default();
        true
    }
}
