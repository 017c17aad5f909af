//! What is asked for: a row of [`COMMANDS`](super::COMMANDS) with its operands, and the formats of its answer.

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::PathBuf;

use super::{Command, FlagGroup, flags};
use crate::export::{Capability, Format, formats_writing};
use crate::model::Vocabulary;
use crate::query::{OverlapFlag, Realm};
use crate::report::{Also, TYPOLOGY, report};

/// The format of a schema that describes JSON instead of CSV.
pub const JSON_SCHEMA: &str = "json-schema";
/// What `show` writes, which is no table: its schema describes JSON alone.
pub const RECORDS: &str = "records";
/// The formats of a schema, which are not in the table of formats: nothing else is written in them.
const SCHEMAS: &[&str] = &["table-schema", JSON_SCHEMA];

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
        package: Option<PathBuf>,
        /// The prefix of a thesaurus's identifiers.
        base: Option<String>,
    },
    /// Options of the overlaps, in the order of the flags.
    Overlaps(Vec<(OverlapFlag, String)>),
    Compare {
        ids: Vec<String>,
    },
    /// How to cite the dataset, or these records of it.
    Cite {
        ids: Vec<String>,
    },
    /// A workshop before a room.
    Present {
        /// By its name, or a file.
        parcours: Option<String>,
        options: PresentOptions,
    },
    /// What is to be done with parcours: the action, then which.
    Parcours {
        words: Vec<String>,
    },
    Schema {
        table: String,
    },
    Check {
        folder: Option<PathBuf>,
    },
    /// What is to be done with the settings.
    Config {
        action: String,
    },
    Paths,
    Keys,
    Themes,
    Completions {
        shell: String,
    },
    Manual {
        page: Option<String>,
        /// The folder for every page in every language.
        folder: Option<PathBuf>,
    },
    Help {
        command: Option<String>,
    },
}

/// Which windows of a session are opened, and where the session is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PresentOptions {
    pub wall: bool,
    pub host: bool,
    pub solo: bool,
    /// The folder of the session.
    pub session: Option<PathBuf>,
    /// When it is to end, a time of day.
    pub until: Option<String>,
    /// The number of the step to begin with, or its key.
    pub from: Option<String>,
}

impl What {
    /// A command with its operands, before its flags are read.
    pub fn new(command: Option<&Command>, operands: Vec<OsString>) -> Self {
        let Some(command) = command else {
            return Self::Explorer;
        };
        if command.name == "check" {
            let folder = operands.into_iter().next().map(PathBuf::from);
            return Self::Check { folder };
        }
        // What is no path is text.
        let texts = operands.iter().map(|operand| operand.to_string_lossy());
        let mut operands: Vec<String> = texts.map(Cow::into_owned).collect();
        let mut first = || operands.drain(..).next();
        match command.name {
            "show" => Self::Show { ids: operands },
            "export" => Self::Export {
                table: first(),
                package: None,
                base: None,
            },
            "overlaps" => Self::Overlaps(Vec::new()),
            "compare" => Self::Compare { ids: operands },
            "cite" => Self::Cite { ids: operands },
            "present" => Self::Present {
                parcours: first(),
                options: PresentOptions::default(),
            },
            "parcours" => Self::Parcours { words: operands },
            "schema" => Self::Schema {
                table: first().unwrap_or_default(),
            },
            "config" => Self::Config {
                action: first().unwrap_or_default(),
            },
            "paths" => Self::Paths,
            "keys" => Self::Keys,
            "themes" => Self::Themes,
            "completions" => Self::Completions {
                shell: first().unwrap_or_default(),
            },
            "man" => Self::Manual {
                page: first(),
                folder: None,
            },
            "help" => Self::Help { command: first() },
            _ => Self::Search {
                words: operands,
                among: None,
            },
        }
    }

    /// None for the explorer, which runs without a command.
    pub fn command(&self) -> Option<&'static Command> {
        Command::named(match self {
            Self::Explorer => return None,
            Self::Search { .. } => "search",
            Self::Show { .. } => "show",
            Self::Export { .. } => "export",
            Self::Overlaps(_) => "overlaps",
            Self::Compare { .. } => "compare",
            Self::Cite { .. } => "cite",
            Self::Present { .. } => "present",
            Self::Parcours { .. } => "parcours",
            Self::Schema { .. } => "schema",
            Self::Check { .. } => "check",
            Self::Config { .. } => "config",
            Self::Paths => "paths",
            Self::Keys => "keys",
            Self::Themes => "themes",
            Self::Completions { .. } => "completions",
            Self::Manual { .. } => "man",
            Self::Help { .. } => "help",
        })
    }

    pub fn operands(&self) -> Vec<OsString> {
        if let Self::Check { folder } = self {
            return folder.iter().map(OsString::from).collect();
        }
        self.texts().iter().map(OsString::from).collect()
    }

    /// The operands that are no paths.
    fn texts(&self) -> &[String] {
        match self {
            Self::Search { words, .. } | Self::Parcours { words } => words,
            Self::Show { ids } | Self::Compare { ids } | Self::Cite { ids } => ids,
            Self::Export { table, .. } => table.as_slice(),
            Self::Present { parcours, .. } => parcours.as_slice(),
            Self::Schema { table } => std::slice::from_ref(table),
            Self::Completions { shell } => std::slice::from_ref(shell),
            Self::Config { action } => std::slice::from_ref(action),
            Self::Manual { page, .. } => page.as_slice(),
            Self::Help { command } => command.as_slice(),
            Self::Explorer
            | Self::Overlaps(_)
            | Self::Check { .. }
            | Self::Paths
            | Self::Keys
            | Self::Themes => &[],
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

    /// The names of the formats that this can be written in, the default first.
    pub fn format_names(&self) -> Vec<&'static str> {
        match self {
            Self::Schema { table } if table == RECORDS => vec![JSON_SCHEMA],
            Self::Schema { .. } => SCHEMAS.to_vec(),
            _ => self.formats().iter().map(|format| format.name).collect(),
        }
    }

    /// The formats that this can be written in, the default first.
    pub fn formats(&self) -> Vec<&'static Format> {
        match self {
            Self::Show { .. } | Self::Compare { .. } => formats_writing(Capability::Pages),
            Self::Schema { .. } => Vec::new(),
            Self::Cite { .. } => {
                let mut formats = formats_writing(Capability::Pages);
                formats.retain(|format| format.is_plain_text());
                formats.extend(formats_writing(Capability::Works));
                formats
            }
            Self::Overlaps(_) => {
                let mut formats = plain_text_first();
                let pictures = formats_writing(Capability::Chart).into_iter();
                formats.extend(pictures.filter(|format| !format.writes(Capability::Rows)));
                formats
            }
            Self::Export { table, .. } => of_table(table.as_deref().unwrap_or_default()),
            Self::Parcours { .. } => of_workshops(),
            _ => plain_text_first(),
        }
    }
}

fn of_table(name: &str) -> Vec<&'static Format> {
    if name == TYPOLOGY {
        let whole = [
            Capability::Statements,
            Capability::Site,
            Capability::Workbook,
        ];
        return whole.into_iter().flat_map(formats_writing).collect();
    }
    let mut formats = formats_writing(Capability::Rows);
    formats.extend(match report(name).and_then(|report| report.also) {
        Some(Also::Bibliography) => formats_writing(Capability::Works),
        Some(Also::Thesaurus(_)) => formats_writing(Capability::Statements),
        None => Vec::new(),
    });
    formats
}

/// The formats of kits and minutes, pages before all others.
fn of_workshops() -> Vec<&'static Format> {
    let mut formats = formats_writing(Capability::Workshops);
    formats.sort_by_key(|format| !format.writes(Capability::Site));
    formats
}

/// The formats of tables, plain text before all others.
fn plain_text_first() -> Vec<&'static Format> {
    let mut formats = formats_writing(Capability::Rows);
    formats.sort_by_key(|format| !format.is_plain_text());
    formats
}
