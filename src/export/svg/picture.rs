//! What every picture has: paper, title, notes, legend, source, and the way text is put on it.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::metadata;
use crate::export::xml::escaped;
use crate::report::{Chart, Palette, Provenance};

/// Width of the whole picture, where what is drawn does not ask for more.
const WIDTH: usize = 960;
pub(super) const MARGIN: usize = 24;
/// Size of letters, and how wide one is on the safe side.
pub(super) const LETTERS: usize = 13;
pub(super) const LETTER: usize = 8;
const LINE: usize = 20;

pub(super) const BOLD: &str = "font-weight=\"bold\"";
pub(super) const CENTRED: &str = "text-anchor=\"middle\"";
pub(super) const CENTRED_BOLD: &str = "text-anchor=\"middle\" font-weight=\"bold\"";

/// What is drawn so far, and how far down it goes.
pub(super) struct Picture<'a> {
    pub width: usize,
    pub y: usize,
    palette: &'a Palette,
    body: Vec<String>,
}

impl<'a> Picture<'a> {
    /// A picture wide enough for a body of this width, with its title and notes.
    pub(super) fn open(chart: &'a Chart, body: usize) -> Self {
        let mut picture = Self {
            width: WIDTH.max(2 * MARGIN + body),
            y: MARGIN + LETTERS,
            palette: &chart.palette,
            body: Vec::new(),
        };
        let ink = &chart.palette.ink;
        picture.text((MARGIN, 18), ink, BOLD, &chart.title);
        for note in &chart.notes {
            picture.paragraph(note, ink);
        }
        picture.y += LINE;
        picture
    }

    /// An element as it stands.
    pub(super) fn put(&mut self, element: String) {
        self.body.push(element);
    }

    /// A text whose line is at `y`, from a place and in a size.
    pub(super) fn text(&mut self, (x, size): (usize, usize), color: &str, how: &str, text: &str) {
        if text.width() == 0 {
            return;
        }
        let y = self.y;
        let space = if how.is_empty() { "" } else { " " };
        let text = escaped(text);
        self.put(format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{color}\"{space}{how}>{text}</text>"
        ));
    }

    /// Lines that fit in the width.
    fn paragraph(&mut self, text: &str, color: &str) {
        for line in textwrap::wrap(text, (self.width - 2 * MARGIN) / LETTER) {
            self.y += LINE;
            self.text((MARGIN, LETTERS), color, "", &line);
        }
    }

    /// Adds legend and source, and writes it all.
    pub(super) fn close(
        mut self,
        chart: &Chart,
        origin: &Provenance,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let ink = &self.palette.ink;
        self.y += LINE + 4;
        self.text((MARGIN, LETTERS), ink, BOLD, &chart.legend);
        for set in &chart.sets {
            self.y += LINE;
            let y = self.y - 9;
            let color = fill(&set.color, ink);
            self.put(format!(
                "<rect x=\"{MARGIN}\" y=\"{y}\" width=\"10\" height=\"10\" fill=\"{color}\" stroke=\"{ink}\"/>"
            ));
            let told = format!("{} {} ({})", set.number, set.name, set.size);
            self.text((MARGIN + 18, LETTERS), ink, "", &told);
        }
        self.y += LINE / 2;
        self.paragraph(&chart.source, &self.palette.quiet);
        self.y += MARGIN;
        let (width, height) = (self.width, self.y);
        let language = chart.language;
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" xml:lang=\"{language}\" role=\"img\" font-family=\"sans-serif\">"
        )?;
        writeln!(out, "<title>{}</title>", escaped(&chart.title))?;
        writeln!(out, "<desc>{}</desc>", escaped(&chart.notes.join(" ")))?;
        metadata::write(origin, out)?;
        let paper = &self.palette.paper;
        writeln!(
            out,
            "<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>"
        )?;
        for line in self.body {
            writeln!(out, "{line}")?;
        }
        writeln!(out, "</svg>")
    }
}

/// The colour of a set; ink where it has none.
pub(super) fn fill<'a>(color: &'a str, ink: &'a str) -> &'a str {
    if color.is_empty() { ink } else { color }
}
