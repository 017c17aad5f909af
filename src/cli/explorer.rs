//! Starts the explorer on a terminal, as flags and configuration ask. The only file that calls it.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::settings::Settings;
use super::{Exit, program};
use crate::answer::{
    Failure, Job, expect_satisfiable, keep_choices, print_error, remembered_choices,
};
use crate::model::{Phrase, Typology};
use crate::plain::state::Matter;
use crate::plain::{self, Prompt};
use crate::query::{Filter, Linked};
use crate::text::reason;
use crate::theme::{Depth, Theme};
use crate::tui::input::{Background, Input};
use crate::tui::look::{ASCII, Look, UNICODE};
use crate::tui::{Launch, Outcome, run as explore};
use crate::user::folders::history_file;

/// How long the terminal has to report its background. Most answer within milliseconds, and a dark theme on a light
/// background is no disaster.
const PATIENCE: Duration = Duration::from_millis(150);

/// Starts the explorer, or prints an overview without a terminal.
pub fn run(job: &mut Job<'_>, settings: &Settings) -> Result<Exit, Failure> {
    let refused = |source| Failure::stream("terminal-failed", source);
    let has_terminal = job.console.out.is_terminal() && std::io::stdin().is_terminal();
    let typology = job.typology()?;
    let filter = job.filter(&typology)?;
    expect_satisfiable(job, &filter)?;
    if is_plain(job, settings, has_terminal) {
        expect_actors(&typology, &filter)?;
        return converse(job, (&typology, filter), has_terminal);
    }
    if !has_terminal {
        // Lists are checked and reported, though the overview does not use them.
        job.linked_lists(&typology, Linked::codes_alone)?;
        program::overview(job, &typology, &filter)?;
        return Ok(Exit::Done);
    }
    expect_actors(&typology, &filter)?;
    let lists = job.loadings()?;
    let keymap = settings.keymap()?;
    // From here on nothing is printed before the terminal is given back.
    let mut last_words = Vec::new();
    print_error(job.text, &Phrase::new("aborted"), &mut last_words).map_err(refused)?;
    let mut input = Input::listen(last_words).map_err(refused)?;
    let theme = theme(settings, &mut input)?;
    let symbols = if settings.looks.ascii { ASCII } else { UNICODE };
    let look = Look::new(theme, depth(settings), keymap, symbols, job.text.clone());
    let request = job.request;
    let explored = explore(Launch {
        typology: &typology,
        look,
        filter,
        lists,
        paths: (request.sources.lists.iter())
            .map(|list| list.path.clone())
            .collect(),
        request: request.clone(),
        export_looks: settings.export_looks,
        mouse: settings.mouse,
        history: history(job, settings),
        choices_for: Arc::new({
            let sources = request.sources.clone();
            move |path, loading| remembered_choices(&sources, path, loading)
        }),
        keep_choices: Arc::new({
            let (request, comment) = (request.clone(), job.text.get("profile-comment"));
            move |path, loading, choices| {
                let (choices, kept) = keep_choices(&request, (path, loading), choices, &comment)?;
                let remark = match kept {
                    Some(path) => {
                        Phrase::new("notice-columns-kept").with("path", path.display().to_string())
                    }
                    None => Phrase::new("notice-columns"),
                };
                Ok((choices, remark))
            }
        }),
        input,
    });
    let explored = explored.map_err(refused)?;
    if let Some((file, error)) = history(job, settings).zip(explored.unkept) {
        let phrase = Phrase::new("history-unwritten").with("path", file.display().to_string());
        job.warn(&phrase.with("reason", reason(&error)))?;
    }
    Ok(match explored.outcome {
        Outcome::Quit => Exit::Done,
        Outcome::Interrupted => Exit::Interrupted,
    })
}

/// Whether to converse in lines: where that is asked for, and on a terminal that can do no more.
fn is_plain(job: &Job<'_>, settings: &Settings, has_terminal: bool) -> bool {
    let is_dumb = || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    job.request.start.plain || has_terminal && (settings.plain || is_dumb())
}

/// Converses in lines on standard input and output.
fn converse(
    job: &mut Job<'_>,
    (typology, filter): (&Typology, Filter),
    has_terminal: bool,
) -> Result<Exit, Failure> {
    let lists = job.linked_lists(typology, Linked::whole)?;
    let matter = Matter {
        typology,
        text: job.text,
        looks: job.looks,
        request: job.request.clone(),
        filter,
        lists,
    };
    let prompt = if has_terminal {
        Prompt::Shown
    } else {
        Prompt::None
    };
    let mut input = std::io::stdin().lock();
    plain::run(matter, prompt, &mut input, job.console.out)?;
    Ok(Exit::Done)
}

/// The file of the search history; none if the configuration or a flag turns it off.
fn history(job: &Job<'_>, settings: &Settings) -> Option<PathBuf> {
    let is_kept = settings.history && !job.request.start.no_trace;
    is_kept.then(history_file).flatten()
}

/// Refuses a filter with which the explorer would be empty.
fn expect_actors(t: &Typology, filter: &Filter) -> Result<(), Failure> {
    if filter.is_empty() || t.actors.keys().any(|actor| filter.keeps_actor(t, actor)) {
        Ok(())
    } else {
        Err(Failure::nothing_kept())
    }
}

/// The theme of the settings, or one that fits the terminal's background.
fn theme(settings: &Settings, input: &mut Input) -> Result<Theme, Failure> {
    if let Some(name) = &settings.theme {
        return settings.named_theme(name);
    }
    let background = input.background(PATIENCE);
    let background = background.map_err(|error| Failure::stream("terminal-failed", error))?;
    let name = match background {
        Some(Background::Light) => "light",
        Some(Background::Dark) | None => "dark",
    };
    Ok(Theme::bundled(name)?)
}

/// The colours that the terminal claims to show.
fn depth(settings: &Settings) -> Depth {
    let truecolor = std::env::var("COLORTERM")
        .is_ok_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
    match (settings.looks.is_colored(true), truecolor) {
        (false, _) => Depth::None,
        (true, true) => Depth::True,
        (true, false) => Depth::Indexed,
    }
}
