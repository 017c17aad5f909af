//! CSL-JSON, as Zotero and every processor of citations reads it.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::report::bibliography::{Author, Bibliography, SourceKind, Work, WorkKind};

/// The separator of the years of a range.
const BETWEEN_YEARS: char = '-';

pub(super) fn write(bibliography: &Bibliography, out: &mut dyn Write) -> io::Result<()> {
    let mut before: &[u8] = b"[\n";
    for work in &bibliography.works {
        out.write_all(before)?;
        before = b",\n";
        serde_json::to_writer(&mut *out, &item(work))?;
    }
    if bibliography.works.is_empty() {
        out.write_all(b"[")?;
    }
    out.write_all(b"\n]\n")
}

/// What CSL calls a work. An interview printed in a journal is an article of it.
fn kind(work: &Work) -> &'static str {
    let kind = match work.kind {
        WorkKind::Source(kind) => kind,
        WorkKind::Dataset => return "dataset",
    };
    match kind {
        SourceKind::Article => "article-journal",
        SourceKind::Interview if work.is_in_periodical() => "article-journal",
        SourceKind::Interview if work.place.title.is_empty() => "document",
        SourceKind::Interview => "interview",
        SourceKind::Book => "book",
        SourceKind::Chapter => "chapter",
        SourceKind::Report => "report",
        SourceKind::WebPage => "webpage",
        SourceKind::Press => "article-newspaper",
        SourceKind::Manifesto => "document",
        SourceKind::Blog => "post-weblog",
    }
}

/// Where the name of the place goes: who published it, or what it stands in.
fn container(kind: WorkKind) -> &'static str {
    let kind = match kind {
        WorkKind::Source(kind) => kind,
        WorkKind::Dataset => return "publisher",
    };
    match kind {
        SourceKind::Book | SourceKind::Report | SourceKind::Manifesto => "publisher",
        SourceKind::Article
        | SourceKind::Chapter
        | SourceKind::WebPage
        | SourceKind::Press
        | SourceKind::Interview
        | SourceKind::Blog => "container-title",
    }
}

fn item(work: &Work) -> Map<String, Value> {
    let mut item = Map::new();
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            item.insert(key.to_owned(), Value::from(value));
        }
    };
    put("id", &work.id);
    put("type", kind(work));
    put("title", &work.title);
    put(container(work.kind), &work.place.title);
    put("volume", &work.place.volume);
    let is_series = work.kind == WorkKind::Source(SourceKind::Report);
    put(
        if is_series { "number" } else { "issue" },
        &work.place.issue,
    );
    put("page", &work.place.pages);
    put("URL", &work.url);
    put("note", &work.note);
    let mut authors: Vec<Value> = work.authors.iter().map(author).collect();
    if work.has_others {
        authors.push(json!({ "literal": "et al." }));
    }
    if !authors.is_empty() {
        item.insert("author".to_owned(), Value::from(authors));
    }
    if let Some(date) = date(&work.year) {
        item.insert("issued".to_owned(), date);
    }
    item
}

fn author(author: &Author) -> Value {
    match author {
        Author::Person { family, given } => json!({ "family": family, "given": given }),
        Author::Body(name) => json!({ "literal": name }),
    }
}

/// A year, or two with what lies between them.
fn date(year: &str) -> Option<Value> {
    let parts: Option<Vec<[u16; 1]>> = year
        .split(BETWEEN_YEARS)
        .map(|part| part.parse().ok().map(|year| [year]))
        .collect();
    match parts {
        Some(parts) => Some(json!({ "date-parts": parts })),
        None => (!year.is_empty()).then(|| json!({ "literal": year })),
    }
}
