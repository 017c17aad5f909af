//! Starts the explorer on a terminal, as flags and configuration ask. The only file that calls it.

use std::cell::OnceCell;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::settings::Settings;
use super::{Exit, program};
use crate::answer::{
    Failure, Job, expect_satisfiable, illegible, keep_choices, print_error, remembered_choices,
    theme_file, typology_in,
};
use crate::model::{Phrase, Typology, unknown};
use crate::plain::state::Matter;
use crate::plain::{self, Prompt};
use crate::query::{Filter, Linked};
use crate::request::Request;
use crate::text::{LANGUAGES, Text, reason};
use crate::theme::{Background, Depth, Theme};
use crate::tui::input::Input;
use crate::tui::look::{ASCII, Look, UNICODE};
use crate::tui::present::Seat;
use crate::tui::present::link::LinkFiles;
use crate::tui::{Launch, Outcome, Unkept, UserFiles, run as explore};
use crate::user::Session;
use crate::user::folders::{config_file, history_file, session_file};

/// How long the terminal has to report its background. Most answer within milliseconds, and a dark theme on a light
/// background is no disaster.
const PATIENCE: Duration = Duration::from_millis(150);

/// Starts the explorer, or prints an overview without a terminal. What is wrong with the settings is told first.
pub fn run(job: &mut Job<'_>, settings: &Settings) -> Result<Exit, Failure> {
    let has_terminal = job.console.out.is_terminal() && std::io::stdin().is_terminal();
    let typology = job.typology()?;
    let filter = job.filter(&typology)?;
    expect_satisfiable(job, &filter)?;
    if is_plain(job, settings, has_terminal) {
        expect_actors(&typology, &filter)?;
        if let Some(told) = &settings.told {
            job.warn(told)?;
        }
        let files = user_files(job, settings);
        return converse(job, (&typology, filter), files, has_terminal);
    }
    if !has_terminal {
        // Lists are checked and reported, though the overview does not use them.
        job.linked_lists(&typology, Linked::codes_alone)?;
        program::overview(job, &typology, &filter)?;
        return Ok(Exit::Done);
    }
    expect_actors(&typology, &filter)?;
    on_terminal(job, settings, (&typology, filter), |_| None)
}

/// A place in a session, and its files.
pub(super) type TakenSeat = (Seat, LinkFiles);

/// Runs the explorer on a terminal, before a room where it is given a place in a session.
pub(super) fn on_terminal(
    job: &mut Job<'_>,
    settings: &Settings,
    (typology, filter): (&Typology, Filter),
    place: impl FnOnce(&Look) -> Option<TakenSeat>,
) -> Result<Exit, Failure> {
    let refused = |source| Failure::stream("terminal-failed", source);
    let lists = job.loadings()?;
    let keymap = settings.keymap()?;
    // From here on nothing is printed before the terminal is given back.
    let mut last_words = Vec::new();
    print_error(job.text, &Phrase::new("aborted"), &mut last_words).map_err(refused)?;
    let mut input = Input::listen(last_words).map_err(refused)?;
    let (theme, illegible) = if let Some(name) = &settings.theme {
        named_theme(settings, name, job.text)?
    } else {
        input.ask_background().map_err(refused)?;
        (Theme::bundled(Background::Dark.theme())?, None)
    };
    // What needs no answer is done while the terminal answers.
    let files = user_files(job, settings);
    let (session, notice) = last_session(job, &files);
    let symbols = if settings.looks.ascii { ASCII } else { UNICODE };
    let mut look = Look::new(theme, depth(settings), keymap, symbols, job.text.clone());
    // A terminal that does not say is dark more often, and may still say it later.
    if settings.theme.is_none() && input.background(PATIENCE) == Some(Background::Light) {
        look.suit(Background::Light);
    }
    let request = job.request;
    let present = place(&look);
    // A session that could not be read is not written over.
    let files = UserFiles {
        session: files
            .session
            .filter(|_| notice.is_none() && present.is_none()),
        ..files
    };
    // Before a room, a detour begins at the beginning, and nobody comes back to it later.
    let session = if present.is_some() {
        Session::default()
    } else {
        session
    };
    let others = TranslatedTypologies::new(request);
    let translated = |code| others.typology(code);
    let explored = explore(Launch {
        typology,
        look,
        filter,
        lists,
        paths: (request.sources.lists.iter())
            .map(|list| list.path.clone())
            .collect(),
        request: request.clone(),
        export_looks: settings.export_looks,
        mouse: settings.mouse,
        follows_terminal: settings.theme.is_none(),
        typology_in: &translated,
        files,
        session,
        notice: settings.told.clone().or(illegible).or(notice),
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
        present,
    });
    let explored = explored.map_err(refused)?;
    if let Some(untold) = explored.untold {
        job.warn(&untold)?;
    }
    warn_of_unkept(job, explored.unkept)?;
    Ok(match explored.outcome {
        Outcome::Quit => Exit::Done,
        Outcome::Interrupted => Exit::Interrupted,
    })
}

/// Whether to converse in lines: where that is asked for, and on a terminal that can do no more.
pub(super) fn is_plain(job: &Job<'_>, settings: &Settings, has_terminal: bool) -> bool {
    let is_dumb = || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    job.request.start.plain || has_terminal && (settings.plain || is_dumb())
}

/// Converses in lines on standard input and output.
fn converse(
    job: &mut Job<'_>,
    (typology, filter): (&Typology, Filter),
    files: UserFiles,
    has_terminal: bool,
) -> Result<Exit, Failure> {
    let matter = matter(job, (typology, filter))?;
    let prompt = if has_terminal {
        Prompt::Shown
    } else {
        Prompt::None
    };
    let mut input = std::io::stdin().lock();
    // Where one was is kept by the explorer alone.
    let files = UserFiles {
        session: None,
        ..files
    };
    let unkept = plain::run(matter, files, (prompt, &mut input, job.console.out))?;
    warn_of_unkept(job, unkept)?;
    Ok(Exit::Done)
}

/// What a conversation is about, with the lists of the request.
pub(super) fn matter<'a, 'b: 'a>(
    job: &mut Job<'b>,
    (typology, filter): (&'a Typology, Filter),
) -> Result<Matter<'a>, Failure> {
    let lists = job.linked_lists(typology, Linked::whole)?;
    Ok(Matter {
        typology,
        text: job.text,
        looks: job.looks,
        request: job.request.clone(),
        filter,
        lists,
    })
}

/// Says which of the user's files could not be written.
fn warn_of_unkept(job: &mut Job<'_>, unkept: Option<Unkept>) -> Result<(), Failure> {
    let Some((file, error)) = unkept else {
        return Ok(());
    };
    let phrase = Phrase::new("unkept").with("path", file.display().to_string());
    job.warn(&phrase.with("reason", reason(&error)))
}

/// The user's own files that are written; none of those that the configuration or a flag turns off.
fn user_files(job: &Job<'_>, settings: &Settings) -> UserFiles {
    let leaves_traces = !job.request.start.no_trace;
    let is_kept = settings.history && leaves_traces;
    UserFiles {
        history: is_kept.then(history_file).flatten(),
        session: is_kept.then(session_file).flatten(),
        settings: leaves_traces.then(config_file).flatten(),
    }
}

/// Where the explorer was left, unless it is to begin anew; and what is to be said of a file that cannot be read.
fn last_session(job: &Job<'_>, files: &UserFiles) -> (Session, Option<Phrase>) {
    let file = files.session.as_ref().filter(|_| !job.request.start.fresh);
    match file.map(|file| Session::read(file)) {
        None => (Session::default(), None),
        Some(Ok(session)) => (session, None),
        Some(Err(mut fault)) => {
            // The last row has no room for the folder, which `essnum paths` tells.
            fault.file = fault
                .file
                .file_name()
                .map(PathBuf::from)
                .unwrap_or_default();
            (Session::default(), Some(fault.sentence()))
        }
    }
}

/// The typology in the languages that are asked for inside, each read once.
struct TranslatedTypologies<'r> {
    request: &'r Request,
    read: Vec<(&'static str, OnceCell<Typology>)>,
}

impl<'r> TranslatedTypologies<'r> {
    fn new(request: &'r Request) -> Self {
        let languages = LANGUAGES.iter();
        let read = languages.map(|language| (language.code, OnceCell::new()));
        Self {
            request,
            read: read.collect(),
        }
    }

    fn typology(&self, code: &'static str) -> Result<&Typology, Phrase> {
        let mut read = self.read.iter();
        let known = read.find(|(known, _)| *known == code);
        let codes = || LANGUAGES.iter().map(|language| language.code);
        let (_, cell) = known.ok_or_else(|| unknown("language", code, codes()))?;
        if let Some(typology) = cell.get() {
            return Ok(typology);
        }
        let typology = typology_in(self.request, code).map_err(|failure| failure.phrase())?;
        Ok(cell.get_or_init(|| typology))
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

/// The theme of a name, and what is to be said of one of the user's own that is hard to read.
fn named_theme(
    settings: &Settings,
    name: &str,
    text: &Text,
) -> Result<(Theme, Option<Phrase>), Failure> {
    let theme = settings.named_theme(name)?;
    let file = theme_file(name);
    let illegible = file.and_then(|path| {
        let phrase = illegible(&theme, text)?;
        Some(phrase.at(path.display().to_string()))
    });
    Ok((theme, illegible))
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
