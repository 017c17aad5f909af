//! Lists of the same file name: what is read of a row, copied of it and compared is of that row, and its
//! file is named so far that it is no other.
#![cfg(unix)]

use std::path::Path;

use essnum::tui::effect::Effect;
use essnum::tui::state::State;

use super::commands::printed;
use super::organisations::read;
use crate::program::plain;
use crate::support::{buffer, look, press, press_on_disk, start, text};

/// Two folders with a list of the same name in each.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (year, name) in [("2024", "Alpha"), ("2025", "Bêta")] {
        let list = format!("nom;ville\n{name};Brest\n");
        std::fs::create_dir(folder.path().join(year)).unwrap();
        std::fs::write(folder.path().join(year).join("membres.csv"), list).unwrap();
    }
    folder
}

/// Both lists, opened one after the other.
fn opened(folder: &Path) -> State<'static> {
    let look = look();
    let mut state = start(120, 36);
    for year in ["2024", "2025"] {
        let path = folder.join(year).join("membres.csv");
        press_on_disk(
            &mut state,
            &format!("ctrl-o ctrl-u '{} enter", path.display()),
            &look,
        );
        read(&mut state);
    }
    state
}

#[test]
fn a_row_is_shown_by_the_command_that_is_copied_on_it() {
    let folder = folder();
    let look = look();
    for (keys, name, other) in [("home tab", "Alpha", "Bêta"), ("end tab", "Bêta", "Alpha")] {
        let mut state = opened(folder.path());
        press(&mut state, keys, &look);
        let shown = printed(&mut state, "--format txt").out;
        assert!(
            shown.contains(name) && !shown.contains(other),
            "{keys}: {shown}"
        );
        // No other list need be read for it.
        let Effect::Copy(line) = press(&mut state, "ctrl-y", &look) else {
            panic!("{:?}", state.notice);
        };
        assert_eq!(line.matches("--directory").count(), 1, "{line}");
    }
}

#[test]
fn rows_of_both_are_compared() {
    let folder = folder();
    let look = look();
    let mut state = opened(folder.path());
    press(&mut state, "home x end x", &look);
    let compared = printed(&mut state, "--format txt").out;
    assert!(plain(&compared).contains("Alpha ↔ Bêta"), "{compared}");
}

#[test]
fn the_screen_says_which_file_it_is() {
    let folder = folder();
    let mut state = opened(folder.path());
    let drawn = |state: &State<'_>| plain(&text(&buffer(state, &look())));
    press(&mut state, "end", &look());
    assert!(
        drawn(&state).contains("ligne 2 de 2025/membres.csv"),
        "{}",
        drawn(&state)
    );
    press(&mut state, "home", &look());
    assert!(
        drawn(&state).contains("ligne 2 de 2024/membres.csv"),
        "{}",
        drawn(&state)
    );
}
