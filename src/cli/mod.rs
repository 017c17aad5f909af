//! The command line: what is asked, in which language, and how it ends. One file a command; `flags`
//! and `commands` are the tables from which everything else derives. Nothing here knows how an
//! answer is found or a format is written.

mod book;
mod bundle;
mod check;
mod cite;
mod command;
mod commands;
mod companion;
mod compare;
mod complete;
mod completions;
mod exit;
mod explorer;
mod export;
mod failure;
pub mod flags;
mod help;
mod keys;
mod lists;
mod man;
mod manual;
mod organisations;
mod origin;
mod output;
mod overlaps;
mod overview;
mod parser;
mod profiles;
mod progress;
mod refusal;
mod schema;
mod scribe;
mod search;
mod settings;
mod shape;
mod show;
mod stopping;
mod themes;
mod unfinished;
mod workbook;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

use clap::ArgMatches;

pub use command::{Command, Operand};
pub use commands::COMMANDS;
use commands::command;
pub use exit::Exit;
pub use flags::{FLAGS, Flag, Group};
pub use progress::PATIENCE;
pub use scribe::Clerk;

use crate::model::{Argument, Phrase, Typology, Vocabulary};
use crate::prepared;
use crate::query::{Facet, Filter};
use crate::text::{Text, disarmed};
use crate::tui::writing::CancelToken;
use crate::user::{Config, folders};
use complete::Question;
use failure::{Failure, tell_error};
use settings::{Settings, chosen_language};

/// Where a run writes.
pub struct Console<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
    /// Whether a person reads `out`, and writes what is read.
    pub is_terminal: bool,
    /// Columns of the terminal; 80 where there is none.
    pub width: usize,
    /// Whether a person reads `err`, on a terminal where a line can be wiped out again.
    pub is_watched: bool,
    /// Who waits for the answer, and may leave; none where that is the shell.
    pub watch: Option<&'a CancelToken>,
}

impl Console<'_> {
    fn lent(&mut self) -> Console<'_> {
        Console {
            out: &mut *self.out,
            err: &mut *self.err,
            ..*self
        }
    }
}

/// Columns where there is no terminal.
const USUAL_WIDTH: usize = 80;

/// A command with all it needs.
pub struct Call<'a> {
    text: &'a Text,
    settings: &'a Settings,
    commands: &'static [Command],
    /// The name of the command.
    command: &'static str,
    matches: &'a ArgMatches,
    /// Groups of flags that the command takes besides the global ones.
    groups: &'static [Group],
    /// Values of the filter's flags, in the order of the flags.
    conditions: Vec<(Facet, String)>,
    console: Console<'a>,
    /// What stands after the command, where that named standard input: with what was read there.
    read: Option<Vec<String>>,
    /// Since when somebody waits who is told how far long work is.
    watched_since: Option<Instant>,
}

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    // Nearly every command asks for it; what asks for none has ended before it is read.
    prepared::bring_ahead();
    let is_terminal = io::stdout().is_terminal();
    // Asked of a terminal only: without one, another program would be started to find out.
    let size = is_terminal.then(|| crossterm::terminal::size().ok());
    let width = size.flatten();
    let width = width.map_or(USUAL_WIDTH, |(columns, _)| columns.into());
    let mut out = io::BufWriter::new(io::stdout().lock());
    let console = Console {
        out: &mut out,
        // Not held for long: how far work is goes there too.
        err: &mut io::stderr(),
        is_terminal,
        is_watched: is_watched(),
        width,
        watch: None,
    };
    run(&arguments, console).into()
}

/// Whether a person watches standard error, on a terminal that obeys more than line ends.
fn is_watched() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stderr().is_terminal() && !is_dumb && !is_set("NO_COLOR")
}

/// Answers a command line for whoever calls it, and leaves to them what is said of a failure.
fn answered(arguments: &[OsString], mut console: Console<'_>) -> Result<Exit, Failure> {
    let config = match folders::config_file() {
        Some(file) => Config::read(&file),
        None => Ok(Config::default()),
    };
    let text = Text::new(chosen_language(arguments, config.as_ref().ok()));
    obey(arguments, config, &text, console.lent())
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
    let ended = obey(arguments, config, &text, console.lent())
        .and_then(|exit| flushed(console.out).map(|()| exit));
    match ended {
        Ok(exit) => exit,
        Err(failure) => {
            // What was answered before the failure stands; a broken standard error leaves no way to
            // say so.
            let _ = console.out.flush();
            let _ = failure.tell(&text, console.err);
            failure.exit()
        }
    }
}

fn flushed(out: &mut dyn Write) -> Result<(), Failure> {
    out.flush().map_err(|error| Failure::unwritten(None, error))
}

fn obey(
    arguments: &[OsString],
    config: Result<Config, crate::user::ConfigFault>,
    text: &Text,
    mut console: Console<'_>,
) -> Result<Exit, Failure> {
    let matches = match parser::parser(COMMANDS, text, console.width)
        .try_get_matches_from(flags::spelt_out(arguments))
    {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() => {
            return Err(Failure::Usage(refusal::refusal(&error, COMMANDS, text)));
        }
        Err(answer) => {
            let told = write!(console.out, "{answer}");
            told.map_err(|error| Failure::unwritten(None, error))?;
            return Ok(Exit::Done);
        }
    };
    let (command, own) = match matches.subcommand() {
        Some((name, own)) => (commands::command(name), own),
        None => (None, &matches),
    };
    let settings = Settings::new(&matches, config?)?;
    explorer::expect_settings(&settings)?;
    let mut call = Call {
        text,
        settings: &settings,
        commands: COMMANDS,
        command: command.map_or("", |command| command.name),
        matches: own,
        groups: command.map_or(&[], |command| command.groups),
        conditions: conditions(&matches),
        read: None,
        watched_since: console.is_watched.then(Instant::now),
        console: console.lent(),
    };
    let Some(command) = command else {
        return explorer::run(&mut call);
    };
    if command.groups.contains(&Group::Filter) {
        call.conditions.extend(conditions(own));
    } else if let Some((facet, _)) = call.conditions.first() {
        let misplaced = Phrase::new("usage-misplaced")
            .with("flag", format!("--{}", facet.word()))
            .with("command", command.name);
        return Err(Failure::Usage(misplaced));
    }
    if !command.groups.contains(&Group::List) {
        lists::expect_none(&matches, command.name)?;
    }
    (command.run)(&mut call)
}

/// The values of the flags of the filter.
fn conditions(matches: &ArgMatches) -> Vec<(Facet, String)> {
    let values = flags::flags(Group::Filter).filter_map(|flag| {
        let given = matches.get_many::<String>(flag.name)?;
        Some((flag.facet()?, given))
    });
    values
        .flat_map(|(facet, given)| given.map(move |value| (facet, value.clone())))
        .collect()
}

impl Call<'_> {
    /// The command line as clap sees it.
    fn parser(&self) -> clap::Command {
        parser::parser(self.commands, self.text, self.console.width)
    }

    /// What follows the command, joined by spaces.
    fn operand(&self, name: &str) -> Option<String> {
        let given = self.matches.get_many::<String>(name)?;
        Some(given.map(String::as_str).collect::<Vec<_>>().join(" "))
    }

    /// The filter that the flags make.
    fn filter(&self, typology: &Typology) -> Result<Filter, Failure> {
        let mut filter = Filter::default();
        for (facet, value) in &self.conditions {
            filter
                .add(typology, *facet, value)
                .map_err(|phrase| Failure::Usage(self.at_flag(*facet, &phrase)))?;
        }
        Ok(filter)
    }

    /// What is wrong with the value of a flag, after the flag's name.
    fn at_flag(&self, facet: Facet, phrase: &Phrase) -> Phrase {
        Phrase::new("placed")
            .with("place", format!("--{}", facet.word()))
            .with("sentence", self.text.say(phrase))
    }

    /// A line on standard output.
    fn line(&mut self, line: &str) -> Result<(), Failure> {
        writeln!(self.console.out, "{}", disarmed(line))
            .map_err(|error| Failure::unwritten(None, error))
    }

    /// A line on standard error that says how things are, not that something is wrong.
    fn note(&mut self, phrase: &Phrase) -> Result<(), Failure> {
        let line = self.text.say(phrase);
        writeln!(self.console.err, "{}", disarmed(&line))
            .map_err(|error| Failure::unwritten(None, error))
    }

    /// A sentence on standard error.
    fn warn(&mut self, phrase: &Phrase) -> Result<(), Failure> {
        let sentence = self.text.say(phrase);
        tell_error(self.text, &sentence, self.console.err)
            .map_err(|error| Failure::unwritten(None, error))
    }

    /// The label of a message as an argument of a phrase.
    fn label(&self, id: &str) -> Argument {
        Argument::Text(self.text.get(id))
    }
}
