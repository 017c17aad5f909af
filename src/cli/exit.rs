//! How the program ends.

use std::process::ExitCode;

/// An exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    /// Nothing matched.
    Nothing = 1,
    /// Wrong usage: of the command line or of the configuration.
    Usage = 2,
    /// The data are invalid.
    Data = 3,
    /// A file could not be read or written.
    File = 4,
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
