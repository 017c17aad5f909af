//! How far long work is, on a real pseudo-terminal: standard error is the terminal, the answer goes to a
//! file. The list comes through a pipe that stays open until the progress is seen, so nothing depends on
//! how fast the machine is.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use crate::pty::{PATIENCE, Pty, size};

/// Columns of the terminal.
const COLUMNS: u16 = 60;
/// More than what is read of a list before anything is told of it.
const CHUNK: usize = 300_000;

struct Watched {
    pty: Pty,
    raw: Vec<u8>,
}

impl Watched {
    /// Starts the program on a list, its standard error a terminal.
    fn start(folder: &Path, variables: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new("sh");
        let line = "exec \"$0\" export organisations --directory liste.csv --format csv >out.csv";
        command.args(["-c", line, env!("CARGO_BIN_EXE_essnum")]);
        command.cwd(folder);
        Self {
            pty: Pty::start(size(10, COLUMNS), command, variables),
            raw: Vec::new(),
        }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.raw).into_owned()
    }

    fn pump(&mut self, patience: Duration) {
        self.raw
            .extend(self.pty.printed(patience).unwrap_or_default());
    }

    /// Waits for the end; what the terminal was given.
    fn end(mut self) -> String {
        self.pty.end(|chunk| self.raw.extend(chunk));
        self.text()
    }
}

/// The list as a pipe, into which rows come when the test says so.
fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

fn list(folder: &Path) -> std::path::PathBuf {
    folder.join("liste.csv")
}

const HEADING: &str = "nom;naf;ville\n";

#[test]
fn progress_is_told_on_one_line_and_wiped_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = list(folder.path());
    pipe(&path);
    let mut watched = Watched::start(folder.path(), &[]);
    let mut pipe = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    pipe.write_all(HEADING.as_bytes()).unwrap();
    let row = "La Fabrique;6201Z;Rennes\n";
    pipe.write_all(row.repeat(CHUNK / row.len()).as_bytes())
        .unwrap();
    let start = Instant::now();
    while !watched.text().contains("liste.csv") {
        assert!(start.elapsed() < PATIENCE, "{}", watched.text());
        watched.pump(Duration::from_millis(50));
    }
    drop(pipe);
    let told = watched.end();
    // Each line is short and takes the place of the last one.
    let shown: Vec<&str> = told.split("\r\u{1b}[2K").collect();
    assert!(shown.len() > 2, "{told:?}");
    let are_short =
        |line: &&str| line.contains("colonnes") || line.chars().count() < usize::from(COLUMNS);
    assert!(shown.iter().all(are_short), "{told:?}");
    assert!(shown.iter().any(|line| line.contains('%')), "{told:?}");
    // Nothing of it is left, only what is always said of a list.
    let mut screen = vt100::Parser::new(10.try_into().unwrap(), 60.try_into().unwrap(), 0);
    screen.process(told.as_bytes());
    let left = screen.screen().contents();
    assert!(left.contains("3 colonnes reconnues"), "{left}");
    assert!(!left.contains('%') && !left.contains("écrite"), "{left}");
    let written = std::fs::read_to_string(folder.path().join("out.csv")).unwrap();
    assert_eq!(written.lines().count(), 1 + CHUNK / row.len());
    assert!(!written.contains('\u{1b}'));
}

#[test]
fn quick_work_and_plain_terminals_hear_of_none() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        list(folder.path()),
        format!("{HEADING}La Fabrique;6201Z;Rennes\n"),
    )
    .unwrap();
    let quick = Watched::start(folder.path(), &[]).end();
    assert!(!quick.contains('\u{1b}'), "{quick:?}");
    std::fs::remove_file(list(folder.path())).unwrap();
    for variables in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let path = list(folder.path());
        pipe(&path);
        let watched = Watched::start(folder.path(), &[variables]);
        let mut pipe = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        pipe.write_all(HEADING.as_bytes()).unwrap();
        // Longer than anybody waits in silence who is told.
        std::thread::sleep(essnum::answer::PATIENCE + Duration::from_millis(200));
        pipe.write_all(b"La Fabrique;6201Z;Rennes\n").unwrap();
        drop(pipe);
        let told = watched.end();
        assert!(!told.contains('\u{1b}') && !told.contains('%'), "{told:?}");
        std::fs::remove_file(&path).unwrap();
    }
}
