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

impl Exit {
    /// Every way to end, by its code.
    pub const ALL: &'static [Self] = &[
        Self::Done,
        Self::Nothing,
        Self::Usage,
        Self::Data,
        Self::File,
        Self::Interrupted,
    ];

    pub fn code(self) -> u8 {
        self as u8
    }

    /// Id of what it means.
    pub fn message(self) -> String {
        format!("exit-{}", self.code())
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
