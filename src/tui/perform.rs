//! Carries out effects: folders, the clipboard, the browser, opening a list, starting an export.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use super::export_job::{ExportJob, ExportLooks};
use super::look::Look;
use super::popups::path::{FolderEntry, Kind, Listing, dragged};
use super::state::State;
use crate::directory::{Choices, ListFault, Loading, is_list_ending};
use crate::files::{Access, IfExists, read_text, write_file};
use crate::model::{Phrase, is_address};
use crate::request::Request;
use crate::text::reason;
use crate::user::folders::{home, make_folder_of, parcours_folder};
use crate::workshop::parcours::{LARGEST, draft, with_step};

/// Puts a text on the clipboard: through the terminal, which works over SSH, and through the desktop's
/// own program where there is one, for terminals that do not listen. Returns the id of the words for the way it went.
pub(super) fn copy(text: &str) -> io::Result<&'static str> {
    execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))?;
    // A variable that is empty is as good as none.
    let is_set = |variable: &str| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    let desktops: &[(&str, &[&str], &str)] = &[
        ("WAYLAND_DISPLAY", &[], "wl-copy"),
        ("DISPLAY", &["-selection", "clipboard"], "xclip"),
    ];
    let here = desktops.iter().find(|(variable, _, _)| is_set(variable));
    // The program may be absent: the terminal has the text already.
    let fed = here
        .is_some_and(|(_, arguments, program)| feed(program, arguments, text.to_owned()).is_ok());
    Ok(match () {
        () if fed => "copied-desktop",
        () if is_set("TMUX") => "copied-tmux",
        () if is_set("SSH_CONNECTION") => "copied-ssh",
        () => "copied-terminal",
    })
}

/// Starts a program that is given a text. It may be slow to read it, or never do so: nobody waits for that.
fn feed(program: &str, arguments: &[&str], text: String) -> io::Result<()> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    std::thread::spawn(move || {
        if let Some(mut input) = child.stdin.take() {
            // A program that ends before it has read everything has what it wants.
            let _ = input.write_all(text.as_bytes());
        }
        // Some of these programs stay until the clipboard changes hands.
        child.wait()
    });
    Ok(())
}

/// Opens an address of the web in the user's browser, without waiting for it. Returns false for what
/// is no address of the web, and where no browser could be started.
pub(super) fn browse(address: &str) -> bool {
    is_address(address) && open::that_detached(address).is_ok()
}

/// The choices remembered for lists like one that is opened.
pub type ChoicesFor = Arc<dyn Fn(&Path, &mut Loading) -> Result<Choices, Phrase> + Send + Sync>;

/// Most names of a folder that are looked at.
const MOST_NAMES: usize = 10_000;
/// How long reading a folder may take for more than names.
const GLANCE: Duration = Duration::from_millis(40);

/// The contents of a folder, named as it is typed: folders and ordinary files that can be read. Of a large
/// folder not every entry is tried, and of a very large one not every entry listed.
pub fn read_folder(folder: &str) -> Listing {
    let path = if folder.is_empty() {
        PathBuf::from(".")
    } else {
        expanded(Path::new(folder))
    };
    let mut listing = Listing {
        folder: folder.to_owned(),
        shown: shown(&path),
        ..Listing::default()
    };
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) => {
            listing.fault = Some(Phrase::new("opening-folder").with("reason", reason(&error)));
            return listing;
        }
    };
    let end = Instant::now() + GLANCE;
    for entry in entries.flatten() {
        if listing.entries.len() == MOST_NAMES {
            let cut = Phrase::new("opening-cut").with("count", MOST_NAMES);
            listing.fault = Some(cut);
            break;
        }
        listing.entries.extend(entry_of(&entry, end));
    }
    listing
}

/// An entry of a folder, if it is something to open or to enter.
fn entry_of(entry: &fs::DirEntry, end: Instant) -> Option<FolderEntry> {
    let path = entry.path();
    let has_time = Instant::now() < end;
    let kind = entry.file_type().ok()?;
    let about = (has_time || kind.is_symlink()).then(|| fs::metadata(&path).ok());
    // A link that leads nowhere is nothing.
    let about = about.map_or(Some(None), |about| about.map(Some))?;
    let is_folder = about.as_ref().map_or(kind.is_dir(), fs::Metadata::is_dir);
    let is_file = about.as_ref().map_or(kind.is_file(), fs::Metadata::is_file);
    let name = entry.file_name();
    // A folder whose name cannot be typed cannot be entered by typing.
    if !(is_file || is_folder && name.to_str().is_some()) {
        return None;
    }
    let can_be_read = !has_time || (cfg!(not(unix)) && is_folder) || File::open(&path).is_ok();
    let name = name.to_string_lossy().into_owned();
    let kind = if is_folder {
        Kind::Folder
    } else if is_list(&name) {
        Kind::List
    } else {
        Kind::File
    };
    let size = about.filter(|_| is_file).map(|about| about.len());
    can_be_read.then_some(FolderEntry {
        path,
        name,
        kind,
        size,
    })
}

fn is_list(name: &str) -> bool {
    let name = name.to_lowercase();
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| is_list_ending(ending))
}

/// A path with the home that a tilde stands for.
fn expanded(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), home()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// Begins to export what shows, away from the loop. A tilde in the name of the file stands for the home.
pub fn begin(state: &mut State<'_>, mut request: Request, look: &Look) {
    request.output.file = request.output.file.as_deref().map(expanded);
    let looks = ExportLooks {
        language: look.text.code,
        looks: state.world.export_looks,
    };
    let job = ExportJob::begin(request, looks, state.world.exporter);
    state.world.export_job = Some(job);
}

/// What is said of a file that cannot be written.
pub(super) const UNWRITTEN: &str = "file-unwritten";

/// Adds a step to the parcours that is presented, or to the user's own one where that is bundled. Returns what is to be
/// said of it.
pub(super) fn add_step(
    step: &str,
    difference: Option<Phrase>,
    state: &State<'_>,
    look: &Look,
) -> Phrase {
    let presented = state.present.as_ref();
    let presented = presented.and_then(|seat| seat.parcours_file.clone());
    let own = || Some(parcours_folder()?.join(look.text.get("file-views")));
    let Some(file) = presented.or_else(own) else {
        return Phrase::new("config-nowhere");
    };
    let named = |id: &str| Phrase::new(id).with("path", shown(&file));
    let added = read_text(&file, LARGEST).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            make_folder_of(&file)?;
            Ok(draft(
                &look.text.get("views-title"),
                &look.text.get("views-comment"),
            ))
        }
        _ => Err(error),
    });
    let added = added.and_then(|text| {
        let text = with_step(&text, step);
        let options = (IfExists::Replace, Access::Usual);
        write_file(&file, options, &|| false, |out| {
            out.write_all(text.as_bytes())
        })?;
        Ok(text.matches("[[etape]]").count() + text.matches("[[step]]").count())
    });
    match added {
        Ok(count) => match difference {
            Some(difference) => named("present-added-apart").with("difference", difference),
            None => named("present-added"),
        }
        .with("rank", count),
        Err(error) => named(UNWRITTEN).with("reason", reason(&error)),
    }
}

/// A folder whole, as one writes it.
fn shown(path: &Path) -> String {
    let whole = identity(path);
    let at_home = home().and_then(|home| {
        let rest = whole.strip_prefix(home).ok()?;
        Some(Path::new("~").join(rest))
    });
    at_home.unwrap_or(whole).to_string_lossy().into_owned()
}

/// The path that identifies a file, however it was named.
pub fn identity(path: &Path) -> PathBuf {
    let whole = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
    whole.unwrap_or_else(|_| path.to_owned())
}

/// A list that is opened, and a little of it read.
pub struct Opened {
    /// The path that identifies it.
    pub path: PathBuf,
    pub loading: Loading,
}

/// Remembers how lists like one are to be read, and says so: with these choices, and those remembered before.
pub type KeepChoices = Arc<KeepChoicesFn>;
type KeepChoicesFn =
    dyn Fn(&Path, &mut Loading, &Choices) -> Result<(Choices, Phrase), Phrase> + Send + Sync;

/// Lists that are read anew, and what is said of it.
pub struct Reread {
    pub lists: Vec<Loading>,
    /// The rank of the one of which something was chosen.
    pub chosen: usize,
    pub remark: Phrase,
}

/// Opens all lists again, each with its choices, and remembers those of the list of this rank.
///
/// # Errors
/// Why one cannot be read any more.
pub(super) fn reread(
    lists: &[(PathBuf, Choices)],
    rank: usize,
    keep: &KeepChoicesFn,
) -> Result<Reread, Phrase> {
    let refused = |fault| match fault {
        ListFault::Unreadable(error) => unread(&error),
        ListFault::NoList(phrase) => phrase,
    };
    let mut remark = Phrase::new("notice-columns");
    let mut loadings = Vec::new();
    for (place, (path, choices)) in lists.iter().enumerate() {
        let path = expanded(path);
        let mut loading = Loading::open(&path).map_err(refused)?;
        let choices = if place == rank {
            let (kept, said) = keep(&path, &mut loading, choices)?;
            remark = said;
            kept
        } else {
            choices.clone()
        };
        loading.choose(choices);
        loadings.push(loading.in_background());
    }
    Ok(Reread {
        lists: loadings,
        chosen: rank,
        remark,
    })
}

/// How long a file is read before the list shows, and how many bytes at a time: the beginning of a file
/// shows whether it is a list.
const PREVIEW: Duration = Duration::from_millis(30);
const CHUNK: usize = 1 << 16;

fn unread(error: &io::Error) -> Phrase {
    Phrase::new("opening-unread").with("reason", reason(error))
}

/// The file that a path names as it is typed or dragged in.
///
/// # Errors
/// Why there is nothing to read.
pub fn typed_list(text: &str) -> Result<PathBuf, Phrase> {
    list_file(Path::new(&dragged(text)))
}

/// The file that a path names, in which a tilde stands for the home.
///
/// # Errors
/// Why there is nothing to read.
fn list_file(path: &Path) -> Result<PathBuf, Phrase> {
    let path = expanded(path);
    let about = fs::metadata(&path).map_err(|error| unread(&error))?;
    if about.is_dir() {
        return Err(unread(&io::ErrorKind::IsADirectory.into()));
    }
    if !about.is_file() {
        // Reading a pipe or a device might never end.
        return Err(Phrase::new("opening-special"));
    }
    Ok(path)
}

/// Opens a list, to be read as lists like it were.
///
/// # Errors
/// Why it cannot be read, or what it is instead of a list.
pub fn open_list(
    path: &Path,
    choices_for: &dyn Fn(&Path, &mut Loading) -> Result<Choices, Phrase>,
) -> Result<Opened, Phrase> {
    let path = list_file(path)?;
    let refused = |fault| match fault {
        ListFault::Unreadable(error) => unread(&error),
        ListFault::NoList(phrase) => phrase,
    };
    let mut loading = Loading::open(&path).map_err(refused)?;
    let choices = choices_for(&path, &mut loading)?;
    loading.choose(choices);
    let end = Instant::now() + PREVIEW;
    while !loading.is_done() && Instant::now() < end {
        loading.step(CHUNK).map_err(refused)?;
    }
    let path = identity(&path);
    Ok(Opened {
        path,
        loading: loading.in_background(),
    })
}
