//! `essnum show`: records whole, as text wrapped to the terminal, as Markdown, or as JSON; and the
//! organisations of the user's own lists.

mod compare;
mod json;
mod lines;
mod markdown;
mod organisations;

use std::io::{Read, Write};

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use super::provenance::signature;
use crate::export::{Format, PageSyntax, sign_markdown, sign_text};
use crate::model::{Argument, Phrase, Record, RecordKind, Typology, Vocabulary, nearest};
use crate::query::{Index, Linked, address, suggestions};
use crate::report::{LinkedDirectory, Page};
use lines::Paper;
use organisations::PROPOSALS;

pub(super) use compare::compare;
pub(super) use lines::said;

/// What stands for standard input.
const STDIN: &str = "-";
/// Most bytes read from it.
const MOST_READ: u64 = 16 * 1024 * 1024;
/// Letters from which names are proposed.
const LETTERS_TO_PROPOSE: usize = 4;

/// Shows records and organisations, whole.
pub(super) fn show(job: &mut Job<'_>, ids: &[String]) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    let addresses = addresses(job, ids)?;
    let lists = job.lists(&typology, Linked::whole)?;
    let mut pages = Vec::new();
    let mut missing = Vec::new();
    for address in &addresses {
        let found = address::records(&typology, address);
        match found.split_first() {
            None => match organisation(job, &typology, &lists, address)? {
                Some(page) => pages.push(page),
                None => missing.push(unfound_anywhere(&typology, &lists, address)),
            },
            Some((first, others)) => {
                if !others.is_empty() {
                    let note = ambiguity(job, &typology, *first, others);
                    job.warn(&note)?;
                }
                pages.push(Page::new(&typology, *first));
            }
        }
    }
    if !pages.is_empty() {
        deliver(job, &typology, &pages, format)?;
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Failure::Nothing(missing))
    }
}

/// Rows told of beside the one that is shown.
const OTHERS: usize = 5;

/// The page of the organisation that an address names in the user's lists.
fn organisation(
    job: &mut Job<'_>,
    typology: &Typology,
    lists: &[LinkedDirectory],
    address: &str,
) -> Result<Option<Page>, Failure> {
    let place = place(job, lists, address)?;
    Ok(place.map(|place| {
        let LinkedDirectory { directory, linked } = place.list;
        Page::organisation(typology, directory, linked, place.row)
    }))
}

/// The row of the user's lists that an address names; that there are others is said.
pub(super) fn place<'a>(
    job: &mut Job<'_>,
    lists: &'a [LinkedDirectory],
    address: &str,
) -> Result<Option<organisations::OrganisationRef<'a>>, Failure> {
    let places = organisations::places(lists, address);
    let Some((first, others)) = places.split_first() else {
        return Ok(None);
    };
    if !others.is_empty() {
        let told: Vec<String> = others
            .iter()
            .take(OTHERS)
            .map(organisations::OrganisationRef::line)
            .collect();
        let more = if others.len() > OTHERS { ", …" } else { "" };
        let note = Phrase::new("show-rows")
            .with("id", address)
            .with("count", places.len())
            .with("first", first.line())
            .with("others", told.join(", ") + more);
        job.warn(&note)?;
    }
    Ok(Some(*first))
}

/// Proposes what is near in the typology, then in the lists.
pub(super) fn unfound_anywhere(
    typology: &Typology,
    lists: &[LinkedDirectory],
    address: &str,
) -> Phrase {
    let own = organisations::near(lists, address);
    let near = proposals(typology, address).into_iter().chain(own);
    unfound(address, &near.collect::<Vec<_>>())
}

/// The identifiers asked for: the operands, and standard input where `-` stands among them, one a line or one
/// before each zero byte.
fn addresses(job: &mut Job<'_>, ids: &[String]) -> Result<Vec<String>, Failure> {
    let (mut addresses, mut has_read) = (Vec::new(), false);
    for id in ids {
        if id != STDIN {
            addresses.push(id.clone());
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
        addresses.extend(lines.filter(|line| !line.is_empty()).map(str::to_owned));
    }
    job.operands_read = has_read.then(|| addresses.clone());
    Ok(addresses)
}

/// Writes pages one after the other.
fn deliver(
    job: &mut Job<'_>,
    typology: &Typology,
    pages: &[Page],
    format: &Format,
) -> Result<(), Failure> {
    let text = job.text;
    let paper = Paper {
        text,
        width: job.width(),
        is_colored: job.looks.is_colored(job.is_shown()),
    };
    // The parts of a page are a line apart, so two pages are two.
    let between = |rank: usize, out: &mut dyn Write| {
        if rank > 0 {
            write!(out, "\n\n")
        } else {
            Ok(())
        }
    };
    let about = signature(job, typology, format)?;
    let write = |out: &mut dyn Write| match format.pages {
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
    };
    job.deliver(typology, format, &Document::Bytes(&write))
}

/// The address that names a record and nothing else: `term:esn`.
fn address_of(typology: &Typology, record: Record) -> String {
    format!("{}:{}", record.kind().word(), record.id(typology))
}

fn ambiguity(job: &Job<'_>, t: &Typology, first: Record, others: &[Record]) -> Phrase {
    let kind = |record: Record| job.text.get(&record.kind().message());
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

fn unfound(address: &str, near: &[String]) -> Phrase {
    if near.is_empty() {
        return Phrase::new("unknown")
            .with("what", Argument::Message("unknown-id".to_owned()))
            .with("value", address);
    }
    Phrase::new("unknown-near")
        .with("what", Argument::Message("unknown-id".to_owned()))
        .with("value", address)
        .with("near", near.join(", "))
}
