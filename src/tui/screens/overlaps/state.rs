//! What the screen of overlaps remembers, and its moves.

use ratatui::layout::Size;

use crate::model::{Actor, Family, Key, Phrase, Record, Typology};
use crate::query::{Breadth, FamilySet, Filter, Overlaps};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan, areas, inside};
use crate::tui::look::Look;
use crate::tui::widgets::list::Cursor;

/// Columns of the label of a family: its number, and a short name of at most 26 columns.
const LABEL: u16 = 28;

/// The panes, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    Matrix,
    Who,
    Ranking,
}

/// The matrix with its cursor, and the two lists beside it.
#[derive(Debug, Clone)]
pub struct State {
    pub breadth: Breadth,
    /// Row and column of the cell.
    pub cell: (usize, usize),
    pub focus: Pane,
    pub who: Cursor,
    pub ranking: Cursor,
    /// How many families there are.
    size: usize,
    /// First row of the matrix shown, where it is taller than its pane.
    pub offset: usize,
}

impl State {
    /// Strictly, on the largest overlap of two families.
    pub fn new(typology: &Typology) -> Self {
        let breadth = Breadth::Strict;
        let overlaps = Overlaps::new(typology, breadth);
        let pairs = typology.families.keys().flat_map(|row| {
            typology
                .families
                .keys()
                .filter(move |column| row < *column)
                .map(move |column| (row, column))
        });
        let largest = pairs
            .rev()
            .max_by_key(|(row, column)| overlaps.shared(*row, *column));
        let cell = largest.map_or((0, 0), |(row, column)| (row.index(), column.index()));
        Self {
            breadth,
            cell,
            focus: Pane::Matrix,
            who: Cursor::default(),
            ranking: Cursor::default(),
            size: typology.families.len(),
            offset: 0,
        }
    }

    /// The areas at a size.
    pub fn areas(&self, size: Size) -> Option<Areas> {
        areas(size, self.plan(size), self.focus as usize)
    }

    /// Labels wide enough for a number and a short name, cells as wide as there is room for.
    fn plan(&self, size: Size) -> Plan {
        let families = u16::try_from(self.size).unwrap_or(u16::MAX);
        let columns = LABEL + Self::cell_width(size) * families + 4;
        Plan::Matrix {
            columns,
            rows: families + 3,
        }
    }

    /// Columns of a cell of the matrix.
    pub fn cell_width(size: Size) -> u16 {
        match size.width {
            ..100 => 3,
            100..120 => 4,
            _ => 6,
        }
    }

    /// The families of the cell; one on the diagonal.
    pub fn families(&self) -> (Key<Family>, Key<Family>) {
        (Key::from_index(self.cell.0), Key::from_index(self.cell.1))
    }

    /// Who counts in both families of the cell.
    pub fn in_cell(&self, typology: &Typology, filter: &Filter) -> Vec<Key<Actor>> {
        let (row, column) = self.families();
        let mut actors = Overlaps::new(typology, self.breadth).in_all(FamilySet::of([row, column]));
        actors.retain(|actor| filter.keeps_actor(typology, *actor));
        actors.sort_by_cached_key(|actor| {
            crate::query::fold::sort_key(&typology.actors[*actor].name)
        });
        actors
    }

    /// Actors in two families or more.
    pub fn transversal(&self, typology: &Typology, filter: &Filter) -> Vec<Key<Actor>> {
        let mut actors = Overlaps::new(typology, self.breadth).transversal(2, typology);
        actors.retain(|actor| filter.keeps_actor(typology, *actor));
        actors
    }

    /// What the cell says, in words.
    pub fn sentence(&self, typology: &Typology, filter: &Filter) -> Phrase {
        let (row, column) = self.families();
        let count = self.in_cell(typology, filter).len();
        let name = |family: Key<Family>| typology.families[family].short_name.as_str();
        if row == column {
            return Phrase::new("overlap-size")
                .with("count", count)
                .with("family", name(row));
        }
        Phrase::new("overlap-pair")
            .with("count", count)
            .with("first", name(row))
            .with("second", name(column))
    }

    /// The sentence of the cell in rows of a pane of this inside, whole unless it would leave no row
    /// for the names.
    pub fn told(
        &self,
        typology: &Typology,
        filter: &Filter,
        inside: Size,
        look: &Look,
    ) -> Vec<String> {
        let sentence = look.say(&self.sentence(typology, filter));
        let width = usize::from(inside.width.saturating_sub(2)).max(1);
        let most = usize::from(inside.height.saturating_sub(2).max(1));
        let rows = textwrap::wrap(&sentence, width).into_iter().take(most);
        rows.map(|row| look.shown(&row).into_owned()).collect()
    }

    /// What the cursor is on.
    pub fn record(&self, typology: &Typology, filter: &Filter) -> Option<Record> {
        match self.focus {
            Pane::Matrix => Some(Record::Family(self.families().0)),
            Pane::Who => self
                .in_cell(typology, filter)
                .get(self.who.selected)
                .copied()
                .map(Record::Actor),
            Pane::Ranking => self
                .transversal(typology, filter)
                .get(self.ranking.selected)
                .copied()
                .map(Record::Actor),
        }
    }

    /// Moves. Returns false for an action that is not a move.
    pub fn act(
        &mut self,
        action: Action,
        typology: &Typology,
        filter: &Filter,
        size: Size,
    ) -> bool {
        match (action, self.focus) {
            (Action::Breadth, _) => {
                self.breadth = self.breadth.other();
                self.who = Cursor::default();
                self.ranking = Cursor::default();
            }
            (Action::NextPane | Action::Open, Pane::Matrix)
            | (Action::PreviousPane, Pane::Ranking) => self.enter_who(typology, filter),
            (Action::NextPane | Action::Right, Pane::Who)
            | (Action::PreviousPane, Pane::Matrix) => self.focus = Pane::Ranking,
            (Action::PreviousPane, Pane::Who)
            | (Action::NextPane, Pane::Ranking)
            | (Action::Left | Action::Cancel, Pane::Who | Pane::Ranking) => {
                self.focus = Pane::Matrix;
            }
            (_, Pane::Matrix) => return self.move_cell(action),
            (_, Pane::Who) => {
                let length = self.in_cell(typology, filter).len();
                return self.who.act(action, length, self.inside(1, size).height);
            }
            (_, Pane::Ranking) => {
                let length = self.transversal(typology, filter).len();
                return self
                    .ranking
                    .act(action, length, self.inside(2, size).height);
            }
        }
        true
    }

    /// To the names of the cell; to the ranking where the cell is empty.
    fn enter_who(&mut self, typology: &Typology, filter: &Filter) {
        let is_empty = self.in_cell(typology, filter).is_empty();
        self.focus = if is_empty { Pane::Ranking } else { Pane::Who };
    }

    fn move_cell(&mut self, action: Action) -> bool {
        let last = self.size.saturating_sub(1);
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

    /// Brings the cursors into view.
    pub fn settle(&mut self, typology: &Typology, filter: &Filter, size: Size, look: &Look) {
        let who = self.inside(1, size);
        let told = u16::try_from(self.told(typology, filter, who, look).len()).unwrap_or(u16::MAX);
        let names = who.height.saturating_sub(told);
        self.who.settle(names, self.in_cell(typology, filter).len());
        self.ranking.settle(
            self.inside(2, size).height,
            self.transversal(typology, filter).len(),
        );
        let rows = usize::from(self.inside(0, size).height.saturating_sub(1)).max(1);
        self.offset = self
            .offset
            .clamp((self.cell.0 + 1).saturating_sub(rows), self.cell.0);
        self.offset = self.offset.min(self.size.saturating_sub(rows));
    }

    /// Columns and rows of content of a pane; those it would have if it were shown.
    fn inside(&self, pane: usize, size: Size) -> Size {
        let areas = areas(size, self.plan(size), pane);
        let inner = areas.and_then(|areas| Some(inside(areas.panes[pane]?, areas.shape).as_size()));
        inner.unwrap_or(Size::new(1, 1))
    }
}
