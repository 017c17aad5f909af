//! Lists of the same file name: what is read of a row, copied of it and compared is of that row, and its
//! file is named so far that it is no other.
#![cfg(unix)]

use std::path::Path;

use essnum::directory::{Choices, Loading, Setting};
use essnum::request::{ListSource, ReadingOption};
use essnum::tui::effect::Effect;
use essnum::tui::lists::Lists;
use essnum::tui::state::State;

use super::commands::printed;
use crate::program::plain;
use crate::support::{buffer, look, press, press_on_disk, read, start, text, typology};

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

/// What is said after the last list alone would be refused, as it might be meant for all.
#[test]
fn a_list_that_is_read_otherwise_is_compared_with_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    for (name, list) in [
        ("a.csv", "nom;ville\nAlpha;Brest\n"),
        ("b.csv", "Bêta|Lyon\n"),
        ("c.csv", "nom;ville\nGamma;Brest\n"),
    ] {
        std::fs::write(path(name), list).unwrap();
    }
    let given = |name: &str, reading: &[(Setting, &str)]| {
        let reading = reading.iter();
        let reading =
            reading.map(|(setting, value)| (ReadingOption::Setting(*setting), (*value).into()));
        ListSource {
            path: path(name),
            reading: reading.collect(),
        }
    };
    let look = look();
    let mut state = start(120, 36);
    let own = [(Setting::Heading, "no"), (Setting::Column, "name=1")];
    state.world.given.sources.lists = vec![
        given("a.csv", &[]),
        given("b.csv", &own),
        given("c.csv", &[]),
    ];
    let mut choices = Choices::default();
    choices.choose(Setting::Heading, "no").unwrap();
    choices.choose(Setting::Column, "name=1").unwrap();
    let lists = [("a.csv", None), ("b.csv", Some(choices)), ("c.csv", None)];
    let lists = lists.map(|(name, choices)| {
        let mut loading = Loading::open(&path(name)).unwrap();
        loading.choose(choices.unwrap_or_default());
        loading
    });
    state.open(Lists::new(typology(), lists.into()));
    read(&mut state);
    press(&mut state, "home x down x", &look);
    let compared = printed(&mut state, "--format txt").out;
    assert!(plain(&compared).contains("Alpha ↔ Bêta"), "{compared}");
}
