//! Compressed lists, read with an eye on their size: a small file can unpack to more than any memory holds.

use std::io::{self, BufReader, Read};

use bzip2::read::MultiBzDecoder;
use flate2::read::MultiGzDecoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::StreamingDecoder;

use super::super::fault::{ListFault, Refusal};
use super::super::guarded::guarded;
use super::super::limits::MEBIBYTE;
use super::kind::ContainerKind;
use crate::model::Phrase;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Text that is read however well it was compressed, in bytes.
const UNSUSPICIOUS: u64 = 256 * MEBIBYTE as u64;
/// How many times its compressed size a larger text may have. Lists shrink by 5 to 30, the best that gzip can
/// do is 1,030.
const MOST_TIMES: u64 = 200;

/// What a compressed source unpacks to.
///
/// # Errors
/// What is damaged at its beginning.
pub fn unpacked(
    source: Box<dyn Read + Send>,
    kind: ContainerKind,
) -> Result<Box<dyn Read + Send>, ListFault> {
    let compressed = Arc::new(SourceState::default());
    let counting = CountingReader {
        source: BufReader::new(source),
        state: Arc::clone(&compressed),
    };
    let decoder: Box<dyn Read + Send> = match kind {
        ContainerKind::Bzip2 => Box::new(MultiBzDecoder::new(counting)),
        ContainerKind::Xz => Box::new(XzReader::new(counting, true)),
        ContainerKind::Zstd => Box::new(
            StreamingDecoder::new(counting)
                .map_err(|error| compressed.fault(io::Error::other(error)))?,
        ),
        _ => Box::new(MultiGzDecoder::new(counting)),
    };
    Ok(Box::new(PackedReader {
        decoder,
        compressed,
        text: 0,
    }))
}

/// The text of a compressed list.
struct PackedReader {
    decoder: Box<dyn Read + Send>,
    compressed: Arc<SourceState>,
    text: u64,
}

impl Read for PackedReader {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let read = guarded(|| self.decoder.read(room));
        let read = read.unwrap_or_else(|| Err(io::ErrorKind::InvalidData.into()));
        let count = read.map_err(|error| self.compressed.fault(error))?;
        self.text += count as u64;
        let compressed = self.compressed.bytes.load(Ordering::Relaxed);
        if self.text > UNSUSPICIOUS && self.text / MOST_TIMES > compressed {
            return Err(io::Error::other(bomb(compressed)));
        }
        Ok(count)
    }
}

/// What was read of a compressed source.
#[derive(Default)]
struct SourceState {
    bytes: AtomicU64,
    /// Whether the system refused to read on.
    has_failed: AtomicBool,
}

impl SourceState {
    /// Why unpacking failed: what the system says, or else the source is damaged.
    fn fault(&self, error: io::Error) -> io::Error {
        if self.has_failed.load(Ordering::Relaxed) || error.kind() == io::ErrorKind::Interrupted {
            return error;
        }
        io::Error::other(Refusal(Phrase::new("list-archive-broken")))
    }
}

/// Tells of a source how much is read, and whether that fails.
struct CountingReader<R> {
    source: R,
    state: Arc<SourceState>,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(room);
        match &read {
            Ok(count) => {
                let bytes = &self.state.bytes;
                bytes.fetch_add(*count as u64, Ordering::Relaxed);
            }
            Err(error) => {
                let is_refused = error.kind() != io::ErrorKind::Interrupted;
                self.state
                    .has_failed
                    .fetch_or(is_refused, Ordering::Relaxed);
            }
        }
        read
    }
}

/// What is wrong, in a sentence.
fn bomb(compressed: u64) -> Refusal {
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let mebibytes = |bytes: u64| whole(bytes.div_ceil(MEBIBYTE as u64));
    let phrase = Phrase::new("list-bomb")
        .with("compressed", mebibytes(compressed))
        .with("text", mebibytes(UNSUSPICIOUS))
        .with("times", whole(MOST_TIMES));
    Refusal(phrase)
}
