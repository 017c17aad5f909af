//! A user's own lists seen through filters, tree and codes: counts that come in while they are read, and
//! the ways that lead from there to the organisations.

use std::time::Duration;

use essnum::model::Record;
use essnum::query::{Department, Facet, Filter};
use essnum::tui::screens::Screen;
use essnum::tui::state::State;

use super::organisations::opened;
use crate::program::plain;
use crate::support::{
    USUAL, assert_looks_the_same, buffer, look, press, read, start, text, typology,
};

const LIST: &str = "nom;cp;ape;cj\n\
    Framasoft;69007;62.01Z;9220\n\
    Coopérative du val;35000;6201Z;5458\n\
    Café associatif;35200;56.30Z;9220\n\
    Val d’Ille;;88.99B;9220\n";

fn whole(width: u16, height: u16) -> State<'static> {
    let mut state = opened(&[("a.csv", LIST.to_owned())], width, height);
    read(&mut state);
    state
}

fn after(keys: &str) -> (State<'static>, String) {
    let look = look();
    let mut state = whole(120, 36);
    press(&mut state, keys, &look);
    read(&mut state);
    let drawn = plain(&text(&buffer(&state, &look)));
    (state, drawn)
}

/// The line of a screen that holds a text.
#[track_caller]
fn line<'a>(drawn: &'a str, text: &str) -> &'a str {
    let found = drawn.lines().find(|line| line.contains(text));
    found.unwrap_or_else(|| panic!("« {text} » not in:\n{drawn}"))
}

#[test]
fn facets_count_organisations_before_one_is_chosen() {
    let (_, drawn) = after("f8");
    assert!(drawn.contains("Filtres · organisations"), "{drawn}");
    for (value, count) in [
        ("35 Ille-et-Vilaine", "2"),
        ("69 Rhône", "1"),
        (" 3  Services numériques (ESN)", "1"),
        ("○ dans la typologie", "1"),
        ("candidate par son code", "2"),
        ("autre", "1"),
        ("○ Association", "3"),
        ("○ SCOP", "1"),
        ("code NAF réparé", "1"),
        ("56 Restauration", "1"),
    ] {
        let line = line(&drawn, value);
        let told = line.trim_end_matches(['│', ' ']);
        assert!(told.ends_with(&format!(" {count}")), "{value}: {line}");
    }
    // The values of one facet are alternatives: choosing one leaves the counts of the others.
    let (state, drawn) = after("f8 tab tab tab tab tab tab enter");
    assert_eq!(
        state.world.filter.departments,
        [Department::of_code("35").unwrap()]
    );
    assert!(drawn.contains("○ 69 Rhône"), "{drawn}");
    assert!(drawn.contains("● 35 Ille-et-Vilaine"), "{drawn}");
    assert!(drawn.contains("2 sur 4"), "{drawn}");
    assert!(!drawn.contains("○ dans la typologie"), "{drawn}");
}

#[test]
fn what_is_chosen_is_a_chip_and_means_nothing_for_actors() {
    let keys = "f8 tab tab tab tab tab tab enter esc";
    let (_, drawn) = after(keys);
    let chips = drawn.lines().nth(1).unwrap();
    assert!(
        chips.contains("département 35 Ille-et-Vilaine ×"),
        "{chips}"
    );
    assert!(!chips.contains("sans effet"), "{chips}");
    // On the screens of actors it is said so, and nothing is missing there.
    for screen in ["e", "o", "n", "t", "s"] {
        let (mut state, drawn) = after(&format!("{keys} {screen}"));
        let chips = drawn.lines().nth(1).unwrap();
        assert!(chips.contains("sans effet ici : département 35"), "{chips}");
        let with = plain(&drawn[drawn.find(chips).unwrap() + chips.len()..]);
        let look = look();
        press(&mut state, "ctrl-x", &look);
        assert!(state.world.filter.is_empty());
        assert!(!with.contains("0/"), "{screen}: {with}");
    }
    let (state, drawn) = after(&format!("{keys} ctrl-x"));
    assert!(state.world.filter.is_empty());
    assert!(drawn.contains("4 sur 4"), "{drawn}");
    // And the other way about: what only actors have is said on the screen of organisations.
    let mut state = whole(120, 36);
    let look = look();
    let mut filter = Filter::default();
    filter.add(typology(), Facet::Role, "exemple").unwrap();
    press(&mut state, "e", &look);
    state.refilter(filter);
    press(&mut state, "f9", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("sans effet ici : rôle exemple"), "{drawn}");
    assert!(drawn.contains("4 sur 4"), "{drawn}");
}

#[test]
fn what_is_typed_stays_while_one_filters() {
    let (state, drawn) = after("/ 'val esc f8 tab tab tab tab tab tab enter esc");
    assert_eq!(state.screens.organisations.query(), "val");
    assert!(drawn.contains("1 sur 4"), "{drawn}");
    assert!(drawn.contains("Coopérative du val"), "{drawn}");
}

#[test]
fn the_tree_counts_organisations_and_leads_to_them() {
    let (_, drawn) = after("e");
    assert!(drawn.contains("≡ vos listes"), "{drawn}");
    let esn = line(&drawn, " 3  Services");
    assert!(esn.contains("13  ≡ 1"), "{esn}");
    // The count is what the filter keeps; back leads to the tree.
    let (state, drawn) = after("e left down down d");
    assert_eq!(state.screen, Screen::Organisations);
    assert!(drawn.contains("1 sur 4"), "{drawn}");
    assert!(
        drawn
            .lines()
            .nth(1)
            .unwrap()
            .contains(" 3  Services numériques (ESN) ×")
    );
    let (state, _) = after("e left down down d b");
    assert_eq!(state.screen, Screen::Explorer);
    assert_eq!(state.record().unwrap().id(typology()), "esn");
    // Beside another filter the tree counts what both keep.
    let (_, drawn) = after("f8 tab tab tab tab tab tab enter esc e");
    assert!(line(&drawn, " 3  Services").contains("≡ 1"), "{drawn}");
    // An actor leads nowhere, and says so.
    let (state, drawn) = after("e tab d");
    assert_eq!(state.screen, Screen::Explorer);
    assert!(drawn.contains("Choisissez d’abord une famille"), "{drawn}");
}

#[test]
fn without_lists_nothing_of_them_shows() {
    let look = look();
    let mut state = crate::support::start(120, 36);
    assert!(!text(&buffer(&state, &look)).contains('≡'));
    press(&mut state, "d", &look);
    assert_eq!(state.screen, Screen::Explorer);
    assert!(text(&buffer(&state, &look)).contains("--directory"));
    press(&mut state, "n v", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("NAF rév. 2 entière"), "{drawn}");
}

#[test]
fn codes_of_the_lists_stand_beside_those_of_the_report() {
    let (_, report) = after("n");
    assert!(!report.contains("56.30Z"), "{report}");
    let (_, drawn) = after("n v");
    assert!(drawn.contains("Rapport et listes"), "{drawn}");
    assert!(line(&drawn, "56.30Z").contains("≡ 1"), "{drawn}");
    assert!(line(&drawn, "62.01Z").contains("≡ 2"), "{drawn}");
    let (_, drawn) = after("n v v");
    assert!(drawn.contains("NAF rév. 2 entière"), "{drawn}");
    let (_, drawn) = after("n v v v");
    assert!(drawn.contains("Codes du rapport"), "{drawn}");
    // A code that no family uses leads to its organisations all the same.
    let look = look();
    let mut state = whole(120, 36);
    press(&mut state, "n v", &look);
    while state.record().unwrap().id(typology()) != "56.30Z" {
        press(&mut state, "down", &look);
    }
    press(&mut state, "d", &look);
    read(&mut state);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(
        drawn.contains("1 sur 4") && drawn.contains("Café"),
        "{drawn}"
    );
    // The screens of actors hold without an actor.
    for screen in ["e", "o", "n", "t", "s", "f8", "esc", "esc"] {
        press(&mut state, screen, &look);
        text(&buffer(&state, &look));
    }
    assert!(state.world.filter.is_empty());
}

#[test]
fn conditions_are_typed_above_the_organisations() {
    for (typed, names) in [
        ("département:35", &["Coopérative du val", "Café"][..]),
        ("famille:3 place:candidat", &["Coopérative du val"]),
        ("naf:62 coop", &["Coopérative du val"]),
        ("statut:association -place:acteur", &["Café", "Val d’Ille"]),
        (
            "(place:acteur | signalement:naf-réparé)",
            &["Framasoft", "Coop"],
        ),
    ] {
        let look = look();
        let mut state = whole(120, 36);
        press(&mut state, "/", &look);
        for letter in typed.chars() {
            let key = if letter == ' ' {
                "space".to_owned()
            } else {
                letter.to_string()
            };
            press(&mut state, &key, &look);
        }
        read(&mut state);
        press(&mut state, "esc", &look);
        let drawn = plain(&text(&buffer(&state, &look)));
        assert!(
            drawn.contains(&format!("{} sur 4", names.len())),
            "{typed}: {drawn}"
        );
        for name in names {
            assert!(drawn.contains(name), "{typed}: {drawn}");
        }
        // Esc takes the conditions back.
        press(&mut state, "esc", &look);
        assert!(plain(&text(&buffer(&state, &look))).contains("4 sur 4"));
    }
}

/// What organisations do not have is said under the letter; what was listed before stays.
#[test]
fn a_fault_is_told_under_its_letter() {
    let (state, drawn) = after("/ 'val space 'rôle:t");
    assert!(state.screens.organisations.fault.is_some());
    assert!(drawn.contains("ne se demande pas d’une"), "{drawn}");
    assert!(!drawn.contains("Aucun résultat"), "{drawn}");
    let lines: Vec<&str> = drawn.lines().collect();
    let typed = lines.iter().position(|line| line.contains("val rôle:t"));
    let typed = typed.unwrap();
    let place = |line: &str, letter: &str| {
        let byte = line.find(letter).unwrap();
        line[..byte].chars().count()
    };
    let under = place(lines[typed], "rôle:t") + "rôle:".chars().count();
    assert_eq!(place(lines[typed + 1], "^"), under, "{drawn}");
}

#[test]
fn tab_completes_a_condition() {
    let (state, drawn) = after("/ 'depar tab 'ille tab");
    assert_eq!(state.screens.organisations.query(), "departement:35 ");
    assert!(drawn.contains("2 sur 4"), "{drawn}");
    // Where nothing completes, Tab goes to the organisation.
    let (state, _) = after("/ 'café tab");
    assert!(state.is_reading());
}

/// Counts come in between keys, and it is said how far they are.
#[test]
fn counts_grow_while_a_list_is_read() {
    let look = look();
    let long = LIST.to_owned() + &"Ressourcerie;57000;38.32Z;9220\n".repeat(60_000);
    let mut state = opened(&[("longue.csv", long)], 120, 36);
    let step = |state: &mut State<'_>| state.work(Duration::from_millis(1), &look);
    while state.world.lists.counting().is_empty() {
        assert!(state.is_busy());
        step(&mut state);
    }
    press(&mut state, "f8", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("comptage"), "{drawn}");
    let counted = |state: &State<'_>| state.world.lists.counting().len();
    let (before, mut seen) = (counted(&state), 0);
    while state.is_busy() {
        step(&mut state);
        assert!(counted(&state) >= seen);
        seen = counted(&state);
    }
    assert!(before < seen);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(!drawn.contains("comptage"), "{drawn}");
    assert!(line(&drawn, "57 Moselle").contains("60 000"), "{drawn}");
    press(&mut state, "esc e", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(line(&drawn, " 6  Économie").contains("≡ 60 k"), "{drawn}");
}

#[test]
fn lists_beside_the_typology_look_as_they_did() {
    let look = look();
    for (name, keys) in [
        ("facets", "f8 tab tab tab tab tab tab enter"),
        ("tree", "f8 tab tab tab tab tab tab enter esc e"),
        ("codes", "n v down"),
        ("fault", "/ 'val space 'rôle:t"),
    ] {
        assert_looks_the_same(&format!("listed-{name}"), USUAL, |width, height| {
            let mut state = whole(width, height);
            press(&mut state, keys, &look);
            read(&mut state);
            press(&mut state, "f20", &look);
            buffer(&state, &look)
        });
    }
}

#[test]
fn no_name_is_cut_where_there_is_room() {
    let t = typology();
    for (width, height) in [(120, 36), (100, 30), (80, 24), (60, 20)] {
        for family in t.families.keys() {
            let mut state = start(width, height);
            state.go_to(Record::Family(family));
            press(&mut state, "right", &look());
            // Over every row of the tree and every actor of the family.
            for keys in ["down down down down down down", "tab", "end"] {
                press(&mut state, keys, &look());
                let drawn = text(&buffer(&state, &look()));
                // The record stands beside the others, or below them.
                let rows = drawn.lines().skip(1);
                let above = rows.take_while(|row| !row.starts_with("╭ 3 "));
                for row in above {
                    let mut panes: Vec<&str> = row.split("││").collect();
                    panes.truncate(2);
                    // Of a low tree more nodes show than their names have room for; those of families are whole words.
                    if height < 30 && !panes[0].contains(['▸', '▾']) {
                        panes.remove(0);
                    }
                    assert!(!panes.concat().contains('…'), "{width} {keys}\n{drawn}");
                }
            }
        }
    }
}

#[test]
fn the_name_of_the_chosen_subcategory_is_whole_in_a_low_tree() {
    let t = typology();
    for (width, height) in [(80, 24), (60, 20)] {
        for (key, subcategory) in t.subcategories.iter() {
            let mut state = start(width, height);
            state.go_to(Record::Subcategory(key));
            press(&mut state, "1", &look());
            let drawn = text(&buffer(&state, &look()));
            let rows = drawn.lines().skip(1);
            let above = rows.take_while(|row| !row.starts_with("╭ 3 "));
            let tree = above.filter_map(|row| row.split("││").next());
            let tree = tree.map(|row| row.trim_matches(['│', ' ', '▌']));
            // Without the count, which stands beside the first row.
            let words = tree.flat_map(|row| row.split_whitespace());
            let words = words.filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()));
            // A word goes on in the next row after a hyphen.
            let words = words.collect::<Vec<_>>().join(" ").replace("- ", "-");
            let name = plain(&subcategory.name).replace("- ", "-");
            assert!(words.contains(&name), "{width}: {name}\n{drawn}");
        }
    }
}
