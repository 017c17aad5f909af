//! UTF-16 on its way to UTF-8, in slices. What is no letter of it becomes the replacement sign, and its
//! place is kept.

use encoding_rs::{Decoder, DecoderResult, UTF_16LE};

use super::encoding::wide;

/// Letters decoded at a time.
const ROOM: usize = 1 << 13;
const REPLACEMENT: &str = "\u{fffd}";

/// Bytes that are UTF-16, half of them perhaps zero.
pub struct Decoding {
    source: Vec<u8>,
    decoder: Decoder,
    /// Bytes decoded.
    place: usize,
    room: Vec<u8>,
    text: Vec<u8>,
    /// Where the text has a replacement sign.
    mended: Vec<u32>,
}

impl Decoding {
    /// Which of the two kinds it is its mark tells, or its zeros; failing those, the usual one.
    pub fn new(source: Vec<u8>) -> Self {
        let mut text = Vec::new();
        // What is not used is given back; where there is no such room, it is made as it is needed.
        let _ = text.try_reserve_exact(source.len() / 2 * 3);
        Self {
            decoder: wide(&source)
                .unwrap_or(UTF_16LE)
                .new_decoder_with_bom_removal(),
            source,
            place: 0,
            room: vec![0; ROOM],
            text,
            mended: Vec::new(),
        }
    }

    pub fn is_done(&self) -> bool {
        self.place == self.source.len()
    }

    /// Bytes decoded.
    pub fn done(&self) -> usize {
        self.place
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.source.len()
    }

    /// Decodes some more.
    pub fn step(&mut self, budget: usize) {
        let end = self
            .source
            .len()
            .min(self.place.saturating_add(budget.max(4)));
        let is_last = end == self.source.len();
        loop {
            let slice = &self.source[self.place..end];
            let (result, read, written) =
                self.decoder
                    .decode_to_utf8_without_replacement(slice, &mut self.room, is_last);
            self.text.extend_from_slice(&self.room[..written]);
            self.place += read;
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    let place = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
                    self.mended.push(place);
                    self.text.extend_from_slice(REPLACEMENT.as_bytes());
                }
            }
        }
    }

    /// The text, and where it was mended.
    pub fn finish(mut self) -> (Vec<u8>, Vec<u32>) {
        self.text.shrink_to_fit();
        (self.text, self.mended)
    }
}
