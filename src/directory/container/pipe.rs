//! Bytes that a thread writes and another one reads: a writer of rows becomes a reader of bytes.

use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::super::fault::ListFault;
use super::super::guarded::guarded;
use super::super::limits::MEBIBYTE;
use crate::model::Phrase;
/// Bytes handed over at once.
const CHUNK: usize = 1 << 17;
/// Chunks that are written ahead.
const AHEAD: usize = 8;
/// Bytes that are made of any source, and how many times its size those of a larger one may be: a cell can stand in
/// any row and column, and all those before it are written.
const UNSUSPICIOUS: u64 = 256 * MEBIBYTE as u64;
const MOST_TIMES: u64 = 200;

/// Starts a thread that writes; what it fails with comes after what it wrote, as does its panic, which nobody takes
/// for the end. It ends with the reader.
pub fn start(
    write: impl FnOnce(&mut ChunkWriter) -> io::Result<()> + Send + 'static,
) -> ChunkReader {
    let (sender, chunks) = sync_channel(AHEAD);
    std::thread::spawn(move || {
        let mut writer = ChunkWriter {
            sender: sender.clone(),
            chunk: Vec::with_capacity(CHUNK),
            made: 0,
            most: u64::MAX,
        };
        let done = guarded(|| write(&mut writer).and_then(|()| writer.flush()));
        let broken = || Err(ListFault::no_list("list-container-broken").into());
        if let Err(error) = done.unwrap_or_else(broken) {
            // Whoever read may have left.
            let _ = sender.send(Err(error));
        }
    });
    ChunkReader {
        chunks,
        chunk: io::Cursor::default(),
    }
}

/// The end that writes.
pub struct ChunkWriter {
    sender: SyncSender<io::Result<Vec<u8>>>,
    chunk: Vec<u8>,
    made: u64,
    most: u64,
}

impl ChunkWriter {
    /// What follows is made of so many bytes, and is no more than can be.
    pub fn made_of(&mut self, bytes: usize) {
        self.most = UNSUSPICIOUS.max(MOST_TIMES.saturating_mul(bytes as u64));
    }
}

/// Why it is refused that a file is made larger than any list.
pub fn spread() -> ListFault {
    let times = usize::try_from(MOST_TIMES).unwrap_or_default();
    ListFault::NoList(Phrase::new("list-spread").with("times", times))
}

impl Write for ChunkWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.made += bytes.len() as u64;
        if self.made > self.most {
            return Err(spread().into());
        }
        self.chunk.extend_from_slice(bytes);
        if self.chunk.len() >= CHUNK {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let chunk = std::mem::replace(&mut self.chunk, Vec::with_capacity(CHUNK));
        if chunk.is_empty() {
            return Ok(());
        }
        let sent = self.sender.send(Ok(chunk));
        sent.map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// The end that reads.
pub struct ChunkReader {
    chunks: Receiver<io::Result<Vec<u8>>>,
    chunk: io::Cursor<Vec<u8>>,
}

impl Read for ChunkReader {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.chunk.read(room)?;
            if count > 0 || room.is_empty() {
                return Ok(count);
            }
            match self.chunks.recv() {
                Ok(chunk) => self.chunk = io::Cursor::new(chunk?),
                // The thread ended with the list.
                Err(_) => return Ok(0),
            }
        }
    }
}
