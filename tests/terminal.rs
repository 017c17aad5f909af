//! The real program in a real pseudo-terminal: start, search, open, quit; killed, suspended,
//! panicking; the terminal given back each time.

use std::io::Write;
use std::time::{Duration, Instant};

use essnum::export::{Capability, formats_writing};
use portable_pty::CommandBuilder;
use unicode_width::UnicodeWidthStr;

use crate::program::signal;
use crate::pty::{PATIENCE, Pty, size};

/// A program in a terminal, with the screen it has drawn.
pub struct Session {
    pty: Pty,
    input: Box<dyn Write + Send>,
    screen: vt100::Parser,
    raw: Vec<u8>,
    /// Whether the terminal says at once what it is asked for.
    answers: bool,
    /// What the program keeps goes here, unless a test names another place.
    _kept: tempfile::TempDir,
}

impl Session {
    /// In a terminal that says nothing of itself.
    pub fn silent(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        Self {
            answers: false,
            ..Self::start(arguments, variables)
        }
    }

    pub fn start(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
        command.args(arguments);
        let kept = tempfile::tempdir().unwrap();
        command.env("ESSNUM_STATE", kept.path());
        let pty = Pty::start(size(24, 80), command, variables);
        Self {
            input: pty.master.take_writer().unwrap(),
            pty,
            screen: vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0),
            raw: Vec::new(),
            answers: true,
            _kept: kept,
        }
    }

    /// Everything that was printed.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Takes in what was printed until the screen is as wanted.
    pub fn wait(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            assert!(
                start.elapsed() < PATIENCE,
                "waited for {what}; the screen is:\n{}",
                self.text()
            );
            if let Some(chunk) = self.pty.printed(Duration::from_millis(50)) {
                self.screen.process(&chunk);
                self.raw.extend(chunk);
                self.answer();
            }
        }
    }

    pub fn wait_text(&mut self, text: &str) {
        self.wait(text, |session| session.text().contains(text));
    }

    /// Answers what terminals are asked for: colours, then what they are.
    fn answer(&mut self) {
        if !self.answers {
            return;
        }
        for (question, answer) in [
            ("\x1b]10;?", "\x1b]10;rgb:0000/0000/0000\x1b\\"),
            ("\x1b]11;?", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"),
            ("\x1b[c", "\x1b[?62;c"),
        ] {
            if let Some(place) = find(&self.raw, question.as_bytes()) {
                self.raw
                    .splice(place..place + question.len(), std::iter::empty());
                let _ = self.input.write_all(answer.as_bytes());
            }
        }
    }

    /// All that it printed, but what it asked the terminal.
    pub fn printed(&self) -> &[u8] {
        &self.raw
    }

    pub fn keys(&mut self, keys: &str) {
        self.input.write_all(keys.as_bytes()).unwrap();
        self.input.flush().unwrap();
    }

    pub fn signal(&self, name: &str) {
        signal(self.pty.child.process_id().unwrap(), name);
    }

    /// Waits for the end and returns the exit code; the terminal must have been given back.
    pub fn end(mut self) -> u32 {
        let code = self.pty.end(|chunk| self.screen.process(chunk));
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is back");
        assert!(!screen.bracketed_paste(), "pastes are plain again");
        code
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

#[test]
fn it_starts_searches_opens_and_quits() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    assert!(session.screen.screen().alternate_screen());
    session.keys("/lqdn");
    session.wait_text("La Quadrature du Net");
    session.keys("\r");
    session.wait_text("FAMILLES");
    session.keys("b");
    session.wait_text("Éducation populaire, médiation");
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn it_copies_through_the_terminal() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    session.keys("c");
    session.wait("OSC 52", |session| {
        find(&session.raw, b"\x1b]52;c;").is_some()
    });
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn it_takes_the_theme_of_the_background() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    session.wait("the light theme", |session| {
        find(&session.raw, b"48;2;251;250;247").is_some()
    });
    session.keys("q");
    session.end();
    let mut dark = Session::start(&["--theme", "dark"], &[]);
    dark.wait_text("Familles");
    dark.wait("the dark theme", |session| {
        find(&session.raw, b"48;2;22;24;29").is_some()
    });
    dark.keys("q");
    dark.end();
}

#[test]
fn an_answer_that_comes_late_is_no_key() {
    let mut session = Session::start(&["--theme", "dark"], &[]);
    session.wait_text("Familles");
    for end in ["\x1b\\", "\x07"] {
        session.keys(&format!("\x1b]11;rgb:fbfa/faf7/ffff{end}"));
    }
    session.keys("n");
    session.wait_text("Codes du rapport");
    session.keys("b");
    // One step back is where it began: nothing else was done.
    session.wait_text("Familles");
    session.keys("b");
    session.wait_text("Pas de page précédente");
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn no_color_and_ascii_are_obeyed() {
    let mut session = Session::start(&["--ascii"], &[("NO_COLOR", "1")]);
    session.wait_text("Familles");
    session.wait_text("? aide");
    assert!(find(&session.raw, b"[38;").is_none() && find(&session.raw, b"[48;").is_none());
    assert!(session.text().is_ascii(), "{}", session.text());
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn signals_end_it_and_give_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let mut session = Session::start(&[], &[]);
        session.wait_text("Familles");
        session.signal(signal);
        assert_eq!(session.end(), 130, "{signal}");
    }
}

#[test]
fn control_c_leaves() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    session.keys("\x03");
    assert_eq!(session.end(), 0);
}

#[test]
fn it_is_suspended_and_comes_back() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    session.keys("\x1a");
    session.wait("the terminal given back", |session| {
        !session.screen.screen().alternate_screen()
    });
    // The screen is given back a moment before the program stops, and only a stopped one continues.
    session.wait("the program again", |session| {
        session.signal("CONT");
        session.screen.screen().alternate_screen()
    });
    session.wait_text("Familles");
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn it_resizes_at_any_pace() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    for step in 0..60_u16 {
        let (rows, cols) =
            [(1, 1), (10, 40), (9, 39), (60, 200), (24, 80), (20, 60)][usize::from(step % 6)];
        session
            .pty
            .master
            .resize(size(rows, cols + step % 3))
            .unwrap();
        if step % 7 == 0 {
            session.keys("j");
        }
    }
    session.pty.master.resize(size(24, 80)).unwrap();
    session.keys("o");
    session.wait_text("Transversaux");
    session.keys("q");
    assert_eq!(session.end(), 0);
}

/// Only a program built for tests can be told to panic.
#[cfg(debug_assertions)]
#[test]
fn a_panic_gives_the_terminal_back_first() {
    for place in ["here", "thread"] {
        let mut session = Session::start(&[], &[("ESSNUM_PANIC", place)]);
        session.wait_text("Familles");
        session.keys("x");
        session.wait_text("panicked");
        assert!(!session.screen.screen().alternate_screen(), "{place}");
        assert_eq!(session.pty.end(|_| ()), 101, "{place}");
        session.pty.assert_given_back(place);
    }
}

/// While a long list is read, keys are answered: the reading is not waited for.
#[test]
fn keys_are_answered_while_a_list_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("longue.csv");
    let rows = "Ressourcerie du quartier;57000;38.32Z;9220\n".repeat(600_000);
    std::fs::write(&path, "nom;cp;ape;cj\n".to_owned() + &rows).unwrap();
    let list = ["--directory", path.to_str().unwrap()];
    let mut session = Session::start(&list, &[]);
    session.wait_text("lecture");
    for (keys, shown) in [
        ("e", "Familles"),
        ("n", "Codes du rapport"),
        ("\x1b[20~", "lecture"),
    ] {
        session.keys(keys);
        session.wait_text(shown);
    }
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn headings_and_cells_of_a_list_are_sanitised_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let list = "nom;x\u{1b}[31m\u{7};y\u{202a};y\u{202b};tags\n\
        Alpha;1;2;3;u\u{202e}a|v\u{9b}b\nBeta;1;2;3;u\u{202e}a|v\u{9b}b\n";
    std::fs::write(folder.path().join("l.csv"), list).unwrap();
    let rows = formats_writing(Capability::Rows).into_iter();
    let rows = rows.map(|format| (format, "export organisations"));
    let charts = formats_writing(Capability::Chart).into_iter();
    let charts = charts.map(|format| (format, "overlaps --sets tags"));
    for (format, command) in rows.chain(charts).filter(|(format, _)| !format.is_binary) {
        let mut started = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
        started.cwd(folder.path());
        started.args(command.split(' '));
        started.args(["--directory", "l.csv", "--format", format.name]);
        let mut pty = Pty::start(size(24, 80), started, &[("NO_COLOR", "1")]);
        let mut printed = Vec::new();
        let code = pty.end(|chunk| printed.extend_from_slice(chunk));
        let printed = String::from_utf8_lossy(&printed);
        assert_eq!(code, 0, "{command} {}: {printed}", format.name);
        for raw in [
            "\u{1b}[31m",
            "\u{7}",
            "\u{202a}",
            "\u{202b}",
            "\u{202e}",
            "\u{9b}",
        ] {
            assert!(
                !printed.contains(raw),
                "{command} {}: {printed:?}",
                format.name
            );
        }
        // Two headings that differ by such a mark only stay two.
        let both = printed.contains("y\u{fffd}_2");
        assert!(
            both || format.name != "json" || command == "overlaps --sets tags",
            "{printed}"
        );
    }
}

#[test]
fn a_search_fits_the_terminal() {
    let queries: [&[&str]; 2] = [
        &["search", "bien commun"],
        &["search", "tiers-lieux", "--limit", "6"],
    ];
    let widths = [60, 80, 120];
    for (columns, query) in widths
        .into_iter()
        .flat_map(|columns| queries.map(|query| (columns, query)))
    {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_essnum"));
        command.args(query);
        let mut pty = Pty::start(size(24, columns), command, &[]);
        let mut printed = Vec::new();
        assert_eq!(pty.end(|chunk| printed.extend(chunk)), 0);
        let printed = String::from_utf8(printed).unwrap();
        let plain = printed.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
        assert!(plain.lines().count() > 1);
        if query.contains(&"--limit") {
            assert_eq!(plain.lines().count(), 6, "{plain}");
        }
        for line in plain.lines() {
            let line = line.trim_end_matches('\r');
            let ends = line.split("  ").last().unwrap_or_default();
            let width = UnicodeWidthStr::width(line);
            // Identifiers are whole, however little is left for the name.
            assert!(
                width <= usize::from(columns) || ends.chars().count() <= 12,
                "{columns}: {line}"
            );
        }
    }
}

/// The cursor of a screen reader: on the row that is chosen, and seen.
#[test]
fn the_terminals_cursor_stands_on_what_is_chosen() {
    let row = |session: &Session| {
        let screen = session.screen.screen();
        let (row, _) = screen.cursor_position();
        let rows: Vec<String> = screen.rows(0, 80).collect();
        rows[usize::from(row)].clone()
    };
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    session.keys("\t");
    session.wait("the first actor", |session| row(session).contains("CNAJEP"));
    session.keys("j");
    session.wait("the next one", |session| {
        row(session).contains("France Tiers-Lieux")
    });
    assert!(!session.screen.screen().hide_cursor());
    session.keys("q");
    assert_eq!(session.end(), 0);
}
