//! A Markdown table, as GitHub and most wikis read it.

use std::io::{self, Write};

use crate::report::{Cell, Table};

pub(super) fn write(table: &Table, headings: &[String], out: &mut dyn Write) -> io::Result<()> {
    write_row(headings.iter().map(|heading| escaped(heading)), out)?;
    let rules = (0..table.columns.len()).map(|column| {
        let counts = is_numeric(table, column);
        if counts { "--:" } else { "---" }.to_owned()
    });
    write_row(rules, out)?;
    for row in &table.rows {
        write_row(row.iter().map(|cell| escaped(&cell.joined(", "))), out)?;
    }
    Ok(())
}

fn write_row(cells: impl Iterator<Item = String>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"|")?;
    for cell in cells {
        write!(out, " {cell} |")?;
    }
    out.write_all(b"\n")
}

/// Whether a column holds counts, which are read from the right.
pub(super) fn is_numeric(table: &Table, column: usize) -> bool {
    table
        .rows
        .iter()
        .any(|row| matches!(row[column], Cell::Integer(_)))
}

/// Text that says itself, in a cell: no mark-up, no column, no line of its own.
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len() + 8);
    let mut previous = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        match letter {
            '\n' => shown.push_str("<br>"),
            '\r' => {}
            '\\' | '|' | '*' | '`' | '[' | ']' | '<' | '>' | '~' => shown.extend(['\\', letter]),
            // Inside a word an underscore emphasises nothing.
            '_' if !(previous.is_alphanumeric() && next.is_alphanumeric()) => {
                shown.extend(['\\', letter]);
            }
            '&' if next == '#' || next.is_alphabetic() => shown.push_str("&amp;"),
            other => shown.push(other),
        }
        previous = letter;
    }
    shown
}
