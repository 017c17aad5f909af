//! How answers and manuals are written: to a temporary file in the same folder, then renamed, so that nobody
//! ever reads half of one. Unfinished files are registered, and removed when the program ends before they are whole.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::low_level::{emulate_default_handler, unregister};
use tempfile::{Builder, NamedTempFile};

/// Writes a file whole or not at all. A pipe or a device is written to directly.
///
/// # Errors
/// Errors of the writer and of the file system.
pub fn write_file(
    file: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    write_unless_cancelled(file, &|| false, write)
}

/// Writes a file as [`write_file`] does, unless it is cancelled before the file is in its place.
///
/// # Errors
/// Errors of the writer and of the file system; an error if it was cancelled.
pub fn write_unless_cancelled(
    file: &Path,
    is_cancelled: &dyn Fn() -> bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if is_cancelled() {
        return Err(io::ErrorKind::Other.into());
    }
    let before = match std::fs::metadata(file) {
        Ok(before) => Some(before),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if let Some(before) = &before
        && !before.is_file()
    {
        let mut out = BufWriter::new(std::fs::OpenOptions::new().write(true).open(file)?);
        write(&mut out)?;
        return out.flush();
    }
    // A link is followed: its target is written, not the link.
    let file = match before {
        Some(_) => std::fs::canonicalize(file)?,
        None => target_of(file),
    };
    let folder = file.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = Builder::new();
    builder.prefix(".essnum-");
    match before {
        Some(before) => builder.permissions(before.permissions()),
        None => default_permissions(&mut builder),
    };
    let (temporary, registered) = Unfinished::create(&builder, folder.unwrap_or(Path::new(".")))?;
    let mut out = BufWriter::new(temporary);
    write(&mut out)?;
    let written = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    written.as_file().sync_all()?;
    if is_cancelled() {
        return Err(io::ErrorKind::Other.into());
    }
    registered.persist(written, &file)
}

/// Writes a file as [`write_file`] does; a signal received meanwhile ends the program only once the unfinished
/// file is removed.
///
/// # Errors
/// Errors of the writer and of the file system.
pub fn write_unless_signalled(
    file: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    // A pipe or a device may block its writer, and nothing unfinished stays there: the signal has to end the
    // program at once.
    if std::fs::metadata(file).is_ok_and(|about| !about.is_file()) {
        return write_file(file, write);
    }
    let received = Arc::new(AtomicUsize::new(0));
    let mut handlers = Vec::new();
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        let number = usize::try_from(signal).unwrap_or_default();
        let received = Arc::clone(&received);
        handlers.push(signal_hook::flag::register_usize(signal, received, number)?);
    }
    let written = write_file(file, |out| {
        let received = &received;
        write(&mut SignalledWriter { out, received })
    });
    for handler in handlers {
        unregister(handler);
    }
    match i32::try_from(received.load(Ordering::Relaxed)) {
        Ok(0) | Err(_) => {}
        Ok(signal) => emulate_default_handler(signal)?,
    }
    written
}

/// Refuses all bytes once a signal was received.
struct SignalledWriter<'a> {
    out: &'a mut dyn Write,
    received: &'a AtomicUsize,
}

impl Write for SignalledWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.received.load(Ordering::Relaxed) != 0 {
            return Err(io::ErrorKind::Other.into());
        }
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The target of a dangling link, through any number of links; the file itself if it is not a link.
fn target_of(file: &Path) -> PathBuf {
    let mut file = file.to_owned();
    while let Ok(target) = std::fs::read_link(&file) {
        file = file.parent().unwrap_or(Path::new("")).join(target);
    }
    file
}

/// Those of any new file; a temporary one would be private to its owner.
#[cfg(unix)]
fn default_permissions<'a, 'b>(builder: &'b mut Builder<'a, 'a>) -> &'b mut Builder<'a, 'a> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn default_permissions<'a, 'b>(builder: &'b mut Builder<'a, 'a>) -> &'b mut Builder<'a, 'a> {
    builder
}

/// Files that are being written; none once the program is ending, when no more are begun or finished.
static UNFINISHED: Mutex<Option<Vec<PathBuf>>> = Mutex::new(Some(Vec::new()));

fn unfinished() -> MutexGuard<'static, Option<Vec<PathBuf>>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Registers a file as unfinished while it lives.
struct Unfinished(PathBuf);

impl Unfinished {
    /// Creates a temporary file in a folder.
    fn create(builder: &Builder<'_, '_>, folder: &Path) -> io::Result<(NamedTempFile, Self)> {
        let mut known = unfinished();
        let files = known.as_mut().ok_or(io::ErrorKind::Other)?;
        let file = builder.tempfile_in(folder)?;
        files.push(file.path().to_owned());
        let registered = Self(file.path().to_owned());
        Ok((file, registered))
    }

    /// Moves the file, which is whole now, to its path.
    fn persist(self, file: NamedTempFile, path: &Path) -> io::Result<()> {
        // While the lock is held nothing is removed.
        let known = unfinished();
        let is_known = |files: &Vec<PathBuf>| files.contains(&self.0);
        if !known.as_ref().is_some_and(is_known) {
            return Err(io::ErrorKind::Other.into());
        }
        file.persist(path).map_err(|error| error.error)?;
        drop(known);
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(files) = unfinished().as_mut() {
            files.retain(|file| *file != self.0);
        }
    }
}

/// Removes unfinished files and lets no more begin: the program is ending.
pub fn abandon() {
    let files = unfinished().take();
    for file in files.into_iter().flatten() {
        // Its writer may have removed it meanwhile.
        let _ = std::fs::remove_file(file);
    }
}
