//! A page on a terminal, or on anything that takes plain text: wrapped at spaces, never before the
//! punctuation that French keeps with its word; styled only where colours are wanted.

use std::io::{self, Write};

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_width::UnicodeWidthStr;

use crate::report::{Content, Group, Line, LineShape, Page, Piece, Side, Tone, laid_out};
use crate::text::{DATASET, Text, disarmed, typeset};

/// Columns below which wrapping would tear every word apart.
const NARROWEST: usize = 20;
/// Columns of a step to the right.
const STEP: usize = 2;
/// Colours of the families by rank, so that neighbours differ.
const FAMILIES: [&str; 8] = ["36", "33", "35", "32", "34", "31", "96", "93"];

/// What a page is written on.
pub(super) struct Paper<'a> {
    pub text: &'a Text,
    pub width: usize,
    pub is_colored: bool,
}

/// A word with its tone.
#[derive(Debug)]
struct Word {
    text: String,
    width: usize,
    tone: Tone,
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        columns(self.width)
    }

    fn whitespace_width(&self) -> f64 {
        1.0
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// A number of columns as wrapping counts them.
fn columns(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

impl Paper<'_> {
    /// Writes a page.
    pub(super) fn write(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let title = Line {
            pieces: vec![Piece::text(&page.title).toned(Tone::Strong)],
            ..Line::default()
        };
        self.write_line(&title, 0, out)?;
        self.write_lines(&page.opening, 0, out)?;
        for part in &page.parts {
            writeln!(out)?;
            let heading = self.text.get(part.heading).to_uppercase();
            let heading = Line {
                pieces: vec![Piece::text(heading).toned(Tone::Strong)],
                ..Line::default()
            };
            self.write_line(&heading, 0, out)?;
            self.write_lines(&part.lines, 1, out)?;
        }
        Ok(())
    }

    /// Lines one under the other; those of two sides beside each other where there is room.
    fn write_lines(&self, lines: &[Line], steps: usize, out: &mut dyn Write) -> io::Result<()> {
        laid_out(lines, self.width).try_for_each(|group| match group {
            Group::Under(lines) => lines
                .iter()
                .try_for_each(|line| self.write_line(line, steps, out)),
            Group::Beside(lines) => self.write_beside(lines, steps, out),
        })
    }

    fn write_beside(&self, lines: &[Line], steps: usize, out: &mut dyn Write) -> io::Result<()> {
        let half = self.width / 2;
        let [left, right] = [Side::Left, Side::Right].map(|side| {
            let lines = lines.iter().filter(|line| line.side == side);
            let rows = lines.flat_map(|line| self.rows(line, steps, half - 1));
            rows.collect::<Vec<_>>()
        });
        for rank in 0..left.len().max(right.len()) {
            let (row, taken) = left.get(rank).cloned().unwrap_or_default();
            match right.get(rank) {
                Some((other, _)) => {
                    let before = " ".repeat(half.saturating_sub(taken));
                    writeln!(out, "{row}{before}{other}")?;
                }
                None => writeln!(out, "{row}")?,
            }
        }
        Ok(())
    }

    fn write_line(&self, line: &Line, steps: usize, out: &mut dyn Write) -> io::Result<()> {
        let rows = self.rows(line, steps, self.width);
        rows.into_iter()
            .try_for_each(|(row, _)| writeln!(out, "{row}"))
    }

    /// A line wrapped to so many columns: each row with the columns that it takes.
    fn rows(&self, line: &Line, steps: usize, width: usize) -> Vec<(String, usize)> {
        let words: Vec<Word> = line
            .pieces
            .iter()
            .flat_map(|piece| self.words(piece))
            .collect();
        let first = (steps + usize::from(line.indent)) * STEP;
        let rest = match line.shape {
            LineShape::Prose => first,
            LineShape::Entry => first + STEP,
        };
        let room = |indent: usize| columns(width.max(NARROWEST).saturating_sub(indent).max(1));
        let rows = wrap_first_fit(&words, &[room(first), room(rest)]);
        let rows = rows.into_iter().enumerate().map(|(rank, words)| {
            let indent = if rank == 0 { first } else { rest };
            let row = format!("{}{}", " ".repeat(indent), self.styled(words));
            let letters: usize = words.iter().map(|word| word.width).sum();
            (row, indent + letters + words.len().saturating_sub(1))
        });
        rows.collect()
    }

    fn words(&self, piece: &Piece) -> Vec<Word> {
        let text = said(piece, self.text);
        let words = text.split([' ', '\n']).filter(|word| !word.is_empty());
        words
            .map(|word| Word {
                width: word.width(),
                text: word.to_owned(),
                tone: piece.tone,
            })
            .collect()
    }

    /// Words of one line; neighbours of one tone share their style.
    fn styled(&self, words: &[Word]) -> String {
        let runs = words.chunk_by(|left, right| left.tone == right.tone);
        let runs = runs.map(|run| {
            let run_text: Vec<&str> = run.iter().map(|word| word.text.as_str()).collect();
            let run_text = run_text.join(" ");
            match style(run[0].tone).filter(|_| self.is_colored) {
                Some(style) => format!("\u{1b}[{style}m{run_text}\u{1b}[0m"),
                None => run_text,
            }
        });
        runs.collect::<Vec<_>>().join(" ")
    }
}

fn style(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Strong => Some("1"),
        Tone::Quiet => Some("2"),
        Tone::Doubt => Some("33"),
        Tone::Family(key) => Some(FAMILIES[key.index() % FAMILIES.len()]),
    }
}

/// What a piece says, in the language of the interface or in the dataset's own.
pub(in crate::answer) fn said(piece: &Piece, text: &Text) -> String {
    let said = match &piece.content {
        Content::Text(words) => typeset(words, DATASET).into_owned(),
        Content::Phrase(phrase) => text.say(phrase),
        Content::Number(value, unit) => text.number(value, unit),
    };
    disarmed(&said).into_owned()
}
