//! Any bytes as what a terminal sends, as the name of a key, and as a text to be folded, typeset and shown.
#![cfg_attr(fuzzing, no_main)]

use std::time::Instant;

use essnum::query::fold::fold;
use essnum::text::{sanitized, typeset};
use essnum::tui::input::framing::{Framer, Unit};
use essnum::tui::input::parsing;
use essnum::tui::key::KeyPress;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    // Whole and byte by byte it is the same, and nothing stays behind.
    let now = Instant::now();
    let (mut whole, mut apart) = (Vec::new(), Vec::new());
    let mut framer = Framer::default();
    framer.push(data, now, &mut whole);
    framer.give_up(&mut whole);
    for byte in data {
        framer.push(&[*byte], now, &mut apart);
    }
    framer.give_up(&mut apart);
    assert_eq!(whole, apart);
    assert!(framer.deadline().is_none());
    for unit in &whole {
        if let Unit::Key(bytes) = unit {
            let _ = parsing::event(bytes);
        }
    }
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Ok(key) = text.parse::<KeyPress>() {
        assert_eq!(key.to_string().parse(), Ok(key), "{text:?}");
    }
    let shown = sanitized(text);
    assert_eq!(sanitized(&shown), shown);
    let folded = fold(text);
    assert_eq!(fold(&folded), folded, "{text:?}");
    for language in ["fr", "en"] {
        assert_eq!(
            typeset(text, language).chars().count(),
            text.chars().count()
        );
    }
});
