//! The user's own lists of a request: opened, read as was chosen for them, linked to the typology.

use std::io::ErrorKind;
use std::path::Path;

use super::failure::Failure;
use super::job::Job;
use super::list_to_read::{ListToRead, unread};
use super::profiles::ListReading;
use super::progress::Activity;
use super::provenance::list_names;
use crate::directory::{Directory, ListFault, Loading};
use crate::model::{Phrase, Typology};
use crate::query::Linked;
use crate::report::{LinkedDirectory, ORGANISATIONS, TALLIES};
use crate::user::ListProfile;

/// Bytes read between two looks whether the answer is still wanted.
const SLICE: usize = 1 << 18;

impl ListToRead {
    /// The list, to be read as was chosen, and what is to be remembered of that.
    fn open(&self) -> Result<(Loading, Option<ListProfile>), Failure> {
        let path = &self.path;
        let mut loading = Loading::open(path).map_err(|fault| unread(path, fault))?;
        let ListReading {
            choices,
            remembered,
        } = self.reading(&mut loading)?;
        loading.choose(choices);
        Ok((loading, remembered))
    }
}

impl Job<'_> {
    /// The user's lists, opened and not yet read; what was chosen for them is remembered.
    ///
    /// # Errors
    /// A list that cannot be read or is none.
    pub fn loadings(&mut self) -> Result<Vec<Loading>, Failure> {
        let mut loadings = Vec::new();
        for list in self.lists.clone() {
            let (loading, remembered) = list.open()?;
            self.remember(remembered)?;
            loadings.push(loading);
        }
        Ok(loadings)
    }

    /// Whether every list is read as it is recognised, nothing chosen or remembered.
    pub(super) fn lists_are_plain(&self) -> Result<bool, Failure> {
        for list in &self.lists {
            let path = &list.path;
            let mut loading = Loading::open(path).map_err(|fault| unread(path, fault))?;
            let reading = list.reading(&mut loading)?;
            if !reading.choices.is_empty() || reading.remembered.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A list read to its end where the answer can be cancelled, not yet read otherwise.
    fn read(&self, mut loading: Loading) -> Result<Loading, ListFault> {
        let Some(cancel) = self.console.cancel else {
            return Ok(loading);
        };
        while !loading.is_done() {
            if cancel.is_cancelled() {
                return Err(ListFault::Unreadable(ErrorKind::Other.into()));
            }
            let progress = loading.step(SLICE)?;
            let done = progress.done.min(progress.total).saturating_mul(100);
            cancel.read(done / progress.total.max(1));
        }
        Ok(loading)
    }

    /// A line on standard error about a list.
    pub(super) fn note_of_list(&mut self, path: &Path, phrase: Phrase) -> Result<(), Failure> {
        self.note(&phrase.at(path.display().to_string()))
    }

    /// The user's lists, linked; what each was recognised as is a line on standard error.
    ///
    /// # Errors
    /// A list that cannot be read or is none.
    pub fn lists(
        &mut self,
        typology: &Typology,
        link: fn(&Typology, &Directory) -> Linked,
    ) -> Result<Vec<LinkedDirectory>, Failure> {
        let mut lists = Vec::new();
        for (list, name) in self.lists.clone().iter().zip(list_names(self.request)) {
            let path = &list.path;
            let (mut loading, remembered) = list.open()?;
            loading.known_as(&name);
            let loading = self.read(loading).map_err(|fault| unread(path, fault))?;
            let directory = {
                let progress = self.progress(Activity::Reading(path.display().to_string()));
                let read = loading.whole_reporting(|far| progress.reads(far));
                read.map_err(|fault| unread(path, fault))?
            };
            let linked = {
                let _progress = self.progress(Activity::Looking);
                link(typology, &directory)
            };
            let recognition = directory.recognition();
            let recognised = recognition.summary(directory.len(), linked.flagged(&directory));
            self.note_of_list(path, recognised)?;
            self.remember(remembered)?;
            lists.push(LinkedDirectory { directory, linked });
        }
        Ok(lists)
    }
}

/// Refuses lists where a table of the typology is asked for.
pub(super) fn expect_no_list(job: &Job<'_>, table: &str) -> Result<(), Failure> {
    if job.lists.is_empty() {
        return Ok(());
    }
    let tallies = TALLIES.iter().map(|tally| tally.name);
    let choices: Vec<&str> = std::iter::once(ORGANISATIONS).chain(tallies).collect();
    let phrase = Phrase::new("directory-misfit").with("table", table);
    Err(Failure::Usage(phrase.with("choices", choices.join(", "))))
}
