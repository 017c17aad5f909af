//! The table of commands: name, operand, and the groups of flags that each takes. What a command does is not
//! known here. The explorer is what runs without a command.

use super::flags::FlagGroup::{
    self, Explorer, Export, Filter, Global, List, Manual, Output, Overlaps, Present, Provenance,
    Rows, Search,
};

/// The operands of a command. `value-{name}` and `operand-{name}` are the message ids of the operand's name and
/// of its help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operand {
    None,
    One(&'static str),
    /// One or more.
    Many(&'static str),
    /// Any number.
    Any(&'static str),
    Optional(&'static str),
    /// One or none, which is a path.
    Folder(&'static str),
    /// One, unless the flag of the second name is given.
    Unless(&'static str, &'static str),
}

impl Operand {
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::One(name)
            | Self::Many(name)
            | Self::Any(name)
            | Self::Optional(name)
            | Self::Folder(name)
            | Self::Unless(name, _) => Some(name),
        }
    }
}

/// A command. `command-{name}` is the message id of its description.
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

/// Every command, in the order of the help.
pub const COMMANDS: &[Command] = &[
    command(
        "search",
        Operand::Many("query"),
        &[Filter, Search, List, Output, Provenance, Rows],
    ),
    command("show", Operand::Many("id"), &[List, Output]),
    command(
        "export",
        Operand::Unless("table", "all"),
        &[Filter, List, Output, Provenance, Rows, Export],
    ),
    command(
        "overlaps",
        Operand::None,
        &[Filter, Overlaps, List, Output, Provenance],
    ),
    command("compare", Operand::Many("pair"), &[List, Output]),
    command("cite", Operand::Any("cited"), &[Filter, Output]),
    command(
        "present",
        Operand::Optional("parcours"),
        &[Present, List, Explorer],
    ),
    command("parcours", Operand::Many("parcours-action"), &[Output]),
    command("schema", Operand::One("table"), &[Output]),
    command("check", Operand::Folder("dir"), &[]),
    command("config", Operand::One("settings"), &[]),
    command("paths", Operand::None, &[Output]),
    command("keys", Operand::None, &[Output]),
    command("themes", Operand::None, &[Output]),
    command("completions", Operand::One("shell"), &[]),
    command("man", Operand::Optional("page"), &[Manual]),
    command("help", Operand::Optional("command"), &[]),
];

impl Command {
    /// The command of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.name == name)
    }

    pub fn takes(&self, group: FlagGroup) -> bool {
        takes(Some(self), group)
    }
}

/// The groups of flags that a command takes, or the explorer without one, besides the global ones.
pub fn flag_groups(command: Option<&Command>) -> &'static [FlagGroup] {
    command.map_or(&[Filter, List, Explorer], |command| command.groups)
}

/// Whether a command, or the explorer without one, takes the flags of a group.
pub fn takes(command: Option<&Command>, group: FlagGroup) -> bool {
    group == Global || flag_groups(command).contains(&group)
}
