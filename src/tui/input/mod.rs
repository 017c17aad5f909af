//! What reaches the explorer from outside: keys, pastes, sizes and signals. Threads wait for them, so that nothing that
//! never comes, such as the rest of a sequence, holds up anything else.

mod background;
mod colors;
pub mod framing;
mod incoming;
pub mod parsing;
mod reader;
mod signals;

pub use background::answers;
pub use colors::TerminalColors;
pub use incoming::Incoming;
pub use reader::Input;
