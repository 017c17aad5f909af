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
