//! `essnum show`: records whole, as text wrapped to the terminal, as Markdown, or as JSON.

mod json;
mod lines;
mod markdown;

use std::io::{Read, Write};

use super::{Call, Exit, Failure};
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary, nearest};
use crate::query::{Index, address, suggestions};
use crate::report::Page;
use lines::Paper;

pub(super) use lines::said;

/// The formats of a page, the usual one first.
pub(super) const FORMATS: &[&str] = &["txt", "md", "json", "jsonl"];
/// What stands for standard input.
const STDIN: &str = "-";
/// Most bytes read from it.
const MOST_READ: u64 = 16 * 1024 * 1024;
/// Names proposed for an identifier that does not exist.
const PROPOSALS: usize = 3;
/// Letters from which names are proposed.
const LETTERS_TO_PROPOSE: usize = 4;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let format = call.format(FORMATS)?;
    let typology = call.settings.typology()?;
    let asked = asked(call)?;
    let mut records = Vec::new();
    let mut missing = Vec::new();
    for address in &asked {
        let found = address::records(&typology, address);
        match found.split_first() {
            None => missing.push(unfound(call, &typology, address)),
            Some((first, others)) => {
                if !others.is_empty() {
                    let note = ambiguity(call, &typology, *first, others);
                    call.warn(&note)?;
                }
                records.push(*first);
            }
        }
    }
    let pages: Vec<Page> = records
        .into_iter()
        .map(|record| Page::new(&typology, record))
        .collect();
    if !pages.is_empty() {
        deliver(call, &typology, &pages, format)?;
    }
    if missing.is_empty() {
        Ok(Exit::Done)
    } else {
        Err(Failure::Nothing(missing))
    }
}

/// Where the identifiers come from: the command line, and standard input where `-` stands in it, one a
/// line or one before each zero byte.
fn asked(call: &Call<'_>) -> Result<Vec<String>, Failure> {
    let given = call.matches.get_many::<String>("id");
    let mut asked = Vec::new();
    for id in given.into_iter().flatten() {
        if id != STDIN {
            asked.push(id.clone());
            continue;
        }
        let mut lines = String::new();
        std::io::stdin()
            .take(MOST_READ)
            .read_to_string(&mut lines)
            .map_err(|source| Failure::File {
                phrase: Phrase::new("input-unread"),
                path: None,
                source,
            })?;
        let lines = lines.split(['\n', '\0']).map(str::trim);
        asked.extend(lines.filter(|line| !line.is_empty()).map(str::to_owned));
    }
    Ok(asked)
}

pub(super) fn deliver(
    call: &mut Call<'_>,
    typology: &Typology,
    pages: &[Page],
    format: &str,
) -> Result<(), Failure> {
    let text = call.text;
    let to_terminal = call.console.is_terminal && call.output_file().is_none();
    let paper = Paper {
        text,
        width: if to_terminal {
            call.console.width
        } else {
            super::USUAL_WIDTH
        },
        is_colored: call.settings.is_colored(to_terminal),
    };
    // The parts of a page are a line apart, so two pages are two.
    let between = |rank: usize, out: &mut dyn Write| {
        if rank > 0 {
            write!(out, "\n\n")
        } else {
            Ok(())
        }
    };
    call.deliver(|out| match format {
        "json" => json::write(typology, pages, text, out),
        "jsonl" => json::write_lines(typology, pages, text, out),
        "md" => pages.iter().enumerate().try_for_each(|(rank, page)| {
            between(rank, out)?;
            markdown::write(page, text, out)
        }),
        _ => pages.iter().enumerate().try_for_each(|(rank, page)| {
            between(rank, out)?;
            paper.write(page, out)
        }),
    })
}

/// The address that names a record and nothing else: `term:esn`.
fn address_of(typology: &Typology, record: Record) -> String {
    format!("{}:{}", record.kind().word(), record.id(typology))
}

fn ambiguity(call: &Call<'_>, t: &Typology, first: Record, others: &[Record]) -> Phrase {
    let kind = |record: Record| call.text.get(&record.kind().message());
    let others: Vec<String> = others.iter().map(|other| address_of(t, *other)).collect();
    Phrase::new("show-ambiguous")
        .with("id", first.id(t))
        .with("kind", kind(first))
        .with("others", others.join(", "))
}

pub(super) fn unfound(call: &Call<'_>, t: &Typology, address: &str) -> Phrase {
    let bare = address.rsplit(':').next().unwrap_or(address);
    let kinds = RecordKind::ALL
        .iter()
        .filter(|kind| **kind != RecordKind::Code);
    let records: Vec<Record> = kinds.flat_map(|kind| Record::all(t, *kind)).collect();
    let ids = records.iter().map(|record| record.id(t));
    let near: Vec<String> = match nearest(bare, ids) {
        Some(near) => vec![near.to_owned()],
        // So few letters are near to anything.
        None if bare.chars().count() < LETTERS_TO_PROPOSE => Vec::new(),
        None => suggestions(&Index::new(t), bare, PROPOSALS)
            .iter()
            .map(|record| record.id(t).to_owned())
            .collect(),
    };
    if near.is_empty() {
        return Phrase::new("unknown")
            .with("what", call.label("unknown-id"))
            .with("value", address);
    }
    Phrase::new("unknown-near")
        .with("what", call.label("unknown-id"))
        .with("value", address)
        .with("near", near.join(", "))
}
