//! The command line: reads arguments into a [`Request`], has it answered, and says how it ended. Nothing here knows
//! how an answer is found or a format is written.

mod arguments;
mod check;
mod complete;
mod completions;
mod exit;
mod explorer;
mod help;
mod keys;
mod man;
mod manual;
mod overview;
mod parser;
mod refusal;
mod settings;
mod themes;

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::ArgMatches;
use clap::parser::ValueSource;

pub use exit::Exit;

use crate::answer::{Console, Failure, Job, USUAL_WIDTH, answer};
use crate::model::Phrase;
use crate::prepared;
use crate::request::{Command, FLAGS, Flag, Group, Request, Takes, What, flags};
use crate::text::Text;
use crate::user::{Config, ConfigFault, folders};
use complete::Question;
use settings::{Settings, chosen_language};

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    // Nearly every command needs the dataset: it is brought into memory while the arguments are read.
    prepared::bring_ahead();
    let is_terminal = io::stdout().is_terminal();
    // Asked of a terminal only: without one, another program would be started to find out.
    let size = is_terminal.then(|| crossterm::terminal::size().ok());
    let width = size.flatten();
    let width = width.map_or(USUAL_WIDTH, |(columns, _)| columns.into());
    let mut out = io::BufWriter::new(io::stdout().lock());
    let console = Console {
        out: &mut out,
        // Not locked: progress is written there by another thread.
        err: &mut io::stderr(),
        is_terminal,
        is_watched: is_watched(),
        width,
        cancel: None,
    };
    run(&arguments, console).into()
}

/// Whether a person watches standard error, on a terminal that obeys more than line ends.
fn is_watched() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stderr().is_terminal() && !is_dumb && !is_set("NO_COLOR")
}

/// Runs a command line, its first argument the name of the program.
pub fn run(arguments: &[OsString], mut console: Console<'_>) -> Exit {
    let config = match folders::config_file() {
        Some(file) => Config::read(&file),
        None => Ok(Config::default()),
    };
    let config_read = config.as_ref().ok();
    if let Some(question) = Question::read(arguments) {
        let text = Text::new(chosen_language(&question.words(), config_read));
        question.answer(&text, console.out);
        return Exit::Done;
    }
    let text = Text::new(chosen_language(arguments, config_read));
    let ended = obey(arguments, config, &text, console.reborrow()).and_then(|exit| {
        let flushed = console.out.flush();
        flushed.map_err(|error| Failure::unwritten(None, error))?;
        Ok(exit)
    });
    match ended {
        Ok(exit) => exit,
        Err(failure) => {
            // What was answered before the failure stands; where standard error is broken, nothing can be said.
            let _ = console.out.flush();
            let _ = failure.print(&text, console.err);
            Exit::from(&failure)
        }
    }
}

/// What a command line asks for, its first argument the name of the program.
///
/// # Errors
/// What clap refuses, in our words; a value that no flag of its name can have.
pub fn parse(arguments: &[OsString], text: &Text) -> Result<Request, Phrase> {
    let matches = parser::parser(text, USUAL_WIDTH)
        .try_get_matches_from(arguments::expand_optional_values(arguments))
        .map_err(|error| refusal::refusal(&error, text))?;
    request(&matches)
}

fn obey(
    arguments: &[OsString],
    config: Result<Config, ConfigFault>,
    text: &Text,
    mut console: Console<'_>,
) -> Result<Exit, Failure> {
    let matches = match parser::parser(text, console.width)
        .try_get_matches_from(arguments::expand_optional_values(arguments))
    {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() => {
            return Err(Failure::Usage(refusal::refusal(&error, text)));
        }
        Err(help) => {
            let written = write!(console.out, "{help}");
            written.map_err(|error| Failure::unwritten(None, error))?;
            return Ok(Exit::Done);
        }
    };
    let request = request(&matches).map_err(Failure::Usage)?;
    let settings = Settings::new(&request.output, config?)?;
    explorer::expect_settings(&settings)?;
    let mut job = Job::new(&request, text, settings.looks, console.reborrow())?;
    expect_in_place(&matches).map_err(Failure::Usage)?;
    let job = &mut job;
    match &request.what {
        What::Explorer => return explorer::run(job, &settings),
        What::Check { folder } => return check::run(job, folder.as_deref()),
        What::Keys => keys::run(job, &settings)?,
        What::Themes => themes::run(job)?,
        What::Completions { shell } => completions::run(job, shell)?,
        What::Manual { page, folder } => man::run(job, page.as_deref(), folder.as_deref())?,
        What::Help { command } => help::run(job, command.as_deref())?,
        _ => answer(job)?,
    }
    Ok(Exit::Done)
}

/// The request that clap's matches stand for.
fn request(matches: &ArgMatches) -> Result<Request, Phrase> {
    let (command, own) = match matches.subcommand() {
        Some((name, own)) => (Command::named(name), own),
        None => (None, matches),
    };
    let operand = command.and_then(|command| command.operand.name());
    let operands = operand.and_then(|name| own.get_many::<String>(name));
    let operands = operands.into_iter().flatten().cloned().collect();
    Request::read(command, operands, given_flags(matches, own))
}

/// The flags that were given, with their values: those of the lists in the order in which they were given, all
/// others as the table of flags has them.
fn given_flags(matches: &ArgMatches, own: &ArgMatches) -> Vec<(&'static Flag, String)> {
    let mut given = Vec::new();
    let command = matches
        .subcommand()
        .and_then(|(name, _)| Command::named(name));
    let takes = |group| match command {
        // Of the same name, "all" and "sort" mean something else to other commands.
        Some(command) => command.takes(group) || matches!(group, Group::Filter | Group::List),
        None => matches!(group, Group::Filter | Group::List | Group::Global),
    };
    // Filters and lists may stand before the command too; clap passes the global flags on by itself.
    let before = matches.subcommand().map(|_| matches);
    for place in before.into_iter().chain([own]) {
        let is_before = !std::ptr::eq(place, own);
        let mut of_lists: Vec<(usize, &'static Flag, String)> = Vec::new();
        for flag in FLAGS.iter().filter(|flag| takes(flag.group)) {
            let is_local = matches!(flag.group, Group::Filter | Group::List);
            if (is_before && !is_local) || !is_given(place, flag) {
                continue;
            }
            let values = place.try_get_many::<String>(flag.name).ok().flatten();
            let values = values.into_iter().flatten().cloned();
            match flag.group {
                _ if flag.takes == Takes::Nothing => {
                    given.push((flag, String::new()));
                }
                Group::List => {
                    let indices = place.indices_of(flag.name).into_iter().flatten();
                    let values = indices.zip(values);
                    of_lists.extend(values.map(|(index, value)| (index, flag, value)));
                }
                _ => given.extend(values.map(|value| (flag, value))),
            }
        }
        of_lists.sort_by_key(|(index, ..)| *index);
        given.extend(of_lists.into_iter().map(|(_, flag, value)| (flag, value)));
    }
    given
}

/// Whether a flag was given at a place.
fn is_given(place: &ArgMatches, flag: &Flag) -> bool {
    let is_known = place.try_contains_id(flag.name).is_ok();
    is_known && place.value_source(flag.name) == Some(ValueSource::CommandLine)
}

/// Refuses flags that stand before a command that does not take them.
fn expect_in_place(matches: &ArgMatches) -> Result<(), Phrase> {
    let Some((name, _)) = matches.subcommand() else {
        return Ok(());
    };
    let takes = |group| Command::named(name).is_some_and(|command| command.takes(group));
    let groups = [Group::Filter, Group::List];
    let apart = groups.into_iter().filter(|group| !takes(*group));
    let mut misplaced = apart.flat_map(flags).filter(|flag| is_given(matches, flag));
    match misplaced.next() {
        None => Ok(()),
        Some(flag) => Err(Phrase::new("usage-misplaced")
            .with("flag", format!("--{}", flag.name))
            .with("command", name)),
    }
}
