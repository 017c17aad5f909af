//! The pane that reads a record: its page laid out to a width, its links, and the moves over it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_width::UnicodeWidthStr;

use super::action::Action;
use super::look::Look;
use super::theme::Role;
use super::widgets::pane::Focus;
use super::widgets::run::{Run, runs};
use crate::model::{Record, Typology};
use crate::report::{Content, Line, LineShape, Page, Piece, Target, Tone};
use crate::text::{DATASET, typeset};

/// What is read and where the eye is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    pub record: Record,
    /// First row shown.
    pub scroll: usize,
    /// Rank of the link under the cursor.
    pub link: Option<usize>,
}

impl Reader {
    /// At the top of a record.
    pub fn new(record: Record) -> Self {
        Self {
            record,
            scroll: 0,
            link: None,
        }
    }

    /// To the next link if it shows, or else a row down.
    pub fn down(&mut self, flow: &Flow, height: usize) {
        let next = self
            .link
            .map_or_else(|| flow.first_link_from(self.scroll), |link| Some(link + 1));
        match next.and_then(|link| Some((link, flow.links.get(link)?))) {
            Some((link, place)) if place.row < self.scroll + height => self.link = Some(link),
            _ => self.scroll_by(1, flow, height),
        }
    }

    /// To the link before if it shows, or else a row up.
    pub fn up(&mut self, flow: &Flow, height: usize) {
        let before = match self.link {
            Some(link) => link.checked_sub(1),
            None => flow
                .first_link_from(self.scroll + height)
                .map_or(flow.links.len(), |link| link)
                .checked_sub(1),
        };
        match before.and_then(|link| Some((link, flow.links.get(link)?))) {
            Some((link, place)) if place.row >= self.scroll => self.link = Some(link),
            _ => self.scroll_by(-1, flow, height),
        }
    }

    /// Moves by an action through a window of this height. Returns false for what is no move.
    pub fn act(&mut self, action: Action, flow: &Flow, height: usize) -> bool {
        let page = isize::try_from(height).unwrap_or(1).max(2) - 1;
        let all = isize::try_from(flow.rows.len()).unwrap_or(isize::MAX);
        match action {
            Action::Up => self.up(flow, height),
            Action::Down => self.down(flow, height),
            Action::PageUp => self.scroll_by(-page, flow, height),
            Action::PageDown => self.scroll_by(page, flow, height),
            Action::First => self.scroll_by(-all, flow, height),
            Action::Last => self.scroll_by(all, flow, height),
            _ => return false,
        }
        true
    }

    /// Where the link under the cursor leads.
    pub fn target<'a>(&self, flow: &'a Flow) -> Option<&'a Target> {
        flow.links.get(self.link?).map(|place| &place.target)
    }

    /// Scrolls; a link that no longer shows loses the cursor.
    pub fn scroll_by(&mut self, rows: isize, flow: &Flow, height: usize) {
        let last = flow.rows.len().saturating_sub(height);
        self.scroll = self.scroll.saturating_add_signed(rows).min(last);
        let shows = |link: &usize| {
            let row = flow.links.get(*link).map(|place| place.row);
            row.is_some_and(|row| (self.scroll..self.scroll + height).contains(&row))
        };
        self.link = self.link.filter(shows);
    }

    /// Keeps the scroll within the page, and the link under the cursor in view.
    pub fn settle(&mut self, flow: &Flow, height: usize) {
        self.scroll = self.scroll.min(flow.rows.len().saturating_sub(height));
        if let Some(place) = self.link.and_then(|link| flow.links.get(link)) {
            let lowest = (place.row + 1).saturating_sub(height.max(1));
            self.scroll = self.scroll.clamp(lowest, place.row);
        }
    }
}

/// Where a link stands.
#[derive(Debug, Clone)]
pub struct Place {
    pub target: Target,
    row: usize,
    column: usize,
}

/// A page laid out to a width.
#[derive(Debug, Default)]
pub struct Flow {
    /// Runs of each row, with the rank of their link.
    pub rows: Vec<Vec<(Run, Option<usize>)>>,
    pub links: Vec<Place>,
}

/// A word with what it is, for wrapping.
#[derive(Debug)]
struct Word {
    text: String,
    role: Role,
    link: Option<usize>,
    /// Whether a space follows where the line goes on.
    spaced: bool,
}

impl Fragment for Word {
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

impl Flow {
    /// The page of a record at a width.
    pub fn new(typology: &Typology, record: Record, width: u16, look: &Look) -> Self {
        Self::of(&Page::new(typology, record), width, look)
    }

    /// A page at a width.
    pub fn of(page: &Page, width: u16, look: &Look) -> Self {
        let mut flow = Self::default();
        flow.line(
            &whole(Piece::text(&page.title).toned(Tone::Strong)),
            width,
            look,
        );
        for (rank, line) in page.opening.iter().enumerate() {
            if rank + 1 == page.opening.len() && rank > 0 {
                flow.rows.push(Vec::new());
            }
            flow.line(line, width, look);
        }
        for part in &page.parts {
            flow.rows.push(Vec::new());
            let heading = look.text.get(part.heading).to_uppercase();
            let start = flow.rows.len();
            flow.line(&whole(Piece::text(heading)), width, look);
            for (run, _) in flow.rows[start..].iter_mut().flatten() {
                run.role = Role::Accent;
            }
            for line in &part.lines {
                flow.line(line, width, look);
            }
        }
        flow
    }

    /// The first link at or after a row.
    fn first_link_from(&self, row: usize) -> Option<usize> {
        self.links.iter().position(|place| place.row >= row)
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

    fn words(&mut self, line: &Line, longest: usize, look: &Look) -> Vec<Word> {
        let mut words = Vec::new();
        for piece in &line.pieces {
            let said = match &piece.content {
                Content::Text(text) => typeset(text, DATASET).into_owned(),
                Content::Phrase(phrase) => look.text.say(phrase),
                Content::Number(value, unit) => look.text.number(value, unit),
            };
            let rank = piece.target.clone().map(|target| {
                self.links.push(Place {
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
                Tone::Family(key) => Role::family(key),
            };
            for word in said.split(' ').filter(|word| !word.is_empty()) {
                let shown = look.shown(word);
                let parts = broken(&shown, longest);
                let last = parts.len() - 1;
                for (part, text) in parts.into_iter().enumerate() {
                    words.push(Word {
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

/// Draws the rows that show. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    flow: &Flow,
    reader: &Reader,
    focus: Focus,
    look: &Look,
) -> Option<Position> {
    let shown = flow
        .rows
        .iter()
        .skip(reader.scroll)
        .take(usize::from(area.height));
    for (row, y) in shown.zip(area.y..) {
        let mut x = area.x + 1;
        for (run, link) in row {
            let chosen = focus == Focus::Here && link.is_some() && *link == reader.link;
            let over = chosen.then(|| look.style(Role::Selection));
            let left = Rect {
                x,
                y,
                width: area.right().saturating_sub(x),
                height: 1,
            };
            x += runs(buffer, left, std::slice::from_ref(run), over, look);
        }
    }
    let place = flow.links.get(reader.link?)?;
    let row = u16::try_from(place.row.checked_sub(reader.scroll)?).ok()?;
    let column = u16::try_from(place.column).ok()?;
    (focus == Focus::Here).then(|| Position::new(area.x + 1 + column, area.y + row))
}
