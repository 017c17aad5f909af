//! What walls show at each size: whole, or telling what more there is; no riddle given away; no letter lost.

use essnum::tui::effect::Effect;
use essnum::tui::present::WindowKind;
use essnum::tui::update;
use ratatui::layout::Size;

use super::{
    CHOICES, EVERY_KIND, QR, RIDDLE, SORTING, TIMER, events, go, keys, opened, resumed, roles,
    seat, shown,
};
use crate::support::{look, press, typology};
use essnum::tui::state::State;

/// The sizes at which walls are made.
const SIZES: [(u16, u16); 4] = [(48, 14), (60, 20), (80, 24), (120, 36)];

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_kind_is_whole_or_tells_what_more_there_is() {
    for size in SIZES {
        let mut state = opened(WindowKind::Wall, EVERY_KIND, size);
        let count = seat(&state).parcours.steps.len();
        for rank in 0..count {
            go(&mut state, rank);
            for _ in 0..40 {
                let wall = shown(&state);
                assert!(!wall.trim().is_empty(), "{size:?} {rank}");
                assert!(!wall.contains("pour les touches"), "no keys on a wall");
                let full = wall.lines().filter(|line| !line.trim().is_empty()).count();
                let tells = wall.contains("de plus") || wall.contains("au-dessus");
                assert!(
                    full < usize::from(size.1) || tells || rank == QR,
                    "{size:?} {rank}\n{wall}"
                );
                keys(&mut state, "right");
                if seat(&state).place() != Some(rank) {
                    break;
                }
            }
        }
    }
}

#[test]
fn no_letter_of_a_title_vanishes() {
    for size in SIZES {
        let mut state = opened(WindowKind::Wall, EVERY_KIND, size);
        assert!(
            words(&shown(&state)).contains("Chaque nature, à l’œuvre"),
            "{}",
            shown(&state)
        );
        go(&mut state, 0);
        let wall = words(&shown(&state));
        assert!(
            wall.contains("L’Œuvre d’Éloïse : être où l’on n’est pas…"),
            "{wall}"
        );
        go(&mut state, CHOICES);
        assert!(words(&shown(&state)).contains("D’accord, pas d’accord, sœur Anne ?"));
        go(&mut state, TIMER);
        assert!(shown(&state).contains("Réfléchir à deux"));
    }
}

#[test]
fn the_first_screen_says_from_how_far_it_is_read() {
    for (height, metres) in [(36, 4), (20, 7), (14, 11)] {
        let state = opened(WindowKind::Wall, EVERY_KIND, (60, height));
        let told = words(&shown(&state));
        assert!(
            told.contains(&format!("{height} lignes : lisible jusqu’à {metres} m")),
            "{told}"
        );
        assert_eq!(told.contains("Agrandissez"), height > 14, "{told}");
    }
}

#[test]
fn a_riddle_gives_nothing_away() {
    let t = typology();
    for size in SIZES {
        for window in [WindowKind::Wall, WindowKind::Solo] {
            let mut state = opened(window, EVERY_KIND, size);
            go(&mut state, RIDDLE);
            let (wall, map) = (shown(&state), roles(&state));
            assert!(wall.contains("Framasoft"));
            assert!(
                !map.chars().any(|role| role.is_ascii_digit()),
                "no colour of a family\n{map}"
            );
            assert!(
                !wall.chars().any(|letter| letter.is_ascii_digit()),
                "no number\n{wall}"
            );
            for family in t.families.rows() {
                assert!(!wall.contains(&family.short_name), "{wall}");
            }
            // Hands make all families show alike.
            keys(&mut state, "3");
            let (wall, map) = (shown(&state), roles(&state));
            assert!(!map.chars().any(|role| role.is_ascii_digit()), "{map}");
            assert!(
                t.families
                    .rows()
                    .all(|family| wall.contains(&family.short_name))
            );
            keys(&mut state, "right");
            let map = roles(&state);
            for number in ['1', '4', '5'] {
                assert!(map.contains(number), "{number} in {map}");
            }
        }
    }
}

#[test]
fn a_card_gives_nothing_away_either() {
    for size in SIZES {
        let mut state = opened(WindowKind::Wall, EVERY_KIND, size);
        go(&mut state, SORTING);
        keys(&mut state, "4 1 down 2");
        let map = roles(&state);
        assert!(!map.chars().any(|role| role.is_ascii_digit()), "{map}");
    }
}

#[test]
fn a_code_is_whole_or_says_the_size_it_needs() {
    for (size, fits) in [((48, 14), false), ((60, 20), true), ((120, 36), true)] {
        let mut state = opened(WindowKind::Wall, EVERY_KIND, size);
        go(&mut state, QR);
        let wall = shown(&state);
        assert!(wall.contains("https://framasoft.org"), "{wall}");
        assert_eq!(wall.contains('▀'), fits, "{size:?}");
        assert_eq!(words(&wall).contains("au moins 33 × 18"), !fits, "{wall}");
    }
}

#[test]
fn notes_of_a_solo_window_show_on_their_key_alone() {
    let mut state = opened(WindowKind::Solo, EVERY_KIND, (80, 24));
    keys(&mut state, "right");
    let has_notes = |state: &State<'_>| shown(state).contains("pour moi seul");
    for key in [
        "right", "left", "b", "b", "g", "g", "l", "esc", "t", "down", "?", "esc",
    ] {
        keys(&mut state, key);
        assert!(!has_notes(&state), "{key}");
    }
    keys(&mut state, "N");
    assert!(has_notes(&state));
    update::resize(&mut state, Size::new(60, 20), &look());
    assert!(!has_notes(&state), "a mirrored screen may be a wall now");
    keys(&mut state, "n");
    assert!(has_notes(&state));
    keys(&mut state, "n");
    assert!(!has_notes(&state));
    let mut wall = opened(WindowKind::Wall, EVERY_KIND, (80, 24));
    keys(&mut wall, "right n ? l r x");
    assert!(!has_notes(&wall) && !seat(&wall).is_away);
    assert!(shown(&wall).contains("L’Œuvre"));
}

#[test]
fn the_host_sees_the_wall_what_comes_notes_and_time() {
    let mut state = opened(WindowKind::Host, EVERY_KIND, (100, 30));
    keys(&mut state, "right");
    let told = shown(&state);
    for part in [
        "étape 1/14",
        "Un premier paragraphe",
        "pour moi seul",
        "dévoiler 1/2",
        "prévu 2:00",
        "aucun mur ouvert",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    keys(&mut state, "right right");
    assert!(shown(&state).contains("Ensuite"));
    for size in [(48, 14), (60, 20), (80, 24), (40, 10), (24, 8), (10, 3)] {
        let mut state = opened(WindowKind::Host, EVERY_KIND, size);
        keys(&mut state, "right");
        for rank in 0..14 {
            go(&mut state, rank);
            assert!(!shown(&state).trim().is_empty(), "{size:?} {rank}");
        }
    }
}

#[test]
fn a_view_that_is_added_shows_on_the_wall_as_it_was_projected() {
    let views = [
        "e",
        "e tab tab",
        "o v",
        "o u",
        "o r",
        "o y",
        "n",
        "n tab",
        "t",
        "t tab",
        "s",
        "s tab",
        "e tab",
        "e tab tab f7",
    ];
    for view in views {
        let mut state = opened(WindowKind::Host, EVERY_KIND, (100, 30));
        keys(&mut state, "right x");
        keys(&mut state, view);
        let away = seat(&state).is_away;
        assert!(away, "{view}");
        let Effect::AddStep(step, _) = press(&mut state, "f12", &look()) else {
            panic!("{view}: no step");
        };
        keys(&mut state, "p");
        let projected = resumed(WindowKind::Wall, EVERY_KIND, (60, 20), events(&state));
        let label = seat(&projected).session.projections[0].label.clone();
        let label = toml::Value::String(label);
        let mut replayed = opened(
            WindowKind::Wall,
            &format!("{step}titre = {label}\ndevoiler = \"entier\"\n"),
            (60, 20),
        );
        keys(&mut replayed, "right");
        let [shown_now, shown_then] = [&projected, &replayed].map(|state| roles(state));
        if step.starts_with("[[etape]]\nmot") {
            // A word is asked before it is told.
            continue;
        }
        assert_eq!(
            shown_now,
            shown_then,
            "{view}\n{}\n{}",
            shown(&projected),
            shown(&replayed)
        );
    }
}

#[test]
fn walls_have_snapshots_with_their_roles() {
    let sizes = [(60, 20), (48, 14)];
    let draw = |rank: usize, (width, height): (u16, u16), then: &str| {
        let mut state = opened(WindowKind::Wall, EVERY_KIND, (width, height));
        go(&mut state, rank);
        keys(&mut state, then);
        crate::support::buffer(&state, &look())
    };
    for (name, rank, then) in [
        ("wall-text", 0, "right right"),
        ("wall-families", 1, ""),
        ("wall-record", 4, "right"),
        ("wall-overlap", 5, "right right right"),
        ("wall-matrix", 6, ""),
        ("wall-riddle", RIDDLE, ""),
        ("wall-riddle-voted", RIDDLE, "9 down 2"),
        ("wall-riddle-answer", RIDDLE, "9 down 2 right"),
        ("wall-card", SORTING, "1 enter 4 right"),
        (
            "wall-scores",
            SORTING,
            "1 enter 4 right right right right right right",
        ),
        ("wall-question", CHOICES, "1 2 down 4"),
        ("wall-word", 11, "right"),
        ("wall-timer", TIMER, ""),
    ] {
        crate::support::assert_looks_the_same(name, &sizes, |width, height| {
            draw(rank, (width, height), then)
        });
    }
    crate::support::assert_looks_the_same("host", &[(100, 30), (60, 20)], |width, height| {
        let mut state = opened(WindowKind::Host, EVERY_KIND, (width, height));
        go(&mut state, RIDDLE);
        keys(&mut state, "9 down 2 g right");
        let mut drawn = crate::support::buffer(&state, &look());
        // The time of day depends on where the test runs.
        for x in width - 7..width {
            drawn.cell_mut((x, 0)).unwrap().set_symbol(" ");
        }
        drawn
    });
}

#[test]
fn the_cursor_of_votes_shows_in_a_window_that_is_alone() {
    for (window, shows) in [(WindowKind::Solo, true), (WindowKind::Wall, false)] {
        let mut state = opened(window, EVERY_KIND, (60, 20));
        go(&mut state, RIDDLE);
        assert!(!roles(&state).contains('#'));
        keys(&mut state, "down 4");
        assert_eq!(roles(&state).contains('#'), shows);
        go(&mut state, SORTING);
        keys(&mut state, "down");
        assert_eq!(roles(&state).contains('#'), shows);
    }
}

#[test]
fn a_wall_tells_nothing_of_files() {
    for (window, tells) in [(WindowKind::Wall, false), (WindowKind::Solo, true)] {
        let mut state = opened(window, EVERY_KIND, (60, 20));
        go(&mut state, 1);
        let before = shown(&state);
        let own = state.present.as_mut().unwrap();
        own.reread(EVERY_KIND.replace("framasoft", "framasof"), typology());
        assert_eq!(shown(&state) != before, tells);
        state
            .present
            .as_mut()
            .unwrap()
            .reread(EVERY_KIND.to_owned(), typology());
        state.settle(&look());
        assert_eq!(shown(&state) != before, tells);
    }
}

#[test]
fn a_matrix_names_its_families_whole_at_every_size() {
    for size in SIZES {
        for reveal in ["entier", "lignes"] {
            let text = format!(
                "titre = \"T\"\nduree = 5\n[[etape]]\nrecoupement = \"essnum overlaps --view matrix\"\n\
                 devoiler = \"{reveal}\"\n"
            );
            let mut state = opened(WindowKind::Wall, &text, size);
            go(&mut state, 0);
            for _ in 0..8 {
                if reveal == "lignes" {
                    keys(&mut state, "right");
                }
            }
            let wall = shown(&state);
            for (_, family) in typology().families.iter() {
                let row = wall.lines().find(|row| row.contains(&family.short_name));
                let row = row.unwrap_or_else(|| panic!("{size:?} {}\n{wall}", family.short_name));
                assert!(row.contains(&format!(" {} ", family.number)), "{row}");
            }
            assert_eq!(seat(&state).place(), Some(0));
        }
    }
}
