//! The keys of the search: queries completed, recalled, led from.

use essnum::tui::state::Popup;

use super::keys::check;
use crate::program::plain;
use crate::support::{buffer, look, press, start, text};

#[test]
fn a_query_is_completed_and_recalled() {
    let look = look();
    let typed = |keys: &str| {
        let mut state = start(120, 36);
        press(&mut state, keys, &look);
        match state.popup() {
            Some(Popup::Search(search)) => search.input.value().to_owned(),
            other => panic!("{keys}: {other:?}"),
        }
    };
    for (keys, query) in [
        ("/ 'fam tab", "famille:"),
        ("/ 'fam tab '4", "famille:4"),
        (
            "/ 'famille:logi tab 'rol tab 'têt tab",
            "famille:4 role:tête ",
        ),
        ("/ '-typ tab 'logi tab", "-type:logiciel "),
        // Nothing to complete: Tab goes to the next hit.
        ("/ 'framasoft tab", "framasoft"),
        // The last search, the one before, and the last again.
        ("/ 'scop enter / 'framasoft enter ctrl-r", "framasoft"),
        ("/ 'scop enter / 'framasoft enter / up", "framasoft"),
        ("/ 'scop enter / 'framasoft enter / up up", "scop"),
        ("/ 'scop enter / 'framasoft enter / up up down", "framasoft"),
    ] {
        assert_eq!(typed(keys), query, "{keys}");
    }
    // It is told while nothing is typed.
    let mut state = start(80, 24);
    press(&mut state, "/ 'scop enter /", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("ou ↑ pour « scop »"), "{drawn}");
    assert!(!drawn.contains("rien"), "{drawn}");
    check(&[
        (
            "/ 'famille:4 space 'type:logiciel",
            "enter",
            "explorer actors actor:mobilizon",
        ),
        (
            "/ 'type:terme space 'scop",
            "enter",
            "glossary list term:scop",
        ),
    ]);
}
