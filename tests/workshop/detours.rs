//! A detour through the explorer: the way back shows, and the keys of a clicker do what their owner expects.

use std::time::Instant;

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use essnum::tui::present::WindowKind;
use essnum::tui::state::State;
use essnum::tui::update;

use super::{EVERY_KIND, keys, opened, seat, shown};
use crate::support::look;

/// A press of the left button.
fn click(state: &mut State<'_>, (column, row): (u16, u16)) {
    let event = MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column,
        row,
        modifiers: KeyModifiers::NONE,
    };
    state.mouse.is_ours = true;
    update::mouse(state, event, Instant::now(), &look());
}

#[test]
fn a_detour_shows_the_way_back_and_takes_the_keys_of_a_clicker() {
    for size in [(120, 36), (80, 24), (60, 20)] {
        let mut state = opened(WindowKind::Host, EVERY_KIND, size);
        keys(&mut state, "right x down");
        let last = |state: &State<'_>| shown(state).lines().last().unwrap().to_owned();
        let hints = last(&state);
        assert!(hints.contains("p au mur"), "{size:?} {hints}");
        assert!(hints.contains("Esc à l’étape"), "{size:?} {hints}");
        assert!(!hints.contains("quitter"), "{size:?} {hints}");
        // The button of a clicker that blanks, and blanks no more.
        keys(&mut state, ".");
        assert!(seat(&state).session.is_blank);
        assert!(last(&state).contains("Le mur est noir"));
        keys(&mut state, ".");
        assert!(!seat(&state).session.is_blank);
        assert!(seat(&state).is_away);
        // In the explorer this letter goes back where one was.
        keys(&mut state, "b");
        assert!(!seat(&state).session.is_blank);
        // The button that starts a show comes back to it.
        keys(&mut state, "f5");
        assert!(!seat(&state).is_away);
        assert_eq!(seat(&state).place(), Some(0));
        // A press on the hint does what its key does.
        keys(&mut state, "x down");
        let row = size.1 - 1;
        let column = last(&state).find("p au mur").unwrap();
        let column = last(&state)[..column].chars().count();
        click(&mut state, (u16::try_from(column).unwrap(), row));
        assert!(seat(&state).session.shot.projected.is_some(), "{size:?}");
    }
}

#[test]
fn the_keys_that_are_told_do_what_is_told_before_a_room() {
    let mut state = opened(WindowKind::Host, EVERY_KIND, (100, 40));
    keys(&mut state, "right ?");
    let told = shown(&state);
    let row = |does: &str| {
        let mut rows = told.lines().filter(|row| row.contains(does));
        let row = rows.next().unwrap_or_else(|| panic!("no {does}\n{told}"));
        row.trim_start_matches(['│', ' ']).to_owned()
    };
    // In the explorer `b` goes back; here it blanks the wall.
    assert!(row("mettre le mur au noir").starts_with("b "));
    assert!(
        !row("effacer le dernier chiffre").starts_with("b "),
        "{told}"
    );
    assert!(
        row("pendant un détour : au mur").starts_with("p Esc F12"),
        "{told}"
    );
}
