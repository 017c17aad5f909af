//! Files that are being written when a signal ends the program: what is half done is wiped out first.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::low_level::{emulate_default_handler, unregister};

use super::output::write_file;

/// Writes a file whole or not at all, also where a signal comes meanwhile; the program then ends as it
/// would have.
///
/// # Errors
/// What the writer or the file says.
pub fn write_to_end(
    file: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    // A pipe or a device keeps nothing that is half done, and may let its writer wait: a signal ends that.
    if std::fs::metadata(file).is_ok_and(|about| !about.is_file()) {
        return write_file(file, write);
    }
    let met = Arc::new(AtomicUsize::new(0));
    let mut heard = Vec::new();
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        let number = usize::try_from(signal).unwrap_or_default();
        heard.push(signal_hook::flag::register_usize(
            signal,
            Arc::clone(&met),
            number,
        )?);
    }
    let written = write_file(file, |out| {
        let met = &met;
        write(&mut Stoppable { out, met })
    });
    for heard in heard {
        unregister(heard);
    }
    match i32::try_from(met.load(Ordering::Relaxed)) {
        Ok(0) | Err(_) => {}
        Ok(signal) => emulate_default_handler(signal)?,
    }
    written
}

/// Takes nothing more once a signal came.
struct Stoppable<'a> {
    out: &'a mut dyn Write,
    met: &'a AtomicUsize,
}

impl Write for Stoppable<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.met.load(Ordering::Relaxed) != 0 {
            return Err(io::ErrorKind::Other.into());
        }
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
