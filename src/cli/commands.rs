//! Every command, once: clap, the overview, the documentation and the tests derive from
//! [`COMMANDS`]. The explorer is what runs without a command.

use super::command::{Command, Operand};
use super::flags::Group;
use super::{
    check, cite, compare, completions, export, help, keys, man, overlaps, schema, search, show,
    themes,
};

/// Every command, in the order in which help shows them.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "search",
        operand: Operand::Many("query"),
        groups: &[
            Group::Filter,
            Group::Search,
            Group::List,
            Group::Output,
            Group::Told,
            Group::Rows,
        ],
        run: search::run,
    },
    Command {
        name: "show",
        operand: Operand::Many("id"),
        groups: &[Group::List, Group::Output],
        run: show::run,
    },
    Command {
        name: "export",
        operand: Operand::Unless("table", "all"),
        groups: &[
            Group::Filter,
            Group::List,
            Group::Output,
            Group::Told,
            Group::Rows,
            Group::Export,
        ],
        run: export::run,
    },
    Command {
        name: "overlaps",
        operand: Operand::None,
        groups: &[
            Group::Filter,
            Group::Crossing,
            Group::List,
            Group::Output,
            Group::Told,
        ],
        run: overlaps::run,
    },
    Command {
        name: "compare",
        operand: Operand::Many("pair"),
        groups: &[Group::List, Group::Output],
        run: compare::run,
    },
    Command {
        name: "cite",
        operand: Operand::None,
        groups: &[Group::Filter, Group::Output],
        run: cite::run,
    },
    Command {
        name: "schema",
        operand: Operand::One("table"),
        groups: &[Group::Output],
        run: schema::run,
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
        operand: Operand::Maybe("page"),
        groups: &[Group::Manual],
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
