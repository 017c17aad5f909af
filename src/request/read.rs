//! Reads a request from the flags and operands of a command line: the inverse of printing. The caller has already
//! separated flags from operands; values are taken as they are.

use std::ffi::OsString;
use std::path::PathBuf;

use super::flags::{Flag, FlagGroup};
use super::sources::{ListSource, ReadingOption};
use super::{Command, PresentOptions, Request, What};
use crate::files::IfExists;
use crate::model::{Phrase, Vocabulary, unknown};
use crate::query::{OverlapFlag, Realm};
use crate::report::SortOrder;

impl Request {
    /// A request from a command, its operands, and its flags with their values. The flags of lists must come in
    /// the order in which they were given.
    ///
    /// # Errors
    /// A value that is invalid for its flag whatever the data.
    pub fn read(
        command: Option<&Command>,
        operands: Vec<OsString>,
        given: impl IntoIterator<Item = (&'static Flag, OsString)>,
    ) -> Result<Self, Phrase> {
        let mut request = Self::new(What::new(command, operands));
        for (flag, value) in given {
            let read = if flag.takes_path() {
                request.take_path(flag, value);
                Ok(())
            } else {
                let text = value.into_string();
                let text = text.map_err(|_| Phrase::new("usage-encoding"));
                text.and_then(|text| request.take(flag, text))
            };
            read.map_err(|phrase| phrase.at_flag(flag.name))?;
        }
        Ok(request)
    }

    fn take(&mut self, flag: &'static Flag, value: String) -> Result<(), Phrase> {
        let (rows, output) = (&mut self.rows, &mut self.output);
        match (flag.group, flag.name, &mut self.what) {
            (FlagGroup::Filter, ..) => self.filter.extend(flag.facet().map(|facet| (facet, value))),
            (FlagGroup::Overlaps, name, What::Overlaps(options)) => {
                options.extend(OverlapFlag::from_word(name).map(|option| (option, value)));
            }
            (FlagGroup::List, ..) => self.take_list_flag(flag, value.into()),
            (_, "among", What::Search { among, .. }) => {
                let fault = || unknown("among-place", &value, Realm::words());
                *among = Some(Realm::from_word(&value).ok_or_else(fault)?);
            }
            (_, "base", What::Export { base, .. }) => *base = Some(value),
            (_, "columns", _) => rows.columns = names(&value).map(str::to_owned).collect(),
            (FlagGroup::Rows, "sort", _) => rows.sort = names(&value).map(sort_column).collect(),
            (_, "limit", _) => {
                let limit = value.parse();
                let refused = |_| Phrase::new("bad-limit").with("value", value);
                rows.limit = Some(limit.map_err(refused)?);
            }
            (_, "template", _) => rows.template = Some(value),
            (_, "print0", _) => rows.print0 = true,
            (_, "format", _) => output.format = Some(value),
            (_, "force", _) => output.if_exists = IfExists::Replace,
            (_, "provenance", _) => output.provenance = true,
            (_, "lang", _) => output.lang = Some(value),
            (_, "theme", _) => output.theme = Some(value),
            (_, "color", _) => output.color = Some(value),
            (_, "ascii", _) => output.ascii = true,
            (FlagGroup::Present, name, What::Present { options, .. }) => {
                options.take(name, value);
            }
            (FlagGroup::Explorer, "plain", _) => self.start.plain = true,
            (FlagGroup::Explorer, "fresh", _) => self.start.fresh = true,
            (FlagGroup::Explorer, "no-trace", _) => self.start.no_trace = true,
            (_, "verbose", _) => output.verbose = true,
            _ => {}
        }
        Ok(())
    }

    /// Paths are any bytes.
    fn take_path(&mut self, flag: &'static Flag, value: OsString) {
        let path = PathBuf::from(&value);
        match (flag.group, flag.name, &mut self.what) {
            (FlagGroup::List, ..) => self.take_list_flag(flag, value),
            (FlagGroup::Export, "all", What::Export { package, .. }) => *package = Some(path),
            (FlagGroup::Manual, "all", What::Manual { folder, .. }) => *folder = Some(path),
            (FlagGroup::Present, "session", What::Present { options, .. }) => {
                options.session = Some(path);
            }
            // A hyphen means standard output.
            (_, "output", _) => self.output.file = Some(path).filter(|_| value != "-"),
            (_, "data", _) => self.sources.data = Some(path),
            _ => {}
        }
    }

    /// Before the first list an option applies to all of them, after a list to that one.
    fn take_list_flag(&mut self, flag: &'static Flag, value: OsString) {
        let sources = &mut self.sources;
        match (ReadingOption::of(flag), sources.lists.last_mut()) {
            (None, _) => sources.lists.push(ListSource {
                path: value.into(),
                reading: Vec::new(),
            }),
            (Some(option), Some(list)) => list.reading.push((option, value)),
            (Some(option), None) => sources.reading.push((option, value)),
        }
    }
}

impl PresentOptions {
    /// Takes a flag that is no path.
    fn take(&mut self, name: &str, value: String) {
        match name {
            "wall" => self.wall = true,
            "host" => self.host = true,
            "solo" => self.solo = true,
            "until" => self.until = Some(value),
            "from" => self.from = Some(value),
            _ => {}
        }
    }
}

fn names(list: &str) -> impl Iterator<Item = &str> {
    let names = list.split(',').map(str::trim);
    names.filter(|name| !name.is_empty())
}

/// A hyphen before the name sorts in descending order.
fn sort_column(name: &str) -> (String, SortOrder) {
    match name.strip_prefix('-') {
        Some(name) => (name.to_owned(), SortOrder::Descending),
        None => (name.to_owned(), SortOrder::Ascending),
    }
}
