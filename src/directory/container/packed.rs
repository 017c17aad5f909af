//! Compressed lists, read with an eye on their size: a small file can unpack to more than any memory holds.

use std::io::{self, BufReader, Read};

use bzip2::read::MultiBzDecoder;
use flate2::read::MultiGzDecoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::StreamingDecoder;

use super::super::fault::{ListFault, Refusal};
use super::super::limits::MEBIBYTE;
use super::kind::ContainerKind;
use crate::model::Phrase;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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
    let compressed = Arc::new(AtomicU64::new(0));
    let counting = CountingReader {
        source: BufReader::new(source),
        bytes: Arc::clone(&compressed),
    };
    let decoder: Box<dyn Read + Send> = match kind {
        ContainerKind::Bzip2 => Box::new(MultiBzDecoder::new(counting)),
        ContainerKind::Xz => Box::new(XzReader::new(counting, true)),
        ContainerKind::Zstd => Box::new(StreamingDecoder::new(counting).map_err(io::Error::other)?),
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
    compressed: Arc<AtomicU64>,
    text: u64,
}

impl Read for PackedReader {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.decoder.read(room)?;
        self.text += count as u64;
        let compressed = self.compressed.load(Ordering::Relaxed);
        if self.text > UNSUSPICIOUS && self.text / MOST_TIMES > compressed {
            return Err(io::Error::other(bomb(compressed)));
        }
        Ok(count)
    }
}

/// Counts what is read.
struct CountingReader<R> {
    source: R,
    bytes: Arc<AtomicU64>,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(room)?;
        self.bytes.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
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
