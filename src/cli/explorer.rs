//! Starts the explorer on a terminal, as flags and configuration ask. The only file that calls it.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Duration;

use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

use super::settings::Settings;
use super::{Exit, program};
use crate::answer::{Failure, Job, expect_satisfiable, remembered_choices};
use crate::model::{Phrase, Typology};
use crate::query::{Filter, Linked};
use crate::text::reason;
use crate::theme::{Depth, Theme};
use crate::tui::look::{ASCII, Look, UNICODE};
use crate::tui::{Launch, Outcome, Signals, run as explore};
use crate::user::History;
use crate::user::folders::history_file;

/// How long the terminal has to report its background. Most answer within milliseconds, and a dark theme on a light
/// background is no disaster.
const PATIENCE: Duration = Duration::from_millis(150);

/// Starts the explorer, or prints an overview without a terminal.
pub fn run(job: &mut Job<'_>, settings: &Settings) -> Result<Exit, Failure> {
    let refused = |source| Failure::stream("terminal-failed", source);
    let has_terminal = job.console.out.is_terminal() && std::io::stdin().is_terminal();
    // Signals are handled before the terminal is changed for the question about its background.
    let signals = has_terminal.then(Signals::listen).transpose();
    let terminal = match signals.map_err(refused)? {
        Some(signals) => Some((signals, theme(settings)?)),
        None => None,
    };
    let typology = job.typology()?;
    let filter = job.filter(&typology)?;
    expect_satisfiable(job, &filter)?;
    let Some((signals, theme)) = terminal else {
        // Lists are checked and reported, though the overview does not use them.
        job.linked_lists(&typology, Linked::codes_alone)?;
        program::overview(job, &typology, &filter)?;
        return Ok(Exit::Done);
    };
    expect_actors(&typology, &filter)?;
    let lists = job.loadings()?;
    let look = Look {
        theme: theme.at(depth(settings)),
        keymap: settings.keymap()?,
        symbols: if settings.looks.ascii { ASCII } else { UNICODE },
        text: job.text.clone(),
    };
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
        history: history(settings),
        choices_for: &|path, loading| remembered_choices(&request.sources, path, loading),
        signals,
    });
    let explored = explored.map_err(refused)?;
    save(job, settings, &explored.gained)?;
    Ok(match explored.outcome {
        Outcome::Quit => Exit::Done,
        Outcome::Interrupted => Exit::Interrupted,
    })
}

/// The file of the search history; none if the configuration turns it off.
fn history(settings: &Settings) -> Option<PathBuf> {
    settings.history.then(history_file).flatten()
}

/// Saves the search history. A failure to do so is only reported.
fn save(job: &mut Job<'_>, settings: &Settings, gained: &History) -> Result<(), Failure> {
    let Some(file) = history(settings).filter(|_| !gained.is_empty()) else {
        return Ok(());
    };
    match gained.keep(&file) {
        Ok(()) => Ok(()),
        Err(error) => job.warn(
            &Phrase::new("history-unwritten")
                .with("path", file.display().to_string())
                .with("reason", reason(&error)),
        ),
    }
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
fn theme(settings: &Settings) -> Result<Theme, Failure> {
    if let Some(name) = &settings.theme {
        return settings.named_theme(name);
    }
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    let name = match theme_mode(options) {
        Ok(ThemeMode::Light) => "light",
        Ok(ThemeMode::Dark) | Err(_) => "dark",
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
