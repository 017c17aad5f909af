//! Long lines, typed and pasted, and long queries.

use essnum::query::{Index, NameIndex, run_query, search_names, search_records, suggestions};
use essnum::tui::update;

use super::opened;
use crate::program::plain;
use crate::support::{buffer, look, press, start, text, typology};

/// Letters that a line of words holds, and a line with a path.
const WORDS: usize = 500;
const PATH: usize = 4_000;

/// What the last row of the screen says.
fn notice(state: &essnum::tui::state::State<'_>) -> String {
    let drawn = plain(&text(&buffer(state, &look())));
    drawn.lines().last().unwrap_or_default().trim().to_owned()
}

#[test]
fn a_line_holds_so_many_letters_and_says_what_it_leaves_out() {
    let look = look();
    for (keys, most) in [("/", WORDS), (":", WORDS), ("ctrl-o", PATH)] {
        let mut state = start(120, 36);
        press(&mut state, keys, &look);
        update::paste(&mut state, &"a ".repeat(3_000), &look);
        let left_out = 5_999 - most;
        let said = notice(&state);
        assert!(
            said.starts_with(&format!("{left_out} caractères laissés")),
            "{keys}: {said}"
        );
        // The next letter is told so too; one that is taken away makes room again.
        press(&mut state, "'x", &look);
        let said = notice(&state);
        assert!(
            said.contains(&format!("{most} caractères au plus")),
            "{keys}: {said}"
        );
        press(&mut state, "backspace 'x", &look);
        assert!(
            !notice(&state).contains("caractères"),
            "{keys}: {}",
            notice(&state)
        );
    }
}

#[test]
fn the_line_above_the_organisations_holds_as_many() {
    let look = look();
    let mut state = opened("nom;ville\nRégie;Nantes\nCafé;Brest\n", 120, 36);
    press(&mut state, "/", &look);
    update::paste(&mut state, &"漢".repeat(6_000), &look);
    assert_eq!(state.screens.organisations.query().chars().count(), WORDS);
    assert!(
        notice(&state).starts_with("5500 caractères"),
        "{}",
        notice(&state)
    );
    press(&mut state, "'x", &look);
    assert_eq!(state.screens.organisations.query().chars().count(), WORDS);
}

#[test]
fn words_said_again_and_again_are_searched_once() {
    let index = Index::new(typology());
    let long = "a l ".repeat(20_000);
    let hits = search_records(&index, &long);
    let short = search_records(&index, "a l a l");
    assert!(!hits.is_empty());
    let found = |hits: &[essnum::query::Hit]| hits.iter().map(|hit| hit.record).collect::<Vec<_>>();
    let (mut long, mut short) = (found(&hits), found(&short));
    long.sort_unstable();
    short.sort_unstable();
    assert_eq!(long, short);
    let mut names = NameIndex::default();
    for name in ["Les amis de la", "L’atelier d’à côté", "Régie"].repeat(1_000) {
        names.push(name);
    }
    assert_eq!(
        search_names(&names, &"a l ".repeat(20_000), 5_000).len(),
        2_000
    );
}

#[test]
fn a_query_longer_than_any_name_is_compared_with_none() {
    let t = typology();
    let index = Index::new(t);
    for letters in ["漢", "a", "zq zqz "] {
        let long = letters.repeat(300_000 / letters.len());
        assert!(run_query(t, &index, &long).unwrap().is_empty());
        assert!(suggestions(&index, &long, 5).is_empty());
    }
    // What is near is proposed as before.
    let near = suggestions(&index, "framassofte", 5);
    assert_eq!(near[0].name(t), "Framasoft");
}
