//! A file on its way to a [`Directory`], in slices: bytes, then what they mean, then rows. Between two
//! slices whoever waits can look at what else there is to do, and at the rows read so far.

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, TryRecvError};

use super::background::BackgroundReader;
use super::choices::Choices;
use super::container::{Contained, MadeOf, ToldContent};
use super::encoding::{self, Check, Encoding, Reach};
use super::fault::ListFault;
use super::limits::{expect_size, fill, is_waiting};
use super::list::Directory;
use super::origin::{FileState, Origin};
use super::parsing::Parsing;
use super::progress::LoadProgress;
use super::rewriting::{Rewriting, manner};
use super::single_byte::SingleByteDecoder;
use super::utf_16::Utf16Decoder;
use super::utf8_repair::Utf8Repair;

/// Bytes read, checked or parsed between two looks at what else there is to do.
const SLICE: usize = 1 << 22;

/// What stands where letters were lost before the file was written.
const LOST: &str = "\u{fffd}";

/// A file on its way.
pub struct Loading {
    pub(super) stage: Stage,
    directory: Directory,
    /// Bytes expected.
    pub(super) expected: usize,
    pub(super) choices: Choices,
    /// Whether its first bytes are known to be text.
    is_text: bool,
    /// None if it does not come from a file.
    pub(super) origin: Option<Origin>,
    /// What is told of the container that it comes from; none for what is text.
    told: Option<ToldContent>,
    /// Whether the last step found nothing to read yet.
    is_waiting: bool,
}

pub(super) enum Stage {
    /// Another thread opens it.
    Opening(Receiver<Result<Loading, ListFault>>),
    /// It is not text, and is opened once it is settled which part of it is meant.
    Contained(Contained),
    Reading(Box<dyn Read + Send>, Vec<u8>),
    Checking(Check, Vec<u8>),
    Repairing(Utf8Repair),
    FromUtf16(Box<dyn Read + Send>, Utf16Decoder),
    FromSingleByte(SingleByteDecoder),
    Rewriting(Rewriting),
    Parsing(Parsing),
    Done,
}

impl Loading {
    /// Reads from anywhere; `expected` is how many bytes there should be.
    pub fn new(name: &str, source: Box<dyn Read + Send>, expected: usize) -> Self {
        Self {
            stage: Stage::Reading(source, Vec::new()),
            directory: Directory::new(name),
            expected,
            choices: Choices::default(),
            is_text: false,
            origin: None,
            told: None,
            is_waiting: false,
        }
    }

    /// A list that is not text.
    pub(super) fn contained(name: &str, contained: Contained, expected: usize) -> Self {
        let mut loading = Self::new(name, Box::new(io::empty()), expected);
        loading.stage = Stage::Contained(contained);
        loading
    }

    /// A list that another thread opens and sends.
    pub fn opening(name: &str, opened: Receiver<Result<Self, ListFault>>) -> Self {
        let mut loading = Self::new(name, Box::new(io::empty()), 0);
        loading.stage = Stage::Opening(opened);
        loading
    }

    /// The same list, whose source is read on a thread: no step waits for it.
    #[must_use]
    pub fn in_background(mut self) -> Self {
        self.stage = match self.stage {
            Stage::Reading(source, bytes) => {
                Stage::Reading(Box::new(BackgroundReader::start(source)), bytes)
            }
            Stage::Contained(mut contained) => {
                contained.is_in_background = true;
                Stage::Contained(contained)
            }
            stage => stage,
        };
        self
    }

    /// Whether the last step found nothing to read yet.
    pub fn is_waiting(&self) -> bool {
        self.is_waiting
    }

    /// Reads the list as was chosen, before anything of it is read.
    pub fn choose(&mut self, choices: Choices) {
        self.choices = choices;
    }

    /// The file's state when it was opened; none if it comes from none.
    pub fn file_state(&self) -> Option<FileState> {
        self.origin.as_ref().map(|origin| origin.state)
    }

    pub fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done)
    }

    /// Calls the list otherwise than its file is called.
    pub fn known_as(&mut self, name: &str) {
        self.directory.known_as(name);
    }

    /// What has been read so far.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// What has been read, once it is done or left.
    pub fn finish(self) -> Directory {
        self.directory
    }

    /// All of it at once, reporting the progress after each slice.
    ///
    /// # Errors
    /// What cannot be read, or is no list.
    pub fn whole(mut self, mut report: impl FnMut(LoadProgress)) -> Result<Directory, ListFault> {
        while !self.is_done() {
            report(self.step(SLICE)?);
        }
        Ok(self.finish())
    }

    /// Reads, checks or parses about `budget` bytes more; a record is never cut.
    ///
    /// # Errors
    /// What cannot be read, or is no list.
    pub fn step(&mut self, budget: usize) -> Result<LoadProgress, ListFault> {
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        self.is_waiting = false;
        self.stage = match stage {
            Stage::Opening(opened) => match opened.try_recv() {
                Ok(loading) => {
                    let name = self.directory.name().to_owned();
                    *self = loading?;
                    self.known_as(&name);
                    return Ok(self.progress());
                }
                Err(TryRecvError::Empty) => {
                    self.is_waiting = true;
                    Stage::Opening(opened)
                }
                Err(TryRecvError::Disconnected) => {
                    return Err(io::Error::from(io::ErrorKind::Other).into());
                }
            },
            Stage::Contained(contained) => {
                let (source, told) = contained.open(self.choices.sheet.as_deref())?;
                self.told = Some(told);
                let source: Box<dyn Read + Send> = if contained.is_in_background {
                    Box::new(BackgroundReader::start(source))
                } else {
                    source
                };
                Stage::Reading(source, Vec::new())
            }
            Stage::Reading(source, bytes) => self.read(source, bytes, budget)?,
            Stage::Checking(check, bytes) => self.check(check, bytes, budget)?,
            Stage::Repairing(mut repair) => {
                repair.step(budget);
                if repair.offset < repair.len() {
                    Stage::Repairing(repair)
                } else {
                    let (text, repaired) = repair.finish();
                    self.recognise(text, 0, repaired)?
                }
            }
            Stage::FromUtf16(mut source, mut decoder) => {
                let reach = decoder.step(&mut source, budget);
                self.is_waiting = is_waiting(&reach);
                expect_size(decoder.len())?;
                if self.is_waiting {
                    Stage::FromUtf16(source, decoder)
                } else if reach? == Reach::Whole {
                    let (text, repaired) = decoder.finish();
                    self.recognise(text, 0, repaired)?
                } else {
                    Stage::FromUtf16(source, decoder)
                }
            }
            Stage::FromSingleByte(mut decoder) => {
                decoder.step(budget);
                expect_size(decoder.size())?;
                if decoder.is_done() {
                    self.recognise(decoder.finish(), 0, Vec::new())?
                } else {
                    Stage::FromSingleByte(decoder)
                }
            }
            Stage::Rewriting(mut rewriting) => {
                if rewriting.step(budget) {
                    Stage::Rewriting(rewriting)
                } else {
                    self.parse(rewriting.finish(), 0, Vec::new())?
                }
            }
            Stage::Parsing(mut parsing) => {
                if parsing.step(&mut self.directory, budget)? {
                    Stage::Parsing(parsing)
                } else {
                    Stage::Done
                }
            }
            Stage::Done => Stage::Done,
        };
        Ok(self.progress())
    }

    /// How far it is: reading counts for one part, checking for one, parsing for four.
    fn progress(&self) -> LoadProgress {
        let whole = |length: usize| length.max(1);
        let (done, part) = match &self.stage {
            Stage::Opening(_) | Stage::Contained(_) => (0, 1),
            Stage::Reading(_, bytes) => (bytes.len(), whole(self.expected.max(bytes.len()))),
            Stage::Checking(check, bytes) => (bytes.len() + check.offset, whole(bytes.len())),
            Stage::Repairing(repair) => (repair.len() + repair.offset, whole(repair.len())),
            // Read and decoded at once.
            Stage::FromUtf16(_, decoder) => {
                let length = decoder.done();
                (2 * length, whole(self.expected.max(length)))
            }
            Stage::FromSingleByte(decoder) => {
                let length = decoder.total() / 2;
                (length + decoder.done() / 2, whole(length))
            }
            Stage::Rewriting(rewriting) => {
                let (done, length) = rewriting.progress();
                (2 * length + done / 8, whole(length))
            }
            Stage::Parsing(parsing) => {
                let length = self.directory.text.len();
                (2 * length + 4 * parsing.records.offset, whole(length))
            }
            Stage::Done => (6, 1),
        };
        let progress = LoadProgress {
            done,
            total: 6 * part,
            rows: self.directory.len(),
        };
        match self.told.as_ref().and_then(ToldContent::rows) {
            Some(sheet) => progress.of_sheet(sheet, matches!(self.stage, Stage::Reading(..))),
            None => progress,
        }
    }

    /// What its rows are made of, where they are no lines of a text.
    fn made(&self) -> Option<MadeOf> {
        self.told.as_ref().and_then(ToldContent::made)
    }

    /// What was chosen; what comes from a container is written in one way.
    fn reading_choices(&self) -> Choices {
        if self.made().is_some() {
            self.choices.of_container()
        } else {
            self.choices.clone()
        }
    }

    fn read(
        &mut self,
        mut source: Box<dyn Read + Send>,
        mut bytes: Vec<u8>,
        budget: usize,
    ) -> Result<Stage, ListFault> {
        let before = bytes.len();
        self.is_waiting = fill(&mut source, &mut bytes, budget.max(1), self.expected)?;
        if self.is_waiting {
            return Ok(Stage::Reading(source, bytes));
        }
        let reach = Reach::after(bytes.len() - before, budget.max(1));
        let is_end = reach == Reach::Whole;
        if is_end || !self.is_text && bytes.len() >= encoding::SAMPLE {
            let choices = self.reading_choices();
            encoding::expect_text(&bytes, reach, choices.encoding)?;
            let is_wide = match choices.encoding {
                None => !self.is_text && encoding::wide(&bytes).is_some(),
                chosen => chosen == Some(Encoding::Utf16),
            };
            if is_wide {
                self.directory.recognition.encoding = Encoding::Utf16;
                let decoder = Utf16Decoder::new(bytes, self.expected);
                return Ok(Stage::FromUtf16(source, decoder));
            }
            self.is_text = true;
        }
        if !is_end {
            return Ok(Stage::Reading(source, bytes));
        }
        Ok(match self.reading_choices().encoding {
            Some(single @ (Encoding::Windows1252 | Encoding::MacRoman | Encoding::Cp850)) => {
                self.convert(bytes, single)
            }
            Some(_) | None => Stage::Checking(Check::default(), bytes),
        })
    }

    fn check(
        &mut self,
        mut check: Check,
        bytes: Vec<u8>,
        budget: usize,
    ) -> Result<Stage, ListFault> {
        check.step(&bytes, budget);
        if check.offset < bytes.len() {
            return Ok(Stage::Checking(check, bytes));
        }
        match check.encoding(self.reading_choices().encoding, &bytes) {
            Encoding::Utf8 => {
                let start = encoding::after_mark(&bytes);
                self.recognise(bytes, start, Vec::new())
            }
            other => Ok(self.convert(bytes, other)),
        }
    }

    fn convert(&mut self, bytes: Vec<u8>, encoding: Encoding) -> Stage {
        self.directory.recognition.encoding = encoding;
        if encoding == Encoding::Damaged {
            Stage::Repairing(Utf8Repair::new(bytes))
        } else {
            Stage::FromSingleByte(SingleByteDecoder::new(bytes, encoding))
        }
    }

    /// Rewrites a text that is quoted in a way of its own, and then parses it.
    fn recognise(
        &mut self,
        text: Vec<u8>,
        start: usize,
        repaired: Vec<u32>,
    ) -> Result<Stage, ListFault> {
        expect_size(text.len())?;
        if let Some(manner) =
            manner(&text, start).filter(|_| self.reading_choices().separator.is_none())
        {
            return Ok(Stage::Rewriting(Rewriting::new(manner, text, start)));
        }
        self.parse(text, start, repaired)
    }

    /// Settles what the columns are, and passes what comes before the first row.
    fn parse(
        &mut self,
        text: Vec<u8>,
        start: usize,
        mut repaired: Vec<u32>,
    ) -> Result<Stage, ListFault> {
        expect_size(text.len())?;
        // A NUL is a byte of no text, wherever it stands.
        if let Some(first) = memchr::memchr(0, &text) {
            let found = memchr::memchr_iter(0, &text[first..]);
            repaired.extend(found.filter_map(|place| u32::try_from(first + place).ok()));
        }
        // Nor is the letter that stands for what another program could not read.
        let lost = memchr::memmem::find_iter(&text, LOST.as_bytes());
        repaired.extend(lost.filter_map(|place| u32::try_from(place).ok()));
        repaired.sort_unstable();
        let choices = self.reading_choices();
        let made = self.made();
        let records = self
            .directory
            .recognise(&text, start, (&choices, made.is_some()))?;
        let recognition = &mut self.directory.recognition;
        recognition.choices = self.choices.clone();
        recognition.made = made;
        self.directory.text = text;
        let usual = self.directory.columns.len();
        Ok(Stage::Parsing(Parsing::new(records, usual, repaired)))
    }
}
