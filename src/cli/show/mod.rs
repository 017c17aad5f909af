//! `essnum show`: records whole, as text wrapped to the terminal, as Markdown, or as JSON; and the
//! organisations of the user's own lists.

mod json;
mod lines;
mod markdown;
mod organisations;

use std::io::{Read, Write};

use super::{Call, Exit, Failure};
use crate::export::{Capability, Format, PageSyntax, formats_writing, sign_markdown, sign_text};
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary, nearest};
use crate::query::{Index, Linked, address, suggestions};
use crate::report::{LinkedDirectory, Page};
use lines::Paper;

pub(super) use lines::said;

/// What stands for standard input.
const STDIN: &str = "-";
/// Most bytes read from it.
const MOST_READ: u64 = 16 * 1024 * 1024;
/// Names proposed for an identifier that does not exist.
const PROPOSALS: usize = 3;
/// Letters from which names are proposed.
const LETTERS_TO_PROPOSE: usize = 4;

/// The formats of a page, the usual one first.
pub(super) fn formats() -> Vec<&'static Format> {
    formats_writing(Capability::Pages)
}

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let format = call.format(&formats())?;
    let typology = call.settings.typology()?;
    let asked = asked(call)?;
    let lists = call.lists(&typology, Linked::whole)?;
    let mut pages = Vec::new();
    let mut missing = Vec::new();
    for address in &asked {
        let found = address::records(&typology, address);
        match found.split_first() {
            None => match organisation(call, &typology, &lists, address)? {
                Some(page) => pages.push(page),
                None => missing.push(unfound_anywhere(call, &typology, &lists, address)),
            },
            Some((first, others)) => {
                if !others.is_empty() {
                    let note = ambiguity(call, &typology, *first, others);
                    call.warn(&note)?;
                }
                pages.push(Page::new(&typology, *first));
            }
        }
    }
    if !pages.is_empty() {
        deliver(call, &typology, &pages, format)?;
    }
    if missing.is_empty() {
        Ok(Exit::Done)
    } else {
        Err(Failure::Nothing(missing))
    }
}

/// Rows told of beside the one that is shown.
const OTHERS: usize = 5;

/// The page of the organisation that an address names in the user's lists.
fn organisation(
    call: &mut Call<'_>,
    typology: &Typology,
    lists: &[LinkedDirectory],
    address: &str,
) -> Result<Option<Page>, Failure> {
    let place = place(call, lists, address)?;
    Ok(place.map(|place| {
        let LinkedDirectory { directory, linked } = place.list;
        Page::organisation(typology, directory, linked, place.row)
    }))
}

/// The row of the user's lists that an address names; that there are others is said.
pub(super) fn place<'a>(
    call: &mut Call<'_>,
    lists: &'a [LinkedDirectory],
    address: &str,
) -> Result<Option<organisations::Place<'a>>, Failure> {
    let places = organisations::places(lists, address);
    let Some((first, others)) = places.split_first() else {
        return Ok(None);
    };
    if !others.is_empty() {
        let told: Vec<String> = others
            .iter()
            .take(OTHERS)
            .map(organisations::Place::line)
            .collect();
        let more = if others.len() > OTHERS { ", …" } else { "" };
        let note = Phrase::new("show-rows")
            .with("id", address)
            .with("count", places.len())
            .with("first", first.line())
            .with("others", told.join(", ") + more);
        call.warn(&note)?;
    }
    Ok(Some(*first))
}

/// Proposes what is near in the typology, then in the lists.
pub(super) fn unfound_anywhere(
    call: &Call<'_>,
    typology: &Typology,
    lists: &[LinkedDirectory],
    address: &str,
) -> Phrase {
    let own = organisations::near(lists, address);
    let near = proposals(typology, address).into_iter().chain(own);
    told_unfound(call, address, &near.collect::<Vec<_>>())
}

/// Where the identifiers come from: the command line, and standard input where `-` stands in it, one a
/// line or one before each zero byte.
fn asked(call: &mut Call<'_>) -> Result<Vec<String>, Failure> {
    let given = call.matches.get_many::<String>("id");
    let (mut asked, mut has_read) = (Vec::new(), false);
    for id in given.into_iter().flatten() {
        if id != STDIN {
            asked.push(id.clone());
            continue;
        }
        has_read = true;
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
    if has_read {
        call.read = Some(asked.clone());
    }
    Ok(asked)
}

pub(super) fn deliver(
    call: &mut Call<'_>,
    typology: &Typology,
    pages: &[Page],
    format: &Format,
) -> Result<(), Failure> {
    let text = call.text;
    let to_terminal = call.console.is_terminal && call.output_file().is_none();
    let paper = Paper {
        text,
        width: call.width(),
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
    let about = call.signature(typology, format)?;
    call.deliver(|out| match format.writers.pages {
        Some(PageSyntax::Json) => json::write(typology, pages, text, out),
        Some(PageSyntax::JsonLines) => json::write_lines(typology, pages, text, out),
        Some(PageSyntax::Markdown) => {
            for (rank, page) in pages.iter().enumerate() {
                between(rank, out)?;
                markdown::write(page, text, out)?;
            }
            sign_markdown(&about, out)
        }
        Some(PageSyntax::Text) | None => {
            for (rank, page) in pages.iter().enumerate() {
                between(rank, out)?;
                paper.write(page, out)?;
            }
            sign_text(&about, out)
        }
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

/// Identifiers of the typology that are near to an address.
fn proposals(t: &Typology, address: &str) -> Vec<String> {
    let bare = address.rsplit(':').next().unwrap_or(address);
    let kinds = RecordKind::ALL
        .iter()
        .filter(|kind| **kind != RecordKind::Code);
    let records: Vec<Record> = kinds.flat_map(|kind| Record::all(t, *kind)).collect();
    let ids = records.iter().map(|record| record.id(t));
    match nearest(bare, ids) {
        Some(near) => vec![near.to_owned()],
        // So few letters are near to anything.
        None if bare.chars().count() < LETTERS_TO_PROPOSE => Vec::new(),
        None => suggestions(&Index::new(t), bare, PROPOSALS)
            .iter()
            .map(|record| record.id(t).to_owned())
            .collect(),
    }
}

fn told_unfound(call: &Call<'_>, address: &str, near: &[String]) -> Phrase {
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
