//! Where the cells of very long rows stand, found once: a row is read again each time that it shows, and one of
//! millions of letters would be read for longer than a key may take.

use super::records::Span;

/// Bytes from which a row is long.
const LONG: usize = 1 << 18;
/// Least bytes of a cell on average, so that what is kept of a row is far less than the row.
const LEAST: usize = 1 << 7;

/// The long rows of a list, in their order, each with its cells.
#[derive(Debug, Clone, Default)]
pub(super) struct LongRows(Vec<(usize, Box<[Span]>)>);

impl LongRows {
    /// Notes a row that comes after all those before, if it is a long one.
    pub fn note(&mut self, row: usize, bytes: usize, spans: &[Span]) {
        if bytes >= LONG && bytes / LEAST >= spans.len() {
            self.0.push((row, spans.into()));
        }
    }

    /// The cells of a row, if it is a long one.
    pub fn spans(&self, row: usize) -> Option<&[Span]> {
        let place = self.0.binary_search_by_key(&row, |(known, _)| *known);
        place.ok().map(|place| &*self.0[place].1)
    }
}
