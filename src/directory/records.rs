//! Where the cells of a record begin and end. The rules are those of RFC 4180 as lenient readers apply
//! them: a quotation mark opens a cell only at its beginning, what follows a closing one is retained, a
//! record ends at CR, LF or both, lines without anything are no records.
//! A mark that is never closed, or by one that opens another cell lines below, would swallow rows: it is
//! a letter.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3};

/// How quotation marks are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quotes {
    /// They hold a cell together.
    Enclose,
    /// They are letters like others.
    Letters,
}

/// How a cell stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As it is.
    Plain,
    /// With quotation marks to be taken away.
    Quoted,
}

/// The bytes of a cell.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    start: usize,
    end: usize,
    form: Form,
    /// Bytes of the cell that were left out behind it; a text has fewer than 2³².
    left_out: u32,
}

/// Where a record ends.
#[derive(Debug, Clone, Copy)]
pub struct RecordEnd {
    /// First byte after its line break.
    pub next: usize,
    /// Line breaks passed, its own included.
    pub lines: u32,
    /// Whether the text ended within quotation marks, or a mark closed what it did not open.
    pub is_unclosed: bool,
}

/// The separator of a file of one column: this byte stands in no UTF-8 text.
pub const NO_SEPARATOR: u8 = 0xff;

/// Most cells of a record; of one that has more, no more are cut.
pub const MOST_CELLS: usize = u16::MAX as usize;

/// Longest cell within quotation marks, in bytes; a mark that closes nothing nearer closes nothing.
const LONGEST: usize = 1 << 25;

/// A position in a text from which records are read one after another.
#[derive(Debug, Clone)]
pub struct Records {
    pub separator: u8,
    /// First byte not yet read.
    pub offset: usize,
    /// Its line in the file, from 1; its row where the text was made of rows.
    line: u32,
    is_of_rows: bool,
    /// Bytes looked at twice, behind marks that hold no cell together.
    again: usize,
}

/// A record: where it begins, and how it was read.
#[derive(Debug, Clone, Copy)]
pub struct ScannedRecord {
    pub start: usize,
    pub line: u32,
    pub quotes: Quotes,
}

impl Records {
    /// From an offset on the first line of the file.
    pub fn new(separator: u8, offset: usize) -> Self {
        Self {
            separator,
            offset,
            line: 1,
            is_of_rows: false,
            again: 0,
        }
    }

    /// The same, where a record is a row of a sheet: line breaks within its cells are none of the file.
    #[must_use]
    pub fn of_rows(self, is_of_rows: bool) -> Self {
        Self { is_of_rows, ..self }
    }

    /// Bytes looked at: a measure of the work done. An unclosed mark is met at most once between two
    /// that could close it, so it is at most twice the text.
    pub fn looked(&self) -> usize {
        self.offset.saturating_add(self.again)
    }

    /// Whether a quotation mark was met that is not closed.
    pub fn met_open_quote(&self) -> bool {
        self.again > 0
    }

    /// The next record, its cells in `cells`; nothing at the end. A mark that is never closed would
    /// swallow all that follows: that line is read as it stands.
    pub fn next(&mut self, text: &[u8], cells: &mut Vec<Span>) -> Option<ScannedRecord> {
        let (start, blank) = skip_blank(text, self.offset);
        self.line += blank;
        self.offset = start;
        if start >= text.len() {
            return None;
        }
        let line = self.line;
        let mut quotes = Quotes::Enclose;
        let mut end = read(text, start, self.separator, quotes, cells);
        if end.is_unclosed {
            self.again += end.next - start;
            quotes = Quotes::Letters;
            end = read(text, start, self.separator, quotes, cells);
        }
        self.offset = end.next;
        self.line += if self.is_of_rows { 1 } else { end.lines };
        Some(ScannedRecord {
            start,
            line,
            quotes,
        })
    }

    /// The line of what is not yet read.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The next record. Of one that is a line without quotation marks, so many cells at least are cut,
    /// and the others left uncut.
    pub fn next_as_far_as(
        &mut self,
        count: usize,
        text: &[u8],
        cells: &mut Vec<Span>,
    ) -> Option<ScannedRecord> {
        let (start, blank) = skip_blank(text, self.offset);
        let Some((end, next)) = plain_line(text, start) else {
            return self.next(text, cells);
        };
        cells.clear();
        let mut offset = start;
        while cells.len() < count {
            let cell = memchr(self.separator, &text[offset..end]);
            let cell_end = cell.map_or(end, |found| offset + found);
            cells.push(Span::new(offset, cell_end, Form::Plain));
            if cell_end == end {
                break;
            }
            offset = cell_end + 1;
        }
        let line = self.line + blank;
        self.offset = next;
        self.line = line + 1;
        Some(ScannedRecord {
            start,
            line,
            quotes: Quotes::Enclose,
        })
    }
}

/// Where a line without quotation marks ends, and where the next one begins.
fn plain_line(text: &[u8], from: usize) -> Option<(usize, usize)> {
    let end = from + memchr3(b'\n', b'\r', b'"', &text[from..])?;
    match (text[end], text.get(end + 1)) {
        (b'\n', _) => Some((end, end + 1)),
        (b'\r', Some(b'\n')) => Some((end, end + 2)),
        _ => None,
    }
}

/// The first byte from here on that is no line break, and the lines passed.
fn skip_blank(text: &[u8], from: usize) -> (usize, u32) {
    let mut offset = from;
    let mut lines = 0;
    while let Some(letter @ (b'\n' | b'\r')) = text.get(offset) {
        offset += 1;
        lines += 1;
        if *letter == b'\r' && text.get(offset) == Some(&b'\n') {
            offset += 1;
        }
    }
    (offset, lines)
}

/// Reads the cells of the record that begins at `from`, which is neither a line break nor the end.
pub fn read(
    text: &[u8],
    from: usize,
    separator: u8,
    quotes: Quotes,
    cells: &mut Vec<Span>,
) -> RecordEnd {
    cells.clear();
    let mut offset = from;
    let mut lines = 0;
    loop {
        let start = offset;
        let mut form = Form::Plain;
        if quotes == Quotes::Enclose && text.get(offset) == Some(&b'"') {
            form = Form::Quoted;
            let farthest = text.len().min(offset + LONGEST);
            let Some(after) = closing(&text[..farthest], offset + 1) else {
                return RecordEnd {
                    next: farthest,
                    lines,
                    is_unclosed: true,
                };
            };
            let inside = breaks(&text[offset..after]);
            lines += inside;
            let follows = text.get(after).copied().unwrap_or(separator);
            let is_closed = follows == separator || matches!(follows, b'\n' | b'\r');
            if !is_closed && inside > 0 {
                // The mark that closes it opens another cell, lines below.
                return RecordEnd {
                    next: after,
                    lines,
                    is_unclosed: true,
                };
            }
            offset = after;
        }
        let end = memchr3(separator, b'\n', b'\r', &text[offset..])
            .map_or(text.len(), |found| offset + found);
        cells.push(Span::new(start, end, form));
        match text.get(end) {
            Some(letter) if *letter == separator && cells.len() > MOST_CELLS => {
                return ended(end + 1, lines);
            }
            Some(letter) if *letter == separator => offset = end + 1,
            Some(b'\r') if text.get(end + 1) == Some(&b'\n') => {
                return ended(end + 2, lines + 1);
            }
            Some(_) => return ended(end + 1, lines + 1),
            None => return ended(end, lines),
        }
    }
}

fn ended(next: usize, lines: u32) -> RecordEnd {
    RecordEnd {
        next,
        lines,
        is_unclosed: false,
    }
}

/// The byte after the mark that closes what began before `from`; doubled marks close nothing.
fn closing(text: &[u8], from: usize) -> Option<usize> {
    let mut offset = from;
    loop {
        offset += memchr(b'"', &text[offset..])? + 1;
        if text.get(offset) != Some(&b'"') {
            return Some(offset);
        }
        offset += 1;
    }
}

/// Line breaks within a cell.
fn breaks(text: &[u8]) -> u32 {
    let mut lines = 0;
    let mut offset = 0;
    while let Some(found) = memchr2(b'\n', b'\r', &text[offset..]) {
        lines += 1;
        offset += found + 1;
        if text[offset - 1] == b'\r' && text.get(offset) == Some(&b'\n') {
            offset += 1;
        }
    }
    lines
}

impl Span {
    fn new(start: usize, end: usize, form: Form) -> Self {
        Self {
            start,
            end,
            form,
            left_out: 0,
        }
    }

    /// The beginning of the cell, at most so many letters.
    pub fn cut(self, text: &[u8], most: usize) -> Self {
        if self.len() <= most {
            return self;
        }
        // Not looked at further than needed: there may be gigabytes.
        let raw = &text[self.start..self.end];
        let begins_letter = |(_, byte): &(usize, &u8)| **byte & 0xc0 != 0x80;
        let mut letters = raw.iter().enumerate().filter(begins_letter);
        let Some((length, _)) = letters.nth(most) else {
            return self;
        };
        let left_out = self.left_out() + raw.len() - length;
        Self {
            end: self.start + length,
            left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
            ..self
        }
    }

    /// The byte behind it.
    pub fn end(self) -> usize {
        self.end
    }

    /// Bytes of the cell, quotation marks included.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Bytes that were cut off.
    pub fn left_out(self) -> usize {
        self.left_out as usize
    }

    /// The bytes of the cell, quotation marks included.
    pub fn raw(self, text: &[u8]) -> &[u8] {
        &text[self.start..self.end]
    }

    /// What stands in the cell.
    pub fn text(self, text: &[u8]) -> Cow<'_, str> {
        let raw = &text[self.start..self.end];
        match (self.form, raw) {
            (Form::Quoted, [b'"', inside @ .., b'"']) if memchr(b'"', inside).is_none() => {
                as_text(inside)
            }
            (Form::Quoted, _) => Cow::Owned(unquoted(raw)),
            (Form::Plain, _) => as_text(raw),
        }
    }

    pub fn is_empty(self) -> bool {
        let length = self.len();
        length == 0 || length == 2 && self.form == Form::Quoted
    }
}

/// The encoding was settled before: nothing is replaced here.
fn as_text(raw: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(raw) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => String::from_utf8_lossy(raw),
    }
}

/// A cell that begins with a quotation mark, without those that hold it together.
fn unquoted(raw: &[u8]) -> String {
    let mut letters = Vec::with_capacity(raw.len());
    let mut offset = 1;
    while offset < raw.len() {
        if raw[offset] == b'"' {
            if raw.get(offset + 1) != Some(&b'"') {
                letters.extend_from_slice(&raw[offset + 1..]);
                break;
            }
            offset += 1;
        }
        letters.push(raw[offset]);
        offset += 1;
    }
    as_text(&letters).into_owned()
}
