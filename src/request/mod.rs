//! What can be asked of the program, as a value: [`Request`]. The command line is read into one, the explorer
//! builds one, and its `Display` writes every command line that is shown, copied or stored. Nothing here knows
//! clap or the terminal, and nothing is looked up: the layer that answers checks the names of tables, records
//! and formats.

mod commands;
mod flags;
mod formats;
mod print;
mod read;
mod sources;

pub use commands::{COMMANDS, Command, Operand, flag_groups, takes};
pub use flags::{FLAGS, Flag, FlagGroup, Takes, as_flags, flags};
pub use formats::JSON_SCHEMA;
pub use sources::{ListReadingOptions, ListSource, ReadingOption, Sources};

use crate::model::Vocabulary;
use crate::query::{Facet, OverlapFlag, Realm};
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
}

/// A command with its operands and the flags that no other command takes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum What {
    #[default]
    Explorer,
    Search {
        /// The words of the query as given; they are searched joined by spaces.
        words: Vec<String>,
        /// The only realm to search.
        among: Option<Realm>,
    },
    Show {
        ids: Vec<String>,
    },
    Export {
        table: Option<String>,
        /// The folder of a Data Package with every table.
        package: Option<String>,
        /// The prefix of a thesaurus's identifiers.
        base: Option<String>,
    },
    /// Options of the overlaps, in the order of the flags.
    Overlaps(Vec<(OverlapFlag, String)>),
    Compare {
        ids: Vec<String>,
    },
    Cite,
    Schema {
        table: String,
    },
    Check {
        folder: Option<String>,
    },
    Keys,
    Themes,
    Completions {
        shell: String,
    },
    Manual {
        page: Option<String>,
        /// The folder for every page in every language.
        folder: Option<String>,
    },
    Help {
        command: Option<String>,
    },
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
    pub file: Option<String>,
    pub if_exists: IfExists,
    /// Whether a descriptor is written beside the file.
    pub provenance: bool,
    pub lang: Option<String>,
    pub theme: Option<String>,
    pub color: Option<String>,
    pub ascii: bool,
}

/// What to do with a file that exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IfExists {
    #[default]
    Refuse,
    Replace,
}

impl What {
    /// None for the explorer, which runs without a command.
    pub fn command(&self) -> Option<&'static Command> {
        Command::named(match self {
            Self::Explorer => return None,
            Self::Search { .. } => "search",
            Self::Show { .. } => "show",
            Self::Export { .. } => "export",
            Self::Overlaps(_) => "overlaps",
            Self::Compare { .. } => "compare",
            Self::Cite => "cite",
            Self::Schema { .. } => "schema",
            Self::Check { .. } => "check",
            Self::Keys => "keys",
            Self::Themes => "themes",
            Self::Completions { .. } => "completions",
            Self::Manual { .. } => "man",
            Self::Help { .. } => "help",
        })
    }

    pub fn operands(&self) -> &[String] {
        match self {
            Self::Search { words, .. } => words,
            Self::Show { ids } | Self::Compare { ids } => ids,
            Self::Export { table, .. } => table.as_slice(),
            Self::Schema { table } => std::slice::from_ref(table),
            Self::Check { folder } => folder.as_slice(),
            Self::Completions { shell } => std::slice::from_ref(shell),
            Self::Manual { page, .. } => page.as_slice(),
            Self::Help { command } => command.as_slice(),
            Self::Explorer | Self::Overlaps(_) | Self::Cite | Self::Keys | Self::Themes => &[],
        }
    }

    /// An export of a table.
    pub fn export(table: impl Into<String>) -> Self {
        Self::Export {
            table: Some(table.into()),
            package: None,
            base: None,
        }
    }

    /// Overlaps with options, sorted into the order of the flags.
    pub fn overlaps(mut options: Vec<(OverlapFlag, String)>) -> Self {
        let rank = |flag: &OverlapFlag| {
            let mut flags = flags(FlagGroup::Overlaps);
            flags.position(|other| other.name == flag.word())
        };
        options.sort_by_key(|(flag, _)| rank(flag));
        Self::Overlaps(options)
    }

    pub fn table(&self) -> Option<&str> {
        match self {
            Self::Export { table, .. } => table.as_deref(),
            Self::Schema { table } => Some(table),
            _ => None,
        }
    }
}

impl RowOptions {
    /// Whether rows are written as they come.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
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
