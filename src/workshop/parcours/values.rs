//! Values of a parcours's file, read with what is wrong with them and at which byte; and what command lines are read by.

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::ParcoursSource;
use crate::model::Phrase;
use crate::request::{Output, Request, STDIN, What};

/// Longest title, in characters.
const LONGEST_TITLE: usize = 200;

/// Reads command lines and tries their requests, which the layers above know how to.
pub trait CommandReader {
    /// The request of a command line, program's name included.
    ///
    /// # Errors
    /// What is wrong with it.
    fn request(&self, words: &[OsString]) -> Result<Request, Phrase>;

    /// Folder of the dataset that requests are about unless they name another; none for the bundled one.
    fn data(&self) -> Option<&Path>;

    /// Tries a request.
    ///
    /// # Errors
    /// Why it has no answer.
    fn try_out(&self, request: &Request) -> Result<(), Phrase>;

    /// The source of a parcours by its name, or of a file.
    ///
    /// # Errors
    /// That there is none, or why it cannot be read.
    fn source(&self, name: &str) -> Result<ParcoursSource, Phrase>;
}

/// The request of a command line that a wall can show.
///
/// # Errors
/// What is wrong with it, or that it shows nothing.
pub fn request_of(commands: &dyn CommandReader, line: &str) -> Result<Request, Phrase> {
    let words = shlex::split(line).ok_or_else(|| Phrase::new("parcours-quotes"))?;
    let words: Vec<OsString> = words.into_iter().map(OsString::from).collect();
    if words.first().is_none_or(|program| program != "essnum") {
        return Err(Phrase::new("parcours-no-command").with("command", line));
    }
    let mut request = commands.request(&words)?;
    request.output = Output::default();
    if reads_input(&request) {
        return Err(Phrase::new("parcours-standard-input").with("command", line));
    }
    match request.what {
        What::Search { .. }
        | What::Show { .. }
        | What::Export { package: None, .. }
        | What::Overlaps(_)
        | What::Compare { .. } => Ok(request),
        _ => Err(Phrase::new("parcours-no-view").with("command", line)),
    }
}

/// Whether it reads standard input, which belongs to the keys.
fn reads_input(request: &Request) -> bool {
    let ids: &[String] = match &request.what {
        What::Show { ids } | What::Compare { ids } => ids,
        _ => &[],
    };
    let mut lists = request.sources.lists.iter();
    ids.iter().any(|id| id == STDIN) || lists.any(|list| list.path == Path::new(STDIN))
}

/// What is wrong, and at which byte.
pub(super) type ParcoursTextFault = (usize, Phrase);

/// The keys of a table with their bytes, in the order of the file, each with its value and the byte of that.
pub(super) fn in_order<'t>(
    table: &'t DeTable<'_>,
) -> Vec<(&'t str, usize, &'t DeValue<'t>, usize)> {
    let entries = table.iter();
    let mut entries: Vec<_> = entries
        .map(|(key, value)| {
            let (name, at) = (key.get_ref().as_ref(), key.span().start);
            (name, at, value.get_ref(), value.span().start)
        })
        .collect();
    entries.sort_unstable_by_key(|(_, offset, ..)| *offset);
    entries
}

/// A value of another type than its key takes.
pub(super) fn expected(what: &str, key: &str, at: usize) -> ParcoursTextFault {
    let phrase = Phrase::new(format!("config-expected-{what}")).with("key", key);
    (at, phrase)
}

/// A text that is not empty.
pub(super) fn text(value: &DeValue<'_>, key: &str, at: usize) -> Result<String, ParcoursTextFault> {
    let text = value.as_str().ok_or_else(|| expected("text", key, at))?;
    let text = text.trim();
    let is_title = matches!(key, "titre" | "title");
    if text.is_empty() && key != "notes" {
        return Err((at, Phrase::new("parcours-empty").with("key", key)));
    }
    if is_title && text.chars().count() > LONGEST_TITLE {
        let phrase = Phrase::new("parcours-long").with("key", key);
        return Err((at, phrase.with("most", LONGEST_TITLE)));
    }
    Ok(text.to_owned())
}

/// A list of texts that are not empty.
pub(super) fn texts(
    value: &DeValue<'_>,
    key: &str,
    at: usize,
) -> Result<Vec<String>, ParcoursTextFault> {
    let values = value.as_array().ok_or_else(|| expected("texts", key, at))?;
    let values = values.iter();
    values
        .map(|value| text(value.get_ref(), key, value.span().start))
        .collect()
}

/// A whole number within a range.
pub(super) fn count(
    value: &DeValue<'_>,
    (key, at): (&str, usize),
    range: RangeInclusive<u32>,
) -> Result<u32, ParcoursTextFault> {
    let whole = value.as_integer().and_then(|whole| {
        let digits = whole.as_str().replace('_', "");
        u32::from_str_radix(&digits, whole.radix()).ok()
    });
    whole.filter(|whole| range.contains(whole)).ok_or_else(|| {
        let phrase = Phrase::new("parcours-number").with("key", key);
        let least = usize::try_from(*range.start()).unwrap_or(0);
        let most = usize::try_from(*range.end()).unwrap_or(usize::MAX);
        (at, phrase.with("least", least).with("most", most))
    })
}
