//! A lock that programs hold in turn while they change a file that each of them reads, changes and writes whole; and one
//! that programs hold together to tell that they are there.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long to wait for another program that holds the lock: a change takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long to wait before the next attempt.
const PAUSE: Duration = Duration::from_millis(5);

/// Held until it is dropped.
pub struct FileLock {
    /// Dropping it unlocks it.
    _file: File,
}

impl FileLock {
    /// Waits until nobody else holds the lock, an empty file of its own, which stays.
    ///
    /// # Errors
    /// What the system refuses; [`io::ErrorKind::TimedOut`] if another program does not let go.
    pub fn acquire(lock: &Path) -> io::Result<Self> {
        let lock = opened(lock)?;
        let end = Instant::now() + PATIENCE;
        loop {
            match lock.try_lock() {
                Err(TryLockError::WouldBlock) if Instant::now() < end => std::thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::TimedOut.into()),
                // Not every file system has locks; without one, two changes at once may lose one of them.
                Ok(()) | Err(TryLockError::Error(_)) => return Ok(Self { _file: lock }),
            }
        }
    }
}

/// Tells other programs that this one is there, until it is dropped or the program ends, in whatever way.
pub struct PresenceLock {
    /// Dropping it unlocks it.
    _file: File,
}

impl PresenceLock {
    /// Any number of programs tell it at once, by an empty file of their own, which stays.
    ///
    /// # Errors
    /// What the system refuses, and file systems without locks.
    pub fn tell(lock: &Path) -> io::Result<Self> {
        let file = opened(lock)?;
        file.lock_shared()?;
        Ok(Self { _file: file })
    }

    /// Whether any program tells that it is there; none where that cannot be known.
    pub fn is_told(lock: &Path) -> Option<bool> {
        let file = File::options().write(true).open(lock).ok()?;
        match file.try_lock() {
            Ok(()) => Some(false),
            Err(TryLockError::WouldBlock) => Some(true),
            Err(TryLockError::Error(_)) => None,
        }
    }
}

fn opened(lock: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(lock)
}
