//! Rows of the lists: listed ones, single ones, and which of them are in which list.

use super::reading::List;
use crate::directory::{CellRoom, Directory, Field, OrganisationRow, Spans, shortened};
use crate::model::{Typology, is_address};
use crate::query::{Expr, Filter, Linked, Organisation};
use crate::report::{Page, PageExtent, numbered};

/// Most names that a search lists.
pub(super) const MOST: usize = 1_000;

/// Letters of a cell that a row of the screen shows at most: no screen is as wide.
const SHOWN: usize = 300;
/// Letters of a name that are copied at most, and of an address that is opened.
const COPIED: usize = 10_000;

/// So many letters of each cell.
fn room(cell: usize) -> CellRoom {
    CellRoom {
        cell,
        row: usize::MAX,
        least: cell,
    }
}

/// The rows that are listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListedRows<'a> {
    All(usize),
    /// In parts, each in the order of the lists.
    Kept(&'a [Vec<u32>]),
    Hits(Vec<usize>),
}

impl ListedRows<'_> {
    /// How many rows are listed.
    pub fn len(&self) -> usize {
        match self {
            Self::All(count) => *count,
            Self::Kept(parts) => parts.iter().map(Vec::len).sum(),
            Self::Hits(rows) => rows.len(),
        }
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there may be more: only the best are listed.
    pub fn is_cut(&self) -> bool {
        matches!(self, Self::Hits(rows) if rows.len() == MOST)
    }

    /// The rank of a row among those listed in the order of the lists.
    pub fn rank(&self, row: usize) -> Option<usize> {
        match self {
            Self::All(count) => (row < *count).then_some(row),
            Self::Kept(parts) => {
                let row = u32::try_from(row).ok()?;
                let mut before = 0;
                parts.iter().find_map(|part| {
                    let rank = part.binary_search(&row).ok();
                    let rank = rank.map(|rank| before + rank);
                    before += part.len();
                    rank
                })
            }
            Self::Hits(rows) => rows.iter().position(|found| *found == row),
        }
    }

    /// The row at a rank.
    pub fn row(&self, rank: usize) -> Option<usize> {
        match self {
            Self::All(count) => (rank < *count).then_some(rank),
            Self::Kept(parts) => {
                let mut rank = rank;
                parts.iter().find_map(|part| {
                    let row = part.get(rank).map(|row| *row as usize);
                    rank = rank.wrapping_sub(part.len());
                    row
                })
            }
            Self::Hits(rows) => rows.get(rank).copied(),
        }
    }
}

/// A row of a list.
#[derive(Clone, Copy)]
pub struct ListedRow<'a> {
    pub directory: &'a Directory,
    pub linked: &'a Linked,
    pub row: usize,
}

impl<'a> ListedRow<'a> {
    /// Its cells, as much of each as a row of the screen can show.
    pub fn cells<'s>(&self, spans: &'s mut Spans) -> OrganisationRow<'s>
    where
        'a: 's,
    {
        self.directory.row_within(self.row, spans, room(SHOWN))
    }

    /// Its name, as much of it as shows.
    pub fn name(&self) -> String {
        self.name_within(SHOWN)
    }

    fn name_within(&self, most: usize) -> String {
        let mut spans = Spans::default();
        let row = (self.directory).row_within(self.row, &mut spans, room(most + 1));
        shortened(row.value(Field::Name), most).into_owned()
    }

    /// The name of its file with its line there, which identify it.
    pub fn numbered(&self) -> String {
        numbered(self.directory, self.row)
    }

    /// Its line in its file.
    pub fn line(&self) -> usize {
        self.directory.line_of(self.row)
    }

    /// Its name, as much of it as shows, with its SIREN where it has one.
    pub fn label(&self) -> String {
        self.with_siren(self.name())
    }

    /// The same to be copied, for which a name may be longer.
    pub fn copied(&self) -> String {
        self.with_siren(self.name_within(COPIED))
    }

    fn with_siren(&self, name: String) -> String {
        let mut spans = Spans::default();
        match self.cells(&mut spans).siren() {
            Some(siren) => format!("{name} ({siren})"),
            None => name,
        }
    }

    /// All that is known of it.
    pub fn page(&self, t: &Typology) -> Page {
        Page::organisation(t, self.directory, self.linked, self.row, PageExtent::Screen)
    }

    /// Its address on the web, where the file gives one.
    pub fn website(&self) -> Option<String> {
        let mut spans = Spans::default();
        let row = (self.directory).row_within(self.row, &mut spans, room(COPIED));
        let website = row.value(Field::Website).into_owned();
        is_address(&website).then_some(website)
    }
}

/// Rows of one list that follow one another: a list that was stopped and resumed has several.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment {
    pub(super) list: usize,
    /// The row of the list with which it begins.
    pub(super) row: usize,
    /// The number of that row through all the lists.
    first: usize,
}

/// Which rows are in which list, in order.
#[derive(Debug, Default)]
pub(super) struct Segments(Vec<Segment>);

impl Segments {
    /// Begins a segment: the rows from `first` on are those of this list from this row on.
    pub(super) fn open(&mut self, list: usize, row: usize, first: usize) {
        if self.0.last().is_some_and(|last| last.first == first) {
            // The last segment stayed empty.
            self.0.pop();
        }
        if self.0.last().is_none_or(|last| last.list != list) {
            self.0.push(Segment { list, row, first });
        }
    }

    /// The list of a row, and its row there, without checking that there is such a row.
    pub(super) fn find(&self, row: usize) -> Option<Segment> {
        let rank = self.0.partition_point(|known| known.first <= row);
        let known = self.0.get(rank.checked_sub(1)?)?;
        Some(Segment {
            row: known.row + (row - known.first),
            first: row,
            ..*known
        })
    }

    /// Whether each list begins after all rows of those before it.
    pub(super) fn is_in_order(&self) -> bool {
        self.0.is_sorted_by_key(|segment| segment.list)
    }

    /// The number of the first row after those that follow a row in its list.
    pub(super) fn end(&self, row: usize) -> Option<usize> {
        let rank = self.0.partition_point(|known| known.first <= row);
        self.0.get(rank).map(|next| next.first)
    }
}

/// The lists as threads may share them.
pub(super) struct Parts<'a> {
    lists: Vec<(&'a Directory, &'a Linked)>,
    segments: &'a Segments,
}

impl<'a> Parts<'a> {
    pub(super) fn of(lists: &'a [List], segments: &'a Segments) -> Self {
        let lists = lists.iter();
        Self {
            lists: lists.map(|list| (list.directory(), &list.linked)).collect(),
            segments,
        }
    }

    /// A row by its number through all the lists.
    pub(super) fn organisation(&self, t: &'a Typology, row: usize) -> Option<Organisation<'a>> {
        let found = self.segments.find(row)?;
        let (directory, linked) = self.lists.get(found.list)?;
        Some(linked.organisation(t, directory, found.row))
    }

    /// The points of a candidate; nothing for what is none.
    pub(super) fn points(&self, t: &Typology, row: usize) -> Option<usize> {
        let found = self.segments.find(row)?;
        let (directory, linked) = self.lists.get(found.list)?;
        let strength = linked.strength(t, directory, found.row)?;
        Some(strength.points())
    }

    /// Whether the filter and the conditions keep a row.
    pub(super) fn keeps(
        &self,
        t: &Typology,
        filter: &Filter,
        conditions: Option<&Expr>,
        row: usize,
    ) -> bool {
        self.organisation(t, row).is_some_and(|found| {
            found.is_kept(filter) && conditions.is_none_or(|query| found.meets(query))
        })
    }
}
