//! Which separator a file has and whether its first line is a heading, from its first records.

use super::choices::{Choices, Heading, Separator};
use super::content;
use super::heading::is_title;
use super::records::{MOST_CELLS, NO_SEPARATOR, Records, Span};
use super::repair;
use super::words::plain;

/// The separators that people use.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records looked at.
const RECORDS: usize = 200;
/// Bytes looked at, unless a record is longer.
const SAMPLE: usize = 1 << 20;
/// Bytes looked at even if a record is longer; no dialect depends on what follows them.
pub const LONGEST: usize = 1 << 22;
/// Records among which the heading is: titles, dates and groups may stand before it.
const LINES: usize = 50;
/// Known names that count; a heading of more is no surer.
const MOST_COUNTED: usize = 12;
/// Longest name of a column that nobody knows, in bytes.
const LONGEST_NAME: usize = 100;

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
        let known = heading_line(&rows);
        let before = known.map_or_else(|| skipped(&rows), |found| found.line);
        let (skipped, is_headed) = match choices.heading {
            Some(Heading::No) => (0, false),
            Some(Heading::Yes) => (before, !rows.is_empty()),
            None if known.is_some() || is_heading(&rows[before..]) => (before, true),
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

fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// A line that names columns.
#[derive(Debug, Clone, Copy)]
struct HeadingLine {
    line: usize,
    /// How many of its names are known.
    known: usize,
}

/// The line among the first that holds most known names of columns; nothing where none holds one. What
/// looks like a row of values ends the search: no heading stands below one.
fn heading_line(rows: &[Vec<String>]) -> Option<HeadingLine> {
    let first = &rows[..rows.len().min(LINES)];
    let widest = first.iter().map(|row| filled(row)).max()?;
    let mut best: Option<HeadingLine> = None;
    for (line, row) in first.iter().enumerate() {
        let values = row.iter().filter(|cell| is_value(cell)).count();
        let known = known(first, line);
        // A year may be the name of a column among others.
        let names = known > 1 && values * 2 <= row.len()
            || known == 1 && values == 0 && (filled(row) > 1 || row.len() == 1 || line == 0);
        if names && best.is_none_or(|found| known > found.known) {
            best = Some(HeadingLine { line, known });
        }
        if !names && values > 0 && filled(row) * 10 >= widest * 6 && widest > 1 {
            break;
        }
    }
    best
}

/// How many cells of a row name a column that is known, and are no value of it further down.
fn known(rows: &[Vec<String>], line: usize) -> usize {
    let row = &rows[line];
    let others = rows.iter().enumerate();
    // Compared once: there may be as many columns as letters.
    let others = others.filter(|(other, cells)| *other != line && !is_same(cells, row));
    let others: Vec<&Vec<String>> = others.map(|(_, cells)| cells).collect();
    let is_repeated = |column: usize, cell: &str| {
        let mut cells = others.iter().filter_map(|cells| cells.get(column));
        cells.any(|other| other.trim() == cell)
    };
    let mut names: Vec<&str> = Vec::new();
    for (column, cell) in row.iter().enumerate() {
        let cell = cell.trim();
        if names.len() < MOST_COUNTED
            && is_title(cell)
            && !names.contains(&cell)
            && !is_repeated(column, cell)
            && !(content::is_legal_form(cell) && stands_over_forms(rows, line, column))
        {
            names.push(cell);
        }
    }
    names.len()
}

/// Whether at least half of the cells below one are legal forms: then it is a legal form too, and no title.
fn stands_over_forms(rows: &[Vec<String>], line: usize, column: usize) -> bool {
    let below = rows[line + 1..].iter().filter_map(|row| row.get(column));
    let filled: Vec<&str> = below
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let forms = filled
        .iter()
        .filter(|cell| content::is_legal_form(cell))
        .count();
    forms > 0 && forms * 2 >= filled.len()
}

fn is_same(row: &[String], other: &[String]) -> bool {
    let mut cells = row.iter().zip(other);
    row.len() == other.len() && cells.all(|(own, other)| own.trim() == other.trim())
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

/// What is a value wherever it stands: the largest towns, the words of statuses, what is withheld.
fn is_known_value(cell: &str) -> bool {
    const VALUES: &[&str] = &[
        "paris",
        "marseille",
        "lyon",
        "toulouse",
        "nice",
        "nantes",
        "montpellier",
        "strasbourg",
        "bordeaux",
        "lille",
        "rennes",
        "reims",
        "toulon",
        "saintetienne",
        "lehavre",
        "grenoble",
        "dijon",
        "angers",
        "villeurbanne",
        "nimes",
        "clermontferrand",
        "lemans",
        "aixenprovence",
        "brest",
        "tours",
        "amiens",
        "limoges",
        "annecy",
        "perpignan",
        "besancon",
        "metz",
        "orleans",
        "rouen",
        "mulhouse",
        "caen",
        "nancy",
        "roubaix",
        "tourcoing",
        "avignon",
        "poitiers",
        "dunkerque",
        "versailles",
        "creteil",
        "pau",
        "larochelle",
        "calais",
        "cannes",
        "colmar",
        "valence",
        "bourges",
        "quimper",
        "troyes",
        "chambery",
        "lorient",
        "niort",
        "vannes",
        "laval",
        "albi",
        "angouleme",
        "blois",
        "chartres",
        "saintbrieuc",
        "montreuil",
        "saintdenis",
        "nanterre",
        "evry",
        "association",
        "scop",
        "scic",
        "sas",
        "sarl",
        "sa",
        "scopsarl",
        "fondation",
        "mutuelle",
        "cae",
        "eurl",
        "associationloi1901",
        "loi1901",
        "oui",
        "non",
        "france",
        "nd",
    ];
    VALUES.contains(&plain(cell).as_str())
}

/// A number, an address, a day or a code, which no column is called.
fn is_value(cell: &str) -> bool {
    let cell = cell.trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 && !cell.contains("://") && !cell.contains('@') {
        return false;
    }
    digits == cell.len()
        || content::is_number(cell)
        || content::is_date(cell)
        || cell.starts_with("http://")
        || cell.starts_with("https://")
        || content::is_email(cell) && !cell.contains(' ')
        || repair::naf(cell).flags.is_empty() && cell.len() == 6
        || content::is_siren(cell)
}
