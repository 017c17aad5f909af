//! BibTeX with the types that every style knows. Text is UTF-8; titles stand in braces of their own, for
//! French keeps its capitals.

use std::io::{self, Write};

use crate::report::bibliography::{Author, Bibliography, SourceKind, Work, WorkKind};

pub(super) fn write(bibliography: &Bibliography, out: &mut dyn Write) -> io::Result<()> {
    let provenance = bibliography.origin.lines();
    comment(&provenance, out)?;
    for (rank, work) in bibliography.works.iter().enumerate() {
        if rank > 0 || !provenance.is_empty() {
            out.write_all(b"\n")?;
        }
        entry(work, out)?;
    }
    Ok(())
}

/// The provenance outside of entries, where every reader ignores it. `@` is replaced, so that counting it counts
/// entries.
fn comment(lines: &[String], out: &mut dyn Write) -> io::Result<()> {
    for line in lines {
        let line = line.replace('@', "(at)").replace(['\n', '\r'], " ");
        writeln!(out, "% {line}")?;
    }
    Ok(())
}

/// Type of the entry, and the field that names where it appeared.
fn kind(work: &Work) -> (&'static str, &'static str) {
    let kind = match work.kind {
        WorkKind::Source(kind) => kind,
        WorkKind::Dataset => return ("misc", "howpublished"),
    };
    match kind {
        SourceKind::Article | SourceKind::Press => ("article", "journal"),
        SourceKind::Interview if work.is_in_periodical() => ("article", "journal"),
        SourceKind::Book => ("book", "publisher"),
        SourceKind::Chapter => ("incollection", "booktitle"),
        SourceKind::Report => ("techreport", "institution"),
        SourceKind::Interview | SourceKind::WebPage | SourceKind::Manifesto | SourceKind::Blog => {
            ("misc", "howpublished")
        }
    }
}

fn entry(work: &Work, out: &mut dyn Write) -> io::Result<()> {
    let (kind, place) = kind(work);
    writeln!(out, "@{kind}{{{},", work.id)?;
    let mut authors: Vec<String> = work.authors.iter().map(author).collect();
    if work.has_others {
        authors.push("others".to_owned());
    }
    field("author", &authors.join(" and "), out)?;
    field("title", &format!("{{{}}}", escaped(&work.title)), out)?;
    field(place, &escaped(&work.place.title), out)?;
    field("volume", &escaped(&work.place.volume), out)?;
    field("number", &escaped(&work.place.issue), out)?;
    field("pages", &work.place.pages.replace(['-', '–'], "--"), out)?;
    field("year", &escaped(&work.year), out)?;
    field("url", &address(&work.url), out)?;
    field("note", &escaped(&work.note), out)?;
    out.write_all(b"}\n")
}

fn field(name: &str, value: &str, out: &mut dyn Write) -> io::Result<()> {
    if value.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {name} = {{{value}}},")
}

/// A body stands in braces, or it would be taken for first and last names.
fn author(author: &Author) -> String {
    match author {
        Author::Person { family, given } => format!("{}, {}", escaped(family), escaped(given)),
        Author::Body(name) => format!("{{{}}}", escaped(name)),
    }
}

/// Text in which nothing is a command. Braces would have to be paired: they become parentheses.
fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\\' => shown.push_str("\\textbackslash "),
            '{' => shown.push('('),
            '}' => shown.push(')'),
            '~' => shown.push_str("\\textasciitilde "),
            '^' => shown.push_str("\\textasciicircum "),
            '&' | '%' | '$' | '#' | '_' => shown.extend(['\\', letter]),
            '\n' | '\r' | '\t' => shown.push(' '),
            other => shown.push(other),
        }
    }
    shown
}

/// An address stands as it is, but for what would end the field.
fn address(url: &str) -> String {
    url.replace('{', "%7B")
        .replace('}', "%7D")
        .replace('\\', "%5C")
}
