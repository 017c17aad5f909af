//! A hit opens its record at the passage that was found, its letters lit.

use essnum::theme::Role;

use crate::support::{buffer, letter, look, press, start, text, typology};

#[test]
fn a_hit_opens_its_record_at_the_passage() {
    let look = look();
    let lit = letter(look.style(Role::Match));
    let sizes = [(200, 50), (120, 36), (80, 24), (60, 20), (40, 10)];
    for (words, found) in [
        (
            "'droit space 'de space 'se space 'tromper",
            "droitdesetromper",
        ),
        ("'seniors", "seniors"),
        ("'dématérialisation", "dématérialisation"),
    ] {
        for (width, height) in sizes {
            let mut state = start(width, height);
            press(&mut state, &format!("/ {words} enter"), &look);
            let buffer = buffer(&state, &look);
            let cells = buffer.content.iter();
            let shown = cells.filter(|cell| letter(cell.style()) == lit);
            let shown: String = shown.map(ratatui::buffer::Cell::symbol).collect();
            assert!(
                shown.to_lowercase().starts_with(found),
                "{words} at {width}: {shown}\n{}",
                text(&buffer)
            );
        }
    }
}

/// An actor of several families is read in the one where its place is surest, not in one that only mentions it.
#[test]
fn an_actor_is_read_where_its_place_is_surest() {
    let (look, t) = (look(), typology());
    for (name, family) in [
        ("coop space 'des space 'communs", 8),
        ("decidim", 8),
        ("framasoft", 1),
        ("open space 'source space 'politics", 2),
    ] {
        let mut state = start(120, 36);
        press(&mut state, &format!("/ '{name} enter"), &look);
        let node = state.screens.explorer.node.family(t).unwrap();
        assert_eq!(t.families[node].number, family, "{name}");
    }
}

#[test]
fn a_hit_opens_in_the_family_that_the_query_asks_about() {
    // Decidim is surer in 8; Framasoft stands in four families.
    for (query, name, family) in [
        ("famille:2 decidim", "Decidim", "2"),
        ("famille:8 decidim", "Decidim", "8"),
        ("famille:7 framasoft", "Framasoft", "7"),
        ("famille:4 type:logiciel mobilizon", "Mobilizon", "4"),
        ("decidim", "Decidim", "8"),
    ] {
        let mut state = start(120, 36);
        let typed: Vec<String> = query.split(' ').map(|word| format!("'{word}")).collect();
        press(
            &mut state,
            &format!("/ {} enter", typed.join(" space ")),
            &look(),
        );
        let here = state.screens.explorer.node.family(typology()).unwrap();
        assert_eq!(
            typology().families[here].number.to_string(),
            family,
            "{query}"
        );
        assert_eq!(state.record().unwrap().name(typology()), name, "{query}");
    }
}

#[test]
fn what_is_wrong_with_a_query_is_whole_at_any_width() {
    for (width, height) in [(120, 36), (100, 30), (80, 24), (60, 20)] {
        for (query, last) in [("zut:x", "sens"), ("role:x", "mention")] {
            let mut state = start(width, height);
            press(&mut state, &format!("/ '{query}"), &look());
            let drawn = text(&buffer(&state, &look()));
            let fault = drawn.lines().take(9).collect::<Vec<_>>().join("\n");
            assert!(!fault.contains('…'), "{width} {query}\n{fault}");
            assert!(fault.contains("au choix"), "{width} {query}\n{fault}");
            assert!(fault.contains(last), "{width} {query}\n{fault}");
        }
    }
}
