//! The file from which a list is read, as it was when it was opened: a list read half from one state of a
//! file and half from another would be neither.

use std::fs::{Metadata, metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Where a file is, its size, and when it was changed where that is known.
pub(super) struct Origin {
    path: PathBuf,
    state: (u64, Option<SystemTime>),
}

impl Origin {
    pub(super) fn new(path: &Path, about: &Metadata) -> Self {
        Self {
            path: path.to_owned(),
            state: state(about),
        }
    }

    /// The path, where another file is there now, or the same one changed.
    pub(super) fn changed(&self) -> Option<&Path> {
        let now = metadata(&self.path).ok()?;
        (state(&now) != self.state).then_some(&self.path)
    }
}

fn state(about: &Metadata) -> (u64, Option<SystemTime>) {
    (about.len(), about.modified().ok())
}
