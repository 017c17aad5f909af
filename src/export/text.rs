//! Columns aligned for the eye, each as wide as its widest cell: nothing is cut, so that a pager or a
//! pattern finds the whole.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::format::HeadedRows;
use crate::report::About;

/// Spaces between two columns.
const GAP: usize = 2;

pub(super) fn write(table: &HeadedRows<'_>, out: &mut dyn Write) -> io::Result<()> {
    let headings: Vec<String> = table.headings.iter().map(|heading| flat(heading)).collect();
    let counts = table.counts()?;
    let mut widths: Vec<usize> = (0..counts.len())
        .map(|column| headings.get(column).map_or(0, |heading| heading.width()))
        .collect();
    table.rows.for_each(&mut |row| {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = flat(&cell.joined(", ")).width().max(*width);
        }
        Ok(())
    })?;
    let mut write = |cells: &[String]| write_row(cells, &widths, &counts, out);
    if !headings.is_empty() {
        write(&headings)?;
        let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        write(&rules)?;
    }
    table.rows.for_each(&mut |row| {
        let cells: Vec<String> = row.iter().map(|cell| flat(&cell.joined(", "))).collect();
        write(&cells)
    })?;
    write_provenance(table.about, out)
}

/// The provenance, a line each, after an empty line; nothing if there is none.
///
/// # Errors
/// Any error of `out`.
pub fn write_provenance(about: &About, out: &mut dyn Write) -> io::Result<()> {
    if !about.lines.is_empty() {
        out.write_all(b"\n")?;
    }
    let mut lines = about.lines.iter();
    lines.try_for_each(|line| writeln!(out, "{}", flat(line)))
}

fn write_row(
    cells: &[String],
    widths: &[usize],
    counts: &[bool],
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut line = String::new();
    for (column, cell) in cells.iter().enumerate() {
        let space = " ".repeat(widths[column].saturating_sub(cell.width()));
        let (before, after) = if counts[column] {
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
