//! Starts the explorer, on a terminal, with the look that was asked for. The one file that calls it.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Duration;

use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

use super::settings::Settings;
use super::{Exit, overview};
use crate::answer::{Failure, Job, expect_someone, named_theme, recalled_choices, theme_file};
use crate::model::{Phrase, Typology};
use crate::query::{Filter, Linked};
use crate::text::reason;
use crate::theme::{Depth, Theme};
use crate::tui::keymap::Keymap;
use crate::tui::look::{ASCII, Look, UNICODE};
use crate::tui::{Launch, Outcome, Signals, run as explore};
use crate::user::folders::history_file;
use crate::user::{Binding, History};

/// How long the terminal has to say what its background is. Those that know answer within a few
/// milliseconds, and over a slow line a dark theme is no disaster.
const PATIENCE: Duration = Duration::from_millis(150);

/// Starts the explorer, or tells an overview where no person could see it.
pub fn run(job: &mut Job<'_>, settings: &Settings) -> Result<Exit, Failure> {
    let refused = |source| Failure::File {
        phrase: Phrase::new("terminal-failed"),
        path: None,
        source,
    };
    let is_seen = job.console.is_terminal && std::io::stdin().is_terminal();
    // The terminal answers while the dataset is read. Before it is asked anything, a signal must find
    // someone who gives it back.
    let signals = is_seen.then(Signals::listen).transpose().map_err(refused)?;
    let seen = match signals {
        Some(signals) => Some((signals, theme(settings)?)),
        None => None,
    };
    let typology = job.typology()?;
    let filter = job.filter(&typology)?;
    expect_someone(job, &filter)?;
    let Some((signals, theme)) = seen else {
        // What the lists are is told, and a wrong one refused, though nobody will see them.
        job.lists(&typology, Linked::codes_alone)?;
        return overview::run(job, &typology, &filter);
    };
    expect_something(&typology, &filter)?;
    let lists = job.loadings()?;
    let look = Look {
        theme: theme.at(depth(settings)),
        keymap: keymap(settings)?,
        symbols: if settings.looks.ascii { ASCII } else { UNICODE },
        text: job.text.clone(),
    };
    let request = job.request;
    let ended = explore(Launch {
        typology: &typology,
        look,
        filter,
        lists,
        paths: (request.sources.lists.iter())
            .map(|list| PathBuf::from(&list.path))
            .collect(),
        request: request.clone(),
        export_looks: settings.export_looks,
        history: history(settings),
        recalled: &|path, loading| recalled_choices(&request.sources, path, loading),
        signals,
    });
    let ended = ended.map_err(refused)?;
    keep(job, settings, &ended.gained)?;
    Ok(match ended.outcome {
        Outcome::Quit => Exit::Done,
        Outcome::Interrupted => Exit::Interrupted,
    })
}

/// Where what is searched is kept; none where the configuration does not want it.
fn history(settings: &Settings) -> Option<PathBuf> {
    settings.history.then(history_file).flatten()
}

/// Keeps what was searched for the next run. Where that cannot be, it is said and nothing more.
fn keep(job: &mut Job<'_>, settings: &Settings, gained: &History) -> Result<(), Failure> {
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

/// An explorer in which nothing can be seen is an error of whoever filtered so.
fn expect_something(t: &Typology, filter: &Filter) -> Result<(), Failure> {
    if filter.is_empty() || t.actors.keys().any(|actor| filter.keeps_actor(t, actor)) {
        Ok(())
    } else {
        Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]))
    }
}

/// The theme asked for, or the one that goes with the terminal's background.
fn theme(settings: &Settings) -> Result<Theme, Failure> {
    if let Some(name) = &settings.theme {
        return expect_theme(settings, name);
    }
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    let name = match theme_mode(options) {
        Ok(ThemeMode::Light) => "light",
        Ok(ThemeMode::Dark) | Err(_) => "dark",
    };
    Theme::bundled(name).map_err(Failure::Usage)
}

/// The theme of a name; what is wrong with it is blamed on the line of the configuration that names it.
fn expect_theme(settings: &Settings, name: &str) -> Result<Theme, Failure> {
    named_theme(name).map_err(|failure| match (failure, settings.theme_line) {
        (Failure::Usage(phrase), Some(line)) if theme_file(name).is_none() => {
            settings.fault(line, phrase)
        }
        (failure, _) => failure,
    })
}

/// How much colour the terminal says it can show.
fn depth(settings: &Settings) -> Depth {
    let truecolor = std::env::var("COLORTERM")
        .is_ok_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
    match (settings.looks.is_colored(true), truecolor) {
        (false, _) => Depth::None,
        (true, true) => Depth::True,
        (true, false) => Depth::Indexed,
    }
}

/// The keys as the configuration leaves them. The first binding with which they cannot stand is the
/// one that is blamed.
pub(super) fn keymap(settings: &Settings) -> Result<Keymap, Failure> {
    let changes = |bindings: &[Binding]| {
        let changes: Vec<(String, Vec<String>)> = bindings
            .iter()
            .map(|binding| (binding.action.clone(), binding.keys.clone()))
            .collect();
        Keymap::new(
            changes
                .iter()
                .map(|(action, keys)| (action.as_str(), keys.as_slice())),
        )
    };
    for (rank, binding) in settings.keys.iter().enumerate() {
        changes(&settings.keys[..=rank]).map_err(|phrase| settings.fault(binding.line, phrase))?;
    }
    changes(&settings.keys).map_err(Failure::Usage)
}

/// Refuses settings that the explorer would refuse, whatever is to run: a wrong name in a file is an
/// error even where it does no harm yet.
pub fn expect_settings(settings: &Settings) -> Result<(), Failure> {
    if let Some(name) = &settings.theme {
        expect_theme(settings, name)?;
    }
    if !settings.keys.is_empty() {
        keymap(settings)?;
    }
    Ok(())
}
