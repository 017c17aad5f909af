//! Reads a source on a thread: a pipe that nobody fills or a drive that does not answer holds up the thread alone.

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use super::guarded::guarded;

/// Bytes read at once.
const CHUNK: usize = 1 << 19;
/// Chunks that are read ahead.
const AHEAD: usize = 8;
/// How long a chunk is waited for: about as long as a disk takes.
const PATIENCE: Duration = Duration::from_millis(2);

/// What the thread has read. Reading fails with [`io::ErrorKind::WouldBlock`] while there is nothing more yet.
pub struct BackgroundReader {
    chunks: Receiver<io::Result<Vec<u8>>>,
    chunk: io::Cursor<Vec<u8>>,
}

impl BackgroundReader {
    /// Starts the thread, which ends with its source or with this.
    pub fn start(source: Box<dyn Read + Send>) -> Self {
        let (sender, chunks) = sync_channel(AHEAD);
        std::thread::spawn(move || {
            // A thread that is gone is taken for the end of the source.
            if guarded(|| read(source, &sender)).is_none() {
                let _ = sender.send(Err(io::ErrorKind::Other.into()));
            }
        });
        Self {
            chunks,
            chunk: io::Cursor::default(),
        }
    }
}

impl Read for BackgroundReader {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.chunk.read(room)?;
            if count > 0 || room.is_empty() {
                return Ok(count);
            }
            self.chunk = match self.chunks.recv_timeout(PATIENCE) {
                Ok(chunk) => io::Cursor::new(chunk?),
                Err(RecvTimeoutError::Timeout) => return Err(io::ErrorKind::WouldBlock.into()),
                // The thread ended with the source.
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
            };
        }
    }
}

fn read(mut source: Box<dyn Read + Send>, sender: &SyncSender<io::Result<Vec<u8>>>) {
    loop {
        let mut chunk = vec![0; CHUNK];
        let read = match source.read(&mut chunk) {
            Ok(0) => return,
            Ok(count) => {
                chunk.truncate(count);
                Ok(chunk)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let is_end = read.is_err();
        if sender.send(read).is_err() || is_end {
            return;
        }
    }
}
