//! Which separator a file has and whether its first line is a heading, from its first records.

use super::choices::{Choices, Heading, Separator};
use super::heading::is_title;
use super::heading_line::{LINES, MOST_COUNTED, filled, heading_line};
use super::records::{MOST_CELLS, NO_SEPARATOR, Records, Span};
use super::values::{is_known_value, is_value};

/// The separators that people use.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records looked at.
const RECORDS: usize = 200;
/// Bytes looked at, unless a record is longer.
const SAMPLE: usize = 1 << 20;
/// Bytes looked at even if a record is longer; no dialect depends on what follows them.
pub const LONGEST: usize = 1 << 22;
/// Longest name of a column that nobody knows, in bytes.
const LONGEST_NAME: usize = 100;

/// How a file is laid out.
#[derive(Debug)]
pub struct Dialect {
    pub separator: u8,
    /// What stands before the heading, or before the first row.
    pub above: Vec<Vec<String>>,
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
        let known = heading_line(&rows);
        let before = known.map_or_else(|| skipped(&rows), |found| found.line);
        let (skipped, is_headed) = match choices.heading {
            Some(Heading::No) => (0, false),
            Some(Heading::Yes) => (before, !rows.is_empty()),
            None if known.is_some() || is_heading(&rows[before..]) => (before, true),
            // What stands before no heading is a row.
            None => (0, is_heading(&rows)),
        };
        let above = rows.drain(..skipped).collect();
        let heading = is_headed.then(|| rows.remove(0));
        Self {
            separator,
            above,
            heading,
            rows,
        }
    }

    /// The most cells of a record looked at.
    pub fn widest(&self) -> usize {
        let rows = self.rows.iter().chain(&self.heading);
        rows.map(Vec::len).max().unwrap_or_default()
    }

    /// About how many rows a text has, a little more than there will be.
    pub fn expected_rows(&self, text: &[u8]) -> usize {
        let bytes: usize = self.rows.iter().flatten().map(|cell| cell.len() + 1).sum();
        let usual = (bytes * 19 / 20 / self.rows.len().max(1)).max(8);
        let expected = text.len() / usual;
        if self.rows.len() >= RECORDS / 2 {
            return expected;
        }
        // Of a few rows nothing is usual; there are no more of them than lines.
        expected.min(memchr::memchr2_iter(b'\n', b'\r', text).count() + 1)
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

/// The separator under which a line names most columns that are known; of several, the one that cuts most
/// records into the same number of cells, two at least.
fn separator(text: &[u8], from: usize) -> u8 {
    let mut best = (NO_SEPARATOR, 0, 0);
    let mut most_known = 0;
    for separator in SEPARATORS {
        let rows = records(text, from, separator);
        let heading = heading_line(&rows).filter(|found| rows[found.line].len() > 1);
        let first = heading.map_or_else(|| skipped(&rows), |found| found.line);
        let usual = heading.map(|found| rows[found.line].len());
        let Some(usual) = usual.or_else(|| usual_length(&rows)) else {
            continue;
        };
        let known = heading.map_or(0, |found| found.known);
        most_known = most_known.max(known);
        let even = rows[first..]
            .iter()
            .filter(|row| row.len() == usual)
            .count();
        // In twentieths, so that a few ragged rows do not outweigh the number of cells.
        let share = even * 20 / (rows.len() - first).max(1) + 10 * known.min(MOST_COUNTED);
        if (share, usual) > (best.1, best.2) {
            best = (separator, share, usual);
        }
    }
    let alone = records(text, from, NO_SEPARATOR);
    // `nom;association` is two names, though without its separator it would be one.
    let is_one = alone.first().is_some_and(|row| {
        let is_cut = row[0].bytes().any(|byte| SEPARATORS.contains(&byte));
        !is_cut && is_title(row[0].trim())
    });
    if is_one && most_known < 2 {
        NO_SEPARATOR
    } else {
        best.0
    }
}

/// The number of cells that most rows have, two at least.
fn usual_length(rows: &[Vec<String>]) -> Option<usize> {
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

/// How many records stand before the one from which on rows have their usual number of cells.
fn skipped(rows: &[Vec<String>]) -> usize {
    let Some(usual) = usual_length(rows) else {
        return 0;
    };
    let before = rows
        .iter()
        .take_while(|row| filled(row) * 2 < usual || filled(row) < 2)
        .count();
    if before <= LINES && before < rows.len() {
        before
    } else {
        0
    }
}

/// Whether the first row names columns that nobody knows: none of its cells looks like a value, a town
/// or what stands below it.
fn is_heading(rows: &[Vec<String>]) -> bool {
    let Some((first, below)) = rows.split_first() else {
        return false;
    };
    let is_name = |cell: &String| {
        let cell = cell.trim();
        !cell.is_empty() && !is_value(cell) && cell.len() <= LONGEST_NAME
    };
    if first.len() < 2 || below.is_empty() || !first.iter().all(is_name) {
        return false;
    }
    if below.iter().flatten().any(|cell| is_value(cell)) {
        return true;
    }
    // Words over words: values where they are towns, statuses, or stand below once more.
    let is_below = |column: usize, cell: &str| {
        let mut below = below.iter().filter_map(|row| row.get(column));
        below.any(|other| other.trim() == cell)
    };
    let is_told = |(column, cell): (usize, &String)| {
        let cell = cell.trim();
        is_below(column, cell) || is_known_value(cell)
    };
    !first.iter().enumerate().any(is_told)
}
