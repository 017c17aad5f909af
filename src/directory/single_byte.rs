//! An encoding of one byte a letter on its way to UTF-8 without a second copy: the room that it will take is counted, then
//! letters move to their offsets from the last to the first.

use super::encoding::{Encoding, letter};

/// Bytes that become UTF-8 where they stand.
#[derive(Debug)]
pub struct SingleByteDecoder {
    bytes: Vec<u8>,
    /// The letters of the upper half.
    letters: Vec<String>,
    /// Bytes there were at first, how many of them have been counted, and how much longer they become.
    length: usize,
    counted: usize,
    longer: usize,
    /// Bytes still to be moved, and where those moved begin.
    left: usize,
    right: usize,
}

impl SingleByteDecoder {
    pub fn new(mut bytes: Vec<u8>, encoding: Encoding) -> Self {
        bytes.drain(..super::encoding::after_mark(&bytes));
        let length = bytes.len();
        Self {
            bytes,
            letters: (0x80..=0xff)
                .map(|byte| letter(byte, encoding).to_string())
                .collect(),
            length,
            counted: 0,
            longer: 0,
            left: length,
            right: 0,
        }
    }

    pub fn is_done(&self) -> bool {
        self.left == 0
    }

    /// Bytes counted and bytes moved.
    pub fn done(&self) -> usize {
        self.counted + self.length - self.left
    }

    /// How many there are to count and to move.
    pub fn total(&self) -> usize {
        2 * self.length
    }

    /// How long the text will be, as far as is known.
    pub fn size(&self) -> usize {
        self.length + self.longer
    }

    /// Counts or moves about so many bytes more.
    pub fn step(&mut self, budget: usize) {
        if self.counted < self.length {
            let end = self.length.min(self.counted.saturating_add(budget.max(1)));
            let upper = self.bytes[self.counted..end]
                .iter()
                .filter(|byte| !byte.is_ascii());
            self.longer += upper
                .map(|byte| self.letters[usize::from(byte & 0x7f)].len() - 1)
                .sum::<usize>();
            self.counted = end;
            return;
        }
        if self.right == 0 {
            self.bytes.reserve_exact(self.longer);
            self.bytes.resize(self.size(), 0);
            self.right = self.bytes.len();
        }
        let until = self.left.saturating_sub(budget.max(1));
        while self.left > until {
            if self.left == self.right {
                // Nothing before this offset becomes longer.
                self.left = 0;
                return;
            }
            let plain = self.bytes[until..self.left].iter().rev();
            let plain = plain.take_while(|byte| byte.is_ascii()).count();
            self.right -= plain;
            self.bytes
                .copy_within(self.left - plain..self.left, self.right);
            self.left -= plain;
            if self.left > until {
                self.left -= 1;
                let letter = &self.letters[usize::from(self.bytes[self.left] & 0x7f)];
                self.right -= letter.len();
                self.bytes[self.right..self.right + letter.len()]
                    .copy_from_slice(letter.as_bytes());
            }
        }
    }

    /// The text.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}
