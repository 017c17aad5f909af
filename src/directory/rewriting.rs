//! Ways of quoting that RFC 4180 does not know, rewritten as it has them before records are read: every
//! line quoted as a whole, apostrophes as quotation marks, a space between a separator and a mark; and tables whose
//! columns are parted by spaces.

use super::aligned::ColumnStarts;
use super::records::{NO_SEPARATOR, Records, Span};

/// The quotation mark of RFC 4180, and the two marks that stand for one within a cell.
const QUOTE: u8 = 0x22;
const DOUBLED: [u8; 2] = [QUOTE, QUOTE];
/// Records looked at.
const SAMPLE: usize = 40;
/// Bytes by which columns that stand under each other are found.
const BEGINNING: usize = 1 << 16;
/// Bytes looked at.
const LOOKED: usize = 1 << 20;
/// The separators that people use.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// How a text is to be rewritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Each record is one quoted cell that holds the others.
    QuotedLines,
    /// Apostrophes hold cells together.
    Apostrophes(u8),
    /// Spaces stand before quotation marks.
    Spaced(u8),
    /// Columns stand under each other.
    Aligned(ColumnStarts),
}

/// A text on its way.
#[derive(Debug)]
pub struct Rewriting {
    manner: Manner,
    source: Vec<u8>,
    records: Records,
    text: Vec<u8>,
}

/// How a text that begins at `start` is to be rewritten, if it is.
pub fn manner(text: &[u8], start: usize) -> Option<Manner> {
    let sample = &text[start..text.len().min(start + LOOKED)];
    let first = sample.iter().find(|byte| !byte.is_ascii_whitespace());
    let lines = || {
        let lines = sample.split(|byte| *byte == b'\n' || *byte == b'\r');
        lines.filter(|line| !line.is_empty()).take(SAMPLE)
    };
    if are_quoted_whole(sample) {
        return Some(Manner::QuotedLines);
    }
    if let Some(starts) = ColumnStarts::of(&sample[..sample.len().min(BEGINNING)]) {
        return Some(Manner::Aligned(starts));
    }
    match *first? {
        QUOTE | b'\'' | b'a'..=b'z' | b'A'..=b'Z' => {
            let count = lines().count();
            let met = |pair: [u8; 3]| {
                let has = |line: &[u8]| memchr::memmem::find(line, &pair).is_some();
                lines().filter(|line| has(line)).count()
            };
            let nearly_all = |met: usize| count > 1 && met * 10 >= count * 8;
            let spaced = |separator: &u8| {
                let quoted = [QUOTE, *separator, QUOTE];
                nearly_all(met([*separator, b' ', QUOTE])) && met(quoted) == 0
            };
            let apostrophes = |separator: &u8| {
                let begins = lines()
                    .filter(|line| line.trim_ascii().starts_with(b"'"))
                    .count();
                nearly_all(begins) && nearly_all(met([b'\'', *separator, b'\'']))
            };
            let found = |is: &dyn Fn(&u8) -> bool| SEPARATORS.into_iter().find(|sign| is(sign));
            found(&apostrophes)
                .map(Manner::Apostrophes)
                .or_else(|| found(&spaced).map(Manner::Spaced))
        }
        _ => None,
    }
}

/// Whether each of the first records is one quoted cell, and a separator stands in all of them; the first may be
/// without marks.
fn are_quoted_whole(sample: &[u8]) -> bool {
    let mut records = Records::new(NO_SEPARATOR, 0);
    let mut cells: Vec<Span> = Vec::new();
    let mut lines: Vec<Vec<u8>> = Vec::new();
    let mut quoted = 0;
    while lines.len() < SAMPLE && records.next(sample, &mut cells).is_some() {
        let [cell] = cells.as_slice() else {
            return false;
        };
        let raw = cell.raw(sample).trim_ascii();
        if lines.is_empty() && !raw.starts_with(&[QUOTE]) {
            lines.push(raw.to_vec());
            continue;
        }
        let is_whole = raw.len() > 1 && raw.starts_with(&[QUOTE]) && raw.ends_with(&[QUOTE]);
        let inside = cell.text(sample);
        // A cell that ends early is not the whole line.
        if !is_whole || inside.len() + 2 + quotes(raw) / 2 < raw.len() || is_several(raw) {
            return false;
        }
        quoted += 1;
        lines.push(inside.into_owned().into_bytes());
    }
    let holds = |separator: &u8| lines.iter().all(|line| line.contains(separator));
    // Two at least that are quoted: one may be a cell.
    quoted > 1 && SEPARATORS.iter().any(holds)
}

/// Marks within a cell, those at its ends left out.
fn quotes(raw: &[u8]) -> usize {
    memchr::memchr_iter(QUOTE, raw).count().saturating_sub(2)
}

/// Whether marks stand within a cell that are not doubled: it is several cells.
fn is_several(raw: &[u8]) -> bool {
    let inside = &raw[1..raw.len() - 1];
    let mut at = 0;
    while let Some(found) = memchr::memchr(QUOTE, &inside[at..]) {
        if inside.get(at + found + 1) != Some(&QUOTE) {
            return true;
        }
        at += found + 2;
    }
    false
}

impl Rewriting {
    /// A text that begins at `start`.
    pub fn new(manner: Manner, source: Vec<u8>, start: usize) -> Self {
        let mut text = Vec::new();
        // Where there is no such room, it is made as it is needed.
        let _ = text.try_reserve_exact(source.len());
        Self {
            manner,
            records: Records::new(NO_SEPARATOR, start),
            source,
            text,
        }
    }

    /// Bytes read, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.records.offset, self.source.len())
    }

    /// Rewrites about so many bytes; returns whether there are more.
    pub fn step(&mut self, budget: usize) -> bool {
        let until = self.records.offset.saturating_add(budget.max(1));
        match self.manner {
            Manner::QuotedLines => {
                let mut cells = Vec::new();
                while self.records.offset < until {
                    let before = self.records.line();
                    let Some(record) = self.records.next(&self.source, &mut cells) else {
                        return false;
                    };
                    // As many lines as before, so that each row stays on its own.
                    let blank = record.line.saturating_sub(before);
                    self.text.extend(std::iter::repeat_n(b'\n', blank as usize));
                    for cell in &cells {
                        self.text
                            .extend_from_slice(cell.text(&self.source).as_bytes());
                    }
                    self.text.push(b'\n');
                }
                true
            }
            Manner::Aligned(starts) => {
                while self.records.offset < until {
                    let rest = &self.source[self.records.offset..];
                    let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                    starts.write(&rest[..end], &mut self.text);
                    self.text.push(b'\n');
                    self.records.offset += end + 1;
                    if self.records.offset >= self.source.len() {
                        return false;
                    }
                }
                true
            }
            Manner::Apostrophes(separator) | Manner::Spaced(separator) => {
                let end = self.source.len().min(until);
                let mut at = self.records.offset;
                while at < end {
                    at = self.cell(at, separator);
                }
                self.records.offset = at;
                at < self.source.len()
            }
        }
    }

    /// Rewrites the cell that begins here, and returns where the next one does.
    fn cell(&mut self, from: usize, separator: u8) -> usize {
        let source = &self.source;
        let is_end = |byte: u8| byte == separator || byte == b'\n' || byte == b'\r';
        let mark = match self.manner {
            Manner::Apostrophes(_) => b'\'',
            _ => QUOTE,
        };
        let mut at = from;
        while source.get(at) == Some(&b' ') {
            at += 1;
        }
        let end_of = |from: usize| {
            let found = source[from..].iter().position(|byte| is_end(*byte));
            found.map_or(source.len(), |found| from + found)
        };
        let closing = (source.get(at) == Some(&mark)).then(|| {
            let mut close = at + 1;
            loop {
                let found = memchr::memchr(mark, source.get(close..)?)?;
                close += found + 1;
                let next = source.get(close).copied();
                if next.is_none_or(|byte| is_end(byte) || byte == b' ') {
                    return Some(close);
                }
                if next == Some(mark) {
                    close += 1;
                }
            }
        });
        let end = if let Some(close) = closing.flatten() {
            self.text.push(QUOTE);
            let mut inside = source[at + 1..close - 1].iter().copied().peekable();
            while let Some(byte) = inside.next() {
                match byte {
                    b'\'' if mark == b'\'' => {
                        inside.next_if_eq(&b'\'');
                        self.text.push(byte);
                    }
                    QUOTE if mark == b'\'' => self.text.extend_from_slice(&DOUBLED),
                    byte => self.text.push(byte),
                }
            }
            self.text.push(QUOTE);
            let end = end_of(close);
            self.text.extend_from_slice(source[close..end].trim_ascii());
            end
        } else {
            let end = end_of(from);
            self.text.extend_from_slice(&source[from..end]);
            end
        };
        match source.get(end) {
            Some(byte) => {
                self.text.push(*byte);
                end + 1
            }
            None => end,
        }
    }

    /// The text as it was rewritten.
    pub fn finish(self) -> Vec<u8> {
        self.text
    }
}
