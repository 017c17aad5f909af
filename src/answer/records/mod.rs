//! `essnum show` and `essnum compare`: the pages of records and of organisations in the user's own lists, as text
//! wrapped to the terminal, as Markdown, or as JSON.

mod json;
mod markdown;
mod organisations;
mod text_page;

use std::io::Read;

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use super::provenance::signature;
use crate::export::{Format, PageSyntax, write_markdown_provenance, write_text_provenance};
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary, nearest, unknown_near};
use crate::query::{Index, Linked, address, suggestions};
use crate::report::{Compared, LinkedDirectory, Page, PageExtent};
use crate::request::{STDIN, What};
use crate::text::StyledWrite;
use organisations::{OrganisationRef, PROPOSALS};
use text_page::TextPageWriter;

pub(super) use json::{implied, references};
pub use text_page::piece_text;

/// Most bytes read from it.
const MOST_READ: u64 = 16 * 1024 * 1024;
/// Shorter addresses are near to anything.
const SHORTEST_TO_PROPOSE: usize = 4;
/// Most rows named beside the one that is shown.
const MOST_OTHERS: usize = 5;

/// Shows the pages of records and organisations.
pub(super) fn show(job: &mut Job<'_>, ids: &[String]) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    let (pages, missing) = pages(job, ids, (&typology, PageExtent::Whole))?;
    if !pages.is_empty() {
        deliver(job, &typology, &pages, format)?;
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Failure::Nothing(missing))
    }
}

/// The page that a request shows: of one record or organisation, or of two side by side.
///
/// # Errors
/// Another request; lists that cannot be read; an address that names nothing.
pub fn page_asked(job: &mut Job<'_>, t: &Typology, extent: PageExtent) -> Result<Page, Failure> {
    let request = job.request;
    match &request.what {
        What::Show { ids } => {
            let (pages, missing) = pages(job, ids, (t, extent))?;
            let page = pages.into_iter().next();
            page.ok_or(Failure::Nothing(missing))
        }
        What::Compare { ids } => comparison(job, ids, t),
        _ => Err(Phrase::new("command-nothing").into()),
    }
}

/// The pages at addresses, and what is to be said of those that name nothing.
fn pages(
    job: &mut Job<'_>,
    ids: &[String],
    (typology, extent): (&Typology, PageExtent),
) -> Result<(Vec<Page>, Vec<Phrase>), Failure> {
    let addresses = addresses(job, ids)?;
    let lists = job.linked_lists(typology, Linked::whole)?;
    let mut pages = Vec::new();
    let mut missing = Vec::new();
    for address in &addresses {
        let records = address::records(typology, address);
        if let Some((first, others)) = records.split_first() {
            if !others.is_empty() {
                job.warn(&ambiguity(job, typology, *first, others))?;
            }
            pages.push(Page::new(typology, *first, extent));
        } else if let Some(OrganisationRef { list, row }) = organisation(job, &lists, address)? {
            let LinkedDirectory { directory, linked } = list;
            pages.push(Page::organisation(typology, directory, linked, row, extent));
        } else {
            missing.push(unknown_id(typology, &lists, address));
        }
    }
    Ok((pages, missing))
}

/// The record at an address; a warning names the others.
pub(super) fn record_at(job: &mut Job<'_>, t: &Typology, address: &str) -> Result<Record, Failure> {
    let records = address::records(t, address);
    let Some((first, others)) = records.split_first() else {
        return Err(Failure::Nothing(vec![unknown_id(t, &[], address)]));
    };
    if !others.is_empty() {
        job.warn(&ambiguity(job, t, *first, others))?;
    }
    Ok(*first)
}

/// Shows two families, two actors or two organisations side by side.
pub(super) fn compare(job: &mut Job<'_>, ids: &[String]) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    let page = comparison(job, ids, &typology)?;
    deliver(job, &typology, &[page], format)
}

fn comparison(job: &mut Job<'_>, ids: &[String], typology: &Typology) -> Result<Page, Failure> {
    let [left, right] = ids else {
        let phrase = Phrase::new("compare-two").with("count", ids.len());
        return Err(phrase.into());
    };
    let lists = job.linked_lists(typology, Linked::whole)?;
    let left = comparable(job, typology, &lists, left)?;
    let right = comparable(job, typology, &lists, right)?;
    let page = Page::comparison(typology, left, right);
    page.ok_or_else(|| Phrase::new("compare-kinds").into())
}

/// The record or the organisation at an address: a family or an actor if there is one.
fn comparable<'a>(
    job: &mut Job<'_>,
    typology: &'a Typology,
    lists: &'a [LinkedDirectory],
    address: &str,
) -> Result<Compared<'a>, Failure> {
    let records = address::records(typology, address);
    let fits = |record: &&Record| matches!(record, Record::Family(_) | Record::Actor(_));
    if let Some(record) = records.iter().find(fits).or(records.first()) {
        return Ok(Compared::Record(*record));
    }
    match organisation(job, lists, address)? {
        Some(OrganisationRef { list, row }) => Ok(Compared::Organisation(
            list.linked.organisation(typology, &list.directory, row),
        )),
        None => Err(Failure::Nothing(vec![unknown_id(typology, lists, address)])),
    }
}

/// The organisation at an address; a warning names the others.
fn organisation<'a>(
    job: &mut Job<'_>,
    lists: &'a [LinkedDirectory],
    address: &str,
) -> Result<Option<OrganisationRef<'a>>, Failure> {
    let found = organisations::find(lists, address);
    let Some((first, others)) = found.split_first() else {
        return Ok(None);
    };
    if !others.is_empty() {
        let named = others.iter().take(MOST_OTHERS).map(OrganisationRef::id);
        let named: Vec<String> = named.collect();
        let more = if others.len() > MOST_OTHERS {
            ", …"
        } else {
            ""
        };
        let note = Phrase::new("show-rows")
            .with("id", address)
            .with("count", found.len())
            .with("first", first.id())
            .with("others", named.join(", ") + more);
        job.warn(&note)?;
    }
    Ok(Some(*first))
}

/// The refusal of an address, proposing what is near in the typology and in the lists.
fn unknown_id(typology: &Typology, lists: &[LinkedDirectory], address: &str) -> Phrase {
    let mut near = proposals(typology, address);
    near.extend(organisations::near(lists, address));
    let near = (!near.is_empty()).then(|| near.join(", "));
    unknown_near("id", address, near.as_deref())
}

/// The operands, with the identifiers on standard input in place of `-`, one a line or separated by zero bytes.
fn addresses(job: &mut Job<'_>, ids: &[String]) -> Result<Vec<String>, Failure> {
    let mut addresses = Vec::new();
    for id in ids {
        if id != STDIN {
            addresses.push(id.clone());
            continue;
        }
        let mut lines = String::new();
        let read = std::io::stdin().take(MOST_READ).read_to_string(&mut lines);
        read.map_err(|error| Failure::stream("input-unread", error))?;
        let lines = lines.split(['\n', '\0']).map(str::trim);
        addresses.extend(lines.filter(|line| !line.is_empty()).map(str::to_owned));
    }
    let has_read = ids.iter().any(|id| id == STDIN);
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
    let writer = TextPageWriter {
        text,
        width: job.width(),
        is_colored: job.looks.is_colored(job.is_shown()),
        is_linked: job.is_shown() && job.looks.is_colored(true),
    };
    let about = signature(job, typology, format)?;
    // The parts of a page are separated by one empty line, pages by two.
    let separate = |rank: usize, out: &mut dyn StyledWrite| match rank {
        0 => Ok(()),
        _ => write!(out, "\n\n"),
    };
    let write = |out: &mut dyn StyledWrite| match format.pages {
        Some(PageSyntax::Json) => json::write(typology, pages, text, out),
        Some(PageSyntax::JsonLines) => json::write_lines(typology, pages, text, out),
        Some(PageSyntax::Markdown) => {
            for (rank, page) in pages.iter().enumerate() {
                separate(rank, out)?;
                markdown::write(page, text, out)?;
            }
            write_markdown_provenance(&about, out)
        }
        Some(PageSyntax::Text) | None => {
            for (rank, page) in pages.iter().enumerate() {
                separate(rank, out)?;
                writer.write(page, out)?;
            }
            write_text_provenance(&about, out)
        }
    };
    job.deliver(typology, format, &Document::Bytes(&write))
}

/// Says which record is shown, and by which addresses the others are.
fn ambiguity(job: &Job<'_>, t: &Typology, first: Record, others: &[Record]) -> Phrase {
    let address = |record: &Record| format!("{}:{}", record.kind().word(), record.id(t));
    let others: Vec<String> = others.iter().map(address).collect();
    Phrase::new("show-ambiguous")
        .with("id", first.id(t))
        .with("kind", job.text.word(first.kind()))
        .with("others", others.join(", "))
}

/// Identifiers of the typology that are near to an address.
fn proposals(t: &Typology, address: &str) -> Vec<String> {
    let bare = address.rsplit(':').next().unwrap_or(address);
    let kinds = RecordKind::ALL.iter();
    let kinds = kinds.filter(|kind| **kind != RecordKind::Code);
    let records: Vec<Record> = kinds.flat_map(|kind| Record::all(t, *kind)).collect();
    match nearest(bare, records.iter().map(|record| record.id(t))) {
        Some(near) => vec![near.to_owned()],
        None if bare.chars().count() < SHORTEST_TO_PROPOSE => Vec::new(),
        None => suggestions(&Index::new(t), bare, PROPOSALS)
            .iter()
            .map(|record| record.id(t).to_owned())
            .collect(),
    }
}
