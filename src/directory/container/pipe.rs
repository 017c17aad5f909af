//! Bytes that a thread writes and another one reads: a writer of rows becomes a reader of bytes.

use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Bytes handed over at once.
const CHUNK: usize = 1 << 17;
/// Chunks that are written ahead.
const AHEAD: usize = 8;

/// Starts a thread that writes; what it fails with comes after what it wrote. It ends with the reader.
pub fn start(
    write: impl FnOnce(&mut ChunkWriter) -> io::Result<()> + Send + 'static,
) -> ChunkReader {
    let (sender, chunks) = sync_channel(AHEAD);
    std::thread::spawn(move || {
        let mut writer = ChunkWriter {
            sender: sender.clone(),
            chunk: Vec::with_capacity(CHUNK),
        };
        let done = write(&mut writer).and_then(|()| writer.flush());
        if let Err(error) = done {
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
}

impl Write for ChunkWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
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
