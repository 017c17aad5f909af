//! The one way in which files are written: whole to a temporary file beside the place, then moved there, so that
//! nobody ever reads half of one. A signal meanwhile removes what is half written before the program ends.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::low_level::{emulate_default_handler, unregister};

use super::unfinished;

/// Writes a file whole or not at all. What is no regular file, a pipe or a device, is written to as it is.
///
/// # Errors
/// What the writer or the file says.
pub fn write_file(
    file: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    write_unless_cancelled(file, &|| false, write)
}

/// Writes a file as [`write_file`] does, unless it is cancelled before it is moved to its place.
///
/// # Errors
/// What the writer or the file says; that it was cancelled.
pub fn write_unless_cancelled(
    file: &Path,
    is_cancelled: &dyn Fn() -> bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if is_cancelled() {
        return Err(io::ErrorKind::Other.into());
    }
    let before = std::fs::metadata(file).ok();
    if let Some(before) = &before
        && !before.is_file()
    {
        let mut out = BufWriter::new(std::fs::OpenOptions::new().write(true).open(file)?);
        write(&mut out)?;
        return out.flush();
    }
    // A link is followed: the file that it leads to is replaced, not the link.
    let file = if before.is_some() {
        std::fs::canonicalize(file)?
    } else {
        file.to_owned()
    };
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new();
    beside.prefix(".essnum-");
    match before {
        Some(before) => beside.permissions(before.permissions()),
        None => usual_permissions(&mut beside),
    };
    let (beside, begun) = unfinished::begin(&beside, folder)?;
    let mut out = BufWriter::new(beside);
    write(&mut out)?;
    let written = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    written.as_file().sync_all()?;
    if is_cancelled() {
        return Err(io::ErrorKind::Other.into());
    }
    begun.finish(written, &file)
}

/// Writes a file as [`write_file`] does; a signal meanwhile ends the program as it would have, but only after
/// the half-written file is removed.
///
/// # Errors
/// What the writer or the file says.
pub fn write_unless_signalled(
    file: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    // Nothing half written stays in a pipe or a device, which may keep its writer waiting: there the signal
    // has to end the program at once.
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

/// Takes nothing more once a signal was received.
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

/// Those of any new file; a temporary one would be its owner's alone.
#[cfg(unix)]
fn usual_permissions<'a, 'b>(
    builder: &'b mut tempfile::Builder<'a, 'a>,
) -> &'b mut tempfile::Builder<'a, 'a> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions<'a, 'b>(
    builder: &'b mut tempfile::Builder<'a, 'a>,
) -> &'b mut tempfile::Builder<'a, 'a> {
    builder
}
