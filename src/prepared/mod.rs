//! The bundled typology as the build made it, which is quicker than reading its tables at each start.
//! `build.rs` is the build's own program; it must stay true that reading the tables gives the same.

use crate::dataset::{Faults, bundled};
use crate::model::Typology;

/// Each language of the dataset with the typology in it, written by the build.
const PREPARED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/typologies.rs"));

/// The bundled typology in a language; in that of the dataset where it is not translated.
///
/// # Errors
/// None in a program that passed its tests.
pub fn typology(language: &str) -> Result<Typology, Faults> {
    match prepared(language) {
        Some(typology) => Ok(typology),
        None => Ok(bundled()?.in_language(language).assemble()?),
    }
}

/// What the build made; none only where it was made by another build.
pub fn prepared(language: &str) -> Option<Typology> {
    let in_language = PREPARED.iter().find(|(known, _)| *known == language);
    let (_, bytes) = in_language.or(PREPARED.first())?;
    postcard::from_bytes(bytes).ok()
}
