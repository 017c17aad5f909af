//! The file from which a list is read, as it was when it was opened: a list read half from one state of a
//! file and half from another would be neither, and what is written of it later would be of another.

use std::fs::{Metadata, metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What tells one state of a file from another: its size, when it was changed where that is known, and which file
/// it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileState {
    size: u64,
    changed: Option<SystemTime>,
    /// Its device and its number there; nothing where files have no such number.
    number: (u64, u64),
}

impl FileState {
    /// Of the file that is there now; none where it cannot be known.
    pub fn of(path: &Path) -> Option<Self> {
        Some(Self::from(&metadata(path).ok()?))
    }
}

impl From<&Metadata> for FileState {
    fn from(about: &Metadata) -> Self {
        Self {
            size: about.len(),
            changed: about.modified().ok(),
            number: number(about),
        }
    }
}

#[cfg(unix)]
fn number(about: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (about.dev(), about.ino())
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

/// Where a file is, and its state when it was opened.
pub(super) struct Origin {
    path: PathBuf,
    pub state: FileState,
}

impl Origin {
    pub(super) fn new(path: &Path, about: &Metadata) -> Self {
        Self {
            path: path.to_owned(),
            state: about.into(),
        }
    }

    /// The path, where another file is there now, or the same one changed.
    pub(super) fn changed(&self) -> Option<&Path> {
        let now = FileState::of(&self.path)?;
        (now != self.state).then_some(&self.path)
    }
}
