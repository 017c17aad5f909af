//! Listens to signals on a thread. One that asks the program to end is obeyed even if the explorer cannot: it may wait
//! for a terminal that takes nothing any more.

use std::io;
use std::sync::mpsc::Sender;
use std::time::Duration;

use signal_hook::consts::signal;
use signal_hook::iterator::Signals;

use super::incoming::{Incoming, Message};
use crate::files::{ENDING_SIGNALS, abandon};
use crate::tui::terminal;

/// How long the explorer has to end by itself.
const PATIENCE: Duration = Duration::from_millis(900);

/// The conventional exit code of a program ended by a signal; `cli` has those of the others.
const INTERRUPTED: i32 = 130;

/// Starts to listen.
///
/// # Errors
/// What the system refuses.
pub(super) fn listen(sender: Sender<Message>) -> io::Result<()> {
    let others = [signal::SIGTSTP, signal::SIGCONT, signal::SIGWINCH];
    let mut signals = Signals::new(ENDING_SIGNALS.iter().chain(&others))?;
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

/// Ends the program unless it ends before.
fn end_in_time() {
    std::thread::sleep(PATIENCE);
    abandon();
    terminal::give_back_at_once();
    std::process::exit(INTERRUPTED);
}
