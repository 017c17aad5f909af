//! The facets: counts before a value is chosen, chips after, lists that follow.

use essnum::query::{FacetValue, Filter};

use super::keys::check;
use crate::support::{buffer, look, press, start, text, typology};

fn kept(filter: &Filter) -> usize {
    let t = typology();
    let actors = t.actors.keys();
    actors.filter(|key| filter.keeps_actor(t, *key)).count()
}

/// What is promised before a value is chosen is what is kept after.
#[test]
fn a_value_keeps_as_many_as_it_said() {
    let t = typology();
    let mut filter = Filter::default();
    for round in 0..4 {
        let mut next = None;
        for offer in filter.offers(t) {
            for (value, count) in offer.values {
                assert_eq!(value.facet(), offer.facet);
                let others: Vec<FacetValue> = filter.chosen(t);
                // The values of one facet are alternatives: alone beside the other facets.
                let alone = others
                    .iter()
                    .filter(|other| other.facet() == offer.facet)
                    .fold(filter.clone(), |filter, other| filter.toggled(t, *other));
                let chosen = alone.toggled(t, value);
                assert_eq!(kept(&chosen), count, "{value:?}");
                assert!(chosen.has(value));
                assert_eq!(chosen.toggled(t, value), alone, "{value:?}");
                if next.is_none() && count > 3 && !filter.has(value) && others.len() == round {
                    next = Some(value);
                }
            }
        }
        let Some(value) = next else { break };
        filter = filter.toggled(t, value);
    }
    assert!(filter.chosen(t).len() >= 2);
}

#[test]
fn values_are_chosen_and_taken_off() {
    check(&[
        ("f8", "esc", "explorer tree family:education-populaire"),
        ("f8", "down down enter esc", "explorer tree family:esn"),
        (
            "f8 down down enter esc",
            "ctrl-x",
            "explorer tree family:esn",
        ),
        // Esc lifts what filters, one key for all of it.
        ("f8 down down enter esc", "esc", "explorer tree family:esn"),
        (
            "o f8 down enter f8",
            "",
            "overlaps sets family:democratie-et-libertes",
        ),
    ]);
    let look = look();
    let drawn = |keys: &str| {
        let mut state = start(120, 36);
        press(&mut state, keys, &look);
        (state.world.filter.clone(), text(&buffer(&state, &look)))
    };
    let (filter, screen) = drawn("f8 down down enter end home enter esc");
    assert_eq!(filter.families.len(), 2);
    let chips = screen.lines().nth(1).unwrap();
    assert!(chips.contains(" 3  Services numériques (ESN) ×"), "{chips}");
    assert!(chips.contains(" 1  Éducation populaire ×"), "{chips}");
    let (filter, screen) = drawn("f8 down down enter enter esc");
    assert!(filter.is_empty());
    assert!(!screen.contains('×'), "{screen}");
    // One by one, the last chosen first.
    let (filter, _) = drawn("f8 down down enter end home enter esc ctrl-x");
    assert_eq!(filter.families.len(), 1);
    let (_, screen) = drawn("ctrl-x");
    assert!(screen.contains("Aucun filtre."), "{screen}");
    // Kept out of all, with those above and below: 4 of 15.
    let (_, screen) = drawn("f8 down down enter esc");
    assert!(screen.contains("0/15"), "{screen}");
}

/// The value chosen stays in sight though choosing it takes rows away, however little room there is.
#[test]
fn the_value_chosen_stays_in_sight() {
    let look = look();
    for (width, height) in [(120, 36), (60, 20), (40, 10)] {
        let mut state = start(width, height);
        press(&mut state, "f8 end up up enter", &look);
        let mut drawn = buffer(&state, &look);
        let place = essnum::tui::view::draw(&mut drawn, &state, &look)
            .cursor
            .unwrap();
        assert!(place.y > 0 && place.y < height - 1, "{place:?}");
        assert!(text(&drawn).contains('●'), "{}", text(&drawn));
    }
}
