//! A page laid out to a width: rows of runs, the positions of its links, and where a passage of it stands.

use std::collections::HashMap;

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;

use super::look::Look;
use super::widgets::run::Run;
use crate::model::DATASET_LANGUAGE;
use crate::report::{Content, Group, Line, LineShape, Page, Piece, Side, Target, Tone, laid_out};
use crate::text::typeset;
use crate::theme::Role;
use crate::tui::width::TextWidth;

/// The position of a link.
#[derive(Debug, Clone)]
pub struct LinkPosition {
    pub target: Target,
    pub(super) row: usize,
    pub(super) column: usize,
}

/// A page laid out to a width.
#[derive(Debug, Default)]
pub struct PageLayout {
    /// Runs of each row, with the rank of their link.
    pub rows: Vec<Vec<(Run, Option<usize>)>>,
    pub links: Vec<LinkPosition>,
    width: u16,
    /// Code of the language in which it says what it says.
    language: &'static str,
    /// Once there are more rows than so many, the rest is left out.
    most: usize,
}

/// A word with what it is, for wrapping.
#[derive(Debug)]
struct LaidWord {
    text: String,
    role: Role,
    link: Option<usize>,
    /// Whether a space follows where the line goes on.
    spaced: bool,
}

impl Fragment for LaidWord {
    fn width(&self) -> f64 {
        columns(self.text.width())
    }
    fn whitespace_width(&self) -> f64 {
        columns(usize::from(self.spaced))
    }
    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// A line of one piece.
fn whole(piece: Piece) -> Line {
    Line {
        pieces: vec![piece],
        ..Line::default()
    }
}

fn columns(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

impl PageLayout {
    fn empty(width: u16, most: usize, look: &Look) -> Self {
        Self {
            rows: Vec::new(),
            links: Vec::new(),
            width,
            language: look.text.code,
            most,
        }
    }

    /// The first rows of a page at a width, and at least one more where there is one: a long page takes
    /// longer to lay out than to draw.
    pub fn new(page: &Page, width: u16, most: usize, look: &Look) -> Self {
        let mut layout = Self::empty(width, most, look);
        layout.line(
            &whole(Piece::text(&page.title).toned(Tone::Strong)),
            width,
            look,
        );
        let (last, before) = match page.opening.split_last() {
            Some((last, before)) => (std::slice::from_ref(last), before),
            None => (&[][..], &[][..]),
        };
        layout.lines(before, width, look);
        // The two sides of a comparison and what both have are one legend.
        let is_legend = last.iter().any(|line| line.side != Side::Whole);
        if !before.is_empty() && !is_legend {
            layout.rows.push(Vec::new());
        }
        layout.lines(last, width, look);
        for part in &page.parts {
            if layout.is_full() {
                break;
            }
            layout.rows.push(Vec::new());
            let heading = look.text.get(part.heading).to_uppercase();
            let start = layout.rows.len();
            layout.line(&whole(Piece::text(heading)), width, look);
            for (run, _) in layout.rows[start..].iter_mut().flatten() {
                run.role = Role::Accent;
            }
            layout.lines(&part.lines, width, look);
        }
        layout
    }

    /// Whether it was laid out for this width and language, and has the rows up to this one.
    pub fn fits(&self, width: u16, rows: usize, look: &Look) -> bool {
        self.width == width && self.most >= rows && self.language == look.text.code
    }

    fn is_full(&self) -> bool {
        self.rows.len() > self.most
    }

    /// Lines one under the other; those of two sides beside each other where there is room.
    fn lines(&mut self, lines: &[Line], width: u16, look: &Look) {
        for group in laid_out(lines, usize::from(width)) {
            match group {
                Group::Under(lines) => {
                    for line in lines {
                        if self.is_full() {
                            return;
                        }
                        self.line(line, width, look);
                    }
                }
                Group::Beside(lines) => self.sides(lines, width, look),
            }
        }
    }

    fn sides(&mut self, lines: &[Line], width: u16, look: &Look) {
        let half = width / 2;
        let [left, right] = [Side::Left, Side::Right].map(|side| {
            let mut layout = Self::empty(half, usize::MAX, look);
            for line in lines.iter().filter(|line| line.side == side) {
                layout.line(line, half, look);
            }
            layout
        });
        self.beside(&left, &right, usize::from(half), look);
    }

    /// Two flows beside each other, the second from a column on. Links go on from row to row.
    fn beside(&mut self, left: &Self, right: &Self, column: usize, look: &Look) {
        let (top, first) = (self.rows.len(), self.links.len());
        let sides = [(0, left), (column, right)];
        let positions = sides
            .iter()
            .enumerate()
            .flat_map(|(side, (shift, layout))| {
                let positions = layout.links.iter().enumerate();
                positions.map(move |(rank, position)| {
                    let position = LinkPosition {
                        target: position.target.clone(),
                        row: top + position.row,
                        column: shift + position.column,
                    };
                    ((side, rank), position)
                })
            });
        let mut positions: Vec<_> = positions.collect();
        positions.sort_by_key(|(_, position)| (position.row, position.column));
        let ranks = positions.iter().map(|(of, _)| *of).zip(first..);
        let ranks: HashMap<(usize, usize), usize> = ranks.collect();
        let rank_of = |side: usize, link: usize| ranks.get(&(side, link)).copied();
        for row in 0..left.rows.len().max(right.rows.len()) {
            let mut joined: Vec<(Run, Option<usize>)> = Vec::new();
            for (side, (shift, layout)) in sides.iter().enumerate() {
                let taken: usize = joined
                    .iter()
                    .map(|(run, _)| look.shown(&run.text).width())
                    .sum();
                let runs = layout.rows.get(row).into_iter().flatten();
                let runs = runs.map(|(run, link)| {
                    let link = link.and_then(|link| rank_of(side, link));
                    (run.clone(), link)
                });
                let before = Run::new(" ".repeat(shift.saturating_sub(taken)), Role::Text);
                joined.push((before, None));
                joined.extend(runs);
            }
            self.rows.push(joined);
        }
        self.links
            .extend(positions.into_iter().map(|(_, position)| position));
    }

    /// The first link at or after a row.
    pub(super) fn first_link_from(&self, row: usize) -> Option<usize> {
        self.links.iter().position(|position| position.row >= row)
    }

    fn line(&mut self, line: &Line, width: u16, look: &Look) {
        let margin = usize::from(line.indent) * 2;
        let room = usize::from(width).saturating_sub(margin + 2).max(1);
        let hanging = match line.shape {
            LineShape::Entry => 2.min(room - 1),
            LineShape::Prose => 0,
        };
        let first_link = self.links.len();
        let words = self.words(line, room - hanging, look);
        let widths = [columns(room), columns(room - hanging)];
        for (rank, part) in wrap_first_fit(&words, &widths).into_iter().enumerate() {
            let step = margin + if rank > 0 { hanging } else { 0 };
            let mut row: Vec<(Run, Option<usize>)> =
                vec![(Run::new(" ".repeat(step), Role::Text), None)];
            let mut column = step;
            for (index, word) in part.iter().enumerate() {
                if let Some(link) = word.link.filter(|link| *link >= first_link)
                    && self.links[link].row == usize::MAX
                {
                    self.links[link].row = self.rows.len();
                    self.links[link].column = column;
                }
                row.push((Run::new(word.text.as_str(), word.role), word.link));
                column += word.text.width();
                if let Some(next) = part.get(index + 1).filter(|_| word.spaced) {
                    // A space belongs to a link only inside of it.
                    let inside = word.link.filter(|link| next.link == Some(*link));
                    let role = if inside.is_some() {
                        word.role
                    } else {
                        Role::Text
                    };
                    row.push((Run::new(" ", role), inside));
                    column += 1;
                }
            }
            self.rows.push(row);
        }
    }

    fn words(&mut self, line: &Line, longest: usize, look: &Look) -> Vec<LaidWord> {
        let mut words = Vec::new();
        for piece in &line.pieces {
            let said = match &piece.content {
                Content::Text(text) => typeset(text, DATASET_LANGUAGE).into_owned(),
                Content::Phrase(phrase) => look.text.say(phrase),
                Content::Number(value, unit) => look.text.number(value, unit),
            };
            let rank = piece.target.clone().map(|target| {
                self.links.push(LinkPosition {
                    target,
                    row: usize::MAX,
                    column: 0,
                });
                self.links.len() - 1
            });
            let role = match piece.tone {
                Tone::Plain if rank.is_some() => Role::Link,
                Tone::Plain => Role::Text,
                Tone::Strong => Role::Strong,
                Tone::Quiet => Role::Quiet,
                Tone::Doubt => Role::Doubt,
                Tone::Family(key) if is_number(&said) => Role::badge(key),
                Tone::Family(key) => Role::family(key),
            };
            // The ground of a badge is wider than its number.
            let said = if role.is_badge() {
                format!("\u{a0}{said}\u{a0}")
            } else {
                said
            };
            for word in said.split(' ').filter(|word| !word.is_empty()) {
                let shown = look.shown(word);
                let parts = broken(&shown, longest);
                let last = parts.len() - 1;
                for (part, text) in parts.into_iter().enumerate() {
                    words.push(LaidWord {
                        text,
                        role,
                        link: rank,
                        spaced: part == last,
                    });
                }
            }
        }
        words
    }
}

fn is_number(said: &str) -> bool {
    said.bytes().all(|letter| letter.is_ascii_digit())
}

/// A word in parts no wider than the room; addresses are longer than any pane.
fn broken(word: &str, room: usize) -> Vec<String> {
    use unicode_segmentation::UnicodeSegmentation;
    let mut parts = vec![String::new()];
    let mut taken = 0;
    for cluster in word.graphemes(true) {
        if taken + cluster.width() > room && taken > 0 {
            parts.push(String::new());
            taken = 0;
        }
        taken += cluster.width();
        if let Some(part) = parts.last_mut() {
            part.push_str(cluster);
        }
    }
    parts
}
