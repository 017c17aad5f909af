//! A step added from any screen, in a file that is presented afterwards.

use essnum::tui::effect::Effect;

use crate::support::{look, press, start};

#[test]
fn one_key_adds_what_shows() {
    for (keys, line) in [
        ("e tab tab", "fiche = "),
        ("o v", "recoupement = \"essnum overlaps --view matrix\""),
        ("n", "montrer = \"essnum export naf-families"),
        ("t tab", "mot = "),
    ] {
        let mut state = start(100, 30);
        press(&mut state, keys, &look());
        let Effect::AddStep(step, _) = press(&mut state, "f12", &look()) else {
            panic!("{keys}: no step");
        };
        assert!(
            step.starts_with("[[etape]]\n") && step.contains(line),
            "{keys}: {step}"
        );
    }
}

/// What line mode says to these lines.
fn told(lines: &str, folder: &std::path::Path) -> String {
    use std::io::Write;
    let mut command = crate::program::program();
    let path = folder.to_str().unwrap();
    command.args(["present", "atelier", "--plain", "--session", path]);
    command
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(lines.as_bytes()).unwrap();
    drop(input);
    let run = crate::program::finish_piped(child).ends(0);
    assert_eq!(run.err, "");
    assert!(!run.out.contains('\u{1b}'), "no escape sequence");
    crate::program::plain(&run.out)
}

#[test]
fn lines_present_each_step_once() {
    let folder = tempfile::tempdir().unwrap();
    let said = told(
        "\n\n\n2\n6\nv 1 12\nv 6 9\n\nn\n+ une remarque @Zoé\nq\n",
        folder.path(),
    );
    for once in [
        "étape 1/12 : Ce que nous allons faire",
        "Deviner, puis trier des acteurs réels",
        "étape 2/12 : Huit familles",
        "C’est l’un des deux exemples",
    ] {
        assert_eq!(said.matches(once).count(), 1, "{once}\n{said}");
    }
    let (before, after) = said.split_once("Emmaüs Connect").unwrap();
    assert!(!before.contains("Économie circulaire\nCompté"));
    assert!(after.contains("Médiation numérique"), "{after}");
    // The session is kept, and told in the minutes.
    let path = folder.path().to_str().unwrap();
    let minutes = crate::program::run(["parcours", "export", path, "--format", "csv"]).ends(0);
    assert!(
        minutes
            .out
            .contains(",emmaus-connect,education-populaire,12,"),
        "{}",
        minutes.out
    );
    assert!(minutes.out.contains("une remarque"));
    // It goes on where it was.
    let again = told("q\n", folder.path());
    assert!(again.contains("étape 6/12"), "{again}");
}

#[test]
fn lines_play_the_game() {
    let folder = tempfile::tempdir().unwrap();
    let said = told("7\ne 1 1\ne 2 5 8\n\nv 1 2\nzut\n", folder.path());
    assert!(said.contains("Carte 1 sur 8"), "{said}");
    assert!(said.contains("point"), "{said}");
    assert!(said.contains("Rien de tel"), "{said}");
    assert_eq!(said.matches("Ligne vide : suite").count(), 2, "{said}");
}

#[test]
fn lines_answer_a_question_from_the_data_and_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let said = told(
        "2\n/framasoft\n1\np\nx\nx ouvaton\nq\nx\nrecoupements\nx\n\nq\n",
        folder.path(),
    );
    // The first hit was opened, put in the minutes, and the step told again; three detours come back to it.
    assert_eq!(said.matches("Détour : ").count(), 3, "{said}");
    assert_eq!(
        said.matches("étape 2/12 : Huit familles").count(),
        4,
        "{said}"
    );
    let (_, found) = said.split_once("Recherche de « framasoft »").unwrap();
    assert!(found.contains("Au mur : Acteur : Framasoft"), "{found}");
    assert!(
        found.contains("Ouvaton") && found.contains("Les acteurs que partagent les familles"),
        "{found}"
    );
    assert!(said.contains("étape 3/12"), "{said}");
    let path = folder.path().to_str().unwrap();
    let minutes = crate::program::run(["parcours", "export", path, "--format", "csv"]).ends(0);
    assert!(
        minutes.out.contains("essnum show framasoft"),
        "{}",
        minutes.out
    );
}
