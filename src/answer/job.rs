//! What an answer needs besides the request: the words of a language, where it goes, who waits for it.

use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

use super::cancel::CancelToken;
use super::failure::{Failure, print_error};
use super::list_to_read::ListToRead;
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::{Facet, Filter, Realm};
use crate::report::ReportTable;
use crate::request::{IfExists, Request, as_flags};
use crate::text::{Text, disarmed};
use crate::user::Choice;
use crate::{dataset, prepared};

/// Columns where there is no terminal.
pub const USUAL_WIDTH: usize = 80;

/// Where a run writes.
pub struct Console<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
    /// Whether `out` is a terminal.
    pub is_terminal: bool,
    /// Columns of the terminal; [`USUAL_WIDTH`] where there is none.
    pub width: usize,
    /// Whether `err` is a terminal on which a line can be erased.
    pub is_watched: bool,
    /// Cancels the answer; none on the command line.
    pub cancel: Option<&'a CancelToken>,
}

impl Console<'_> {
    /// The same for a shorter time.
    pub fn reborrow(&mut self) -> Console<'_> {
        Console {
            out: &mut *self.out,
            err: &mut *self.err,
            ..*self
        }
    }
}

/// How answers for people look, by flags and configuration.
#[derive(Debug, Clone, Copy, Default)]
pub struct Looks {
    pub ascii: bool,
    pub color: Choice,
}

impl Looks {
    /// Whether to colour what goes to a stream.
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

/// A request on its way to its answer.
pub struct Job<'a> {
    pub request: &'a Request,
    pub text: &'a Text,
    pub looks: Looks,
    pub console: Console<'a>,
    pub(super) lists: Vec<ListToRead>,
    /// When progress reporting started, if somebody watches standard error.
    pub(super) watched_since: Option<Instant>,
    /// What stands for standard input among the operands, once that was read.
    pub(super) operands_read: Option<Vec<String>>,
}

impl<'a> Job<'a> {
    /// A request with the rest that its answer needs.
    ///
    /// # Errors
    /// What the options of the lists say that cannot be.
    pub fn new(
        request: &'a Request,
        text: &'a Text,
        looks: Looks,
        console: Console<'a>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            lists: ListToRead::all(&request.sources).map_err(Failure::Usage)?,
            watched_since: console.is_watched.then(Instant::now),
            operands_read: None,
            request,
            text,
            looks,
            console,
        })
    }

    /// The typology that the request is about.
    ///
    /// # Errors
    /// Everything that is wrong with a dataset of the user's.
    pub fn typology(&self) -> Result<Typology, Failure> {
        match &self.request.sources.data {
            None => Ok(prepared::typology()?),
            Some(folder) => {
                expect_folder(folder)?;
                Ok(dataset::load_folder(folder.as_ref())?)
            }
        }
    }

    /// The filter of the request.
    ///
    /// # Errors
    /// A value that names nothing.
    pub fn filter(&self, typology: &Typology) -> Result<Filter, Failure> {
        let mut filter = Filter::default();
        for (facet, value) in &self.request.filter {
            let added = filter.add(typology, *facet, value);
            added.map_err(|phrase| Failure::Usage(phrase.at_flag(facet.word())))?;
        }
        Ok(filter)
    }

    /// The filter of a request for a table.
    ///
    /// # Errors
    /// A value that names nothing; a facet that means nothing for the table; a query that asks what
    /// the realm does not have.
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
            let flag = format!("--{}", facet.word());
            let phrase = phrase.with("flag", flag).with("table", table);
            return Err(Failure::Usage(phrase));
        }
        expect_realm(realm, &filter)?;
        Ok(filter)
    }

    /// The file asked for; none where the answer goes to standard output.
    pub(super) fn output_file(&self) -> Option<PathBuf> {
        self.request.output.file.as_ref().map(PathBuf::from)
    }

    pub(super) fn may_replace(&self) -> bool {
        self.request.output.if_exists == IfExists::Replace
    }

    /// Whether the answer is read on a terminal as it is written.
    pub(super) fn is_shown(&self) -> bool {
        self.console.is_terminal && self.request.output.file.is_none()
    }

    /// Columns of the answer: those of the terminal, unless it goes elsewhere.
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

    /// A line on standard output.
    ///
    /// # Errors
    /// What standard output refuses.
    pub fn line(&mut self, line: &str) -> Result<(), Failure> {
        writeln!(self.console.out, "{}", disarmed(line))
            .map_err(|error| Failure::unwritten(None, error))
    }

    /// A line on standard error that informs and is no error.
    ///
    /// # Errors
    /// What standard error refuses.
    pub fn note(&mut self, phrase: &Phrase) -> Result<(), Failure> {
        let line = self.text.say(phrase);
        writeln!(self.console.err, "{}", disarmed(&line))
            .map_err(|error| Failure::unwritten(None, error))
    }

    /// A sentence on standard error, after the name of the program.
    ///
    /// # Errors
    /// What standard error refuses.
    pub fn warn(&mut self, phrase: &Phrase) -> Result<(), Failure> {
        let sentence = self.text.say(phrase);
        print_error(self.text, &sentence, self.console.err)
            .map_err(|error| Failure::unwritten(None, error))
    }
}

/// Refuses a query that asks what a realm does not have.
pub(super) fn expect_realm(realm: Realm, filter: &Filter) -> Result<(), Failure> {
    let mut queries = filter.queries.iter();
    match queries.find_map(|query| query.refusal(realm)) {
        Some(refusal) => Err(Failure::Usage(refusal.at_flag(Facet::Where.word()))),
        None => Ok(()),
    }
}

/// Refuses a path that is no folder, before its files are looked for one by one.
///
/// # Errors
/// What the path is instead, or why it cannot be read.
pub fn expect_folder(folder: &str) -> Result<(), Failure> {
    let failure = |source| Failure::File {
        phrase: Phrase::new("folder-unread"),
        path: Some(PathBuf::from(folder)),
        source,
    };
    let about = std::fs::metadata(folder).map_err(failure)?;
    if about.is_dir() {
        Ok(())
    } else {
        Err(failure(std::io::ErrorKind::NotADirectory.into()))
    }
}
