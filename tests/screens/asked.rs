//! The empty search: examples that find something, and earlier searches whole.

use essnum::tui::state::{Popup, State};

use crate::support::{buffer, look, press, start, text};

/// What is typed in the search, and how many it finds.
fn asked(state: &State<'_>) -> (String, usize) {
    match state.popup() {
        Some(Popup::Search(search)) => (search.input.value().to_owned(), search.found()),
        _ => panic!("no search"),
    }
}

#[test]
fn every_example_finds_something() {
    let look = look();
    let mut seen = Vec::new();
    for down in 1..=6 {
        let mut state = start(120, 36);
        let moves = "down ".repeat(down);
        press(&mut state, &format!("/ {moves}enter"), &look);
        let (query, found) = asked(&state);
        assert!(!query.is_empty() && found > 0, "{query}");
        seen.push(query);
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 6);
}

#[test]
fn earlier_searches_show_whole_and_are_searched_again() {
    let look = look();
    let mut state = start(120, 36);
    state
        .world
        .recent
        .searched("famille:3 statut:scop -type:logiciel");
    state.world.recent.searched("framasoft");
    press(&mut state, "/", &look);
    let drawn = text(&buffer(&state, &look));
    assert!(drawn.contains("Recherches récentes"), "{drawn}");
    assert!(
        drawn.contains("famille:3 statut:scop -type:logiciel"),
        "{drawn}"
    );
    press(&mut state, "down enter", &look);
    let (query, found) = asked(&state);
    assert_eq!(query, "framasoft");
    assert!(found > 0);
}
