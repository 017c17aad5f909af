//! The command line as clap sees it, built from the tables of flags and commands, in the language of the interface.

use std::ffi::OsString;

use clap::{Arg, ArgAction, ArgMatches, ColorChoice, Command as Clap, value_parser};

use super::arguments;
use super::exit::Exit;
use crate::export::{Capability, formats_writing};
use crate::model::{Phrase, Vocabulary};
use crate::query::Facet;
use crate::report;
use crate::request::{COMMANDS, Command, Flag, FlagGroup, Operand, Takes, flag_groups, flags};
use crate::text::Text;

/// The widest lines of help; longer ones are hard to read.
const HELP_WIDTH: usize = 100;
/// Help and version come after all other flags.
const LAST: usize = 1000;

/// The command line in a language, its help wrapped to a width.
pub fn parser(text: &Text, width: usize) -> Clap {
    of_commands(text, width, |_| true)
}

/// What clap reads in arguments. Help, and what it refuses, are in a language.
///
/// # Errors
/// Help and the version, where they are asked for; what it refuses.
pub fn matches(
    arguments: &[OsString],
    text: &Text,
    width: usize,
) -> clap::error::Result<ArgMatches> {
    let words = arguments::expand_optional_values(arguments);
    // Most runs print none of clap's texts and use one command: all else is made only where the first reading fails.
    let is_named = |command: &Command| arguments.iter().any(|argument| *argument == command.name);
    let quick = of_commands(&Text::silent(), width, is_named).try_get_matches_from(words.clone());
    quick.or_else(|_| parser(text, width).try_get_matches_from(words))
}

/// The command line in a language; of the commands that are not whole, the names alone.
fn of_commands(text: &Text, width: usize, is_whole: impl Fn(&Command) -> bool) -> Clap {
    let root = with_flags(Clap::new("essnum"), None, text)
        .term_width(width.min(HELP_WIDTH))
        .version(env!("CARGO_PKG_VERSION"))
        .about(text.get("about"))
        .subcommand_help_heading(text.get("heading-commands"))
        .subcommand_value_name(text.get("value-command"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .after_help(after_help(text))
        .args(flags(FlagGroup::Global).map(|flag| argument(flag, text).global(true)))
        .arg(last_flag("version", 'V', ArgAction::Version, text));
    root.subcommands(COMMANDS.iter().map(|command| {
        let named = named(command, text);
        if is_whole(command) {
            subcommand(named, command, text)
        } else {
            named
        }
    }))
}

fn named(command: &Command, text: &Text) -> Clap {
    Clap::new(command.name).about(text.get(&format!("command-{}", command.name)))
}

fn subcommand(mut clap: Clap, command: &Command, text: &Text) -> Clap {
    if let Some(name) = command.operand.name() {
        clap = clap.arg(operand(name, command.operand, text));
    }
    let clap = with_flags(clap, Some(command), text);
    match command.name {
        "export" => clap.after_help(export_lists(text)),
        "completions" => clap.after_help(text.get("completions-install")),
        _ => clap,
    }
}

/// What the program and every command have in common: our words instead of clap's, no colour, and their flags.
fn with_flags(clap: Clap, command: Option<&Command>, text: &Text) -> Clap {
    let usage = text.get("heading-usage");
    let groups = flag_groups(command).iter();
    let own = groups.flat_map(|group| flags(*group));
    clap.help_template(format!(
        "{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"
    ))
    .color(ColorChoice::Never)
    .disable_help_flag(true)
    .args(own.map(|flag| argument(flag, text)))
    .arg(last_flag("help", 'h', ArgAction::Help, text))
}

fn argument(flag: &Flag, text: &Text) -> Arg {
    let argument = Arg::new(flag.name)
        .long(flag.name)
        .short(flag.short)
        .help(text.get(&flag.help()))
        .help_heading(text.get(flag.group.heading()))
        // A query may begin with a negation, a column to sort by with its direction.
        .allow_hyphen_values(flag.name == Facet::Where.word() || flag.words == "sort-rows");
    if flag.takes == Takes::Nothing {
        return argument.action(ArgAction::SetTrue);
    }
    let argument = argument.value_name(text.get(&flag.value()));
    let argument = if flag.takes_path() {
        argument.value_parser(value_parser!(OsString))
    } else {
        argument
    };
    match flag.takes {
        Takes::Several => argument.action(ArgAction::Append),
        Takes::Maybe(default) => argument.num_args(0..=1).default_missing_value(default),
        Takes::One | Takes::Nothing => argument.action(ArgAction::Set),
    }
}

fn operand(name: &'static str, operand: Operand, text: &Text) -> Arg {
    let argument = Arg::new(name)
        .value_name(text.get(&format!("value-{name}")))
        .help(text.get(&format!("operand-{name}")))
        .help_heading(text.get("heading-operands"));
    match operand {
        Operand::Folder(_) => argument.value_parser(value_parser!(OsString)),
        Operand::None | Operand::Optional(_) => argument,
        Operand::One(_) => argument.required(true),
        Operand::Unless(_, flag) => argument.required_unless_present(flag),
        Operand::Many(_) => argument.required(true).num_args(1..),
        Operand::Any(_) => argument.num_args(0..),
    }
}

fn last_flag(name: &'static str, short: char, action: ArgAction, text: &Text) -> Arg {
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .display_order(LAST)
        .help(text.get(&format!("flag-{name}")))
        .help_heading(text.get(FlagGroup::Global.heading()))
}

/// The explorer, which runs without a command, and the exit codes.
fn after_help(text: &Text) -> String {
    let exit = |exit: &Exit| format!("{} {}", exit.code(), text.get(&exit.message()));
    let joint = |first: String, last: String| {
        let phrase = Phrase::new("semicolon-joint").with("first", first);
        text.say(&phrase.with("last", last))
    };
    let exits = Exit::ALL.iter().map(exit).reduce(joint).unwrap_or_default();
    text.say(&Phrase::new("after-help").with("exits", exits))
}

/// The tables and the formats of exports.
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
