//! A page as Markdown: headings, lists, and links to the web.

use std::io::{self, Write};

use super::text_page::piece_text;
use crate::export::escaped_markdown as escaped;
use crate::report::{Line, Page, Piece, Target, Tone};
use crate::text::Text;

pub(super) fn write(page: &Page, text: &Text, out: &mut dyn Write) -> io::Result<()> {
    let title = piece_text(&Piece::text(&page.title), text);
    writeln!(out, "# {}", escaped(&title))?;
    for line in &page.opening {
        writeln!(out, "\n{}", line_text(line, text))?;
    }
    for part in &page.parts {
        writeln!(out, "\n## {}\n", escaped(&text.get(part.heading)))?;
        for line in &part.lines {
            let indent = "  ".repeat(line.indent.into());
            writeln!(out, "{indent}- {}", line_text(line, text))?;
        }
    }
    Ok(())
}

/// The pieces of a line, separated by spaces, without a dash at its beginning: Markdown has its own.
fn line_text(line: &Line, text: &Text) -> String {
    let is_dash = |piece: &Piece| piece_text(piece, text) == "–";
    let skipped = usize::from(line.pieces.first().is_some_and(is_dash));
    let pieces = line.pieces.iter().skip(skipped).map(|piece| {
        let words = escaped(&piece_text(piece, text));
        match (&piece.target, piece.tone) {
            (Some(Target::Web(address)), _) => format!("[{words}](<{address}>)"),
            (_, Tone::Strong) => format!("**{words}**"),
            _ => words,
        }
    });
    pieces.collect::<Vec<_>>().join(" ")
}
