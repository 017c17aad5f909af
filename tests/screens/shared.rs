//! The overlaps of a user's own lists in the explorer: the same keys, sentences and views as for what the
//! typology has.

use std::time::Duration;

use essnum::directory::Loading;
use essnum::query::{Facet, Filter};
use essnum::tui::effect::Effect;
use essnum::tui::lists::Lists;
use essnum::tui::screens::Screen;
use essnum::tui::state::State;

use crate::program::plain;
use crate::support::{
    USUAL, assert_looks_the_same, buffer, look, press, read, start, text, typology,
};

const LIST: &str = "nom;ape;tags\n\
    Alpha;62.01Z;conseil|formation\n\
    Bêta;62.01Z;conseil\n\
    Gamma;01.11Z;formation|réemploi|conseil\n\
    Delta;63.11Z;\n\
    Epsilon;63.11Z;réemploi\n\
    Zêta;94.99Z;conseil|formation\n";

fn opened(list: &str, width: u16, height: u16) -> State<'static> {
    let mut state = start(width, height);
    let bytes = std::io::Cursor::new(list.to_owned().into_bytes());
    let loading = Loading::new("a.csv", Box::new(bytes), list.len());
    state.open(Lists::new(typology(), vec![loading]));
    state
}

/// The screen after these keys, each of which is answered before the next.
fn after(list: &str, keys: &str) -> (State<'static>, String) {
    let look = look();
    let mut state = opened(list, 120, 36);
    read(&mut state);
    for key in keys.split_whitespace() {
        press(&mut state, key, &look);
        read(&mut state);
    }
    let drawn = plain(&text(&buffer(&state, &look)));
    (state, drawn)
}

#[test]
fn the_round_of_what_is_counted_goes_on_to_the_lists() {
    let title = |keys: &str| {
        let (_, drawn) = after(LIST, keys);
        drawn.lines().nth(1).unwrap().to_owned()
    };
    assert!(title("o d d").contains("statuts"));
    assert!(title("o d d d").contains("organisations par code"));
    assert!(title("o d d d d").contains("« tags »"));
    assert!(
        title("o d d d d d").contains("acteurs · [strict] large"),
        "{}",
        title("o d d d d d")
    );
    // Without a list the round is what it was.
    let look = look();
    let mut state = start(120, 36);
    press(&mut state, "o d d d", &look);
    assert!(text(&buffer(&state, &look)).contains("acteurs · [strict] large"));
}

#[test]
fn a_list_of_which_nothing_is_kept_has_every_view() {
    let look = look();
    // As the filter leaves it, or as there is nothing from the beginning.
    for (list, departement) in [(LIST, "35"), ("nom;tags\nAlpha;\n", ""), ("nom;tags\n", "")] {
        for sets in ["o", "o d", "o d d", "o d d d", "o d d d d"] {
            let (mut state, _) = after(list, sets);
            if !departement.is_empty() {
                let mut filter = Filter::default();
                filter
                    .add(typology(), Facet::Department, departement)
                    .unwrap();
                state.refilter(filter);
            }
            for keys in [
                "",
                "u",
                "v",
                "y",
                "left down",
                "i d",
                "d i",
                "tab c",
                "w",
                "right enter",
            ] {
                for key in sets.split(' ').chain(keys.split_whitespace()) {
                    press(&mut state, key, &look);
                    read(&mut state);
                }
                let drawn = plain(&text(&buffer(&state, &look)));
                assert!(!drawn.contains(" , "), "{list}{sets} {keys}: {drawn}");
            }
        }
    }
}

#[test]
fn every_view_counts_the_organisations() {
    // Alpha and Bêta share 3, 4, 5, 8; Delta and Epsilon 7, 8.
    let (_, drawn) = after(LIST, "o d d d u");
    assert!(drawn.contains("sont à la fois"), "{drawn}");
    let (_, drawn) = after(LIST, "o d d d d v");
    assert!(drawn.contains(" A  conseil"), "{drawn}");
    assert!(
        drawn.contains("Trois organisations portent à la fois « conseil » et « formation », au"),
        "{drawn}"
    );
    let (_, drawn) = after(LIST, "o d d d d u i end right down");
    assert!(
        drawn.contains("Quatre organisations portent « conseil », au moins."),
        "{drawn}"
    );
    let (_, drawn) = after(LIST, "o d d d d r");
    assert!(
        drawn.contains("5 organisations portent une de ces valeurs au moins : 3 plusieurs"),
        "{drawn}"
    );
    assert!(drawn.contains("1 autre"), "{drawn}");
    assert!(drawn.contains("Plusieurs valeurs · 3"), "{drawn}");
    let (_, drawn) = after(LIST, "o d d d d y right down down left");
    assert!(
        drawn.contains("portent « conseil » sans porter « réemploi »."),
        "{drawn}"
    );
    let (_, drawn) = after(LIST, "o d d d r");
    assert!(
        drawn.contains("5 organisations par leur code NAF : 5 dans plusieurs familles, 0"),
        "{drawn}"
    );
}

/// An actor counts in its own families and any other organisation in those of its code, in the tree and in the
/// matrix alike.
#[test]
fn the_matrix_counts_as_the_tree_does() {
    let list = format!("{LIST}Framasoft;94.99Z;\nCHATONS;01.11Z;\n");
    let tree = |drawn: &str, family: &str| {
        let line = drawn.lines().find(|line| line.contains(family)).unwrap();
        let count = line.split("≡ ").nth(1).unwrap();
        count.split(' ').next().unwrap().parse::<usize>().unwrap()
    };
    let (_, explorer) = after(&list, "e");
    let corner = "left up ".repeat(8);
    let mut told = 0;
    for (rank, family) in [
        " 1  Éducation",
        " 2  Démocratie",
        " 3  Services",
        " 4  Éditeurs",
    ]
    .iter()
    .enumerate()
    {
        let moves = "right down ".repeat(rank);
        let (state, drawn) = after(&list, &format!("o d d d v {corner}{moves}"));
        let [group] = state
            .screens
            .overlaps
            .chosen()
            .families()
            .collect::<Vec<_>>()[..]
        else {
            panic!("no family: {drawn}");
        };
        let counted = state.screens.overlaps.size();
        assert_eq!(tree(&explorer, family), counted, "{group:?}: {drawn}");
        told += counted;
    }
    assert!(told > 0);
}

#[test]
fn an_organisation_is_gone_to_and_come_back_from() {
    let (state, drawn) = after(LIST, "o d d d d u enter");
    assert_eq!(state.screen, Screen::Overlaps);
    assert!(drawn.contains("A + B"), "{drawn}");
    let (state, drawn) = after(LIST, "o d d d d u enter down enter");
    assert_eq!(state.screen, Screen::Organisations);
    assert!(drawn.contains("ligne 7 de a.csv"), "{drawn}");
    let (state, drawn) = after(LIST, "o d d d d u enter down enter b");
    assert_eq!(state.screen, Screen::Overlaps);
    assert!(drawn.contains("« tags »"), "{drawn}");
    // The ranking leads there too.
    let (_, drawn) = after(LIST, "o d d d d v backtab enter");
    assert!(drawn.contains("ligne 4 de a.csv"), "{drawn}");
}

#[test]
fn what_filters_holds_for_organisations() {
    // Family 3 uses the code of Alpha and Bêta, and that of Zêta.
    let (_, drawn) = after(LIST, "f8 down down enter esc o d d d d r");
    assert!(
        drawn.contains("3 organisations portent une de ces valeurs au moins : 2 plusieurs"),
        "{drawn}"
    );
    // Lifted, all of them are counted again.
    let (_, drawn) = after(LIST, "f8 down down enter esc o d d d d ctrl-x o d d d d r");
    assert!(drawn.contains("5 organisations portent"), "{drawn}");
}

#[test]
fn while_it_is_read_it_is_said_and_keys_are_answered() {
    let look = look();
    let long = LIST.to_owned() + &"Ressourcerie;38.32Z;réemploi|vélo\n".repeat(40_000);
    let mut state = opened(&long, 120, 36);
    state.work(Duration::from_millis(1), &look);
    press(&mut state, "o d d d", &look);
    let drawn = text(&buffer(&state, &look));
    assert!(drawn.contains("Lecture et compte en cours"), "{drawn}");
    for keys in ["u", "r", "y right", "v tab tab enter", "o c"] {
        press(&mut state, keys, &look);
        state.work(Duration::from_millis(1), &look);
        buffer(&state, &look);
    }
    read(&mut state);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(!drawn.contains("en cours"), "{drawn}");
    press(&mut state, "o d", &look);
    read(&mut state);
    press(&mut state, "u", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("40000"), "{drawn}");
    assert!(drawn.contains("40002 40000"), "{drawn}");
    press(&mut state, "enter end", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("et 39000 autres"), "{drawn}");
    let copied = press(&mut state, "left c", &look);
    let Effect::Copy(copied) = copied else {
        panic!("{copied:?}")
    };
    let copied = plain(&copied);
    assert!(
        copied.ends_with("Ressourcerie et 39995 autres."),
        "{copied}"
    );
}

#[test]
fn overlaps_of_lists_look_as_they_did() {
    let look = look();
    for (name, keys) in [
        ("shared-matrix", "o d d d"),
        ("shared-upset", "o d d d u"),
        ("shared-values", "o d d d d u down"),
        ("shared-sharing", "o d d d d r"),
    ] {
        assert_looks_the_same(name, USUAL, |width, height| {
            let mut state = opened(LIST, width, height);
            read(&mut state);
            for key in keys.split_whitespace() {
                press(&mut state, key, &look);
                read(&mut state);
            }
            buffer(&state, &look)
        });
    }
}
