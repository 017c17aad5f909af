//! The areas of everything on the screen, as a function of the size alone: used when drawing and when moving, so
//! that neither learns it from the other.
//!
//! ```text
//! wide (100 columns and more)      stacked (60 to 99)        single (below, or stacked under 16 rows)
//! ┌ header ──────────────────┐     ┌ header ──────────┐      ┌ header ───┐
//! │ first │ second │ third   │     │ first  │ second  │      │ the pane  │
//! │       │        │         │     ├────────┴─────────┤      │ that has  │
//! │       │        │         │     │ third            │      │ the keys  │
//! └ hints ───────────────────┘     └ hints ───────────┘      └ hints ────┘
//! ```

use ratatui::layout::{Constraint, Position, Rect, Size};

/// Least size at which anything is laid out.
pub const LEAST: Size = Size {
    width: 40,
    height: 10,
};

/// How the panes are arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Side by side.
    Wide,
    /// The last one under the others.
    Stacked,
    /// One at a time, without a frame.
    Single,
}

impl Shape {
    /// The shape at a size.
    pub fn of(size: Size) -> Self {
        match (size.width, size.height) {
            (100.., _) => Self::Wide,
            (60.., 16..) => Self::Stacked,
            _ => Self::Single,
        }
    }
}

/// How the panes of a screen share the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// Tree, list, record.
    Three,
    /// List, record.
    Two,
    /// A long list, what is chosen in it.
    List,
    /// A matrix of so many columns and rows (frame included), who is in a cell, a ranking.
    Matrix { columns: u16, rows: u16 },
    /// A list alone, with a record beside it where there is room.
    Search,
}

impl Plan {
    /// The pane that holds text to be read, if there is one.
    fn text_pane(self) -> Option<usize> {
        match self {
            Self::Three => Some(2),
            Self::Two | Self::List => Some(1),
            Self::Matrix { .. } | Self::Search => None,
        }
    }
}

/// How the user has arranged the panes, on every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Arrangement {
    /// Whether the pane in focus has the whole body.
    pub is_zoomed: bool,
    /// By how many steps the pane of the record is larger than usual.
    pub split: i8,
}

/// The widest split, in steps to either side.
pub const MOST_SPLIT: i8 = 8;
/// Columns and rows of a step.
pub const STEP: (i32, i32) = (4, 2);
/// Columns and rows that no split takes from a pane.
const LEAST_SHARE: (u16, u16) = (36, 5);
/// Columns at most before a record: names need no more, and the text can use them.
const MOST_BEFORE_RECORD: u16 = 96;
/// Percents of those columns that the tree has, the list of actors the rest.
const TREE_SHARE: u16 = 55;
/// Columns of a text that is read on the whole screen, frame included; longer lines are lost by the eye.
const MEASURE: u16 = 94;

/// Columns of a panel where there is room, frame included.
pub const PANEL_WIDTH: u16 = 84;

/// The rows around the panes, and the panes; a pane that does not show has no area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    pub shape: Shape,
    pub header: Rect,
    /// Under the header, what the filter has chosen; none where nothing filters.
    pub chips: Option<Rect>,
    /// Under these, the welcome of the first run, frame included.
    pub welcome: Option<Rect>,
    pub hints: Rect,
    pub panes: [Option<Rect>; 3],
}

impl Areas {
    /// Everything between the header and the hints.
    pub fn body(&self) -> Rect {
        let above = self.welcome.or(self.chips).unwrap_or(self.header);
        let top = above.bottom();
        Rect {
            y: top,
            height: self.hints.y.saturating_sub(top),
            ..self.header
        }
    }

    /// The pane at a position, and what is inside of it.
    pub fn pane_at(&self, at: Position) -> Option<(usize, Rect)> {
        let mut panes = self.panes.iter().enumerate();
        let (rank, pane) = panes.find_map(|(rank, pane)| {
            let pane = pane.filter(|pane| pane.contains(at))?;
            Some((rank, pane))
        })?;
        Some((rank, inside(pane, self.shape)))
    }

    /// A panel of this many rows at the top of the body, frame included; the whole body where there is little room.
    pub fn panel(&self, rows: u16) -> Rect {
        let body = self.body();
        if self.shape == Shape::Single {
            return body;
        }
        let panel = body.centered_horizontally(Constraint::Length(PANEL_WIDTH.min(body.width)));
        Rect {
            height: rows.min(body.height),
            ..panel
        }
    }

    /// The same areas lower under the header, which leaves a row to what the filter has chosen, and so many to the
    /// welcome.
    #[must_use]
    pub fn lowered(mut self, chips: bool, welcome: u16) -> Self {
        let rows = u16::from(chips);
        let below = |area: Rect, height: u16| Rect {
            y: area.bottom(),
            height,
            ..area
        };
        self.chips = chips.then(|| below(self.header, 1));
        let above = self.chips.unwrap_or(self.header);
        self.welcome = (welcome > 0).then(|| below(above, welcome));
        self.hints.y += rows + welcome;
        for pane in self.panes.iter_mut().flatten() {
            pane.y += rows + welcome;
        }
        self
    }
}

/// The areas of a screen whose keys go to the pane `focus`; none below the least size.
pub fn areas(size: Size, plan: Plan, focus: usize, arranged: Arrangement) -> Option<Areas> {
    if size.width < LEAST.width || size.height < LEAST.height {
        return None;
    }
    let whole = Rect::new(0, 0, size.width, size.height);
    let (header, below) = split_rows(whole, 1);
    let (body, hints) = split_rows(below, size.height - 2);
    let shape = Shape::of(size);
    let alone = |area: Rect| std::array::from_fn(|pane| (pane == focus).then_some(area));
    let panes = match shape {
        Shape::Single => alone(body),
        _ if plan != Plan::Search && arranged.is_zoomed && plan.text_pane() == Some(focus) => {
            alone(body.centered_horizontally(Constraint::Length(MEASURE.min(body.width))))
        }
        _ if plan != Plan::Search && arranged.is_zoomed => alone(body),
        Shape::Stacked => stacked(body, plan, arranged.split),
        Shape::Wide => wide(body, plan, arranged.split),
    };
    Some(Areas {
        shape,
        header,
        chips: None,
        welcome: None,
        hints,
        panes,
    })
}

/// So many percent of a whole, to the nearest.
fn share(percent: u16, whole: u16) -> u16 {
    (whole * percent + 50) / 100
}

/// A share of a whole after a split of so many steps, each of this size; no part gets less than the least.
fn split_by(usual: u16, steps: i8, step: i32, least: u16, whole: u16) -> u16 {
    let moved = i32::from(usual) - i32::from(steps) * step;
    let most = whole.saturating_sub(least).max(usual);
    let moved = u16::try_from(moved.max(0)).unwrap_or(usual);
    moved.clamp(least.min(usual), most)
}

fn wide(body: Rect, plan: Plan, steps: i8) -> [Option<Rect>; 3] {
    let first = |usual: u16| {
        let columns = split_by(usual, steps, STEP.0, LEAST_SHARE.0, body.width);
        split_columns(body, columns)
    };
    let beside = |usual: u16| {
        let (list, other) = first(usual);
        [Some(list), Some(other), None]
    };
    match plan {
        Plan::Three => {
            // Names need some columns before the text can have half of them.
            let percent = if body.width < 120 { 56 } else { 50 };
            let before = body.width * percent / 100;
            let (before, record) = first(before.min(MOST_BEFORE_RECORD));
            let (tree, list) = split_columns(before, share(TREE_SHARE, before.width));
            [Some(tree), Some(list), Some(record)]
        }
        Plan::Two | Plan::Search => beside((body.width * 46 / 100).min(MOST_BEFORE_RECORD)),
        Plan::List => beside(body.width * 60 / 100),
        Plan::Matrix { columns, rows } => matrix(body, columns, rows),
    }
}

fn stacked(body: Rect, plan: Plan, steps: i8) -> [Option<Rect>; 3] {
    let under = |percent: u16| {
        let usual = body.height * percent / 100;
        let rows = split_by(usual, steps, STEP.1, LEAST_SHARE.1, body.height);
        split_rows(body, rows)
    };
    let (top, bottom) = under(46);
    match plan {
        Plan::Three => {
            let (tree, list) = split_columns(top, share(52, top.width));
            [Some(tree), Some(list), Some(bottom)]
        }
        Plan::Two => [Some(top), Some(bottom), None],
        Plan::Search => [Some(body), None, None],
        Plan::List => {
            let (list, chosen) = under(66);
            [Some(list), Some(chosen), None]
        }
        Plan::Matrix { columns, rows } => matrix(body, columns, rows),
    }
}

/// Columns of the ranking beside the matrix, before the air of a wide screen.
const RANKING: u16 = 22;
/// Columns that its names take with three badges: with fewer, it stands below.
const RANKING_NAMES: u16 = 30;

/// The matrix above who is in its cell. The ranking stands on the right of both, or on the right of
/// the second where the matrix needs the whole width.
fn matrix(body: Rect, columns: u16, rows: u16) -> [Option<Rect>; 3] {
    let rows = rows.min(body.height.saturating_sub(4));
    if body.width < columns + RANKING_NAMES {
        let (matrix, below) = split_rows(body, rows);
        let (who, ranking) = split_columns(below, share(55, below.width));
        return [Some(matrix), Some(who), Some(ranking)];
    }
    // A wide screen gives the matrix and the ranking the same share of its air.
    let columns = columns + (body.width - columns - RANKING) / 2;
    let (left, ranking) = split_columns(body, columns);
    let (matrix, who) = split_rows(left, rows);
    [Some(matrix), Some(who), Some(ranking)]
}

/// What is left inside a pane: the frame takes a row and a column all round, and in the single shape
/// the title takes a row.
pub fn inside(pane: Rect, shape: Shape) -> Rect {
    let lost = u16::from(shape != Shape::Single);
    Rect {
        x: pane.x + lost.min(pane.width),
        y: pane.y + 1.min(pane.height),
        width: pane.width.saturating_sub(2 * lost),
        height: pane.height.saturating_sub(1 + lost),
    }
}

/// The first rows of an area, and what is left below them.
pub fn split_rows(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let below = Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    };
    (
        Rect {
            height: rows,
            ..area
        },
        below,
    )
}

/// The first columns of an area, and what is left beside them.
pub fn split_columns(area: Rect, columns: u16) -> (Rect, Rect) {
    let columns = columns.min(area.width);
    let first = Rect {
        width: columns,
        ..area
    };
    (first, from_column(area, area.x + columns))
}

/// What is left of an area from a column on.
pub fn from_column(area: Rect, x: u16) -> Rect {
    Rect {
        x,
        width: area.right().saturating_sub(x),
        ..area
    }
}
