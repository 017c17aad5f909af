//! What the screen of overlaps remembers, and its moves.

use ratatui::layout::Size;

use super::lines::{Fold, Grouping, IntersectionLine, Share, lines, rows_of, shares};
use crate::model::{Key, Typology};
use crate::query::{
    Answer, Breadth, Count, Element, Filter, MOST_LISTED, Measure, OverlapKind, OverlapSet,
    Overlaps, Question, SetMask, Sort,
};
use crate::tui::action::Action;
use crate::tui::areas::Plan;
use crate::tui::lists::overlap_job::{OverlapSubject, Reached};
use crate::tui::look::Look;
use crate::tui::widgets::Cursor;
use crate::tui::world::World;

/// Rows above the intersections: the numbers of the families and their sizes.
pub const UPSET_HEAD: u16 = 2;

/// Beyond so many sets the cells of the matrix are as small as they are legible.
const MANY_SETS: usize = 8;

/// Fewer sets leave as much room to the rows of a view as so many do.
const FEW_SETS: usize = 8;

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
    /// Sets by sets.
    Matrix,
    /// A row an intersection.
    UpSet,
    /// What several sets have and what one alone has.
    Sharing,
    /// Yes, no or whatever for each set.
    Question,
}

/// Every view, with the action that shows it and the id of its title in the text bundles.
pub const VIEWS: &[(View, Action, &str)] = &[
    (View::Matrix, Action::Matrix, "pane-matrix"),
    (View::UpSet, Action::UpSet, "pane-upset"),
    (View::Sharing, Action::Sharing, "pane-sharing"),
    (View::Question, Action::Question, "pane-question"),
];

/// Something to count: of the typology, or of the user's lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubjectChoice {
    Typology(OverlapKind),
    Lists(OverlapSubject),
}

impl SubjectChoice {
    /// What the typology has.
    pub const TYPOLOGY: [Self; 3] = [
        Self::Typology(OverlapKind::Families),
        Self::Typology(OverlapKind::Naf),
        Self::Typology(OverlapKind::Statuses),
    ];

    /// What is counted in what.
    pub fn sets(&self) -> OverlapKind {
        match self {
            Self::Typology(sets) => *sets,
            Self::Lists(OverlapSubject::Families) => OverlapKind::Organisations,
            Self::Lists(OverlapSubject::Column(_)) => OverlapKind::Values,
        }
    }

    /// The heading of the column whose values are the sets.
    pub fn heading(&self) -> Option<&str> {
        match self {
            Self::Lists(OverlapSubject::Column(heading)) => Some(heading),
            _ => None,
        }
    }
}

/// The sets with their cursor, and the two lists beside them.
#[derive(Debug, Clone)]
pub struct State {
    pub view: View,
    /// What is counted, and what else can be.
    pub(super) choice: SubjectChoice,
    pub(super) choices: Vec<SubjectChoice>,
    /// How far the user's lists are counted.
    pub(super) reached: Option<Reached>,
    pub breadth: Breadth,
    /// How intersections are counted; the matrix always counts inclusively.
    pub count: Count,
    pub sort: Sort,
    pub grouping: Grouping,
    /// Of the intersections of one set alone.
    pub(super) fold: Fold,
    /// Least size of the intersections shown.
    pub least: usize,
    /// What the cells of the matrix show.
    pub measure: Measure,
    /// The sets of what the filter keeps.
    pub overlaps: Overlaps,
    /// The intersections, in their order, with their headings.
    pub lines: Vec<IntersectionLine>,
    /// Over the intersections.
    pub line: Cursor,
    pub shares: Vec<Share>,
    /// Over what is shared.
    pub share: Cursor,
    pub question: Question,
    /// Over the sets of the question.
    pub question_cursor: Cursor,
    /// Row and column of the cell of the matrix.
    pub cell: (usize, usize),
    pub focus: Pane,
    pub who: Cursor,
    /// What counts in two sets or more.
    pub(super) several: Vec<Element>,
    pub ranking: Cursor,
    /// First row of the matrix shown, where it is taller than its pane.
    pub offset: usize,
}

impl State {
    /// On the largest overlap of two families, as broadly as the filter asks.
    pub fn new(typology: &Typology, filter: &Filter) -> Self {
        let (sets, breadth) = (OverlapKind::Families, filter.breadth());
        let mut state = Self {
            view: View::Matrix,
            choice: SubjectChoice::Typology(sets),
            choices: SubjectChoice::TYPOLOGY.to_vec(),
            reached: None,
            breadth,
            count: Count::Exclusive,
            sort: Sort::Size,
            grouping: Grouping::None,
            fold: Fold::Closed,
            least: 1,
            measure: Measure::Number,
            overlaps: overlaps(typology, filter, sets, breadth),
            lines: Vec::new(),
            line: Cursor::default(),
            shares: Vec::new(),
            share: Cursor::default(),
            question: Question::new(typology.families.len()),
            question_cursor: Cursor::default(),
            cell: (0, 0),
            focus: Pane::Sets,
            who: Cursor::default(),
            several: Vec::new(),
            ranking: Cursor::default(),
            offset: 0,
        };
        state.sort_out(typology);
        state.cell = state.largest();
        state
    }

    /// The cell of the two sets that share most.
    pub(super) fn largest(&self) -> (usize, usize) {
        let keys = || self.overlaps.groups().keys();
        let pairs = keys().flat_map(|row| {
            let columns = keys().filter(move |column| row < *column);
            columns.map(move |column| (row, column))
        });
        let shared = |(row, column): &(Key<OverlapSet>, Key<OverlapSet>)| {
            self.overlaps.shared(*row, *column)
        };
        let largest = pairs.rev().max_by_key(shared);
        largest.map_or((0, 0), |(row, column)| (row.index(), column.index()))
    }

    /// Counts again after a change of what is counted, or how broadly. The user's lists are
    /// counted between two keys, see [`take`](Self::take).
    pub(super) fn recount(&mut self, typology: &Typology, filter: &Filter) {
        if self.subject().is_none() || self.is_waiting() {
            let overlaps = overlaps(typology, filter, self.sets(), self.breadth);
            self.set_overlaps(typology, overlaps);
        }
    }

    /// Recomputes what is shared, after a change of what is counted.
    pub(super) fn sort_out(&mut self, typology: &Typology) {
        self.several = self.overlaps.transversal(typology);
        self.shares = shares(typology, &self.overlaps, &self.several, self.breadth);
        self.arrange();
    }

    /// Puts the rows in order again, after a change of how they are counted or shown.
    pub(super) fn arrange(&mut self) {
        self.arrange_lines();
        (self.line, self.share) = (Cursor::default(), Cursor::default());
        (self.who, self.ranking) = (Cursor::default(), Cursor::default());
        self.leave_heading(Action::Down);
    }

    /// Puts the intersections in order again.
    pub(super) fn arrange_lines(&mut self) {
        let mut rows = self.overlaps.rows(self.count, self.sort);
        let most = rows.iter().map(|row| row.count).max();
        // Something always stays to be seen.
        self.least = self.least.clamp(1, most.unwrap_or(1).max(1));
        rows.retain(|row| row.count >= self.least);
        self.lines = lines(rows, self.grouping, self.fold);
    }

    /// Off a heading, the way the cursor was going.
    pub(super) fn leave_heading(&mut self, action: Action) {
        let lines = &self.lines;
        let is_heading = |rank: usize| matches!(lines.get(rank), Some(IntersectionLine::Degree(_)));
        self.line.leave_heading(action, lines.len(), is_heading);
        let shares = &self.shares;
        let is_heading = |rank: usize| matches!(shares.get(rank), Some(Share::Heading(_)));
        self.share.leave_heading(action, shares.len(), is_heading);
    }

    /// Labels wide enough for a number and a short name, cells as large as there is room for.
    pub(super) fn plan(&self, size: Size) -> Plan {
        if self.view == View::Sharing {
            return Plan::List;
        }
        let sets = self.overlaps.groups().len();
        // The other views have rows to show however few the sets are.
        let least = if self.view == View::Matrix {
            0
        } else {
            FEW_SETS
        };
        let sets = u16::try_from(sets.max(least)).unwrap_or(u16::MAX);
        let cell = self.cell_size(size);
        let rows = cell.height.saturating_mul(sets);
        let rows = rows.saturating_add(3 + self.meaning_rows());
        // Intersections are as many as they are; half of the screen is left to who is in them.
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        let lines = lines.saturating_add(UPSET_HEAD + 2).min(size.height / 2);
        Plan::Matrix {
            columns: (cell.width.saturating_mul(sets)).saturating_add(LABEL + 4),
            rows: if self.view == View::UpSet {
                rows.max(lines)
            } else {
                rows
            },
        }
    }

    /// Rows under the matrix that say what is counted.
    pub(super) fn meaning_rows(&self) -> u16 {
        u16::from(self.view == View::Matrix && self.sets() == OverlapKind::Families)
    }

    /// Columns and rows of a cell of the matrix: fewer columns where there are many sets, more where numbers are long.
    pub fn cell_size(&self, size: Size) -> Size {
        let sets = self.overlaps.groups().len();
        let width = match size.width {
            ..100 => 3,
            _ if sets > MANY_SETS => 4,
            100..120 => 4,
            _ => 6,
        };
        let keys = self.overlaps.groups().keys();
        let largest = keys.map(|key| self.overlaps.shared(key, key)).max();
        let digits = largest.unwrap_or(0).to_string().len();
        let digits = u16::try_from(digits).unwrap_or(u16::MAX);
        Size::new(width.max(digits + 1), 1)
    }

    /// The sets of what is chosen; one on the diagonal of the matrix.
    pub fn chosen(&self) -> SetMask {
        match self.view {
            View::Matrix => {
                // Of a list without any set there is no cell.
                let count = self.overlaps.groups().len();
                let cell = [self.cell.0, self.cell.1].into_iter();
                let cell = cell.filter(|rank| *rank < count);
                SetMask::of(cell.map(Key::<OverlapSet>::from_index))
            }
            View::UpSet => match self.lines.get(self.line.selected) {
                Some(IntersectionLine::Row(row)) => row.set,
                _ => SetMask::default(),
            },
            View::Sharing => self.shared(),
            View::Question => self.question.sets(Answer::Yes),
        }
    }

    /// The sets of the selected row, or of the element above it.
    fn shared(&self) -> SetMask {
        let above = self.shares.iter().take(self.share.selected + 1).rev();
        let mut sets = above.filter_map(|row| match row {
            Share::Element(element) => Some(self.overlaps.set(*element)),
            Share::Set(key) => Some(SetMask::of([*key])),
            Share::Heading(_) | Share::Location(_) => None,
        });
        sets.next().unwrap_or_default()
    }

    /// How the view counts.
    pub fn counted(&self) -> Count {
        match self.view {
            View::Matrix | View::Question => Count::Inclusive,
            View::Sharing => Count::Exclusive,
            View::UpSet => self.count,
        }
    }

    /// Whether what is in some sets counts for the choice.
    fn counts(&self) -> impl Fn(SetMask) -> bool + use<'_> {
        let (chosen, counted, met) = (self.chosen(), self.counted(), self.question.met());
        let singles = self.singles();
        move |set| match self.view {
            View::Question => met(set),
            View::UpSet if singles.is_some() => set.degree() == 1 || counted != Count::Exclusive,
            View::Matrix | View::UpSet | View::Sharing => counted.counts(set, chosen),
        }
    }

    /// How many count for the choice.
    pub fn size(&self) -> usize {
        self.overlaps.counting(self.counts())
    }

    /// What counts for the choice, by name; of organisations the first, as they stand in their lists.
    pub fn elements(&self, typology: &Typology) -> Vec<Element> {
        if self.sets().is_listed() {
            return self.overlaps.meeting(MOST_LISTED, self.counts());
        }
        let mut elements = self.overlaps.meeting(usize::MAX, self.counts());
        elements.sort_by_cached_key(|element| element.sort_key(typology));
        elements
    }

    /// Rows of the list of what counts for the choice.
    pub fn who_rows(&self, typology: &Typology) -> usize {
        rows_of(self.elements(typology).len(), self.size())
    }

    /// How many count in two sets or more.
    pub fn several_count(&self) -> usize {
        self.overlaps.counting(|set| set.degree() >= 2)
    }

    /// Rows of the list of those.
    pub fn ranking_rows(&self) -> usize {
        rows_of(self.several.len(), self.several_count())
    }

    /// Brings the cursors into view.
    pub(super) fn settle_cursors(&mut self, world: &World<'_>, look: &Look) {
        let left = |height: u16, head: &[String]| {
            height.saturating_sub(u16::try_from(head.len()).unwrap_or(u16::MAX))
        };
        let who = self.inside(Pane::Who, world);
        let names = left(who.height, &self.sentence_rows(who, look));
        self.who.settle(names, self.who_rows(world.typology));
        let ranking = self.inside(Pane::Ranking, world).height;
        self.ranking.settle(ranking, self.several.len());
        let sets = self.inside(Pane::Sets, world);
        let count = self.overlaps.groups().len();
        self.question_cursor.settle(sets.height, count);
        let lines = sets.height.saturating_sub(UPSET_HEAD);
        self.line.settle(lines, self.lines.len());
        let shares = left(sets.height, &self.preface(sets, look));
        self.share.settle(shares, self.shares.len());
        let rows = sets.height.saturating_sub(1) / self.cell_size(world.room()).height;
        let rows = usize::from(rows).max(1);
        let row = self.cell.0;
        self.offset = self.offset.clamp((row + 1).saturating_sub(rows), row);
        self.offset = self.offset.min(count.saturating_sub(rows));
    }

    /// Columns and rows of content of a pane; those it would have if it were shown.
    pub(super) fn inside(&self, pane: Pane, world: &World<'_>) -> Size {
        let (plan, pane) = (self.plan(world.room()), pane as usize);
        let size = world.pane_size(plan, pane, pane);
        size.unwrap_or(Size::new(1, 1))
    }
}

fn overlaps(typology: &Typology, filter: &Filter, sets: OverlapKind, breadth: Breadth) -> Overlaps {
    Overlaps::new(typology, sets, breadth, |record| {
        filter.is_empty() || filter.keeps_record(typology, record)
    })
}
