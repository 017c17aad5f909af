//! The pane that reads a page: where the eye is, and the moves over rows and links.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::flow::Flow;
use super::look::Look;
use super::widgets::pane::Focus;
use super::widgets::run::runs;
use crate::model::Record;
use crate::report::Target;
use crate::theme::Role;

/// What is read and where the eye is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    pub record: Record,
    pub eye: Eye,
}

impl Reader {
    /// At the top of a record.
    pub fn new(record: Record) -> Self {
        Self {
            record,
            eye: Eye::default(),
        }
    }
}

/// Where the eye is on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Eye {
    /// First row shown.
    pub scroll: usize,
    /// Rank of the link under the cursor.
    pub link: Option<usize>,
}

impl Eye {
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

    /// Whether it is at the top of the page and on no link: there is nothing to bring into view.
    pub fn is_at_rest(self) -> bool {
        self == Self::default()
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

/// Draws the rows that show. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    flow: &Flow,
    eye: Eye,
    focus: Focus,
    look: &Look,
) -> Option<Position> {
    let shown = flow
        .rows
        .iter()
        .skip(eye.scroll)
        .take(usize::from(area.height));
    for (row, y) in shown.zip(area.y..) {
        let mut x = area.x + 1;
        for (run, link) in row {
            let chosen = focus == Focus::Here && link.is_some() && *link == eye.link;
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
    let place = flow.links.get(eye.link?)?;
    let row = u16::try_from(place.row.checked_sub(eye.scroll)?).ok()?;
    let column = u16::try_from(place.column).ok()?;
    (focus == Focus::Here).then(|| Position::new(area.x + 1 + column, area.y + row))
}
