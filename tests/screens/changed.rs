//! Lists that change while they are open: what was written is counted as it was written, and the change is said.

use std::path::Path;

use essnum::directory::Loading;
use essnum::tui::lists::Lists;
use essnum::tui::state::State;

use crate::program::plain;
use crate::support::{buffer, look, of_path, press, press_on_disk, read, start, text, typology};

fn rows(count: usize) -> String {
    let rows = (0..count).map(|row| format!("Ressourcerie {row};57000;38.32Z\n"));
    format!("nom;cp;ape\n{}", rows.collect::<String>())
}

/// The explorer with a list that is read.
fn opened(list: &Path) -> State<'static> {
    let mut state = start(160, 36);
    state.open(Lists::new(typology(), vec![Loading::open(list).unwrap()]));
    state.world.given.sources.lists = vec![of_path(list.to_str().unwrap())];
    read(&mut state);
    state
}

/// Writes what shows into a file, and tells what is said of it.
fn written(state: &mut State<'_>, file: &Path) -> String {
    let look = look();
    press_on_disk(state, "ctrl-s ctrl-u", &look);
    let name = file.to_str().unwrap();
    press_on_disk(state, &format!("'{name} enter"), &look);
    let drawn = plain(&text(&buffer(state, &look)));
    drawn.lines().last().unwrap_or_default().trim().to_owned()
}

#[test]
fn what_is_told_is_what_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("c.csv");
    std::fs::write(&list, rows(2_000)).unwrap();
    let mut state = opened(&list);
    let out = folder.path().join("a.csv");
    let said = written(&mut state, &out);
    assert!(
        said.starts_with("Écrit : 2000 organisations dans"),
        "{said}"
    );
    // Cut short, appended to, and replaced by another of the same length.
    let same = rows(2_000).replace("57000", "75001");
    for (change, count) in [(rows(13), 13), (rows(2_100), 2_100), (same, 2_000)] {
        let beside = folder.path().join("beside.csv");
        std::fs::write(&beside, change).unwrap();
        std::fs::rename(&beside, &list).unwrap();
        let out = folder.path().join(format!("{count}.csv"));
        let said = written(&mut state, &out);
        let wanted =
            format!("La liste a changé depuis son ouverture. Écrit : {count} organisations dans");
        assert!(said.starts_with(&wanted), "{said}");
        let lines = std::fs::read_to_string(&out).unwrap().lines().count();
        assert_eq!(lines, count + 1);
        std::fs::remove_file(&out).unwrap();
    }
}

#[test]
fn a_search_and_a_record_of_a_changed_list_say_so_too() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("c.csv");
    std::fs::write(&list, rows(30)).unwrap();
    let mut state = opened(&list);
    let look = look();
    press(&mut state, "/ 'ressourcerie enter", &look);
    read(&mut state);
    let said = written(&mut state, &folder.path().join("a.txt"));
    assert!(said.starts_with("Écrit : 30 organisations dans"), "{said}");
    std::fs::write(&list, rows(20)).unwrap();
    let said = written(&mut state, &folder.path().join("b.txt"));
    let wanted = "La liste a changé depuis son ouverture. Écrit : 20 organisations";
    assert!(said.starts_with(wanted), "{said}");
    press(&mut state, "tab", &look);
    let said = written(&mut state, &folder.path().join("c.txt"));
    let wanted = "La liste a changé depuis son ouverture. Écrit : la fiche « Ressourcerie";
    assert!(said.starts_with(wanted), "{said}");
}
