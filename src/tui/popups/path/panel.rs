//! The panel of a path: its frame, the line, messages under it, and what is left for a list below.

use ratatui::layout::Rect;

use crate::theme::Role;
use crate::tui::areas::{Areas, inside, split_rows};
use crate::tui::widgets::line::{PROMPT, after_prompt};
use crate::tui::widgets::{Canvas, Focus, Run, Scroll, pane};

/// Most rows of each message under the line.
const LONGEST: usize = 3;
/// Rows of the line.
const LINE: u16 = 1;

/// Rows of text under the line.
pub type Messages = Vec<(String, Role)>;

/// A panel laid out.
pub struct PathPanel {
    area: Rect,
    messages: Messages,
    /// What is left under the messages.
    pub below: Rect,
}

impl PathPanel {
    /// A panel of so many rows, frame included, with the messages that fit the area under its line.
    pub fn new(areas: &Areas, rows: u16, messages: impl FnOnce(Rect) -> Messages) -> Self {
        let area = areas.panel(rows);
        let under = split_rows(inside(area, areas.shape), LINE).1;
        let messages = messages(under);
        let count = u16::try_from(messages.len()).unwrap_or(u16::MAX);
        Self {
            area,
            messages,
            below: split_rows(under, count).1,
        }
    }

    /// Rows of the list that show.
    pub fn height(&self) -> u16 {
        self.below.height.max(1)
    }

    /// Draws the frame and the messages. Returns the area of the line.
    pub fn draw(&self, canvas: &mut Canvas<'_>, title: &[Run], scroll: Scroll) -> Rect {
        canvas.clear(self.area);
        let above = canvas.inside(self.area).height - self.below.height;
        let scroll = scroll.under(above);
        let inner = pane(canvas, self.area, title, Focus::Here, scroll);
        let (line, under) = split_rows(inner, LINE);
        for ((text, role), row) in self.messages.iter().zip(after_prompt(under).rows()) {
            canvas.text(row, text.as_str(), *role);
        }
        line
    }

    /// Columns of the panel, frame included.
    pub fn width(&self) -> u16 {
        self.area.width
    }
}

/// A message in rows that fit under the line of a panel; what is too long ends the last one.
pub fn wrapped(text: &str, under: Rect, role: Role) -> Messages {
    let room = usize::from(under.width.saturating_sub(PROMPT + 1).max(1));
    let lines = textwrap::wrap(text, room).into_iter();
    let mut lines: Vec<String> = lines.map(String::from).collect();
    if lines.len() > LONGEST {
        let rest = lines.split_off(LONGEST - 1);
        lines.push(rest.join(" "));
    }
    lines.into_iter().map(|line| (line, role)).collect()
}
