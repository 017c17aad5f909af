//! A chart in letters: intersections a row each, or a matrix; then what is counted, the names of the
//! sets, and every sentence whole, since what is drawn may be cut.

mod matrix;
mod upset;

use std::io::{self, Write};

use textwrap::{Options, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::report::{Body, Chart};

/// What the drawing is made of.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    pub within: &'static str,
    pub without: &'static str,
    pub between: &'static str,
    pub bar: &'static str,
    pub cut: &'static str,
    /// Where nothing is shared.
    pub none: &'static str,
}

/// Signs for any terminal of today.
pub const SIGNS: Signs = Signs {
    within: "●",
    without: "○",
    between: "│",
    bar: "█",
    cut: "…",
    none: "·",
};

/// Signs of ASCII alone.
pub const ASCII_SIGNS: Signs = Signs {
    within: "*",
    without: ".",
    between: "|",
    bar: "#",
    cut: "...",
    none: ".",
};

/// Narrowest drawing; in fewer columns lines go on beyond the margin.
const NARROWEST: usize = 30;

/// Draws a chart for so many columns.
///
/// # Errors
/// What the writer says.
pub fn write(chart: &Chart, width: usize, signs: Signs, out: &mut dyn Write) -> io::Result<()> {
    let mut line = |text: &str| writeln!(out, "{}", text.trim_end());
    line(&chart.title)?;
    line("")?;
    let body = match &chart.body {
        Body::UpSet(rows) => upset::lines(chart, rows, width, signs),
        Body::Matrix(rows) => matrix::lines(chart, rows, width, signs),
    };
    for drawn in body {
        line(&drawn)?;
    }
    line("")?;
    for note in &chart.notes {
        line(&wrapped(note, width, "", ""))?;
    }
    line("")?;
    line(&chart.legend)?;
    let numbers = chart.sets.iter().map(|set| set.number.width()).max();
    for set in &chart.sets {
        let entry = format!("{:>2$} {}", set.number, set.name, numbers.unwrap_or(1));
        let entry = format!("{entry} ({}) {}", set.size, set.beside);
        line(&wrapped(entry.trim_end(), width, "  ", "     "))?;
    }
    let told = chart.told();
    if !told.is_empty() {
        line("")?;
        line(&chart.sentences)?;
    }
    for sentence in told {
        line(&wrapped(sentence, width, "- ", "  "))?;
    }
    line("")?;
    line(&wrapped(&chart.source, width, "", ""))
}

fn digits(number: usize) -> usize {
    number.to_string().len()
}

/// Lines of at most so many columns, none of which breaks inside a word.
fn wrapped(text: &str, width: usize, first: &str, next: &str) -> String {
    let options = Options::new(width.max(NARROWEST))
        .initial_indent(first)
        .subsequent_indent(next)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
}

/// The text, or as much of it as goes into so many columns with a sign that there is more.
pub(super) fn cut(text: &str, width: usize, sign: &str) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(sign.width());
    let mut shown = String::new();
    for letter in text.graphemes(true) {
        if shown.width() + letter.width() > room {
            break;
        }
        shown.push_str(letter);
    }
    if width < sign.width() {
        return String::new();
    }
    format!("{}{sign}", shown.trim_end_matches([' ', ',']))
}
