//! The files of a dataset as they are: what tells one state of it from another, what stands beside its
//! tables, what the descriptor says of a table.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::bundled::bundled_file;
use super::{DESCRIPTOR, Fault, Faults, LARGEST_PACKAGE, Schema, read_file};

/// Beside the tables: what the package says of itself to programs and to people.
const DOCUMENTS: &[&str] = &[DESCRIPTOR, "README.md", "LICENSE"];

/// The files of a dataset beside its tables. Those for people are the program's own.
///
/// # Errors
/// A descriptor that cannot be read.
pub fn documents(folder: Option<&Path>) -> Result<Vec<(&'static str, Vec<u8>)>, Faults> {
    let read = |name: &'static str| -> Result<(&'static str, Vec<u8>), Fault> {
        match folder {
            Some(folder) if name == DESCRIPTOR => {
                Ok((name, read_file(folder, name, LARGEST_PACKAGE)?))
            }
            _ => Ok((name, bundled_file(name)?)),
        }
    };
    let all: Result<Vec<_>, Fault> = DOCUMENTS.iter().map(|name| read(name)).collect();
    Ok(all?)
}

/// The Table Schema of a table, as the program's own descriptor has it.
pub fn table_schema(table: &str) -> Option<serde_json::Value> {
    let mut descriptor: serde_json::Value =
        serde_json::from_str(super::bundled::descriptor()).ok()?;
    let mut tables = descriptor["resources"].as_array_mut()?.iter_mut();
    let found = tables.find(|found| found["name"] == table)?;
    Some(found["schema"].take())
}

/// SHA-256 of the descriptor followed by the files of its tables, in its order, as `cat` would join
/// them; in hexadecimal.
///
/// # Errors
/// Files that cannot be read.
pub fn digest(folder: Option<&Path>) -> Result<String, Faults> {
    let fetch = |name: &str| -> Result<Vec<u8>, Fault> {
        match folder {
            Some(folder) => read_file(folder, name, LARGEST_PACKAGE),
            None => bundled_file(name),
        }
    };
    let schema = Schema::parse(super::bundled::descriptor())?;
    let mut hasher = Sha256::new();
    hasher.update(fetch(DESCRIPTOR)?);
    for table in &schema.tables {
        hasher.update(fetch(&table.path)?);
    }
    let digits = hasher.finalize();
    let hexadecimal = digits.iter().map(|byte| format!("{byte:02x}"));
    Ok(hexadecimal.collect())
}
