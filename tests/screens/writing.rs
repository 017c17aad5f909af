//! Writing what shows: the line, the formats, files that are there already, the clipboard; what is written
//! is what the command prints.

use std::path::Path;
use std::time::Duration;

use essnum::directory::Loading;
use essnum::export;
use essnum::text::{Text, language};
use essnum::tui::effect::Effect;
use essnum::tui::lists::Lists;
use essnum::tui::state::State;
use essnum::tui::{perform, update};

use crate::program::{plain, run};
use crate::support::{buffer, look, of_path, press, press_on_disk, read, text, typology};

/// The explorer at a size, with someone who writes; names are typed in a folder.
fn start(width: u16, height: u16) -> State<'static> {
    crate::support::start(width, height)
}

/// Takes the line for a path of this folder.
fn retype(state: &mut State<'_>, folder: &Path, name: &str) {
    let look = look();
    press_on_disk(state, "ctrl-u", &look);
    let path = folder.join(name);
    for letter in path.to_str().unwrap().chars() {
        press_on_disk(state, &format!("'{letter}"), &look);
    }
}

fn drawn(state: &State<'_>) -> String {
    plain(&text(&buffer(state, &look())))
}

#[test]
fn what_is_written_is_what_the_command_prints() {
    let folder = tempfile::tempdir().unwrap();
    let look = look();
    for (keys, name, command) in [
        (
            "down down",
            "a.csv",
            &[
                "export",
                "roster",
                "--subcategory",
                "l-education-populaire-au-numerique",
            ][..],
        ),
        (
            "tab",
            "a.md",
            &[
                "export",
                "roster",
                "--family",
                "education-populaire",
                "--format",
                "md",
            ],
        ),
        ("tab tab", "r.json", &["show", "cnajep", "--format", "json"]),
        (
            "o u m",
            "o.svg",
            &["overlaps", "--roles", "broad", "--format", "svg"],
        ),
        (
            "o u d",
            "o.txt",
            &["overlaps", "--sets", "naf", "--format", "txt"],
        ),
        (
            "n",
            "n.jsonl",
            &[
                "export",
                "naf-families",
                "--sort",
                "code",
                "--format",
                "jsonl",
            ],
        ),
        (
            "s",
            "s.bib",
            &[
                "export",
                "sources",
                "--sort",
                "family,authors",
                "--format",
                "bibtex",
            ],
        ),
        (
            "/ 'frama",
            "f.html",
            &["search", "frama", "--format", "html"],
        ),
    ] {
        let mut state = start(120, 36);
        press(&mut state, keys, &look);
        press_on_disk(&mut state, "ctrl-s", &look);
        retype(&mut state, folder.path(), name);
        press_on_disk(&mut state, "enter", &look);
        let file = folder.path().join(name);
        let written = std::fs::read_to_string(&file);
        let written = written.unwrap_or_else(|_| panic!("{name}: {}", drawn(&state)));
        assert_eq!(written, written_by(command, name), "{name}");
        assert!(drawn(&state).contains("Écrit : "), "{name}");
    }
}

#[test]
fn the_clipboard_takes_the_same() {
    let look = look();
    let mut state = start(120, 36);
    press_on_disk(&mut state, "down ctrl-s ctrl-s down down down down", &look);
    let asked = press(&mut state, "enter", &look);
    let Effect::Write(order) = asked else {
        panic!("{asked:?}");
    };
    perform::begin(&mut state, *order, &look);
    let copied = loop {
        std::thread::sleep(Duration::from_millis(5));
        if let Some(Effect::Copy(text)) = update::poll_export(&mut state, &look) {
            break text;
        }
        assert!(state.world.is_exporting(), "{}", drawn(&state));
    };
    let command = [
        "export",
        "roster",
        "--subcategory",
        "mediation-numerique",
        "--format",
        "md",
    ];
    assert_eq!(copied, run(command).ends(0).out);
}

#[test]
fn a_file_that_is_there_is_replaced_when_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let look = look();
    let file = folder.path().join("a.csv");
    std::fs::write(&file, "mine").unwrap();
    let mut state = start(120, 36);
    press_on_disk(&mut state, "tab ctrl-s", &look);
    retype(&mut state, folder.path(), "a.csv");
    press_on_disk(&mut state, "enter", &look);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    assert!(drawn(&state).contains("existe déjà"), "{}", drawn(&state));
    // Another name is another question.
    press_on_disk(
        &mut state,
        "left left left left 'b right right right right enter",
        &look,
    );
    assert!(folder.path().join("ab.csv").exists());
    press_on_disk(&mut state, "ctrl-s", &look);
    retype(&mut state, folder.path(), "a.csv");
    press_on_disk(&mut state, "enter enter", &look);
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .starts_with("actor,name")
    );
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn what_cannot_be_written_is_said_where_it_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let look = look();
    let mut state = start(120, 36);
    press_on_disk(&mut state, "tab ctrl-s", &look);
    for (name, said) in [
        ("nulle/part/a.csv", "a.csv"),
        ("", "il manque le nom du fichier"),
    ] {
        retype(&mut state, folder.path(), name);
        press_on_disk(&mut state, "enter", &look);
        let drawn = drawn(&state);
        assert!(drawn.contains("Écrire ce qui est à l’écran"), "{drawn}");
        assert!(drawn.contains(said), "{drawn}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    press_on_disk(&mut state, "esc", &look);
    assert!(state.popup().is_none());
    // Nothing is listed, so there is nothing to write.
    let mut state = start(120, 36);
    state.refilter(
        state
            .world
            .filter
            .toggled(typology(), essnum::query::FacetValue::Transversal(3)),
    );
    press_on_disk(&mut state, "s ctrl-s", &look);
    assert!(state.popup().is_none());
    assert_eq!(state.notice.unwrap().id, "command-nothing");
}

#[test]
fn the_ending_and_the_format_go_together() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("Été 2026")).unwrap();
    let look = look();
    let mut state = start(120, 36);
    press_on_disk(&mut state, "tab ctrl-s", &look);
    assert!(
        drawn(&state).contains("▸ acteurs-famille-1.csv"),
        "{}",
        drawn(&state)
    );
    assert!(
        drawn(&state).contains("30 acteurs, en csv."),
        "{}",
        drawn(&state)
    );
    press_on_disk(&mut state, "down", &look);
    assert!(drawn(&state).contains("en csv-excel."), "{}", drawn(&state));
    assert!(
        drawn(&state).contains("--format csv-excel"),
        "{}",
        drawn(&state)
    );
    press_on_disk(&mut state, "down", &look);
    assert!(
        drawn(&state).contains("▸ acteurs-famille-1.json"),
        "{}",
        drawn(&state)
    );
    for _ in 0..4 {
        press_on_disk(&mut state, "backspace", &look);
    }
    press_on_disk(&mut state, "'md", &look);
    assert!(
        drawn(&state).contains("acteurs, en md."),
        "{}",
        drawn(&state)
    );
    // Tab goes on to the folder that is meant.
    retype(&mut state, folder.path(), "ete");
    assert!(drawn(&state).contains("Été 2026"), "{}", drawn(&state));
    press_on_disk(&mut state, "tab", &look);
    press_on_disk(&mut state, "'liste.TXT enter", &look);
    let file = folder.path().join("Été 2026").join("liste.TXT");
    let written = std::fs::read_to_string(file).unwrap();
    let command = [
        "export",
        "roster",
        "--family",
        "education-populaire",
        "--format",
        "txt",
    ];
    assert_eq!(written, written_by(&command, "liste.txt"));
}

/// What a command writes to a file, which says where it comes from as the answer alone does not.
fn written_by(command: &[&str], name: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    let output = ["--output", file.to_str().unwrap()];
    run(command.iter().chain(&output)).ends(0);
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn every_format_says_what_it_is_for() {
    for code in ["fr", "en"] {
        let text = Text::new(language(code));
        for format in export::FORMATS {
            assert!(text.has(&format.message()), "{code}: {}", format.name);
        }
    }
}

#[test]
fn a_long_list_is_written_beside_the_loop_and_can_be_left() {
    let folder = tempfile::tempdir().unwrap();
    let look = look();
    let file = folder.path().join("longue.csv");
    let list = "nom;ape\n".to_owned() + &"Ressourcerie;38.32Z\n".repeat(120_000);
    std::fs::write(&file, list).unwrap();
    let mut state = start(120, 36);
    state.world.given.sources.lists = vec![of_path(file.to_str().unwrap())];
    state.open(Lists::new(typology(), vec![Loading::open(&file).unwrap()]));
    read(&mut state);
    press_on_disk(&mut state, "ctrl-s", &look);
    retype(&mut state, folder.path(), "out.csv");
    assert!(
        drawn(&state).contains("120000 organisations")
            || drawn(&state).contains("120 000 organisations"),
        "{}",
        drawn(&state)
    );
    let Effect::Write(order) = press(&mut state, "enter", &look) else {
        panic!("{}", drawn(&state));
    };
    perform::begin(&mut state, order.as_ref().clone(), &look);
    // Keys are answered while it is written; Esc leaves it, and nothing stays behind.
    press(&mut state, "down", &look);
    press(&mut state, "esc", &look);
    while state.world.is_exporting() {
        update::poll_export(&mut state, &look);
        std::thread::sleep(Duration::from_millis(2));
    }
    assert!(
        drawn(&state).contains("arrêté : rien n’est écrit"),
        "{}",
        drawn(&state)
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    // Who quits leaves it too.
    perform::begin(&mut state, order.as_ref().clone(), &look);
    drop(state.world.export_job.take());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    perform::begin(&mut state, *order, &look);
    while state.world.is_exporting() {
        update::poll_export(&mut state, &look);
        std::thread::sleep(Duration::from_millis(2));
    }
    let written = std::fs::read_to_string(folder.path().join("out.csv")).unwrap();
    assert_eq!(written.lines().count(), 120_001);
}

#[test]
fn a_search_names_its_file_by_what_was_searched() {
    let look = look();
    for (query, name) in [
        ("médiation", "recherche-mediation.txt"),
        ("famille:3 rôle:tête", "recherche-famille-3-role-tete.txt"),
    ] {
        let mut state = start(120, 36);
        press(&mut state, "/", &look);
        for letter in query.chars() {
            update::key(&mut state, letter.to_string().parse().unwrap(), &look);
        }
        press(&mut state, "ctrl-s", &look);
        let shown = drawn(&state);
        assert!(shown.contains(name), "{query}: {shown}");
    }
}

#[test]
fn who_comes_from_a_spreadsheet_is_offered_one_first() {
    let look = look();
    let folder = tempfile::tempdir().unwrap();
    for (content, name) in [
        ("nom;ville\nCafé;Brest\n", "organisations.xlsx"),
        ("nom,ville\nCafé,Brest\n", "organisations.csv"),
        ("nom\tville\nCafé\tBrest\n", "organisations.csv"),
    ] {
        let path = folder.path().join("liste.csv");
        std::fs::write(&path, content).unwrap();
        let mut state = start(120, 36);
        state.world.given.sources.lists = vec![of_path(path.to_str().unwrap())];
        state.open(Lists::new(typology(), vec![Loading::open(&path).unwrap()]));
        read(&mut state);
        press(&mut state, "ctrl-s", &look);
        let shown = drawn(&state);
        assert!(shown.contains(name), "{content}: {shown}");
        // What is kept names the file.
        let ending = name.rsplit('.').next().unwrap();
        press(&mut state, "esc f 'n 'o 'm ': 'c 'a 'f", &look);
        read(&mut state);
        press(&mut state, "ctrl-s", &look);
        let shown = drawn(&state);
        let kept = format!("organisations-nom-caf.{ending}");
        assert!(shown.contains(&kept), "{content}: {shown}");
        // What goes to the clipboard is text all the same.
        press(&mut state, "ctrl-s", &look);
        assert!(matches!(
            press(&mut state, "enter", &look),
            Effect::Write(_)
        ));
    }
}
