//! CSV bytes → [`Typology`], or faults with file, line and column. Nothing here prints.
//!
//! | file | what it does |
//! |---|---|
//! | `schema` | what the descriptor demands |
//! | `sheet` | one CSV file read |
//! | `legible` | characters that nobody can read |
//! | `package` | all of them |
//! | `assemble`, `classification` | the sheets as the typology |
//! | `translate` | the sheets in another language |
//! | `check` | the rules of integrity |
//! | `digest`, `selection` | what is said of a dataset, or of a part of one, in its own files |

mod assemble;
mod bundled;
pub mod check;
mod classification;
mod digest;
mod fault;
mod files;
mod legible;
mod package;
mod schema;
mod selection;
mod sheet;
mod translate;

use std::path::Path;

pub use digest::{README, digest, documents, table_schema, table_schemas};
pub use fault::{Fault, Faults};
pub use package::{Package, bundled};
pub use schema::{Column, DESCRIPTOR, Schema, TableSchema};
pub use selection::{Said, Selected};
pub use sheet::Sheet;

use crate::model::Typology;

/// The typology in a folder, in a language, checked by every rule first.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load_folder(folder: &Path, language: &str) -> Result<Typology, Faults> {
    let package = Package::read_folder(folder)?;
    let faults = check::check(&package);
    if faults.is_empty() {
        Ok(package.in_language(language).assemble()?)
    } else {
        Err(Faults(faults))
    }
}
