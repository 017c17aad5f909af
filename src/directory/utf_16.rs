//! UTF-16 on its way to UTF-8, as it is read, so that it is never there twice. What is no letter of it
//! becomes the replacement sign, and its offset is noted.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, UTF_16LE};

use super::encoding::{Reach, wide};
use super::limits::is_waiting;

/// Bytes of letters decoded at a time.
const ROOM: usize = 1 << 13;
const REPLACEMENT: &str = "\u{fffd}";

/// Bytes that are UTF-16, half of them perhaps zero.
pub struct Utf16Decoder {
    decoder: Decoder,
    /// Bytes decoded.
    done: usize,
    /// Bytes read and not yet decoded.
    read: Vec<u8>,
    room: Vec<u8>,
    text: Vec<u8>,
    /// Where the text has a replacement sign.
    repaired: Vec<u32>,
}

impl Utf16Decoder {
    /// From the first bytes on: their mark shows the byte order, or their zeros; failing
    /// those, it is the usual one. `expected` is how many bytes there should be.
    pub fn new(read: Vec<u8>, expected: usize) -> Self {
        let mut text = Vec::new();
        // Where there is no such room, it is made as it is needed.
        let _ = text.try_reserve_exact(expected / 2 + expected / 8);
        Self {
            decoder: wide(&read)
                .unwrap_or(UTF_16LE)
                .new_decoder_with_bom_removal(),
            done: 0,
            read,
            room: vec![0; ROOM],
            text,
            repaired: Vec::new(),
        }
    }

    /// Bytes decoded.
    pub fn done(&self) -> usize {
        self.done
    }

    /// Bytes of the text so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Reads and decodes about so many bytes more; whether that was all.
    ///
    /// # Errors
    /// What the source refuses; [`io::ErrorKind::WouldBlock`] if it has no more yet.
    pub fn step(&mut self, source: &mut dyn Read, budget: usize) -> io::Result<Reach> {
        let length = budget.max(1);
        let before = self.read.len();
        let read = source.take(length as u64).read_to_end(&mut self.read);
        if is_waiting(&read) {
            self.decode(Reach::Beginning);
        }
        read?;
        let reach = Reach::after(self.read.len() - before, length);
        self.decode(reach);
        Ok(reach)
    }

    /// Decodes what was read.
    pub fn decode(&mut self, reach: Reach) {
        let mut offset = 0;
        loop {
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
                &self.read[offset..],
                &mut self.room,
                reach == Reach::Whole,
            );
            self.text.extend_from_slice(&self.room[..written]);
            offset += read;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    let offset = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
                    self.repaired.push(offset);
                    self.text.extend_from_slice(REPLACEMENT.as_bytes());
                }
            }
        }
        self.done += offset;
        self.read.clear();
    }

    /// The text, and where it was repaired.
    pub fn finish(mut self) -> (Vec<u8>, Vec<u32>) {
        self.text.shrink_to_fit();
        (self.text, self.repaired)
    }
}
