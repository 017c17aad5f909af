//! Invisible characters in a dataset: a fault with its place, except where a text needs one.

use super::damaged::Damaged;
use crate::program::run;

#[test]
fn invisible_characters() {
    for (character, name) in [
        ("\u{202e}", "U+202E"),
        ("\u{200b}", "U+200B"),
        ("\u{200e}", "U+200E"),
        ("\u{2028}", "U+2028"),
        ("\u{fff9}", "U+FFF9"),
        ("\u{e0041}", "U+E0041"),
        ("\u{200d}", "U+200D"),
    ] {
        Damaged::text("publics.csv", "Jeunes", &format!("Jeunes{character}")).is_refused(&[
            "publics.csv:",
            ":2 (name)",
            "caractère invisible",
            name,
        ]);
        Damaged::text("actors.csv", ",https://", &format!(",https://{character}")).is_refused(&[
            "actors.csv:",
            "(website)",
            "caractère invisible",
            name,
        ]);
    }
    // The descriptor names the edition, spelt out or escaped.
    for (hidden, name) in [
        ("\u{202e}", "U+202E"),
        ("\\u200b", "U+200B"),
        ("\\u001b", "U+001B"),
    ] {
        let titled = format!("\"title\": \"{hidden}");
        let line = "datapackage.json:";
        Damaged::text("datapackage.json", "\"title\": \"", &titled).is_refused(&[line, name]);
    }
}

#[test]
fn no_break_spaces_and_joiners_that_a_text_needs_are_none() {
    let name = "Jeunes\u{a0}: کتاب\u{200c}ها\u{202f}! ☎\u{fe0f}";
    let sound = Damaged::text("actors.csv", ",Primtux,", &format!(",{name},"));
    run(["check", sound.path().to_str().unwrap()]).ends(0);
}
