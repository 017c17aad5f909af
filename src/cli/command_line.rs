//! From arguments to a request: clap sorts them by the table of flags.

use std::ffi::OsString;

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::{parser, refusal};
use crate::answer::USUAL_WIDTH;
use crate::model::Phrase;
use crate::request::{Command, FLAGS, Flag, FlagGroup, Request, Takes, flags, takes};
use crate::text::Text;

/// The request of a command line. The first argument is the name of the program.
///
/// # Errors
/// What clap refuses, in our words; a value that is invalid for its flag.
pub fn parse(arguments: &[OsString], text: &Text) -> Result<Request, Phrase> {
    let matches = parser::matches(arguments, text, USUAL_WIDTH)
        .map_err(|error| refusal::refusal(&error, text))?;
    request(&matches)
}

/// The request in clap's matches.
pub(super) fn request(matches: &ArgMatches) -> Result<Request, Phrase> {
    let (command, own) = match matches.subcommand() {
        Some((name, own)) => (Command::named(name), own),
        None => (None, matches),
    };
    let operand = command.and_then(|command| command.operand.name());
    let operands = operand.map(|name| values(own, name)).unwrap_or_default();
    let mut given = Vec::new();
    if command.is_some() {
        given.extend(given_flags(matches, |group| {
            BEFORE_COMMAND.contains(&group)
        }));
    }
    // The same name may be a flag of another group elsewhere.
    given.extend(given_flags(own, |group| takes(command, group)));
    Request::read(command, operands, given)
}

/// Groups of flags that may also come before the command; clap itself passes the global ones on.
const BEFORE_COMMAND: [FlagGroup; 3] = [FlagGroup::Filter, FlagGroup::List, FlagGroup::Explorer];

/// The flags of some groups with their values: those of the lists in the order in which they were given, all others
/// in the order of the table.
fn given_flags(
    matches: &ArgMatches,
    includes: impl Fn(FlagGroup) -> bool,
) -> Vec<(&'static Flag, OsString)> {
    let mut given: Vec<(usize, &'static Flag, OsString)> = Vec::new();
    let flags = FLAGS.iter().filter(|flag| includes(flag.group));
    for flag in flags.filter(|flag| is_given(matches, flag)) {
        if flag.takes == Takes::Nothing {
            given.push((0, flag, OsString::new()));
            continue;
        }
        let values = values(matches, flag.name);
        let indices = matches.indices_of(flag.name).into_iter().flatten();
        let values = indices.zip(values).map(|(index, value)| match flag.group {
            FlagGroup::List => (index, flag, value),
            _ => (0, flag, value),
        });
        given.extend(values);
    }
    given.sort_by_key(|(index, ..)| *index);
    let given = given.into_iter();
    given.map(|(_, flag, value)| (flag, value)).collect()
}

/// The values of a flag or an operand: paths are any bytes, all others text.
fn values(matches: &ArgMatches, name: &str) -> Vec<OsString> {
    if let Ok(paths) = matches.try_get_many::<OsString>(name) {
        return paths.into_iter().flatten().cloned().collect();
    }
    let texts = matches.try_get_many::<String>(name).ok().flatten();
    texts.into_iter().flatten().map(OsString::from).collect()
}

fn is_given(matches: &ArgMatches, flag: &Flag) -> bool {
    let is_known = matches.try_contains_id(flag.name).is_ok();
    is_known && matches.value_source(flag.name) == Some(ValueSource::CommandLine)
}

/// Refuses flags before a command that does not take them.
pub(super) fn expect_flags_of_command(matches: &ArgMatches) -> Result<(), Phrase> {
    let Some((name, _)) = matches.subcommand() else {
        return Ok(());
    };
    let command = Command::named(name);
    let groups = BEFORE_COMMAND.into_iter();
    let groups = groups.filter(|group| !takes(command, *group));
    let mut misplaced = groups
        .flat_map(flags)
        .filter(|flag| is_given(matches, flag));
    match misplaced.next() {
        None => Ok(()),
        Some(flag) => Err(Phrase::new("usage-misplaced")
            .with("flag", format!("--{}", flag.name))
            .with("command", name)),
    }
}
