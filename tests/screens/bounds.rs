//! Every size and every key: nothing panics, nothing is drawn outside, the selection is kept.

use essnum::tui::update;
use proptest::prelude::*;
use ratatui::layout::Size;

use super::organisations::opened;
use crate::support::{buffer, look, press, read, start, text};

const SCREENS: &[&str] = &[
    "e", "o", "n", "t", "s", "/", "?", "/ 'eco", "tab tab", "o tab", "n tab",
];

#[test]
fn every_size_is_drawn_without_panic() {
    let look = look();
    for keys in SCREENS {
        let mut state = start(120, 36);
        press(&mut state, keys, &look);
        for (width, height) in [
            (1, 1),
            (2, 60),
            (39, 9),
            (40, 10),
            (59, 15),
            (60, 16),
            (60, 20),
            (80, 24),
            (99, 16),
            (100, 40),
            (250, 70),
        ] {
            update::resize(&mut state, Size::new(width, height), &look);
            buffer(&state, &look);
        }
    }
}

#[test]
fn a_match_shows_where_its_label_is_cut() {
    let look = look();
    for (width, height) in [(120, 36), (80, 24), (60, 20), (40, 10)] {
        let mut state = start(width, height);
        press(&mut state, "/ 'main space 'd space 'oeuvre", &look);
        let shown = text(&buffer(&state, &look));
        let row = shown.lines().find(|line| line.contains("78.10 ")).unwrap();
        assert!(row.contains("main-d'œuvre"), "{width}×{height}: {row}");
    }
}

#[test]
fn below_the_least_size_one_line_says_so() {
    let look = look();
    let drawn = text(&buffer(&start(39, 24), &look));
    assert!(drawn.starts_with("essnum"), "{drawn}");
    assert!(drawn.contains("40") && drawn.contains("10"), "{drawn}");
    assert_eq!(drawn.trim_end().lines().count(), 1);
}

#[test]
fn resizing_keeps_the_selection() {
    let look = look();
    let mut state = start(120, 36);
    press(&mut state, "/ 'wikipedia enter", &look);
    let before = state.record();
    for size in [(60, 20), (40, 10), (1, 1), (120, 36)] {
        update::resize(&mut state, Size::new(size.0, size.1), &look);
        assert_eq!(state.record(), before);
        if size.0 >= 40 {
            assert!(text(&buffer(&state, &look)).contains("Wikip"), "{size:?}");
        }
    }
}

#[test]
fn no_list_of_a_popup_moves_below_the_least_size() {
    let look = look();
    // The popups that list values, actions, formats and files.
    for keys in ["f8", "ctrl-e", "ctrl-s", "ctrl-o", "/ 'eco"] {
        let mut state = start(80, 24);
        press(&mut state, keys, &look);
        press(&mut state, "down down", &look);
        let before = text(&buffer(&state, &look));
        for moves in ["down", "down down up pagedown", "end", "home"] {
            update::resize(&mut state, Size::new(39, 9), &look);
            press(&mut state, moves, &look);
            update::resize(&mut state, Size::new(80, 24), &look);
            let after = text(&buffer(&state, &look));
            assert_eq!(before, after, "{keys} then {moves}");
        }
    }
}

#[test]
fn what_is_too_small_to_draw_comes_back_as_it_was() {
    let look = look();
    let names = (0..60).map(|row| format!("Organisation {row}\n"));
    let list = format!("nom\n{}", names.collect::<String>());
    for (keys, moves) in [
        ("e", "down down right down down"),
        ("o", "down down down"),
        ("o u", "down down down down"),
        ("n", "down down down down down down"),
        ("f8", "down down down down tab"),
        ("/ 'eco", "down down down down"),
        ("f9", "down down down down down down down down down down"),
    ] {
        let mut state = opened(&[("l.csv", list.clone())], 80, 24);
        read(&mut state);
        press(&mut state, keys, &look);
        press(&mut state, moves, &look);
        let before = text(&buffer(&state, &look));
        update::resize(&mut state, Size::new(39, 9), &look);
        update::resize(&mut state, Size::new(80, 24), &look);
        assert_eq!(before, text(&buffer(&state, &look)), "{keys}");
    }
    let mut state = start(80, 24);
    press(&mut state, "f8 down", &look);
    let before = text(&buffer(&state, &look));
    update::resize(&mut state, Size::new(39, 9), &look);
    press(&mut state, "tab", &look);
    update::resize(&mut state, Size::new(80, 24), &look);
    assert_eq!(before, text(&buffer(&state, &look)));
}

/// Keys a person could type, in any order.
fn keys() -> impl Strategy<Value = Vec<String>> {
    let actions = essnum::tui::action::ACTIONS
        .iter()
        .flat_map(|row| row.keys)
        .map(|key| (*key).to_owned());
    let quiet = actions.filter(|key| !["q", "ctrl-c", "ctrl-z"].contains(&key.as_str()));
    let typed = ["é", "'", "œ", "9", "x", "f12"].map(str::to_owned);
    prop::collection::vec(
        prop::sample::select(quiet.chain(typed).collect::<Vec<_>>()),
        0..40,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_at_any_size_leave_the_cursor_on_something(keys in keys(), width in 1_u16..140, height in 1_u16..50) {
        let look = look();
        let mut state = start(width, height);
        for key in keys {
            update::key(&mut state, key.parse().unwrap(), &look);
        }
        buffer(&state, &look);
        prop_assert!(state.record().is_some());
    }
}

#[test]
fn the_line_of_single_families_stands_for_the_typology() {
    let look = look();
    let mut state = start(120, 36);
    press(&mut state, "o = end", &look);
    assert!(state.record().is_some());
    press(&mut state, "c", &look);
    buffer(&state, &look);
}
