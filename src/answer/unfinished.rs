//! Files that are not whole yet, beside their places. Whoever writes one removes it on failure; where the program
//! ends first, all of them are removed here.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::{Builder, NamedTempFile};

/// Those that are being written. None once the program ends: then no more are begun or finished.
static UNFINISHED: Mutex<Option<Vec<PathBuf>>> = Mutex::new(Some(Vec::new()));

fn unfinished() -> MutexGuard<'static, Option<Vec<PathBuf>>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps a file registered here until it is finished or given up.
pub(super) struct Begun(PathBuf);

/// Creates a temporary file in a folder.
///
/// # Errors
/// What the system refuses; that the program is ending.
pub(super) fn begin(beside: &Builder<'_, '_>, folder: &Path) -> io::Result<(NamedTempFile, Begun)> {
    let mut known = unfinished();
    let files = known.as_mut().ok_or(io::ErrorKind::Other)?;
    let file = beside.tempfile_in(folder)?;
    files.push(file.path().to_owned());
    let begun = Begun(file.path().to_owned());
    Ok((file, begun))
}

impl Begun {
    /// Moves the file, which is whole now, to its place.
    ///
    /// # Errors
    /// What the system refuses; that the program is ending.
    pub(super) fn finish(self, file: NamedTempFile, place: &Path) -> io::Result<()> {
        // Nothing is removed while the lock is held.
        let known = unfinished();
        let is_known = |files: &Vec<PathBuf>| files.contains(&self.0);
        if !known.as_ref().is_some_and(is_known) {
            return Err(io::ErrorKind::Other.into());
        }
        file.persist(place).map_err(|error| error.error)?;
        drop(known);
        Ok(())
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        if let Some(files) = unfinished().as_mut() {
            files.retain(|file| *file != self.0);
        }
    }
}

/// Removes what is not whole, and lets nothing more begin: the program is ending.
pub fn abandon() {
    let files = unfinished().take();
    for file in files.into_iter().flatten() {
        // Its writer may have removed it meanwhile.
        let _ = std::fs::remove_file(file);
    }
}
