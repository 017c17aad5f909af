//! The user's own lists of a request: opened, read by their options and profiles, linked to the typology.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use super::failure::Failure;
use super::job::Job;
use super::profiles::{ListReading, ListToRead, unreadable};
use super::progress::Activity;
use super::provenance::list_names;
use crate::directory::{Directory, ListFault, Loading};
use crate::model::{Phrase, Typology};
use crate::query::{Linked, MOST_COMPARED};
use crate::report::{LinkedDirectory, ORGANISATIONS, TALLIES};
use crate::text::reason;
use crate::user::{ConfigFault, ListProfile};

/// Bytes read between two checks for cancellation.
const SLICE: usize = 1 << 18;

/// How long the explorer waits for its lists to be opened before it starts without them.
const OPENING: Duration = Duration::from_millis(150);

/// How lists are linked. Finding the actors takes long, and few filters and conditions need it.
pub(super) fn linking(needs_actors: bool) -> fn(&Typology, &Directory) -> Linked {
    if needs_actors {
        Linked::whole
    } else {
        Linked::codes_alone
    }
}

impl Job<'_> {
    /// The user's lists for the explorer: opened and not yet read, or still being opened if that takes long. They are
    /// read on threads. How they are read is remembered.
    ///
    /// # Errors
    /// A file that cannot be read or is not a list.
    pub fn loadings(&mut self) -> Result<Vec<Loading>, Failure> {
        let end = Instant::now() + OPENING;
        let lists = self.lists.clone();
        // At once, so that one that takes long does not keep the others from being opened in time.
        let opening: Vec<_> = lists.iter().cloned().map(start_opening).collect();
        let mut loadings = Vec::new();
        for (list, opened) in lists.iter().zip(opening) {
            let left = end.saturating_duration_since(Instant::now());
            match opened.recv_timeout(left) {
                Ok(opened) => {
                    let (mut loading, reading) = opened?;
                    loading.choose(reading.choices);
                    self.warn_of(&reading.faults)?;
                    self.remember(reading.remembered)?;
                    loadings.push(loading.in_background());
                }
                Err(_) => loadings.push(still_opening(&list.path, opened)),
            }
        }
        Ok(loadings)
    }

    /// Whether every list is read as it is recognised, nothing chosen or remembered.
    pub(super) fn lists_are_plain(&self) -> Result<bool, Failure> {
        for list in &self.lists {
            let (_, reading) = list.open()?;
            if !reading.choices.is_empty() || reading.remembered.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A list read to its end if the answer can be cancelled, not yet read otherwise.
    fn read_cancellable(&self, mut loading: Loading) -> Result<Loading, ListFault> {
        let Some(cancel) = self.console.cancel else {
            return Ok(loading);
        };
        while !loading.is_done() {
            if cancel.is_cancelled() {
                return Err(ListFault::Unreadable(ErrorKind::Other.into()));
            }
            let progress = loading.step(SLICE)?;
            let done = progress.done.min(progress.total).saturating_mul(100);
            cancel.report_read(done / progress.total.max(1));
        }
        Ok(loading)
    }

    /// Says what is wrong with profiles that were passed over.
    fn warn_of(&mut self, faults: &[ConfigFault]) -> Result<(), Failure> {
        let mut faults = faults.iter();
        faults.try_for_each(|fault| {
            self.warn(&Phrase::new("profile-skipped").with("fault", fault.sentence()))
        })
    }

    /// Reports the state of a list before and after it is read, to whoever waits for the answer.
    pub(super) fn report_file(&self, path: &Path) {
        if let Some(cancel) = self.console.cancel {
            cancel.report_file(path);
        }
    }

    /// Remembers how a list was read. A failure to do so is only reported.
    fn remember(&mut self, profile: Option<ListProfile>) -> Result<(), Failure> {
        let profile = profile.filter(|_| !self.request.start.no_trace);
        let Some(profile) = profile else {
            return Ok(());
        };
        let comment = self.text.get("profile-comment");
        let written = self.write_files(|_, _| Ok(profile.keep(&comment)))?;
        let path = profile.file.display().to_string();
        self.note(&match written {
            Ok(()) => Phrase::new("profile-kept").with("path", path),
            Err(error) => Phrase::new("profile-unwritten")
                .with("path", path)
                .with("reason", reason(&error)),
        })
    }

    /// Prints a line about a list on standard error.
    pub(super) fn note_of_list(&mut self, path: &Path, phrase: Phrase) -> Result<(), Failure> {
        self.note(&phrase.at(path.display().to_string()))
    }

    /// The user's lists, linked. A line on standard error says how each was recognised.
    ///
    /// # Errors
    /// A file that cannot be read or is not a list.
    pub fn linked_lists(
        &mut self,
        typology: &Typology,
        link: fn(&Typology, &Directory) -> Linked,
    ) -> Result<Vec<LinkedDirectory>, Failure> {
        let mut lists = Vec::new();
        for (list, name) in self.lists.clone().iter().zip(list_names(self.request)) {
            let path = &list.path;
            self.report_file(path);
            let (mut loading, reading) = list.open()?;
            loading.choose(reading.choices);
            self.warn_of(&reading.faults)?;
            loading.known_as(&name);
            let loading = self.read_cancellable(loading);
            let directory = {
                let progress = self.progress(Activity::Reading(path.display().to_string()));
                let whole = |loading: Loading| loading.whole(|far| progress.count_read(far));
                let directory = loading.and_then(whole);
                directory.map_err(|fault| unreadable(path, fault))?
            };
            self.report_file(path);
            let linked = {
                let _progress = self.progress(Activity::Looking);
                link(typology, &directory)
            };
            let recognised = directory.summary(linked.flagged(&directory));
            self.note_of_list(path, recognised)?;
            if self.request.output.verbose {
                self.note_of_list(path, directory.columns_told())?;
            }
            if directory.expected_len() > MOST_COMPARED {
                let phrase = Phrase::new("list-uncompared").with("count", MOST_COMPARED);
                self.note_of_list(path, phrase)?;
            }
            self.remember(reading.remembered)?;
            lists.push(LinkedDirectory { directory, linked });
        }
        Ok(lists)
    }
}

type OpenedList = Result<(Loading, ListReading), Failure>;

/// Opens a list on a thread.
fn start_opening(list: ListToRead) -> Receiver<OpenedList> {
    let (sender, opened) = channel();
    std::thread::spawn(move || {
        // The explorer may have ended.
        let _ = sender.send(list.open());
    });
    opened
}

/// A list that the explorer shows once it is opened. Its profile is used, and none is remembered.
fn still_opening(path: &Path, opened: Receiver<OpenedList>) -> Loading {
    let (sender, loading) = channel();
    std::thread::spawn(move || {
        let opened = opened.recv().unwrap_or_else(|_| {
            let source = ErrorKind::Other.into();
            Err(Failure::stream("list-unread", source))
        });
        let opened = match opened {
            Ok((mut loading, reading)) => {
                loading.choose(reading.choices);
                Ok(loading.in_background())
            }
            Err(Failure::File { source, .. }) => Err(ListFault::Unreadable(source)),
            Err(failure) => Err(ListFault::NoList(failure.phrase())),
        };
        // The explorer may have ended.
        let _ = sender.send(opened);
    });
    let name = path.file_name().unwrap_or(path.as_os_str());
    Loading::opening(&name.to_string_lossy(), loading)
}

/// Refuses lists beside a table of the typology.
pub(super) fn expect_no_list(job: &Job<'_>, table: &str) -> Result<(), Failure> {
    if job.lists.is_empty() {
        return Ok(());
    }
    let tallies = TALLIES.iter().map(|tally| tally.name);
    let choices: Vec<&str> = std::iter::once(ORGANISATIONS).chain(tallies).collect();
    let phrase = Phrase::new("directory-misfit").with("table", table);
    Err(phrase.with("choices", choices.join(", ")).into())
}
