//! What is told of a place: a title, then rows, some of them numbered from 1. A page of them is told at a time.

use super::place::{Lead, ListedAt, Place, Readable};

/// Rows told at a time: what is heard, or read on a line of Braille, before one wants to stop.
pub const PAGE: usize = 20;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TellingRow {
    Heading(String),
    Text(String),
    /// An entry with its number.
    Entry(usize, String),
}

/// What the rows are, for what is said at their end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TellingKind {
    #[default]
    List,
    Page,
}

/// A title and rows. The organisations of lists, which may be millions, come last and are worded when they are told.
#[derive(Debug, Clone, Default)]
pub struct Telling {
    pub title: String,
    pub kind: TellingKind,
    pub rows: Vec<TellingRow>,
    pub leads: Vec<Lead>,
    pub organisations: Vec<ListedAt>,
}

impl Telling {
    /// A list without entries yet.
    pub fn list(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    pub fn heading(&mut self, heading: impl Into<String>) {
        self.rows.push(TellingRow::Heading(heading.into()));
    }

    pub fn text(&mut self, text: impl Into<String>) {
        self.rows.push(TellingRow::Text(text.into()));
    }

    /// Adds an entry under the next number.
    pub fn entry(&mut self, label: impl Into<String>, lead: Lead) {
        self.leads.push(lead);
        let row = TellingRow::Entry(self.leads.len(), label.into());
        self.rows.push(row);
    }

    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        self.rows.len() + self.organisations.len()
    }

    /// How many entries have a number.
    pub fn numbered(&self) -> usize {
        self.leads.len() + self.organisations.len()
    }

    /// The organisation in a row.
    pub fn organisation(&self, row: usize) -> Option<(usize, ListedAt)> {
        let rank = row.checked_sub(self.rows.len())?;
        let found = self.organisations.get(rank)?;
        Some((self.leads.len() + rank + 1, *found))
    }

    /// What a number leads to.
    pub fn lead(&self, number: usize) -> Option<Lead> {
        let rank = number.checked_sub(1)?;
        if let Some(lead) = self.leads.get(rank) {
            return Some(lead.clone());
        }
        let found = self.organisations.get(rank - self.leads.len())?;
        Some(Lead::To(Place::Page(Readable::Organisation(*found))))
    }

    /// Where a page of rows that begins at one ends: no heading is the last of it.
    pub fn end_of_page(&self, from: usize, most: usize) -> usize {
        let end = from.saturating_add(most).min(self.row_count());
        let is_heading = |row: usize| matches!(self.rows.get(row), Some(TellingRow::Heading(_)));
        if end < self.row_count() && end > from + 1 && is_heading(end - 1) {
            end - 1
        } else {
            end
        }
    }
}
