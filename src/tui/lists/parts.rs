//! What is seen of the lists: rows where they stand, rows that are listed.

use super::List;
use crate::directory::{Directory, Field, Row, Spans};
use crate::model::Typology;
use crate::query::{Expr, Filter, Linked, Organisation};
use crate::report::numbered;

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<'a> {
    All(usize),
    Kept(&'a [u32]),
    Hits(Vec<usize>),
}

impl Found<'_> {
    /// How many rows are listed.
    pub fn len(&self) -> usize {
        match self {
            Self::All(count) => *count,
            Self::Kept(rows) => rows.len(),
            Self::Hits(rows) => rows.len(),
        }
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there may be more: only the best are listed.
    pub fn is_cut(&self) -> bool {
        matches!(self, Self::Hits(rows) if rows.len() == super::MOST)
    }

    /// The rank of a row among those listed in the order of the lists.
    pub fn rank(&self, row: usize) -> Option<usize> {
        match self {
            Self::All(count) => (row < *count).then_some(row),
            Self::Kept(rows) => rows.binary_search(&u32::try_from(row).ok()?).ok(),
            Self::Hits(rows) => rows.iter().position(|found| *found == row),
        }
    }

    /// The row at a rank.
    pub fn row(&self, rank: usize) -> Option<usize> {
        match self {
            Self::All(count) => (rank < *count).then_some(rank),
            Self::Kept(rows) => rows.get(rank).map(|row| *row as usize),
            Self::Hits(rows) => rows.get(rank).copied(),
        }
    }
}

/// A row where it stands.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub directory: &'a Directory,
    pub linked: &'a Linked,
    pub row: usize,
}

impl Place<'_> {
    /// The name of its file with its line there, which name it and no other.
    pub fn numbered(&self) -> String {
        numbered(self.directory, self.row)
    }

    /// Its name, with its SIREN where it has one.
    pub fn called(&self) -> String {
        let mut spans = Spans::default();
        let row = self.directory.row(self.row, &mut spans);
        let name = row.value(Field::Name).into_owned();
        match row.siren() {
            Some(siren) => format!("{name} ({siren})"),
            None => name,
        }
    }

    /// Its address on the web, where the file gives one.
    pub fn website(&self) -> Option<String> {
        let mut spans = Spans::default();
        let row = self.directory.row(self.row, &mut spans);
        let website = row.value(Field::Website).into_owned();
        let is_web = website.starts_with("http://") || website.starts_with("https://");
        is_web.then_some(website)
    }
}

impl<'a> Place<'a> {
    /// Its cells, cut in `spans`.
    pub fn cells(&self, spans: &'a mut Spans) -> Row<'a> {
        self.directory.row(self.row, spans)
    }
}

/// What two threads may look at of a list.
struct Part<'a> {
    directory: &'a Directory,
    linked: &'a Linked,
    first: usize,
}

/// The lists of which rows can be seen, in order.
pub(super) struct Parts<'a>(Vec<Part<'a>>);

impl<'a> Parts<'a> {
    pub(super) fn of(lists: &'a [List]) -> Self {
        let begun = lists.iter().filter(|list| list.named > 0);
        let part = |list: &'a List| Part {
            directory: list.loading.directory(),
            linked: &list.linked,
            first: list.first,
        };
        Self(begun.map(part).collect())
    }

    /// A row by its number through all the lists.
    pub(super) fn organisation(&self, t: &'a Typology, row: usize) -> Option<Organisation<'a>> {
        let part = self.0.iter().rev().find(|part| part.first <= row)?;
        let row = row - part.first;
        Some(part.linked.organisation(t, part.directory, row))
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
