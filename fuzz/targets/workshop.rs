//! Any bytes as the file of a session, folded into its state and its minutes; any text as a parcours.
#![cfg_attr(fuzzing, no_main)]

use std::cell::OnceCell;
use std::ffi::OsString;
use std::path::Path;

use essnum::model::{Phrase, Typology};
use essnum::request::Request;
use essnum::workshop::log;
use essnum::workshop::minutes::Minutes;
use essnum::workshop::parcours::{CommandReader, ParcoursSource, read};
use essnum::workshop::session::SessionState;
use libfuzzer_sys::fuzz_target;

/// Understands no command, so that nothing but the file itself is tried.
struct NoCommand;

impl CommandReader for NoCommand {
    fn request(&self, _: &[OsString]) -> Result<Request, Phrase> {
        Err(Phrase::new("usage"))
    }

    fn data(&self) -> Option<&Path> {
        None
    }

    fn try_out(&self, _: &Request) -> Result<(), Phrase> {
        Ok(())
    }

    fn source(&self, _: &str) -> Result<ParcoursSource, Phrase> {
        Err(Phrase::new("usage"))
    }
}

thread_local! {
    static TYPOLOGY: OnceCell<Typology> = const { OnceCell::new() };
}

fuzz_target!(|data: &[u8]| {
    TYPOLOGY.with(|cell| {
        let typology =
            cell.get_or_init(|| essnum::prepared::typology("fr").expect("the bundled dataset"));
        if let Ok(log) = log::parse(data) {
            let _ = SessionState::of(&log.events);
            let _ = Minutes::of(typology, &log.events, None);
        }
        if let Ok(text) = std::str::from_utf8(data) {
            let source = ParcoursSource {
                name: "p".into(),
                file: "p.toml".into(),
                text: text.into(),
            };
            if let Err(faults) = read(&source, typology, &NoCommand) {
                assert!(!faults.is_empty());
            }
        }
    });
});
