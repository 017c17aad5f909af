//! Cells in the order of their rows, written as CSV: as many to a row as the first rows have, empty rows too,
//! so that a row stands on the line that it has in its sheet.

use std::collections::VecDeque;
use std::io::{self, Write};

use super::super::fault::ListFault;
use super::super::records::MOST_CELLS;
use super::pipe::ChunkWriter;

/// What stands between the cells that are written.
pub const SEPARATOR: u8 = b',';
/// Rows that no sheet has more of, in whatever program.
const MOST_ROWS: usize = 1 << 24;
/// Rows without a cell that are passed at once.
const LONG_GAP: usize = 1_000;
/// Rows after which it is settled how many cells a row has.
const SETTLING: usize = 200;

/// Rows on their way out.
pub struct RowWriter<'a> {
    out: &'a mut ChunkWriter,
    /// Rows that wait for their width to be settled, then the current one.
    rows: VecDeque<Vec<String>>,
    /// The number of the first row that waits.
    first: usize,
    width: Option<usize>,
    /// Merged cells: their first row, their last, their column.
    merged: Vec<(usize, usize, usize)>,
    filled: usize,
}

impl<'a> RowWriter<'a> {
    pub fn new(out: &'a mut ChunkWriter) -> Self {
        Self {
            out,
            rows: VecDeque::new(),
            first: 0,
            width: None,
            merged: Vec::new(),
            filled: 0,
        }
    }

    /// What the first of these rows says in a column is said in the last too, if nothing else is.
    pub fn fill(&mut self, merged: Vec<(usize, usize, usize)>) {
        self.merged = merged;
    }

    /// A cell of a row that is no earlier than the last one.
    ///
    /// # Errors
    /// Errors of the writer; a cell where no sheet has one.
    pub fn put(&mut self, row: usize, column: usize, text: String) -> io::Result<()> {
        if text.is_empty() || row < self.first {
            return Ok(());
        }
        if row >= MOST_ROWS {
            return Err(ListFault::no_list("list-workbook-broken").into());
        }
        if column >= MOST_CELLS {
            return Err(ListFault::no_list("list-columns").into());
        }
        if self.width.is_some() || row - self.first >= SETTLING {
            self.settle();
            while self.first < row {
                if self.rows.is_empty() && row - self.first > LONG_GAP {
                    self.skip(row)?;
                } else {
                    self.write_first()?;
                }
            }
        }
        let rank = row - self.first;
        if self.rows.len() <= rank {
            self.rows.resize_with(rank + 1, Vec::new);
        }
        let cells = &mut self.rows[rank];
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        Ok(())
    }

    /// Goes on at a row far below in lines that hold nothing: as wide as the others they would be gigabytes.
    fn skip(&mut self, row: usize) -> io::Result<()> {
        for _ in self.first..row {
            self.out.write_all(b"\n")?;
        }
        self.first = row;
        Ok(())
    }

    fn settle(&mut self) {
        if self.width.is_some() {
            return;
        }
        for (start, end, column) in std::mem::take(&mut self.merged) {
            let said = self
                .rows
                .get(start)
                .and_then(|row| row.get(column))
                .cloned();
            if let (Some(said), Some(row)) = (said, self.rows.get_mut(end)) {
                if row.len() <= column {
                    row.resize(column + 1, String::new());
                }
                if row[column].is_empty() {
                    row[column] = said;
                }
            }
        }
        self.width = self.rows.iter().map(Vec::len).max();
    }

    /// Writes the first row that waits, or an empty one.
    fn write_first(&mut self) -> io::Result<()> {
        let row = self.rows.pop_front().unwrap_or_default();
        self.first += 1;
        self.filled += usize::from(row.iter().any(|cell| !cell.trim().is_empty()));
        let width = self.width.unwrap_or_default().max(row.len()).max(1);
        write_row(self.out, &row, width)
    }

    /// Writes what waits, and returns how many rows hold anything.
    ///
    /// # Errors
    /// Errors of the writer.
    pub fn finish(mut self) -> io::Result<usize> {
        self.settle();
        while !self.rows.is_empty() {
            self.write_first()?;
        }
        Ok(self.filled)
    }
}

/// One row, its cells quoted where they must be. A row of one empty cell is no empty line.
pub fn write_row(out: &mut ChunkWriter, row: &[String], width: usize) -> io::Result<()> {
    const QUOTE: u8 = 0x22;
    let mut line = Vec::new();
    for column in 0..width {
        if column > 0 {
            line.push(SEPARATOR);
        }
        let cell = row.get(column).map_or("", String::as_str);
        let is_bare = !cell
            .bytes()
            .any(|byte| byte == SEPARATOR || byte == QUOTE || byte == b'\n' || byte == b'\r');
        if is_bare && !(width == 1 && cell.is_empty()) {
            line.extend_from_slice(cell.as_bytes());
            continue;
        }
        line.push(QUOTE);
        for byte in cell.bytes() {
            if byte == QUOTE {
                line.push(QUOTE);
            }
            line.push(byte);
        }
        line.push(QUOTE);
    }
    line.push(b'\n');
    out.write_all(&line)
}
