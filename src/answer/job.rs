//! A request on its way to its answer: with the text of a language, the lists to read and the streams to write.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::cancel::CancelToken;
use super::failure::{Failure, print_error};
use super::profiles::ListToRead;
use crate::export::Audience;
use crate::files::until_signalled;
use crate::model::{DATASET_LANGUAGE, Phrase, Typology, Vocabulary};
use crate::query::{Facet, Filter, Realm};
use crate::report::ReportTable;
use crate::request::{Request, as_flags};
use crate::text::{StyledWrite, Text};
use crate::user::Choice;
use crate::{dataset, prepared};

/// Columns assumed without a terminal.
pub const USUAL_WIDTH: usize = 80;

/// Where a run writes.
pub struct Console<'a> {
    pub out: &'a mut dyn StyledWrite,
    pub err: &'a mut dyn StyledWrite,
    /// Columns of the terminal; [`USUAL_WIDTH`] without one.
    pub width: usize,
    /// Whether `err` is a terminal that can erase a line.
    pub shows_progress: bool,
    /// Set by the explorer, which answers on a thread.
    pub cancel: Option<&'a CancelToken>,
}

impl Console<'_> {
    pub fn reborrow(&mut self) -> Console<'_> {
        Console {
            out: &mut *self.out,
            err: &mut *self.err,
            ..*self
        }
    }
}

/// How answers for people look, from flags and configuration.
#[derive(Debug, Clone, Copy, Default)]
pub struct Looks {
    pub ascii: bool,
    pub color: Choice,
}

impl Looks {
    /// Whether to colour a stream, by the usual variables of the environment unless it was chosen.
    pub fn is_colored(self, to_terminal: bool) -> bool {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let is = |name: &str, other: &str| set(name).is_some_and(|value| value == other);
        match self.color {
            Choice::Always => true,
            Choice::Never => false,
            Choice::Auto if set("NO_COLOR").is_some() => false,
            Choice::Auto if set("CLICOLOR_FORCE").is_some() && !is("CLICOLOR_FORCE", "0") => true,
            Choice::Auto => to_terminal && !is("TERM", "dumb") && !is("CLICOLOR", "0"),
        }
    }
}

/// A request with all that its answer needs.
pub struct Job<'a> {
    pub request: &'a Request,
    pub text: &'a Text,
    pub looks: Looks,
    pub console: Console<'a>,
    pub(super) lists: Vec<ListToRead>,
    /// When the job started, if standard error is a terminal.
    pub(super) started: Option<Instant>,
    /// The operands with standard input read in place of `-`.
    pub(super) operands_read: Option<Vec<String>>,
}

/// The typology that a request is about, in a language.
///
/// # Errors
/// Every fault of the user's own dataset.
pub fn typology_in(request: &Request, language: &str) -> Result<Typology, Failure> {
    match &request.sources.data {
        None => Ok(prepared::typology(language)?),
        Some(folder) => {
            expect_folder(folder)?;
            Ok(dataset::load_folder(folder, language)?)
        }
    }
}

impl<'a> Job<'a> {
    /// Nothing is read or written yet.
    ///
    /// # Errors
    /// Options of the lists that are invalid or contradict each other.
    pub fn new(
        request: &'a Request,
        text: &'a Text,
        looks: Looks,
        console: Console<'a>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            lists: ListToRead::all(&request.sources)?,
            started: console.shows_progress.then(Instant::now),
            operands_read: None,
            request,
            text,
            looks,
            console,
        })
    }

    /// The typology that the request is about, in the language of the interface; what programs read is the same in
    /// every language.
    ///
    /// # Errors
    /// Every fault of the user's own dataset.
    pub fn typology(&self) -> Result<Typology, Failure> {
        let language = match self.format() {
            Ok(format) if format.audience == Audience::Machines => DATASET_LANGUAGE,
            _ => self.text.code,
        };
        self.typology_in(language)
    }

    /// The typology that the request is about, in the language of the interface whatever the format.
    ///
    /// # Errors
    /// Every fault of the user's own dataset.
    pub fn typology_spoken(&self) -> Result<Typology, Failure> {
        self.typology_in(self.text.code)
    }

    /// The typology that the request is about, in a language.
    ///
    /// # Errors
    /// Every fault of the user's own dataset.
    pub(super) fn typology_in(&self, language: &str) -> Result<Typology, Failure> {
        typology_in(self.request, language)
    }

    /// The filter of the request.
    ///
    /// # Errors
    /// A value that names nothing.
    pub fn filter(&self, typology: &Typology) -> Result<Filter, Failure> {
        Ok(filter_of(typology, self.request)?)
    }

    /// The filter of the request, for a table with these facets.
    ///
    /// # Errors
    /// A value that names nothing; a facet or a condition of a query that does not apply to the table.
    pub(super) fn filter_for(
        &self,
        typology: &Typology,
        table: &str,
        facets: &[Facet],
        realm: Realm,
    ) -> Result<Filter, Failure> {
        let filter = self.filter(typology)?;
        if let Some(facet) = filter.facets().find(|facet| !facets.contains(facet)) {
            let phrase = if facets.is_empty() {
                Phrase::new("filter-none")
            } else {
                Phrase::new("filter-misfit").with("choices", as_flags(facets))
            };
            let phrase = phrase.with("flag", as_flags(&[facet]));
            return Err(phrase.with("table", table).into());
        }
        expect_realm(realm, &filter)?;
        Ok(filter)
    }

    /// None if the answer goes to standard output.
    pub(super) fn output_file(&self) -> Option<PathBuf> {
        self.request.output.file.clone()
    }

    /// Does what writes files. It is passed whether it is to stop: the explorer cancels it, a signal ends the program
    /// once it has returned.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn write_files<T>(
        &mut self,
        write: impl FnOnce(&mut Self, &dyn Fn() -> bool) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        // The explorer handles signals itself.
        if let Some(cancel) = self.console.cancel {
            return write(self, &|| cancel.is_cancelled());
        }
        let written = until_signalled(|is_stopped| write(self, is_stopped));
        written.map_err(Failure::unwritten)?
    }

    /// Whether the answer goes to a terminal.
    pub(super) fn is_shown(&self) -> bool {
        self.console.out.is_terminal() && self.request.output.file.is_none()
    }

    /// Columns of the answer: those of the terminal if it goes there.
    pub(super) fn width(&self) -> usize {
        if self.is_shown() {
            self.console.width
        } else {
            USUAL_WIDTH
        }
    }

    /// The headings of a table in the language of the interface.
    pub fn headings(&self, table: &ReportTable) -> Vec<String> {
        let columns = table.columns.iter();
        columns
            .map(|column| self.text.get(column.heading))
            .collect()
    }

    /// Prints a line on standard output.
    pub fn line(&mut self, line: &str) -> Result<(), Failure> {
        writeln!(self.console.out, "{line}").map_err(Failure::unwritten)
    }

    /// Prints a line on standard error that is not an error.
    pub fn note(&mut self, phrase: &Phrase) -> Result<(), Failure> {
        let line = self.text.say(phrase);
        writeln!(self.console.err, "{line}").map_err(Failure::unwritten)
    }

    /// Prints a warning on standard error, after the name of the program.
    pub fn warn(&mut self, phrase: &Phrase) -> Result<(), Failure> {
        print_error(self.text, phrase, self.console.err).map_err(Failure::unwritten)
    }
}

/// The filter of a request.
///
/// # Errors
/// A value that names nothing.
pub(super) fn filter_of(typology: &Typology, request: &Request) -> Result<Filter, Phrase> {
    let mut filter = Filter::default();
    for (facet, value) in &request.filter {
        let added = filter.add(typology, *facet, value);
        added.map_err(|phrase| phrase.at_flag(facet.word()))?;
    }
    Ok(filter)
}

/// Refuses queries with a condition that does not apply to a realm.
pub(super) fn expect_realm(realm: Realm, filter: &Filter) -> Result<(), Failure> {
    match filter.refusal(realm) {
        Some(refusal) => Err(refusal.at_flag(Facet::Where.word()).into()),
        None => Ok(()),
    }
}

/// Refuses a path that is not a folder, before each of its files would be reported missing.
///
/// # Errors
/// That it is not a folder, or why it cannot be read.
pub fn expect_folder(folder: &Path) -> Result<(), Failure> {
    let failure = |source| Failure::file("folder-unread", folder, source);
    let about = std::fs::metadata(folder).map_err(failure)?;
    if about.is_dir() {
        Ok(())
    } else {
        Err(failure(std::io::ErrorKind::NotADirectory.into()))
    }
}
