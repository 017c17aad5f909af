//! A lock that programs hold in turn while they change a file that each of them reads, changes and writes whole.

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
        let mut options = File::options();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let lock = options.open(lock)?;
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
