//! How lists are to be read: flags where a command takes lists, sentences where it does not.

use std::path::PathBuf;

use crate::program::{plain, run};

fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

#[test]
fn flags_say_how_a_list_is_read() {
    let (_folder, path) = file("l.csv", b"x^y^z\nZorglub, B;^Pau^62.01Z\n");
    let path = path.to_str().unwrap();
    let words = [
        "export",
        "organisations",
        "--directory",
        path,
        "--list-separator",
        "^",
    ];
    let more = [
        "--list-heading",
        "yes",
        "--list-column",
        "name=X",
        "--list-column",
        "city=2",
    ];
    let done = run(words.iter().chain(&more)).ends(0);
    assert!(
        done.out.contains("\n2,l.csv:2,\"Zorglub, B;\",,62.01Z,"),
        "{}",
        done.out
    );
    done.says("séparateur « ^ »")
        .says("choisi : séparateur, en-tête, nom = « X » et commune = « 2 »");
    // Before the command too, and for each command that takes lists.
    let before = [
        "--list-separator",
        "^",
        "--directory",
        path,
        "search",
        "zorglub",
    ];
    let done = run(before).ends(0);
    assert!(done.out.contains("l.csv:2"), "{}", done.out);
    let overview = ["--list-separator", "^", "--directory", path];
    run(overview).ends(0).says("choisi : séparateur");
}

#[test]
fn wrong_choices_are_refused_in_a_sentence() {
    let (_folder, path) = file("l.csv", "Dénomination;ville\nA;Pau\n".as_bytes());
    let path = path.to_str().unwrap();
    for (flag, value, said) in [
        (
            "--list-separator",
            "tabb",
            "--list-separator : séparateur inconnu « tabb » ; vouliez-vous « tab » ?",
        ),
        ("--list-encoding", "utf8-8", "vouliez-vous « utf-8 »"),
        (
            "--list-heading",
            "peut-être",
            "réponse inconnue « peut-être » ; au choix : yes, no",
        ),
        ("--list-column", "name", "n’a pas la forme CHAMP=TITRE"),
        (
            "--list-column",
            "sirene=1",
            "champ inconnu « sirene » ; vouliez-vous « siren » ?",
        ),
        (
            "--list-column",
            "name=denominatio",
            "l.csv : --list-column : titre de colonne inconnu « denominatio » ; vouliez-vous « Dénomination » ?",
        ),
    ] {
        for command in [&["export", "organisations"][..], &["search", "a"], &[]] {
            let flags = ["--directory", path, flag, value];
            let done = run(command.iter().chain(&flags)).ends(2).says(said);
            assert_eq!(
                (done.err.lines().count(), done.out.as_str()),
                (1, ""),
                "{}",
                done.err
            );
        }
    }
    run(["search", "a", "--list-heading", "no"])
        .ends(2)
        .says("l’option --list-heading dit comment lire une liste, et il n’y en a pas");
}

/// A flag that would do nothing is refused.
#[test]
fn commands_that_take_no_list_say_so() {
    for command in ["check", "keys", "themes", "man", "compare"] {
        let done = run([command, "--directory", "l.csv"]).ends(2);
        assert!(
            plain(&done.err).contains("--directory n’a pas de sens ici"),
            "{}",
            done.err
        );
        let operands: &[&str] = if command == "compare" {
            &["1", "2"]
        } else {
            &[]
        };
        let before = ["--directory", "l.csv", command];
        run(before.iter().chain(operands)).ends(2).says(&format!(
            "l’option --directory n’a pas de sens pour « {command} »"
        ));
    }
    run(["export", "actors", "--directory", "l.csv"])
        .ends(2)
        .says("n’a pas de sens pour la table « actors »")
        .says("organisations, organisations-families");
}
