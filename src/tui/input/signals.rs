//! Listens to signals on a thread. One that asks the program to end is obeyed even if the explorer cannot: it may wait
//! for a terminal that takes nothing any more.

use std::io;
use std::sync::mpsc::Sender;

#[cfg(unix)]
use super::incoming::Incoming;
use super::incoming::Message;

/// How long the explorer has to end by itself.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(900);

/// The conventional exit code of a program ended by a signal; `cli` has those of the others.
#[cfg(unix)]
const INTERRUPTED: i32 = 130;

/// Starts to listen.
///
/// # Errors
/// What the system refuses.
#[cfg(unix)]
pub(super) fn listen(sender: Sender<Message>) -> io::Result<()> {
    use signal_hook::consts::signal;
    use signal_hook::iterator::Signals;

    let others = [signal::SIGTSTP, signal::SIGCONT, signal::SIGWINCH];
    let mut signals = Signals::new(crate::files::ENDING_SIGNALS.iter().chain(&others))?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let incoming = match signal {
                signal::SIGTSTP => Incoming::Stop,
                signal::SIGCONT => Incoming::Continue,
                signal::SIGWINCH => Incoming::Resized,
                _ => Incoming::End,
            };
            let ends = incoming == Incoming::End;
            // If nobody listens any more the explorer is ending.
            let _ = sender.send(Message::Incoming(incoming));
            if ends {
                std::thread::spawn(end_in_time);
            }
        }
    });
    Ok(())
}

/// Nothing to listen to: the console sends Ctrl-C as a key and sizes as events, and a window that is closed ends the
/// program at once.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, clippy::needless_pass_by_value)]
pub(super) fn listen(_: Sender<Message>) -> io::Result<()> {
    Ok(())
}

/// Ends the program unless it ends before.
#[cfg(unix)]
fn end_in_time() {
    std::thread::sleep(PATIENCE);
    crate::files::abandon();
    crate::tui::terminal::give_back_at_once();
    std::process::exit(INTERRUPTED);
}
