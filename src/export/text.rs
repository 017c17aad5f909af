//! Columns aligned for the eye, each as wide as its widest cell: nothing is cut, so that a pager or a
//! pattern finds the whole.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::markdown::is_numeric;
use crate::report::Table;

/// Spaces between two columns.
const GAP: usize = 2;

pub(super) fn write(table: &Table, headings: &[String], out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| flat(&cell.joined(", "))).collect())
        .collect();
    let headings: Vec<String> = headings.iter().map(|heading| flat(heading)).collect();
    let widths: Vec<usize> = (0..table.columns.len())
        .map(|column| {
            let cells = rows.iter().map(|row| row[column].width());
            let heading = headings.get(column).map(|heading| heading.width());
            cells.chain(heading).max().unwrap_or_default()
        })
        .collect();
    let numeric: Vec<bool> = (0..widths.len())
        .map(|column| is_numeric(table, column))
        .collect();
    if !headings.is_empty() {
        write_row(&headings, &widths, &numeric, out)?;
        let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        write_row(&rules, &widths, &numeric, out)?;
    }
    for row in &rows {
        write_row(row, &widths, &numeric, out)?;
    }
    Ok(())
}

fn write_row(
    cells: &[String],
    widths: &[usize],
    numeric: &[bool],
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut line = String::new();
    for (column, cell) in cells.iter().enumerate() {
        let space = " ".repeat(widths[column].saturating_sub(cell.width()));
        let (before, after) = if numeric[column] {
            (space.as_str(), "")
        } else {
            ("", space.as_str())
        };
        line.extend([before, cell, after]);
        line.extend(std::iter::repeat_n(' ', GAP));
    }
    writeln!(out, "{}", line.trim_end_matches(' '))
}

/// One line of it.
fn flat(text: &str) -> String {
    if text.contains(['\n', '\r']) {
        text.split(['\n', '\r'])
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    } else {
        text.to_owned()
    }
}
