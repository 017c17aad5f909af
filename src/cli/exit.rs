//! How the program ends.

use std::process::ExitCode;

use crate::answer::Failure;
use crate::dataset::Fault;
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

impl From<&Failure> for Exit {
    fn from(failure: &Failure) -> Self {
        match failure {
            _ if failure.is_closed_pipe() => Self::Done,
            Failure::Usage(_) | Failure::Config(ConfigFault { source: None, .. }) => Self::Usage,
            Failure::Nothing(_) => Self::Nothing,
            Failure::Data(faults) if faults.0.iter().all(is_unreadable) => Self::File,
            Failure::Data(_) | Failure::List { .. } => Self::Data,
            Failure::Config(_) | Failure::File { .. } | Failure::Refused(_) | Failure::Taken(_) => {
                Self::File
            }
        }
    }
}

fn is_unreadable(fault: &Fault) -> bool {
    fault.phrase.id == "fault-unreadable"
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
