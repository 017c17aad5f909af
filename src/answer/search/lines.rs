//! Hits as lines for people: kind, identifier and name, with the matched letters in bold.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::organisations::FoundOrganisation;
use crate::model::Typology;
use crate::query::{FieldKind, Hit};
use crate::text::{Text, sanitized};

/// Spaces between two columns.
const GAP: usize = 2;

/// Whether matched letters are in bold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Highlight {
    On,
    Off,
}

/// Writes a line a hit, in aligned columns.
pub(super) fn write(
    typology: &Typology,
    (hits, organisations): (&[Hit], &[FoundOrganisation]),
    text: &Text,
    highlight: Highlight,
    out: &mut dyn Write,
) -> io::Result<()> {
    let records = hits.iter().map(|hit| {
        let id = sanitized(hit.record.id(typology)).into_owned();
        let name = highlighted_name(typology, hit, highlight);
        (text.word(hit.record.kind()), id, name)
    });
    let kind = text.get("kind-organisation");
    let organisations = organisations.iter().map(|found| {
        let [id, name] = [&found.id, &found.name].map(|cell| sanitized(cell).into_owned());
        (kind.clone(), id, name)
    });
    let lines: Vec<(String, String, String)> = records.chain(organisations).collect();
    let kinds = lines.iter().map(|(kind, ..)| kind.width()).max();
    let ids = lines.iter().map(|(_, id, _)| id.width()).max();
    for (kind, id, name) in &lines {
        write_padded(kind, kinds.unwrap_or_default(), out)?;
        write_padded(id, ids.unwrap_or_default(), out)?;
        writeln!(out, "{name}")?;
    }
    Ok(())
}

/// A cell with the spaces up to the next one.
fn write_padded(cell: &str, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let space = width.saturating_sub(cell.width()) + GAP;
    write!(out, "{cell}{}", " ".repeat(space))
}

/// The name of a record, the matched letters in bold if it is the name that matches.
fn highlighted_name(typology: &Typology, hit: &Hit, highlight: Highlight) -> String {
    let name = hit.record.name(typology);
    if highlight == Highlight::Off || hit.field != FieldKind::Name || hit.text != name {
        return sanitized(name).into_owned();
    }
    let mut shown = String::new();
    let mut end = 0;
    for range in &hit.ranges {
        shown.push_str(&sanitized(&name[end..range.start]));
        shown.push_str("\u{1b}[1m");
        shown.push_str(&sanitized(&name[range.clone()]));
        shown.push_str("\u{1b}[0m");
        end = range.end;
    }
    shown.push_str(&sanitized(&name[end..]));
    shown
}
