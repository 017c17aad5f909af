//! The terminal is closed, or whoever started the program is killed: it ends, and no file is half written.
#![cfg(unix)]

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtyPair, native_pty_system};

use crate::program::{run, signal};
use crate::pty::size;

/// Far longer than an end takes, far shorter than for ever.
const SOON: Duration = Duration::from_secs(20);

type Started = Box<dyn Child + Send + Sync>;

/// A program in a terminal that nobody else holds open, and which keeps what it keeps in a folder.
fn started(command: &mut CommandBuilder, folder: &Path) -> (PtyPair, Started) {
    let pair = native_pty_system().openpty(size(24, 80)).unwrap();
    let config = folder.join("config");
    std::fs::create_dir_all(&config).unwrap();
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "C");
    command.env("ESSNUM_STATE", folder.join("state"));
    command.env("ESSNUM_CONFIG", config.join("config.toml"));
    let child = pair.slave.spawn_command(command.clone()).unwrap();
    (pair, child)
}

fn explorer() -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
    command.args(["--theme", "dark"]);
    command
}

/// Reads until the explorer has drawn itself.
fn wait_for_a_frame(reader: &mut dyn Read) {
    let (mut printed, mut chunk) = (Vec::new(), [0; 4096]);
    while !String::from_utf8_lossy(&printed).contains("Familles") {
        let count = reader.read(&mut chunk).unwrap();
        assert!(count > 0, "{}", String::from_utf8_lossy(&printed));
        printed.extend_from_slice(&chunk[..count]);
    }
}

fn ends_soon(child: &mut Started, what: &str) {
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if start.elapsed() > SOON {
            let _ = child.kill();
            panic!("{what}: it does not end");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Nothing temporary is left in a folder and those in it, and what is kept there reads.
fn is_whole(folder: &Path, what: &str) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(!name.starts_with(".essnum-"), "{what}: {name}");
        if path.is_dir() {
            is_whole(&path, what);
        } else if path.extension() == Some("toml".as_ref()) {
            let text = std::fs::read_to_string(&path).unwrap();
            let table = text.parse::<toml::Table>();
            assert!(table.is_ok() && text.ends_with('\n'), "{what}: {text:?}");
        } else if name == "history" {
            let text = std::fs::read(&path).unwrap();
            assert!(text.ends_with(b"\n"), "{what}: {text:?}");
        }
    }
}

#[test]
fn a_terminal_that_is_closed_ends_it() {
    // In the tree; while a search is typed; after one; while what is shown is to be written; after a step is added.
    for keys in ["", "/lq", "/lqdn\r", "\u{13}", "\u{1b}[24~"] {
        let folder = tempfile::tempdir().unwrap();
        let (pair, mut child) = started(&mut explorer(), folder.path());
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        wait_for_a_frame(&mut reader);
        let mut input = pair.master.take_writer().unwrap();
        input.write_all(keys.as_bytes()).unwrap();
        std::thread::sleep(Duration::from_millis(100));
        drop((input, reader, pair.master));
        ends_soon(&mut child, keys);
        is_whole(folder.path(), keys);
    }
}

#[test]
fn a_parent_that_is_killed_ends_it() {
    for keys in ["", "/lqdn\r"] {
        let folder = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new("/bin/sh");
        // What follows keeps the shell from becoming the program.
        let line = format!("{} --theme dark; true", env!("CARGO_BIN_EXE_essnum"));
        command.args(["-c", &line]);
        let (pair, mut parent) = started(&mut command, folder.path());
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        wait_for_a_frame(&mut reader);
        let mut input = pair.master.take_writer().unwrap();
        input.write_all(keys.as_bytes()).unwrap();
        // The terminal ends with the last program that has it open.
        let (sender, ended) = channel::<()>();
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(1..) = reader.read(&mut chunk) {}
            drop(sender);
        });
        std::thread::sleep(Duration::from_millis(100));
        signal(parent.process_id().unwrap(), "KILL");
        parent.wait().unwrap();
        let left = ended.recv_timeout(SOON);
        assert_eq!(left, Err(RecvTimeoutError::Disconnected), "{keys:?}");
        is_whole(folder.path(), keys);
    }
}

#[test]
fn a_file_is_whole_where_the_terminal_is_closed_while_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name);
    let rows = "Ressourcerie du quartier;57000;38.32Z;9220\n".repeat(60_000);
    std::fs::write(inside("l.csv"), "nom;cp;ape;cj\n".to_owned() + &rows).unwrap();
    let (list, out) = (inside("l.csv"), inside("out.csv"));
    let words = [
        "export",
        "organisations",
        "--force",
        "--list-profile",
        "none",
    ];
    let words = words.map(std::ffi::OsString::from).into_iter();
    let words = words.chain([
        "--directory".into(),
        list.into(),
        "--output".into(),
        out.clone().into(),
    ]);
    let words: Vec<_> = words.collect();
    run(&words).ends(0);
    let new = std::fs::read(&out).unwrap();
    for delay in [10, 40, 90, 160, 250, 400] {
        std::fs::write(&out, "old").unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
        command.args(&words);
        let (pair, mut child) = started(&mut command, &inside("own"));
        drop(pair.slave);
        std::thread::sleep(Duration::from_millis(delay));
        drop(pair.master);
        ends_soon(&mut child, "an export");
        let now = std::fs::read(&out).unwrap();
        assert!(now == b"old" || now == new, "{delay} ms: {}", now.len());
        is_whole(folder.path(), "an export");
    }
}

/// What is told of a file that cannot be written would stand in a frame that is never drawn.
#[test]
fn a_step_that_cannot_be_written_is_told_though_it_ends_at_once() {
    use crate::pty::Pty;
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("parcours"), "no folder").unwrap();
    let config = folder.path().join("config.toml");
    let config = config.to_str().unwrap();
    let variables = [
        ("ESSNUM_CONFIG", config),
        ("ESSNUM_STATE", "/dev/null/essnum"),
    ];
    let mut pty = Pty::start(size(24, 80), explorer(), &variables);
    let mut printed = Vec::new();
    while !String::from_utf8_lossy(&printed).contains("Familles") {
        printed.extend(pty.printed(SOON).expect("a frame"));
    }
    let mut input = pty.master.take_writer().unwrap();
    input.write_all(b"\x1b[24~q").unwrap();
    let mut last = Vec::new();
    assert_eq!(pty.end(|chunk| last.extend_from_slice(chunk)), 0);
    let last = String::from_utf8_lossy(&last).into_owned();
    let after = last.rsplit("\u{1b}[?1049l").next().unwrap();
    assert!(after.contains("mes-vues.toml"), "{last:?}");
}
