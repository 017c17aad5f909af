//! Writes one file whole or not at all, and two files of which one describes the other.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::unfinished::{Unfinished, temporary_file};

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IfExists {
    #[default]
    Refuse,
    Replace,
}

/// Who may read a file that was not there before. A file that is replaced keeps its permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Those who may read any new file of the user.
    Usual,
    /// The user alone.
    Private,
}

/// A file that is whole, synced, and not yet in its place.
pub struct StagedFile {
    temporary: NamedTempFile,
    target: PathBuf,
    if_exists: IfExists,
    registered: Unfinished,
}

impl StagedFile {
    /// Writes a file beside its place. Links are followed: the target is written, whether it exists or not.
    ///
    /// # Errors
    /// Errors of the writer and of the file system; an error if it was stopped.
    pub fn write(
        file: &Path,
        (if_exists, access): (IfExists, Access),
        is_stopped: &dyn Fn() -> bool,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<Self> {
        expect_going_on(is_stopped)?;
        let mut builder = Builder::new();
        let target = match std::fs::metadata(file) {
            Ok(about) if !about.is_file() => return Err(io::ErrorKind::Unsupported.into()),
            Ok(about) => {
                builder.permissions(about.permissions());
                std::fs::canonicalize(file)?
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if access == Access::Usual {
                    permit_as_usual(&mut builder);
                }
                target_of(file)
            }
            Err(error) => return Err(error),
        };
        let (temporary, registered) = temporary_file(builder, parent(&target))?;
        let mut out = BufWriter::new(temporary);
        let staged = StoppableWriter {
            out: &mut out,
            is_stopped,
        };
        write(&mut { staged })?;
        let temporary = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        temporary.as_file().sync_all()?;
        Ok(Self {
            temporary,
            target,
            if_exists,
            registered,
        })
    }

    /// Where the bytes are until they are in their place.
    pub fn path(&self) -> &Path {
        self.temporary.path()
    }

    /// Moves the file to its place.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] for one that is there and is not to be replaced; what the system refuses.
    pub fn commit(self) -> io::Result<()> {
        let (temporary, target) = (self.temporary, self.target);
        let moved = self.registered.finish(|| {
            match self.if_exists {
                IfExists::Refuse => temporary.persist_noclobber(&target),
                IfExists::Replace => temporary.persist(&target),
            }
            .map_err(|error| error.error)
        });
        moved?;
        sync_folder(parent(&target));
        Ok(())
    }
}

/// Writes a file whole or not at all. A pipe or a device is written to directly.
///
/// # Errors
/// Errors of the writer and of the file system; an error if it was stopped before the file was in its place.
pub fn write_file(
    file: &Path,
    (if_exists, access): (IfExists, Access),
    is_stopped: &dyn Fn() -> bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if std::fs::metadata(file).is_ok_and(|about| !about.is_file()) {
        let mut out = BufWriter::new(std::fs::OpenOptions::new().write(true).open(file)?);
        write(&mut out)?;
        return out.flush();
    }
    let staged = StagedFile::write(file, (if_exists, access), is_stopped, write)?;
    expect_going_on(is_stopped)?;
    staged.commit()
}

/// Moves a file and the one that describes it to their places, so that at no moment the second describes anything
/// but the first: the old description goes before the old file does.
///
/// # Errors
/// What the system refuses; then neither is there, if neither was.
pub fn commit_pair(file: StagedFile, description: StagedFile) -> io::Result<()> {
    if description.if_exists == IfExists::Replace {
        match std::fs::remove_file(&description.target) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    let target = file.target.clone();
    let was_absent = file.if_exists == IfExists::Refuse;
    file.commit()?;
    description.commit().inspect_err(|_| {
        if was_absent {
            let _ = std::fs::remove_file(target);
        }
    })
}

/// An error if what is being written is to be left.
pub(super) fn expect_going_on(is_stopped: &dyn Fn() -> bool) -> io::Result<()> {
    if is_stopped() {
        return Err(io::ErrorKind::Other.into());
    }
    Ok(())
}

/// Refuses all bytes once it is to stop.
struct StoppableWriter<'a> {
    out: &'a mut dyn Write,
    is_stopped: &'a dyn Fn() -> bool,
}

impl Write for StoppableWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        expect_going_on(self.is_stopped)?;
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The target of a dangling link, through any number of links; the file itself if it is not a link.
pub(super) fn target_of(file: &Path) -> PathBuf {
    let mut file = file.to_owned();
    while let Ok(target) = std::fs::read_link(&file) {
        file = file.parent().unwrap_or(Path::new("")).join(target);
    }
    file
}

/// The folder of a file.
pub(super) fn parent(file: &Path) -> &Path {
    let folder = file.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Makes renames in a folder survive a loss of power, on systems where a folder can be synced.
pub(super) fn sync_folder(folder: &Path) {
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// Permissions of any new file; a temporary one would be private to its owner.
#[cfg(unix)]
fn permit_as_usual(builder: &mut Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn permit_as_usual(_: &mut Builder<'_, '_>) {}
