//! Files read from a dataset's folder: regular ones alone, and never more than fits in memory.

use std::io::Read;
use std::path::Path;

use super::fault::Fault;
use crate::model::Phrase;

/// Most bytes read of all the files together; the bundled ones hold under half a megabyte.
pub(super) const LARGEST_PACKAGE: u64 = 256 * 1024 * 1024;

/// A file that a package may have; nothing where there is none of the name.
pub(super) fn read_file_if_any(
    folder: &Path,
    name: &str,
    room: u64,
) -> Result<Option<Vec<u8>>, Fault> {
    match std::fs::symlink_metadata(folder.join(name)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        _ => read_file(folder, name, room).map(Some),
    }
}

/// A regular file of the folder itself: what comes from anyone does not lead elsewhere, and a pipe
/// would keep the program waiting.
pub(super) fn read_file(folder: &Path, name: &str, room: u64) -> Result<Vec<u8>, Fault> {
    let unreadable = |error: &std::io::Error| {
        let is_missing = error.kind() == std::io::ErrorKind::NotFound;
        let id = if is_missing {
            "fault-missing-file"
        } else {
            "fault-unreadable"
        };
        Fault::of_file(name, Phrase::new(id).with("detail", error.to_string()))
    };
    let path = folder.join(name);
    let about = std::fs::symlink_metadata(&path).map_err(|error| unreadable(&error))?;
    if !about.is_file() {
        return Err(Fault::of_file(name, Phrase::new("fault-no-file")));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| unreadable(&error))?;
    file.take(room + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > room {
        let limit = usize::try_from(LARGEST_PACKAGE / (1024 * 1024)).unwrap_or_default();
        return Err(Fault::of_file(
            name,
            Phrase::new("fault-large-file").with("limit", limit),
        ));
    }
    Ok(bytes)
}
