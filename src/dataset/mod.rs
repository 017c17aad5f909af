//! CSV bytes → [`Typology`], or faults with file, line and column.
//!
//! `schema` is what the descriptor demands, `sheet` one file read, `rows` one struct a table,
//! `assemble` makes the typology, `check` holds the rules of integrity. Nothing here prints.

mod assemble;
mod bundled;
pub mod check;
mod classification;
mod fault;
mod rows;
mod schema;
mod sheet;

use std::io::Read;
use std::path::Path;

pub use bundled::bundled;
pub use fault::{Fault, Faults};
pub use schema::{Column, DESCRIPTOR, Schema, TableSchema};
pub use sheet::Sheet;

use crate::model::{Phrase, Typology};

/// Largest file read, in bytes; the bundled tables together hold under one megabyte.
const LARGEST_FILE: u64 = 256 * 1024 * 1024;

/// A dataset as read: the descriptor and one sheet for each of its tables, in its order.
#[derive(Debug, Clone)]
pub struct Package {
    pub schema: Schema,
    pub sheets: Vec<Sheet>,
}

impl Package {
    /// Reads a package, fetching each file by its name.
    ///
    /// # Errors
    /// Every file that cannot be read as the descriptor demands.
    pub fn read(mut fetch: impl FnMut(&str) -> Result<Vec<u8>, Fault>) -> Result<Self, Faults> {
        let descriptor = fetch(DESCRIPTOR)?;
        let json = String::from_utf8(descriptor)
            .map_err(|_| Fault::of_file(DESCRIPTOR, Phrase::new("fault-encoding")))?;
        let schema = Schema::parse(&json)?;
        let mut sheets = Vec::with_capacity(schema.tables.len());
        let mut faults = Vec::new();
        for table in &schema.tables {
            match fetch(&table.path).and_then(|bytes| Sheet::read(table, &bytes)) {
                Ok(sheet) => sheets.push(sheet),
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() {
            Ok(Self { schema, sheets })
        } else {
            Err(Faults(faults))
        }
    }

    /// Reads the package in a folder.
    ///
    /// # Errors
    /// As [`Package::read`], and files that are absent, unreadable or too large.
    pub fn read_folder(folder: &Path) -> Result<Self, Faults> {
        Self::read(|name| {
            // A descriptor may come from anyone: it does not lead out of its own folder.
            if name.contains(['/', '\\']) || name.starts_with('.') {
                return Err(Fault::of_file(
                    DESCRIPTOR,
                    Phrase::new("fault-path").with("path", name),
                ));
            }
            read_file(folder, name)
        })
    }

    fn sheet(&self, table: &str) -> Result<&Sheet, Fault> {
        let rank = self
            .schema
            .tables
            .iter()
            .position(|schema| schema.name == table);
        rank.and_then(|rank| self.sheets.get(rank)).ok_or_else(|| {
            Fault::of_file(
                DESCRIPTOR,
                Phrase::new("fault-missing-table").with("table", table),
            )
        })
    }

    /// The typology, without checking more than that every reference leads somewhere.
    ///
    /// # Errors
    /// The first reference that leads nowhere.
    pub fn assemble(&self) -> Result<Typology, Fault> {
        assemble::assemble(self)
    }
}

fn read_file(folder: &Path, name: &str) -> Result<Vec<u8>, Fault> {
    let unreadable = |error: &std::io::Error| {
        let id = if error.kind() == std::io::ErrorKind::NotFound {
            "fault-missing-file"
        } else {
            "fault-unreadable"
        };
        Fault::of_file(name, Phrase::new(id).with("detail", error.to_string()))
    };
    let file = std::fs::File::open(folder.join(name)).map_err(|error| unreadable(&error))?;
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > LARGEST_FILE {
        let limit = usize::try_from(LARGEST_FILE / (1024 * 1024)).unwrap_or_default();
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
