//! How a list looks from its first bytes: by that a file is known again before it is read.

use super::choices::Choices;
use super::columns::headings;
use super::dialect::Dialect;
use super::encoding::{Check, Encoding, Reach, after_mark, wide};
use super::rewriting::{Rewriting, manner};
use super::single_byte::SingleByteDecoder;
use super::utf_16::Utf16Decoder;
use super::utf8_repair::Utf8Repair;

/// What the first bytes of a list say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPreview {
    /// The names of the columns, if the list has a heading.
    pub heading: Option<Vec<String>>,
    /// How many columns there are.
    pub columns: usize,
}

impl ListPreview {
    /// What the first bytes of a list say, read as was chosen.
    pub(super) fn of(bytes: &[u8], choices: &Choices) -> Self {
        let (mut text, mut start) = text(bytes, choices.encoding);
        if let Some(manner) = manner(&text, start).filter(|_| choices.separator.is_none()) {
            let mut rewriting = Rewriting::new(manner, text, start);
            while rewriting.step(usize::MAX) {}
            (text, start) = (rewriting.finish(), 0);
        }
        let dialect = Dialect::recognised(&text, start, choices);
        let names = headings(dialect.heading.as_deref(), &dialect.rows);
        Self {
            columns: names.len(),
            heading: dialect.heading.is_some().then_some(names),
        }
    }

    /// The names of the columns, empty ones where there are none.
    pub fn headings(&self) -> Vec<String> {
        let unnamed = || vec![String::new(); self.columns];
        self.heading.clone().unwrap_or_else(unnamed)
    }
}

/// The bytes as UTF-8, and where the text begins.
fn text(bytes: &[u8], chosen: Option<Encoding>) -> (Vec<u8>, usize) {
    let encoding = match chosen {
        Some(
            sure @ (Encoding::Utf16 | Encoding::Windows1252 | Encoding::MacRoman | Encoding::Cp850),
        ) => sure,
        None if wide(bytes).is_some() => Encoding::Utf16,
        Some(Encoding::Utf8 | Encoding::Damaged) | None => {
            let mut check = Check::default();
            check.step(bytes, bytes.len());
            check.encoding(chosen, bytes)
        }
    };
    let bytes = bytes.to_vec();
    match encoding {
        Encoding::Utf16 => {
            let length = bytes.len();
            let mut decoder = Utf16Decoder::new(bytes, length);
            decoder.decode(Reach::Whole);
            (decoder.finish().0, 0)
        }
        Encoding::Windows1252 | Encoding::MacRoman | Encoding::Cp850 => {
            let mut decoder = SingleByteDecoder::new(bytes, encoding);
            while !decoder.is_done() {
                decoder.step(usize::MAX);
            }
            (decoder.finish(), 0)
        }
        Encoding::Damaged => {
            let mut repair = Utf8Repair::new(bytes);
            while repair.offset < repair.len() {
                repair.step(usize::MAX);
            }
            (repair.finish().0, 0)
        }
        Encoding::Utf8 => {
            let start = after_mark(&bytes);
            (bytes, start)
        }
    }
}
