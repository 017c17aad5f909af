//! Signals that end the program while it writes files: it ends as they ask, once nothing unfinished is left.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use signal_hook::consts::signal;
use signal_hook::low_level::{emulate_default_handler, unregister};

/// Signals that end a program unless it handles them.
#[cfg(unix)]
pub const ENDING_SIGNALS: &[i32] = &[
    signal::SIGHUP,
    signal::SIGINT,
    signal::SIGQUIT,
    signal::SIGTERM,
    signal::SIGUSR1,
    signal::SIGUSR2,
    signal::SIGALRM,
    signal::SIGVTALRM,
    signal::SIGPROF,
    signal::SIGXCPU,
    signal::SIGIO,
];

/// Signals that end a program unless it handles them.
#[cfg(not(unix))]
pub const ENDING_SIGNALS: &[i32] = &[signal::SIGINT, signal::SIGTERM];

/// Lets writes beyond the largest allowed size of a file fail instead of ending the program.
pub fn refuse_oversized_writes() {
    #[cfg(unix)]
    {
        // Without a handler such a write ends the program, as it would if this failed.
        let _ = signal_hook::flag::register(signal::SIGXFSZ, Arc::default());
    }
}

/// Does what writes files; a signal received meanwhile ends the program only once that has returned. It is passed
/// whether it is to stop, and leaves nothing unfinished when it does.
///
/// # Errors
/// What the system refuses.
pub fn until_signalled<T>(write: impl FnOnce(&dyn Fn() -> bool) -> T) -> io::Result<T> {
    let received = Arc::new(AtomicUsize::new(0));
    let mut handlers = Vec::new();
    for signal in ENDING_SIGNALS {
        let number = usize::try_from(*signal).unwrap_or_default();
        let received = Arc::clone(&received);
        handlers.push(signal_hook::flag::register_usize(
            *signal, received, number,
        )?);
    }
    let written = write(&|| received.load(Ordering::Relaxed) != 0);
    for handler in handlers {
        unregister(handler);
    }
    match i32::try_from(received.load(Ordering::Relaxed)) {
        Ok(0) | Err(_) => {}
        Ok(signal) => emulate_default_handler(signal)?,
    }
    Ok(written)
}
