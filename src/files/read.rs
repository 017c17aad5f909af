//! Reads small files, which a pipe, a device or a file of any size may stand in for: none of them is waited for or
//! read without end.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The bytes of a file that has `limit` bytes at most.
///
/// # Errors
/// [`io::ErrorKind::Unsupported`] for what is no file, [`io::ErrorKind::FileTooLarge`] beyond the limit; what the
/// system refuses.
pub fn read_bytes(file: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let about = std::fs::metadata(file)?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    let longest = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    File::open(file)?.take(longest).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// The text of a file that has `limit` bytes at most.
///
/// # Errors
/// As [`read_bytes`]; [`io::ErrorKind::InvalidData`] for what is not UTF-8.
pub fn read_text(file: &Path, limit: usize) -> io::Result<String> {
    let text = String::from_utf8(read_bytes(file, limit)?);
    text.map_err(|_| io::ErrorKind::InvalidData.into())
}
