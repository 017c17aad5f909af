//! What can be asked of the program, as a value: [`Request`]. The command line is read into one, the explorer
//! builds one, and its `Display` writes every command line that is shown, copied or stored. Nothing here knows
//! clap or the terminal, and nothing is looked up: the layer that answers checks the names of tables, records
//! and formats.

mod commands;
mod flags;
mod print;
mod read;
mod sources;
mod titles;
mod what;

pub use commands::{COMMANDS, Command, Operand, flag_groups, takes};
pub use flags::{FLAGS, Flag, FlagGroup, Takes, as_flags, flags};
pub use sources::{ListReadingOptions, ListSource, ReadingOption, STDIN, Sources};
pub use titles::{request_title, value_name};
pub use what::{JSON_SCHEMA, PresentOptions, RECORDS, What};

use std::path::PathBuf;

use crate::files::IfExists;
use crate::query::Facet;
use crate::report::SortOrder;

/// What is asked for, the data that it is about, and the form of the answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    pub what: What,
    /// Conditions of the filter, in the order in which they were given.
    pub filter: Vec<(Facet, String)>,
    pub sources: Sources,
    pub rows: RowOptions,
    pub output: Output,
    pub start: StartOptions,
}

/// How the explorer is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StartOptions {
    /// Whether it converses in lines.
    pub plain: bool,
    /// Whether it begins anew, not where it was left.
    pub fresh: bool,
    /// Whether it keeps nothing for the next run.
    pub no_trace: bool,
}

/// Which columns and rows of a table are written, in which order, and by which template.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowOptions {
    /// Keys of columns; all columns if empty.
    pub columns: Vec<String>,
    pub sort: Vec<(String, SortOrder)>,
    pub limit: Option<usize>,
    pub template: Option<String>,
    /// Whether rows end with a zero byte instead of a line break.
    pub print0: bool,
}

/// The form of an answer and where it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Output {
    /// By name; otherwise implied by the file name, or the default.
    pub format: Option<String>,
    /// A file; standard output where there is none.
    pub file: Option<PathBuf>,
    pub if_exists: IfExists,
    /// Whether a descriptor is written beside the file.
    pub provenance: bool,
    pub lang: Option<String>,
    pub theme: Option<String>,
    pub color: Option<String>,
    pub ascii: bool,
    /// Whether what was recognised of lists is told column by column.
    pub verbose: bool,
}

impl RowOptions {
    /// Whether rows are written as they come.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// Whether rows are written as they come, all or the first of them.
    pub fn is_plain_but_for_limit(&self) -> bool {
        *self
            == Self {
                limit: self.limit,
                ..Self::default()
            }
    }
}

impl Request {
    /// A request without a filter, in the default form.
    pub fn new(what: What) -> Self {
        Self {
            what,
            ..Self::default()
        }
    }
}
