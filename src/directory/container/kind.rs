//! What a file is, by its first bytes.

use std::path::Path;

use super::super::encoding::is_json;
use super::super::limits::MEBIBYTE;

/// Largest workbook, archive or JSON, in bytes: they are held whole while they are read.
pub const LARGEST: usize = 512 * MEBIBYTE;
/// Bytes by which a kind is known.
pub const START: usize = 512;
/// What a file is, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContainerKind {
    Text,
    Gzip,
    Bzip2,
    Xz,
    Zstd,
    Zip,
    /// The container of old workbooks, and of encrypted new ones.
    Ole,
    Json,
    /// A web page, or XML.
    Markup,
    Parquet,
}

impl ContainerKind {
    /// By the first bytes of a file.
    pub fn of(start: &[u8]) -> Self {
        let begins = |bytes: &[u8]| start.starts_with(bytes);
        match () {
            () if begins(b"\x1f\x8b") => Self::Gzip,
            () if begins(b"BZh") && is_bzip2(start) => Self::Bzip2,
            () if begins(b"\xfd7zXZ\0") => Self::Xz,
            () if begins(b"\x28\xb5\x2f\xfd") => Self::Zstd,
            () if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") => Self::Zip,
            () if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => Self::Ole,
            () if begins(b"PAR1") => Self::Parquet,
            () if may_be_json(start) => Self::Json,
            () if is_markup(start) => Self::Markup,
            () => Self::Text,
        }
    }

    /// Whether it is bytes of another kind, made smaller.
    pub fn is_packed(self) -> bool {
        matches!(self, Self::Gzip | Self::Bzip2 | Self::Xz | Self::Zstd)
    }
}

/// Whether a level and the beginning of a block follow, or as much of them as there is of a file that is cut.
fn is_bzip2(start: &[u8]) -> bool {
    let block = start.get(4..).unwrap_or_default();
    start.get(3).is_some_and(u8::is_ascii_digit)
        && b"1AY&SY".starts_with(&block[..block.len().min(6)])
}

fn may_be_json(start: &[u8]) -> bool {
    let mut letters = start
        .iter()
        .filter(|letter| !letter.is_ascii_whitespace() && **letter < 0x80);
    matches!(letters.next(), Some(b'{' | b'[')) && is_json(start)
}

/// Whether the first letters open a page or XML, and are no heading in angle brackets.
fn is_markup(start: &[u8]) -> bool {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    match start.trim_ascii_start() {
        [b'<', b'!' | b'?', ..] => true,
        [b'<', rest @ ..] => {
            let name = rest.split(|letter| !letter.is_ascii_alphanumeric()).next();
            let name = name.unwrap_or_default().to_ascii_lowercase();
            OPENINGS.lines().any(|known| known.as_bytes() == name)
        }
        _ => false,
    }
}

/// What a page that holds a table begins with, where it says nothing before.
const OPENINGS: &str = include_str!("openings.txt");

/// The ends of names of files that are lists.
const ENDINGS: &str = include_str!("endings.txt");

/// Whether a file whose name ends so, in lower case and without the point, is likely to be a list.
pub fn is_list_ending(ending: &str) -> bool {
    ENDINGS.lines().any(|known| known == ending)
}

/// The ends of names of files that are JSON, whatever they hold.
const JSON_ENDINGS: &str = include_str!("json_endings.txt");

/// Whether a file that is called JSON holds a number or a text and nothing else.
pub fn is_lone_value(name: &str, bytes: &[u8]) -> bool {
    let ending = Path::new(name).extension().unwrap_or_default();
    let ending = ending.to_string_lossy().to_lowercase();
    JSON_ENDINGS.lines().any(|known| known == ending)
        && serde_json::from_slice::<serde_json::Value>(bytes).is_ok()
}
