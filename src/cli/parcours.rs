//! `essnum parcours`: which parcours there are, a first file, what is wrong with one; and how command lines in their files
//! are read.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::command_line::parse;
use super::exit::Exit;
use crate::answer::{Failure, Job, answer, export_kit, export_minutes, print_error, quietly};
use crate::files::{Access, read_text, until_signalled, write_file};
use crate::model::{Argument, Phrase, Typology, unknown};
use crate::query::Facet;
use crate::request::{Request, What};
use crate::text::{Text, reason};
use crate::user::folders::{make_folder_of, parcours_folder, workshop_folder};
use crate::workshop::log;
use crate::workshop::minutes::Minutes;
use crate::workshop::parcours::{
    BUNDLED, CommandReader, LARGEST, bundled, draft, read, step_of_request, with_step,
};
use crate::workshop::{ParcoursFault, ParcoursSource, SessionState};

/// What `essnum parcours` does; the words are its first operand.
pub(super) const PARCOURS_ACTIONS: [&str; 4] = ["list", "new", "check", "export"];

/// The ending of the files.
const ENDING: &str = "toml";

/// Reads command lines as the program itself does, and answers them to try them out.
pub struct ProgramCommands {
    pub text: Text,
    /// The dataset with which the program was started, where it is not the bundled one.
    pub data: Option<PathBuf>,
}

impl CommandReader for ProgramCommands {
    fn request(&self, words: &[OsString]) -> Result<Request, Phrase> {
        let mut request = parse(words, &self.text)?;
        if request.sources.data.is_none() {
            request.sources.data.clone_from(&self.data);
        }
        Ok(request)
    }

    fn data(&self) -> Option<&Path> {
        self.data.as_deref()
    }

    fn try_out(&self, request: &Request) -> Result<(), Phrase> {
        quietly(request, &self.text, answer)
    }

    fn source(&self, name: &str) -> Result<ParcoursSource, Phrase> {
        source(name, self.text.code)
    }
}

/// `essnum parcours`.
pub(super) fn run(job: &mut Job<'_>, words: &[String]) -> Result<Exit, Failure> {
    let (action, named) = words
        .split_first()
        .map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    match action {
        "list" => list(job),
        "new" => new(job, named),
        "check" => check(job, named),
        "export" => export(job, named),
        other => Err(unknown("parcours-action", other, PARCOURS_ACTIONS).into()),
    }
}

/// The names of the bundled parcours, then of the user's own.
pub(super) fn known_names() -> Vec<String> {
    let bundled = BUNDLED.iter().map(|parcours| parcours.name.to_owned());
    bundled
        .chain(own_files().into_iter().map(|(name, _)| name))
        .collect()
}

/// The user's own parcours, by name.
fn own_files() -> Vec<(String, PathBuf)> {
    let folder = parcours_folder();
    let entries = folder.and_then(|folder| std::fs::read_dir(folder).ok());
    let files = entries
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let mut files: Vec<(String, PathBuf)> = files
        .filter(|file| file.extension().is_some_and(|ending| ending == ENDING))
        .filter_map(|file| Some((file.file_stem()?.to_str()?.to_owned(), file)))
        .collect();
    files.sort();
    files
}

/// The source of a parcours: a bundled one by its name, a file by its path, or one of the user's own by its name.
pub(super) fn source(name: &str, language: &str) -> Result<ParcoursSource, Phrase> {
    if let Some(parcours) = bundled(name) {
        return Ok(parcours.source(language));
    }
    let path = Path::new(name);
    let is_path =
        path.extension().is_some_and(|ending| ending == ENDING) || path.components().count() > 1;
    let own = || own_files().into_iter().find(|(own, _)| own == name);
    let file = if is_path {
        path.to_owned()
    } else {
        let names = known_names();
        let (_, file) =
            own().ok_or_else(|| unknown("parcours", name, names.iter().map(String::as_str)))?;
        file
    };
    let text = read_text(&file, LARGEST).map_err(|error| {
        let phrase = Phrase::new("parcours-unread").with("path", file.display().to_string());
        phrase.with("reason", reason(&error))
    })?;
    let whole = std::path::absolute(&file).unwrap_or_else(|_| file.clone());
    Ok(ParcoursSource {
        name: whole.to_string_lossy().into_owned(),
        file: file.display().to_string(),
        text,
    })
}

/// Prints what is wrong with a parcours, a line each.
pub(super) fn print_parcours_faults(
    job: &mut Job<'_>,
    faults: &[ParcoursFault],
) -> Result<(), Failure> {
    let mut faults = faults.iter();
    faults.try_for_each(|fault| {
        print_error(job.text, &fault.sentence(), job.console.err).map_err(Failure::unwritten)
    })
}

pub(super) fn commands(job: &Job<'_>) -> ProgramCommands {
    ProgramCommands {
        text: job.text.clone(),
        data: job.request.sources.data.clone(),
    }
}

/// `essnum parcours list`: name, steps, minutes, title.
fn list(job: &mut Job<'_>) -> Result<Exit, Failure> {
    let typology = job.typology()?;
    let commands = commands(job);
    let names = known_names();
    let widest = names
        .iter()
        .map(|name| name.chars().count())
        .max()
        .unwrap_or(0);
    for name in &names {
        let read = source(name, job.text.code).map(|source| read(&source, &typology, &commands));
        let told = match read {
            Ok(Ok(parcours)) => {
                let steps = Phrase::new("wall-steps").with("count", parcours.steps.len());
                let size = match parcours.planned() {
                    Some(minutes) => Phrase::new("wall-size")
                        .with("steps", steps)
                        .with("minutes", usize::try_from(minutes).unwrap_or(0)),
                    None => steps,
                };
                format!("{} ({})", parcours.title, job.text.say(&size))
            }
            Ok(Err(faults)) => {
                let count = Phrase::new("parcours-faulty").with("count", faults.len());
                job.text.say(&count)
            }
            Err(phrase) => job.text.say(&phrase),
        };
        let pad = " ".repeat(widest - name.chars().count() + 2);
        job.line(&format!("{name}{pad}{told}"))?;
    }
    Ok(Exit::Done)
}

/// `essnum parcours new`: a first file, with steps to change.
fn new(job: &mut Job<'_>, named: &[String]) -> Result<Exit, Failure> {
    let [name] = named else {
        return Err(Phrase::new("parcours-new-one").into());
    };
    let path = Path::new(name);
    let is_path = path.extension().is_some() || path.components().count() > 1;
    let file = if is_path {
        path.to_owned()
    } else {
        if bundled(name).is_some() {
            return Err(Phrase::new("parcours-new-taken")
                .with("name", name.as_str())
                .into());
        }
        let folder = parcours_folder().ok_or_else(|| Phrase::new("config-nowhere"))?;
        folder.join(name).with_extension(ENDING)
    };
    let typology = job.typology()?;
    let text = begun(job, &typology);
    make_folder_of(&file).map_err(|error| Failure::file_unwritten(&file, error))?;
    let options = (job.request.output.if_exists, Access::Usual);
    let written = until_signalled(|is_stopped| {
        write_file(&file, options, is_stopped, |out| {
            out.write_all(text.as_bytes())
        })
    });
    written
        .flatten()
        .map_err(|error| Failure::file_unwritten(&file, error))?;
    let stem = file
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    let asked = if is_path {
        name.clone()
    } else {
        stem.unwrap_or_default()
    };
    let said = Phrase::new("parcours-begun")
        .with("path", file.display().to_string())
        .with("name", Argument::Text(asked));
    job.note(&said)?;
    Ok(Exit::Done)
}

/// A file with a step of each of a few kinds.
fn begun(job: &Job<'_>, t: &Typology) -> String {
    let first = draft(&job.text.get("draft-title"), &job.text.get("draft-comment"));
    let transversal = Request {
        filter: vec![(Facet::Transversal, "2".to_owned())],
        ..Request::new(What::overlaps(Vec::new()))
    };
    let ids = vec!["framasoft".to_owned()];
    let shown = [
        Request::new(What::export("families")),
        Request::new(What::Show { ids }),
        transversal,
    ];
    let steps = shown.iter().map(|request| step_of_request(t, request));
    let text = steps.fold(first, |text, step| with_step(&text, &step));
    with_step(&text, &job.text.get("draft-question"))
}

/// `essnum parcours check`: what is wrong with these parcours, or with all of them.
fn check(job: &mut Job<'_>, named: &[String]) -> Result<Exit, Failure> {
    let all = if named.is_empty() {
        known_names()
    } else {
        named.to_vec()
    };
    let typology = job.typology()?;
    let commands = commands(job);
    let mut exit = Exit::Done;
    for name in all {
        let source = source(&name, job.text.code)?;
        match read(&source, &typology, &commands) {
            Ok(parcours) => {
                let sound = Phrase::new("parcours-sound")
                    .with("name", source.file.as_str())
                    .with("count", parcours.steps.len());
                let line = job.text.say(&sound);
                job.line(&line)?;
            }
            Err(faults) => {
                print_parcours_faults(job, &faults)?;
                exit = Exit::Data;
            }
        }
    }
    Ok(exit)
}

/// `essnum parcours export`: the kit of a parcours, or the minutes of a session; of the last one where none is named.
fn export(job: &mut Job<'_>, named: &[String]) -> Result<Exit, Failure> {
    let typology = job.typology_spoken()?;
    let commands = commands(job);
    let session = match named {
        [] => workshop_folder().map(|folder| log::file_in(&folder)),
        [name] if is_session(Path::new(name)) => Some(log::file_in(Path::new(name))),
        [_] => None,
        _ => return Err(Phrase::new("parcours-export-one").into()),
    };
    let Some(file) = session else {
        let source = source(&named[0], job.text.code)?;
        return match read(&source, &typology, &commands) {
            Ok(parcours) => export_kit(job, &typology, &parcours).map(|()| Exit::Done),
            Err(faults) => {
                print_parcours_faults(job, &faults)?;
                Ok(Exit::Data)
            }
        };
    };
    let log = log::read(&file).map_err(|fault| Failure::Refused(fault.phrase(&file)))?;
    if let Some(told) = log.passed_over(&file) {
        job.warn(&told)?;
    }
    let parcours = SessionState::of(&log.events).opened.and_then(|opened| {
        let source = commands.source(&opened.parcours).ok()?;
        read(&source, &typology, &commands).ok()
    });
    let minutes = Minutes::of(&typology, &log.events, parcours.as_ref());
    let Some(minutes) = minutes else {
        let phrase = Phrase::new("workshop-empty").with("path", file.display().to_string());
        return Err(Failure::Nothing(vec![phrase]));
    };
    export_minutes(job, &typology, &minutes)?;
    Ok(Exit::Done)
}

/// Whether a path is that of a session: its file, or a folder that has one.
fn is_session(path: &Path) -> bool {
    let file = log::file_in(path);
    file == path || path.is_dir() && file.is_file()
}
