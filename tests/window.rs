//! What reaches a real terminal besides cells: the mouse, the clipboard, the title of its window.

use crate::terminal::Session;

fn has(raw: &[u8], sequence: &[u8]) -> bool {
    raw.windows(sequence.len()).any(|window| window == sequence)
}

#[test]
fn the_mouse_is_taken_used_and_given_back() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    assert!(has(session.raw(), b"\x1b[?1000h") && has(session.raw(), b"\x1b[?1006h"));
    // Moves without a button are not asked for.
    assert!(!has(session.raw(), b"\x1b[?1003h"));
    // A press on the second tab, whose columns are those of the first row, from 1.
    session.keys("\x1b[<0;25;1M\x1b[<0;25;1m");
    session.wait_text("Matrice");
    // F10 gives it back: presses say nothing then, were any to come.
    session.keys("\x1b[21~");
    session.wait_text("La souris est rendue au terminal");
    session.keys("\x1b[<0;12;1M");
    session.keys("e");
    session.wait_text("Familles");
    session.keys("q");
    session.wait("the end", |session| {
        has(session.raw(), b"\x1b[?1000l\x1b[?2004l")
    });
    assert_eq!(session.end(), 0);
}

/// What the settings answer is told beside what was done, and the panes leave both their rows.
#[test]
fn giving_the_mouse_back_is_kept_and_covers_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("essnum.toml");
    let config = config.to_str().unwrap();
    let mut session = Session::start(&[], &[("ESSNUM_CONFIG", config)]);
    session.wait_text("Familles");
    session.keys("\x1b");
    session.keys("\x1b[21~");
    session.wait_text("Gardé dans");
    let shown = session.text();
    let rows: Vec<&str> = shown.lines().collect();
    let first = rows
        .iter()
        .position(|row| row.contains("La souris est rendue"));
    let first = first.unwrap();
    assert!(first < rows.len() - 1, "two rows: {shown}");
    assert!(rows[first - 1].contains('╰'), "{shown}");
    session.keys("q");
    assert_eq!(session.end(), 0);
    assert_eq!(std::fs::read_to_string(config).unwrap(), "mouse = false\n");
    // The next run leaves it where it is.
    let mut session = Session::start(&[], &[("ESSNUM_CONFIG", config)]);
    session.wait_text("Familles");
    assert!(!has(session.raw(), b"\x1b[?1000h"));
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_setting_leaves_the_mouse_to_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("essnum.toml");
    std::fs::write(&settings, "mouse = false\n").unwrap();
    let mut session = Session::start(&[], &[("ESSNUM_CONFIG", settings.to_str().unwrap())]);
    session.wait_text("Familles");
    assert!(!has(session.raw(), b"\x1b[?1000h"));
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn what_is_copied_is_told_with_the_way_it_went() {
    for (variable, told) in [
        ("ESSNUM_NOTHING", "Par le terminal"),
        ("SSH_CONNECTION", "à travers SSH"),
        ("TMUX", "Par tmux"),
    ] {
        let mut variables = vec![(variable, "10.0.0.1 1 10.0.0.2 22")];
        // The desktop on which the tests run, if any, is not theirs.
        variables.extend(["DISPLAY", "WAYLAND_DISPLAY"].map(|name| (name, "")));
        let mut session = Session::start(&[], &variables);
        session.wait_text("Familles");
        session.keys("c");
        session.wait_text(told);
        assert!(has(session.raw(), b"\x1b]52;c;"), "{variable}");
        session.keys("q");
        assert_eq!(session.end(), 0);
    }
}

#[test]
fn the_title_of_the_window_says_what_is_read() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    assert!(
        has(session.raw(), b"\x1b[22;2t"),
        "the title before is kept"
    );
    session.keys("/framasoft\r");
    session.wait("the title", |session| {
        has(session.raw(), "\x1b]2;Framasoft · essnum\x1b\\".as_bytes())
    });
    session.keys("q");
    session.wait("the end", |session| has(session.raw(), b"\x1b[23;2t"));
    assert_eq!(session.end(), 0);
}
