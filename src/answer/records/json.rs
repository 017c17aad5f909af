//! Pages as JSON: an array of pages, or a page a line. Keys and tones are stable; phrases are in the language of the
//! interface, texts in the dataset's.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::model::{Typology, Vocabulary};
use crate::report::{Content, Line, Page, Piece, Target, Tone};
use crate::text::Text;

pub(super) fn write(
    t: &Typology,
    pages: &[Page],
    text: &Text,
    out: &mut dyn Write,
) -> io::Result<()> {
    let pages: Vec<Value> = pages.iter().map(|page| page_value(t, page, text)).collect();
    serde_json::to_writer_pretty(&mut *out, &pages)?;
    out.write_all(b"\n")
}

pub(super) fn write_lines(
    t: &Typology,
    pages: &[Page],
    text: &Text,
    out: &mut dyn Write,
) -> io::Result<()> {
    pages.iter().try_for_each(|page| {
        serde_json::to_writer(&mut *out, &page_value(t, page, text))?;
        out.write_all(b"\n")
    })
}

fn page_value(t: &Typology, page: &Page, text: &Text) -> Value {
    let lines = |lines: &[Line]| -> Vec<Value> {
        lines.iter().map(|line| line_value(t, line, text)).collect()
    };
    let parts = page.parts.iter().map(|part| {
        json!({
            "part": part.name(),
            "heading": text.get(part.heading),
            "lines": lines(&part.lines),
        })
    });
    json!({
        "kind": match &page.own {
            Some(_) => Some("organisation"),
            None => page.record.map(|record| record.kind().word()),
        },
        "id": page.own.as_deref().or_else(|| page.record.map(|record| record.id(t))),
        "title": page.title,
        "opening": lines(&page.opening),
        "parts": parts.collect::<Vec<_>>(),
    })
}

fn line_value(t: &Typology, line: &Line, text: &Text) -> Value {
    let pieces = line.pieces.iter().map(|piece| piece_value(t, piece, text));
    let mut value = json!({ "indent": line.indent, "pieces": pieces.collect::<Vec<_>>() });
    if let Some(side) = line.side.word() {
        value["side"] = side.into();
    }
    value
}

fn piece_value(t: &Typology, piece: &Piece, text: &Text) -> Value {
    let words = match &piece.content {
        Content::Text(words) => words.clone(),
        Content::Phrase(phrase) => text.say(phrase),
        Content::Number(value, unit) => text.number(value, unit),
    };
    let tone = match piece.tone {
        Tone::Plain => None,
        Tone::Strong => Some("strong"),
        Tone::Quiet => Some("quiet"),
        Tone::Doubt => Some("doubt"),
        Tone::Family(_) => Some("family"),
    };
    let target = piece.target.as_ref().map(|target| match target {
        Target::Web(address) => json!({ "url": address }),
        Target::Record(record) => json!({ "kind": record.kind().word(), "id": record.id(t) }),
    });
    json!({ "text": words, "tone": tone, "target": target })
}
