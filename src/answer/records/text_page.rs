//! A page as plain text: wrapped at spaces, but not at the no-break ones before French punctuation, and styled for a
//! terminal with colours. The file of a repository, wider than a line, is wrapped between its folders too.

use std::io;

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_width::UnicodeWidthStr;

use crate::model::DATASET_LANGUAGE;
use crate::report::{Content, Group, Line, LineShape, Page, Piece, Side, Target, Tone, laid_out};
use crate::text::{Hyperlink, StyledWrite, Text, TextStyle, sanitized, typeset};

/// Narrowest width that lines are wrapped to: below it a row would hold a single word.
const NARROWEST: usize = 20;
/// Columns of a level of indentation.
const STEP: usize = 2;
/// Colours of the families by rank; neighbours differ.
const FAMILIES: [u8; 8] = [36, 33, 35, 32, 34, 31, 96, 93];
/// Between two words.
const SPACE: &str = " ";

/// Writes pages as text.
pub(super) struct TextPageWriter<'a> {
    pub text: &'a Text,
    pub width: usize,
    pub is_colored: bool,
    /// Whether it goes to a terminal, where web addresses are links.
    pub is_linked: bool,
}

/// A word with its tone, and the web address that it leads to.
#[derive(Debug)]
struct Word<'p> {
    text: String,
    width: usize,
    tone: Tone,
    address: Option<&'p str>,
    /// Whether a space follows where the line goes on.
    is_spaced: bool,
}

/// Words of one tone that lead to one address, or nowhere.
#[derive(Debug)]
struct WordRun<'p> {
    tone: Tone,
    address: Option<&'p str>,
    text: String,
}

/// A row that is wrapped: spaces, then runs of words.
#[derive(Debug, Default)]
struct Row<'p> {
    indent: usize,
    runs: Vec<WordRun<'p>>,
    width: usize,
}

impl Fragment for Word<'_> {
    fn width(&self) -> f64 {
        columns(self.width)
    }

    fn whitespace_width(&self) -> f64 {
        columns(usize::from(self.is_spaced))
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// Columns as `textwrap` counts them.
fn columns(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

impl TextPageWriter<'_> {
    pub(super) fn write(&self, page: &Page, out: &mut dyn StyledWrite) -> io::Result<()> {
        self.write_heading(&page.title, out)?;
        self.write_lines(&page.opening, 0, out)?;
        for part in &page.parts {
            writeln!(out)?;
            self.write_heading(&self.text.get(part.heading).to_uppercase(), out)?;
            self.write_lines(&part.lines, 1, out)?;
        }
        Ok(())
    }

    fn write_heading(&self, heading: &str, out: &mut dyn StyledWrite) -> io::Result<()> {
        let line = Line {
            pieces: vec![Piece::text(heading).toned(Tone::Strong)],
            ..Line::default()
        };
        self.write_line(&line, 0, out)
    }

    /// Writes lines one under the other; left and right ones side by side if they fit.
    fn write_lines(
        &self,
        lines: &[Line],
        steps: usize,
        out: &mut dyn StyledWrite,
    ) -> io::Result<()> {
        laid_out(lines, self.width).try_for_each(|group| match group {
            Group::Under(lines) => lines
                .iter()
                .try_for_each(|line| self.write_line(line, steps, out)),
            Group::Beside(lines) => self.write_beside(lines, steps, out),
        })
    }

    fn write_beside(
        &self,
        lines: &[Line],
        steps: usize,
        out: &mut dyn StyledWrite,
    ) -> io::Result<()> {
        let half = self.width / 2;
        let [left, right] = [Side::Left, Side::Right].map(|side| {
            let lines = lines.iter().filter(|line| line.side == side);
            let rows = lines.flat_map(|line| self.rows(line, steps, half - 1));
            rows.collect::<Vec<_>>()
        });
        for rank in 0..left.len().max(right.len()) {
            let none = Row::default();
            let row = left.get(rank).unwrap_or(&none);
            self.write_row(row, out)?;
            if let Some(other) = right.get(rank) {
                write_spaces(half.saturating_sub(row.width), out)?;
                self.write_row(other, out)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn write_line(&self, line: &Line, steps: usize, out: &mut dyn StyledWrite) -> io::Result<()> {
        self.rows(line, steps, self.width)
            .iter()
            .try_for_each(|row| {
                self.write_row(row, out)?;
                writeln!(out)
            })
    }

    fn write_row(&self, row: &Row<'_>, out: &mut dyn StyledWrite) -> io::Result<()> {
        write_spaces(row.indent, out)?;
        for (rank, run) in row.runs.iter().enumerate() {
            if rank > 0 {
                out.write_all(SPACE.as_bytes())?;
            }
            let link = run.address.filter(|_| self.is_linked);
            let style = style(run.tone).filter(|_| self.is_colored);
            match (link.and_then(Hyperlink::to), style) {
                (Some(link), style) => out.write_linked(&link, style, &run.text)?,
                (None, Some(style)) => out.write_styled(style, &run.text)?,
                (None, None) => out.write_all(run.text.as_bytes())?,
            }
        }
        Ok(())
    }

    /// A line wrapped to a width.
    fn rows<'p>(&self, line: &'p Line, steps: usize, width: usize) -> Vec<Row<'p>> {
        let first = (steps + usize::from(line.indent)) * STEP;
        let rest = match line.shape {
            LineShape::Prose => first,
            LineShape::Entry => first + STEP,
        };
        let room = |indent: usize| width.max(NARROWEST).saturating_sub(indent).max(1);
        let pieces = line.pieces.iter();
        let words = pieces.flat_map(|piece| self.words(piece, room(rest)));
        let words: Vec<Word<'p>> = words.collect();
        let rows = wrap_first_fit(&words, &[columns(room(first)), columns(room(rest))]);
        let rows = rows.into_iter().enumerate().map(|(rank, words)| {
            let indent = if rank == 0 { first } else { rest };
            let letters: usize = words.iter().map(|word| word.width).sum();
            let before_last = words.iter().rev().skip(1);
            let spaces = before_last.filter(|word| word.is_spaced).count();
            Row {
                indent,
                runs: runs(words),
                width: indent + letters + spaces,
            }
        });
        rows.collect()
    }

    fn words<'p>(&self, piece: &'p Piece, room: usize) -> Vec<Word<'p>> {
        let address = match &piece.target {
            Some(Target::Web(address)) => Some(address.as_str()),
            Some(Target::Record(_)) | None => None,
        };
        let text = piece_text(piece, self.text);
        let words = text.split([' ', '\n']).filter(|word| !word.is_empty());
        let parts = words.flat_map(|word| {
            let is_whole = address.is_some() || word.width() <= room;
            let parts = if is_whole { vec![word] } else { parts(word) };
            let last = parts.len() - 1;
            let parts = parts.into_iter().enumerate();
            parts.map(move |(rank, part)| (part, rank == last))
        });
        parts
            .map(|(part, is_spaced)| Word {
                width: part.width(),
                text: part.to_owned(),
                tone: piece.tone,
                address,
                is_spaced,
            })
            .collect()
    }
}

/// The folders of a word that is the path of a file, with what stands before and after.
fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in word.split_inclusive(['/', ':']) {
        match part.find('@').filter(|start| *start > 0) {
            Some(start) => parts.extend([&part[..start], &part[start..]]),
            None => parts.push(part),
        }
    }
    parts
}

/// The words of a row; neighbours of one tone are written in one style.
fn runs<'p>(words: &[Word<'p>]) -> Vec<WordRun<'p>> {
    let is_one = |left: &Word<'_>, right: &Word<'_>| {
        (left.tone, left.address) == (right.tone, right.address)
    };
    let runs = words.chunk_by(is_one).map(|run| {
        let mut text = String::new();
        for (rank, word) in run.iter().enumerate() {
            text.push_str(&word.text);
            if word.is_spaced && rank + 1 < run.len() {
                text.push_str(SPACE);
            }
        }
        WordRun {
            tone: run[0].tone,
            address: run[0].address,
            text,
        }
    });
    runs.collect()
}

fn write_spaces(number: usize, out: &mut dyn StyledWrite) -> io::Result<()> {
    write!(out, "{:number$}", "")
}

fn style(tone: Tone) -> Option<TextStyle> {
    match tone {
        Tone::Plain => None,
        Tone::Strong => Some(TextStyle::Bold),
        Tone::Quiet => Some(TextStyle::Dim),
        Tone::Doubt => Some(TextStyle::Color(33)),
        Tone::Family(key) => Some(TextStyle::Color(FAMILIES[key.index() % FAMILIES.len()])),
    }
}

/// The words of a piece, typeset in the language of the interface, or as French is, which harms no other.
pub fn piece_text(piece: &Piece, text: &Text) -> String {
    let words = match &piece.content {
        Content::Text(words) => typeset(words, DATASET_LANGUAGE).into_owned(),
        Content::Phrase(phrase) => text.say(phrase),
        Content::Number(value, unit) => text.number(value, unit),
    };
    sanitized(&words).into_owned()
}
