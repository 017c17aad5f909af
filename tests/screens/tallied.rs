//! The panel of facets over organisations that are searched: each value counts what it would leave of what
//! is typed, and keeps as many once it is chosen.

use std::time::Duration;

use essnum::query::{FacetValue, Filter};
use essnum::tui::screens::Screen;
use essnum::tui::state::State;
use proptest::prelude::*;

use super::organisations::opened;
use crate::program::plain;
use crate::support::{buffer, look, press, read, text, typology};

const LIST: &str = "nom;cp;ape;cj\n\
    Framasoft;69007;62.01Z;9220\n\
    Coopérative du val;35000;6201Z;5458\n\
    Café associatif;35200;56.30Z;9220\n\
    Coopérative des cafés;69001;56.30Z;5458\n\
    Val d’Ille;;88.99B;9220\n";

/// Types into the line above the organisations, and leaves it.
fn write(state: &mut State<'_>, line: &str) {
    let look = look();
    press(state, "/", &look);
    for letter in line.chars() {
        let key = if letter == ' ' {
            "space".to_owned()
        } else {
            letter.to_string()
        };
        press(state, &key, &look);
    }
    read(state);
    press(state, "esc", &look);
}

fn searched(line: &str) -> State<'static> {
    let mut state = opened(&[("a.csv", LIST.to_owned())], 120, 36);
    read(&mut state);
    write(&mut state, line);
    state
}

/// Every value that the panel offers, with its count.
fn offered(state: &State<'_>) -> Vec<(FacetValue, usize)> {
    let offers = state.offers(&[]).into_iter();
    offers.flat_map(|offer| offer.values).collect()
}

fn listed(state: &State<'_>) -> usize {
    state.world.lists.found(&state.world.filter).len()
}

#[test]
fn counts_are_those_of_what_is_typed() {
    let look = look();
    let mut state = searched("coop");
    press(&mut state, "f8", &look);
    read(&mut state);
    let drawn = plain(&text(&buffer(&state, &look)));
    for told in ["35 Ille-et-Vilaine", "69 Rhône", "SCOP"] {
        let line = drawn.lines().find(|line| line.contains(told));
        let line = line.unwrap_or_else(|| panic!("{told}: {drawn}"));
        let expected = if told == "SCOP" { " 2" } else { " 1" };
        assert!(
            line.trim_end_matches(['│', ' ']).ends_with(expected),
            "{line}"
        );
    }
    assert!(!drawn.contains("○ Association"), "{drawn}");
    assert!(!drawn.contains("comptage"), "{drawn}");
    // Without the line, and on the tree, all are counted.
    press(&mut state, "esc esc f8", &look);
    read(&mut state);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("○ Association"), "{drawn}");
    let mut state = searched("coop");
    press(&mut state, "f8", &look);
    read(&mut state);
    press(&mut state, "esc e", &look);
    assert_eq!(state.screen, Screen::Explorer);
    let drawn = plain(&text(&buffer(&state, &look)));
    let esn = drawn.lines().find(|line| line.contains(" 3  Services"));
    assert!(esn.unwrap().contains("≡ 1"), "{drawn}");
}

/// Conditions, words, both; with an error in a word, with accents, with nothing to find.
#[test]
fn a_value_keeps_as_many_organisations_as_it_said() {
    for line in [
        "",
        "coop",
        "val",
        "café",
        "cafe",
        "coopertaive",
        "département:35",
        "coop département:69",
        "statut:association -famille:3",
        "(\"val\" | \"café\")",
        "zzzz",
        "« »",
    ] {
        let mut state = searched(line);
        let whole = listed(&state);
        press(&mut state, "f8", &look());
        read(&mut state);
        let offers = offered(&state);
        assert!(whole == 0 || !offers.is_empty(), "{line}");
        for (value, count) in offers {
            let filter = Filter::default().toggled(typology(), value);
            state.refilter(filter);
            read(&mut state);
            assert_eq!(listed(&state), count, "{line}: {value:?}");
            // Chosen beside another one as well.
            for (other, count) in offered(&state) {
                let filter = state.world.filter.toggled(typology(), other);
                let is_alternative = other.facet() == value.facet();
                let before = state.world.filter.clone();
                if line == "coop" && !is_alternative {
                    state.refilter(filter);
                    read(&mut state);
                    assert_eq!(listed(&state), count, "{line}: {value:?}, {other:?}");
                    state.refilter(before);
                    read(&mut state);
                }
            }
        }
    }
}

/// More are found than are listed: all of them count. It goes on between keys, which are answered.
#[test]
fn long_lists_are_counted_between_keys() {
    let look = look();
    let rows = (0..20_000).map(|row| format!("Ressourcerie {row};57000;38.32Z;9220\n"));
    let long = LIST.to_owned() + &rows.collect::<String>();
    let mut state = opened(&[("longue.csv", long)], 120, 36);
    read(&mut state);
    write(&mut state, "ress");
    assert_eq!(listed(&state), 1_000);
    press(&mut state, "f8", &look);
    let mut slices = 0;
    let drawn = plain(&text(&buffer(&state, &look)));
    // What there is to choose stands there at once, and the cursor on something.
    assert!(drawn.contains("comptage"), "{drawn}");
    assert!(drawn.contains("35 Ille-et-Vilaine"), "{drawn}");
    while state.is_busy() {
        state.work(Duration::from_millis(1), &look);
        slices += 1;
    }
    assert!(slices > 1);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(
        drawn.contains("57 Moselle") && drawn.contains("20 000"),
        "{drawn}"
    );
    assert!(!drawn.contains("35 Ille-et-Vilaine"), "{drawn}");
    assert!(!drawn.contains("comptage"), "{drawn}");
    // Nothing is counted where nobody looks.
    press(&mut state, "esc esc / 'fram", &look);
    while state.is_busy() {
        state.work(Duration::from_millis(1), &look);
    }
    assert_eq!(state.world.lists.counted_percent(), Some(0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    /// Whatever is typed, the panel counts what the list shows.
    #[test]
    fn any_word_counts_what_it_finds(word in "[a-zé]{1,7}", names in prop::collection::vec("[a-zé ]{1,12}", 1..40)) {
        let rows = names.iter().map(|name| format!("x{name};35000\n"));
        let list = format!("nom;cp\n{}", rows.collect::<String>());
        let mut state = opened(&[("a.csv", list)], 80, 24);
        read(&mut state);
        write(&mut state, &word);
        let whole = listed(&state);
        press(&mut state, "f8", &look());
        read(&mut state);
        let departments = offered(&state).into_iter();
        let mut departments = departments.filter(|(value, _)| matches!(value, FacetValue::Department(_)));
        prop_assert_eq!(departments.next().map_or(0, |(_, count)| count), whole);
    }
}
