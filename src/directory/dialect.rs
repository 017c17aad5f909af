//! Which separator a file has and whether its first line is a heading, from its first records.

use super::choices::{Choices, Heading, Separator};
use super::field;
use super::records::{MOST_CELLS, NO_SEPARATOR, Records, Span};
use super::repair;

/// The separators that people use.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records looked at.
const RECORDS: usize = 200;
/// Bytes looked at, unless a record is longer.
const SAMPLE: usize = 1 << 20;
/// Bytes looked at even if a record is longer; no dialect depends on what follows them.
pub const LONGEST: usize = 1 << 22;
/// Records of few cells that may stand before the heading: a title, a date.
const MOST_BEFORE: usize = 10;

/// How a file is laid out.
#[derive(Debug)]
pub struct Dialect {
    pub separator: u8,
    /// Records before the heading, or before the first row.
    pub skipped: usize,
    pub heading: Option<Vec<String>>,
    /// The first rows, to see what the columns hold.
    pub rows: Vec<Vec<String>>,
}

impl Dialect {
    /// The dialect of a text that begins at `from`, as far as it was not chosen.
    pub fn recognised(text: &[u8], from: usize, choices: &Choices) -> Self {
        let chosen = choices.separator.map(Separator::byte);
        let separator = chosen.unwrap_or_else(|| separator(text, from));
        let mut rows = records(text, from, separator);
        let before = skipped(&rows);
        let (skipped, is_headed) = match choices.heading {
            Some(Heading::No) => (0, false),
            Some(Heading::Yes) => (before, !rows.is_empty()),
            None if is_heading(&rows[before..]) => (before, true),
            // What stands before no heading is a row.
            None => (0, is_heading(&rows)),
        };
        rows.drain(..skipped);
        let heading = is_headed.then(|| rows.remove(0));
        Self {
            separator,
            skipped,
            heading,
            rows,
        }
    }

    /// The most cells of a record looked at.
    pub fn widest(&self) -> usize {
        let rows = self.rows.iter().chain(&self.heading);
        rows.map(Vec::len).max().unwrap_or_default()
    }

    /// Bytes of a row, a little less than the usual.
    pub fn usual_bytes(&self) -> usize {
        let bytes: usize = self.rows.iter().flatten().map(|cell| cell.len() + 1).sum();
        (bytes * 19 / 20 / self.rows.len().max(1)).max(8)
    }
}

/// The first records, whole.
fn records(text: &[u8], from: usize, separator: u8) -> Vec<Vec<String>> {
    let whole = text.len();
    let text = &text[..whole.min(from + LONGEST)];
    let mut records = Records::new(separator, from);
    let mut cells: Vec<Span> = Vec::new();
    let mut rows = Vec::new();
    while rows.len() < RECORDS && records.offset - from < SAMPLE {
        if records.next(text, &mut cells).is_none() {
            break;
        }
        let is_cut = records.offset == text.len() && text.len() < whole;
        if is_cut && !rows.is_empty() {
            break;
        }
        let row = cells.iter().map(|cell| cell.text(text).into_owned());
        rows.push(row.collect());
        if cells.len() > MOST_CELLS {
            // No list, if this is the separator.
            break;
        }
    }
    rows
}

/// The separator that cuts most records into the same number of cells, two at least; one under which
/// a column has a name that is known comes before any other.
fn separator(text: &[u8], from: usize) -> u8 {
    let mut best = (NO_SEPARATOR, 0, 0);
    for separator in SEPARATORS {
        let rows = records(text, from, separator);
        let Some(usual) = usual(&rows) else {
            continue;
        };
        let first = skipped(&rows);
        let even = rows.iter().filter(|row| row.len() == usual).count();
        let is_known = rows[first..].first().is_some_and(|row| is_known(row));
        // In twentieths, so that a few ragged rows do not outweigh the number of cells.
        let share = even * 20 / rows.len() + if is_known { 10 } else { 0 };
        if (share, usual) > (best.1, best.2) {
            best = (separator, share, usual);
        }
    }
    let alone = records(text, from, NO_SEPARATOR);
    // `nom;association` is two names, though without its separator it would be one.
    let is_one = alone.first().is_some_and(|row| {
        let is_cut = row[0].bytes().any(|byte| SEPARATORS.contains(&byte));
        !is_cut && field::named(row[0].trim()).is_some()
    });
    if is_one { NO_SEPARATOR } else { best.0 }
}

/// The number of cells of a heading that is known, or else that most rows have; two at least.
fn usual(rows: &[Vec<String>]) -> Option<usize> {
    if let Some(first) = rows.first().filter(|row| is_known(row)) {
        return Some(first.len());
    }
    let mut counts: Vec<usize> = rows
        .iter()
        .map(Vec::len)
        .filter(|count| *count > 1)
        .collect();
    counts.sort_unstable();
    let of = |count: &usize| counts.iter().filter(|other| *other == count).count();
    let most = counts.iter().map(of).max()?;
    // Few rows of many cells are not many rows of one.
    if most * 2 <= rows.len() && rows.len() > 2 {
        return None;
    }
    counts.iter().copied().rfind(|count| of(count) == most)
}

/// Whether a row of several cells names columns that are known.
fn is_known(row: &[String]) -> bool {
    row.len() > 1 && row.iter().any(|name| field::named(name).is_some())
}

/// How many records stand before the one from which on rows have their usual number of cells.
fn skipped(rows: &[Vec<String>]) -> usize {
    let Some(usual) = usual(rows) else {
        return 0;
    };
    let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let before = rows
        .iter()
        .take_while(|row| filled(row) * 2 < usual || filled(row) < 2)
        .count();
    if before <= MOST_BEFORE && before < rows.len() {
        before
    } else {
        0
    }
}

/// Whether the first row names the columns: one of the names is known, or none looks like a value
/// where rows below do.
fn is_heading(rows: &[Vec<String>]) -> bool {
    let Some((first, below)) = rows.split_first() else {
        return false;
    };
    let known = first.iter().filter(|name| field::named(name).is_some());
    match (known.count(), first.iter().any(|cell| is_value(cell))) {
        // A year may be the name of a column among others.
        (2.., _) | (1, false) => return true,
        (_, true) => return false,
        (_, false) => {}
    }
    let is_named = first.iter().all(|cell| !cell.trim().is_empty());
    let mut values = below.iter().flatten();
    is_named && first.len() > 1 && values.any(|cell| is_value(cell))
}

/// A number, an address or a code, which no column is called.
fn is_value(cell: &str) -> bool {
    let cell = cell.trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    !cell.is_empty()
        && (digits == cell.len()
            || digits > 0 && cell.replace(',', ".").parse::<f64>().is_ok()
            || cell.starts_with("http://")
            || cell.starts_with("https://")
            || repair::naf(cell).flags.is_empty() && cell.len() == 6)
}
