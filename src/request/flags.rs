//! The table of flags. Reading and printing requests, clap, the help, the manual, completion and the tests derive
//! from [`FLAGS`].

use crate::directory::Setting;
use crate::model::Vocabulary;
use crate::query::Facet;

/// The values that a flag takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    One,
    /// One, and the flag may be repeated.
    Several,
    /// One, or none, which means this one.
    Maybe(&'static str),
}

/// A command takes all the flags of a group or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlagGroup {
    /// Conditions, named after the facets.
    Filter,
    /// Options of the overlaps, named after `OverlapFlag`.
    Overlaps,
    /// The user's own lists and how to read them: `--directory`, `--list-profile`, and a flag `list-…` for each
    /// setting.
    List,
    Output,
    Provenance,
    Search,
    Rows,
    Export,
    Manual,
    /// How the explorer is started.
    Explorer,
    /// Which window of a session is opened, and where the session is.
    Present,
    /// Taken by every command.
    Global,
}

impl FlagGroup {
    /// Message id of its heading in the help.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Filter | Self::Search => "heading-filter",
            Self::Overlaps => "heading-crossing",
            Self::List => "heading-list",
            Self::Rows => "heading-rows",
            Self::Output | Self::Provenance | Self::Export | Self::Manual => "heading-output",
            Self::Explorer => "heading-explorer",
            Self::Present => "heading-present",
            Self::Global => "heading-global",
        }
    }
}

/// A flag. `flag-{words}` is the message id of its help and `value-{words}` that of its value's name.
#[derive(Debug, Clone, Copy)]
pub struct Flag {
    pub name: &'static str,
    /// The name, unless a flag of another group has the same one.
    pub words: &'static str,
    pub short: Option<char>,
    pub takes: Takes,
    pub group: FlagGroup,
}

/// Every flag, in the order of the help.
pub const FLAGS: &[Flag] = &[
    flag("family", Takes::Several, FlagGroup::Filter),
    flag("subcategory", Takes::Several, FlagGroup::Filter),
    flag("role", Takes::Several, FlagGroup::Filter),
    flag("naf", Takes::Several, FlagGroup::Filter),
    flag("status", Takes::Several, FlagGroup::Filter),
    flag("kind", Takes::Several, FlagGroup::Filter),
    flag("transversal", Takes::Maybe("2"), FlagGroup::Filter),
    flag("certainty", Takes::Several, FlagGroup::Filter),
    flag("department", Takes::Several, FlagGroup::Filter),
    flag("standing", Takes::Several, FlagGroup::Filter),
    flag("strength", Takes::Several, FlagGroup::Filter),
    flag("flag", Takes::Several, FlagGroup::Filter),
    flag("roles", Takes::One, FlagGroup::Filter),
    flag("where", Takes::Several, FlagGroup::Filter),
    flag("among", Takes::One, FlagGroup::Search),
    flag("view", Takes::One, FlagGroup::Overlaps),
    flag("sets", Takes::One, FlagGroup::Overlaps),
    flag("count", Takes::One, FlagGroup::Overlaps),
    flag("yes", Takes::Several, FlagGroup::Overlaps),
    flag("no", Takes::Several, FlagGroup::Overlaps),
    flag("sort", Takes::One, FlagGroup::Overlaps),
    flag("min", Takes::One, FlagGroup::Overlaps),
    flag("measure", Takes::One, FlagGroup::Overlaps),
    flag("directory", Takes::Several, FlagGroup::List),
    flag("list-separator", Takes::Several, FlagGroup::List),
    flag("list-encoding", Takes::Several, FlagGroup::List),
    flag("list-heading", Takes::Several, FlagGroup::List),
    flag("list-sheet", Takes::Several, FlagGroup::List),
    flag("list-column", Takes::Several, FlagGroup::List),
    flag("list-profile", Takes::Several, FlagGroup::List),
    flag("format", Takes::One, FlagGroup::Output),
    Flag {
        short: Some('o'),
        ..flag("output", Takes::One, FlagGroup::Output)
    },
    flag("force", Takes::Nothing, FlagGroup::Output),
    flag("provenance", Takes::Nothing, FlagGroup::Provenance),
    flag("columns", Takes::One, FlagGroup::Rows),
    Flag {
        words: "sort-rows",
        ..flag("sort", Takes::One, FlagGroup::Rows)
    },
    flag("limit", Takes::One, FlagGroup::Rows),
    flag("template", Takes::One, FlagGroup::Rows),
    flag("print0", Takes::Nothing, FlagGroup::Rows),
    flag("all", Takes::One, FlagGroup::Export),
    flag("base", Takes::One, FlagGroup::Export),
    Flag {
        words: "all-pages",
        ..flag("all", Takes::One, FlagGroup::Manual)
    },
    flag("wall", Takes::Nothing, FlagGroup::Present),
    flag("host", Takes::Nothing, FlagGroup::Present),
    flag("solo", Takes::Nothing, FlagGroup::Present),
    flag("session", Takes::One, FlagGroup::Present),
    flag("until", Takes::One, FlagGroup::Present),
    flag("from", Takes::One, FlagGroup::Present),
    flag("plain", Takes::Nothing, FlagGroup::Explorer),
    flag("fresh", Takes::Nothing, FlagGroup::Explorer),
    flag("no-trace", Takes::Nothing, FlagGroup::Explorer),
    flag("data", Takes::One, FlagGroup::Global),
    flag("lang", Takes::One, FlagGroup::Global),
    flag("theme", Takes::One, FlagGroup::Global),
    flag("color", Takes::One, FlagGroup::Global),
    flag("ascii", Takes::Nothing, FlagGroup::Global),
    Flag {
        short: Some('v'),
        ..flag("verbose", Takes::Nothing, FlagGroup::Global)
    },
];

const fn flag(name: &'static str, takes: Takes, group: FlagGroup) -> Flag {
    Flag {
        name,
        words: name,
        short: None,
        takes,
        group,
    }
}

/// The flags whose values are paths.
const PATHS: &[&str] = &[
    "all",
    "data",
    "directory",
    "list-profile",
    "output",
    "session",
];

impl Flag {
    /// Whether its values are paths.
    pub fn takes_path(&self) -> bool {
        PATHS.contains(&self.name)
    }

    /// The facet that a flag of the filter sets.
    pub fn facet(&self) -> Option<Facet> {
        match self.group {
            FlagGroup::Filter => Facet::from_word(self.name),
            _ => None,
        }
    }

    /// The setting that a flag of the lists sets.
    pub fn setting(&self) -> Option<Setting> {
        match self.group {
            FlagGroup::List => Setting::from_word(self.name.strip_prefix("list-")?),
            _ => None,
        }
    }

    /// Message id of its help.
    pub fn help(&self) -> String {
        format!("flag-{}", self.words)
    }

    /// Message id of its value's name.
    pub fn value(&self) -> String {
        format!("value-{}", self.words)
    }
}

pub fn flags(group: FlagGroup) -> impl Iterator<Item = &'static Flag> {
    FLAGS.iter().filter(move |flag| flag.group == group)
}

/// Facets as the flags that set them: `--family, --naf`.
pub fn as_flags(facets: &[Facet]) -> String {
    let flags: Vec<String> = facets
        .iter()
        .map(|facet| format!("--{}", facet.word()))
        .collect();
    flags.join(", ")
}
