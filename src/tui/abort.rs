//! Something done before the program aborts: memory was refused, the stack is full, or the C library gave up. The only
//! file with unsafe code.

use std::io;

/// Sets what is done when the program aborts. It runs in a signal handler: it takes no memory, and waits for nothing
/// without end.
///
/// # Errors
/// What the system refuses.
#[cfg(unix)]
#[allow(unsafe_code)]
pub(super) fn on_abort(act: fn()) -> io::Result<()> {
    use signal_hook::consts::signal::SIGABRT;
    use signal_hook::low_level::{emulate_default_handler, register};

    let handle = move || {
        act();
        // Ended here: going back would let the other threads run on.
        let _ = emulate_default_handler(SIGABRT);
    };
    // SAFETY: what runs in the handler takes no memory and no lock that another thread holds for long.
    unsafe { register(SIGABRT, handle) }.map(drop)
}

/// Elsewhere an abort cannot be handled.
#[cfg(not(unix))]
pub(super) fn on_abort(_: fn()) -> io::Result<()> {
    Ok(())
}
