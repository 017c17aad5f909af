//! The sheets of a workbook inside the explorer: which one is read is seen, another one is chosen, and that is
//! remembered.

use std::path::Path;

use essnum::directory::{Choices, Loading};
use essnum::tui::effect::Effect;
use essnum::tui::lists::Lists;

use crate::program::{Rows, finish, plain, program};
use crate::support::workbooks::{Sheet, ods, xlsx_of_height};
use crate::support::{buffer, look, press, read, start, text, typology};
use crate::terminal::Session;

const SHEETS: &[Sheet<'static>] = &[
    ("Lisez-moi", &[&["Ce classeur dit qui est où."]]),
    (
        "Membres",
        &[
            &["nom", "ville", "ape"],
            &["Atelier Bleu", "Nantes", "6201Z"],
            &["Régie Verte", "Lyon", "8899B"],
        ],
    ),
    (
        "Partenaires",
        &[&["structure", "commune"], &["Les Mûres", "Rennes"]],
    ),
    ("Vide", &[]),
];

fn workbook(folder: &Path, sheets: &[Sheet<'_>]) -> String {
    let path = folder.join("réseau.ods");
    std::fs::write(&path, ods(sheets)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_sheet_is_chosen_among_those_of_the_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let path = workbook(folder.path(), SHEETS);
    let look = look();
    let mut state = start(120, 36);
    let loading = Loading::open(Path::new(&path)).unwrap();
    state.open(Lists::new(typology(), vec![loading]));
    read(&mut state);
    let drawn = |state: &_| plain(&text(&buffer(state, &look)));
    let said = drawn(&state);
    assert!(
        said.contains("i pour une autre feuille ; réseau.ods : feuille « Membres »"),
        "{said}"
    );
    press(&mut state, "i", &look);
    let said = drawn(&state);
    assert!(
        said.contains("feuille  ←  Membres") && said.contains("4 feuilles"),
        "{said}"
    );
    assert!(said.contains("commune  ←  ville"), "{said}");
    press(&mut state, "enter", &look);
    let said = drawn(&state);
    assert!(said.contains("Quelle feuille de réseau.ods ?"), "{said}");
    assert!(said.contains("Membres  celle qui est lue"), "{said}");
    // The one that is read is no choice; Esc leads back to the columns.
    assert_eq!(press(&mut state, "enter", &look), Effect::None);
    press(&mut state, "enter esc", &look);
    assert!(drawn(&state).contains("Colonnes · réseau.ods"));
    let effect = press(&mut state, "enter down enter", &look);
    let chosen = Choices {
        sheet: Some("Partenaires".to_owned()),
        ..Choices::default()
    };
    assert_eq!(effect, Effect::Reread(0, Box::new(chosen)));
    // Columns stand below the row of the sheet.
    press(&mut state, "down down enter", &look);
    let said = drawn(&state);
    assert!(said.contains("Que dit la colonne « ville » ?"), "{said}");
}

#[test]
fn where_there_is_one_sheet_there_is_nothing_to_choose() {
    let folder = tempfile::tempdir().unwrap();
    let path = workbook(folder.path(), &SHEETS[1..2]);
    let look = look();
    let mut state = start(120, 36);
    let loading = Loading::open(Path::new(&path)).unwrap();
    state.open(Lists::new(typology(), vec![loading]));
    read(&mut state);
    press(&mut state, "i enter", &look);
    let drawn = plain(&text(&buffer(&state, &look)));
    assert!(drawn.contains("Que dit la colonne « nom » ?"), "{drawn}");
    assert!(!drawn.contains("autre feuille"), "{drawn}");
}

/// The program as it is: opened from within, another sheet chosen, read at once and the next time; what is copied
/// says it too.
#[test]
fn the_sheet_chosen_inside_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let path = workbook(folder.path(), SHEETS);
    let config = folder.path().join("essnum.toml");
    let variables = [("ESSNUM_CONFIG", config.to_str().unwrap())];
    let mut session = Session::start(&[], &variables);
    session.wait_text("Familles");
    // Ctrl-O, the path pasted, Enter.
    session.keys("\x0f");
    session.wait_text("Ouvrir une liste");
    session.keys(&format!("\x1b[200~{path}\x1b[201~\r"));
    session.wait_text("Atelier Bleu");
    session.keys("i");
    session.wait_text("4 feuilles");
    session.keys("\r");
    session.wait_text("Quelle feuille");
    session.keys("\x1b[B\r");
    session.wait_text("Les Mûres");
    session.keys("\x1b");
    session.wait("the list", |session| !session.text().contains("Colonnes"));
    session.keys("q");
    assert_eq!(session.end(), 0);

    let exported = |flags: &[&str]| {
        let mut command = program();
        command
            .args(["export", "organisations", "--directory", &path])
            .args(flags)
            .env("ESSNUM_CONFIG", &config);
        let done = finish(&mut command).ends(0);
        let rows = Rows::read(done.out.as_bytes());
        let names = rows.column("name").into_iter().map(str::to_owned);
        names.collect::<Vec<String>>()
    };
    assert_eq!(exported(&[]), ["Les Mûres"]);
    // What was chosen last counts, whichever way it was.
    for _ in 0..2 {
        assert_eq!(
            exported(&["--list-sheet", "2"]),
            ["Atelier Bleu", "Régie Verte"]
        );
        assert_eq!(exported(&[]), ["Atelier Bleu", "Régie Verte"]);
        assert_eq!(exported(&["--list-sheet", "partenaires"]), ["Les Mûres"]);
        assert_eq!(exported(&[]), ["Les Mûres"]);
    }
}

/// Where nothing is to be remembered, what is written from within is of the sheet that shows all the same.
#[test]
fn the_command_of_what_shows_names_the_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let path = workbook(folder.path(), SHEETS);
    let config = folder.path().join("essnum.toml");
    let variables = [("ESSNUM_CONFIG", config.to_str().unwrap())];
    let arguments = [
        "--list-profile",
        "none",
        "--list-sheet",
        "Membres",
        "--directory",
        &path,
    ];
    let mut session = Session::start(&arguments, &variables);
    session.wait_text("Atelier Bleu");
    session.keys("i");
    session.wait_text("4 feuilles");
    session.keys("\r");
    session.wait_text("Quelle feuille");
    session.keys("\x1b[B\r");
    session.wait_text("Les Mûres");
    session.keys("\x1b");
    session.wait("the list", |session| !session.text().contains("Colonnes"));
    session.keys("\x13");
    session.wait_text("--list-sheet Partenaires");
    let out = folder.path().join("organisations.csv");
    // A workbook comes first for who has one.
    session.wait_text("organisations.xlsx");
    session.keys("\x1b[B\r");
    session.wait("the file", |_| out.exists());
    session.keys("q");
    assert_eq!(session.end(), 0);
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(
        written.contains("Les Mûres") && !written.contains("Atelier"),
        "{written}"
    );
    assert!(
        !folder.path().join("lists").exists(),
        "nothing is remembered"
    );
}

#[test]
fn a_workbook_tells_how_far_it_is_read() {
    const HEIGHT: usize = 40_001;
    let said = "Atelier de réparation du quartier, ".repeat(4);
    let cell = |row: usize| {
        let said = if row == 1 { "nom" } else { &said };
        format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"str\"><v>{said}</v></c></row>")
    };
    let rows: String = (1..=HEIGHT).map(cell).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.xlsx");
    std::fs::write(&path, xlsx_of_height(HEIGHT, &rows)).unwrap();
    let mut loading = Loading::open(&path).unwrap();
    let mut told = Vec::new();
    while !loading.is_done() {
        let progress = loading.step(1 << 17).unwrap();
        assert!(progress.done <= progress.total);
        told.push(100 * progress.done / progress.total);
    }
    assert!(told.is_sorted(), "{told:?}");
    assert_eq!(told.last(), Some(&100));
    told.dedup();
    // Chunks are written a little ahead of whoever reads them, never the whole sheet.
    let while_reading = told
        .iter()
        .filter(|percent| **percent > 0 && **percent < 83);
    assert!(while_reading.count() > 5, "{told:?}");
    assert_eq!(loading.finish().len(), HEIGHT - 1);
}
