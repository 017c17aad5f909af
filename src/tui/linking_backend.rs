//! Writes cells to the terminal: colours and attributes where they change from one cell to the next, and a link around
//! what leads to a web address. Cells hold no sequence, so that widths stay those of what is read.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::cursor::MoveTo;
use crossterm::queue;
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::{Position, Size};

use super::pen::{Pen, RESET};
use super::widgets::ScreenLink;
use crate::text::Hyperlink;

/// The links of the frame, set when it is drawn, read when it is written.
pub type FrameLinks = Rc<RefCell<Vec<ScreenLink>>>;

/// Writes cells, and begins and ends links between them.
pub struct LinkingBackend<W: Write> {
    /// Writes everything but cells.
    rest: CrosstermBackend<W>,
    links: FrameLinks,
}

impl<W: Write> LinkingBackend<W> {
    /// Writes to `out`, with the links that are there at that time.
    pub fn new(out: W, links: FrameLinks) -> Self {
        Self {
            rest: CrosstermBackend::new(out),
            links,
        }
    }
}

impl<W: Write> Backend for LinkingBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let links = self.links.borrow();
        let mut rows: HashMap<u16, Vec<&ScreenLink>> = HashMap::new();
        for link in links.iter() {
            rows.entry(link.area.y).or_default().push(link);
        }
        let under = |at: Position| {
            let mut on_row = rows.get(&at.y)?.iter();
            let link = on_row.find(|link| link.area.contains(at))?;
            Some(link.address.as_str())
        };
        let (mut out, mut pen) = (Vec::new(), Pen::default());
        let (mut after, mut address, mut link) = (None, None, None);
        for (x, y, cell) in content {
            let now = under(Position::new(x, y));
            if now != address {
                let closing = link.map_or("", |_| Hyperlink::CLOSING);
                address = now;
                link = address.and_then(Hyperlink::to);
                let opening = link.as_ref().map_or("", Hyperlink::opening);
                out.extend_from_slice(closing.as_bytes());
                out.extend_from_slice(opening.as_bytes());
            }
            if after != Some((x, y)) {
                queue!(out, MoveTo(x, y))?;
            }
            after = Some((x + 1, y));
            pen.change_for(cell, &mut out);
            out.extend_from_slice(cell.symbol().as_bytes());
        }
        if link.is_some() {
            out.extend_from_slice(Hyperlink::CLOSING.as_bytes());
        }
        out.extend_from_slice(RESET);
        self.rest.write_all(&out)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.rest.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.rest.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.rest.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.rest.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.rest.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.rest.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.rest.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.rest.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.rest)
    }
}

/// Has the cells written anew whose link is another one than before, whether their text is or not.
pub fn renew(buffer: &mut Buffer, before: &[ScreenLink], now: &[ScreenLink]) {
    let gone = before.iter().filter(|link| !now.contains(link));
    let come = now.iter().filter(|link| !before.contains(link));
    for position in gone.chain(come).flat_map(|link| link.area.positions()) {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.set_diff_option(CellDiffOption::AlwaysUpdate);
        }
    }
}
