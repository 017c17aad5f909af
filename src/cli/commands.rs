//! Every command, once: clap, the overview, the documentation and the tests derive from
//! [`COMMANDS`]. The explorer is what runs without a command.

use super::exit::Exit;
use super::failure::Failure;
use super::flags::Group;
use super::{Call, check, completions, export, help, keys, man, search, show, themes};

/// What stands after a command. `value-{name}` and `operand-{name}` are the ids of what it is called
/// and of its help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operand {
    None,
    One(&'static str),
    /// One or more.
    Many(&'static str),
    Maybe(&'static str),
}

impl Operand {
    /// Its name, if there is one.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::One(name) | Self::Many(name) | Self::Maybe(name) => Some(name),
        }
    }
}

/// A command. `command-{name}` is the id of what it does.
pub struct Command {
    pub name: &'static str,
    pub operand: Operand,
    /// Groups of flags that it takes besides the global ones.
    pub groups: &'static [Group],
    pub run: fn(&mut Call<'_>) -> Result<Exit, Failure>,
}

/// Every command, in the order in which help shows them.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "search",
        operand: Operand::Many("query"),
        groups: &[Group::Filter, Group::Output],
        run: search::run,
    },
    Command {
        name: "show",
        operand: Operand::Many("id"),
        groups: &[Group::Output],
        run: show::run,
    },
    Command {
        name: "export",
        operand: Operand::One("table"),
        groups: &[Group::Filter, Group::Output],
        run: export::run,
    },
    Command {
        name: "check",
        operand: Operand::Maybe("dir"),
        groups: &[],
        run: check::run,
    },
    Command {
        name: "keys",
        operand: Operand::None,
        groups: &[Group::Output],
        run: keys::run,
    },
    Command {
        name: "themes",
        operand: Operand::None,
        groups: &[Group::Output],
        run: themes::run,
    },
    Command {
        name: "completions",
        operand: Operand::One("shell"),
        groups: &[],
        run: completions::run,
    },
    Command {
        name: "man",
        operand: Operand::None,
        groups: &[],
        run: man::run,
    },
    Command {
        name: "help",
        operand: Operand::Maybe("command"),
        groups: &[],
        run: help::run,
    },
];

/// The command of this name.
pub fn command(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}
