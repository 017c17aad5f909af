//! The values of a column as sets: `a|b|c` is in three of them. The rows are read twice: once to know
//! which values are frequent, and once to mark the rows that have them, so that nothing is kept of a row
//! but four bytes.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::element_index::ElementIndex;
use super::enclosed_values::{enclosed, parts};
use super::set_mask::SetMask;
use super::sets::{SetList, ValueColumn};
use crate::directory::repair::words;
use crate::directory::{Directory, OrganisationRow, Spans};
use crate::model::{Key, Phrase};
use crate::query::fold::fold;

/// Most sets: each has a letter at its head.
pub const MOST_VALUES: usize = 26;
/// Most different values; a column of more holds names or sentences, and no sets.
const MOST_DIFFERENT: usize = 1 << 18;
/// Different cells after which it is settled what stands between their values.
const CELLS: usize = 1 << 14;
/// Cells examined to find out which columns hold several values.
const SAMPLE: usize = 50_000;
/// Fewest and most rows of them.
const FEWEST_ROWS: usize = 20;
const MOST_ROWS: usize = 2_000;

/// The cells of a column on their way to sets, a row at a time, in two rounds over all rows.
#[derive(Debug, Default)]
pub struct ColumnValues {
    /// How often each cell stands in the column, or each value once the separator is settled.
    frequency: HashMap<String, usize>,
    separator: Option<ValueSeparator>,
    rows: usize,
    /// The sets, and the rows so far, in the second round.
    marked: Option<Marked>,
    others: usize,
    /// Spellings that were counted as another one's.
    variants: usize,
}

/// The second round.
#[derive(Debug, Default)]
struct Marked {
    sets: Vec<String>,
    /// The rank of each set, by its value without case.
    ranks: HashMap<String, usize>,
    listed: ElementIndex,
}

/// What stands between the values of a cell; none where a cell is a value.
type ValueSeparator = Option<char>;

impl ColumnValues {
    /// One row more, with what stands in the column; nothing for a row that is left out.
    ///
    /// # Errors
    /// Too many different values.
    pub fn push(&mut self, cell: &str) -> Result<(), Phrase> {
        let cell = words(cell).value;
        if let Some(marked) = &mut self.marked {
            let values = values(&cell, self.separator.flatten());
            let known = values.iter().filter_map(|value| {
                let rank = marked.ranks.get(&without_case(value))?;
                Some(Key::<()>::from_index(*rank))
            });
            marked.listed.push(SetMask::of(known));
            return Ok(());
        }
        self.rows += 1;
        match self.separator {
            None => {
                self.count(&cell, 1);
                if self.frequency.len() >= CELLS {
                    self.settle();
                }
            }
            Some(separator) => {
                for value in values(&cell, separator) {
                    self.count(&value, 1);
                }
            }
        }
        if self.frequency.len() > MOST_DIFFERENT {
            return Err(Phrase::new("column-varied").with("most", MOST_DIFFERENT));
        }
        Ok(())
    }

    fn count(&mut self, value: &str, rows: usize) {
        if let Some(known) = self.frequency.get_mut(value) {
            *known += rows;
        } else {
            self.frequency.insert(value.to_owned(), rows);
        }
    }

    /// Settles what stands between the values, and counts those of the cells so far.
    fn settle(&mut self) {
        let cells = std::mem::take(&mut self.frequency);
        let separator = separator(&cells.keys().map(String::as_str));
        self.separator = Some(separator);
        for (cell, rows) in &cells {
            for value in values(cell, separator) {
                self.count(&value, *rows);
            }
        }
    }

    /// Begins the second round once all rows have been pushed, which are then to be pushed again; false
    /// if that was it.
    pub fn turn(&mut self) -> bool {
        if self.marked.is_some() {
            return false;
        }
        if self.separator.is_none() {
            self.settle();
        }
        let frequency = std::mem::take(&mut self.frequency);
        let spellings = frequency.len();
        let mut frequent = joined(frequency);
        let different = frequent.len();
        self.variants = spellings - different;
        let order = |(left, rows): &(String, usize), (right, others): &(String, usize)| {
            others.cmp(rows).then_with(|| left.cmp(right))
        };
        // Of hundreds of thousands only the first are put in order: a key waits for it.
        if different > MOST_VALUES {
            frequent.select_nth_unstable_by(MOST_VALUES, order);
            frequent.truncate(MOST_VALUES);
        }
        frequent.sort_unstable_by(order);
        self.others = different - frequent.len();
        let sets: Vec<String> = frequent.into_iter().map(|(value, _)| value).collect();
        let ranks = sets.iter().enumerate();
        self.marked = Some(Marked {
            ranks: ranks.map(|(rank, set)| (without_case(set), rank)).collect(),
            sets,
            listed: ElementIndex::default(),
        });
        true
    }

    /// How many rows have been pushed in all.
    pub fn rows(&self) -> usize {
        let again = self.marked.as_ref();
        self.rows + again.map_or(0, |marked| marked.listed.len())
    }

    /// The most frequent values as sets, and the rows that have them.
    pub fn sets(self, heading: &str) -> (SetList, ElementIndex) {
        let column = ValueColumn {
            heading: heading.to_owned(),
            others: self.others,
            variants: self.variants,
        };
        let marked = self.marked.unwrap_or_default();
        (SetList::values(marked.sets, column), marked.listed)
    }
}

/// The values of a cell, each once, in order.
fn values(cell: &str, separator: ValueSeparator) -> Vec<Cow<'_, str>> {
    let mut values: Vec<Cow<'_, str>> = match (enclosed(cell), separator) {
        (Some(inside), _) => parts(inside),
        (None, Some(separator)) => {
            let values = cell.split(separator).map(str::trim);
            values.map(Cow::Borrowed).collect()
        }
        (None, None) => vec![cell.into()],
    };
    values.retain(|value| !value.is_empty());
    values.sort_unstable();
    values.dedup();
    values
}

/// A value as it is compared: spellings that differ in case alone are one.
fn without_case(value: &str) -> String {
    value.to_lowercase()
}

/// Values without their variants in case: each in its most frequent spelling, with the rows of all.
fn joined(frequency: HashMap<String, usize>) -> Vec<(String, usize)> {
    let mut joined: HashMap<String, (String, usize, usize)> =
        HashMap::with_capacity(frequency.len());
    for (value, rows) in frequency {
        let known = joined.entry(without_case(&value)).or_default();
        known.2 += rows;
        if rows > known.1 || rows == known.1 && value < known.0 {
            (known.0, known.1) = (value, rows);
        }
    }
    let joined = joined.into_values();
    joined.map(|(value, _, rows)| (value, rows)).collect()
}

/// What stands between the values of different cells. A bar always does; a semicolon or a comma may
/// belong to a sentence, so it does where the same values come back in other company.
fn separator<'a>(cells: &(impl Iterator<Item = &'a str> + Clone)) -> ValueSeparator {
    if cells.clone().any(|cell| cell.contains('|')) {
        return Some('|');
    }
    ['\n', ';', ','].into_iter().find(|separator| {
        let mut company = HashMap::<Cow<'_, str>, usize>::new();
        for cell in cells.clone() {
            for value in values(cell, Some(*separator)) {
                *company.entry(value).or_default() += 1;
            }
        }
        let several = cells
            .clone()
            .filter(|cell| cell.contains(*separator) && enclosed(cell).is_none());
        let (mut lists, mut parts, mut again) = (0, 0, 0);
        for cell in several {
            lists += 1;
            for value in values(cell, Some(*separator)) {
                parts += 1;
                again += usize::from(company[&value] > 1);
            }
        }
        // All values of a single list have to stand elsewhere too.
        lists > 1 && again * 10 >= parts * 8 || lists == 1 && again == parts
    })
}

/// Where a list has a column of such a heading, spelt exactly so or nearly.
pub fn column_named(directory: &Directory, heading: &str) -> Option<usize> {
    let columns = directory.columns().iter();
    let exact = columns.clone().position(|column| column.heading == heading);
    let wanted = fold(heading);
    let mut alike = columns.map(|column| fold(&column.heading) == wanted);
    exact.or_else(|| alike.position(|is_alike| is_alike && !wanted.is_empty()))
}

/// What a row has in a column, if its list has the column.
pub fn cell<'a>(row: &OrganisationRow<'a>, column: Option<usize>) -> Cow<'a, str> {
    column.map(|place| row.cell(place)).unwrap_or_default()
}

/// The headings of the columns whose cells hold several values that come back, by a sample of the rows
/// from all through the list.
pub fn list_columns(directory: &Directory) -> Vec<String> {
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

/// The same of several lists: headings that differ in case or accents alone are one column.
pub fn columns_of_lists<'d>(lists: impl IntoIterator<Item = &'d Directory>) -> Vec<String> {
    let mut known = HashSet::new();
    let headings = lists.into_iter().flat_map(list_columns);
    headings
        .filter(|heading| known.insert(fold(heading)))
        .collect()
}

/// Whether cells are lists of values that come back.
fn are_lists(cells: &[String]) -> bool {
    let different: BTreeSet<&str> = cells.iter().map(String::as_str).collect();
    let separator = separator(&different.iter().copied());
    let are_enclosed = || {
        let count = cells.iter().filter(|cell| enclosed(cell).is_some()).count();
        count * 2 > cells.len()
    };
    if separator.is_none() && !are_enclosed() {
        return false;
    }
    let mut frequency = HashMap::<Cow<'_, str>, usize>::new();
    for cell in cells {
        for value in values(cell, separator) {
            *frequency.entry(value).or_default() += 1;
        }
    }
    let parts: usize = frequency.values().sum();
    let is_address = |value: &Cow<'_, str>| value.contains("://");
    frequency.len() * 2 <= parts && !frequency.keys().any(is_address)
}
