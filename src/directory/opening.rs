//! How a file is opened: what it is by its first bytes, how large it may be, where it comes from.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use super::choices::Choices;
use super::container::{Contained, ContainerKind, START, is_lone_value, unpacked};
use super::encoding::{self, Reach};
use super::fault::ListFault;
use super::limits::{LARGEST, MEBIBYTE, fill};
use super::loading::{Loading, Stage};
use super::origin::Origin;
use super::preview::ListPreview;
use crate::model::Phrase;

/// Bytes by which the size of compressed text may be overestimated at first.
const CAUTIOUS: usize = 1 << 28;

/// Bytes from which a list is known again.
const BEGINNING: usize = 1 << 18;

/// The path that stands for the standard input.
pub const STANDARD_INPUT: &str = "-";

impl Loading {
    /// Opens a file of any kind that holds a list.
    ///
    /// # Errors
    /// What cannot be opened.
    pub fn open(path: &Path) -> Result<Self, ListFault> {
        let file = File::open(path)?;
        let about = file.metadata()?;
        let size = usize::try_from(about.len()).unwrap_or(usize::MAX);
        let name = path.file_name().unwrap_or(path.as_os_str());
        let contained = || Contained::file(path);
        let mut loading = from_source(&name.to_string_lossy(), Box::new(file), size, contained)?;
        loading.origin = Some(Origin::new(path, &about));
        Ok(loading)
    }

    /// Opens what is written to the standard input.
    ///
    /// # Errors
    /// What cannot be read.
    pub fn open_standard_input() -> Result<Self, ListFault> {
        let mut start = Vec::new();
        let mut source = io::stdin();
        source.by_ref().take(START as u64).read_to_end(&mut start)?;
        let source: Box<dyn Read + Send> = Box::new(Cursor::new(start.clone()).chain(source));
        if ContainerKind::of(&start) == ContainerKind::Text {
            return Ok(Self::new(STANDARD_INPUT, source, 0));
        }
        // Which part of it is meant is asked before it is read, and it comes but once.
        let contained = Contained::once(source)?;
        Ok(Self::contained(STANDARD_INPUT, contained, 0))
    }
}

impl Loading {
    /// The same list from its start, to be read as was chosen, where the file changed before all of it was
    /// read: what is still to come would be of another file.
    #[must_use]
    pub fn anew(&self) -> Option<Self> {
        let reads = matches!(self.stage, Stage::Reading(..) | Stage::FromUtf16(..));
        let origin = self.origin.as_ref().filter(|_| reads)?;
        let mut anew = Self::open(origin.changed()?).ok()?;
        anew.choose(self.choices.clone());
        anew.known_as(self.directory().name());
        Some(anew.in_background())
    }

    /// How the list looks from its first bytes, read as was chosen, before the first step.
    ///
    /// # Errors
    /// What cannot be read, or is no list.
    pub fn preview(&mut self, choices: &Choices) -> Result<ListPreview, ListFault> {
        if let Stage::Contained(contained) = &self.stage {
            let (mut source, told) = contained.open(choices.sheet.as_deref())?;
            let mut bytes = Vec::new();
            fill(&mut source, &mut bytes, BEGINNING, self.expected)?;
            let end = memchr::memrchr(b'\n', &bytes).filter(|_| bytes.len() >= BEGINNING);
            let bytes = &bytes[..end.map_or(bytes.len(), |end| end + 1)];
            let made = choices.of_container();
            let choices = if told.made().is_some() {
                &made
            } else {
                choices
            };
            return Ok(ListPreview::of(bytes, choices));
        }
        let Stage::Reading(source, bytes) = &mut self.stage else {
            return Ok(ListPreview::of(&[], choices));
        };
        let missing = BEGINNING.saturating_sub(bytes.len());
        fill(source, bytes, missing, self.expected)?;
        let reach = Reach::after(bytes.len(), BEGINNING);
        encoding::expect_text(bytes, reach, choices.encoding)?;
        // A letter or a record that is cut would be taken for another.
        let end = memchr::memrchr(b'\n', bytes).filter(|_| reach == Reach::Beginning);
        let bytes = &bytes[..end.map_or(bytes.len(), |end| end + 1)];
        Ok(ListPreview::of(bytes, choices))
    }
}

/// What a source is, by its first bytes.
fn from_source(
    name: &str,
    mut source: Box<dyn Read + Send>,
    size: usize,
    contained: impl FnOnce() -> Contained,
) -> Result<Loading, ListFault> {
    let mut start = Vec::new();
    source.by_ref().take(START as u64).read_to_end(&mut start)?;
    let kind = ContainerKind::of(&start);
    let is_value = start.len() < START && is_lone_value(name, &start);
    let source: Box<dyn Read + Send> = Box::new(Cursor::new(start).chain(source));
    match kind {
        ContainerKind::Text if is_value => Err(ListFault::no_list("list-json")),
        ContainerKind::Parquet => Err(ListFault::no_list("list-parquet")),
        ContainerKind::Text if size > LARGEST => Err(ListFault::NoList(
            Phrase::new("list-large")
                .with("size", size.div_ceil(MEBIBYTE))
                .with("limit", LARGEST.div_ceil(MEBIBYTE)),
        )),
        ContainerKind::Text => Ok(Loading::new(name, source, size)),
        kind if kind.is_packed() => {
            let expected = size.saturating_mul(4).min(CAUTIOUS);
            let mut text = unpacked(source, kind)?;
            let mut start = Vec::new();
            // What is damaged is told while it is read.
            let read = text.by_ref().take(START as u64).read_to_end(&mut start);
            if read.is_ok() && ContainerKind::of(&start) != ContainerKind::Text {
                return Ok(Loading::contained(name, contained(), expected));
            }
            read?;
            Ok(Loading::new(
                name,
                Box::new(Cursor::new(start).chain(text)),
                expected,
            ))
        }
        _ => Ok(Loading::contained(
            name,
            contained(),
            size.saturating_mul(2).min(CAUTIOUS),
        )),
    }
}
