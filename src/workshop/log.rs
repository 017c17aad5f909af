//! The file of a session: an event a line, appended by any number of windows and read whole by each. A line that a
//! killed window left unfinished is passed over.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::event::{Happening, LONGEST_LINE, VERSION, WorkshopEvent};
use crate::files::read_bytes;
use crate::model::Phrase;

/// The name of the file in the folder of a session.
pub const FILE_NAME: &str = "seance.jsonl";
/// Largest file read, in bytes: days of keys.
const LARGEST: usize = 1 << 26;

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionLog {
    pub events: Vec<WorkshopEvent>,
    /// Numbers of the lines that are no event, an unfinished last one aside.
    pub unread: Vec<usize>,
    /// Number of the last line, where it was not finished.
    pub torn: Option<usize>,
}

impl SessionLog {
    /// What was passed over, in a sentence with the line of the first of it.
    pub fn passed_over(&self, file: &Path) -> Option<Phrase> {
        let (line, phrase) = match (self.unread.as_slice(), self.torn) {
            ([line, others @ ..], _) => {
                let others = others.len() + usize::from(self.torn.is_some());
                (*line, Phrase::new("workshop-line").with("others", others))
            }
            ([], Some(line)) => (line, Phrase::new("workshop-torn")),
            ([], None) => return None,
        };
        Some(phrase.at(format!("{}:{line}:1", file.display())))
    }
}

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum LogFault {
    #[error(transparent)]
    Unreadable(#[from] io::Error),
    /// Written by another version of the program.
    #[error("another version")]
    Version { line: usize, version: u64 },
    /// No session at all.
    #[error("no session")]
    Foreign { line: usize },
}

impl LogFault {
    /// The fault in a sentence.
    pub fn phrase(&self, file: &Path) -> Phrase {
        let placed =
            |line: &usize, phrase: Phrase| phrase.at(format!("{}:{line}:1", file.display()));
        match self {
            Self::Unreadable(error) => Phrase::new("workshop-unread")
                .with("path", file.display().to_string())
                .with("reason", crate::text::reason(error)),
            Self::Version { line, version } => {
                let phrase = Phrase::new("workshop-version").with("version", version.to_string());
                placed(line, phrase.with("own", VERSION.to_string()))
            }
            Self::Foreign { line } => placed(line, Phrase::new("workshop-foreign")),
        }
    }
}

/// The file of a session in its folder, or the file itself.
pub fn file_in(place: &Path) -> PathBuf {
    if place.extension().is_some() && place.extension() == Path::new(FILE_NAME).extension() {
        place.to_owned()
    } else {
        place.join(FILE_NAME)
    }
}

/// Reads the file of a session; nothing where there is none.
///
/// # Errors
/// What the system refuses; a file that is no session, or one of another version.
pub fn read(file: &Path) -> Result<SessionLog, LogFault> {
    match read_bytes(file, LARGEST) {
        Ok(bytes) => parse(&bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(SessionLog::default()),
        Err(error) => Err(error.into()),
    }
}

/// Reads the bytes of a file.
///
/// # Errors
/// A first line that opens no session, or one of another version.
pub fn parse(bytes: &[u8]) -> Result<SessionLog, LogFault> {
    let mut log = SessionLog::default();
    let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    let last = lines.len() - 1;
    for (rank, line) in lines.iter().enumerate() {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let number = rank + 1;
        match serde_json::from_slice::<WorkshopEvent>(line) {
            Ok(event) => {
                if let Happening::Open { version, .. } = &event.what
                    && *version != VERSION
                {
                    let version = u64::from(*version);
                    return Err(LogFault::Version {
                        line: number,
                        version,
                    });
                }
                log.events.push(event);
            }
            // What is not finished has no end of line.
            Err(_) if rank == last && is_begun(line) => log.torn = Some(number),
            Err(_) => {
                if let Some(version) = other_version(line) {
                    return Err(LogFault::Version {
                        line: number,
                        version,
                    });
                }
                if log.events.is_empty() && !is_begun(line) {
                    return Err(LogFault::Foreign { line: number });
                }
                log.unread.push(number);
            }
        }
    }
    Ok(log)
}

/// Whether a line begins as that of an event does, however far it goes.
fn is_begun(line: &[u8]) -> bool {
    const START: &[u8] = b"{\"t\":";
    line.starts_with(START) || START.starts_with(line)
}

/// The version that a line tells, where it is not ours: its other fields may be of any form.
fn other_version(line: &[u8]) -> Option<u64> {
    let value: serde_json::Value = serde_json::from_slice(line).ok()?;
    let version = value.get("version")?.as_u64()?;
    (version != u64::from(VERSION)).then_some(version)
}

/// Appends events to a file, which is made if there is none, for the user alone.
///
/// # Errors
/// What the system refuses. Events before the one that failed are there.
pub fn append(file: &Path, events: &[WorkshopEvent]) -> io::Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let mut out = appendable(file)?;
    let mut torn = is_torn(&mut out)?;
    for event in events {
        let line = event.line();
        if line.len() > LONGEST_LINE {
            return Err(io::ErrorKind::InvalidData.into());
        }
        // One write a line: lines of two windows never mix.
        let line = if std::mem::take(&mut torn) {
            format!("\n{line}")
        } else {
            line
        };
        out.write_all(line.as_bytes())?;
    }
    Ok(())
}

/// Sees whether a file can be appended to; it is made if there is none.
///
/// # Errors
/// What the system refuses.
pub fn touch(file: &Path) -> io::Result<()> {
    appendable(file).map(|_| ())
}

/// A file to append to, for the user alone where it is made.
fn appendable(file: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

/// Whether the last line of a file has no end.
fn is_torn(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}

/// Puts the file of a session aside, beside it and under a name that tells when, so that another one can begin.
///
/// # Errors
/// What the system refuses.
pub fn put_aside(file: &Path, stamp: &str) -> io::Result<()> {
    let ending = Path::new(FILE_NAME).extension().unwrap_or_default();
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut aside = file
        .with_file_name(format!("{stem}-{stamp}"))
        .with_extension(ending);
    let mut again = 2;
    while aside.exists() {
        aside = file
            .with_file_name(format!("{stem}-{stamp}-{again}"))
            .with_extension(ending);
        again += 1;
    }
    std::fs::rename(file, aside)
}
