//! How far an answer is, and whether it is still wanted: looked at by the thread that writes and by the one that
//! waits.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

/// Cancels an answer, and tells how far it is.
#[derive(Debug, Default)]
pub struct CancelToken {
    is_cancelled: AtomicBool,
    /// Of the user's lists, in per cent.
    read: AtomicUsize,
    bytes: AtomicU64,
}

impl CancelToken {
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// So much of the lists is read.
    pub fn read(&self, percent: usize) {
        self.read.store(percent, Ordering::Relaxed);
    }

    /// How much of the lists is read, in per cent, and how many bytes are written.
    pub fn progress(&self) -> (usize, u64) {
        let read = self.read.load(Ordering::Relaxed);
        (read, self.bytes.load(Ordering::Relaxed))
    }
}

/// Takes bytes until the answer is cancelled.
pub(super) struct CancellableWriter<'a> {
    pub out: &'a mut dyn Write,
    pub cancel: Option<&'a CancelToken>,
}

impl Write for CancellableWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(cancel) = self.cancel else {
            return self.out.write(bytes);
        };
        if cancel.is_cancelled() {
            return Err(io::ErrorKind::Other.into());
        }
        let written = self.out.write(bytes)?;
        cancel.bytes.fetch_add(written as u64, Ordering::Relaxed);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
