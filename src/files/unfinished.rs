//! Files and folders that are not whole yet. They have names of their own kind, and are locked while their writer
//! lives: what is not locked was left by a run that was killed, and is removed. Those of this run are registered,
//! and removed when the program ends before they are whole.

use std::fs::{self, File, Metadata, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::{Builder, NamedTempFile, TempDir};

/// How the name of everything unfinished begins.
const PREFIX: &str = ".essnum-";
/// The file in an unfinished folder that is locked in place of the folder, which cannot be on every system.
const LOCK: &str = "lock";
/// What an unfinished folder holds beside its lock.
pub(super) const CONTENT: &str = "new";
/// How often to begin anew if another run takes what was just created for something left.
const ATTEMPTS: usize = 8;

/// What is being written; none once the program is ending, when nothing more is begun or finished.
static UNFINISHED: Mutex<Option<Vec<PathBuf>>> = Mutex::new(Some(Vec::new()));

fn unfinished() -> MutexGuard<'static, Option<Vec<PathBuf>>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Registers a path as unfinished while it lives.
pub(super) struct Unfinished(PathBuf);

impl Unfinished {
    /// Renames what is whole now, unless the program is ending. Nothing is removed meanwhile.
    pub(super) fn finish<T>(self, rename: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let known = unfinished();
        let is_known = |paths: &Vec<PathBuf>| paths.contains(&self.0);
        if !known.as_ref().is_some_and(is_known) {
            return Err(io::ErrorKind::Other.into());
        }
        let renamed = rename();
        drop(known);
        renamed
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(paths) = unfinished().as_mut() {
            paths.retain(|path| *path != self.0);
        }
    }
}

/// Creates a temporary file in a folder, from which what was left there is removed.
pub(super) fn temporary_file(
    mut builder: Builder<'_, '_>,
    folder: &Path,
) -> io::Result<(NamedTempFile, Unfinished)> {
    builder.prefix(PREFIX);
    let (file, registered) = create(|| {
        let file = builder.tempfile_in(folder)?;
        let is_ours = lock(file.as_file(), file.path());
        Ok(is_ours.then(|| (file.path().to_owned(), file)))
    })?;
    if let Ok(about) = file.as_file().metadata() {
        remove_leftovers(folder, &about);
    }
    Ok((file, registered))
}

/// A temporary folder, locked and registered while it lives.
pub(super) struct TemporaryFolder {
    folder: TempDir,
    lock: Option<File>,
}

impl TemporaryFolder {
    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // Its descriptor may be the last one, and removing needs one.
        self.lock = None;
        remove_folder(self.path());
    }
}

/// Removes a folder, its lock last: what is left of it if that is interrupted is recognised.
fn remove_folder(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let _ = fs::remove_dir_all(path);
        } else if entry.file_name() != LOCK {
            let _ = fs::remove_file(path);
        }
    }
    let _ = fs::remove_dir_all(folder);
}

/// Creates a temporary folder in another.
pub(super) fn temporary_folder(folder: &Path) -> io::Result<(TemporaryFolder, Unfinished)> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX);
    let (temporary, registered) = create(|| {
        let temporary = builder.tempdir_in(folder)?;
        let path = temporary.path().join(LOCK);
        let file = File::create_new(&path)?;
        let is_ours = lock(&file, &path);
        let path = temporary.path().to_owned();
        let temporary = TemporaryFolder {
            folder: temporary,
            lock: Some(file),
        };
        Ok(is_ours.then_some((path, temporary)))
    })?;
    if let Some(Ok(about)) = temporary.lock.as_ref().map(File::metadata) {
        remove_leftovers(folder, &about);
    }
    Ok((temporary, registered))
}

/// Creates something and registers it, again as long as another run removes it first.
fn create<T>(create: impl Fn() -> io::Result<Option<(PathBuf, T)>>) -> io::Result<(T, Unfinished)> {
    let mut known = unfinished();
    let paths = known.as_mut().ok_or(io::ErrorKind::Other)?;
    for _ in 0..ATTEMPTS {
        if let Some((path, created)) = create()? {
            paths.push(path.clone());
            return Ok((created, Unfinished(path)));
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Locks what was just created; false if another run is removing it. Not every file system has locks.
fn lock(file: &File, path: &Path) -> bool {
    !matches!(file.try_lock(), Err(TryLockError::WouldBlock)) && path.exists()
}

/// Removes what killed runs of the same user left in a folder.
fn remove_leftovers(folder: &Path, own: &Metadata) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        if !entry.file_name().to_string_lossy().starts_with(PREFIX) {
            continue;
        }
        let path = entry.path();
        match fs::symlink_metadata(&path) {
            Ok(about) if about.is_file() && has_same_owner(&about, own) => {
                if let Some(_lock) = lock_of_leftover(&path) {
                    let _ = fs::remove_file(&path);
                }
            }
            Ok(about) if about.is_dir() && has_same_owner(&about, own) => {
                let lock = path.join(LOCK);
                if let Some(_lock) = lock_of_leftover(&lock) {
                    remove_folder(&path);
                } else if !lock.exists() {
                    // Killed before it was locked, or while it was removed.
                    let _ = fs::remove_dir_all(path.join(CONTENT));
                    let _ = fs::remove_dir(&path);
                }
            }
            _ => {}
        }
    }
}

/// The lock of what nobody holds.
fn lock_of_leftover(path: &Path) -> Option<File> {
    let file = File::options().write(true).open(path).ok()?;
    file.try_lock().is_ok().then_some(file)
}

#[cfg(unix)]
fn has_same_owner(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    one.uid() == other.uid()
}

#[cfg(not(unix))]
fn has_same_owner(_: &Metadata, _: &Metadata) -> bool {
    true
}

/// Removes what is unfinished and lets nothing more begin: the program is ending.
pub fn abandon() {
    let paths = unfinished().take();
    for path in paths.into_iter().flatten() {
        // Its writer may have removed it meanwhile.
        if path.is_dir() {
            remove_folder(&path);
        } else {
            let _ = fs::remove_file(path);
        }
    }
}
