//! A sheet, a row at a time, so that a long list is never held whole: its rows are told twice, first to
//! see whether they fit and how wide the columns are, then to be written.

use std::fmt::Write as _;
use std::io::{self, Write};

use askama::Template;
use unicode_width::UnicodeWidthStr;

use super::cell::{ELLIPSIS, Fit, fit, is_hyperlink, is_truncated, shown, spelt};
use crate::export::number::is_numeric;
use crate::export::rendered::write_rendered;
use crate::export::xml::escaped;
use crate::report::{Rows, TableCell};

/// Most rows of a sheet, the headings among them.
const MAX_ROWS: usize = 1_048_576;
/// Most columns of a sheet.
const MAX_COLUMNS: usize = 16_384;
/// Most bytes of a sheet, as far as what packs it can count.
const MAX_BYTES: u64 = 4_000_000_000;
/// Most addresses of a sheet that can be followed.
const MAX_LINKS: usize = 65_530;
/// Bytes of a cell besides its text, at most.
const CELL_BYTES: u64 = 80;
/// Bytes of a row besides its cells, at most.
const ROW_BYTES: u64 = 48;
/// Narrowest and widest column, in letters; text that is longer goes on below.
const WIDTHS: (usize, usize) = (6, 60);
/// What of the widest column its text leaves free, in letters: words are not cut to fill a line.
const SLACK: usize = 6;
/// Height of a line and most of a row, in points.
const HEIGHTS: (usize, usize) = (15, 405);
/// What the sign of a filter takes beside a heading, in letters.
const SIGN: usize = 4;

/// Why rows are more than a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Overfull {
    #[error("more rows than a sheet holds")]
    Rows,
    #[error("more columns than a sheet holds")]
    Columns,
    #[error("more letters than a sheet holds")]
    Letters,
}

/// What ends a row.
const END: &str = "</row>";

/// Styles by their place in `styles.xml`.
#[derive(Debug, Clone, Copy)]
enum Style {
    Heading = 1,
    Text = 2,
    Number = 3,
    Link = 4,
}

/// Rows with what is to be known of them before they are written.
pub(super) struct Worksheet<'a> {
    pub name: String,
    pub rows: &'a dyn Rows,
    /// One for each column.
    headings: Vec<String>,
    letters: Vec<String>,
    numeric: Vec<bool>,
    widths: Vec<usize>,
    /// Which columns hold more than a line.
    tall: Vec<bool>,
    /// How many rows there are, the headings not counted.
    count: usize,
    /// How many cells are longer than fits.
    pub truncated: usize,
    pub has_filter: bool,
}

/// A cell that leads somewhere.
struct Link {
    place: String,
    address: String,
}

#[derive(Template)]
#[template(path = "head.xml", config = "src/export/xlsx/askama.toml")]
struct SheetHead<'a> {
    range: &'a str,
    is_first: bool,
    widths: &'a [usize],
}

#[derive(Template)]
#[template(path = "foot.xml", config = "src/export/xlsx/askama.toml")]
struct SheetFoot<'a> {
    range: &'a str,
    has_filter: bool,
    links: &'a [Link],
}

#[derive(Template)]
#[template(path = "links.xml", config = "src/export/xlsx/askama.toml")]
struct SheetLinks<'a> {
    links: &'a [Link],
}

impl<'a> Worksheet<'a> {
    /// Rows as a sheet; the keys are the headings where there are none.
    ///
    /// # Errors
    /// [`Overfull`] within what the system says; what the rows say.
    pub fn new(name: String, rows: &'a dyn Rows, headings: &[String]) -> io::Result<Self> {
        let keys = rows.keys();
        if keys.len() > MAX_COLUMNS {
            return Err(io::Error::other(Overfull::Columns));
        }
        let heading = |(place, key): (usize, &&str)| {
            let heading = headings.get(place).map_or(*key, String::as_str);
            shown(heading.into()).into_owned()
        };
        let headings: Vec<String> = keys.iter().enumerate().map(heading).collect();
        let mut sheet = Self {
            name,
            rows,
            letters: (0..keys.len()).map(letters).collect(),
            numeric: keys.iter().map(|key| is_numeric(key)).collect(),
            widths: headings.iter().map(|text| width(text) + SIGN).collect(),
            headings,
            tall: vec![false; keys.len()],
            count: 0,
            truncated: 0,
            has_filter: true,
        };
        sheet.measure()?;
        Ok(sheet)
    }

    fn measure(&mut self) -> io::Result<()> {
        let mut bytes = 0;
        let (widths, numeric) = (&mut self.widths, &self.numeric);
        let (count, truncated, tall) = (&mut self.count, &mut self.truncated, &mut self.tall);
        self.rows.for_each(&mut |row| {
            *count += 1;
            bytes += ROW_BYTES;
            for (place, cell) in row.iter().enumerate() {
                let wide = match fit(cell, numeric[place]) {
                    Fit::Nothing => continue,
                    Fit::Number(number) => number.len(),
                    Fit::Text(text) => {
                        bytes += escaped(&text).len() as u64;
                        *truncated += usize::from(text.ends_with(ELLIPSIS) && is_truncated(cell));
                        tall[place] |= text.contains('\n');
                        width(&text)
                    }
                };
                bytes += CELL_BYTES;
                widths[place] = widths[place].max(wide);
            }
            if *count >= MAX_ROWS {
                return Err(io::Error::other(Overfull::Rows));
            }
            if bytes > MAX_BYTES {
                return Err(io::Error::other(Overfull::Letters));
            }
            Ok(())
        })?;
        for (width, tall) in self.widths.iter_mut().zip(&mut self.tall) {
            *tall |= *width + SLACK > WIDTHS.1;
            *width = (*width + 1).clamp(WIDTHS.0, WIDTHS.1);
        }
        Ok(())
    }

    /// Its cells, as a range says them.
    fn range(&self, before: &str) -> String {
        let last = self.letters.last().map_or("A", String::as_str);
        let height = self.count + 1;
        format!("{before}A{before}1:{before}{last}{before}{height}")
    }

    /// The cells that its filter covers, if it has one.
    pub fn filtered(&self) -> Option<String> {
        self.has_filter.then(|| self.range("$"))
    }

    /// Its name as formulas have it; no name of a sheet has an apostrophe.
    pub fn quoted(&self) -> String {
        format!("'{}'", self.name)
    }

    /// Writes the sheet, and gives where its cells lead, as a part of its own; none where they lead
    /// nowhere.
    ///
    /// # Errors
    /// Any error of `out`.
    pub fn write(&self, is_first: bool, out: &mut dyn Write) -> io::Result<Option<String>> {
        let range = self.range("");
        let (range, widths) = (range.as_str(), self.widths.as_slice());
        let head = SheetHead {
            range,
            is_first,
            widths,
        };
        write_rendered(&head, out)?;
        let mut line = String::new();
        let mut links = Vec::new();
        let folds = |heading: &String| heading.split('\n').map(folded).sum();
        let most = self.headings.iter().map(folds).max();
        open_row(1, most.unwrap_or(1), &mut line);
        for (place, heading) in self.headings.iter().enumerate() {
            let here = format!("{}1", self.letters[place]);
            write_text(&here, heading, Style::Heading, &mut line);
        }
        line.push_str(END);
        out.write_all(line.as_bytes())?;
        let mut number = 1;
        self.rows.for_each(&mut |row| {
            number += 1;
            line.clear();
            open_row(number, self.lines(row), &mut line);
            self.write_row(number, row, &mut links, &mut line);
            line.push_str(END);
            out.write_all(line.as_bytes())
        })?;
        let foot = SheetFoot {
            range,
            has_filter: self.has_filter,
            links: &links,
        };
        write_rendered(&foot, out)?;
        if links.is_empty() {
            return Ok(None);
        }
        let led = SheetLinks { links: &links }.render();
        led.map(Some).map_err(io::Error::other)
    }

    /// How many lines the tallest cell of a row takes.
    fn lines(&self, row: &[TableCell]) -> usize {
        let cells = row.iter().zip(&self.tall).zip(&self.numeric);
        let tall = cells.filter(|((_, is_tall), _)| **is_tall);
        let lines = tall.map(|((cell, _), numeric)| match fit(cell, *numeric) {
            Fit::Text(text) => text.split('\n').map(folded).sum(),
            Fit::Nothing | Fit::Number(_) => 1,
        });
        lines.max().unwrap_or(1)
    }

    fn write_row(
        &self,
        number: usize,
        row: &[TableCell],
        links: &mut Vec<Link>,
        line: &mut String,
    ) {
        for (place, cell) in row.iter().enumerate() {
            let here = || format!("{}{number}", self.letters[place]);
            match fit(cell, self.numeric[place]) {
                Fit::Nothing => {}
                Fit::Number(text) => {
                    open_cell(&here(), Style::Number, line);
                    line.extend(["><v>", &text, "</v></c>"]);
                }
                Fit::Text(text) if links.len() < MAX_LINKS && is_hyperlink(&text) => {
                    write_text(&here(), &text, Style::Link, line);
                    links.push(Link {
                        place: here(),
                        address: text.into_owned(),
                    });
                }
                Fit::Text(text) => write_text(&here(), &text, Style::Text, line),
            }
        }
    }
}

/// A row as tall as its lines. Not every spreadsheet finds that out by itself.
fn open_row(number: usize, lines: usize, line: &mut String) {
    let _ = write!(line, "\n<row r=\"{number}\"");
    if lines > 1 {
        let _ = write!(line, " ht=\"{}\"", (lines * HEIGHTS.0).min(HEIGHTS.1));
    }
    line.push('>');
}

/// How many lines a line becomes where it does not fit in its column.
fn folded(line: &str) -> usize {
    line.width().div_ceil(WIDTHS.1 - SLACK).max(1)
}

fn open_cell(place: &str, style: Style, line: &mut String) {
    let _ = write!(line, "<c r=\"{place}\" s=\"{}\"", style as u8);
}

/// Text that stands in the cell itself, of a type that is never a formula.
fn write_text(place: &str, text: &str, style: Style, line: &mut String) {
    open_cell(place, style, line);
    // Space is dropped around a text and within it unless that is said.
    let has_space = text.starts_with(' ')
        || text.ends_with(' ')
        || text.contains("  ")
        || text.contains(['\t', '\n']);
    let kept = if has_space {
        " xml:space=\"preserve\""
    } else {
        ""
    };
    line.extend([" t=\"inlineStr\"><is><t", kept, ">"]);
    line.push_str(&escaped(&spelt(text)));
    line.push_str("</t></is></c>");
}

/// The widest of its lines.
fn width(text: &str) -> usize {
    let lines = text.split('\n').map(UnicodeWidthStr::width);
    lines.max().unwrap_or_default()
}

/// How a column is called, from 0: A to Z, then AA.
fn letters(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(
            b'A' + u8::try_from(place % 26).unwrap_or_default(),
        ));
        if place < 26 {
            return letters.into_iter().rev().collect();
        }
        place = place / 26 - 1;
    }
}
