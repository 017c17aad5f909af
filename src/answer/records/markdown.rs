//! A page as Markdown: headings, lists, and links to what lies on the web.

use std::io::{self, Write};

use super::lines::said;
use crate::export::escaped_markdown as escaped;
use crate::report::{Line, Page, Piece, Target, Tone};
use crate::text::Text;

pub(super) fn write(page: &Page, text: &Text, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}", said_escaped(&Piece::text(&page.title), text))?;
    for line in &page.opening {
        writeln!(out, "\n{}", told(line, text))?;
    }
    for part in &page.parts {
        writeln!(out, "\n## {}\n", escaped(&text.get(part.heading)))?;
        for line in &part.lines {
            let indent = "  ".repeat(line.indent.into());
            writeln!(out, "{indent}- {}", told(line, text))?;
        }
    }
    Ok(())
}

/// The pieces of a line, separated by spaces. A dash that opens a line of the page is the list's own.
fn told(line: &Line, text: &Text) -> String {
    let is_dash = |piece: &Piece| said(piece, text) == "–";
    let skipped = usize::from(line.pieces.first().is_some_and(is_dash));
    let pieces: Vec<String> = line
        .pieces
        .iter()
        .skip(skipped)
        .map(|piece| {
            let words = said_escaped(piece, text);
            match (&piece.target, piece.tone) {
                (Some(Target::Web(address)), _) => format!("[{words}](<{address}>)"),
                (_, Tone::Strong) => format!("**{words}**"),
                _ => words,
            }
        })
        .collect();
    pieces.join(" ")
}

fn said_escaped(piece: &Piece, text: &Text) -> String {
    escaped(&said(piece, text))
}
