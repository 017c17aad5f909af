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
/// Longest text that a cell over several rows says in each of them, in bytes.
const REPEATED: usize = 200;
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
    /// Merged cells that are still to come, by their first row.
    tall: VecDeque<TallCell>,
    /// Those that reach the current row, with what they say.
    reaching: Vec<(TallCell, String)>,
    /// The first row that holds more than a title.
    top: usize,
    filled: usize,
}

/// A cell that is merged with those below it.
#[derive(Debug, Clone, Copy)]
pub struct TallCell {
    pub first: usize,
    pub last: usize,
    pub column: usize,
}

impl<'a> RowWriter<'a> {
    pub fn new(out: &'a mut ChunkWriter) -> Self {
        Self {
            out,
            rows: VecDeque::new(),
            first: 0,
            width: None,
            tall: VecDeque::new(),
            reaching: Vec::new(),
            top: 0,
            filled: 0,
        }
    }

    /// What these cells say in their first row goes for the others. A heading is said in the last one alone, on the
    /// line of the headings beside it.
    pub fn fill(&mut self, mut tall: Vec<TallCell>) {
        tall.sort_unstable_by_key(|cell| cell.first);
        self.tall = tall.into();
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
        let is_filled = |cell: &&String| !cell.trim().is_empty();
        let mut rows = self.rows.iter();
        let top = rows.position(|row| row.iter().filter(is_filled).count() > 1);
        self.top = self.first + top.unwrap_or_default();
        self.width = self.rows.iter().map(Vec::len).max();
    }

    /// Writes the first row that waits, or an empty one.
    fn write_first(&mut self) -> io::Result<()> {
        let mut row = self.rows.pop_front().unwrap_or_default();
        self.fill_row(&mut row);
        self.first += 1;
        self.filled += usize::from(row.iter().any(|cell| !cell.trim().is_empty()));
        let width = self.width.unwrap_or_default().max(row.len()).max(1);
        write_row(self.out, &row, width)
    }

    /// Says in the current row what merged cells above it say; a row that holds nothing else is none.
    fn fill_row(&mut self, row: &mut Vec<String>) {
        let current = self.first;
        if !self.reaching.is_empty() && row.iter().any(|cell| !cell.trim().is_empty()) {
            for (cell, said) in &self.reaching {
                let is_said = current == cell.last || cell.first > self.top;
                if !is_said {
                    continue;
                }
                if row.len() <= cell.column {
                    row.resize(cell.column + 1, String::new());
                }
                if row[cell.column].is_empty() {
                    row[cell.column].clone_from(said);
                }
            }
        }
        self.reaching.retain(|(cell, _)| cell.last > current);
        while let Some(cell) = (self.tall.front().copied()).filter(|cell| cell.first <= current) {
            self.tall.pop_front();
            let said = row.get(cell.column);
            let said = said.filter(|said| (1..=REPEATED).contains(&said.len()));
            if let Some(said) = said.filter(|_| cell.first == current) {
                self.reaching.push((cell, said.clone()));
            }
        }
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
