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
    for command in ["check", "keys", "themes", "man"] {
        let done = run([command, "--directory", "l.csv"]).ends(2);
        assert!(
            plain(&done.err).contains("--directory n’a pas de sens ici"),
            "{}",
            done.err
        );
        let before = ["--directory", "l.csv", command];
        run(before).ends(2).says(&format!(
            "l’option --directory n’a pas de sens pour « {command} »"
        ));
    }
    run(["export", "actors", "--directory", "l.csv"])
        .ends(2)
        .says("n’a pas de sens pour la table « actors »")
        .says("organisations, organisations-families");
}

/// Two lists that are read in two ways: what follows a list holds for it alone, what comes before the first
/// for all.
#[test]
fn what_follows_a_list_holds_for_it_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let carets = file("a.csv", "Structure^Lieu\nAlpha^Brest\n");
    let bare = file("b.csv", "Oméga^Nantes\n");
    let export = |arguments: &[&str]| {
        let start = [
            "export",
            "organisations",
            "--format",
            "csv",
            "--columns",
            "name,city",
        ];
        let plain = ["--list-profile", "none"];
        run(start.iter().chain(&plain).chain(arguments).copied())
    };
    let (a, b) = (carets.as_str(), bare.as_str());
    let columns = ["--list-column", "name=1", "--list-column", "city=2"];
    let [n, first, c, second] = columns;
    let both = export(&[
        "--list-separator",
        "^",
        n,
        first,
        c,
        second,
        "--directory",
        a,
        "--directory",
        b,
        "--list-heading",
        "no",
    ]);
    assert_eq!(both.ends(0).out, "name,city\nAlpha,Brest\nOméga,Nantes\n");
    // Nothing of the first holds for the second.
    let one = export(&[
        "--directory",
        a,
        "--list-separator",
        "^",
        n,
        "name=Structure",
        "--directory",
        b,
        "--list-separator",
        "none",
        "--list-heading",
        "no",
        n,
        "name=1",
    ]);
    assert_eq!(one.ends(0).out, "name,city\nAlpha,\nOméga^Nantes,\n");
    // What is said of one goes before what is said of all, before the command too.
    let over = run([
        "--list-separator",
        "tab",
        "--directory",
        a,
        "--list-separator",
        "^",
        "export",
        "organisations",
        "--format",
        "csv",
        "--columns",
        "name",
        "--directory",
        b,
        "--list-separator",
        "^",
        "--list-heading",
        "no",
        n,
        first,
        "--list-profile",
        "none",
    ]);
    assert_eq!(over.ends(0).out, "name\nAlpha\nOméga\n");
}

/// For one or for all: where nobody can tell, it is not guessed.
#[test]
fn flags_of_lists_that_could_be_meant_otherwise_are_refused() {
    let last = [
        "--directory",
        "a",
        "--directory",
        "b",
        "--list-separator",
        "^",
    ];
    let search = |arguments: &[&str]| run(["search", "x"].iter().chain(arguments).copied());
    search(&last)
        .ends(2)
        .says("--list-separator suit la dernière de plusieurs listes");
    search(&[
        "--directory",
        "a",
        "--list-heading",
        "no",
        "--list-heading",
        "yes",
    ])
    .ends(2)
    .says("l’option --list-heading est donnée deux fois pour a");
    let all = ["--list-profile", "x", "--list-profile", "none"];
    search(&[&all[..], &["--directory", "a"]].concat())
        .ends(2)
        .says("deux fois pour toutes les listes");
}
