//! Cancels an answer that is being written on another thread, and reports its progress.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use crate::text::{StyledWrite, TextStyle};

/// Shared by the thread that answers and the one that waits.
#[derive(Debug, Default)]
pub struct CancelToken {
    is_cancelled: AtomicBool,
    /// Part of the user's lists that is read, in per cent.
    read: AtomicUsize,
    /// Bytes written.
    bytes: AtomicU64,
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
}
