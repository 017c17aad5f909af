//! A list opened from within: completed, dragged in, refused in place, opened beside the others.

use std::path::{MAIN_SEPARATOR, Path};

use essnum::tui::screens::Screen;
use essnum::tui::state::{Popup, State};
use essnum::tui::update;

use crate::program::{nowhere, plain};
use crate::support::{
    EVERY, assert_looks_the_same, buffer, look, on_disk, press, press_on_disk, read, start, text,
};

/// A folder of lists, and of what is none.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("amis.csv", "nom;ville\nCafé;Brest\n".as_bytes());
    write(
        "mes voisins.tsv",
        "nom\tville\nAtelier\tRennes\n".as_bytes(),
    );
    write("faux.csv", b"PK\x03\x04");
    write("notes.md", b"# Notes");
    write(".secret.csv", b"nom\nx\n");
    std::fs::create_dir_all(folder.path().join("vieux").join("2019")).unwrap();
    folder
}

fn typed(path: &Path) -> String {
    let path = path.to_str().unwrap().replace(' ', " space ");
    format!("ctrl-o '{path}{MAIN_SEPARATOR}")
}

fn line<'s>(state: &'s State<'_>) -> Option<&'s str> {
    match state.popup() {
        Some(Popup::Opening(opening)) => Some(opening.path.value()),
        _ => None,
    }
}

#[test]
fn names_are_completed_and_lists_come_first() {
    let look = look();
    let folder = folder();
    let start_of = typed(folder.path());
    let after = |keys: &str| {
        let mut state = start(120, 36);
        press_on_disk(&mut state, &format!("{start_of} {keys}"), &look);
        let drawn = text(&buffer(&state, &look));
        let line = line(&state).map(|line| {
            let inside = line.strip_prefix(folder.path().to_str().unwrap());
            inside.unwrap_or(line).to_owned()
        });
        (line.unwrap_or_default(), drawn)
    };
    let (_, drawn) = after("");
    let place = |word: &str| {
        drawn
            .find(word)
            .unwrap_or_else(|| panic!("{word}: {drawn}"))
    };
    let order = [
        "amis.csv",
        "faux.csv",
        "mes voisins.tsv",
        "../",
        "vieux/",
        "notes.md",
    ];
    assert!(order.map(place).is_sorted(), "{drawn}");
    assert!(!drawn.contains(".secret"), "{drawn}");
    assert!(after("'.").1.contains(".secret.csv"));
    assert_eq!(after("'vois tab").0, "/mes voisins.tsv");
    assert_eq!(after("'VIEUX tab").0, "/vieux/");
    assert!(after("'vieux enter").1.contains("2019/"));
    assert_eq!(after("'vieux/ down tab").0, "/vieux/2019/");
    // Back to the folder above, by its row or by taking letters away.
    assert_eq!(after("'vieux/2019/ tab").0, "/vieux/");
    assert!(after("'vieux/ backspace backspace").1.contains("vieux/"));
    assert_eq!(after("'vieux/ 'rien").0, "/vieux/rien");
    // A path that begins anew takes the place of what stands before.
    assert_eq!(after("'/nonexistent/").0, "/nonexistent/");
    assert_eq!(after("'~/x").0, "~/x");
    assert!(after("'vieux/ 'rien").1.contains("Aucun résultat"));
    let (_, drawn) = after("'néant/");
    assert!(
        plain(&drawn).contains("dossier illisible : il n’existe pas"),
        "{drawn}"
    );
}

#[test]
fn lists_are_opened_one_after_another_and_none_twice() {
    let look = look();
    let folder = folder();
    let mut state = start(120, 36);
    press_on_disk(
        &mut state,
        &format!("{} 'amis enter", typed(folder.path())),
        &look,
    );
    read(&mut state);
    assert!(state.popup().is_none());
    assert_eq!(state.screen, Screen::Organisations);
    // The line begins where the last list was found.
    press_on_disk(&mut state, "ctrl-o 'voisins enter", &look);
    read(&mut state);
    let drawn = text(&buffer(&state, &look));
    assert!(drawn.contains("Organisations · 2 sur 2"), "{drawn}");
    // What was just opened is what one sees.
    assert!(drawn.contains("ligne 2 de mes voisins.tsv"), "{drawn}");
    assert!(
        drawn.contains("Atelier") && drawn.contains("Café"),
        "{drawn}"
    );
    // Back leads where one was.
    press(&mut state, "b", &look);
    assert_eq!(state.screen, Screen::Explorer);
    press(&mut state, "a", &look);
    // The same file, whatever it is called.
    for keys in ["'amis enter", "'vieux/../amis.csv enter"] {
        press_on_disk(&mut state, &format!("ctrl-o {keys}"), &look);
        let drawn = text(&buffer(&state, &look));
        assert!(drawn.contains("cette liste est déjà ouverte"), "{drawn}");
        press(&mut state, "esc", &look);
        assert_eq!(state.world.lists.len(), 2);
    }
    // A filter changes what is shown of them, and forgets none.
    press_on_disk(
        &mut state,
        "f8 down down enter esc ctrl-o 'amis enter",
        &look,
    );
    assert!(text(&buffer(&state, &look)).contains("déjà ouverte"));
    // Lists opened before are offered above the first row.
    press_on_disk(&mut state, "up", &look);
    assert!(line(&state).unwrap().ends_with("mes voisins.tsv"));
    press_on_disk(&mut state, "up", &look);
    assert!(line(&state).unwrap().ends_with("amis.csv"));
    press_on_disk(&mut state, "down", &look);
    assert!(line(&state).unwrap().ends_with("mes voisins.tsv"));
}

#[test]
fn what_is_no_list_is_said_in_place() {
    let look = look();
    let folder = folder();
    for (keys, said) in [
        ("'faux enter", "l’archive est abîmée ou incomplète"),
        ("'zzz enter", "impossible de le lire : il n’existe pas"),
        ("'/dev/null enter", "ce n’est pas un fichier ordinaire"),
    ] {
        let mut state = start(120, 36);
        let keys = match keys.strip_prefix("'/") {
            Some(path) => format!("ctrl-o '/{path}"),
            None => format!("{} {keys}", typed(folder.path())),
        };
        press_on_disk(&mut state, &keys, &look);
        if cfg!(not(unix)) && said.contains("ordinaire") {
            continue;
        }
        let drawn = plain(&text(&buffer(&state, &look)));
        assert!(drawn.contains(said), "{keys}: {drawn}");
        assert!(state.world.lists.is_empty() && state.screen == Screen::Explorer);
        // Another letter, and the fault is over.
        press_on_disk(&mut state, "x", &look);
        assert!(!plain(&text(&buffer(&state, &look))).contains(said));
    }
}

#[cfg(unix)]
#[test]
fn only_what_can_be_read_shows_and_nothing_raw() {
    use std::os::unix::fs::PermissionsExt;
    let look = look();
    let folder = folder();
    let armed = folder.path().join("a\u{1b}[31m\u{202e}b\n.csv");
    std::fs::write(armed, "nom\nCafé\n").unwrap();
    std::os::unix::fs::symlink(nowhere(""), folder.path().join("perdu.csv")).unwrap();
    let closed = folder.path().join("clos.csv");
    std::fs::write(&closed, "nom\n").unwrap();
    std::fs::set_permissions(&closed, PermissionsExt::from_mode(0o000)).unwrap();
    let mut state = start(80, 24);
    press_on_disk(&mut state, &typed(folder.path()), &look);
    let drawn = text(&buffer(&state, &look));
    assert!(
        drawn.contains("a\u{fffd}[31m\u{fffd}b\u{fffd}.csv"),
        "{drawn}"
    );
    assert!(!drawn.contains("perdu"), "{drawn}");
    // Whoever may read everything may read that too.
    let may_read = std::fs::File::open(&closed).is_ok();
    assert_eq!(drawn.contains("clos.csv"), may_read, "{drawn}");
    press_on_disk(&mut state, "tab enter", &look);
    read(&mut state);
    assert!(text(&buffer(&state, &look)).contains("1 sur 1"));
}

#[test]
fn a_file_dragged_in_is_understood() {
    let look = look();
    for (pasted, wanted) in [
        ("'/a b/c.csv' ", "/a b/c.csv"),
        ("\"/a b/c.csv\"", "/a b/c.csv"),
        ("/a\\ b/c\\'s.csv\n", "/a b/c's.csv"),
        ("'/a/l'\\''été.csv'", "/a/l'été.csv"),
        ("file:///a%20b/%C3%A9t%C3%A9.csv\r\n", "/a b/été.csv"),
        ("file://localhost/a%2", "/a%2"),
        ("file:///%e9%zz%", "/\u{fffd}%zz%"),
        ("/a b/c.csv", "/a b/c.csv"),
        ("'/a.csv' '/b.csv'", "/a.csv"),
        ("~/listes/x.csv", "~/listes/x.csv"),
        ("C:\\listes\\x.csv", "C:\\listes\\x.csv"),
        ("/a\u{1b}b\nc", "/a b"),
    ] {
        let mut state = start(80, 24);
        update::paste(&mut state, pasted, &look);
        assert_eq!(line(&state), Some(wanted), "{pasted:?}");
        // In the line itself a whole path takes the place of what was typed.
        let mut state = start(80, 24);
        press(&mut state, "ctrl-o 'xy", &look);
        update::paste(&mut state, pasted, &look);
        assert_eq!(line(&state), Some(wanted), "{pasted:?}");
    }
    let mut state = start(80, 24);
    press(&mut state, "ctrl-o 'a/", &look);
    update::paste(&mut state, "b c.csv\n", &look);
    assert_eq!(line(&state), Some("a/b c.csv"));
}

#[test]
fn a_paste_goes_to_the_line_that_is_typed() {
    let look = look();
    let folder = folder();
    let mut state = start(80, 24);
    update::paste(&mut state, "lqdn\n", &look);
    assert!(matches!(state.popup(), Some(Popup::Search(search)) if search.input.value() == "lqdn"));
    press(&mut state, "esc ctrl-e", &look);
    update::paste(&mut state, "copier", &look);
    assert!(
        matches!(state.popup(), Some(Popup::Palette(palette)) if palette.input.value() == "copier")
    );
    press(&mut state, "esc", &look);
    press_on_disk(
        &mut state,
        &format!("{} 'amis enter /", typed(folder.path())),
        &look,
    );
    read(&mut state);
    update::paste(&mut state, "caf\u{1b}", &look);
    assert!(state.popup().is_none());
    assert_eq!(state.screens.organisations.query(), "caf ");
    // Where nothing is typed, nothing is done.
    press(&mut state, "esc ?", &look);
    update::paste(&mut state, "/x", &look);
    assert!(matches!(state.popup(), Some(Popup::Help(_))));
}

#[test]
fn the_line_looks_as_it_did() {
    let look = look();
    let folder = folder();
    assert_looks_the_same("opening", EVERY, |width, height| {
        let mut state = start(width, height);
        let effect = press(&mut state, "ctrl-o", &look);
        // What the folder holds, under a name that is the same everywhere.
        let mut listing = essnum::tui::perform::read_folder(folder.path().to_str().unwrap());
        on_disk(&mut state, &effect, &look);
        listing.folder = String::new();
        listing.shown = "~/listes de l’observatoire".to_owned();
        update::folder_read(&mut state, listing, &look);
        press(&mut state, "'vo down", &look);
        buffer(&state, &look)
    });
}
