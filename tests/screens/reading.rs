//! Lists that are left with Esc before their end and read on later: nothing is lost, nothing is read twice,
//! whatever was opened in between.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use essnum::directory::Loading;
use essnum::tui::lists::Lists;
use essnum::tui::screens::Screen;
use essnum::tui::state::State;
use flate2::{Compression, write::GzEncoder};

use super::organisations::opened;
use crate::program::plain;
use crate::support::{buffer, look, press, read, start, text, typology};

/// Enough rows to be left among them.
const ROWS: usize = 40_000;

fn list() -> String {
    let rows = (0..ROWS).map(|row| format!("Ressourcerie {row};57000;38.32Z\n"));
    format!(
        "nom;cp;ape\nFramasoft;69007;62.01Z\n{}",
        rows.collect::<String>()
    )
}

fn drawn(state: &State<'_>) -> String {
    plain(&text(&buffer(state, &look())))
}

/// Works until something holds.
fn work_until(state: &mut State<'_>, holds: impl Fn(&State<'_>) -> bool) {
    while !holds(state) {
        assert!(state.is_busy(), "there is nothing more to read");
        state.work(Duration::from_micros(200), &look());
    }
}

/// The state in which a file was left, once that holds.
fn left(file: &Path, holds: impl Fn(&State<'_>) -> bool) -> State<'static> {
    let mut state = start(120, 36);
    let loading = Loading::open(file).unwrap();
    state.open(Lists::new(typology(), vec![loading]));
    work_until(&mut state, holds);
    press(&mut state, "esc", &look());
    assert!(state.world.lists.is_stopped());
    state
}

#[test]
fn what_was_left_is_read_on_from_there() {
    let look = look();
    let mut state = opened(&[("longue.csv", list())], 120, 36);
    work_until(&mut state, |state| state.world.lists.row(0).is_some());
    press(&mut state, "esc", &look);
    let before = state.world.lists.len();
    assert!(before < ROWS);
    let said = drawn(&state);
    assert!(said.contains("; r lit la suite."), "{said}");
    press(&mut state, "down", &look);
    let said = drawn(&state);
    assert!(said.contains(" · lecture arrêtée ─"), "{said}");
    assert!(said.contains("r lire la suite"), "{said}");
    read(&mut state);
    assert_eq!(state.world.lists.len(), before);
    press(&mut state, "r", &look);
    let said = drawn(&state);
    assert!(said.contains("La lecture reprend là où"), "{said}");
    assert_eq!(state.world.lists.len(), before);
    // The cursor stays where it was.
    assert_eq!(state.screens.organisations.cursor.selected, 1);
    press(&mut state, "left", &look);
    let said = drawn(&state);
    assert!(said.contains("Esc arrêter la lecture"), "{said}");
    read(&mut state);
    let said = drawn(&state);
    assert!(said.contains("40 001 sur 40 001"), "{said}");
    assert!(!said.contains("arrêtée"), "{said}");
    press(&mut state, "end", &look);
    assert!(drawn(&state).contains("Ressourcerie 39999"));
    // Once all is read there is nothing to read on, and it is said.
    press(&mut state, "r", &look);
    assert!(drawn(&state).contains("Aucune liste n’a été quittée"));
}

/// Another list opened in between stays where it is; the rest of the first one comes after it.
#[test]
fn a_list_opened_in_between_keeps_its_rows() {
    let look = look();
    let second = "nom;cp;ape\nAlpha;35000;62.01Z\nOméga;35000;63.11Z\n".to_owned();
    let mut state = opened(&[("a.csv", list())], 120, 36);
    work_until(&mut state, |state| state.world.lists.row(0).is_some());
    press(&mut state, "esc", &look);
    let before = state.world.lists.len();
    let length = second.len();
    let loading = Loading::new("b.csv", Box::new(std::io::Cursor::new(second)), length);
    state.add("b.csv".into(), loading);
    read(&mut state);
    assert_eq!(state.world.lists.len(), before + 2);
    // What the lists share was counted of what was there.
    press(&mut state, "o d d d", &look);
    read(&mut state);
    let said = drawn(&state);
    press(&mut state, "f9 r o", &look);
    read(&mut state);
    assert_ne!(drawn(&state), said, "the overlaps stand as they were");
    press(&mut state, "f9", &look);
    let mut names: Vec<String> = (0..state.world.lists.len())
        .map(|row| state.world.lists.row(row).unwrap().label())
        .collect();
    assert_eq!(names[before..before + 2], ["Alpha", "Oméga"]);
    assert_eq!(names[before + 2], format!("Ressourcerie {}", before - 1));
    names.sort_unstable();
    names.dedup();
    assert_eq!(
        names.len(),
        ROWS + 3,
        "a row is there twice, or is not there"
    );
    // Names, filters and counts find the rows where they stand.
    press(&mut state, "/ 'ressourcerie space '39998", &look);
    read(&mut state);
    press(&mut state, "esc", &look);
    let said = drawn(&state);
    assert!(said.contains("Ressourcerie 39998"), "{said}");
    assert!(said.contains("ligne 40001 de a.csv"), "{said}");
    press(&mut state, "esc / 'département:35", &look);
    read(&mut state);
    let said = drawn(&state);
    assert!(
        said.contains("2 sur 40 003") && said.contains("Oméga"),
        "{said}"
    );
    press(&mut state, "esc esc f8", &look);
    let said = drawn(&state);
    assert!(
        said.contains("57 Moselle") && said.contains("40 000"),
        "{said}"
    );
}

/// Left while bytes are still to come, gzip and UTF-16 as well: the rest comes from the same file.
#[test]
fn compressed_and_wide_text_is_read_on() {
    let folder = tempfile::tempdir().unwrap();
    let packed = folder.path().join("liste.csv.gz");
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(list().as_bytes()).unwrap();
    fs::write(&packed, encoder.finish().unwrap()).unwrap();
    let wide = folder.path().join("liste.csv");
    let units = list();
    let units = units.encode_utf16().flat_map(u16::to_le_bytes);
    let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    fs::write(&wide, bytes).unwrap();
    for file in [packed, wide] {
        for rows in [0, 1] {
            let has_begun = move |state: &State<'_>| {
                state.world.lists.read_percent().unwrap_or(0) > 0 && state.world.lists.len() >= rows
            };
            let mut state = left(&file, has_begun);
            press(&mut state, "r", &look());
            let said = drawn(&state);
            assert!(said.contains("La lecture reprend là où"), "{said}");
            read(&mut state);
            let said = drawn(&state);
            assert!(said.contains("40 001 sur 40 001"), "{file:?}: {said}");
        }
    }
}

/// Half of one file and half of another would be no list: what changed is read again, and that is said.
#[test]
fn a_file_that_changed_is_read_again_from_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("liste.csv");
    fs::write(&file, list()).unwrap();
    let has_begun = |state: &State<'_>| state.world.lists.read_percent().unwrap_or(0) > 0;
    let mut state = left(&file, has_begun);
    assert_eq!(state.world.lists.len(), 0, "rows are there already");
    fs::write(&file, "nom;cp\nAutre;35000\n").unwrap();
    press(&mut state, "r", &look());
    let said = drawn(&state);
    assert!(said.contains("il est relu du début"), "{said}");
    read(&mut state);
    let said = drawn(&state);
    assert!(said.contains("1 sur 1") && said.contains("Autre"), "{said}");
    // A file that is gone is read on: what was opened is still there.
    fs::write(&file, list()).unwrap();
    let mut state = left(&file, has_begun);
    fs::remove_file(&file).unwrap();
    press(&mut state, "r", &look());
    read(&mut state);
    assert!(drawn(&state).contains("40 001 sur 40 001"));
}

/// By the palette too, from any screen.
#[test]
fn the_palette_reads_on() {
    let look = look();
    let mut state = opened(&[("longue.csv", list())], 120, 36);
    work_until(&mut state, |state| state.world.lists.row(0).is_some());
    press(&mut state, "esc e ctrl-e 'suite enter", &look);
    assert_eq!(state.screen, Screen::Explorer);
    assert!(state.world.lists.read_percent().is_some());
    read(&mut state);
    assert_eq!(state.world.lists.len(), ROWS + 1);
}

/// What is not found may stand in the part that was not read.
#[test]
fn nothing_found_in_a_part_is_said_of_that_part() {
    let look = look();
    for typed in ["'zzqqxx", "'département:35"] {
        let mut state = opened(&[("longue.csv", list())], 120, 36);
        work_until(&mut state, |state| state.world.lists.row(0).is_some());
        press(&mut state, &format!("/ {typed}"), &look);
        assert!(drawn(&state).contains("Rien encore dans la partie qui est lue."));
        press(&mut state, "esc esc esc", &look);
        press(&mut state, &format!("/ {typed}"), &look);
        read(&mut state);
        let said = drawn(&state);
        assert!(
            said.contains("Rien dans la partie qui a été lue ; r lit la suite."),
            "{typed}: {said}"
        );
        press(&mut state, "esc r", &look);
        read(&mut state);
        let said = drawn(&state);
        assert!(!said.contains("la partie qui"), "{typed}: {said}");
        assert!(
            said.contains("Aucun résultat") || said.contains("Aucune organisation ne"),
            "{typed}: {said}"
        );
    }
}
