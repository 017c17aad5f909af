//! Random bytes typed into the real explorer: keys, the mouse, focus, pastes, halves of sequences, bytes that are no
//! text, sizes. It goes on or ends as a program ends, and gives the terminal back.
//! `ESSNUM_CHAOS_SESSIONS` says how many sessions, `ESSNUM_CHAOS_SEED` which ones.
#![cfg(unix)]

use std::io::Write;
use std::time::Duration;

use portable_pty::CommandBuilder;

use super::chaos::{Numbers, number};
use crate::pty::{PATIENCE, Pty, size};

/// Sessions of a run that does not say how many.
const SESSIONS: usize = 3;
/// Events of a session.
const SESSION: usize = 200;

/// How a session may end: by a key, by a signal.
const ENDS: [u32; 2] = [0, 130];

/// What terminals send, whole and in halves.
const SEQUENCES: &[&[u8]] = &[
    b"\x1b[A",
    b"\x1b[B",
    b"\x1b[5~",
    b"\x1b[6~",
    b"\x1b[Z",
    b"\x1b[3~",
    b"\x1bOQ",
    b"\x1bOR",
    b"\x1bOS",
    b"\x1b[15~",
    b"\x1b[19~",
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[97;5u",
    b"\x1b[1;5D",
    b"\x1b[200~coll\x1b]0;x\x07\xc3\xa9 62.01Z\n\x1b[201~",
    b"\x1b[200~",
    b"\x1b[201~",
    b"\x1b[",
    b"\x1bO",
    b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    b"\x1b]11;rgb:",
    b"\x1bP",
    b"\x1b[?62;c",
    b"\x1b[12;1R",
    b"\x1b[M !!",
    b"\x1b[<0;0;0M",
];

/// An event as bytes. The key that suspends is left out: nobody would wake the program.
fn bytes(numbers: &mut Numbers) -> Vec<u8> {
    match numbers.below(8) {
        0 => {
            let (button, end) = (numbers.below(80), numbers.one(b"Mm"));
            let (column, row) = (numbers.below(300), numbers.below(120));
            format!("\x1b[<{button};{column};{row}{}", char::from(end)).into_bytes()
        }
        1 => (0..numbers.below(20))
            .map(|_| u8::try_from(numbers.below(256)).unwrap())
            .filter(|byte| *byte != 0x1a)
            .collect(),
        2 | 3 => numbers.one(SEQUENCES).to_vec(),
        4 => numbers
            .one(&["/eco ", "famille:3 ", "été", "(", "\"", "\r", "\t", "\x1b"])
            .into(),
        // Every key but those that quit.
        _ => vec![numbers.one(
            b"abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789?/*+- \t\r\x05\x0f\x13",
        )],
    }
}

/// The explorer in a folder of its own, from which no other program is found.
fn start(folder: &std::path::Path) -> Pty {
    let list = folder.join("liste.csv");
    std::fs::write(&list, "nom;ville;ape\nCaf\u{e9};\u{1b}[31mBrest;62.01Z\n").unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
    command.args(["--theme", "dark", "--directory", "liste.csv"]);
    command.cwd(folder);
    let place = folder.to_str().unwrap();
    let variables = [("PATH", place), ("HOME", place), ("ESSNUM_STATE", place)];
    Pty::start(size(24, 80), command, &variables)
}

#[test]
fn random_bytes_leave_the_terminal_as_it_was() {
    let seed = number("ESSNUM_CHAOS_SEED", 1);
    for session in 0..number("ESSNUM_CHAOS_SESSIONS", SESSIONS) {
        let seed = seed + session;
        let mut numbers = Numbers(seed as u64);
        let folder = tempfile::tempdir().unwrap();
        let mut pty = start(folder.path());
        let mut input = pty.master.take_writer().unwrap();
        let mut sent = Vec::new();
        // Until the first frame the terminal itself answers some keys, by signals.
        let mut drawn = pty.printed(PATIENCE).expect("a first frame");
        for _ in 0..SESSION {
            if numbers.below(20) == 0 {
                let (rows, columns) = (numbers.below(200) + 1, numbers.below(500) + 1);
                let size = size(rows.try_into().unwrap(), columns.try_into().unwrap());
                let _ = pty.master.resize(size);
            }
            let event = bytes(&mut numbers);
            sent.push(String::from_utf8_lossy(&event).into_owned());
            // It may have ended.
            if input.write_all(&event).is_err() {
                break;
            }
            drawn.extend(pty.printed(Duration::from_millis(4)).unwrap_or_default());
        }
        if pty.child.try_wait().unwrap().is_none() {
            crate::program::signal(pty.child.process_id().unwrap(), "TERM");
        }
        let code = pty.end(|chunk| drawn.extend(chunk));
        let drawn = String::from_utf8_lossy(&drawn);
        assert!(
            ENDS.contains(&code),
            "seed {seed}: {code} after {sent:?}, {drawn:?}"
        );
        assert!(!drawn.contains("panicked"), "seed {seed}: {drawn}");
        assert!(!drawn.contains("\u{1b}[31mBrest"), "seed {seed}");
        assert_eq!(drawn.matches("\u{1b}[?1049l").count(), 1, "seed {seed}");
        pty.assert_given_back(&format!("seed {seed}"));
    }
}
