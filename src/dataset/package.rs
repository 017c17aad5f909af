//! A dataset as read: its files parsed, nothing of it checked yet.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::bundled::{bundled_file, descriptor};
use super::fault::{Fault, Faults};
use super::files::{LARGEST_PACKAGE, read_file};
use super::legible::expect_legible;
use super::schema::{DESCRIPTOR, Schema, TableSchema};
use super::sheet::Sheet;
use crate::model::{DATASET_LANGUAGE, Edition, Phrase};

/// A dataset as read: the descriptor and one sheet for each of its tables, in its order.
#[derive(Debug, Clone)]
pub struct Package {
    /// The program's own.
    pub schema: Schema,
    /// Of the package.
    pub edition: Edition,
    pub sheets: Vec<Sheet>,
    /// Code of the language of its texts.
    pub language: String,
    /// The rows of which some text is in the language of the dataset instead: table, and what names the row.
    pub untranslated: Vec<(String, String)>,
}

impl Package {
    /// Reads a package, fetching each file by its name. The program's own descriptor says what the
    /// tables must hold; that of the package names the edition, and must speak of the same files.
    ///
    /// # Errors
    /// Every file that cannot be read as the descriptor demands.
    pub fn read(mut fetch: impl FnMut(&str) -> Result<Vec<u8>, Fault>) -> Result<Self, Faults> {
        let schema = Schema::parse(descriptor())?;
        let own = String::from_utf8(fetch(DESCRIPTOR)?)
            .map_err(|_| Fault::of_file(DESCRIPTOR, Phrase::new("fault-encoding")))?;
        let described = if own == descriptor() {
            schema.clone()
        } else {
            expect_legible(&own)?;
            Schema::parse(&own)?
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
                language: DATASET_LANGUAGE.to_owned(),
                untranslated: Vec::new(),
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

    /// Each table's schema with its sheet.
    pub(super) fn tables(&self) -> impl Iterator<Item = (&TableSchema, &Sheet)> {
        self.schema.tables.iter().zip(&self.sheets)
    }

    /// The table of this name.
    pub(super) fn table(&self, name: &str) -> Result<(&TableSchema, &Sheet), Fault> {
        let found = self.tables().find(|(schema, _)| schema.name == name);
        let missing = || Phrase::new("fault-missing-table").with("table", name);
        found.ok_or_else(|| Fault::of_file(DESCRIPTOR, missing()))
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

/// The bundled dataset as read. The tests check it by every rule, so this does not.
///
/// # Errors
/// None in a program that passed its tests.
pub fn bundled() -> Result<Package, Faults> {
    Package::read(bundled_file)
}
