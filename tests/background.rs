//! The theme follows the background of a real terminal: one that answers late, one that says when it changes.

use essnum::theme::Background;
use essnum::tui::input::TerminalColors;

use crate::terminal::Session;

/// What is drawn of the ground of the light theme, and of the dark one.
const LIGHT: &[u8] = b"48;2;251;250;247";
const DARK: &[u8] = b"48;2;22;24;29";

/// Waits until a ground is drawn after so many bytes. Returns how many there are then.
fn drawn_after(session: &mut Session, from: usize, ground: &[u8], what: &str) -> usize {
    session.wait(what, |session| {
        let raw = &session.raw()[from.min(session.raw().len())..];
        raw.windows(ground.len()).any(|window| window == ground)
    });
    // The rest of the frame.
    session.keys("?");
    session.wait_text("SE DÉPLACER");
    session.keys("\u{1b}");
    session.wait("the screen", |session| {
        !session.text().contains("SE DÉPLACER")
    });
    session.raw().len()
}

#[test]
fn a_slow_answer_corrects_the_theme() {
    for (answer, drawn) in [
        ("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\", LIGHT),
        // The letters may come last, or not at all.
        (
            "\u{1b}]11;rgb:fbfb/fafa/f7f7\u{7}\u{1b}]10;rgb:0/0/0\u{7}\u{1b}[?62;c",
            LIGHT,
        ),
        (
            "\u{1b}]10;rgb:e0e0/e0e0/e0e0\u{7}\u{1b}]11;rgb:1010/1010/1010\u{7}",
            DARK,
        ),
    ] {
        let mut session = Session::silent(&[], &[]);
        session.wait_text("Familles");
        let first = drawn_after(&mut session, 0, DARK, "the usual theme");
        session.keys(answer);
        if drawn == LIGHT {
            drawn_after(&mut session, first, LIGHT, "the theme of the answer");
        }
        // It was no key.
        session.keys("b");
        session.wait_text("Pas de page précédente");
        session.keys("q");
        assert_eq!(session.end(), 0);
    }
}

#[test]
fn a_change_of_the_terminal_is_followed() {
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    let has = |session: &Session, wanted: &[u8]| {
        session
            .raw()
            .windows(wanted.len())
            .any(|window| window == wanted)
    };
    session.wait("the question", |session| has(session, b"\x1b[?2031h"));
    let mut from = drawn_after(&mut session, 0, LIGHT, "the light theme");
    for (told, ground) in [("1", DARK), ("2", LIGHT), ("1", DARK)] {
        session.keys(&format!("\u{1b}[?997;{told}n"));
        from = drawn_after(&mut session, from, ground, told);
    }
    // What means nothing changes nothing.
    session.keys("\u{1b}[?997;3n\u{1b}[?996n\u{1b}[?997n");
    session.keys("b");
    session.wait_text("Pas de page précédente");
    session.keys("q");
    session.wait("the end", |session| has(session, b"\x1b[?2031l"));
    assert_eq!(session.end(), 0);
}

#[test]
fn a_theme_that_was_named_stays() {
    let mut session = Session::start(&["--theme", "dark"], &[]);
    session.wait_text("Familles");
    session.keys("\u{1b}[?997;2n\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\");
    session.keys("b");
    session.wait_text("Pas de page précédente");
    session.keys("q");
    let raw = session.raw().to_vec();
    assert_eq!(session.end(), 0);
    let has = |wanted: &[u8]| raw.windows(wanted.len()).any(|window| window == wanted);
    assert!(has(DARK) && !has(LIGHT) && !has(b"\x1b[?2031h"));
}

#[test]
fn replies_are_taken_as_they_come() {
    let mut colors = TerminalColors::default();
    for (reply, told) in [
        (&b"\x1b[?62;4c"[..], None),
        (b"\x1b]10;rgb:0000/0000/0000", None),
        (b"\x1b]11;rgb:ffff/ffff/ffff", Some(Background::Light)),
        (b"\x1b]10;rgb:ffff/ffff/ffff", Some(Background::Dark)),
        (b"\x1b]11;nonsense", None),
        (b"\x1b]12;rgb:ffff/ffff/ffff", None),
        (b"\x1b[?997;1n", Some(Background::Dark)),
        (b"\x1b[?997;2n", Some(Background::Light)),
        (b"\x1b[?997;0n", None),
        (b"", None),
    ] {
        assert_eq!(colors.take(reply), told, "{reply:?}");
    }
}
