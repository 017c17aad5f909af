//! A chart in letters: intersections a row each, or a matrix; then what is counted, the names of the
//! sets, and every sentence whole, since what is drawn may be cut.

mod matrix;
mod signs;
mod upset;

use std::io::{self, Write};

use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr;

use crate::report::{Body, Chart};
use signs::MIN_WIDTH;

pub(super) use signs::truncated;
pub use signs::{ASCII_SIGNS, SIGNS, Signs};

/// Draws a chart for so many columns.
///
/// # Errors
/// Any error of `out`.
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
        let entry = format!("{entry} ({})", set.size);
        line(&wrapped(entry.trim_end(), width, "  ", "     "))?;
    }
    let sentences = chart.distinct_sentences();
    if !sentences.is_empty() {
        line("")?;
        line(&chart.sentences)?;
    }
    for sentence in sentences {
        line(&wrapped(sentence, width, "- ", "  "))?;
    }
    line("")?;
    line(&wrapped(&chart.source, width, "", ""))
}

/// Lines of at most so many columns, none of which breaks inside a word.
fn wrapped(text: &str, width: usize, first: &str, next: &str) -> String {
    let options = Options::new(width.max(MIN_WIDTH))
        .initial_indent(first)
        .subsequent_indent(next)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
}
