//! A chart as a picture: sizes of the sets as columns on top, a row an intersection, bars, names, a
//! legend, the source. What is in a set is a disc and what is not a ring, and numbers stand beside
//! every bar: nothing is said by colour alone, and it prints in black and white.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::subject::Subject;
use super::upset::{self, SIGNS};
use super::xml::escaped;
use crate::report::{Chart, ChartRow};

/// Width of the whole picture, where there are not too many sets for it.
const WIDTH: usize = 960;
/// Room for names beside the bars, at the least.
const NAMES: usize = 240;
const MARGIN: usize = 24;
/// From one row, or one column, to the next.
const ROW: usize = 24;
const COLUMN: usize = 34;
/// Height of the largest set's column.
const TALLEST: usize = 70;
/// Length of the longest bar, and room for the number after it.
const LONGEST: usize = 200;
const NUMBER: usize = 40;
/// Size of letters, and how wide one is on the safe side.
const LETTERS: usize = 13;
const LETTER: usize = 8;
const LINE: usize = 20;

const INK: &str = "#1b1f24";
const QUIET: &str = "#5c6570";
const PAPER: &str = "#ffffff";
const STRIPE: &str = "#f1f2f4";

pub(super) fn write(subject: &Subject<'_>, out: &mut dyn Write) -> io::Result<()> {
    let columns = subject.chart.sets.len() * COLUMN;
    let mut picture = Picture {
        width: WIDTH.max(2 * MARGIN + columns + 12 + LONGEST + NUMBER + NAMES),
        ..Picture::default()
    };
    picture.draw(subject.chart);
    picture.finish(subject.chart, out)
}

/// What is drawn so far, and how far down it goes.
#[derive(Default)]
struct Picture {
    width: usize,
    body: Vec<String>,
    y: usize,
}

impl Picture {
    fn draw(&mut self, chart: &Chart) {
        self.y = MARGIN + LETTERS;
        self.text(MARGIN, 18, INK, "font-weight=\"bold\"", &chart.title);
        for note in &chart.notes {
            self.paragraph(note, INK);
        }
        self.y += LINE;
        self.heads(chart);
        for (rank, row) in chart.rows.iter().enumerate() {
            self.row(chart, rank, row);
        }
        self.y += ROW;
        self.text(MARGIN, LETTERS, INK, "font-weight=\"bold\"", &chart.legend);
        for (rank, set) in chart.sets.iter().enumerate() {
            self.y += LINE;
            let y = self.y - 9;
            let color = fill(chart, rank);
            self.body.push(format!(
                "<rect x=\"{MARGIN}\" y=\"{y}\" width=\"10\" height=\"10\" fill=\"{color}\" stroke=\"{INK}\"/>"
            ));
            let told = format!("{} {} ({})", set.number, set.name, set.size);
            self.text(MARGIN + 18, LETTERS, INK, "", &told);
        }
        self.y += LINE / 2;
        self.paragraph(&chart.source, QUIET);
        self.y += MARGIN;
    }

    /// Columns of the sets' sizes, with the number of each set beneath.
    fn heads(&mut self, chart: &Chart) {
        let most = chart
            .sets
            .iter()
            .map(|set| set.size)
            .max()
            .unwrap_or(0)
            .max(1);
        let floor = self.y + LETTERS + TALLEST;
        for (rank, set) in chart.sets.iter().enumerate() {
            let height = (set.size * TALLEST).div_ceil(most);
            let x = MARGIN + rank * COLUMN;
            let middle = x + COLUMN / 2;
            let color = fill(chart, rank);
            self.body.push(format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{height}\" fill=\"{color}\"/>",
                x + 6,
                floor - height,
                COLUMN - 12,
            ));
            self.y = floor - height - 4;
            let centred = "text-anchor=\"middle\"";
            self.text(middle, LETTERS, INK, centred, &set.size.to_string());
            self.y = floor + LETTERS + 3;
            let bold = "text-anchor=\"middle\" font-weight=\"bold\"";
            self.text(middle, LETTERS, INK, bold, &set.number);
        }
        self.y = floor + LINE;
    }

    /// A disc for each set that a row is in, a ring for each that it is not, a line from the first
    /// disc to the last, a bar, a number, names.
    fn row(&mut self, chart: &Chart, rank: usize, row: &ChartRow) {
        let top = self.y;
        let middle = top + ROW / 2;
        let bars = MARGIN + chart.sets.len() * COLUMN + 12;
        let names = bars + LONGEST + NUMBER;
        let told = escaped(&row.sentence);
        self.body.push(format!("<g><title>{told}</title>"));
        if rank.is_multiple_of(2) {
            let width = self.width - 2 * MARGIN;
            self.body.push(format!(
                "<rect x=\"{MARGIN}\" y=\"{top}\" width=\"{width}\" height=\"{ROW}\" fill=\"{STRIPE}\"/>"
            ));
        }
        let place = |column: usize| MARGIN + column * COLUMN + COLUMN / 2;
        let mut within = (0..row.members.len()).filter(|column| row.members[*column]);
        if let Some(first) = within.next() {
            let last = within.next_back().unwrap_or(first);
            self.body.push(format!(
                "<line x1=\"{}\" y1=\"{middle}\" x2=\"{}\" y2=\"{middle}\" stroke=\"{INK}\" stroke-width=\"2\"/>",
                place(first),
                place(last),
            ));
        }
        for (column, is_in) in row.members.iter().enumerate() {
            let (radius, color, edge) = if *is_in {
                (8, fill(chart, column), INK)
            } else {
                (5, PAPER, QUIET)
            };
            self.body.push(format!(
                "<circle cx=\"{}\" cy=\"{middle}\" r=\"{radius}\" fill=\"{color}\" stroke=\"{edge}\"/>",
                place(column),
            ));
        }
        let most = chart
            .rows
            .iter()
            .map(|row| row.count)
            .max()
            .unwrap_or(0)
            .max(1);
        let length = (row.count * LONGEST).div_ceil(most);
        self.body.push(format!(
            "<rect x=\"{bars}\" y=\"{}\" width=\"{length}\" height=\"{}\" fill=\"{INK}\"/>",
            top + 5,
            ROW - 10,
        ));
        self.y = middle + 5;
        let count = row.count.to_string();
        self.text(
            bars + length + 6,
            LETTERS,
            INK,
            "font-weight=\"bold\"",
            &count,
        );
        let room = self.width.saturating_sub(names + MARGIN) / LETTER;
        let shown = upset::cut(&row.names.join(", "), room, SIGNS.cut);
        self.text(names, LETTERS, INK, "", &shown);
        self.body.push("</g>".to_owned());
        self.y = top + ROW;
    }

    /// Lines that fit in the width.
    fn paragraph(&mut self, text: &str, color: &str) {
        for line in textwrap::wrap(text, (self.width - 2 * MARGIN) / LETTER) {
            self.y += LINE;
            self.text(MARGIN, LETTERS, color, "", &line);
        }
    }

    fn text(&mut self, x: usize, size: usize, color: &str, how: &str, text: &str) {
        if text.width() == 0 {
            return;
        }
        let y = self.y;
        let space = if how.is_empty() { "" } else { " " };
        let text = escaped(text);
        self.body.push(format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{color}\"{space}{how}>{text}</text>"
        ));
    }

    fn finish(self, chart: &Chart, out: &mut dyn Write) -> io::Result<()> {
        let (width, height) = (self.width, self.y);
        let language = chart.language;
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" xml:lang=\"{language}\" role=\"img\" font-family=\"sans-serif\">"
        )?;
        writeln!(out, "<title>{}</title>", escaped(&chart.title))?;
        writeln!(out, "<desc>{}</desc>", escaped(&chart.notes.join(" ")))?;
        writeln!(
            out,
            "<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>"
        )?;
        for line in self.body {
            writeln!(out, "{line}")?;
        }
        writeln!(out, "</svg>")
    }
}

/// The colour of a set; ink where it has none.
fn fill(chart: &Chart, rank: usize) -> &str {
    match chart.sets[rank].color.as_str() {
        "" => INK,
        color => color,
    }
}
