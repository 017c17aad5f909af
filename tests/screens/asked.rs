//! The empty search: examples that find something, and earlier searches whole.

use essnum::tui::popups::search::State as Search;
use essnum::tui::state::{Popup, State};

use crate::support::{buffer, look, press, start, text};

fn search<'s>(state: &'s State<'_>) -> &'s Search {
    match state.popup() {
        Some(Popup::Search(search)) => search,
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
        let query = search(&state).input.value().to_owned();
        assert!(!query.is_empty() && search(&state).found() > 0, "{query}");
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
    assert!(drawn.contains("Recherches d’avant"), "{drawn}");
    assert!(
        drawn.contains("famille:3 statut:scop -type:logiciel"),
        "{drawn}"
    );
    press(&mut state, "down enter", &look);
    assert_eq!(search(&state).input.value(), "framasoft");
    assert!(search(&state).found() > 0);
}
