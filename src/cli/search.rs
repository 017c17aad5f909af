//! `essnum search`: what meets a query, best first; `kind  id  name` a line.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::output::table_formats;
use super::{Call, Exit, Failure};
use crate::export;
use crate::model::{Phrase, Record, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::{FieldKind, Hit, Index, ask, suggestions};
use crate::report::{Cell, Column, Table};
use crate::text::{Text, disarmed};

/// Names proposed where nothing was found.
const PROPOSALS: usize = 5;
/// Spaces between two columns.
const GAP: usize = 2;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let query = call.operand("query").unwrap_or_default();
    if fold(&query).is_empty() {
        return Err(Failure::Usage(Phrase::new("query-empty")));
    }
    let mut formats = table_formats();
    formats.sort_by_key(|name| *name != "txt");
    let name = call.format(&formats)?;
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    let index = Index::new(&typology);
    let asked = ask(&typology, &index, &query);
    let mut hits = asked.map_err(|fault| Failure::Usage(fault.told(&query)))?;
    let met = hits.len();
    hits.retain(|hit| filter.keeps_record(&typology, hit.record));
    if let Some(format) = export::format(name).filter(|_| name != "txt") {
        let table = table(&typology, &hits);
        let headings = call.headings(&table);
        call.deliver_table(&table, format, &headings)?;
    } else {
        let text = call.text;
        let to_terminal = call.console.is_terminal && call.output_file().is_none();
        let light = if call.settings.is_colored(to_terminal) {
            Light::On
        } else {
            Light::Off
        };
        call.deliver(|out| write_lines(&typology, &hits, text, light, out))?;
    }
    if !hits.is_empty() {
        return Ok(Exit::Done);
    }
    let mut phrases = vec![Phrase::new("query-nothing").with("query", query.as_str())];
    phrases.extend(match met {
        0 => near(call.text, &typology, &index, &query),
        _ => Some(Phrase::new("query-filtered").with("count", met)),
    });
    Err(Failure::Nothing(phrases))
}

fn table(typology: &Typology, hits: &[Hit]) -> Table {
    let column = |key, heading| Column { key, heading };
    let row = |hit: &Hit| {
        vec![
            Cell::text(hit.record.kind().word()),
            Cell::text(hit.record.id(typology)),
            Cell::text(hit.record.name(typology)),
            Cell::text(&hit.text),
        ]
    };
    Table {
        name: "search",
        columns: vec![
            column("kind", "column-kind"),
            column("id", "column-id"),
            column("name", "column-name"),
            column("match", "column-match"),
        ],
        rows: hits.iter().map(row).collect(),
    }
}

/// Whether the letters that met the query are lit up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Light {
    On,
    Off,
}

fn write_lines(
    typology: &Typology,
    hits: &[Hit],
    text: &Text,
    light: Light,
    out: &mut dyn Write,
) -> io::Result<()> {
    let kinds: Vec<String> = hits
        .iter()
        .map(|hit| text.word(hit.record.kind()))
        .collect();
    let ids = hits.iter().map(|hit| hit.record.id(typology).width());
    let id_width = ids.max().unwrap_or_default();
    let kind_width = kinds.iter().map(|kind| kind.width()).max();
    let kind_width = kind_width.unwrap_or_default();
    for (hit, kind) in hits.iter().zip(&kinds) {
        let id = disarmed(hit.record.id(typology));
        let name = match light {
            Light::On => lit(typology, hit),
            Light::Off => disarmed(hit.record.name(typology)).into_owned(),
        };
        write_padded(kind, kind_width, out)?;
        write_padded(&id, id_width, out)?;
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

/// The names nearest to a query that met nothing.
fn near(text: &Text, typology: &Typology, index: &Index, query: &str) -> Option<Phrase> {
    let shown = |record: &Record| {
        let phrase = Phrase::new("named")
            .with("name", record.name(typology))
            .with("id", record.id(typology));
        text.say(&phrase)
    };
    let near = suggestions(index, query, PROPOSALS);
    let names: Vec<String> = near.iter().map(shown).collect();
    (!names.is_empty()).then(|| Phrase::new("query-near").with("names", names.join(", ")))
}
