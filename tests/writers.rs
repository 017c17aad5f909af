//! The writer of a terminal: whatever bytes it is given, however they are cut, only text and our own styles pass.

use std::io::Write;

use essnum::model::invisible_characters;
use essnum::text::{RawWriter, StyledWrite, TerminalWriter, TextStyle, sanitized};
use proptest::prelude::*;

/// What reaches a terminal of bytes that come in pieces.
fn shown(bytes: &[u8], piece: usize) -> String {
    let mut out = Vec::new();
    let mut writer = TerminalWriter::new(&mut out);
    for piece in bytes.chunks(piece.max(1)) {
        writer.write_all(piece).unwrap();
    }
    writer.flush().unwrap();
    drop(writer);
    String::from_utf8(out).unwrap()
}

proptest! {
    #[test]
    fn it_does_not_matter_how_text_is_cut(
        text in "[ab\u{1b}\u{9b}\u{ad}\u{200b}-\u{200f}\u{2028}\u{202e}\u{fe0f}\u{e0041}☎👩💻کह1\u{20e3}é\n]{0,24}",
        piece in 1_usize..7,
    ) {
        prop_assert_eq!(shown(text.as_bytes(), piece), sanitized(&text));
    }

    #[test]
    fn no_bytes_get_through_raw(bytes in any::<Vec<u8>>(), piece in 1_usize..9) {
        let shown = shown(&bytes, piece).replace('\t', "");
        prop_assert_eq!(invisible_characters(&shown).next(), None);
    }
}

#[test]
fn styles_are_asked_for_and_never_copied() {
    let mut out = Vec::new();
    let mut terminal = TerminalWriter::new(&mut out);
    terminal.write_all("☎".as_bytes()).unwrap();
    terminal
        .write_styled(TextStyle::Bold, "a\u{1b}[31m\u{200b}")
        .unwrap();
    terminal.write_styled(TextStyle::Color(96), "b").unwrap();
    terminal.write_all(b"\x1b[0m\t\xff").unwrap();
    drop(terminal);
    let shown = String::from_utf8(out).unwrap();
    let expected = "☎\u{1b}[1ma␛[31m\u{fffd}\u{1b}[0m\u{1b}[96mb\u{1b}[0m␛[0m\t\u{fffd}";
    assert_eq!(shown, expected);
    let mut file = RawWriter(Vec::new());
    file.write_all(b"\x1b[0m\xff").unwrap();
    assert_eq!(file.0, b"\x1b[0m\xff");
    assert!(!file.is_terminal());
}
