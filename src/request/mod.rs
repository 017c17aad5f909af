//! What can be asked of the program, as a value: [`Request`]. The command line is read into one, the explorer
//! builds one, and its `Display` is every command line that is shown, copied or stored. Nothing here knows
//! clap or the terminal, and nothing is looked up: names of tables, records and formats are checked by
//! whoever answers.

mod commands;
mod flags;
mod formats;
mod print;
mod read;
mod sources;

pub use commands::{COMMANDS, Command, Operand};
pub use flags::{FLAGS, Flag, FlagGroup, Takes, as_flags, flags};
pub use formats::JSON_SCHEMA;
pub use sources::{ListReadingOptions, ListSource, ReadingOption, Sources};

use crate::model::Vocabulary;
use crate::query::{Facet, OverlapFlag, Realm};
use crate::report::Direction;

/// A question, the data that it is asked of, and the form of its answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    pub what: What,
    /// Conditions of the filter, as they were given.
    pub filter: Vec<(Facet, String)>,
    pub sources: Sources,
    pub rows: RowOptions,
    pub output: Output,
}

/// What is asked for: a command with its operands and with the flags that it alone takes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum What {
    #[default]
    Explorer,
    Search {
        /// The words of the query, to be joined by spaces.
        words: Vec<String>,
        /// Where alone to look.
        among: Option<Realm>,
    },
    Show {
        ids: Vec<String>,
    },
    Export {
        table: Option<String>,
        /// The folder of a Data Package, which holds every table.
        package: Option<String>,
        /// What identifiers of a thesaurus begin with.
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
        /// Where to write every page in every language.
        folder: Option<String>,
    },
    Help {
        command: Option<String>,
    },
}

/// Which columns and rows of a table, in which order, and in which form a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowOptions {
    /// Keys of columns; all where there is none.
    pub columns: Vec<String>,
    pub sort: Vec<(String, Direction)>,
    pub limit: Option<usize>,
    pub template: Option<String>,
    /// Whether a row ends with a zero byte instead of a line break.
    pub print0: bool,
}

/// In which form an answer goes out, and where to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Output {
    /// By name; else what the name of the file implies, or what is usual.
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

/// What becomes of a file that exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IfExists {
    #[default]
    Refuse,
    Replace,
}

/// Where a search may look alone, by the name that `--among` takes.
pub const AMONG: &[(&str, Realm)] = &[
    ("typology", Realm::Records),
    ("lists", Realm::Organisations),
];

impl What {
    /// The command; none for the explorer, which has no name.
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

    /// What stands after the command.
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

    /// Overlaps with options, which are put into the order of the flags.
    pub fn overlaps(mut options: Vec<(OverlapFlag, String)>) -> Self {
        let rank = |flag: &OverlapFlag| {
            let mut flags = flags(FlagGroup::Overlaps);
            flags.position(|other| other.name == flag.word())
        };
        options.sort_by_key(|(flag, _)| rank(flag));
        Self::Overlaps(options)
    }

    /// The table that is asked for.
    pub fn table(&self) -> Option<&str> {
        match self {
            Self::Export { table, .. } => table.as_deref(),
            Self::Schema { table } => Some(table),
            _ => None,
        }
    }
}

impl RowOptions {
    /// Whether rows go out as they come.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

impl Request {
    /// A request for something, of everything and in the usual form.
    pub fn new(what: What) -> Self {
        Self {
            what,
            ..Self::default()
        }
    }
}
