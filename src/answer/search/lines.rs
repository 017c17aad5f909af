//! What is found as lines for people: kind, identifier and name, the letters that met the query lit up.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::organisations::FoundOrganisation;
use crate::model::Typology;
use crate::query::{FieldKind, Hit};
use crate::text::{Text, disarmed};

/// Spaces between two columns.
const GAP: usize = 2;

/// Whether the letters that met the query are lit up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Light {
    On,
    Off,
}

/// Writes a line each, columns under one another.
pub(super) fn write(
    typology: &Typology,
    (hits, organisations): (&[Hit], &[FoundOrganisation]),
    text: &Text,
    light: Light,
    out: &mut dyn Write,
) -> io::Result<()> {
    let records = hits.iter().map(|hit| {
        let name = match light {
            Light::On => lit(typology, hit),
            Light::Off => disarmed(hit.record.name(typology)).into_owned(),
        };
        let id = disarmed(hit.record.id(typology)).into_owned();
        (text.word(hit.record.kind()), id, name)
    });
    let kind = text.get("kind-organisation");
    let own = organisations.iter().map(|found| {
        let [id, name] = [&found.id, &found.name].map(|said| disarmed(said).into_owned());
        (kind.clone(), id, name)
    });
    let lines: Vec<(String, String, String)> = records.chain(own).collect();
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

/// The name with the letters that met the query in bold, where it is the name that met it.
fn lit(typology: &Typology, hit: &Hit) -> String {
    let name = hit.record.name(typology);
    if hit.field != FieldKind::Name || hit.text != name {
        return disarmed(name).into_owned();
    }
    let mut shown = String::new();
    let mut told = 0;
    for range in &hit.ranges {
        shown.push_str(&disarmed(&name[told..range.start]));
        shown.push_str("\u{1b}[1m");
        shown.push_str(&disarmed(&name[range.clone()]));
        shown.push_str("\u{1b}[0m");
        told = range.end;
    }
    shown.push_str(&disarmed(&name[told..]));
    shown
}
