//! What the screen of overlaps remembers, and its moves.

use ratatui::layout::Size;

use crate::model::{Family, Key, Record, Typology};
use crate::query::crossing::{Crossing, Measure, Row};
use crate::query::fold::sort_key;
use crate::query::{Answer, Breadth, Count, FamilySet, Filter, Question, Sets, Sort};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, Plan, areas, inside};
use crate::tui::look::Look;
use crate::tui::widgets::list::Cursor;

/// Rows above the intersections: the numbers of the families and their sizes.
pub const UPSET_HEAD: u16 = 2;

/// Columns of the label of a family: its number, and a short name of at most 26 columns.
const LABEL: u16 = 28;

/// The panes, in the order of Tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The matrix, or the intersections.
    Sets,
    Who,
    Ranking,
}

/// How the sets are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Families by families.
    Matrix,
    /// A row an intersection.
    UpSet,
    /// Yes, no or whatever for each family.
    Question,
}

/// The sets with their cursor, and the two lists beside them.
#[derive(Debug, Clone)]
pub struct State {
    pub view: View,
    pub sets: Sets,
    pub breadth: Breadth,
    /// How intersections are counted; the matrix always counts inclusively.
    pub count: Count,
    pub sort: Sort,
    /// What the cells of the matrix tell.
    pub measure: Measure,
    /// The sets of what the filter keeps.
    pub crossing: Crossing,
    /// The intersections, in their order.
    pub rows: Vec<Row>,
    /// Over the intersections.
    pub row: Cursor,
    pub question: Question,
    /// Over the families of the question.
    pub asked: Cursor,
    /// Row and column of the cell of the matrix.
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
        let (sets, breadth) = (Sets::Families, filter.breadth());
        let (count, sort) = (Count::Exclusive, Sort::Size);
        let crossing = crossing(typology, filter, sets, breadth);
        let mut state = Self {
            view: View::Matrix,
            sets,
            breadth,
            count,
            sort,
            measure: Measure::Number,
            rows: crossing.rows(count, sort),
            crossing,
            row: Cursor::default(),
            question: Question::new(typology.families.len()),
            asked: Cursor::default(),
            cell: (0, 0),
            focus: Pane::Sets,
            who: Cursor::default(),
            ranking: Cursor::default(),
            size: typology.families.len(),
            offset: 0,
        };
        state.cell = state.largest(typology);
        state
    }

    /// The cell of the two families that share most.
    fn largest(&self, typology: &Typology) -> (usize, usize) {
        let pairs = typology.families.keys().flat_map(|row| {
            let columns = typology.families.keys().filter(move |column| row < *column);
            columns.map(move |column| (row, column))
        });
        let shared =
            |(row, column): &(Key<Family>, Key<Family>)| self.crossing.shared(*row, *column);
        let largest = pairs.rev().max_by_key(shared);
        largest.map_or((0, 0), |(row, column)| (row.index(), column.index()))
    }

    /// Counts again after a change of what is counted, or how.
    fn recount(&mut self, typology: &Typology, filter: &Filter) {
        self.crossing = crossing(typology, filter, self.sets, self.breadth);
        self.rows = self.crossing.rows(self.count, self.sort);
        self.row = Cursor::default();
        self.who = Cursor::default();
        self.ranking = Cursor::default();
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

    /// The families of what is chosen; one on the diagonal of the matrix.
    pub fn chosen(&self) -> FamilySet {
        match self.view {
            View::Matrix => FamilySet::of([self.cell.0, self.cell.1].map(Key::from_index)),
            View::UpSet => self
                .rows
                .get(self.row.selected)
                .map_or(FamilySet::default(), |row| row.set),
            View::Question => self.question.families(Answer::Yes),
        }
    }

    /// How the view counts.
    pub fn counted(&self) -> Count {
        match self.view {
            View::Matrix | View::Question => Count::Inclusive,
            View::UpSet => self.count,
        }
    }

    /// What counts for the families chosen, by name.
    pub fn elements(&self, typology: &Typology) -> Vec<Record> {
        let mut elements = match self.view {
            View::Question => self.crossing.answering(&self.question),
            _ => self.crossing.elements(self.chosen(), self.counted()),
        };
        elements.sort_by_cached_key(|record| sort_key(record.name(typology)));
        elements
    }

    /// What counts in two families or more.
    pub fn transversal(&self, typology: &Typology) -> Vec<Record> {
        self.crossing.transversal(typology)
    }

    /// What the cursor is on.
    pub fn record(&self, typology: &Typology) -> Option<Record> {
        match self.focus {
            Pane::Sets => self.chosen().families().next().map(Record::Family),
            Pane::Who => self.elements(typology).get(self.who.selected).copied(),
            Pane::Ranking => self
                .transversal(typology)
                .get(self.ranking.selected)
                .copied(),
        }
    }

    /// Whether an action opens the record under the cursor.
    pub fn opens(&self, action: Action) -> bool {
        match self.focus {
            Pane::Sets => false,
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
        if self.change(action) {
            self.recount(typology, filter);
            return true;
        }
        match (action, self.focus) {
            (Action::Open, Pane::Sets) if self.view == View::Question => {
                return self.move_in_sets(action, size);
            }
            (Action::NextPane | Action::Open, Pane::Sets)
            | (Action::PreviousPane, Pane::Ranking) => self.enter_who(typology),
            (Action::NextPane | Action::Right, Pane::Who) | (Action::PreviousPane, Pane::Sets) => {
                self.focus = Pane::Ranking;
            }
            (Action::PreviousPane, Pane::Who)
            | (Action::NextPane, Pane::Ranking)
            | (Action::Left | Action::Cancel, Pane::Who | Pane::Ranking) => {
                self.focus = Pane::Sets;
            }
            (_, Pane::Sets) => return self.move_in_sets(action, size),
            (_, Pane::Who) => {
                let length = self.elements(typology).len();
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

    /// Changes what is counted, or how. Returns false for an action that changes neither.
    fn change(&mut self, action: Action) -> bool {
        match action {
            Action::Breadth => self.breadth = self.breadth.other(),
            Action::Sets => self.sets = self.sets.next(),
            Action::Count => {
                self.view = View::UpSet;
                self.count = self.count.next();
            }
            Action::Measure => {
                self.view = View::Matrix;
                self.measure = self.measure.next();
            }
            Action::Sort => {
                self.view = View::UpSet;
                self.sort = self.sort.next();
            }
            Action::View => {
                self.view = match self.view {
                    View::Matrix => View::UpSet,
                    View::UpSet => View::Question,
                    View::Question => View::Matrix,
                };
                self.focus = Pane::Sets;
            }
            _ => return false,
        }
        true
    }

    fn move_in_sets(&mut self, action: Action, size: Size) -> bool {
        match self.view {
            View::Matrix => self.move_cell(action),
            View::UpSet => {
                let shown = self.inside(0, size).height.saturating_sub(UPSET_HEAD);
                self.who = Cursor::default();
                self.row.act(action, self.rows.len(), shown)
            }
            View::Question => self.move_in_question(action, size),
        }
    }

    /// To the names of the cell; to the ranking where the cell is empty.
    fn enter_who(&mut self, typology: &Typology) {
        let is_empty = self.elements(typology).is_empty();
        self.focus = if is_empty { Pane::Ranking } else { Pane::Who };
    }

    /// Up and down choose a family; right says yes of it, left no, and Enter goes through the three.
    fn move_in_question(&mut self, action: Action, size: Size) -> bool {
        let family = Key::from_index(self.asked.selected);
        let answer = match action {
            Action::Right => Answer::Yes,
            Action::Left => Answer::No,
            Action::Open => self.question.answer(family).next(),
            _ => {
                return self
                    .asked
                    .act(action, self.size, self.inside(0, size).height);
            }
        };
        self.question.ask(family, answer);
        self.who = Cursor::default();
        true
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
        self.who.settle(names, self.elements(typology).len());
        self.ranking.settle(
            self.inside(2, size).height,
            self.transversal(typology).len(),
        );
        let sets = self.inside(0, size).height;
        self.asked.settle(sets, self.size);
        self.row
            .settle(sets.saturating_sub(UPSET_HEAD), self.rows.len());
        let rows = sets.saturating_sub(1) / Self::cell(size).height;
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

fn crossing(typology: &Typology, filter: &Filter, sets: Sets, breadth: Breadth) -> Crossing {
    Crossing::new(typology, sets, breadth, |record| {
        filter.is_empty() || filter.keeps_record(typology, record)
    })
}
