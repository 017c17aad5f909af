//! Why the system refused something, in the words of the interface where it has some.

use std::io::{self, ErrorKind};

use crate::model::Argument;

/// The reason as an argument of a phrase.
pub fn reason(error: &io::Error) -> Argument {
    let id = match error.kind() {
        ErrorKind::NotFound => "reason-not-found",
        ErrorKind::PermissionDenied => "reason-permission",
        ErrorKind::AlreadyExists => "reason-exists",
        ErrorKind::IsADirectory => "reason-directory",
        ErrorKind::NotADirectory => "reason-not-directory",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "reason-full",
        ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        ErrorKind::InvalidData => "reason-encoding",
        // What unpacks a file says so of one that is cut, or is not what it seems.
        ErrorKind::UnexpectedEof => "reason-cut",
        ErrorKind::InvalidInput => "reason-damaged",
        ErrorKind::OutOfMemory => "reason-memory",
        ErrorKind::FileTooLarge => "reason-large",
        ErrorKind::Unsupported => "reason-special",
        ErrorKind::TimedOut => "reason-busy",
        _ => return Argument::Text(error.to_string()),
    };
    Argument::Message(id.to_owned())
}
