//! The command line as clap sees it, built from the tables of flags and commands with every word in
//! the language of the interface.

use clap::{Arg, ArgAction, ColorChoice, Command as Clap};

use super::exit::Exit;
use crate::export::{Capability, formats_writing};
use crate::model::{Phrase, Vocabulary};
use crate::query::Facet;
use crate::report;
use crate::request::{COMMANDS, Command, Flag, FlagGroup, Operand, Takes, flags};
use crate::text::Text;

/// Widest lines of help; longer ones are hard to read.
const HELP_WIDTH: usize = 100;

/// Help and version come after the flags that do something.
const LAST: usize = 1000;

/// The command line, in a language, its help for so many columns.
pub fn parser(text: &Text, width: usize) -> Clap {
    let root = dressed(Clap::new("essnum"), text)
        .term_width(width.min(HELP_WIDTH))
        .version(env!("CARGO_PKG_VERSION"))
        .about(text.get("about"))
        .subcommand_help_heading(text.get("heading-commands"))
        .subcommand_value_name(text.get("value-command"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .after_help(after_help(text))
        .args(flags(FlagGroup::Filter).map(|flag| argument(flag, text)))
        .args(flags(FlagGroup::List).map(|flag| argument(flag, text)))
        .args(flags(FlagGroup::Global).map(|flag| argument(flag, text).global(true)))
        .arg(help_flag(text))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .display_order(LAST)
                .help(text.get("flag-version"))
                .help_heading(text.get(FlagGroup::Global.heading())),
        );
    root.subcommands(COMMANDS.iter().map(|command| subcommand(command, text)))
}

fn subcommand(command: &Command, text: &Text) -> Clap {
    let mut clap = dressed(Clap::new(command.name), text)
        .about(text.get(&format!("command-{}", command.name)));
    if let Some(name) = command.operand.name() {
        clap = clap.arg(operand(name, command.operand, text));
    }
    for group in command.groups {
        clap = clap.args(flags(*group).map(|flag| argument(flag, text)));
    }
    let clap = clap.arg(help_flag(text));
    match command.name {
        "export" => clap.after_help(export_lists(text)),
        "completions" => clap.after_help(text.get("completions-install")),
        _ => clap,
    }
}

/// What every command has in common: no word of clap's own, no colour, no surprise.
fn dressed(clap: Clap, text: &Text) -> Clap {
    let usage = text.get("heading-usage");
    clap.help_template(format!(
        "{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"
    ))
    .color(ColorChoice::Never)
    .disable_help_flag(true)
}

fn argument(flag: &Flag, text: &Text) -> Arg {
    let mut argument = Arg::new(flag.name)
        .long(flag.name)
        .help(text.get(&flag.help()))
        .help_heading(text.get(flag.group.heading()));
    if let Some(short) = flag.short {
        argument = argument.short(short);
    }
    if flag.name == Facet::Where.word() {
        // A query may begin with what it denies.
        argument = argument.allow_hyphen_values(true);
    }
    if flag.words == "sort-rows" {
        // So does the name of a column by which to sort from the end.
        argument = argument.allow_hyphen_values(true);
    }
    match flag.takes {
        Takes::Nothing => argument.action(ArgAction::SetTrue),
        Takes::One => argument
            .action(ArgAction::Set)
            .value_name(text.get(&flag.value())),
        Takes::Several => argument
            .action(ArgAction::Append)
            .value_name(text.get(&flag.value())),
        Takes::Maybe(meant) => argument
            .action(ArgAction::Set)
            .num_args(0..=1)
            .default_missing_value(meant)
            .value_name(text.get(&flag.value())),
    }
}

fn operand(name: &'static str, operand: Operand, text: &Text) -> Arg {
    let argument = Arg::new(name)
        .value_name(text.get(&format!("value-{name}")))
        .help(text.get(&format!("operand-{name}")))
        .help_heading(text.get("heading-operands"));
    match operand {
        Operand::None | Operand::Optional(_) => argument,
        Operand::One(_) => argument.required(true),
        Operand::Unless(_, flag) => argument.required_unless_present(flag),
        Operand::Many(_) => argument.required(true).num_args(1..),
    }
}

fn help_flag(text: &Text) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .display_order(LAST)
        .help(text.get("flag-help"))
        .help_heading(text.get(FlagGroup::Global.heading()))
}

/// What runs without a command, and how the program ends.
fn after_help(text: &Text) -> String {
    let exit = |exit: &Exit| format!("{} {}", exit.code(), text.get(&exit.message()));
    let joint = |first: String, last: String| {
        let phrase = Phrase::new("exit-joint").with("first", first);
        text.say(&phrase.with("last", last))
    };
    let exits = Exit::ALL.iter().map(exit).reduce(joint).unwrap_or_default();
    text.say(&Phrase::new("after-help").with("exits", exits))
}

/// The tables and the formats that there are.
pub(super) fn export_lists(text: &Text) -> String {
    let tables: Vec<&str> = report::names().collect();
    let written = [Capability::Rows, Capability::Statements, Capability::Works];
    let formats = written.into_iter().flat_map(formats_writing);
    let formats: Vec<&str> = formats.map(|format| format.name).collect();
    let lists = Phrase::new("export-lists")
        .with("tables", tables.join(", "))
        .with("formats", formats.join(", "));
    text.say(&lists)
}
