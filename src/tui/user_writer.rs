//! Reads what was searched before, and keeps what is searched and chosen now and where the explorer is left, on a
//! thread: a home on a slow network would hold up the keys otherwise. Each search is kept when it is made.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::effect::Preference;
use super::perform;
use crate::model::Phrase;
use crate::user::{History, Session, keep_setting};

/// How long the end waits for what is still to be kept.
const PATIENCE: Duration = Duration::from_millis(500);

/// The user's own files that are written; none where that is not to be kept.
#[derive(Debug, Clone, Default)]
pub struct UserFiles {
    pub history: Option<PathBuf>,
    pub session: Option<PathBuf>,
    pub settings: Option<PathBuf>,
}

/// What the thread reads first.
pub struct Earlier {
    /// The paths that identify the lists of this run.
    pub paths: Vec<PathBuf>,
    pub history: History,
    /// Whether there is a file that keeps what is added.
    pub is_kept: bool,
}

/// What is to be kept.
enum UserChange {
    History(History),
    Preference(Preference),
    Session(Box<Session>),
}

/// Why something is not kept: which file, and what the system said.
pub type Unkept = (PathBuf, io::Error);

/// The thread, and what it sends.
pub struct UserWriter {
    earlier: Receiver<Earlier>,
    is_reading: bool,
    kept: Option<Sender<UserChange>>,
    /// What came of each preference.
    told: Receiver<Phrase>,
    /// Preferences of which nothing was told yet.
    untold: usize,
    ended: Receiver<Result<(), Unkept>>,
    files: UserFiles,
}

impl UserWriter {
    /// Starts the thread. Without a file nothing is kept.
    pub fn start(files: UserFiles, paths: Vec<PathBuf>) -> Self {
        let (send_earlier, earlier) = channel();
        let (send_ended, ended) = channel();
        let (send_told, told) = channel();
        let (kept, receive) = channel::<UserChange>();
        let own = files.clone();
        std::thread::spawn(move || {
            // Nobody listens once the explorer has ended.
            let _ = send_earlier.send(read(&files, &paths));
            let mut outcome = Ok(());
            for kept in receive {
                match keep(&files, kept) {
                    Ok(Some(phrase)) => {
                        let _ = send_told.send(phrase);
                    }
                    Ok(None) => {}
                    Err(unkept) => outcome = Err(unkept),
                }
            }
            let _ = send_ended.send(outcome);
        });
        Self {
            earlier,
            is_reading: true,
            kept: Some(kept),
            told,
            untold: 0,
            ended,
            files: own,
        }
    }

    /// What was read, once, if that ends within the given time.
    pub fn earlier(&mut self, patience: Duration) -> Option<Earlier> {
        let earlier = self.earlier.recv_timeout(patience).ok()?;
        self.is_reading = false;
        Some(earlier)
    }

    /// Whether the history is still to be read.
    pub fn is_reading(&self) -> bool {
        self.is_reading
    }

    /// Whether it is still to be told what came of a preference.
    pub(super) fn is_writing(&self) -> bool {
        self.untold > 0
    }

    /// Keeps what was searched and opened since the last time.
    pub fn keep(&self, gained: History) {
        if !gained.is_empty() {
            self.send(UserChange::History(gained));
        }
    }

    /// Keeps what was chosen inside.
    pub(super) fn prefer(&mut self, preference: Preference) {
        if self.files.settings.is_some() {
            self.untold += 1;
            self.send(UserChange::Preference(preference));
        }
    }

    /// What came of a preference.
    pub(super) fn told(&mut self) -> Option<Phrase> {
        let told = self.told.try_recv().ok()?;
        self.untold = self.untold.saturating_sub(1);
        Some(told)
    }

    fn send(&self, kept: UserChange) {
        if let Some(sender) = &self.kept {
            // The thread ends after this.
            let _ = sender.send(kept);
        }
    }

    /// Keeps where the explorer is left, and waits until all is kept, or for a while.
    ///
    /// # Errors
    /// Why the last of it is not kept.
    pub(super) fn finish(self, session: Session) -> Result<(), Unkept> {
        self.send(UserChange::Session(Box::new(session)));
        self.end()
    }

    /// Waits until all is kept, or for a while.
    ///
    /// # Errors
    /// Why the last of it is not kept.
    pub fn end(mut self) -> Result<(), Unkept> {
        self.kept = None;
        let late = |file| Err((file, io::ErrorKind::TimedOut.into()));
        let ended = self.ended.recv_timeout(PATIENCE);
        ended.unwrap_or_else(|_| {
            self.files
                .session
                .or(self.files.history)
                .map_or(Ok(()), late)
        })
    }
}

fn read(files: &UserFiles, paths: &[PathBuf]) -> Earlier {
    let history = files.history.as_deref();
    let read = history.map_or(Ok(History::default()), History::read);
    Earlier {
        paths: paths.iter().map(|path| perform::identity(path)).collect(),
        is_kept: history.is_some() && read.is_ok(),
        history: read.unwrap_or_default(),
    }
}

/// Keeps one thing. What is to be told of it at once.
fn keep(files: &UserFiles, kept: UserChange) -> Result<Option<Phrase>, Unkept> {
    let written = |file: Option<&PathBuf>, write: &dyn Fn(&PathBuf) -> io::Result<()>| {
        let Some(file) = file else {
            return Ok(None);
        };
        write(file)
            .map(|()| None)
            .map_err(|error| (file.clone(), error))
    };
    match kept {
        UserChange::History(history) => written(files.history.as_ref(), &|file| history.keep(file)),
        // Nothing that the user made is lost with the place.
        UserChange::Session(session) => {
            let _ = files.session.as_ref().map(|file| session.write(file));
            Ok(None)
        }
        UserChange::Preference(preference) => Ok(files.settings.as_ref().map(|file| {
            let (name, value) = preference.setting();
            match keep_setting(file, name, value) {
                Ok(()) => {
                    let path = file.display().to_string();
                    Phrase::new("notice-setting-kept").with("path", path)
                }
                Err(fault) => Phrase::new("notice-setting-unkept").with("fault", fault.sentence()),
            }
        })),
    }
}
