//! A file on its way to a [`Directory`], in slices: bytes, then what they mean, then rows. Between two
//! slices whoever waits can look at what else there is to do, and at the rows read so far.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;

use super::SLICE;
use super::columns::{Column, Layout, recognised};
use super::dialect::{Dialect, NO_SEPARATOR};
use super::encoding::{self, Check, Conversion, Encoding};
use super::fault::Fault;
use super::flag::{Flag, Flags};
use super::list::{Directory, Head, NO_CODE, Recognition, Row};
use super::numbers::Numbers;
use super::records::{Quotes, Records, Span};
use super::widening::Widening;

/// Largest text, in bytes: places in it are kept in four bytes.
pub(super) const LARGEST: usize = u32::MAX as usize;
/// Most columns; more are no list.
pub(super) const MOST_COLUMNS: usize = u16::MAX as usize;
/// Bytes by which the size of compressed text may be overestimated at first.
const CAUTIOUS: usize = 1 << 28;

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    /// Never less than `done`; an estimate while compressed text is read.
    pub total: usize,
    /// Rows so far.
    pub rows: usize,
}

/// A file that is being read.
pub struct Loading {
    stage: Stage,
    directory: Directory,
    /// Bytes expected.
    expected: usize,
}

enum Stage {
    Reading(Box<dyn Read + Send>, Vec<u8>),
    Checking(Check, Vec<u8>),
    Converting(Conversion),
    Widening(Widening),
    Parsing(Parsing),
    Done,
}

/// Rows on their way.
struct Parsing {
    records: Records,
    spans: Vec<Span>,
    numbers: Numbers,
    /// How many cells a row should have.
    usual: usize,
    /// Where bytes were read in another encoding than the rest, last first.
    mended: Vec<u32>,
}

impl Loading {
    /// Opens a file, compressed by gzip or not.
    ///
    /// # Errors
    /// What cannot be opened.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        let mut start = Vec::new();
        file.by_ref().take(2).read_to_end(&mut start)?;
        let is_compressed = start == b"\x1f\x8b";
        let source = io::Cursor::new(start).chain(file);
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy();
        Ok(if is_compressed {
            let source = MultiGzDecoder::new(BufReader::new(source));
            Self::new(
                &name,
                Box::new(source),
                size.saturating_mul(4).min(CAUTIOUS),
            )
        } else {
            Self::new(&name, Box::new(source), size)
        })
    }

    /// Reads from anywhere; `expected` is how many bytes there should be.
    pub fn new(name: &str, source: Box<dyn Read + Send>, expected: usize) -> Self {
        Self {
            stage: Stage::Reading(source, Vec::new()),
            directory: Directory {
                name: name.to_owned(),
                text: Vec::new(),
                separator: NO_SEPARATOR,
                recognition: Recognition::new(Encoding::Utf8, NO_SEPARATOR, &[]),
                columns: Vec::new(),
                layout: Layout::default(),
                heads: Vec::new(),
                codes: Vec::new(),
            },
            expected,
        }
    }

    pub fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done)
    }

    /// What has been read so far.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// What has been read, once it is done or left.
    pub fn finish(self) -> Directory {
        self.directory
    }

    /// What is known before the first row: the list without rows, where the first one begins, on which
    /// line. Nothing for what is no list.
    pub(super) fn started(mut self) -> Option<(Directory, usize, u32)> {
        loop {
            if let Stage::Parsing(parsing) = &self.stage {
                let (place, line) = (parsing.records.place, parsing.records.line());
                self.directory.text = Vec::new();
                return Some((self.directory, place, line));
            }
            if self.is_done() {
                return None;
            }
            self.step(SLICE).ok()?;
        }
    }

    /// Reads, checks or parses about `budget` bytes more; a record is never cut.
    ///
    /// # Errors
    /// What cannot be read, or is no list.
    pub fn step(&mut self, budget: usize) -> Result<Progress, Fault> {
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        self.stage = match stage {
            Stage::Reading(source, bytes) => self.read(source, bytes, budget)?,
            Stage::Checking(check, bytes) => self.check(check, bytes, budget)?,
            Stage::Converting(mut conversion) => {
                conversion.step(budget);
                if conversion.place < conversion.len() {
                    Stage::Converting(conversion)
                } else {
                    let (text, mended) = conversion.finish();
                    self.recognise(text, 0, mended)?
                }
            }
            Stage::Widening(mut widening) => {
                widening.step(budget);
                if widening.is_done() {
                    self.recognise(widening.finish(), 0, Vec::new())?
                } else {
                    Stage::Widening(widening)
                }
            }
            Stage::Parsing(parsing) => self.parse(parsing, budget)?,
            Stage::Done => Stage::Done,
        };
        Ok(self.progress())
    }

    /// How far it is: reading counts for one part, checking for one, parsing for four.
    fn progress(&self) -> Progress {
        let whole = |length: usize| length.max(1);
        let (done, part) = match &self.stage {
            Stage::Reading(_, bytes) => (bytes.len(), whole(self.expected.max(bytes.len()))),
            Stage::Checking(check, bytes) => (bytes.len() + check.place, whole(bytes.len())),
            Stage::Converting(conversion) => {
                (conversion.len() + conversion.place, whole(conversion.len()))
            }
            Stage::Widening(widening) => {
                let length = widening.total() / 2;
                (length + widening.done() / 2, whole(length))
            }
            Stage::Parsing(parsing) => {
                let length = self.directory.text.len();
                (2 * length + 4 * parsing.records.place, whole(length))
            }
            Stage::Done => (6, 1),
        };
        Progress {
            done,
            total: 6 * part,
            rows: self.directory.len(),
        }
    }

    fn read(
        &mut self,
        mut source: Box<dyn Read + Send>,
        mut bytes: Vec<u8>,
        budget: usize,
    ) -> Result<Stage, Fault> {
        if self.expected > LARGEST {
            return Err(Fault::no_list("list-large"));
        }
        if bytes.capacity() == 0 {
            // One more byte, so that the end is met without room for more being made.
            let room = bytes.try_reserve_exact(self.expected + 1);
            room.map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))?;
        }
        let before = bytes.len();
        source
            .by_ref()
            .take(budget.max(1) as u64)
            .read_to_end(&mut bytes)?;
        if bytes.len() > LARGEST {
            return Err(Fault::no_list("list-large"));
        }
        let is_end = bytes.len() - before < budget.max(1);
        if before == 0 || is_end {
            encoding::expect_text(&bytes)?;
        }
        Ok(match encoding::wide(&bytes) {
            _ if !is_end => Stage::Reading(source, bytes),
            Some(_) => self.convert(bytes, Encoding::Utf16),
            None => Stage::Checking(Check::default(), bytes),
        })
    }

    fn check(&mut self, mut check: Check, bytes: Vec<u8>, budget: usize) -> Result<Stage, Fault> {
        check.step(&bytes, budget);
        if check.place < bytes.len() {
            return Ok(Stage::Checking(check, bytes));
        }
        match check.encoding() {
            Encoding::Utf8 => {
                let start = encoding::after_mark(&bytes);
                self.recognise(bytes, start, Vec::new())
            }
            other => Ok(self.convert(bytes, other)),
        }
    }

    fn convert(&mut self, bytes: Vec<u8>, encoding: Encoding) -> Stage {
        self.directory.recognition.encoding = encoding;
        if encoding == Encoding::Windows1252 {
            return Stage::Widening(Widening::new(bytes));
        }
        Stage::Converting(Conversion::new(bytes, encoding))
    }

    /// Settles what the columns are, and passes what stands before the first row.
    fn recognise(
        &mut self,
        text: Vec<u8>,
        start: usize,
        mut mended: Vec<u32>,
    ) -> Result<Stage, Fault> {
        if text.len() > LARGEST {
            return Err(Fault::no_list("list-large"));
        }
        let dialect = Dialect::guessed(&text, start);
        let (columns, layout) = recognised(dialect.heading.as_deref(), &dialect.rows);
        expect_columns(columns.len())?;
        // Room for about as many rows as there will be, so that none are moved while they come in.
        self.directory
            .heads
            .reserve(text.len() / dialect.usual_bytes());
        let mut records = Records::new(dialect.separator, start);
        let mut spans = Vec::new();
        for _ in 0..dialect.skipped + usize::from(dialect.heading.is_some()) {
            records.next(&text, &mut spans);
        }
        let encoding = self.directory.recognition.encoding;
        self.directory.recognition = Recognition {
            has_heading: dialect.heading.is_some(),
            skipped: dialect.skipped,
            ..Recognition::new(encoding, dialect.separator, &columns)
        };
        self.directory.separator = dialect.separator;
        self.directory.columns = columns;
        self.directory.layout = layout;
        self.directory.text = text;
        mended.reverse();
        Ok(Stage::Parsing(Parsing {
            records,
            spans,
            numbers: Numbers::default(),
            usual: self.directory.columns.len(),
            mended,
        }))
    }

    fn parse(&mut self, mut parsing: Parsing, budget: usize) -> Result<Stage, Fault> {
        let Directory {
            text,
            layout,
            heads,
            columns,
            codes,
            ..
        } = &mut self.directory;
        let until = parsing.records.place.saturating_add(budget.max(1));
        while parsing.records.place < until {
            let Some(record) = parsing.records.next(text, &mut parsing.spans) else {
                heads.shrink_to_fit();
                return Ok(Stage::Done);
            };
            let row = Row {
                text,
                layout,
                spans: &parsing.spans,
            };
            let (mut flags, code) = row.examined();
            if record.quotes == Quotes::Letters {
                flags.add(Flag::Quote);
            }
            if row.len() != parsing.usual {
                flags.add(Flag::Ragged);
            }
            flags.add(mended_within(&mut parsing.mended, parsing.records.place));
            let code = code.map_or(NO_CODE, |code| parsing.numbers.of(&code, codes));
            if row.len() > columns.len() {
                expect_columns(row.len())?;
                columns.resize_with(row.len(), surplus);
            }
            heads.push(Head {
                start: narrow(record.start),
                line: record.line,
                flags,
                code,
            });
        }
        Ok(Stage::Parsing(parsing))
    }
}

/// Whether bytes up to a place were read in another encoding; those are passed.
fn mended_within(mended: &mut Vec<u32>, end: usize) -> Flags {
    let mut flags = Flags::NONE;
    while mended.last().is_some_and(|place| (*place as usize) < end) {
        mended.pop();
        flags.add(Flag::Encoding);
    }
    flags
}

/// A column beyond the heading.
fn surplus() -> Column {
    Column {
        heading: String::new(),
        field: None,
    }
}

fn expect_columns(count: usize) -> Result<(), Fault> {
    if count > MOST_COLUMNS {
        return Err(Fault::no_list("list-columns"));
    }
    Ok(())
}

fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
