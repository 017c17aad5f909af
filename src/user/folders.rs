//! Where the user's files are, by the conventions of each system.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// Name of the variable that names another configuration file.
pub const CONFIG_VARIABLE: &str = "ESSNUM_CONFIG";

/// Name of the variable that names another folder for what is kept from one run to the next.
pub const STATE_VARIABLE: &str = "ESSNUM_STATE";

/// The user's files on a system that follows freedesktop.org, as the manual names them, each with the id of
/// its description.
pub const FILES: &[(&str, &str)] = &[
    ("~/.config/essnum/config.toml", "file-config"),
    ("~/.config/essnum/themes/*.toml", "file-themes"),
    ("~/.config/essnum/lists/*.toml", "file-lists"),
    ("~/.config/essnum/parcours/*.toml", "file-parcours"),
    ("~/.local/state/essnum/history", "file-history"),
    ("~/.local/state/essnum/session.toml", "file-session"),
    (
        "~/.local/state/essnum/workshop/seance.jsonl",
        "file-workshop",
    ),
];

/// The user's files on this system, by the names of their descriptions; none on a system that has no such folder.
pub fn places() -> [(&'static str, Option<PathBuf>); 7] {
    [
        ("config", config_file()),
        ("themes", themes_folder()),
        ("lists", lists_folder()),
        ("parcours", parcours_folder()),
        ("history", history_file()),
        ("session", session_file()),
        (
            "workshop",
            workshop_folder().map(|folder| folder.join("seance.jsonl")),
        ),
    ]
}

/// The folder of the user's own themes, beside the configuration file.
pub fn themes_folder() -> Option<PathBuf> {
    Some(config_file()?.parent()?.join("themes"))
}

/// The folder of the profiles of lists, beside the configuration file.
pub fn lists_folder() -> Option<PathBuf> {
    Some(config_file()?.parent()?.join("lists"))
}

/// The folder of the user's own parcours, beside the configuration file.
pub fn parcours_folder() -> Option<PathBuf> {
    Some(config_file()?.parent()?.join("parcours"))
}

/// The folder of sessions before a room, beside the history.
pub fn workshop_folder() -> Option<PathBuf> {
    Some(history_file()?.parent()?.join("workshop"))
}

/// Makes the folder of a file where it is missing, with its parents; without them where `ESSNUM_CONFIG` moved it,
/// for the folder named there must exist. Another run may make it at the same time.
///
/// # Errors
/// What the system refuses.
pub fn make_folder_of(file: &Path) -> io::Result<()> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let Some(folder) = folder else {
        return Ok(());
    };
    let moved = is_config_named()
        && [lists_folder(), parcours_folder()]
            .iter()
            .flatten()
            .any(|own| own == folder);
    let made = if moved {
        std::fs::create_dir(folder)
    } else {
        std::fs::create_dir_all(folder)
    };
    made.or_else(|error| if folder.is_dir() { Ok(()) } else { Err(error) })
}

/// Makes a folder of the user's own where it is missing, with its parents; nobody else may look into what is made.
///
/// # Errors
/// What the system refuses.
pub(super) fn make_own_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Whether `ESSNUM_CONFIG` names the configuration file.
pub fn is_config_named() -> bool {
    std::env::var_os(CONFIG_VARIABLE).is_some_and(|path| !path.is_empty())
}

/// The configuration file: the one that `ESSNUM_CONFIG` names, or `config.toml` in the folder where
/// the system keeps such files. None on a system that has no such folder.
pub fn config_file() -> Option<PathBuf> {
    let named = std::env::var_os(CONFIG_VARIABLE).filter(|path| !path.is_empty());
    named.map(|path: OsString| PathBuf::from(path)).or_else(|| {
        let folders = directories::ProjectDirs::from("", "", "essnum")?;
        Some(folders.config_dir().join("config.toml"))
    })
}

/// The file of what was searched before, in the folder of what is kept; none on a system that has no such folder.
pub fn history_file() -> Option<PathBuf> {
    Some(state_folder()?.join("history"))
}

/// The file of where the explorer was left, beside that of what was searched.
pub fn session_file() -> Option<PathBuf> {
    Some(state_folder()?.join("session.toml"))
}

/// The folder of what is kept from one run to the next: the one that `ESSNUM_STATE` names, or where the system keeps
/// such files. None on a system that has no such folder.
fn state_folder() -> Option<PathBuf> {
    let named = std::env::var_os(STATE_VARIABLE).filter(|path| !path.is_empty());
    named.map(PathBuf::from).or_else(|| {
        let folders = directories::ProjectDirs::from("", "", "essnum")?;
        let own = folders.state_dir().unwrap_or(folders.data_local_dir());
        Some(own.to_owned())
    })
}

/// The user's home.
pub fn home() -> Option<PathBuf> {
    let folders = directories::BaseDirs::new()?;
    Some(folders.home_dir().to_owned())
}
