//! BibTeX with the types that every style knows. Text is UTF-8; titles stand in braces of their own, for
//! French keeps its capitals.

use std::io::{self, Write};

use crate::report::bibliography::{Author, Bibliography, SourceKind, Work, WorkKind};

pub(super) fn write(bibliography: &Bibliography, out: &mut dyn Write) -> io::Result<()> {
    let terms = bibliography.origin.terms();
    if !terms.is_empty() {
        comment(&terms, out)?;
    }
    for (rank, work) in bibliography.works.iter().enumerate() {
        if rank > 0 || !terms.is_empty() {
            out.write_all(b"\n")?;
        }
        entry(work, out)?;
    }
    Ok(())
}

/// Where the works come from, in what every reader passes over: what stands outside of entries. It has no
/// sign by which an entry begins, so that those can be counted.
fn comment(terms: &[(&str, String)], out: &mut dyn Write) -> io::Result<()> {
    for (term, said) in terms {
        let said = said.replace('@', "(at)").replace(['\n', '\r'], " ");
        writeln!(out, "% {term}: {said}")?;
    }
    Ok(())
}

/// Type of the entry, and the fields that name where it appeared and its number there.
fn kind(work: &Work) -> (&'static str, &'static str, &'static str) {
    let kind = match work.kind {
        WorkKind::Source(kind) => kind,
        WorkKind::Dataset => return ("misc", "howpublished", "number"),
    };
    match kind {
        SourceKind::Article | SourceKind::Press => ("article", "journal", "number"),
        SourceKind::Interview if work.is_in_periodical() => ("article", "journal", "number"),
        SourceKind::Book => ("book", "publisher", "number"),
        SourceKind::Chapter => ("incollection", "booktitle", "number"),
        SourceKind::Report => ("techreport", "institution", "number"),
        SourceKind::Interview | SourceKind::WebPage | SourceKind::Manifesto | SourceKind::Blog => {
            ("misc", "howpublished", "number")
        }
    }
}

fn entry(work: &Work, out: &mut dyn Write) -> io::Result<()> {
    let (kind, place, number) = kind(work);
    writeln!(out, "@{kind}{{{},", work.id)?;
    let mut authors: Vec<String> = work.authors.iter().map(author).collect();
    if work.has_others {
        authors.push("others".to_owned());
    }
    field("author", &authors.join(" and "), out)?;
    field("title", &format!("{{{}}}", escaped(&work.title)), out)?;
    field(place, &escaped(&work.place.title), out)?;
    field("volume", &escaped(&work.place.volume), out)?;
    field(number, &escaped(&work.place.issue), out)?;
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
