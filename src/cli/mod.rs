//! The command line: reads arguments into a [`Request`], has it answered, and turns the result into an exit code.
//! Nothing here knows how an answer is found or a format is written.

mod arguments;
mod command_line;
mod complete;
mod exit;
mod explorer;
mod manual;
mod own_files;
mod parcours;
mod parser;
mod present;
mod program;
mod refusal;
mod settings;
mod streams;

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::error::ErrorKind;

pub use command_line::parse;
pub use exit::Exit;
pub use parcours::ProgramCommands;

use crate::answer::{Console, Failure, Job, Looks, USUAL_WIDTH, answer, print_error};
use crate::files::refuse_oversized_writes;
use crate::model::Phrase;
use crate::request::{Request, What};
use crate::text::Text;
use crate::user::{Config, ConfigFault, folders};
use command_line::{expect_flags_of_command, request};
use complete::CompletionQuestion;
use settings::{Settings, chosen_language};

/// Runs the program.
pub fn main() -> ExitCode {
    refuse_oversized_writes();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let has_size = io::stdout().is_terminal();
    // Without a terminal, crossterm would start another program to find out the size.
    let size = has_size.then(|| crossterm::terminal::size().ok());
    let width = size.flatten();
    let width = width.map_or(USUAL_WIDTH, |(columns, _)| columns.into());
    let (mut out, mut err) = (streams::output(), streams::messages());
    let console = Console {
        out: &mut *out,
        err: &mut *err,
        shows_progress: shows_progress(),
        width,
        cancel: None,
    };
    run(&arguments, console).into()
}

/// Whether standard error is a terminal that understands escape sequences.
fn shows_progress() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stderr().is_terminal() && !is_dumb && !is_set("NO_COLOR")
}

/// Runs a command line. The first argument is the name of the program.
pub fn run(arguments: &[OsString], mut console: Console<'_>) -> Exit {
    let (config, passed_over) = read_config();
    let config_read = config.as_ref().ok();
    if let Some(question) = CompletionQuestion::read(arguments) {
        let text = Text::new(chosen_language(&question.words(), config_read));
        question.answer(&text, console.out);
        return Exit::Done;
    }
    let text = Text::new(chosen_language(arguments, config_read));
    if let Some(fault) = passed_over {
        let phrase = Phrase::new("config-skipped").with("fault", fault.sentence());
        // If standard error is broken, nothing can be reported.
        let _ = print_error(&text, &phrase, console.err);
    }
    let exit = execute(arguments, config, &text, console.reborrow()).and_then(|exit| {
        console.out.flush().map_err(Failure::unwritten)?;
        Ok(exit)
    });
    match exit {
        Ok(exit) => exit,
        Err(failure) => {
            // Part of the answer may be written. If standard error is broken, nothing can be reported.
            let _ = console.out.flush();
            let _ = failure.print(&text, console.err);
            Exit::from(&failure)
        }
    }
}

/// The configuration, and why it is passed over where it cannot be read: in a folder that is usual, which may be of a
/// home that is nobody's, it is in the way of no command.
fn read_config() -> (Result<Config, ConfigFault>, Option<ConfigFault>) {
    let Some(file) = folders::config_file() else {
        return (Ok(Config::default()), None);
    };
    match Config::read(&file) {
        Err(fault) if fault.source.is_some() && !folders::is_config_named() => (
            Ok(Config::default()),
            Some(fault).filter(|fault| !fault.is_of_no_folder()),
        ),
        config => (config, None),
    }
}

/// Whether `--verbose` is given: the version is told before flags are read.
fn is_verbose(arguments: &[OsString]) -> bool {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    words.any(|word| word == "--verbose" || matches!(word, "-v" | "-vV" | "-Vv"))
}

fn execute(
    arguments: &[OsString],
    config: Result<Config, ConfigFault>,
    text: &Text,
    mut console: Console<'_>,
) -> Result<Exit, Failure> {
    let matches = match parser::matches(arguments, text, console.width) {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() => return Err(refusal::refusal(&error, text).into()),
        Err(error) if error.kind() == ErrorKind::DisplayVersion && is_verbose(arguments) => {
            program::version(text, console.out)?;
            return Ok(Exit::Done);
        }
        Err(help) => {
            write!(console.out, "{help}").map_err(Failure::unwritten)?;
            return Ok(Exit::Done);
        }
    };
    let request = request(&matches)?;
    expect_paths(&request)?;
    if let What::Config { action } = &request.what {
        // Whatever the settings say: they may be what is wrong.
        let mut job = Job::new(&request, text, Looks::default(), console.reborrow())?;
        expect_flags_of_command(&matches)?;
        return own_files::config(&mut job, action);
    }
    // A person who starts the explorer, on the screen or in lines, is told what is wrong, and gets on.
    let is_met = request.start.plain || console.out.is_terminal() && io::stdin().is_terminal();
    let is_lenient = request.what == What::Explorer && is_met;
    let settings = if is_lenient {
        Settings::forgiving(&request.output, config)?
    } else {
        Settings::new(&request.output, config?)?
    };
    let mut job = Job::new(&request, text, settings.looks, console.reborrow())?;
    expect_flags_of_command(&matches)?;
    let job = &mut job;
    match &request.what {
        What::Explorer => return explorer::run(job, &settings),
        What::Present { parcours, options } => {
            return present::run(job, &settings, (parcours.as_deref(), options));
        }
        What::Parcours { words } => return parcours::run(job, words),
        What::Check { folder } => return program::check(job, folder.as_deref()),
        What::Paths => own_files::paths(job)?,
        What::Keys => program::keys(job, &settings)?,
        What::Themes => program::themes(job)?,
        What::Completions { shell } => program::completions(job, shell)?,
        What::Manual { page, folder } => program::man(job, page.as_deref(), folder.as_deref())?,
        What::Help { command } => program::help(job, command.as_deref())?,
        _ => answer(job)?,
    }
    Ok(Exit::Done)
}

/// Refuses an empty path, which would mean the current folder.
fn expect_paths(request: &Request) -> Result<(), Phrase> {
    let empty = || Phrase::new("path-empty");
    if let Some(flag) = request.flag_without_path() {
        return Err(empty().at_flag(flag));
    }
    match &request.what {
        What::Check {
            folder: Some(folder),
        } if folder.as_os_str().is_empty() => Err(empty()),
        _ => Ok(()),
    }
}
