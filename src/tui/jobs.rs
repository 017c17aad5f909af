//! What the explorer waits for while it goes on: opening a list, reading a folder, the history. A thread does each, for
//! a drive on a network may take its time or never answer.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use super::look::Look;
use super::perform::{self, ChoicesFor, KeepChoices, Opened, Reread};
use super::popups::path::Listing;
use super::present::link::{LinkFiles, LinkNews, SessionLink};
use super::state::State;
use super::update;
use super::user_writer::UserWriter;
use crate::directory::Choices;
use crate::model::Phrase;

/// How long a job is waited for at first: nearly all of them end in less, and show in the next frame.
pub(super) const PATIENCE: Duration = Duration::from_millis(40);

/// A thread, and what it was started for.
struct Pending<K, T> {
    key: K,
    result: Receiver<T>,
}

impl<K, T: Send + 'static> Pending<K, T> {
    fn start(key: K, work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (sender, result) = channel();
        std::thread::spawn(move || {
            // Nobody listens once something else was asked for.
            let _ = sender.send(work());
        });
        Self { key, result }
    }
}

/// The jobs that may be under way.
pub(super) struct Jobs {
    pub(super) user: UserWriter,
    choices_for: ChoicesFor,
    keep_choices: KeepChoices,
    rereading: Option<Pending<(), Result<Reread, Phrase>>>,
    opening: Option<Pending<PathBuf, Result<Opened, Phrase>>>,
    folder: Option<Pending<String, Listing>>,
    session: Option<SessionLink>,
    /// The second that was drawn last, of a session.
    second: u64,
}

impl Jobs {
    pub(super) fn new(
        user: UserWriter,
        choices_for: ChoicesFor,
        keep_choices: KeepChoices,
    ) -> Self {
        Self {
            user,
            choices_for,
            keep_choices,
            rereading: None,
            opening: None,
            folder: None,
            session: None,
            second: 0,
        }
    }

    /// Begins to watch the files of a session.
    pub(super) fn watch(&mut self, files: Option<LinkFiles>) {
        self.session = files.map(SessionLink::start);
    }

    /// Hands over what happened in a session.
    pub(super) fn hand_over(&self, state: &mut State<'_>) {
        if let (Some(session), Some(seat)) = (&self.session, &mut state.present) {
            session.append(seat.take_outgoing());
        }
    }

    /// The window leaves the session.
    pub(super) fn leave(&self, state: &mut State<'_>) {
        if let Some(seat) = &mut state.present {
            seat.leave_session();
        }
        self.hand_over(state);
    }

    /// Takes what came of the files of a session. Whether there is anything new to see.
    fn poll_session(&mut self, state: &mut State<'_>, look: &Look) -> bool {
        self.hand_over(state);
        let news = self.session.as_ref().map(SessionLink::news);
        let Some(seat) = &mut state.present else {
            return false;
        };
        let news = news.unwrap_or_default();
        let mut is_new = !news.is_empty();
        for told in news {
            match told {
                LinkNews::Session(events, own) => seat.take_kept(events, own),
                LinkNews::Parcours(text) => seat.reread(text, state.world.typology),
                LinkNews::Fault(fault) => seat.fault = fault,
            }
        }
        if is_new
            && seat.follow_parcours(state.world.typology)
            && let Some(session) = &self.session
        {
            session.watch(seat.parcours_file.clone());
        }
        let second = seat.now() / 1000;
        is_new |= std::mem::replace(&mut self.second, second) != second;
        is_new |= seat.take_arrived();
        if is_new {
            seat.prepare(state.world.typology, look);
        }
        is_new
    }

    /// Opens a list, in place of one that is still being opened.
    pub(super) fn open_list(&mut self, path: &Path, state: &mut State<'_>, look: &Look) {
        let choices_for = self.choices_for.clone();
        let own = path.to_owned();
        let open = move || perform::open_list(&own, &*choices_for);
        self.opening = Some(Pending::start(path.to_owned(), open));
        self.poll(PATIENCE, state, look);
    }

    /// Reads all lists anew, that of this rank as was chosen.
    pub(super) fn reread(
        &mut self,
        rank: usize,
        choices: &Choices,
        state: &mut State<'_>,
        look: &Look,
    ) {
        let paths = state.world.paths().into_iter().enumerate();
        let lists = paths.map(|(place, path)| {
            let own = state.world.lists.directory(place);
            let own = own.map(|list| list.recognition().choices.clone());
            let choices = if place == rank {
                choices.clone()
            } else {
                own.unwrap_or_default()
            };
            (path, choices)
        });
        let lists: Vec<(PathBuf, Choices)> = lists.collect();
        let keep = self.keep_choices.clone();
        let open = move || perform::reread(&lists, rank, &*keep);
        self.rereading = Some(Pending::start((), open));
        self.poll(PATIENCE, state, look);
    }

    /// Reads a folder, unless it is being read.
    pub(super) fn read_folder(&mut self, folder: &str, state: &mut State<'_>, look: &Look) {
        if self.folder.as_ref().is_some_and(|job| job.key == folder) {
            return;
        }
        let own = folder.to_owned();
        let read = move || perform::read_folder(&own);
        self.folder = Some(Pending::start(folder.to_owned(), read));
        self.poll(PATIENCE, state, look);
    }

    /// Whether something is under way.
    pub(super) fn are_running(&self) -> bool {
        self.opening.is_some()
            || self.rereading.is_some()
            || self.folder.is_some()
            || self.user.is_reading()
            || self.user.is_writing()
            || self.session.is_some()
    }

    /// Hands over what has ended, within the given time. Whether there is anything new to see.
    pub(super) fn poll(&mut self, patience: Duration, state: &mut State<'_>, look: &Look) -> bool {
        if self.user.is_reading()
            && let Some(earlier) = self.user.earlier(patience)
        {
            state.world.welcomes = earlier.is_kept && !earlier.history.welcomed;
            state.world.take_recent(earlier.paths, earlier.history);
        }
        let mut is_new = self.poll_session(state, look);
        if let Some(told) = self.user.told() {
            // What was done is still to be read.
            state.notice = Some(match state.notice.take() {
                Some(sentence) => Phrase::new("notice-and-kept")
                    .with("sentence", sentence)
                    .with("kept", told),
                None => told,
            });
            is_new = true;
        }
        if let Some(listing) = ended(&mut self.folder, patience) {
            update::folder_read(state, listing, look);
            is_new = true;
        }
        if let Some(reread) = ended(&mut self.rereading, patience) {
            update::list_reread(state, reread, look);
            is_new = true;
        }
        if let Some(opened) = ended(&mut self.opening, patience) {
            update::list_opened(state, opened, look);
            is_new = true;
        }
        is_new
    }
}

/// The result of a job that ends within the given time.
fn ended<K, T>(job: &mut Option<Pending<K, T>>, patience: Duration) -> Option<T> {
    let result = job.as_ref()?.result.recv_timeout(patience);
    if !matches!(result, Err(RecvTimeoutError::Timeout)) {
        *job = None;
    }
    result.ok()
}
