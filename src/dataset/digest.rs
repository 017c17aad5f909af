//! The files of a dataset as they are: what distinguishes one state of it from another, what stands beside its
//! tables, what the descriptor says of a table.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::bundled::{bundled_file, descriptor};
use super::fault::{Fault, Faults};
use super::files::{LARGEST_PACKAGE, read_file, read_file_if_any};
use super::schema::{DESCRIPTOR, Schema};

/// What is said of a dataset to people.
pub const README: &str = "README.md";
/// Beside the tables, for people; a dataset need not have them.
const DOCUMENTS: &[&str] = &[README, "LICENSE"];

/// The files of a dataset beside its tables: the descriptor, then, as far as there are any, those for people,
/// in whatever encoding.
///
/// # Errors
/// What cannot be read, is no file, or is too large, all of them together.
pub fn documents(folder: Option<&Path>) -> Result<Vec<(&'static str, Vec<u8>)>, Faults> {
    let Some(folder) = folder else {
        let all = std::iter::once(&DESCRIPTOR).chain(DOCUMENTS);
        let all: Result<Vec<_>, Fault> = all.map(|name| Ok((*name, bundled_file(name)?))).collect();
        return Ok(all?);
    };
    let mut all = vec![(DESCRIPTOR, read_file(folder, DESCRIPTOR, LARGEST_PACKAGE)?)];
    for name in DOCUMENTS {
        let used: usize = all.iter().map(|(_, bytes)| bytes.len()).sum();
        let room = LARGEST_PACKAGE.saturating_sub(used as u64);
        let found = read_file_if_any(folder, name, room)?;
        all.extend(found.map(|bytes| (*name, bytes)));
    }
    Ok(all)
}

/// The name and the Table Schema of each table, as the program's own descriptor has them.
pub fn table_schemas() -> Vec<(String, serde_json::Value)> {
    let package: Option<serde_json::Value> = serde_json::from_str(descriptor()).ok();
    let tables =
        package.and_then(|mut package| Some(package["resources"].as_array_mut()?.split_off(0)));
    let tables = tables.unwrap_or_default().into_iter();
    let described = tables.filter_map(|mut table| {
        let name = table["name"].as_str()?.to_owned();
        Some((name, table["schema"].take()))
    });
    described.collect()
}

/// The Table Schema of a table, as the program's own descriptor has it.
pub fn table_schema(table: &str) -> Option<serde_json::Value> {
    let mut package: serde_json::Value = serde_json::from_str(descriptor()).ok()?;
    let mut tables = package["resources"].as_array_mut()?.iter_mut();
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
    let schema = Schema::parse(descriptor())?;
    let mut hasher = Sha256::new();
    hasher.update(fetch(DESCRIPTOR)?);
    for table in &schema.tables {
        hasher.update(fetch(&table.path)?);
    }
    let digits = hasher.finalize();
    let hexadecimal = digits.iter().map(|byte| format!("{byte:02x}"));
    Ok(hexadecimal.collect())
}
