//! Quitting while something is being written, in a real pseudo-terminal: nobody waits for what may never
//! end, and no half of a file is left behind.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::terminal::Session;

/// Far longer than quitting takes, far shorter than for ever.
const SOON: Duration = Duration::from_secs(10);

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort_unstable();
    names
}

/// Asks for what shows to be written to a file of this folder.
fn write(session: &mut Session, folder: &Path, name: &str) {
    session.keys("\x13");
    session.wait_text("Écrire ce qui est");
    session.keys(&format!("\x15{}/{name}\r", folder.display()));
}

#[test]
fn a_list_without_end_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("liste.csv");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let fed = pipe.clone();
    let feeder = std::thread::spawn(move || std::fs::write(fed, "nom;ville\nCafé;Brest\n"));
    let mut session = Session::start(&["--directory", pipe.to_str().unwrap()], &[]);
    session.wait_text("Café");
    feeder.join().unwrap().unwrap();
    // Whoever opens it once more waits for somebody who writes to it.
    write(&mut session, folder.path(), "out.csv");
    let asked = Instant::now();
    session.keys("q");
    assert_eq!(session.end(), 0);
    assert!(asked.elapsed() < SOON, "{:?}", asked.elapsed());
    assert_eq!(names(folder.path()), ["liste.csv"]);
}

/// A workbook goes through the rows before it writes any, and does not see meanwhile that it is left.
#[test]
fn what_is_half_written_goes() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("liste.csv");
    let rows = "Ressourcerie du quartier;57000;38.32Z\n".repeat(100_000);
    std::fs::write(&list, format!("nom;cp;ape\n{rows}")).unwrap();
    let mut session = Session::start(&["--directory", list.to_str().unwrap()], &[]);
    session.wait("the list whole", |session| {
        let text = session.text();
        text.contains("Ressourcerie") && !text.contains("lecture ")
    });
    write(&mut session, folder.path(), "out.xlsx");
    session.wait("a file begun", |_| names(folder.path()).len() > 1);
    session.keys("q");
    assert_eq!(session.end(), 0);
    assert_eq!(names(folder.path()), ["liste.csv"]);
}
