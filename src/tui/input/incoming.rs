//! What happens outside of the explorer.

use crossterm::event::Event;

/// Something that happened outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    Event(Event),
    /// A signal or the terminal asks the explorer to end.
    End,
    /// SIGTSTP from outside.
    Stop,
    /// SIGCONT: whoever stopped the program may have changed the terminal.
    Continue,
    /// The terminal has another size.
    Resized,
    /// A terminal said what it was asked for.
    Reply(Vec<u8>),
}

/// What a thread that waits sends.
pub(super) enum Message {
    #[cfg(unix)]
    Bytes(Vec<u8>),
    #[cfg(not(unix))]
    Event(Event),
    Incoming(Incoming),
}
