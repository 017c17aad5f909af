//! The bundled typology as the build made it, which is quicker than reading its tables at each start.
//! `build.rs` is the build's own program; it must stay true that reading the tables gives the same.

use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use crate::dataset::{Faults, bundled};
use crate::model::Typology;

/// Each language of the dataset with the typology in it, written by the build.
const PREPARED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/typologies.rs"));

/// The bundled typology on its way, and in which language.
type Ahead = (&'static str, JoinHandle<Option<Typology>>);
static AHEAD: Mutex<Option<Ahead>> = Mutex::new(None);

/// Begins to bring the bundled typology in a language while other things are done that do not need it.
pub fn bring_ahead(language: &'static str) {
    let brought = thread::Builder::new().spawn(move || prepared(language));
    let brought = brought.ok().map(|brought| (language, brought));
    *AHEAD.lock().unwrap_or_else(PoisonError::into_inner) = brought;
}

/// The bundled typology in a language, there by now or from here on; in that of the dataset where it is not
/// translated.
///
/// # Errors
/// None in a program that passed its tests.
pub fn typology(language: &str) -> Result<Typology, Faults> {
    let ahead = AHEAD.lock().unwrap_or_else(PoisonError::into_inner).take();
    let brought = match ahead {
        Some((ahead, brought)) if ahead == language => brought.join().ok().flatten(),
        _ => prepared(language),
    };
    match brought {
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
