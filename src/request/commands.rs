//! Every command of the command line, in one table: its name, its operand, the flags that it takes. What a
//! command does is not known here. The explorer is what runs without a command.

use super::flags::FlagGroup;

/// What stands after a command. `value-{name}` and `operand-{name}` are the ids of its name and of its
/// help in the text bundles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operand {
    None,
    One(&'static str),
    /// One or more.
    Many(&'static str),
    Optional(&'static str),
    /// One, unless the flag of the second name is given.
    Unless(&'static str, &'static str),
}

impl Operand {
    /// Its name, if there is one.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::One(name) | Self::Many(name) | Self::Optional(name) | Self::Unless(name, _) => {
                Some(name)
            }
        }
    }
}

/// A command. `command-{name}` is the id of its description.
#[derive(Debug, PartialEq, Eq)]
pub struct Command {
    pub name: &'static str,
    pub operand: Operand,
    /// Groups of flags that it takes besides the global ones.
    pub groups: &'static [FlagGroup],
}

const fn command(name: &'static str, operand: Operand, groups: &'static [FlagGroup]) -> Command {
    Command {
        name,
        operand,
        groups,
    }
}

/// Every command, in the order in which help shows them.
pub const COMMANDS: &[Command] = &[
    command(
        "search",
        Operand::Many("query"),
        &[
            FlagGroup::Filter,
            FlagGroup::Search,
            FlagGroup::List,
            FlagGroup::Output,
            FlagGroup::Provenance,
            FlagGroup::Rows,
        ],
    ),
    command(
        "show",
        Operand::Many("id"),
        &[FlagGroup::List, FlagGroup::Output],
    ),
    command(
        "export",
        Operand::Unless("table", "all"),
        &[
            FlagGroup::Filter,
            FlagGroup::List,
            FlagGroup::Output,
            FlagGroup::Provenance,
            FlagGroup::Rows,
            FlagGroup::Export,
        ],
    ),
    command(
        "overlaps",
        Operand::None,
        &[
            FlagGroup::Filter,
            FlagGroup::Overlaps,
            FlagGroup::List,
            FlagGroup::Output,
            FlagGroup::Provenance,
        ],
    ),
    command(
        "compare",
        Operand::Many("pair"),
        &[FlagGroup::List, FlagGroup::Output],
    ),
    command(
        "cite",
        Operand::None,
        &[FlagGroup::Filter, FlagGroup::Output],
    ),
    command("schema", Operand::One("table"), &[FlagGroup::Output]),
    command("check", Operand::Optional("dir"), &[]),
    command("keys", Operand::None, &[FlagGroup::Output]),
    command("themes", Operand::None, &[FlagGroup::Output]),
    command("completions", Operand::One("shell"), &[]),
    command("man", Operand::Optional("page"), &[FlagGroup::Manual]),
    command("help", Operand::Optional("command"), &[]),
];

impl Command {
    /// The command of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.name == name)
    }

    pub fn takes(&self, group: FlagGroup) -> bool {
        group == FlagGroup::Global || self.groups.contains(&group)
    }
}
