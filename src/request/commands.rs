//! Every command of the command line, in one table: its name, its operand, the flags that it takes. What a
//! command does is not known here. The explorer is what runs without a command.

use super::flags::Group;

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
    pub groups: &'static [Group],
}

const fn command(name: &'static str, operand: Operand, groups: &'static [Group]) -> Command {
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
            Group::Filter,
            Group::Search,
            Group::List,
            Group::Output,
            Group::Provenance,
            Group::Rows,
        ],
    ),
    command("show", Operand::Many("id"), &[Group::List, Group::Output]),
    command(
        "export",
        Operand::Unless("table", "all"),
        &[
            Group::Filter,
            Group::List,
            Group::Output,
            Group::Provenance,
            Group::Rows,
            Group::Export,
        ],
    ),
    command(
        "overlaps",
        Operand::None,
        &[
            Group::Filter,
            Group::Overlaps,
            Group::List,
            Group::Output,
            Group::Provenance,
        ],
    ),
    command(
        "compare",
        Operand::Many("pair"),
        &[Group::List, Group::Output],
    ),
    command("cite", Operand::None, &[Group::Filter, Group::Output]),
    command("schema", Operand::One("table"), &[Group::Output]),
    command("check", Operand::Optional("dir"), &[]),
    command("keys", Operand::None, &[Group::Output]),
    command("themes", Operand::None, &[Group::Output]),
    command("completions", Operand::One("shell"), &[]),
    command("man", Operand::Optional("page"), &[Group::Manual]),
    command("help", Operand::Optional("command"), &[]),
];

impl Command {
    /// The command of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.name == name)
    }

    pub fn takes(&self, group: Group) -> bool {
        group == Group::Global || self.groups.contains(&group)
    }
}
