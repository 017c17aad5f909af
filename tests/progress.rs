//! How far long work is, on a real pseudo-terminal: standard error is the terminal, the answer goes to a
//! file. The list comes through a pipe that stays open until the progress is seen, so nothing depends on
//! how fast the machine is.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

/// Columns of the terminal.
const COLUMNS: usize = 60;
/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(60);
/// More than what is read of a list before anything is told of it.
const CHUNK: usize = 300_000;

struct Watched {
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    raw: Vec<u8>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Watched {
    /// Starts the program on a list, its standard error a terminal of 60 columns.
    fn start(folder: &Path, variables: &[(&str, &str)]) -> Self {
        let size = PtySize {
            rows: 10,
            cols: 60,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new("sh");
        let line = "exec \"$0\" export organisations --directory liste.csv --format csv >out.csv";
        command.args(["-c", line, env!("CARGO_BIN_EXE_essnum")]);
        command.cwd(folder);
        command.env("LC_ALL", "fr_FR.UTF-8");
        command.env("TERM", "xterm-256color");
        command.env("ESSNUM_CONFIG", "/nonexistent/essnum.toml");
        command.env_remove("NO_COLOR");
        for (name, value) in variables {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut chunk) {
                if sender.send(chunk[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            child,
            output,
            raw: Vec::new(),
            _master: pair.master,
        }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.raw).into_owned()
    }

    fn pump(&mut self, patience: Duration) {
        if let Ok(chunk) = self.output.recv_timeout(patience) {
            self.raw.extend(chunk);
        }
    }

    /// Waits for the end; what the terminal was given.
    fn end(mut self) -> String {
        let start = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(start.elapsed() < PATIENCE, "{}", self.text());
            self.pump(Duration::from_millis(20));
        }
        while let Ok(chunk) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.raw.extend(chunk);
        }
        self.text()
    }
}

fn list(folder: &Path) -> std::path::PathBuf {
    folder.join("liste.csv")
}

const HEADING: &str = "nom;naf;ville\n";

#[test]
fn progress_is_told_on_one_line_and_wiped_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = list(folder.path());
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    assert!(made.unwrap().success());
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
    let are_short = |line: &&str| line.contains("colonnes") || line.chars().count() < COLUMNS;
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
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        let watched = Watched::start(folder.path(), &[variables]);
        let mut pipe = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        pipe.write_all(HEADING.as_bytes()).unwrap();
        // Longer than anybody waits in silence who is told.
        std::thread::sleep(essnum::cli::PATIENCE + Duration::from_millis(200));
        pipe.write_all(b"La Fabrique;6201Z;Rennes\n").unwrap();
        drop(pipe);
        let told = watched.end();
        assert!(!told.contains('\u{1b}') && !told.contains('%'), "{told:?}");
        std::fs::remove_file(&path).unwrap();
    }
}
