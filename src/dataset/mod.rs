//! CSV bytes → [`Typology`], or faults with file, line and column.
//!
//! `schema` is what the descriptor demands, `sheet` one file read, `rows` one struct a table,
//! `assemble` makes the typology, `check` holds the rules of integrity. Nothing here prints.

mod assemble;
mod bundled;
pub mod check;
mod classification;
mod digest;
mod fault;
mod rows;
mod schema;
mod selection;
mod sheet;

use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

pub use bundled::bundled;
pub use digest::{README, digest, documents, table_schema};
pub use fault::{Fault, Faults};
pub use schema::{Column, DESCRIPTOR, Schema, TableSchema};
pub use selection::{Said, Selected};
pub use sheet::Sheet;

use crate::model::{Edition, Phrase, Typology};

/// Most bytes read of all the files together; the bundled ones hold under half a megabyte.
const LARGEST_PACKAGE: u64 = 256 * 1024 * 1024;

/// A dataset as read: the descriptor and one sheet for each of its tables, in its order.
#[derive(Debug, Clone)]
pub struct Package {
    /// The program's own.
    pub schema: Schema,
    /// Of the package.
    pub edition: Edition,
    pub sheets: Vec<Sheet>,
}

impl Package {
    /// Reads a package, fetching each file by its name. The program's own descriptor says what the
    /// tables must hold; that of the package names the edition, and must speak of the same files.
    ///
    /// # Errors
    /// Every file that cannot be read as the descriptor demands.
    pub fn read(mut fetch: impl FnMut(&str) -> Result<Vec<u8>, Fault>) -> Result<Self, Faults> {
        let schema = Schema::parse(bundled::descriptor())?;
        let descriptor = String::from_utf8(fetch(DESCRIPTOR)?)
            .map_err(|_| Fault::of_file(DESCRIPTOR, Phrase::new("fault-encoding")))?;
        let described = if descriptor == bundled::descriptor() {
            schema.clone()
        } else {
            Schema::parse(&descriptor)?
        };
        let mut faults = described.departures_from(&schema);
        let fetched = schema
            .tables
            .iter()
            .map(|table| (table, fetch(&table.path)));
        let fetched: Vec<_> = fetched.collect();
        let read = |(table, bytes): &(&TableSchema, Result<Vec<u8>, Fault>)| match bytes {
            Ok(bytes) => Sheet::read(table, bytes),
            Err(fault) => Err(fault.clone()),
        };
        let mut sheets = Vec::with_capacity(schema.tables.len());
        for sheet in in_two(&fetched, read) {
            match sheet {
                Ok(sheet) => sheets.push(sheet),
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() {
            Ok(Self {
                schema,
                edition: described.edition(),
                sheets,
            })
        } else {
            Err(Faults(faults))
        }
    }

    /// Reads the package in a folder.
    ///
    /// # Errors
    /// As [`Package::read`], and files that are absent, unreadable, no files, or too large.
    pub fn read_folder(folder: &Path) -> Result<Self, Faults> {
        let mut room = LARGEST_PACKAGE;
        Self::read(|name| {
            let bytes = read_file(folder, name, room)?;
            room -= bytes.len() as u64;
            Ok(bytes)
        })
    }

    fn sheet(&self, table: &str) -> Result<&Sheet, Fault> {
        let rank = self
            .schema
            .tables
            .iter()
            .position(|schema| schema.name == table);
        let missing = || Phrase::new("fault-missing-table").with("table", table);
        rank.and_then(|rank| self.sheets.get(rank))
            .ok_or_else(|| Fault::of_file(DESCRIPTOR, missing()))
    }

    /// The typology, without checking more than that every reference leads somewhere.
    ///
    /// # Errors
    /// The first reference that leads nowhere.
    pub fn assemble(&self) -> Result<Typology, Fault> {
        assemble::assemble(self)
    }
}

/// What each item gives, in their order; two threads take one after another.
fn in_two<T: Sync, R: Send>(items: &[T], of: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((rank, item)) = {
            let rank = next.fetch_add(1, Ordering::Relaxed);
            items.get(rank).map(|item| (rank, item))
        } {
            done.push((rank, of(item)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut done = work();
        match other.join() {
            Ok(others) => done.extend(others),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        done
    });
    done.sort_unstable_by_key(|(rank, _)| *rank);
    done.into_iter().map(|(_, given)| given).collect()
}

/// A file that a package may have; nothing where there is none of the name.
fn read_file_if_any(folder: &Path, name: &str, room: u64) -> Result<Option<Vec<u8>>, Fault> {
    match std::fs::symlink_metadata(folder.join(name)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        _ => read_file(folder, name, room).map(Some),
    }
}

/// A regular file of the folder itself: what comes from anyone does not lead elsewhere, and a pipe
/// would keep the program waiting.
fn read_file(folder: &Path, name: &str, room: u64) -> Result<Vec<u8>, Fault> {
    let unreadable = |error: &std::io::Error| {
        let is_missing = error.kind() == std::io::ErrorKind::NotFound;
        let id = if is_missing {
            "fault-missing-file"
        } else {
            "fault-unreadable"
        };
        Fault::of_file(name, Phrase::new(id).with("detail", error.to_string()))
    };
    let path = folder.join(name);
    let about = std::fs::symlink_metadata(&path).map_err(|error| unreadable(&error))?;
    if !about.is_file() {
        return Err(Fault::of_file(name, Phrase::new("fault-no-file")));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| unreadable(&error))?;
    file.take(room + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > room {
        let limit = usize::try_from(LARGEST_PACKAGE / (1024 * 1024)).unwrap_or_default();
        return Err(Fault::of_file(
            name,
            Phrase::new("fault-large-file").with("limit", limit),
        ));
    }
    Ok(bytes)
}

/// The typology in a folder, checked by every rule first.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load_folder(folder: &Path) -> Result<Typology, Faults> {
    let package = Package::read_folder(folder)?;
    let faults = check::check(&package);
    if faults.is_empty() {
        Ok(package.assemble()?)
    } else {
        Err(Faults(faults))
    }
}
