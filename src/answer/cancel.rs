//! What the thread that answers and the one that waits share: cancels an answer that is being written, reports its
//! progress, and says what it was made of.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::directory::FileState;

use crate::text::{Hyperlink, StyledWrite, TextStyle};

/// Shared by the thread that answers and the one that waits.
#[derive(Debug, Default)]
pub struct CancelToken {
    is_cancelled: AtomicBool,
    /// Part of the user's lists that is read, in per cent.
    read: AtomicUsize,
    /// Bytes written.
    bytes: AtomicU64,
    /// Rows written.
    rows: AtomicUsize,
    /// The user's lists, each before and after it was read; no state where there was no file.
    files: Mutex<Vec<(PathBuf, Option<FileState>)>>,
}

impl CancelToken {
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// Reports how much of the lists is read, in per cent.
    pub fn report_read(&self, percent: usize) {
        self.read.store(percent, Ordering::Relaxed);
    }

    /// How much of the lists is read, in per cent, and how many bytes are written.
    pub fn progress(&self) -> (usize, u64) {
        let read = self.read.load(Ordering::Relaxed);
        (read, self.bytes.load(Ordering::Relaxed))
    }

    /// Reports how many rows are written so far. Formats that need two passes report them twice.
    pub fn report_rows(&self, rows: usize) {
        self.rows.fetch_max(rows, Ordering::Relaxed);
    }

    /// How many rows were written.
    pub fn rows(&self) -> usize {
        self.rows.load(Ordering::Relaxed)
    }

    /// Reports the state of a list that is to be read, or has just been.
    pub(super) fn report_file(&self, path: &Path) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.push((path.to_owned(), FileState::of(path)));
    }

    /// Whether the lists were read in another state than these paths had when they were opened.
    pub fn has_read_otherwise(&self, opened: &[(PathBuf, FileState)]) -> bool {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.iter().any(|(path, state)| {
            let mut opened = opened.iter().filter(|(known, _)| known == path);
            opened.any(|(_, known)| *state != Some(*known))
        })
    }
}

/// Counts bytes, and refuses them once the answer is cancelled.
pub(super) struct CancellableWriter<'a> {
    pub out: &'a mut dyn StyledWrite,
    pub cancel: &'a CancelToken,
}

impl Write for CancellableWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.cancel.is_cancelled() {
            return Err(io::ErrorKind::Other.into());
        }
        let written = self.out.write(bytes)?;
        let count = &self.cancel.bytes;
        count.fetch_add(written as u64, Ordering::Relaxed);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl StyledWrite for CancellableWriter<'_> {
    fn is_terminal(&self) -> bool {
        self.out.is_terminal()
    }

    fn write_styled(&mut self, style: TextStyle, text: &str) -> io::Result<()> {
        self.out.write_styled(style, text)
    }

    fn write_linked(
        &mut self,
        link: &Hyperlink,
        style: Option<TextStyle>,
        text: &str,
    ) -> io::Result<()> {
        self.out.write_linked(link, style, text)
    }
}
