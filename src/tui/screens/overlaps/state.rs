//! What the screen of overlaps remembers, and its moves.

use ratatui::layout::Size;

use crate::model::{Actor, Family, Key, Phrase, Record, Typology};
use crate::query::fold::sort_key;
use crate::query::{Breadth, Count, FamilySet, Filter, Overlaps};
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
    /// The sets of the actors that the filter keeps, at that breadth.
    pub overlaps: Overlaps<Actor>,
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
    /// On the largest overlap of two families, as broadly as the filter asks.
    pub fn new(typology: &Typology, filter: &Filter) -> Self {
        let breadth = filter.breadth();
        let overlaps = counted(typology, filter, breadth);
        let pairs = typology.families.keys().flat_map(|row| {
            let columns = typology.families.keys().filter(move |column| row < *column);
            columns.map(move |column| (row, column))
        });
        let largest = pairs
            .rev()
            .max_by_key(|(row, column)| overlaps.shared(*row, *column));
        let cell = largest.map_or((0, 0), |(row, column)| (row.index(), column.index()));
        Self {
            breadth,
            overlaps,
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

    /// Labels wide enough for a number and a short name, cells as large as there is room for.
    fn plan(&self, size: Size) -> Plan {
        let families = u16::try_from(self.size).unwrap_or(u16::MAX);
        let cell = Self::cell(size);
        Plan::Matrix {
            columns: (cell.width.saturating_mul(families)).saturating_add(LABEL + 4),
            rows: (cell.height.saturating_mul(families)).saturating_add(3),
        }
    }

    /// Columns and rows of a cell of the matrix: two rows where twenty people look at a wall.
    pub fn cell(size: Size) -> Size {
        let width = match size.width {
            ..100 => 3,
            100..120 => 4,
            _ => 6,
        };
        Size::new(width, if size.height >= 34 { 2 } else { 1 })
    }

    /// The families of the cell; one on the diagonal.
    pub fn families(&self) -> (Key<Family>, Key<Family>) {
        (Key::from_index(self.cell.0), Key::from_index(self.cell.1))
    }

    /// Who counts in both families of the cell.
    pub fn in_cell(&self, typology: &Typology) -> Vec<Key<Actor>> {
        let (row, column) = self.families();
        let mut actors = self
            .overlaps
            .elements(FamilySet::of([row, column]), Count::Inclusive);
        actors.sort_by_cached_key(|actor| sort_key(&typology.actors[*actor].name));
        actors
    }

    /// Actors in two families or more.
    pub fn transversal(&self, typology: &Typology) -> Vec<Key<Actor>> {
        self.overlaps.transversal(2, typology)
    }

    /// What the cell says, in words.
    pub fn sentence(&self, typology: &Typology) -> Phrase {
        let (row, column) = self.families();
        let count = self.in_cell(typology).len();
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
    pub fn told(&self, typology: &Typology, inside: Size, look: &Look) -> Vec<String> {
        let sentence = look.text.say(&self.sentence(typology));
        let width = usize::from(inside.width.saturating_sub(2)).max(1);
        let most = usize::from(inside.height.saturating_sub(2).max(1));
        let rows = textwrap::wrap(&sentence, width).into_iter().take(most);
        rows.map(|row| look.shown(&row).into_owned()).collect()
    }

    /// What the cursor is on.
    pub fn record(&self, typology: &Typology) -> Option<Record> {
        match self.focus {
            Pane::Matrix => Some(Record::Family(self.families().0)),
            Pane::Who => self
                .in_cell(typology)
                .get(self.who.selected)
                .copied()
                .map(Record::Actor),
            Pane::Ranking => self
                .transversal(typology)
                .get(self.ranking.selected)
                .copied()
                .map(Record::Actor),
        }
    }

    /// Whether an action opens the actor under the cursor.
    pub fn opens(&self, action: Action) -> bool {
        match self.focus {
            Pane::Matrix => false,
            Pane::Who => action == Action::Open,
            Pane::Ranking => matches!(action, Action::Open | Action::Right),
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
                self.overlaps = counted(typology, filter, self.breadth);
                self.who = Cursor::default();
                self.ranking = Cursor::default();
            }
            (Action::NextPane | Action::Open, Pane::Matrix)
            | (Action::PreviousPane, Pane::Ranking) => self.enter_who(typology),
            (Action::NextPane | Action::Right, Pane::Who)
            | (Action::PreviousPane, Pane::Matrix) => self.focus = Pane::Ranking,
            (Action::PreviousPane, Pane::Who)
            | (Action::NextPane, Pane::Ranking)
            | (Action::Left | Action::Cancel, Pane::Who | Pane::Ranking) => {
                self.focus = Pane::Matrix;
            }
            (_, Pane::Matrix) => return self.move_cell(action),
            (_, Pane::Who) => {
                let length = self.in_cell(typology).len();
                return self.who.act(action, length, self.inside(1, size).height);
            }
            (_, Pane::Ranking) => {
                let length = self.transversal(typology).len();
                return self
                    .ranking
                    .act(action, length, self.inside(2, size).height);
            }
        }
        true
    }

    /// To the names of the cell; to the ranking where the cell is empty.
    fn enter_who(&mut self, typology: &Typology) {
        let is_empty = self.in_cell(typology).is_empty();
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
    pub fn settle(&mut self, typology: &Typology, size: Size, look: &Look) {
        let who = self.inside(1, size);
        let told = u16::try_from(self.told(typology, who, look).len()).unwrap_or(u16::MAX);
        let names = who.height.saturating_sub(told);
        self.who.settle(names, self.in_cell(typology).len());
        self.ranking.settle(
            self.inside(2, size).height,
            self.transversal(typology).len(),
        );
        let rows = self.inside(0, size).height.saturating_sub(1) / Self::cell(size).height;
        let rows = usize::from(rows).max(1);
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

fn counted(typology: &Typology, filter: &Filter, breadth: Breadth) -> Overlaps<Actor> {
    Overlaps::new(typology, breadth).keeping(|actor| filter.keeps_actor(typology, actor))
}
