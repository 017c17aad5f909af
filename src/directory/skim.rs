//! The names of a list without the list, for a single pass: the file is read in pieces on two threads, each row
//! is split only as far as its name, and nothing is retained but where rows begin.
//!
//! A piece begins after a line break, which is where a row begins unless a cell contains line breaks. A piece
//! with an unclosed quotation mark, bytes that are not UTF-8, a compressed file and whatever else must be read
//! as a whole are detected, and the list is opened instead.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use memchr::{memchr, memrchr};

use super::choices::Choices;
use super::dialect::LONGEST;
use super::encoding::{self, Reach};
use super::fault::ListFault;
use super::field::Field;
use super::limits::LARGEST;
use super::list::{Directory, Head, NO_CODE};
use super::organisation_row::OrganisationRow;
use super::records::{self, MOST_CELLS, Quotes, Records, Span};
use super::rewriting::manner;

/// Bytes of a piece: they stay in the processor's cache.
pub const PIECE: usize = 1 << 20;
/// A file of no more pieces is opened whole.
const FEWEST_PIECES: usize = 4;
/// Longest row at the end of a piece.
const REACH: usize = 1 << 16;
const THREADS: usize = 2;

/// A file whose layout is recognised.
#[derive(Debug)]
pub struct Skim {
    path: PathBuf,
    /// Columns, separator and encoding, without a row.
    pub head: Directory,
    start: usize,
    line: u32,
    size: usize,
    piece: usize,
}

/// The part of the names that one thread visited.
#[derive(Debug)]
pub struct Skimmed<T> {
    pub made: T,
    rows: Vec<RowStart>,
}

/// Where a row begins in the file, in which piece, and on which line of it, from 0.
#[derive(Debug, Clone, Copy)]
struct RowStart {
    start: u32,
    line: u32,
    piece: u32,
}

/// The names, in one part for each thread.
#[derive(Debug)]
pub struct Names<T> {
    pub parts: Vec<Skimmed<T>>,
    /// The line on which each piece begins.
    lines: Vec<u32>,
}

impl<T> Names<T> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.rows.len()).sum()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where a name of a part stands among all of them.
    pub fn order(&self, part: usize, name: usize) -> usize {
        self.parts[part].rows[name].start as usize
    }
}

impl Skim {
    /// A file that can be looked through in pieces of so many bytes; nothing for one that is to be opened
    /// whole, or that cannot be read.
    pub fn open(path: &Path, piece: usize) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let about = file.metadata().ok()?;
        let size = usize::try_from(about.len()).ok()?;
        if !about.is_file() || size <= piece.checked_mul(FEWEST_PIECES)? || size > LARGEST {
            return None;
        }
        let mut beginning = Vec::new();
        let room = LONGEST + REACH;
        file.by_ref()
            .take(room as u64)
            .read_to_end(&mut beginning)
            .ok()?;
        if size > room {
            beginning.truncate(memrchr(b'\n', &beginning)? + 1);
        }
        let start = encoding::after_mark(&beginning);
        // Compressed bytes would be taken for text of some kind.
        let is_utf8 = std::str::from_utf8(&beginning).is_ok();
        if beginning.starts_with(b"\x1f\x8b")
            || encoding::wide(&beginning).is_some()
            || manner(&beginning, start).is_some()
            || !is_utf8
            || size > room && beginning.len() < start + LONGEST
        {
            return None;
        }
        let reach = if size > room {
            Reach::Beginning
        } else {
            Reach::Whole
        };
        encoding::expect_text(&beginning, reach, None).ok()?;
        let mut head = Directory::new(&path.file_name()?.to_string_lossy());
        let records = head.recognise(&beginning, start, (&Choices::default(), false));
        let records = records.ok()?;
        // A quotation mark left open here may be closed farther on.
        if records.met_open_quote() || records.offset == beginning.len() {
            return None;
        }
        Some(Self {
            path: path.to_owned(),
            head,
            start: records.offset,
            line: records.line(),
            size,
            piece,
        })
    }

    /// Visits every name, in the order of the rows, on several threads, each with a value of its own from `make`.
    /// None if the file turns out to be one that must be opened whole.
    pub fn names<T: Send>(
        &self,
        make: impl Fn() -> T + Sync,
        visit: impl Fn(&mut T, &str) + Sync,
    ) -> Option<Names<T>> {
        let count = (self.size - self.start).div_ceil(self.piece).max(1);
        let (next, is_left) = (AtomicUsize::new(0), AtomicBool::new(false));
        let work = || {
            let mut part = Skimmed {
                made: make(),
                rows: Vec::new(),
            };
            let mut lines = Vec::new();
            let mut file = File::open(&self.path).ok()?;
            let mut bytes = Vec::new();
            while !is_left.load(Ordering::Relaxed) {
                let piece = next.fetch_add(1, Ordering::Relaxed);
                if piece >= count {
                    return Some((part, lines));
                }
                let looked = self
                    .rows_of(piece, count, &mut file, &mut bytes)
                    .and_then(|rows| self.look(piece, rows, &mut part, &visit));
                match looked {
                    Some(passed) => lines.push((piece, passed)),
                    None => is_left.store(true, Ordering::Relaxed),
                }
            }
            None
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let done = if threads.min(count) < THREADS {
            vec![work()]
        } else {
            thread::scope(|scope| {
                let other = scope.spawn(work);
                let own = work();
                vec![own, other.join().ok().flatten()]
            })
        };
        let mut parts = Vec::new();
        let mut passed = vec![0; count];
        for done in done {
            let (part, lines) = done?;
            parts.push(part);
            for (piece, lines) in lines {
                passed[piece] = lines;
            }
        }
        let lines = passed.iter().scan(self.line, |line, passed| {
            let first = *line;
            *line = line.saturating_add(*passed);
            Some(first)
        });
        Some(Names {
            parts,
            lines: lines.collect(),
        })
    }

    /// The rows of a piece, whole, and where they begin in the file.
    fn rows_of<'a>(
        &self,
        piece: usize,
        count: usize,
        file: &mut File,
        bytes: &'a mut Vec<u8>,
    ) -> Option<(usize, &'a [u8])> {
        let (is_first, is_last) = (piece == 0, piece + 1 == count);
        // From the byte before, which may be the line break that ends a row.
        let from = self.start + piece * self.piece - usize::from(!is_first);
        let room = self.piece + usize::from(!is_first) + REACH;
        bytes.clear();
        file.seek(SeekFrom::Start(from as u64)).ok()?;
        let room = if is_last { self.size - from } else { room };
        file.take(room as u64).read_to_end(bytes).ok()?;
        if is_last && bytes.len() != room {
            return None;
        }
        let start = if is_first {
            0
        } else {
            memchr(b'\n', bytes)? + 1
        };
        let end = if is_last {
            bytes.len()
        } else {
            let last = self.piece - usize::from(is_first);
            last + memchr(b'\n', bytes.get(last..)?)? + 1
        };
        Some((from + start, bytes.get(start..end.max(start))?))
    }

    /// Visits the names of a piece, and returns how many line breaks it contains.
    fn look<T>(
        &self,
        piece: usize,
        (from, text): (usize, &[u8]),
        part: &mut Skimmed<T>,
        visit: &impl Fn(&mut T, &str),
    ) -> Option<u32> {
        if encoding_rs::Encoding::utf8_valid_up_to(text) < text.len() {
            return None;
        }
        let layout = &self.head.layout;
        let last = layout.columns(Field::Name).iter().copied().max();
        let count = last.map_or(0, |column| column + 1);
        let mut records = Records::new(self.head.separator, 0);
        let mut spans: Vec<Span> = Vec::new();
        let piece = u32::try_from(piece).ok()?;
        while let Some(record) = records.next_as_far_as(count, text, &mut spans) {
            let length = records.offset - record.start;
            if record.quotes == Quotes::Letters || length > MOST_CELLS {
                return None;
            }
            let row = OrganisationRow {
                text,
                layout,
                spans: &spans,
            };
            let read = spans.last().map_or(record.start, |span| span.end());
            let rest = &text[read..records.offset];
            if self.head.rules.may_be(&row, (rest, self.head.separator)) {
                let mut whole = Vec::new();
                records::read(
                    text,
                    record.start,
                    self.head.separator,
                    record.quotes,
                    &mut whole,
                );
                let whole = OrganisationRow {
                    text,
                    layout,
                    spans: &whole,
                };
                if self.head.rules.aside(&whole).is_some() {
                    continue;
                }
            }
            visit(&mut part.made, &row.value(Field::Name));
            part.rows.push(RowStart {
                start: u32::try_from(from + record.start).ok()?,
                line: record.line - 1,
                piece,
            });
        }
        Some(records.line() - 1)
    }

    /// The list of these rows alone, each by its part and the rank of its name there.
    ///
    /// # Errors
    /// What can no longer be read.
    pub fn rows<T>(
        &self,
        names: &Names<T>,
        hits: &[(usize, usize)],
    ) -> Result<Directory, ListFault> {
        let mut file = File::open(&self.path)?;
        let mut list = self.head.clone();
        let mut spans = Vec::new();
        let mut bytes = Vec::new();
        for (part, name) in hits {
            let row_start = names.parts[*part].rows[*name];
            let mut room = REACH;
            // A row that fills the room may go on.
            let end = loop {
                file.seek(SeekFrom::Start(row_start.start.into()))?;
                bytes.clear();
                file.by_ref().take(room as u64).read_to_end(&mut bytes)?;
                if bytes.is_empty() {
                    return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
                }
                let quotes = Quotes::Enclose;
                let end = records::read(&bytes, 0, list.separator, quotes, &mut spans).next;
                if end < bytes.len() || bytes.len() < room {
                    break end;
                }
                room *= 4;
            };
            let row = OrganisationRow {
                text: &bytes,
                layout: &list.layout,
                spans: &spans,
            };
            let (flags, _) = row.examined();
            list.heads.push(Head {
                start: u32::try_from(list.text.len()).unwrap_or(u32::MAX),
                line: names.lines[row_start.piece as usize] + row_start.line,
                flags,
                code: NO_CODE,
            });
            list.text.extend_from_slice(&bytes[..end]);
        }
        Ok(list)
    }
}
