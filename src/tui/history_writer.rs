//! Reads what was searched before and keeps what is searched now, on a thread: a home on a slow network would hold up
//! the keys otherwise. Each search is kept when it is made.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::perform;
use crate::user::History;

/// How long the end waits for what is still to be kept.
const PATIENCE: Duration = Duration::from_millis(500);

/// What the thread reads first.
pub(super) struct Earlier {
    /// The paths that identify the lists of this run.
    pub(super) paths: Vec<PathBuf>,
    pub(super) history: History,
    /// Whether there is a file that keeps what is added.
    pub(super) is_kept: bool,
}

/// The thread, and what it sends.
pub(super) struct HistoryWriter {
    earlier: Receiver<Earlier>,
    is_reading: bool,
    searches: Option<Sender<History>>,
    ended: Receiver<io::Result<()>>,
}

impl HistoryWriter {
    /// Starts the thread. Without a file nothing is kept.
    pub(super) fn start(file: Option<PathBuf>, paths: Vec<PathBuf>) -> Self {
        let (send_earlier, earlier) = channel();
        let (send_ended, ended) = channel();
        let (searches, receive) = channel::<History>();
        std::thread::spawn(move || {
            let read = file
                .as_deref()
                .map_or(Ok(History::default()), History::read);
            let paths = paths.iter().map(|path| perform::identity(path));
            let paths = paths.collect();
            let is_kept = file.is_some() && read.is_ok();
            let history = read.unwrap_or_default();
            // Nobody listens once the explorer has ended.
            let _ = send_earlier.send(Earlier {
                paths,
                history,
                is_kept,
            });
            let mut kept = Ok(());
            for history in receive {
                if let Some(file) = &file {
                    kept = history.keep(file);
                }
            }
            let _ = send_ended.send(kept);
        });
        Self {
            earlier,
            is_reading: true,
            searches: Some(searches),
            ended,
        }
    }

    /// What was read, once, if that ends within the given time.
    pub(super) fn earlier(&mut self, patience: Duration) -> Option<Earlier> {
        let earlier = self.earlier.recv_timeout(patience).ok()?;
        self.is_reading = false;
        Some(earlier)
    }

    /// Whether the history is still to be read.
    pub(super) fn is_reading(&self) -> bool {
        self.is_reading
    }

    /// Keeps what was searched and opened since the last time.
    pub(super) fn keep(&self, gained: History) {
        if let Some(searches) = self.searches.as_ref().filter(|_| !gained.is_empty()) {
            // The thread ends after this.
            let _ = searches.send(gained);
        }
    }

    /// Waits until all is kept, or for a while.
    ///
    /// # Errors
    /// Why the last of it is not kept.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.searches = None;
        let ended = self.ended.recv_timeout(PATIENCE);
        ended.unwrap_or(Err(io::ErrorKind::TimedOut.into()))
    }
}
