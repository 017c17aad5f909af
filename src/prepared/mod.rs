//! The bundled typology as the build made it, which is quicker than reading its tables at each start.
//! `build.rs` is the build's own program; it must stay true that reading the tables gives the same.

use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use crate::dataset::{Faults, bundled};
use crate::model::Typology;

/// Written by the build.
const PREPARED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/typology"));

/// The bundled typology on its way.
static AHEAD: Mutex<Option<JoinHandle<Option<Typology>>>> = Mutex::new(None);

/// Begins to bring the bundled typology while other things are done that do not need it.
pub fn bring_ahead() {
    let brought = thread::Builder::new().spawn(prepared);
    *AHEAD.lock().unwrap_or_else(PoisonError::into_inner) = brought.ok();
}

/// The bundled typology, there by now or from here on.
///
/// # Errors
/// None in a program that passed its tests.
pub fn typology() -> Result<Typology, Faults> {
    let ahead = AHEAD.lock().unwrap_or_else(PoisonError::into_inner).take();
    let brought = match ahead {
        Some(brought) => brought.join().ok().flatten(),
        None => prepared(),
    };
    match brought {
        Some(typology) => Ok(typology),
        None => Ok(bundled()?.assemble()?),
    }
}

/// What the build made; none only where it was made by another build.
pub fn prepared() -> Option<Typology> {
    postcard::from_bytes(PREPARED).ok()
}
