//! What the bytes of a file mean. A byte-order mark decides; without one, text that is valid UTF-8 is
//! UTF-8, and the rest is Windows-1252, unless nearly all of it is UTF-8 and only some bytes are
//! damaged.

use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::fault::ListFault;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// How a file is written.
    Encoding, "encoding" {
        Utf8 = "utf-8",
        /// UTF-8 with bytes here and there that are not, read as Windows-1252.
        Damaged = "utf-8-damaged",
        Windows1252 = "windows-1252",
        Utf16 = "utf-16",
        /// Of Macintosh computers until 2001.
        MacRoman = "mac-roman",
        /// Of the command line of Windows, and of DOS before it.
        Cp850 = "cp850",
    }
}

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";
/// Bytes looked at twice while they are near.
const CHUNK: usize = 1 << 15;
/// Bytes at the beginning of a file from which its type is recognised.
pub const SAMPLE: usize = 1 << 16;

/// NULs that text may hold by accident.
const FEW_NULS: usize = 8;

/// How much of a file is at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    Beginning,
    Whole,
}

impl Reach {
    /// After so many bytes were read of so many requested: fewer come at the end alone.
    pub fn after(read: usize, wanted: usize) -> Self {
        if read < wanted {
            Self::Whole
        } else {
            Self::Beginning
        }
    }
}

/// Refuses what is no text, by its first bytes, unless it is said in which encoding they are.
pub fn expect_text(bytes: &[u8], reach: Reach, chosen: Option<Encoding>) -> Result<(), ListFault> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if reach == Reach::Beginning && bytes.len() < SAMPLE {
        // Too little to decide.
        return Ok(());
    }
    let starts = |with: &[u8]| sample.starts_with(with);
    let first = sample.iter().find(|letter| !is_blank(**letter));
    match first {
        None if reach == Reach::Whole
            && bytes[sample.len()..].iter().all(|letter| is_blank(*letter)) =>
        {
            return Err(ListFault::no_list("list-empty"));
        }
        Some(b'{' | b'[') if is_json(sample) => return Err(ListFault::no_list("list-json")),
        Some(b'<') => return Err(ListFault::no_list("list-markup")),
        None | Some(_) => {}
    }
    if starts(b"PK\x03\x04") || starts(b"\xd0\xcf\x11\xe0") {
        return Err(ListFault::no_list("list-spreadsheet"));
    }
    // UTF-32 begins as UTF-16 does.
    if starts(b"\xff\xfe\0\0") || starts(b"\0\0\xfe\xff") {
        return Err(ListFault::no_list("list-binary"));
    }
    if chosen == Some(Encoding::Utf16) || chosen.is_none() && wide(sample).is_some() {
        return Ok(());
    }
    let is_control = |letter: &u8| letter.is_ascii_control() && !letter.is_ascii_whitespace();
    let controls = sample.iter().filter(|letter| is_control(letter)).count();
    let nuls = memchr::memchr_iter(0, sample).count();
    let is_binary = controls * 10 > sample.len() || nuls > FEW_NULS && nuls * 500 > sample.len();
    if starts(b"%PDF") || is_binary {
        return Err(ListFault::no_list("list-binary"));
    }
    Ok(())
}

fn is_blank(letter: u8) -> bool {
    letter.is_ascii_whitespace() || UTF8_MARK.contains(&letter)
}

/// Whether what opens a text with a bracket is JSON, and not the heading `[id];[nom]` or the cell
/// `[ND]`: after it stands a value, or the first key of an object.
pub fn is_json(sample: &[u8]) -> bool {
    let start = sample.strip_prefix(UTF8_MARK).unwrap_or(sample);
    let mut letters = start.iter().filter(|letter| !letter.is_ascii_whitespace());
    match (letters.next(), letters.next()) {
        (Some(b'['), Some(next)) => matches!(next, b'{' | b'[' | b'"' | b'0'..=b'9' | b'-' | b']'),
        (Some(b'{'), Some(next)) => matches!(next, b'"' | b'}'),
        _ => true,
    }
}

/// The kind of UTF-16 that it is: by its mark, or because every other byte of plain text is zero.
pub fn wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if bytes.starts_with(b"\xff\xfe") {
        return Some(UTF_16LE);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some(UTF_16BE);
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |from: usize| {
        sample
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
    };
    let (even, odd) = (zeros(0).count(), zeros(1).count());
    let most = sample.len() / 2 * 3 / 4;
    match () {
        () if sample.len() < 4 => None,
        () if odd > most && even == 0 => Some(UTF_16LE),
        () if even > most && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

/// The offset after a UTF-8 mark, if there is one.
pub fn after_mark(bytes: &[u8]) -> usize {
    if bytes.starts_with(UTF8_MARK) {
        UTF8_MARK.len()
    } else {
        0
    }
}

/// A look at all bytes in slices: how many letters are UTF-8 beyond ASCII, and how many bytes are not.
#[derive(Debug, Default)]
pub struct Check {
    /// Bytes looked at.
    pub offset: usize,
    letters: usize,
    faults: usize,
}

impl Check {
    /// Looks at some more; done when `offset` is the end.
    pub fn step(&mut self, bytes: &[u8], budget: usize) {
        let end = bytes.len().min(self.offset.saturating_add(budget.max(4)));
        while self.offset < end {
            let until = bytes.len().min(self.offset + budget.clamp(4, CHUNK));
            let slice = &bytes[self.offset..until];
            let valid = encoding_rs::Encoding::utf8_valid_up_to(slice);
            self.letters += letters(&slice[..valid]);
            self.offset += valid;
            if self.offset == until {
                continue;
            }
            // What is wrong stands in the first bytes: no letter has more than four.
            let rest = &slice[valid..slice.len().min(valid + 4)];
            let error = std::str::from_utf8(rest).err();
            match error.and_then(|error| error.error_len()) {
                // A letter cut in two by the slice: the next one begins with it.
                None if until < bytes.len() => continue,
                None => self.offset = until,
                Some(length) => self.offset += length,
            }
            self.faults += 1;
        }
    }

    /// What it is, once all was looked at: UTF-8 of some sort where that was chosen.
    pub fn encoding(&self, chosen: Option<Encoding>, bytes: &[u8]) -> Encoding {
        match self.faults {
            0 => Encoding::Utf8,
            faults if self.letters > faults || chosen.is_some() => Encoding::Damaged,
            _ => single_byte(bytes),
        }
    }
}

/// Bytes after which it is settled which encoding of one byte a letter it is.
const LETTERS: usize = 1 << 20;

/// The encoding under which the bytes are French: Windows-1252, unless another one makes better words.
fn single_byte(bytes: &[u8]) -> Encoding {
    const FRENCH: &str = "éèêëàâçîïôöùûüœæÉÈÊËÀÂÇÎÏÔÖÙÛÜŒÆ’‘«»°–—…€ª²³ñáíóúäÄ\u{a0}“”•";
    let sample = &bytes[..bytes.len().min(LETTERS)];
    let score = |encoding: &Encoding| {
        let letters: Vec<char> = (0x80..=0xff).map(|byte| letter(byte, *encoding)).collect();
        let mut score = 0_i64;
        for (place, byte) in sample
            .iter()
            .enumerate()
            .filter(|(_, byte)| !byte.is_ascii())
        {
            let found = letters[usize::from(byte & 0x7f)];
            let before = place.checked_sub(1).and_then(|before| sample.get(before));
            let follows_small = before.is_some_and(u8::is_ascii_lowercase);
            score += match found {
                // Capitals and marks do not follow small letters without a space.
                _ if follows_small
                    && (found.is_uppercase() || "«‘“\u{a0}ªáíóú".contains(found)) =>
                {
                    -1
                }
                'é' | 'è' | 'à' | 'ê' | 'ç' => 3,
                _ if FRENCH.contains(found) => 2,
                _ => -3,
            };
        }
        score
    };
    let all = [Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850];
    let best = all
        .iter()
        .copied()
        .enumerate()
        .max_by_key(|(rank, encoding)| (score(encoding), std::cmp::Reverse(*rank)));
    best.map_or(Encoding::Windows1252, |(_, encoding)| encoding)
}

/// Letters beyond ASCII, by their first bytes.
fn letters(valid: &[u8]) -> usize {
    // Counted in bytes, many at once, as far as a byte counts.
    let counts = valid.chunks(usize::from(u8::MAX)).map(|part| {
        let first = part.iter().map(|byte| u8::from(*byte >= 0xc0));
        usize::from(first.fold(0, u8::wrapping_add))
    });
    counts.sum()
}

/// The upper half of CP850, in which the command line of Windows and old data bases write.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The letter of a byte of the upper half.
pub fn letter(byte: u8, encoding: Encoding) -> char {
    let decoded = |known: &'static encoding_rs::Encoding| {
        let bytes = [byte];
        let (letter, _) = known.decode_without_bom_handling(&bytes);
        letter.chars().next().unwrap_or('\u{fffd}')
    };
    match encoding {
        Encoding::MacRoman => decoded(MACINTOSH),
        Encoding::Cp850 => {
            let rank = usize::from(byte & 0x7f);
            CP850.chars().nth(rank).unwrap_or('\u{fffd}')
        }
        _ => decoded(WINDOWS_1252),
    }
}
