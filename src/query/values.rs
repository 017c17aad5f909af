//! The values of a column as sets: `a|b|c` is in three of them. Different cells are few even where rows
//! are many, so each is kept once, and four bytes a row say which it has.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::combination::Combination;
use super::fold::fold;
use super::groups::{Column, Groups};
use super::overlap::Overlaps;
use crate::directory::repair::words;
use crate::directory::{Directory, Row, Spans};
use crate::model::{Key, Phrase};

/// Most sets that a view shows legibly.
pub const MOST_VALUES: usize = 16;
/// Most different cells; a column of more holds names or sentences, and no sets.
const MOST_CELLS: usize = 1 << 18;
/// Cells looked at to tell which columns hold several values.
const SAMPLE: usize = 50_000;
/// Fewest and most rows of them.
const FEWEST_ROWS: usize = 20;
const MOST_ROWS: usize = 2_000;

/// An organisation of the user's lists, by the number of its row through all of them.
#[derive(Debug)]
pub enum Organisation {}

/// The cells of a column on their way to sets, a row at a time.
#[derive(Debug, Default)]
pub struct Cells {
    places: HashMap<String, u32>,
    /// Each different cell, in the order in which they were met.
    cells: Vec<String>,
    /// For each row, which it has.
    of: Vec<u32>,
}

impl Cells {
    /// One row more, with what stands in the column; nothing for a row that is left out.
    ///
    /// # Errors
    /// Too many different cells.
    pub fn push(&mut self, cell: &str) -> Result<(), Phrase> {
        let cell = words(cell).value;
        let place = match self.places.get(cell.as_ref()) {
            Some(place) => *place,
            None if self.cells.len() == MOST_CELLS => {
                return Err(Phrase::new("column-varied").with("most", MOST_CELLS));
            }
            None => {
                let place = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
                self.places.insert(cell.as_ref().to_owned(), place);
                self.cells.push(cell.into_owned());
                place
            }
        };
        self.of.push(place);
        Ok(())
    }

    /// How many rows there are so far.
    pub fn len(&self) -> usize {
        self.of.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// The most frequent values as sets, and the rows that have them.
    pub fn sets(self, heading: &str) -> (Groups, Overlaps<Organisation>) {
        let Self { cells, of, .. } = self;
        let separator = separator(cells.iter().map(String::as_str));
        let mut rows = vec![0_usize; cells.len()];
        for place in &of {
            rows[*place as usize] += 1;
        }
        let mut frequency = BTreeMap::<&str, usize>::new();
        for (cell, rows) in cells.iter().zip(&rows) {
            for value in values(cell, separator) {
                *frequency.entry(value).or_default() += rows;
            }
        }
        let different = frequency.len();
        let mut frequent: Vec<(&str, usize)> = frequency.into_iter().collect();
        frequent.sort_by_key(|(_, rows)| Reverse(*rows));
        frequent.truncate(MOST_VALUES);
        let ranks: HashMap<&str, usize> = frequent
            .iter()
            .enumerate()
            .map(|(rank, (value, _))| (*value, rank))
            .collect();
        let combination = |cell: &String| {
            let known = values(cell, separator).into_iter();
            let ranks = known.filter_map(|value| ranks.get(value));
            Combination::of(ranks.map(|rank| Key::<()>::from_index(*rank)))
        };
        let kinds: Vec<Combination> = cells.iter().map(combination).collect();
        let column = Column {
            heading: heading.to_owned(),
            others: different - frequent.len(),
        };
        let names = frequent.iter().map(|(value, _)| (*value).to_owned());
        let groups = Groups::values(names.collect(), column);
        (groups, Overlaps::of_kinds(&kinds, of))
    }
}

/// The values of a cell, each once.
fn values(cell: &str, separator: Option<char>) -> BTreeSet<&str> {
    let parts: BTreeSet<&str> = match separator {
        Some(separator) => cell.split(separator).map(str::trim).collect(),
        None => BTreeSet::from([cell]),
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

/// What stands between the values of different cells. A bar always does; a semicolon or a comma may
/// belong to a sentence, so it does where the same values come back in other company.
fn separator<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> Option<char> {
    if cells.clone().any(|cell| cell.contains('|')) {
        return Some('|');
    }
    [';', ','].into_iter().find(|separator| {
        let mut company = HashMap::<&str, usize>::new();
        for cell in cells.clone() {
            for value in values(cell, Some(*separator)) {
                *company.entry(value).or_default() += 1;
            }
        }
        let several = cells.clone().filter(|cell| cell.contains(*separator));
        let (mut lists, mut parts, mut again) = (0, 0, 0);
        for cell in several {
            lists += 1;
            for value in values(cell, Some(*separator)) {
                parts += 1;
                again += usize::from(company[value] > 1);
            }
        }
        lists > 1 && again * 10 >= parts * 8
    })
}

/// Where a list has a column of such a heading, spelt exactly so or nearly.
pub fn column(directory: &Directory, heading: &str) -> Option<usize> {
    let columns = directory.columns().iter();
    let exact = columns.clone().position(|column| column.heading == heading);
    let wanted = fold(heading);
    let mut alike = columns.map(|column| fold(&column.heading) == wanted);
    exact.or_else(|| alike.position(|is_alike| is_alike && !wanted.is_empty()))
}

/// What a row has in a column, if its list has the column.
pub fn cell<'a>(row: &Row<'a>, column: Option<usize>) -> std::borrow::Cow<'a, str> {
    column.map(|place| row.cell(place)).unwrap_or_default()
}

/// The headings of the columns whose cells hold several values that come back, by a sample of the rows
/// from all through the list.
pub fn several(directory: &Directory) -> Vec<String> {
    let columns = directory.columns();
    let rows = (SAMPLE / columns.len().max(1)).clamp(FEWEST_ROWS, MOST_ROWS);
    let step = directory.len().div_ceil(rows).max(1);
    let mut sample: Vec<Vec<String>> = vec![Vec::new(); columns.len()];
    let mut spans = Spans::default();
    for row in (0..directory.len()).step_by(step) {
        let row = directory.row(row, &mut spans);
        for (place, cells) in sample.iter_mut().enumerate() {
            let cell = row.cell(place);
            if !cell.trim().is_empty() {
                cells.push(words(&cell).value.into_owned());
            }
        }
    }
    let headed = columns.iter().zip(&sample);
    let several = headed.filter(|(column, cells)| !column.heading.is_empty() && are_lists(cells));
    several.map(|(column, _)| column.heading.clone()).collect()
}

/// Whether cells are lists of values that come back.
fn are_lists(cells: &[String]) -> bool {
    let different: BTreeSet<&str> = cells.iter().map(String::as_str).collect();
    let Some(separator) = separator(different.iter().copied()) else {
        return false;
    };
    let mut frequency = HashMap::<&str, usize>::new();
    for cell in cells {
        for value in values(cell, Some(separator)) {
            *frequency.entry(value).or_default() += 1;
        }
    }
    let parts: usize = frequency.values().sum();
    let is_address = |value: &&str| value.contains("://");
    frequency.len() * 2 <= parts && !frequency.keys().any(is_address)
}
