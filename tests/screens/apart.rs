//! What the filter keeps out is said to be out, and never looks like a row of the panes; back and forward
//! come back to where one was.

use essnum::model::Record;
use essnum::query::{Facet, Filter};
use essnum::tui::screens::{Screen, explorer};
use essnum::tui::state::State;
use ratatui::layout::Size;

use super::organisations::opened;
use crate::program::plain;
use crate::support::{buffer, look, press, read, roles, start, text, typology};

/// A state whose filter keeps Framasoft out, but other actors in.
fn without_framasoft(width: u16, height: u16) -> State<'static> {
    let typology = typology();
    let framasoft = typology.actors.find("framasoft").unwrap();
    let filters = typology.families.iter().map(|(_, family)| {
        let mut filter = Filter::default();
        filter
            .add(typology, Facet::Family, &family.number.to_string())
            .unwrap();
        filter
    });
    let keeps_out = |filter: &Filter| !filter.keeps_actor(typology, framasoft);
    let filter = filters.into_iter().find(keeps_out).unwrap();
    State::new(typology, filter, Size::new(width, height))
}

fn drawn(state: &State<'_>) -> String {
    plain(&text(&buffer(state, &look())))
}

#[test]
fn an_exact_name_is_told_to_be_outside_the_filter() {
    let look = look();
    let mut state = without_framasoft(120, 36);
    press(&mut state, "/ 'framasoft", &look);
    let shown = drawn(&state);
    assert!(shown.contains("Exact, hors du filtre · "), "{shown}");
    assert!(
        !shown.contains("Rien d’exact") && !shown.contains("Vouliez-vous"),
        "{shown}"
    );
    assert!(
        shown.contains("Hors du filtre. ctrl-x"),
        "beside the hits: {shown}"
    );
    press(&mut state, "enter", &look);
    let shown = drawn(&state);
    assert!(shown.contains("Hors du filtre. ctrl-x"), "{shown}");
    // Without a filter nothing is out.
    let mut state = start(120, 36);
    press(&mut state, "/ 'framasoft", &look);
    assert!(!drawn(&state).contains("ors du filtre"));
}

#[test]
fn a_record_that_is_filtered_out_is_no_row_of_the_panes() {
    let look = look();
    let mut state = without_framasoft(120, 36);
    press(&mut state, "/ 'framasoft enter", &look);
    let framasoft = Record::Actor(typology().actors.find("framasoft").unwrap());
    assert_eq!(state.record(), Some(framasoft));
    // Of the actors no row is chosen, not even faintly.
    let rows = roles(&buffer(&state, &look));
    let actors = 40..80;
    let chosen = rows.lines().skip(2).take(30).filter(|row| {
        let pane: String = row.chars().skip(actors.start).take(actors.len()).collect();
        pane.contains("~~~") || pane.contains("###")
    });
    assert_eq!(chosen.count(), 0, "{rows}");
    // Back in the panes, what is read is what stands there.
    press(&mut state, "left", &look);
    assert_ne!(state.record(), Some(framasoft));
    assert!(!drawn(&state).contains("Hors du filtre"));
    // Lifting the filter, it is a row again.
    press(&mut state, "b / 'framasoft enter ctrl-x", &look);
    assert_eq!(state.record(), Some(framasoft));
    assert!(!drawn(&state).contains("Hors du filtre"));
    assert!(
        state
            .screens
            .explorer
            .position(typology(), &state.world.filter)
            .is_some()
    );
}

#[test]
fn a_source_that_is_filtered_out_says_so_too() {
    let look = look();
    let typology = typology();
    let mut state = without_framasoft(120, 36);
    let filter = state.world.filter.clone();
    let sources = typology.sources.keys().map(Record::Source);
    let mut out = sources.filter(|source| !filter.keeps_record(typology, *source));
    let source = out.next().unwrap();
    state.go_to(source);
    state.settle(&look);
    assert_eq!(
        (state.screen, state.record()),
        (Screen::Sources, Some(source))
    );
    assert!(
        drawn(&state).contains("Hors du filtre"),
        "{}",
        drawn(&state)
    );
    press(&mut state, "left", &look);
    assert_ne!(state.record(), Some(source));
    assert!(!drawn(&state).contains("Hors du filtre"));
}

const LIST: &str =
    "nom;ville;ape\nFramasoft;Lyon;62.01Z\nRégie;Nantes;88.99B\nFramabook;Lyon;58.11Z\n";

#[test]
fn back_and_forward_hold_while_a_line_is_typed() {
    let look = look();
    for screen in ["e", "o", "n", "t", "s"] {
        let mut state = opened(&[("a.csv", LIST.to_owned())], 120, 36);
        read(&mut state);
        let keys = format!("{screen} f9 / 'frama down alt-left");
        press(&mut state, &keys, &look);
        let before = state.screen;
        assert_ne!(before, Screen::Organisations, "{screen}");
        for (back, forward) in [("b", "a"), ("alt-left", "alt-right")] {
            press(&mut state, forward, &look);
            read(&mut state);
            assert_eq!(state.screen, Screen::Organisations, "{screen} {forward}");
            let organisations = &state.screens.organisations;
            assert_eq!(
                (organisations.query(), organisations.cursor.selected),
                ("frama", 1)
            );
            press(&mut state, back, &look);
            assert_eq!(state.screen, before, "{screen} {back}");
        }
    }
}

#[test]
fn the_screen_that_a_filter_was_set_from_is_come_back_to_under_that_filter() {
    let look = look();
    let mut state = opened(&[("a.csv", LIST.to_owned())], 120, 36);
    read(&mut state);
    press(&mut state, "e down d", &look);
    assert_eq!(state.screen, Screen::Organisations);
    press(&mut state, "b", &look);
    assert_eq!(state.screen, Screen::Explorer);
    let anew = explorer::state::State::new(typology(), &state.world.filter);
    assert_eq!(state.screens.explorer.total(), anew.total());
}
