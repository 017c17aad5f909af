//! The way from cells to the terminal for web addresses: what leads to one is written as a link. Cells hold no
//! sequence, so that widths stay those of what is read.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::{Position, Size};

use super::widgets::ScreenLink;
use crate::text::Hyperlink;

/// The links of the frame, set when it is drawn, read when it is written.
pub type FrameLinks = Rc<RefCell<Vec<ScreenLink>>>;

/// Writes cells, and begins and ends links between them.
pub struct LinkingBackend<W: Write> {
    cells: CrosstermBackend<W>,
    links: FrameLinks,
}

impl<W: Write> LinkingBackend<W> {
    /// Writes to `out`, with the links that are there at that time.
    pub fn new(out: W, links: FrameLinks) -> Self {
        Self {
            cells: CrosstermBackend::new(out),
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
        if links.is_empty() {
            return self.cells.draw(content);
        }
        let mut rows: HashMap<u16, Vec<&ScreenLink>> = HashMap::new();
        for link in links.iter() {
            rows.entry(link.area.y).or_default().push(link);
        }
        let under = |(x, y, _): &(u16, u16, &Cell)| {
            let on_row = rows.get(y)?;
            let at = Position::new(*x, *y);
            let link = on_row.iter().find(|link| link.area.contains(at))?;
            Some(link.address.as_str())
        };
        let changed: Vec<(u16, u16, &Cell)> = content.collect();
        for run in changed.chunk_by(|left, right| under(left) == under(right)) {
            let link = run.first().and_then(under);
            let link = link.and_then(Hyperlink::to);
            if let Some(link) = &link {
                self.cells.write_all(link.opening().as_bytes())?;
            }
            self.cells.draw(run.iter().copied())?;
            if link.is_some() {
                self.cells.write_all(Hyperlink::CLOSING.as_bytes())?;
            }
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cells.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cells.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.cells.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cells.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.cells.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.cells.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.cells.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.cells.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.cells)
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
