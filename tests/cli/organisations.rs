//! `essnum show` on an organisation of a user's own list.

use std::path::{Path, PathBuf};

use essnum::directory::disambiguated_names;
use serde_json::Value;

use crate::program::{Run, plain, run};

/// Two rows of one SIREN, one over two lines, one that an actor is.
const LIST: &str = "nom;siren;ape;cp;note\n\
    Le Lieu;552081317;62.01Z|63.11Z;1000;\"une\nnote\"\n\
    Le Lieu bis;552081317;6201Z;69001;\n\
    La Mednum;831673892;94.99Z;75011;\u{1b}[31m\n\
    Zorglub;;;;\n";

fn list() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("membres.csv");
    std::fs::write(&path, LIST).unwrap();
    (folder, path)
}

fn show(path: &std::path::Path, words: &[&str]) -> Run {
    let directory = ["show", "--directory", path.to_str().unwrap()];
    run(directory.iter().chain(words))
}

#[test]
fn an_organisation_is_named_by_siren_or_by_file_and_line() {
    let (_folder, path) = list();
    for (address, id, title) in [
        ("831673892", "831673892", "La Mednum"),
        ("831 673 892", "831673892", "La Mednum"),
        ("83167389200012", "831673892", "La Mednum"),
        ("organisation:831673892", "831673892", "La Mednum"),
        ("membres.csv:6", "membres.csv:6", "Zorglub"),
        ("membres.csv:4", "552081317", "Le Lieu bis"),
        ("organisation:membres.csv:2", "552081317", "Le Lieu"),
    ] {
        let done = show(&path, &[address, "--format", "json"]).ends(0);
        let pages: Vec<Value> = serde_json::from_str(&done.out).unwrap();
        assert_eq!(pages.len(), 1, "{address}");
        assert_eq!(pages[0]["record"], "organisation", "{address}");
        assert_eq!(
            (&pages[0]["id"], &pages[0]["title"]),
            (&id.into(), &title.into()),
            "{address}"
        );
    }
    let twice = show(&path, &["552081317"]).ends(0);
    assert!(plain(&twice.out).starts_with("Le Lieu\n"), "{}", twice.out);
    twice.says("« 552081317 » est à 2 lignes de vos listes ; voici membres.csv:2, puis il y a membres.csv:4");
}

#[test]
fn every_format_of_a_page_takes_it_beside_records() {
    let (_folder, path) = list();
    for format in ["txt", "md", "json", "jsonl"] {
        let done = show(
            &path,
            &[
                "framasoft",
                "831673892",
                "membres.csv:2",
                "--format",
                format,
            ],
        )
        .ends(0);
        let out = plain(&done.out);
        for said in [
            "Framasoft",
            "La Mednum",
            "Programmation informatique",
            "01000",
            "plusieurs codes NAF",
        ] {
            assert!(out.contains(said), "{format}: {said} not in {out}");
        }
        assert!(!out.contains('\u{1b}'), "{format}");
        done.says("4 lignes");
    }
    let jsonl = show(&path, &["framasoft", "831673892", "--format", "jsonl"]).ends(0);
    let lines: Vec<Value> = jsonl
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        [&lines[0]["record"], &lines[1]["record"]],
        ["actor", "organisation"]
    );
    let text = lines[1].to_string();
    assert!(
        text.contains("\"id\":\"la-mednum\",\"kind\":\"actor\"")
            || text.contains("\"kind\":\"actor\",\"id\":\"la-mednum\""),
        "{text}"
    );
}

#[test]
fn what_names_nothing_is_told_with_what_is_near() {
    let (_folder, path) = list();
    for (address, said) in [
        ("831673893", "831673892 » ?"),
        ("membres.csv:3", "vouliez-vous « membres.csv:2 » ?"),
        ("membres.csv:1", "vouliez-vous « membres.csv:2 » ?"),
        ("membres.csv:99", "vouliez-vous « membres.csv:6 » ?"),
        ("membre.csv:6", "vouliez-vous « membres.csv:6 » ?"),
        ("zorglup", "membres.csv:6 » ?"),
    ] {
        let done = show(&path, &[address])
            .ends(1)
            .says("identifiant inconnu")
            .says(said);
        assert_eq!(done.out, "", "{address}");
    }
    let done = show(&path, &["000000000"]).ends(1);
    assert!(!plain(&done.err).contains("vouliez-vous"), "{}", done.err);
    // One that is found is shown all the same.
    let done = show(&path, &["membres.csv:6", "831673893"]).ends(1);
    assert!(plain(&done.out).starts_with("Zorglub\n"), "{}", done.out);
    show(&path.with_file_name("absent.csv"), &["framasoft"])
        .ends(4)
        .says("il n’existe pas");
}

/// Organisations with one another, and with an actor: what both have first, then each its own.
#[test]
fn organisations_are_compared() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("l.csv");
    let list = "nom;siren;ape;cj;cp;ville\n\
        Alpha;732829320;62.01Z;9220;35000;Rennes\n\
        Bêta;;6201Z;5458;35400;Saint-Malo\n\
        Framasoft;;94.99Z;9220;69007;Lyon\n";
    std::fs::write(&file, list).unwrap();
    let file = file.to_str().unwrap();
    let compared = |left: &str, right: &str| {
        run(["compare", left, right, "--directory", file])
            .ends(0)
            .out
    };
    let told = compared("732829320", "l.csv:3");
    assert!(told.starts_with("Alpha ↔ Bêta\n"), "{told}");
    for line in [
        "< Alpha · ligne 2 de l.csv",
        "= 62.01Z Programmation informatique",
        "= 35 Ille-et-Vilaine",
        "< 9220 Association déclarée",
        "> SCOP",
        "< Rennes",
        "> code NAF réparé",
    ] {
        assert!(plain(&told).contains(line), "{line}: {told}");
    }
    // The other way about, what one alone has is on the other side.
    let turned = compared("l.csv:3", "732829320");
    assert!(
        turned.contains("> Rennes") && turned.contains("< SCOP"),
        "{turned}"
    );
    // With an actor, and with the organisation that it is: families that the code does not tell.
    let told = plain(&compared("l.csv:4", "framasoft"));
    assert!(
        told.contains("ACTEUR DE LA TYPOLOGIE\n  = Framasoft"),
        "{told}"
    );
    assert!(told.contains("= 1 Éducation populaire"), "{told}");
    assert!(told.contains("= Association"), "{told}");
    let told = plain(&compared("chatons", "l.csv:2"));
    assert!(told.contains("= 62.01Z"), "{told}");
    run(["compare", "esn", "l.csv:2", "--directory", file])
        .ends(2)
        .says("on ne compare que deux familles, ou deux acteurs ou organisations");
    run(["compare", "framasoft", "l.csv:9", "--directory", file])
        .ends(1)
        .says("vouliez-vous « l.csv:4 »");
}

/// Lists of the same name are told apart by as much of their paths as that takes.
#[test]
fn lists_of_the_same_name_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let mut words: Vec<String> = Vec::new();
    for (year, name) in [("2024", "Alpha"), ("2025", "Bêta")] {
        let path = folder.path().join(year).join("membres.csv");
        std::fs::create_dir(path.parent().unwrap()).unwrap();
        std::fs::write(&path, format!("nom;ville\n{name} Lieu;Brest\n")).unwrap();
        words.extend(["--directory".to_owned(), path.to_str().unwrap().to_owned()]);
    }
    let with = |command: &[&str]| {
        let command = command.iter().map(|word| (*word).to_owned());
        run(command.chain(words.iter().cloned()))
    };
    let ids = "2024/membres.csv:2\n2025/membres.csv:2\n";
    let exported = with(&["export", "organisations", "--template", "{id}"]).ends(0);
    assert_eq!(exported.out, ids);
    // As it is looked through, and as it is read.
    for query in ["lieu", "place:autre lieu"] {
        let found = with(&["search", query, "--among", "lists", "--template", "{id}"]);
        let out = found.ends(0).out;
        let mut lines: Vec<&str> = out.lines().collect();
        lines.sort_unstable();
        assert_eq!(lines.join("\n") + "\n", ids, "{query}");
    }
    for (id, name) in [
        ("2024/membres.csv:2", "Alpha"),
        ("2025/membres.csv:2", "Bêta"),
    ] {
        let shown = with(&["show", id]).ends(0);
        assert!(shown.out.starts_with(name), "{}", shown.out);
    }
    // The files that say where they come from say which of the lists.
    let written = folder.path().join("dit.md");
    let to = [
        "export",
        "organisations",
        "--output",
        written.to_str().unwrap(),
    ];
    with(&to).ends(0);
    let written = std::fs::read_to_string(written).unwrap();
    for list in ["2024/membres.csv", "2025/membres.csv"] {
        assert!(
            written.contains(&format!("--directory {list}")),
            "{written}"
        );
        // Its identifier, its file, its digest, the command.
        assert_eq!(written.matches(list).count(), 4, "{written}");
    }
    // A folder that is left again is no part of a name.
    let (own, other) = (Path::new("/z/x/m.csv"), Path::new("/z/x/../../x/m.csv"));
    assert_eq!(disambiguated_names([own, other]), ["z/x/m.csv", "/x/m.csv"]);
    assert_eq!(
        disambiguated_names([own, Path::new("/z/y/../x/m.csv")]),
        ["m.csv", "m.csv"]
    );
    // What fits both is said.
    let shown = with(&["show", "membres.csv:2"]).ends(0);
    assert!(shown.out.starts_with("Alpha"), "{}", shown.out);
    shown.says("voici 2024/membres.csv:2, puis il y a 2025/membres.csv:2");
    // One alone keeps its short name, even where it is named twice.
    let path = words[1].as_str();
    let alone = ["export", "organisations", "--template", "{id}"];
    let alone = run(alone.iter().chain(&["--directory", path])).ends(0);
    assert_eq!(alone.out, "membres.csv:2\n");
}
