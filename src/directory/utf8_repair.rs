//! Damaged UTF-8: what is valid stays, every other byte is read as Windows-1252 and its offset is noted, so that
//! the row can be flagged.

use encoding_rs::WINDOWS_1252;

use super::encoding::after_mark;

/// Bytes that are repaired in slices.
#[derive(Debug)]
pub struct Utf8Repair {
    source: Vec<u8>,
    /// Bytes looked at.
    pub offset: usize,
    text: Vec<u8>,
    /// Where bytes were read as another encoding than the rest.
    repaired: Vec<u32>,
}

impl Utf8Repair {
    pub fn new(source: Vec<u8>) -> Self {
        let mut text = Vec::new();
        // Where there is no such room, it is made as it is needed.
        let _ = text.try_reserve_exact(source.len() + source.len() / 16);
        Self {
            offset: after_mark(&source),
            text,
            source,
            repaired: Vec::new(),
        }
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.source.len()
    }

    /// Copies what is valid, and reads what is not byte by byte.
    pub fn step(&mut self, budget: usize) {
        let end = self
            .source
            .len()
            .min(self.offset.saturating_add(budget.max(4)));
        let is_last = end == self.source.len();
        while self.offset < end {
            let slice = &self.source[self.offset..end];
            let (valid, wrong) = match std::str::from_utf8(slice) {
                Ok(_) => (slice.len(), 0),
                Err(error) => {
                    let valid = error.valid_up_to();
                    let cut = slice.len() - valid;
                    (
                        valid,
                        error.error_len().unwrap_or(if is_last { cut } else { 0 }),
                    )
                }
            };
            self.text.extend_from_slice(&slice[..valid]);
            for byte in &slice[valid..valid + wrong] {
                self.repaired
                    .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
                let (letter, _) =
                    WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(byte));
                self.text.extend_from_slice(letter.as_bytes());
            }
            self.offset += valid + wrong;
            if valid + wrong == 0 {
                return;
            }
        }
    }

    /// The text, and where it was repaired.
    pub fn finish(self) -> (Vec<u8>, Vec<u32>) {
        (self.text, self.repaired)
    }
}
