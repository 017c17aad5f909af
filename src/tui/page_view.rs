//! A page as it is read in a pane: how far it is scrolled, which link has the cursor, how it is laid out.

use std::rc::Rc;

use ratatui::layout::{Position, Rect, Size};

use super::action::Action;
use super::areas::from_column;
use super::look::Look;
use super::page_layout::PageLayout;
use super::passage::Passage;
use super::widgets::list::rows_moved;
use super::widgets::run::width;
use super::widgets::{Canvas, Focus, Run, ScreenLink, Scroll, pane};
use crate::model::{Phrase, Record, Typology};
use crate::report::{Line, Page, PageExtent, Piece, Target};
use crate::theme::Role;

/// How far a page is scrolled, and which of its links has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ScrollPosition {
    /// First row shown.
    pub scroll: usize,
    /// Rank of the link under the cursor.
    pub link: Option<usize>,
}

impl ScrollPosition {
    /// To the next link if it shows, or else a row down.
    fn down(&mut self, layout: &PageLayout, height: usize) {
        let next = self.link.map_or_else(
            || layout.first_link_from(self.scroll),
            |link| Some(link + 1),
        );
        match next.and_then(|link| Some((link, layout.links.get(link)?))) {
            Some((link, at)) if at.row < self.scroll + height => self.link = Some(link),
            _ => self.scroll_by(1, layout, height),
        }
    }

    /// To the link before if it shows, or else a row up.
    fn up(&mut self, layout: &PageLayout, height: usize) {
        let before = match self.link {
            Some(link) => link.checked_sub(1),
            None => layout
                .first_link_from(self.scroll + height)
                .map_or(layout.links.len(), |link| link)
                .checked_sub(1),
        };
        match before.and_then(|link| Some((link, layout.links.get(link)?))) {
            Some((link, at)) if at.row >= self.scroll => self.link = Some(link),
            _ => self.scroll_by(-1, layout, height),
        }
    }

    /// Moves by an action through a window of this height. Returns false for what is no move.
    fn act(&mut self, action: Action, layout: &PageLayout, height: usize) -> bool {
        match (action, rows_moved(action, layout.rows.len(), height)) {
            (Action::Up, _) => self.up(layout, height),
            (Action::Down, _) => self.down(layout, height),
            (_, Some(rows)) => self.scroll_by(rows, layout, height),
            (_, None) => return false,
        }
        true
    }

    /// Whether it is at the top of the page and on no link: there is nothing to bring into view.
    fn is_at_rest(self) -> bool {
        self == Self::default()
    }

    /// Scrolls; a link that no longer shows loses the cursor.
    fn scroll_by(&mut self, rows: isize, layout: &PageLayout, height: usize) {
        let last = layout.rows.len().saturating_sub(height);
        self.scroll = self.scroll.saturating_add_signed(rows).min(last);
        let shows = |link: &usize| {
            let row = layout.links.get(*link).map(|position| position.row);
            row.is_some_and(|row| (self.scroll..self.scroll + height).contains(&row))
        };
        self.link = self.link.filter(shows);
    }

    /// Keeps the scroll within the page, and the link under the cursor in view.
    fn settle(&mut self, layout: &PageLayout, height: usize) {
        self.scroll = self.scroll.min(layout.rows.len().saturating_sub(height));
        if let Some(position) = self.link.and_then(|link| layout.links.get(link)) {
            let lowest = (position.row + 1).saturating_sub(height.max(1));
            self.scroll = self.scroll.clamp(lowest, position.row);
        }
    }
}

/// Rows that show above the one of a passage.
const ROWS_ABOVE_PASSAGE: usize = 2;

/// A page that is read. It is laid out once for a width, when the cursors are brought into view; moves and
/// drawing use that.
#[derive(Debug, Clone, Default)]
pub struct PageView {
    pub position: ScrollPosition,
    layout: Option<Rc<PageLayout>>,
    /// Lit up wherever the page is laid out.
    passage: Option<Passage>,
    /// Whether the passage is still to be brought into view.
    is_seeking: bool,
}

impl PageView {
    /// At the top of the page, which has to be laid out anew.
    pub fn restart(&mut self) {
        *self = Self::default();
    }

    /// Opens the page at a passage, once it is laid out.
    pub fn seek(&mut self, passage: Passage) {
        *self = Self {
            passage: Some(passage),
            is_seeking: true,
            ..Self::default()
        };
    }

    /// Lays the page out anew for a window if it is another one, and keeps the position within it.
    pub fn settle_anew(&mut self, page: impl FnOnce() -> Page, window: Size, look: &Look) {
        self.layout = None;
        self.settle(page, window, look);
    }

    /// Lays the page out for a window, unless it is, and keeps the position within it.
    pub fn settle(&mut self, page: impl FnOnce() -> Page, window: Size, look: &Look) {
        // At the top of a page nothing can be out of view, and what is below need not be known.
        let is_at_rest = self.position.is_at_rest() && !self.is_seeking;
        let height = usize::from(window.height);
        let rows = if is_at_rest { height } else { usize::MAX };
        let layout = self.lay_out(page, window.width, rows, look);
        if !is_at_rest {
            self.position.settle(&layout, height);
        }
    }

    /// Moves by an action. Returns false for what is no move.
    pub fn act(
        &mut self,
        action: Action,
        page: impl FnOnce() -> Page,
        window: Size,
        look: &Look,
    ) -> bool {
        let layout = self.lay_out(page, window.width, usize::MAX, look);
        self.position
            .act(action, &layout, usize::from(window.height))
    }

    fn lay_out(
        &mut self,
        page: impl FnOnce() -> Page,
        width: u16,
        rows: usize,
        look: &Look,
    ) -> Rc<PageLayout> {
        let layout = self.layout.take();
        let layout = layout.filter(|layout| layout.fits(width, rows, look));
        let layout = layout.unwrap_or_else(|| Rc::new(self.laid_out(&page(), width, rows, look)));
        self.layout = Some(Rc::clone(&layout));
        layout
    }

    fn laid_out(&mut self, page: &Page, width: u16, rows: usize, look: &Look) -> PageLayout {
        let Some(passage) = &self.passage else {
            return PageLayout::new(page, width, rows, look);
        };
        let mut layout = PageLayout::new(page, width, usize::MAX, look);
        let row = passage.light_up(&mut layout);
        if std::mem::take(&mut self.is_seeking) {
            let above = row.map(|row| row.saturating_sub(ROWS_ABOVE_PASSAGE));
            self.position.scroll = above.unwrap_or(0);
        }
        layout
    }

    /// Scrolls by some rows.
    pub fn wheel(&mut self, rows: isize, page: impl FnOnce() -> Page, window: Size, look: &Look) {
        let layout = self.lay_out(page, window.width, usize::MAX, look);
        self.position
            .scroll_by(rows, &layout, usize::from(window.height));
    }

    /// Takes a press of the button in the area in which the page is shown: the cursor goes to the link that is there.
    /// By the border on its right the page is scrolled as far. Returns where the link leads.
    pub fn press(
        &mut self,
        at: Position,
        page: impl FnOnce() -> Page,
        area: Rect,
        look: &Look,
    ) -> Option<Target> {
        let layout = self.lay_out(page, area.width, usize::MAX, look);
        let row = usize::from(at.y.checked_sub(area.y)?);
        let height = usize::from(area.height);
        if at.x >= area.right() {
            let last = layout.rows.len().saturating_sub(height);
            self.position.scroll = row * last / height.saturating_sub(1).max(1);
            self.position.link = None;
            return None;
        }
        let runs = layout.rows.get(self.position.scroll + row)?;
        let mut end = usize::from(area.x) + 1;
        let under = runs.iter().find(|(run, _)| {
            end += width(std::slice::from_ref(run), look);
            usize::from(at.x) < end
        });
        let (_, link) = under?;
        self.position.link = *link;
        self.target().cloned()
    }

    /// Where the link under the cursor leads.
    pub fn target(&self) -> Option<&Target> {
        let layout = self.layout.as_ref()?;
        let link = layout.links.get(self.position.link?)?;
        Some(&link.target)
    }

    /// Where an action leads that follows a link: to the one under the cursor.
    pub fn followed(&self, action: Action) -> Option<Target> {
        let follows = matches!(action, Action::Open | Action::Right);
        self.target().filter(|_| follows).cloned()
    }

    /// Draws the page in a pane; nothing in it where there is none. It is laid out here where no window was
    /// settled before.
    pub fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        title: &[Run],
        focus: Focus,
        page: Option<impl FnOnce() -> Page>,
    ) {
        let window = canvas.inside(area).as_size();
        let mut view = self.clone();
        let layout = page.map(|page| {
            view.settle(page, window, canvas.look);
            view.layout.clone().unwrap_or_default()
        });
        let layout = layout.unwrap_or_default();
        let scroll = Scroll::of(view.position.scroll, layout.rows.len());
        let inner = pane(canvas, area, title, focus, scroll);
        view.draw_rows(canvas, inner, &layout, focus);
    }

    fn draw_rows(&self, canvas: &mut Canvas<'_>, area: Rect, layout: &PageLayout, focus: Focus) {
        let ScrollPosition { scroll, link } = self.position;
        let current = link.filter(|_| focus == Focus::Here);
        let selection = canvas.look.style(Role::Selection);
        for (runs, row) in layout.rows.iter().skip(scroll).zip(area.rows()) {
            let mut x = area.x + 1;
            for (run, link) in runs {
                let column = from_column(row, x);
                let start = x;
                x += if link.is_some() && *link == current {
                    let selected = Run::new(run.text.as_str(), Role::Selection).lit(&run.lit);
                    canvas.runs(column, &[selected], Some(selection))
                } else {
                    canvas.runs(column, std::slice::from_ref(run), None)
                };
                let target = link.and_then(|link| layout.links.get(link));
                if let Some(Target::Web(address)) = target.map(|link| &link.target) {
                    canvas.links.push(ScreenLink {
                        area: Rect {
                            x: start,
                            width: x - start,
                            ..row
                        },
                        address: address.clone(),
                    });
                }
            }
        }
        if focus != Focus::Here {
            return;
        }
        let at_link = || {
            let link = layout.links.get(current?)?;
            let row = u16::try_from(link.row.checked_sub(scroll)?).ok()?;
            let column = u16::try_from(link.column).ok()?;
            Some(Position::new(area.x + 1 + column, area.y + row))
        };
        // Without a link that shows, what is read begins at the first row.
        let first = || Position::new(area.x + 1, area.y);
        canvas.cursor = Some(at_link().unwrap_or_else(first));
    }
}

/// Whether the list beside a record has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    Listed,
    /// The filter keeps it out: it was found by a search or a link.
    FilteredOut,
}

/// A record that is read.
#[derive(Debug, Clone)]
pub struct Reader {
    pub record: Record,
    pub presence: Presence,
    pub view: PageView,
}

impl Reader {
    /// At the top of a record.
    pub fn new(record: Record) -> Self {
        Self {
            record,
            presence: Presence::Listed,
            view: PageView::default(),
        }
    }

    /// At the top of a record that the filter keeps out.
    pub fn filtered_out(record: Record) -> Self {
        Self {
            presence: Presence::FilteredOut,
            ..Self::new(record)
        }
    }

    pub fn is_filtered_out(&self) -> bool {
        self.presence == Presence::FilteredOut
    }

    /// Brings its cursor into view.
    pub fn settle(&mut self, typology: &Typology, window: Size, look: &Look) {
        let (record, presence) = (self.record, self.presence);
        let page = || page(typology, record, presence, look);
        self.view.settle(page, window, look);
    }

    /// Moves. Returns false for what is no move.
    pub fn act(&mut self, action: Action, typology: &Typology, window: Size, look: &Look) -> bool {
        let (record, presence) = (self.record, self.presence);
        let page = || page(typology, record, presence, look);
        self.view.act(action, page, window, look)
    }

    /// The word for what it is, the title of its pane.
    pub fn title(&self, look: &Look) -> String {
        look.text.word(self.record.kind())
    }

    /// Scrolls by some rows.
    pub fn wheel(&mut self, rows: isize, typology: &Typology, window: Size, look: &Look) {
        let (record, presence) = (self.record, self.presence);
        let page = || page(typology, record, presence, look);
        self.view.wheel(rows, page, window, look);
    }

    /// Takes a press of the button. Returns where the link that is there leads.
    pub fn press(
        &mut self,
        at: Position,
        typology: &Typology,
        area: Rect,
        look: &Look,
    ) -> Option<Target> {
        let (record, presence) = (self.record, self.presence);
        let page = || page(typology, record, presence, look);
        self.view.press(at, page, area, look)
    }

    /// Draws it in a pane.
    pub fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        title: &[Run],
        focus: Focus,
        typology: &Typology,
    ) {
        let look = canvas.look;
        let page = || page(typology, self.record, self.presence, look);
        self.view.draw(canvas, area, title, focus, Some(page));
    }
}

/// The page of a record, which says where it is filtered out, and how that ends.
fn page(typology: &Typology, record: Record, presence: Presence, look: &Look) -> Page {
    let mut page = Page::new(typology, record, PageExtent::Screen);
    if presence == Presence::FilteredOut {
        let phrase = Phrase::new("record-filtered-out").with("key", look.key(Action::DropChip));
        page.opening
            .insert(0, Line::of([Piece::phrase(phrase).doubtful()]));
    }
    page
}
