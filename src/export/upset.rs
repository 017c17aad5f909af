//! A chart in letters: a row an intersection, a column a set, a bar, the names that fit. What is cut
//! here is told whole below, where every row has its sentence.

use std::io::{self, Write};

use textwrap::{Options, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::report::{Chart, ChartRow};

/// What the drawing is made of.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    pub within: &'static str,
    pub without: &'static str,
    pub between: &'static str,
    pub bar: &'static str,
    pub cut: &'static str,
}

/// Signs for any terminal of today.
pub const SIGNS: Signs = Signs {
    within: "●",
    without: "○",
    between: "│",
    bar: "█",
    cut: "…",
};

/// Signs of ASCII alone.
pub const ASCII_SIGNS: Signs = Signs {
    within: "*",
    without: ".",
    between: "|",
    bar: "#",
    cut: "...",
};

/// Narrowest drawing; in fewer columns lines go on beyond the margin.
const NARROWEST: usize = 30;
/// Narrowest room in which names are worth showing.
const NARROWEST_NAMES: usize = 12;
/// Longest bar.
const LONGEST_BAR: usize = 40;

/// Where things stand on a line.
struct Layout {
    /// Columns of a number or sign.
    cell: usize,
    /// Space after it.
    space: usize,
    bar: usize,
    count: usize,
    names: usize,
    /// The largest count.
    most: usize,
    signs: Signs,
}

impl Layout {
    fn new(chart: &Chart, width: usize, signs: Signs) -> Self {
        let width = width.max(NARROWEST);
        let heads = chart
            .sets
            .iter()
            .map(|set| set.number.width().max(digits(set.size)));
        let cell = heads.max().unwrap_or(1);
        let columns = chart.sets.len();
        // Space between the columns, unless they would take more than half of a narrow line.
        let space = usize::from(columns * (cell + 2) <= width / 2 || width >= 60);
        let matrix = columns * (cell + space + 1);
        let most = chart.rows.iter().map(|row| row.count).max().unwrap_or(0);
        let count = digits(most);
        let rest = width.saturating_sub(matrix + 1 + 1 + count);
        let bar = (rest / 3).clamp(3, LONGEST_BAR);
        let names = rest.saturating_sub(bar + 2);
        let names = if names < NARROWEST_NAMES { 0 } else { names };
        let bar = if names == 0 {
            rest.clamp(3, LONGEST_BAR)
        } else {
            bar
        };
        Self {
            cell,
            space,
            bar,
            count,
            names,
            most,
            signs,
        }
    }

    fn columns<'a>(&self, cells: impl Iterator<Item = &'a str>) -> String {
        let padded = cells.map(|cell| {
            let before = " ".repeat(self.cell.saturating_sub(cell.width()));
            format!("{before}{cell}{}", " ".repeat(self.space))
        });
        padded.collect::<Vec<_>>().join(self.signs.between)
    }

    fn row(&self, row: &ChartRow) -> String {
        let sign = |is_in: &bool| {
            if *is_in {
                self.signs.within
            } else {
                self.signs.without
            }
        };
        let columns = self.columns(row.members.iter().map(sign));
        let length = (row.count * self.bar).div_ceil(self.most.max(1));
        let bar = self.signs.bar.repeat(length);
        let after = " ".repeat(self.bar - length.min(self.bar));
        let count = format!("{:>1$}", row.count, self.count);
        let names = cut(&row.names.join(", "), self.names, self.signs.cut);
        [columns, bar + &after, count, format!(" {names}")].join(" ")
    }
}

/// Draws a chart for so many columns.
pub fn write_upset(
    chart: &Chart,
    width: usize,
    signs: Signs,
    out: &mut dyn Write,
) -> io::Result<()> {
    let layout = Layout::new(chart, width, signs);
    let mut line = |text: &str| writeln!(out, "{}", text.trim_end());
    let sizes: Vec<String> = chart.sets.iter().map(|set| set.size.to_string()).collect();
    line(&chart.title)?;
    line("")?;
    line(&layout.columns(chart.sets.iter().map(|set| set.number.as_str())))?;
    line(&layout.columns(sizes.iter().map(String::as_str)))?;
    for row in &chart.rows {
        line(&layout.row(row))?;
    }
    line("")?;
    for note in &chart.notes {
        line(&wrapped(note, width, "", ""))?;
    }
    line("")?;
    line(&chart.legend)?;
    for set in &chart.sets {
        let entry = format!("{:>2$} {}", set.number, set.name, layout.cell);
        let entry = format!("{entry} ({})", set.size);
        line(&wrapped(&entry, width, "  ", "     "))?;
    }
    line("")?;
    line(&chart.sentences)?;
    for row in &chart.rows {
        line(&wrapped(&row.sentence, width, "- ", "  "))?;
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
