//! Which line of a file names its columns: titles, dates and groups may stand before it.

use super::closure::is_word_of_state;
use super::heading::is_title;
use super::legal_forms::begins_with_form;
use super::values::is_value;

/// Records among which it is.
pub(super) const LINES: usize = 50;
/// Known names that count; a heading of more is no surer.
pub(super) const MOST_COUNTED: usize = 12;
/// Rows under a line of one known name that make it a heading.
const SEVERAL: usize = 5;

/// How many cells of a row say anything.
pub(super) fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// A line that names columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct HeadingLine {
    pub line: usize,
    /// How many of its names are known.
    pub known: usize,
}

/// The line among the first that holds most known names of columns; nothing where none holds one. What
/// looks like a row of values ends the search, and so does a row of another kind under names: no heading stands below
/// one.
pub(super) fn heading_line(rows: &[Vec<String>]) -> Option<HeadingLine> {
    let first = &rows[..rows.len().min(LINES)];
    let widest = first.iter().map(|row| filled(row)).max()?;
    let are_titles: Vec<bool> = first.iter().map(|row| are_titles(row)).collect();
    let mut best: Option<HeadingLine> = None;
    let mut below = 0;
    for (line, row) in first.iter().enumerate() {
        if is_numbered(row) {
            continue;
        }
        let values = row.iter().filter(|cell| is_value(cell)).count();
        let known = known(first, line, &are_titles);
        // A year may be the name of a column among others.
        let names = known > 1 && values * 2 <= row.len()
            || known == 1 && values == 0 && (filled(row) > 1 || row.len() == 1 || line == 0);
        if names && best.is_none_or(|found| known > found.known) {
            best = Some(HeadingLine { line, known });
            below = 0;
        } else if let Some(found) = best
            && !names
            && is_below(row, &first[found.line])
        {
            below += 1;
            // One known name may stand in a title above, and one row be its remark.
            if below >= if found.known > 1 { 1 } else { SEVERAL } {
                break;
            }
        }
        if !names && values > 0 && filled(row) * 10 >= widest * 6 && widest > 1 {
            break;
        }
    }
    best
}

/// Whether a row may be of the columns that another one names: it fills several, and no other ones.
fn is_below(row: &[String], heading: &[String]) -> bool {
    let is_named = |(column, cell): (usize, &String)| {
        let named = heading
            .get(column)
            .is_some_and(|name| !name.trim().is_empty());
        named || cell.trim().is_empty()
    };
    filled(row) > 1 && filled(heading) > 1 && row.iter().enumerate().all(is_named)
}

/// Whether the cells are the numbers of the columns, from 0 or from 1; the first, over row numbers, may be empty.
fn is_numbered(row: &[String]) -> bool {
    let from = |first: usize, cells: &[String]| {
        let mut cells = cells.iter().enumerate();
        cells.all(|(column, cell)| cell.trim() == (first + column).to_string())
    };
    let (Some(index), true) = (row.first(), row.len() > 2) else {
        return false;
    };
    from(0, row) || from(1, row) || index.trim().is_empty() && from(0, &row[1..])
}

/// How many cells of a row name a column that is known, and are no value of it further down.
fn known(rows: &[Vec<String>], line: usize, are_titles: &[bool]) -> usize {
    let row = &rows[line];
    let others = rows.iter().enumerate();
    // Compared once: there may be as many columns as letters. A heading may stand there again, with more columns.
    let others = others.filter(|(other, cells)| {
        let is_again = are_titles[line] && are_titles[*other];
        *other != line && !is_again && !is_same(cells, row)
    });
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
            && !stands_over(rows, line, column, begins_with_form)
            && !stands_over(rows, line, column, is_word_of_state)
        {
            names.push(cell);
        }
    }
    names.len()
}

/// Whether a row holds names of columns alone, several.
fn are_titles(row: &[String]) -> bool {
    let mut cells = row.iter().map(|cell| cell.trim());
    filled(row) > 1 && cells.all(|cell| cell.is_empty() || is_title(cell))
}

/// Whether a cell is such a value and at least half of those below it are: a legal form over legal forms is no title.
fn stands_over(rows: &[Vec<String>], line: usize, column: usize, is: fn(&str) -> bool) -> bool {
    if !is(rows[line][column].trim()) {
        return false;
    }
    let below = rows[line + 1..].iter().filter_map(|row| row.get(column));
    let filled: Vec<&str> = below
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let alike = filled.iter().filter(|cell| is(cell)).count();
    alike > 0 && alike * 2 >= filled.len()
}

fn is_same(row: &[String], other: &[String]) -> bool {
    let mut cells = row.iter().zip(other);
    row.len() == other.len() && cells.all(|(own, other)| own.trim() == other.trim())
}
