//! Compressed lists, read with an eye on their size: a small file can unpack to more than any memory holds.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;

use super::fault::DecompressionBomb;
use super::limits::MEBIBYTE;
use crate::model::Phrase;

/// Text that is read however well it was compressed, in bytes.
const UNSUSPICIOUS: u64 = 256 * MEBIBYTE as u64;
/// How many times its compressed size a larger text may have. Lists shrink by 5 to 30, the best that the format can
/// do is 1,030.
const MOST_TIMES: u64 = 200;

/// The text of a compressed list.
pub struct GzipReader<R> {
    decoder: MultiGzDecoder<CountingReader<R>>,
    text: u64,
}

impl<R: Read> GzipReader<R> {
    pub fn new(source: R) -> Self {
        Self {
            decoder: MultiGzDecoder::new(CountingReader { source, bytes: 0 }),
            text: 0,
        }
    }
}

impl<R: Read> Read for GzipReader<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.decoder.read(room)?;
        self.text += count as u64;
        let compressed = self.decoder.get_ref().bytes;
        if self.text > UNSUSPICIOUS && self.text / MOST_TIMES > compressed {
            return Err(io::Error::other(bomb(compressed)));
        }
        Ok(count)
    }
}

/// Counts what is read.
struct CountingReader<R> {
    source: R,
    bytes: u64,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(room)?;
        self.bytes += count as u64;
        Ok(count)
    }
}

/// What is wrong, in a sentence.
fn bomb(compressed: u64) -> DecompressionBomb {
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let mebibytes = |bytes: u64| whole(bytes.div_ceil(MEBIBYTE as u64));
    let phrase = Phrase::new("list-bomb")
        .with("compressed", mebibytes(compressed))
        .with("text", mebibytes(UNSUSPICIOUS))
        .with("times", whole(MOST_TIMES));
    DecompressionBomb(phrase)
}
