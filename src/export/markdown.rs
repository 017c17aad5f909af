//! A Markdown table, as GitHub and most wikis read it.

use std::borrow::Cow;
use std::io::{self, Write};

use super::format::HeadedRows;
use crate::report::dossier::Dossier;
use crate::report::{About, TableCell};

pub(super) fn write(table: &HeadedRows<'_>, out: &mut dyn Write) -> io::Result<()> {
    write_row(table.headings.iter().map(Cow::from), out)?;
    let counts = table.counts()?;
    let rules = counts
        .iter()
        .map(|counts| if *counts { "--:" } else { "---" });
    write_row(rules.map(Cow::from), out)?;
    let mut write = |row: &[TableCell]| write_row(row.iter().map(|cell| cell.joined(", ")), out);
    table.rows.for_each(&mut write)?;
    write_provenance(table.about, out)
}

/// A document: headings, lines and tables.
///
/// # Errors
/// Any error of `out`.
pub fn write_dossier(dossier: &Dossier, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n", escaped(&dossier.title))?;
    for fact in &dossier.facts {
        writeln!(out, "- {}", escaped(fact))?;
    }
    for section in &dossier.sections {
        writeln!(out, "\n## {}\n", escaped(&section.heading))?;
        for note in &section.notes {
            writeln!(out, "{}\n", escaped(note))?;
        }
        if section.columns.is_empty() {
            continue;
        }
        write_row(section.columns.iter().map(Cow::from), out)?;
        write_row(section.columns.iter().map(|_| Cow::from("---")), out)?;
        for row in &section.rows {
            write_row(row.iter().map(Cow::from), out)?;
        }
    }
    Ok(())
}

/// A paragraph with the provenance; nothing if there is none.
///
/// # Errors
/// Any error of `out`.
pub fn write_provenance(about: &About, out: &mut dyn Write) -> io::Result<()> {
    let mut before = "\n";
    for line in &about.lines {
        write!(out, "{before}{}", escaped(line))?;
        before = "<br>\n";
    }
    if about.lines.is_empty() {
        return Ok(());
    }
    out.write_all(b"\n")
}

fn write_row<'a>(cells: impl Iterator<Item = Cow<'a, str>>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"|")?;
    for cell in cells {
        out.write_all(b" ")?;
        if cell.bytes().any(may_say_more) {
            out.write_all(escaped(&cell).as_bytes())?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
        out.write_all(b" |")?;
    }
    out.write_all(b"\n")
}

/// Whether a text that holds this byte may have to be escaped.
fn may_say_more(byte: u8) -> bool {
    matches!(
        byte,
        b'\n' | b'\r' | b'\\' | b'|' | b'*' | b'`' | b'[' | b']' | b'<' | b'>' | b'~' | b'_' | b'&'
    )
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
