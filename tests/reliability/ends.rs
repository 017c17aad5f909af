//! In a real pseudo-terminal: nothing makes the program deaf to keys and signals, and every end gives the terminal
//! back.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use crate::pty::{Pty, size};
use crate::terminal::Session;

/// Far longer than an end takes, far shorter than for ever.
const SOON: Duration = Duration::from_secs(10);

/// Far longer than half a sequence is waited for.
const GIVEN_UP: Duration = Duration::from_millis(1_500);

/// What a terminal, a line that drops or a hand may send of a sequence.
const HALVES: &[&str] = &[
    "\u{1b}[?",
    "\u{1b}[200~a paste",
    "\u{1b}[<0;1",
    "\u{1b}[",
    "\u{1b}O",
    "\u{1b}]11;rgb:",
    "\u{1b}P",
];

fn started() -> Session {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    session
}

fn ends_soon(session: Session, code: u32, what: &str) {
    let asked = Instant::now();
    assert_eq!(session.end(), code, "{what}");
    assert!(asked.elapsed() < SOON, "{what}: {:?}", asked.elapsed());
}

fn pipe(folder: &Path) -> String {
    let pipe = folder.join("pipe.csv");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    pipe.to_str().unwrap().to_owned()
}

#[test]
fn half_a_sequence_holds_up_no_key() {
    let mut session = started();
    for half in HALVES {
        session.keys(half);
        std::thread::sleep(GIVEN_UP);
        // Whatever was pasted or typed has opened is left.
        session.keys("\u{1b}");
        std::thread::sleep(Duration::from_millis(100));
        session.keys("n");
        session.wait_text("Codes du rapport");
        session.keys("e");
        session.wait_text("Familles");
    }
    session.keys("q");
    ends_soon(session, 0, "q");
}

#[test]
fn signals_end_it_in_every_state() {
    let signals = [
        "TERM", "HUP", "INT", "QUIT", "USR1", "USR2", "ALRM", "VTALRM", "PROF", "XCPU", "IO",
    ];
    for name in signals {
        let session = started();
        session.signal(name);
        ends_soon(session, 130, name);
    }
    for half in HALVES {
        let mut session = started();
        session.keys(half);
        session.signal("TERM");
        ends_soon(session, 130, half);
    }
    for popup in ["/", "?", "\u{5}", "\u{13}", "f"] {
        let mut session = started();
        session.keys(popup);
        std::thread::sleep(Duration::from_millis(100));
        session.signal("HUP");
        ends_soon(session, 130, popup);
    }
    // During the question to a terminal that does not answer.
    for delay in [5, 30, 60, 90, 120] {
        let command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
        let mut pty = Pty::start(
            size(24, 80),
            command,
            &[("ESSNUM_STATE", "/dev/null/essnum")],
        );
        std::thread::sleep(Duration::from_millis(delay));
        crate::program::signal(pty.child.process_id().unwrap(), "QUIT");
        pty.end(|_| ());
        pty.assert_given_back(&format!("{delay} ms"));
    }
}

/// A full stack, refused memory and faults of the C library end with this signal.
#[test]
fn an_abort_gives_the_terminal_back_and_says_so() {
    for popup in ["", "/", "\u{13}"] {
        let mut session = started();
        session.keys(popup);
        session.signal("ABRT");
        session.wait_text("arrêt brutal");
        ends_soon(session, 1, popup);
    }
}

#[test]
fn a_list_that_nobody_writes_holds_up_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let list = pipe(folder.path());
    for (keys, signal, code) in [("q", None, 0), ("\u{3}", None, 0), ("", Some("TERM"), 130)] {
        let mut session = Session::start(&["--directory", &list], &[]);
        session.wait_text("Organisations · lecture en cours");
        session.keys("n");
        session.wait_text("Codes du rapport");
        session.keys(keys);
        if let Some(name) = signal {
            session.signal(name);
        }
        ends_soon(session, code, keys);
    }
    // It is there when it comes, beside one that came before.
    let other = folder.path().join("autre.csv");
    std::fs::write(&other, "nom;ville\nBoutique;Metz\n").unwrap();
    let lists = ["--directory", &list, "--directory", other.to_str().unwrap()];
    let mut session = Session::start(&lists, &[]);
    session.wait_text("Boutique");
    std::fs::write(&list, "nom;ville\nCafé;Brest\n").unwrap();
    session.wait_text("Café");
    session.keys("q");
    ends_soon(session, 0, "q");
}

#[test]
fn a_list_that_stalls_holds_up_nothing() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let list = pipe(folder.path());
    let mut session = Session::start(&["--directory", &list], &[]);
    let mut writer = std::fs::OpenOptions::new().write(true).open(&list).unwrap();
    writer.write_all(b"nom;ville\nCaf\xc3\xa9;Brest\n").unwrap();
    session.wait_text("Organisations");
    session.keys("n");
    session.wait_text("Codes du rapport");
    session.keys("\x1b[20~");
    drop(writer);
    session.wait_text("Café");
    session.keys("q");
    ends_soon(session, 0, "q");
}

#[test]
fn keys_typed_before_the_first_frame_are_answered() {
    // Once by a terminal that answers what it is asked, once by one that does not.
    // And several times by one that is asked nothing, so that the keys come before it is in raw mode or just after.
    let unasked: &[&str] = &["--theme", "dark"];
    for arguments in [&[] as &[&str]].into_iter().chain([unasked; 8]) {
        let mut session = Session::start(arguments, &[]);
        session.keys("/lqdn\r");
        session.wait_text("FAMILLES");
        session.keys("q");
        ends_soon(session, 0, "q");
    }
    let command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
    let mut pty = Pty::start(
        size(24, 80),
        command,
        &[("ESSNUM_STATE", "/dev/null/essnum")],
    );
    let mut input = pty.master.take_writer().unwrap();
    std::io::Write::write_all(&mut input, b"q").unwrap();
    assert_eq!(pty.end(|_| ()), 0);
}

#[test]
fn letters_typed_faster_than_they_are_searched_are_taken_together() {
    let mut session = started();
    session.keys("/");
    session.keys(&"a b ".repeat(500));
    let typed = Instant::now();
    session.keys("\u{15}lqdn");
    session.wait_text("La Quadrature du Net");
    assert!(typed.elapsed() < SOON, "{:?}", typed.elapsed());
    session.keys("\u{3}");
    ends_soon(session, 0, "control-c");
}

#[test]
fn a_terminal_of_any_size_is_drawn_on() {
    for (rows, cols) in [(65_535, 65_535), (1, 65_535), (0, 0)] {
        let command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
        let mut pty = Pty::start(
            size(rows, cols),
            command,
            &[("ESSNUM_STATE", "/dev/null/essnum"), ("TERM", "vt100")],
        );
        assert!(pty.printed(SOON).is_some());
        pty.master.resize(size(cols, rows)).unwrap();
        let mut input = pty.master.take_writer().unwrap();
        std::io::Write::write_all(&mut input, b"q").unwrap();
        assert_eq!(pty.end(|_| ()), 0, "{rows} {cols}");
    }
}

#[test]
fn a_clipboard_program_that_does_not_read_holds_up_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("wl-copy");
    std::fs::write(&program, "#!/bin/sh\nexec sleep 30\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let list = folder.path().join("liste.csv");
    let rows = "Ressourcerie du quartier;57000;38.32Z;9220\n".repeat(3_000);
    std::fs::write(&list, "nom;cp;ape;cj\n".to_owned() + &rows).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let mut session = Session::start(
        &["--directory", list.to_str().unwrap()],
        &[("WAYLAND_DISPLAY", "wayland-0"), ("PATH", &path)],
    );
    session.wait_text("Ressourcerie");
    session.keys("\u{13}");
    session.wait_text("Écrire ce qui est");
    session.keys("\u{13}\r");
    session.wait("the text", |session| {
        session
            .printed()
            .windows(7)
            .any(|window| window == b"\x1b]52;c;")
    });
    session.keys("\u{1b}");
    std::thread::sleep(Duration::from_millis(200));
    session.keys("q");
    ends_soon(session, 0, "q");
}

#[test]
fn a_search_is_kept_when_it_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("history");
    let state = folder.path().to_str().unwrap();
    let mut session = Session::start(&[], &[("ESSNUM_STATE", state)]);
    session.wait_text("Familles");
    session.keys("/lqdn\r");
    session.wait_text("FAMILLES");
    session.wait("the search kept", |_| {
        std::fs::read_to_string(&kept).is_ok_and(|text| text == "search\tlqdn\n")
    });
    session.signal("KILL");
}

/// Starts the explorer on a list in so much memory, asks it to end after a while, and hands over its exit code.
fn end_in_little_memory(list: &Path, kibibytes: usize, patience: Duration) -> u32 {
    let program = env!("CARGO_BIN_EXE_essnum");
    let line = format!(
        "ulimit -v {kibibytes}; exec {program} --theme dark --directory {}",
        list.display()
    );
    let mut command = CommandBuilder::new("/bin/sh");
    command.args(["-c", &line]);
    let mut pty = Pty::start(
        size(24, 80),
        command,
        // The standard library waits for itself when it is refused memory while it writes a backtrace.
        &[
            ("ESSNUM_STATE", "/dev/null/essnum"),
            ("RUST_BACKTRACE", "0"),
        ],
    );
    let mut input = pty.master.take_writer().unwrap();
    let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    let end = Instant::now() + patience;
    while Instant::now() < end && pty.child.try_wait().unwrap().is_none() {
        if let Some(chunk) = pty.printed(Duration::from_millis(20)) {
            screen.process(&chunk);
        }
    }
    // Whatever is left of it is asked to end.
    let _ = std::io::Write::write_all(&mut input, b"q");
    let code = pty.end(|chunk| screen.process(chunk));
    assert!(
        !screen.screen().alternate_screen(),
        "{kibibytes} KiB: {code}"
    );
    pty.assert_given_back(&format!("{kibibytes} KiB: {code}"));
    code
}

/// From too little memory to start, over too little for a list, to enough; in small steps below what the start takes,
/// where memory is refused while the terminal is taken.
#[test]
fn memory_that_is_refused_gives_the_terminal_back() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("liste.csv");
    let rows = "Ressourcerie du quartier;57000;38.32Z;9220\n".repeat(100_000);
    std::fs::write(&list, "nom;cp;ape;cj\n".to_owned() + &rows).unwrap();
    let moment = Duration::from_millis(300);
    let starts = |kibibytes: usize| end_in_little_memory(&list, kibibytes, moment) == 0;
    let (mut too_little, mut enough) = (8 << 10, 260 << 10);
    assert!(!starts(too_little));
    assert_eq!(end_in_little_memory(&list, enough, GIVEN_UP), 0);
    while enough - too_little > 1 << 10 {
        let half = usize::midpoint(too_little, enough);
        *(if starts(half) {
            &mut enough
        } else {
            &mut too_little
        }) = half;
    }
    for kibibytes in (enough - (8 << 10)..enough).step_by(1_000) {
        end_in_little_memory(&list, kibibytes, moment);
    }
    for mebibytes in (enough >> 10..260).step_by(40) {
        end_in_little_memory(&list, mebibytes << 10, GIVEN_UP);
    }
}

/// The explorer in a terminal that takes nothing any more, asked to end; how long that took.
fn end_of_a_stalled_terminal(signal: &str) -> Duration {
    use std::io::{Read, Write};
    let pair = portable_pty::native_pty_system()
        .openpty(size(60, 200))
        .unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
    command.args(["--theme", "dark"]);
    command.env("TERM", "xterm-256color");
    command.env("ESSNUM_STATE", "/dev/null/essnum");
    command.env("ESSNUM_CONFIG", crate::program::nowhere("essnum.toml"));
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut printed = Vec::new();
    let mut chunk = [0; 4096];
    while !String::from_utf8_lossy(&printed).contains("Familles") {
        let count = reader.read(&mut chunk).unwrap();
        printed.extend_from_slice(&chunk[..count]);
    }
    // Nobody reads from here on, until frames fill what the system keeps.
    let mut input = pair.master.take_writer().unwrap();
    for rank in 0..400 {
        let screen = if rank % 2 == 0 {
            "\u{1b}OR"
        } else {
            "\u{1b}OS"
        };
        input.write_all(screen.as_bytes()).unwrap();
        std::thread::sleep(Duration::from_millis(5));
    }
    let asked = Instant::now();
    crate::program::signal(child.process_id().unwrap(), signal);
    while child.try_wait().unwrap().is_none() {
        if asked.elapsed() > crate::pty::PATIENCE {
            let _ = child.kill();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    asked.elapsed()
}

#[test]
fn a_terminal_that_takes_nothing_holds_up_no_end() {
    for signal in ["TERM", "ABRT"] {
        let took = end_of_a_stalled_terminal(signal);
        assert!(took < SOON, "{signal}: {took:?}");
    }
}
