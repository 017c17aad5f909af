//! A French keyboard: every action has a key that needs neither Shift nor `AltGr`, and the first row of the keyboard
//! goes to panes.

use essnum::tui::action::ACTIONS;

use super::keys::check;

/// What the keys of a French keyboard write alone, beside letters.
const ALONE: &str = "&é\"'(-è_çà)=^$ù*,;:!<";

/// Keys with a name, which stand on every keyboard.
const NAMED: &[&str] = &[
    "up",
    "down",
    "left",
    "right",
    "pageup",
    "pagedown",
    "home",
    "end",
    "enter",
    "esc",
    "tab",
    "space",
    "backspace",
];

/// Whether a key is pressed without Shift and without `AltGr`.
fn is_reached(key: &str) -> bool {
    let is_alone = |key: &str| {
        let mut letters = key.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return letter.is_ascii_lowercase() || ALONE.contains(letter);
        }
        let number = key.strip_prefix('f').map(str::parse::<u8>);
        NAMED.contains(&key) || matches!(number, Some(Ok(1..=12)))
    };
    is_alone(key)
        || ["ctrl-", "alt-"]
            .iter()
            .filter_map(|held| key.strip_prefix(held))
            .any(is_alone)
}

#[test]
fn every_action_has_a_key_without_shift() {
    for row in ACTIONS {
        let has_one = row.keys.iter().any(|key| is_reached(key));
        assert!(has_one, "{}: {:?}", row.name, row.keys);
    }
}

#[test]
fn the_first_row_and_its_neighbours_are_keys() {
    check(&[
        ("", "é", "explorer actors actor:cnajep"),
        ("", "\"", "explorer record family:education-populaire"),
        ("é", "&", "explorer tree family:education-populaire"),
        // Next and previous record, zoomed or not.
        ("left", ";", "explorer tree family:democratie-et-libertes"),
        ("left ;", ",", "explorer tree family:education-populaire"),
        ("left z", ";", "explorer tree family:democratie-et-libertes"),
        // What has no meaning says so and moves nothing.
        (
            "",
            "' ( è _ ç à",
            "explorer tree family:education-populaire",
        ),
        ("", "= - = -", "explorer tree family:education-populaire"),
        ("o", "é", "overlaps who actor:emmaus-connect"),
        ("n", "é", "naf record code:38.32Z"),
        (
            "s",
            "v é",
            "sources record database:annuaire-des-esn-adherentes-a-numeum",
        ),
    ]);
}
