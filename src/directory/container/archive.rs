//! A zip archive: a workbook is one too; any other is opened where it holds one list.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::super::fault::ListFault;
use super::super::limits::MEBIBYTE;
use super::kind::{LARGEST, is_list_ending};
use crate::model::Phrase;

/// Most names of lists that a sentence enumerates.
const NAMED: usize = 5;
/// Unpacked bytes that are never suspicious, and how many times its size an archive may unpack to beyond.
const UNSUSPICIOUS: u64 = 256 * MEBIBYTE as u64;
const MOST_TIMES: u64 = 200;

fn opened(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ListFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|_| ListFault::no_list("list-archive-broken"))?;
    let mut size = 0_u64;
    for rank in 0..archive.len() {
        let entry = archive.by_index_raw(rank);
        size = size.saturating_add(entry.map(|entry| entry.size()).unwrap_or_default());
    }
    if size > UNSUSPICIOUS && size / MOST_TIMES > bytes.len() as u64 {
        let mebibytes = |bytes: u64| usize::try_from(bytes / MEBIBYTE as u64).unwrap_or(usize::MAX);
        return Err(ListFault::NoList(
            Phrase::new("list-bomb")
                .with("compressed", bytes.len().div_ceil(MEBIBYTE))
                .with("text", mebibytes(size))
                .with("times", 200_usize),
        ));
    }
    Ok(archive)
}

/// Whether an archive is a workbook of a known kind.
///
/// # Errors
/// An archive that is broken, or unpacks to far more than any list.
pub fn is_workbook(bytes: &[u8]) -> Result<bool, ListFault> {
    let archive = opened(bytes)?;
    let has = |name: &str| archive.file_names().flatten().any(|known| known == name);
    Ok(has("xl/workbook.xml")
        || has("xl/workbook.bin")
        || has("content.xml") && has("META-INF/manifest.xml"))
}

/// Whether an archive is a workbook of `OpenDocument` with a password: its list of files says how they are encrypted.
pub fn is_encrypted_workbook(bytes: &[u8]) -> bool {
    let archive = opened(bytes).ok();
    let manifest = archive.and_then(|mut archive| {
        let mut manifest = Vec::new();
        let entry = archive.by_name("META-INF/manifest.xml").ok()?;
        entry
            .take(MEBIBYTE as u64)
            .read_to_end(&mut manifest)
            .ok()?;
        Some(manifest)
    });
    manifest.is_some_and(|text| memchr::memmem::find(&text, b"encryption-data").is_some())
}

/// Whether the strings of a workbook are said to be more than their bytes: room would be made for all of them.
pub fn promises_too_much(bytes: &[u8]) -> bool {
    const STRINGS: &str = "xl/sharedstrings.xml";
    const COUNT: &[u8] = b"uniqueCount";
    let Some(mut archive) = bytes
        .starts_with(b"PK")
        .then(|| opened(bytes).ok())
        .flatten()
    else {
        return false;
    };
    (0..archive.len()).any(|rank| {
        let Ok(entry) = archive.by_index(rank) else {
            return false;
        };
        let name = entry.name().unwrap_or_default().to_ascii_lowercase();
        if name.replace('\\', "/") != STRINGS {
            return false;
        }
        let (size, mut start) = (entry.size(), Vec::new());
        // What cannot be read is told by whoever reads it.
        let _ = entry.take(MEBIBYTE as u64).read_to_end(&mut start);
        let count = memchr::memmem::find(&start, COUNT).map(|at| &start[at + COUNT.len()..]);
        let digits = count.and_then(|rest| {
            let mut numbers = rest.split(|byte| !byte.is_ascii_digit());
            numbers.find(|digits| !digits.is_empty())
        });
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        // One that is no number, or too large for one, makes no room.
        digits
            .and_then(|digits| digits.parse().ok())
            .is_some_and(|count: u64| count > size)
    })
}

/// The one list in an archive.
///
/// # Errors
/// None, or several; one that is encrypted.
pub fn list(bytes: &[u8]) -> Result<Vec<u8>, ListFault> {
    let mut archive = opened(bytes)?;
    let is_list = |name: &String| {
        let file = name.rsplit('/').next().unwrap_or_default();
        let end = file
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        !name.starts_with("__MACOSX/") && !file.starts_with('.') && is_list_ending(&end)
    };
    let names = archive.file_names().flatten();
    let names: Vec<String> = names
        .map(std::borrow::Cow::into_owned)
        .filter(is_list)
        .collect();
    // Notes stand beside data.
    let data: Vec<&String> = names
        .iter()
        .filter(|name| !name.to_ascii_lowercase().ends_with(".txt"))
        .collect();
    let one = match (names.as_slice(), data.as_slice()) {
        ([one], _) => one,
        (_, [one]) => *one,
        ([], _) => return Err(ListFault::no_list("list-archive-empty")),
        _ => {
            let shown: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
            let phrase = Phrase::new("list-archive-several")
                .with("count", names.len())
                .with("names", shown.join(", "));
            return Err(ListFault::NoList(phrase));
        }
    };
    let broken = |_| ListFault::no_list("list-archive-broken");
    let entry = archive.by_name(one).map_err(|error| match error {
        zip::result::ZipError::UnsupportedArchive(_) => ListFault::no_list("list-archive-locked"),
        _ => ListFault::no_list("list-archive-broken"),
    })?;
    let mut list = Vec::new();
    entry
        .take(LARGEST as u64 + 1)
        .read_to_end(&mut list)
        .map_err(broken)?;
    if list.len() > LARGEST {
        let phrase = Phrase::new("list-large-container").with("limit", LARGEST / MEBIBYTE);
        return Err(ListFault::NoList(phrase));
    }
    Ok(list)
}
