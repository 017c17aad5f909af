//! The exit codes of the program.

use std::process::ExitCode;

use crate::answer::Failure;
use crate::user::ConfigFault;

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
    /// Every exit code, in order.
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

    /// Message id of its meaning.
    pub fn message(self) -> String {
        format!("exit-{}", self.code())
    }
}

impl From<&Failure> for Exit {
    fn from(failure: &Failure) -> Self {
        match failure {
            _ if failure.is_closed_pipe() => Self::Done,
            Failure::Usage(_) | Failure::Config(ConfigFault { source: None, .. }) => Self::Usage,
            Failure::Nothing(_) => Self::Nothing,
            Failure::Data(faults) => {
                let mut faults = faults.0.iter();
                if faults.all(|fault| fault.phrase.id == "fault-unreadable") {
                    Self::File
                } else {
                    Self::Data
                }
            }
            Failure::List { .. } => Self::Data,
            Failure::Config(_)
            | Failure::File { .. }
            | Failure::Refused(_)
            | Failure::FileExists(_) => Self::File,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
