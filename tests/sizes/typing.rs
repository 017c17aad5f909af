//! Letters typed faster than a list is searched: the last line alone is answered.

use std::time::Duration;

use super::opened;
use crate::support::{look, press, read};

#[test]
fn the_newest_line_alone_is_answered() {
    let look = look();
    let rows = (0..60_000).map(|row| format!("Association {row};{}\n", row % 7));
    let list = format!("nom;note\n{}", rows.collect::<String>());
    let mut state = opened(&list, 80, 24);
    // No time is left to the search between two letters, or next to none.
    press(&mut state, "/ 'association", &look);
    press(&mut state, "space '59", &look);
    state.work(Duration::from_micros(1), &look);
    press(&mut state, "'999", &look);
    read(&mut state);
    let found = state.world.lists.found(&state.world.filter);
    assert_eq!(found.row(0), Some(59_999));
    assert_eq!(state.world.lists.query().words, "association 59999");
    // Conditions are checked row by row; another one begins anew.
    press(&mut state, "ctrl-u 'nom:association", &look);
    state.work(Duration::from_micros(1), &look);
    press(&mut state, "ctrl-u 'nom:59999", &look);
    read(&mut state);
    let found = state.world.lists.found(&state.world.filter);
    assert_eq!((found.len(), found.row(0)), (1, Some(59_999)));
}
