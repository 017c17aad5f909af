//! Writes a folder of files that belong together: a new folder is written beside the old one and takes its place in
//! one step, so that a reader finds all of the old files or all of the new ones.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::unfinished::{CONTENT, temporary_folder};
use super::write::{Access, IfExists, StagedFile, expect_going_on, parent, sync_folder, target_of};

/// Writes files into a folder, which is made if there is none. Other files that are there stay.
///
/// The folder is replaced in one step. Where that cannot be (it is the current folder, or the root of a file system,
/// or the system has no such step) each file is replaced in one step, one after another.
///
/// # Errors
/// [`io::ErrorKind::DirectoryNotEmpty`] if there are files and they are not to be replaced; what the system refuses;
/// an error if it was stopped. Then the folder is as it was.
pub fn write_folder(
    folder: &Path,
    if_exists: IfExists,
    is_stopped: &dyn Fn() -> bool,
    files: &[(String, Vec<u8>)],
) -> io::Result<()> {
    let (folder, is_there) = match fs::canonicalize(folder) {
        Ok(folder) => (folder, true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => (target_of(folder), false),
        Err(error) => return Err(error),
    };
    if !is_there {
        let made = make_parents(&folder)?;
        return swap(&folder, if_exists, is_stopped, files).inspect_err(|_| {
            // Only those that are still empty can be removed.
            for folder in made.iter().rev() {
                let _ = fs::remove_dir(folder);
            }
        });
    }
    let is_empty = fs::read_dir(&folder)?.next().is_none();
    if if_exists == IfExists::Refuse && !is_empty {
        return Err(io::ErrorKind::DirectoryNotEmpty.into());
    }
    // A shell would stay in the old folder, which is nowhere.
    let is_current = std::env::current_dir().is_ok_and(|current| current.starts_with(&folder));
    if !is_current {
        match swap(&folder, if_exists, is_stopped, files) {
            Err(error) if is_unswappable(&error) => {}
            swapped => return swapped,
        }
    }
    one_by_one(&folder, if_exists, is_stopped, files)
}

/// Makes the folders above one, and returns those that were not there, the highest first.
fn make_parents(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let missing = parent(folder)
        .ancestors()
        .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    fs::create_dir_all(parent(folder))?;
    Ok(missing)
}

/// Whether the folder could not be replaced in one step, but its files may be.
fn is_unswappable(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::CrossesDevices
            | io::ErrorKind::ResourceBusy
            | io::ErrorKind::InvalidInput
            | io::ErrorKind::TooManyLinks
            | io::ErrorKind::Unsupported
    )
}

/// Writes the files into a new folder, which takes the place of the old one.
fn swap(
    folder: &Path,
    if_exists: IfExists,
    is_stopped: &dyn Fn() -> bool,
    files: &[(String, Vec<u8>)],
) -> io::Result<()> {
    expect_going_on(is_stopped)?;
    let (temporary, registered) = temporary_folder(parent(folder))?;
    let new = temporary.path().join(CONTENT);
    fs::create_dir(&new)?;
    write_files(&new, is_stopped, files).inspect_err(|_| {
        // One by one, for which no descriptor is needed: there may be none left.
        for (name, _) in files {
            let _ = fs::remove_file(new.join(name));
        }
        let _ = fs::remove_dir(&new);
    })?;
    let old = fs::metadata(folder).ok();
    if let Some(old) = &old {
        link_others(folder, &new)?;
        fs::set_permissions(&new, old.permissions())?;
    }
    sync_folder(&new);
    expect_going_on(is_stopped)?;
    registered.finish(|| match (old, if_exists) {
        (None, _) => move_to_nothing(&new, folder),
        // Renaming refuses a folder that is no longer empty.
        (Some(_), IfExists::Refuse) => fs::rename(&new, folder),
        (Some(_), IfExists::Replace) => {
            exchange(&new, folder)?;
            // What was put into the old folder meanwhile.
            keep_others(&new, folder)
        }
    })?;
    sync_folder(parent(folder));
    Ok(())
}

fn write_files(
    folder: &Path,
    is_stopped: &dyn Fn() -> bool,
    files: &[(String, Vec<u8>)],
) -> io::Result<()> {
    for (name, bytes) in files {
        expect_going_on(is_stopped)?;
        let mut file = fs::File::create_new(folder.join(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    Ok(())
}

/// Gives the new folder what else is in the old one: the same files, not copies of them.
fn link_others(old: &Path, new: &Path) -> io::Result<()> {
    for entry in fs::read_dir(old)? {
        let entry = entry?;
        let target = new.join(entry.file_name());
        if target.symlink_metadata().is_ok() {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() {
            fs::create_dir(&target)?;
            link_others(&entry.path(), &target)?;
            fs::set_permissions(&target, entry.metadata()?.permissions())?;
        } else {
            fs::hard_link(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// Moves what only the old folder has into the new one.
fn keep_others(old: &Path, new: &Path) -> io::Result<()> {
    for entry in fs::read_dir(old)?.flatten() {
        let target = new.join(entry.file_name());
        if target.symlink_metadata().is_err() {
            fs::rename(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Replaces the files of a folder, each in one step, when all of them are written.
fn one_by_one(
    folder: &Path,
    if_exists: IfExists,
    is_stopped: &dyn Fn() -> bool,
    files: &[(String, Vec<u8>)],
) -> io::Result<()> {
    let mut staged = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        let file = folder.join(name);
        let options = (if_exists, Access::Usual);
        staged.push(StagedFile::write(&file, options, is_stopped, |out| {
            out.write_all(bytes)
        })?);
    }
    expect_going_on(is_stopped)?;
    staged.into_iter().try_for_each(StagedFile::commit)
}

/// Moves a folder to where nothing may be.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn move_to_nothing(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => fs::rename(from, to),
        moved => Ok(moved?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn move_to_nothing(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Exchanges two folders in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
