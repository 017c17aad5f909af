//! The file of a session and that of its parcours, watched and appended to on a thread of their own: windows learn of each
//! other by nothing else, and no file is waited for by the loop.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime};

use crate::files::{PresenceLock, read_text};
use crate::model::Phrase;
use crate::text::reason;
use crate::workshop::clock;
use crate::workshop::log;
use crate::workshop::parcours::LARGEST;
use crate::workshop::session::WALL;
use crate::workshop::{Happening, SessionState, WorkshopEvent};

/// How often files are looked at.
const PERIOD: Duration = Duration::from_millis(30);
/// How often it is looked whether the wall is still there.
const WALL_PERIOD: Duration = Duration::from_secs(1);
/// What a wall holds as long as it is there, beside the file of the session.
const WALL_LOCK: &str = ".wall.lock";
/// How long the end of the program waits for the last events to be written.
const ENDING: Duration = Duration::from_millis(500);

/// What came of the files.
pub enum LinkNews {
    /// The events of the session, and how many own ones are among them since the last time.
    Session(Vec<WorkshopEvent>, usize),
    /// Another text of the parcours.
    Parcours(String),
    /// What cannot be read or written; none once it can again.
    Fault(Option<Phrase>),
}

/// The files of a session.
#[derive(Debug, Clone, Default)]
pub struct LinkFiles {
    /// None where the session is not kept.
    pub session: Option<PathBuf>,
    /// None for a bundled parcours.
    pub parcours: Option<PathBuf>,
    /// Whether the window is the wall.
    pub is_wall: bool,
}

/// What the thread is to do.
enum LinkOrder {
    Append(Vec<WorkshopEvent>),
    /// Watch another parcours.
    Watch(Option<PathBuf>),
}

/// The thread that watches.
pub struct SessionLink {
    events: Option<Sender<LinkOrder>>,
    news: Receiver<LinkNews>,
    thread: Option<JoinHandle<()>>,
}

impl SessionLink {
    /// Begins to watch.
    pub fn start(files: LinkFiles) -> Self {
        let (events, own) = channel();
        let (sender, news) = channel();
        let thread = std::thread::spawn(move || Watch::new(files, sender).run(&own));
        Self {
            events: Some(events),
            news,
            thread: Some(thread),
        }
    }

    /// Hands events over to be appended.
    pub fn append(&self, events: Vec<WorkshopEvent>) {
        if let Some(sender) = self.events.as_ref().filter(|_| !events.is_empty()) {
            // The thread ends with the program.
            let _ = sender.send(LinkOrder::Append(events));
        }
    }

    /// Watches the file of another parcours.
    pub fn watch(&self, parcours: Option<PathBuf>) {
        if let Some(sender) = &self.events {
            let _ = sender.send(LinkOrder::Watch(parcours));
        }
    }

    /// What came since the last time.
    pub fn news(&self) -> Vec<LinkNews> {
        self.news.try_iter().collect()
    }
}

/// Waits a little for the last events to be written.
impl Drop for SessionLink {
    fn drop(&mut self) {
        self.events = None;
        let end = Instant::now() + ENDING;
        while let Some(thread) = &self.thread {
            if thread.is_finished() || Instant::now() > end {
                return;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

/// How a file was when it was last looked at.
type Stamp = Option<(u64, Option<SystemTime>)>;

struct Watch {
    files: LinkFiles,
    news: Sender<LinkNews>,
    session: Stamp,
    parcours: Stamp,
    /// Events that could not be written yet.
    unwritten: Vec<WorkshopEvent>,
    /// Own events written since the file was last read.
    written: usize,
    has_fault: bool,
    /// Of a wall, as long as it is there.
    presence: Option<PresenceLock>,
    /// Whether the session says that there is a wall.
    has_wall: bool,
    /// When it was looked for last.
    looked: Instant,
}

impl Watch {
    fn new(files: LinkFiles, news: Sender<LinkNews>) -> Self {
        let parcours = files.parcours.as_deref().and_then(stamp);
        Self {
            files,
            news,
            session: None,
            parcours,
            unwritten: Vec::new(),
            written: 0,
            has_fault: false,
            presence: None,
            has_wall: false,
            looked: Instant::now(),
        }
    }

    /// Until nobody sends events any more.
    fn run(mut self, own: &Receiver<LinkOrder>) {
        loop {
            let order = own.recv_timeout(PERIOD);
            let is_over = matches!(order, Err(RecvTimeoutError::Disconnected));
            for order in order.into_iter().chain(own.try_iter()) {
                match order {
                    LinkOrder::Append(events) => self.unwritten.extend(events),
                    LinkOrder::Watch(parcours) => {
                        self.parcours = parcours.as_deref().and_then(stamp);
                        self.files.parcours = parcours;
                    }
                }
            }
            self.tell_presence();
            self.append();
            if is_over {
                return;
            }
            self.look_at_session();
            self.look_for_wall();
            self.look_at_parcours();
        }
    }

    /// A wall tells that it is there before it joins.
    fn tell_presence(&mut self) {
        if self.files.is_wall && self.presence.is_none() {
            let lock = self.files.session.as_ref();
            let lock = lock.map(|file| file.with_file_name(WALL_LOCK));
            self.presence = lock.and_then(|lock| PresenceLock::tell(&lock).ok());
        }
    }

    /// Says that the wall has left where it ended without a word: killed, or with its terminal.
    fn look_for_wall(&mut self) {
        if self.files.is_wall || !self.has_wall || self.looked.elapsed() < WALL_PERIOD {
            return;
        }
        self.looked = Instant::now();
        let Some(file) = &self.files.session else {
            return;
        };
        if PresenceLock::is_told(&file.with_file_name(WALL_LOCK)) == Some(false) {
            let left = WorkshopEvent {
                t: clock::now(),
                by: WALL.to_owned(),
                what: Happening::Leave,
            };
            // What cannot be written is told of one's own events.
            self.has_wall = log::append(file, &[left]).is_err();
        }
    }

    fn append(&mut self) {
        let Some(file) = self.files.session.clone() else {
            self.unwritten.clear();
            return;
        };
        while !self.unwritten.is_empty() {
            match log::append(&file, &self.unwritten[..1]) {
                Ok(()) => {
                    self.unwritten.remove(0);
                    self.written += 1;
                    self.clear_fault();
                }
                Err(error) => {
                    let fault = Phrase::new("workshop-unwritten")
                        .with("path", file.display().to_string())
                        .with("reason", reason(&error));
                    return self.tell_fault(fault);
                }
            }
        }
    }

    fn look_at_session(&mut self) {
        let Some(file) = self.files.session.clone() else {
            return;
        };
        let now = stamp(&file);
        if now == self.session || now.is_none() {
            return;
        }
        match log::read(&file) {
            Ok(log) => {
                self.session = now;
                let own = std::mem::take(&mut self.written);
                self.has_wall = SessionState::of(&log.events).has_wall();
                // Nobody listens once the window is closed.
                let _ = self.news.send(LinkNews::Session(log.events, own));
            }
            Err(fault) => {
                self.session = now;
                self.tell_fault(fault.phrase(&file));
            }
        }
    }

    fn look_at_parcours(&mut self) {
        let Some(file) = self.files.parcours.clone() else {
            return;
        };
        let now = stamp(&file);
        // While an editor saves it, a file may be away.
        if now == self.parcours || now.is_none() {
            return;
        }
        self.parcours = now;
        match read_text(&file, LARGEST) {
            Ok(text) => {
                let _ = self.news.send(LinkNews::Parcours(text));
            }
            Err(error) => {
                let phrase =
                    Phrase::new("parcours-unread").with("path", file.display().to_string());
                self.tell_fault(phrase.with("reason", reason(&error)));
            }
        }
    }

    fn tell_fault(&mut self, fault: Phrase) {
        if !std::mem::replace(&mut self.has_fault, true) {
            let _ = self.news.send(LinkNews::Fault(Some(fault)));
        }
    }

    fn clear_fault(&mut self) {
        if std::mem::take(&mut self.has_fault) {
            let _ = self.news.send(LinkNews::Fault(None));
        }
    }
}

fn stamp(file: &Path) -> Stamp {
    let about = std::fs::metadata(file).ok()?;
    Some((about.len(), about.modified().ok()))
}
