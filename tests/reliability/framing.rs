//! What a terminal sends, cut anywhere: no half sequence swallows the keys that follow.

use std::time::{Duration, Instant};

use crossterm::event::{Event, MouseButton, MouseEventKind};
use essnum::tui::input::framing::{Framer, Unit};
use essnum::tui::input::parsing;

/// The units of bytes that come at once.
fn units(framer: &mut Framer, bytes: &[u8]) -> Vec<Unit> {
    let mut units = Vec::new();
    framer.push(bytes, Instant::now(), &mut units);
    units
}

fn key(bytes: &str) -> Unit {
    Unit::Key(bytes.as_bytes().to_vec())
}

#[test]
fn keys_pastes_and_replies_are_told_apart() {
    let sent = "aé漢\u{1b}[A\u{1b}OP\u{1b}x\u{1b}é\u{1b}[1;5C\u{1b}[[A\u{1b}[200~b\u{1b}[A\n\u{1b}[201~\
        \u{1b}]11;rgb:0/0/0\u{1b}\\\u{1b}]10;x\u{7}\u{1b}[?62;4c\u{1b}[?997;2nq";
    let expected = [
        key("a"),
        key("é"),
        key("漢"),
        key("\u{1b}[A"),
        key("\u{1b}OP"),
        key("\u{1b}x"),
        key("\u{1b}é"),
        key("\u{1b}[1;5C"),
        key("\u{1b}[[A"),
        Unit::Paste("b\u{1b}[A\n".to_owned()),
        Unit::Reply(b"\x1b]11;rgb:0/0/0".to_vec()),
        Unit::Reply(b"\x1b]10;x".to_vec()),
        Unit::Reply(b"\x1b[?62;4c".to_vec()),
        Unit::Reply(b"\x1b[?997;2n".to_vec()),
        key("q"),
    ];
    assert_eq!(units(&mut Framer::default(), sent.as_bytes()), expected);
    // Byte by byte it is the same.
    let mut framer = Framer::default();
    let bytes = sent.as_bytes().chunks(1);
    let apart: Vec<Unit> = bytes.flat_map(|byte| units(&mut framer, byte)).collect();
    assert_eq!(apart, expected);
    assert_eq!(framer.deadline(), None);
}

#[test]
fn what_is_cut_is_given_up_and_the_next_key_is_a_key() {
    let cut: [(&str, &[Unit]); 12] = [
        ("\u{1b}", &[key("\u{1b}")]),
        ("\u{1b}[", &[key("\u{1b}[")]),
        ("\u{1b}O", &[key("\u{1b}O")]),
        ("\u{1b}]", &[key("\u{1b}]")]),
        ("\u{1b}[?", &[]),
        ("\u{1b}[<0;1", &[]),
        ("\u{1b}[M", &[]),
        ("\u{1b}[[", &[]),
        ("\u{1b}[1;5", &[]),
        ("\u{1b}]11;rgb:", &[]),
        ("\u{1b}P+r", &[]),
        (
            "\u{1b}[200~half a paste",
            &[Unit::Paste("half a paste".to_owned())],
        ),
    ];
    for (sent, given_up) in cut {
        let mut framer = Framer::default();
        assert_eq!(units(&mut framer, sent.as_bytes()), [], "{sent:?}");
        let deadline = framer.deadline().expect(sent);
        assert!(
            deadline <= Instant::now() + Duration::from_secs(2),
            "{sent:?}"
        );
        let mut left = Vec::new();
        framer.give_up(&mut left);
        assert_eq!(left, given_up, "{sent:?}");
        assert_eq!(framer.deadline(), None);
        assert_eq!(units(&mut framer, b"q"), [key("q")], "{sent:?}");
    }
}

/// A key that cannot be part of what has begun is not swallowed by it.
#[test]
fn a_control_key_ends_what_has_begun() {
    for begun in [
        "\u{1b}[1;",
        "\u{1b}[?",
        "\u{1b}]11;rgb",
        "\u{1b}P",
        "\u{1b}O",
        "\u{e9}",
    ] {
        let mut framer = Framer::default();
        let begun = match begun {
            // The first byte of a letter of two.
            "\u{e9}" => &begun.as_bytes()[..1],
            _ => begun.as_bytes(),
        };
        assert_eq!(units(&mut framer, begun), []);
        assert_eq!(units(&mut framer, b"\x03"), [key("\u{3}")], "{begun:?}");
    }
    // Another sequence begins.
    assert_eq!(
        units(&mut Framer::default(), b"\x1b]1\x1b[A"),
        [key("\u{1b}[A")]
    );
    assert_eq!(
        units(&mut Framer::default(), b"\x1b\x1b[A"),
        [key("\u{1b}"), key("\u{1b}[A")]
    );
}

#[test]
fn nothing_grows_without_end() {
    let mut framer = Framer::default();
    let long = vec![b'1'; 3 << 20];
    assert_eq!(units(&mut framer, b"\x1b["), []);
    // Too long for a sequence: the rest is typed.
    let typed = units(&mut framer, &long).len();
    assert!((long.len() - 64..long.len()).contains(&typed), "{typed}");
    // A paste is cut, and its end is recognised all the same.
    let pasted = [b"\x1b[200~", long.as_slice(), b"\x1b[201~q"].concat();
    let units = units(&mut framer, &pasted);
    let [Unit::Paste(text), key_after] = units.as_slice() else {
        panic!("{} units", units.len());
    };
    assert!(
        (1 << 20..=(1 << 20) + 16).contains(&text.len()),
        "{}",
        text.len()
    );
    assert_eq!(*key_after, key("q"));
}

#[test]
fn any_bytes_end_in_letters_or_nothing() {
    for byte in 0..=255_u8 {
        for rest in [&b"q"[..], b"\x1b[A", b"\xc3\xa9"] {
            let mut framer = Framer::default();
            let mut all = units(&mut framer, &[byte]);
            framer.give_up(&mut all);
            all.extend(units(&mut framer, rest));
            assert_eq!(all.last(), Some(&Unit::Key(rest.to_vec())), "{byte}");
        }
    }
}

#[test]
fn the_mouse_in_a_column_or_row_that_is_not_there_is_nothing() {
    for at in [
        "[0;0;0M",
        "[32;0;1M",
        "[32;1;0M",
        "[32;+0;1M",
        "[<0;0;1M",
        "[<0;1;00m",
    ] {
        for escapes in ["\u{1b}", "\u{1b}\u{1b}"] {
            let sequence = format!("{escapes}{at}");
            assert_eq!(parsing::event(sequence.as_bytes()), None, "{at}");
        }
    }
    let Some(Event::Mouse(mouse)) = parsing::event(b"\x1b[<0;1;10M") else {
        panic!("no mouse");
    };
    assert_eq!(mouse.kind, MouseEventKind::Down(MouseButton::Left));
    assert_eq!((mouse.column, mouse.row), (0, 9));
}
