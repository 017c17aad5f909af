//! `essnum present`: takes a place in a session, in one window or several, and begins or resumes it.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::exit::Exit;
use super::explorer::{TakenSeat, is_plain, matter, on_terminal};
use super::parcours::{ProgramCommands, commands, print_parcours_faults, source};
use super::settings::Settings;
use crate::answer::{Failure, Job};
use crate::model::{Phrase, Typology, unknown};
use crate::plain::Prompt;
use crate::plain::presenting::present;
use crate::query::Filter;
use crate::request::PresentOptions;
use crate::tui::look::Look;
use crate::tui::present::link::LinkFiles;
use crate::tui::present::{Seat, WindowKind};
use crate::user::folders::workshop_folder;
use crate::workshop::event::VERSION;
use crate::workshop::log::{self, SessionLog};
use crate::workshop::parcours::{BUNDLED, named_step, read};
use crate::workshop::{Happening, Parcours, ParcoursSource, SessionState, clock};

/// How long a session may be silent and still be resumed without being named; milliseconds.
const RESUMED: u64 = 2 * 3_600_000;

/// Runs the command.
pub(super) fn run(
    job: &mut Job<'_>,
    settings: &Settings,
    (named, options): (Option<&str>, &PresentOptions),
) -> Result<Exit, Failure> {
    let window = window(options)?;
    let typology = job.typology()?;
    let commands = Rc::new(commands(job));
    let until = match &options.until {
        Some(said) => Some(clock::moment(said, clock::now()).map_err(|p| p.at_flag("until"))?),
        None => None,
    };
    let kept = KeptSession::open(options)?;
    let name = kept.wanted(named, window);
    let source = source(&name, job.text.code)?;
    let parcours = match read(&source, &typology, &*commands) {
        Ok(parcours) => parcours,
        Err(faults) => {
            print_parcours_faults(job, &faults)?;
            return Ok(Exit::Data);
        }
    };
    let from = match &options.from {
        Some(said) => Some(step_named(&parcours, said).map_err(|p| p.at_flag("from"))?),
        None => None,
    };
    let has_terminal = job.console.out.is_terminal() && std::io::stdin().is_terminal();
    let is_plain = is_plain(job, settings, has_terminal);
    if !has_terminal && !is_plain {
        return overview(job, &typology, &parcours);
    }
    let beginning = Beginning {
        window,
        until,
        from,
        edition: typology.edition.version.clone(),
        lang: job.text.code,
    };
    if is_plain {
        let look = settings.plain_look(job.text)?;
        let (mut seat, files) =
            beginning.seat(kept, (parcours, source), commands, &typology, &look);
        let prompt = if has_terminal {
            Prompt::Shown
        } else {
            Prompt::None
        };
        let file = files.session.as_deref();
        let matter = matter(job, (&typology, Filter::default()))?;
        let mut input = std::io::stdin().lock();
        let around = (matter, &look, file);
        present(&mut seat, around, prompt, &mut input, job.console.out)?;
        return Ok(Exit::Done);
    }
    let place = |look: &Look| {
        let seat = beginning.seat(kept, (parcours, source), commands, &typology, look);
        Some(seat)
    };
    on_terminal(job, settings, (&typology, Filter::default()), place)
}

/// Which window is opened.
fn window(options: &PresentOptions) -> Result<WindowKind, Phrase> {
    let chosen = [
        (options.wall, "wall", WindowKind::Wall),
        (options.host, "host", WindowKind::Host),
        (options.solo, "solo", WindowKind::Solo),
    ];
    let mut chosen = chosen.into_iter().filter(|(is_chosen, ..)| *is_chosen);
    match (chosen.next(), chosen.next()) {
        (Some((_, first, _)), Some((_, second, _))) => Err(Phrase::new("present-one-window")
            .with("first", format!("--{first}"))
            .with("second", format!("--{second}"))),
        (Some((.., window)), None) => Ok(window),
        _ => Ok(WindowKind::Either),
    }
}

/// The rank of a step by its number or its key.
fn step_named(parcours: &Parcours, said: &str) -> Result<usize, Phrase> {
    let count = parcours.steps.len();
    if let Ok(number) = said.parse::<usize>() {
        let rank = number.checked_sub(1).filter(|rank| *rank < count);
        return rank.ok_or_else(|| Phrase::new("present-no-step").with("count", count));
    }
    let keys = || parcours.steps.iter().map(|step| step.key.as_str());
    let found = keys().position(|key| key == said);
    found.ok_or_else(|| unknown("step", said, keys()))
}

/// A session as its file has it, before this window joins.
struct KeptSession {
    /// None where it is not kept.
    file: Option<PathBuf>,
    log: SessionLog,
    is_named: bool,
    /// Why it is not kept.
    fault: Option<Phrase>,
}

impl KeptSession {
    /// # Errors
    /// A folder that was named and cannot be made; a file that is no session, or of another version.
    fn open(options: &PresentOptions) -> Result<Self, Failure> {
        let is_named = options.session.is_some();
        let place = options.session.clone().or_else(workshop_folder);
        let Some(place) = place else {
            return Ok(Self::nowhere(Phrase::new("workshop-nowhere")));
        };
        let file = log::file_in(&place);
        if let Err(error) = probe(&file) {
            // A place that was chosen is refused; without the usual one everything goes on.
            let id = if is_named {
                "workshop-refused"
            } else {
                "workshop-unwritten"
            };
            let phrase = Phrase::new(id)
                .with("path", file.display().to_string())
                .with("reason", crate::text::reason(&error));
            if is_named {
                return Err(Failure::Refused(phrase));
            }
            return Ok(Self::nowhere(phrase));
        }
        match log::read(&file) {
            Ok(log) => Ok(Self {
                file: Some(file),
                log,
                is_named,
                fault: None,
            }),
            Err(fault) => Err(Failure::Refused(fault.phrase(&file))),
        }
    }

    fn nowhere(fault: Phrase) -> Self {
        Self {
            file: None,
            log: SessionLog::default(),
            is_named: false,
            fault: Some(fault),
        }
    }

    /// The parcours to be presented: the one that is named; otherwise that of a session that goes on, or the first.
    fn wanted(&self, named: Option<&str>, window: WindowKind) -> String {
        let state = SessionState::of(&self.log.events);
        let goes_on = window == WindowKind::Wall || self.goes_on(&state);
        let opened = state
            .opened
            .filter(|_| goes_on)
            .map(|opened| opened.parcours);
        let named = named.map(str::to_owned).or(opened);
        named.unwrap_or_else(|| BUNDLED[0].name.to_owned())
    }

    /// Whether it is resumed by whoever does not ask for another parcours.
    fn goes_on(&self, state: &SessionState) -> bool {
        let last = self.log.events.last().map_or(0, |event| event.t);
        let is_recent = clock::now().saturating_sub(last) < RESUMED;
        let is_over = (state.shot.step.as_ref()).is_some_and(|step| step.kind.is_none());
        state.opened.is_some() && (self.is_named || is_recent && !is_over)
    }
}

/// Makes the folder of a session, and sees whether its file can be written.
fn probe(file: &Path) -> std::io::Result<()> {
    crate::user::folders::make_folder_of(file)?;
    log::touch(file)
}

/// How this window begins.
struct Beginning {
    window: WindowKind,
    until: Option<u64>,
    from: Option<usize>,
    edition: String,
    lang: &'static str,
}

impl Beginning {
    /// Begins or resumes a session.
    fn seat(
        &self,
        mut kept: KeptSession,
        (parcours, source): (Parcours, ParcoursSource),
        commands: Rc<ProgramCommands>,
        t: &Typology,
        look: &Look,
    ) -> TakenSeat {
        let state = SessionState::of(&kept.log.events);
        let is_same = state
            .opened
            .as_ref()
            .is_some_and(|opened| opened.parcours == source.name);
        let is_wall = self.window == WindowKind::Wall;
        let begins = !(is_wall || is_same && kept.goes_on(&state));
        // A wall that was there first has joined what begins now.
        if begins && state.opened.is_some() {
            let stamp = clock::stamp(kept.log.events[0].t);
            if let Some(error) = kept
                .file
                .as_ref()
                .and_then(|file| log::put_aside(file, &stamp).err())
            {
                let reason = crate::text::reason(&error);
                kept.fault = Some(
                    Phrase::new("workshop-unread")
                        .with("path", "")
                        .with("reason", reason),
                );
                kept.file = None;
            }
            kept.log = SessionLog::default();
        }
        if let Some(file) = kept.file.as_ref().filter(|_| kept.fault.is_none()) {
            kept.fault = kept.log.passed_over(file);
        }
        let open = Happening::Open {
            version: VERSION,
            parcours: source.name.clone(),
            title: parcours.title.clone(),
            edition: self.edition.clone(),
            lang: self.lang.to_owned(),
            seed: parcours.seed,
            teams: parcours.teams.clone(),
            minutes: parcours.planned(),
        };
        let files = LinkFiles {
            session: kept.file,
            parcours: None,
            is_wall,
        };
        let mut seat = Seat::new(
            self.window,
            (parcours, source),
            commands,
            kept.log.events,
            (clock::now, begins.then_some(open)),
        );
        seat.fault = kept.fault;
        if let Some(end) = self.until {
            seat.say(Happening::Until { end });
        }
        if let Some(rank) = self.from {
            seat.go(rank, t, look);
        }
        let parcours = seat.parcours_file.clone();
        (seat, LinkFiles { parcours, ..files })
    }
}

/// What is printed without a terminal: the steps with their minutes.
fn overview(job: &mut Job<'_>, t: &Typology, parcours: &Parcours) -> Result<Exit, Failure> {
    job.line(&parcours.title)?;
    for (rank, step) in parcours.steps.iter().enumerate() {
        let label = named_step(step, t, job.text);
        let minutes = step.minutes.map(|minutes| {
            let phrase =
                Phrase::new("host-minutes").with("count", usize::try_from(minutes).unwrap_or(0));
            format!(" ({})", job.text.say(&phrase))
        });
        job.line(&format!(
            "{:>3}. {label}{}",
            rank + 1,
            minutes.unwrap_or_default()
        ))?;
    }
    Ok(Exit::Done)
}
