//! How files are written and read. Every file and folder is written to a temporary one beside its place and then
//! renamed, so that nobody ever reads half of one and nothing is replaced unless that was asked for; what a killed
//! run left is removed by the next one. Small files are read up to a limit, and only if they are files. Knows
//! nothing of what the bytes mean.

mod folder;
mod lock;
mod read;
mod signals;
mod unfinished;
mod write;

pub use folder::write_folder;
pub use lock::{FileLock, PresenceLock};
pub use read::{read_bytes, read_text};
pub use signals::{ENDING_SIGNALS, refuse_oversized_writes, until_signalled};
pub use unfinished::abandon;
pub use write::{Access, IfExists, StagedFile, commit_pair, write_file};
