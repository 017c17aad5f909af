//! `essnum export organisations`: what comes out, what is said, how it ends.

use std::path::PathBuf;

use serde_json::Value;

use crate::program::{Rows, nowhere, plain, run};

fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

const LIST: &str = "nom;siren;cp;naf;nom;ligne\n\
    La Mednum;831673892;75011;6201Z;x;a\tb\n\
    =1+1;;1000;62.01Z;y;c\n";

#[test]
fn a_row_each_with_its_own_columns_at_the_end() {
    let (_folder, path) = file("membres.csv", LIST.as_bytes());
    let done = run([
        "export",
        "organisations",
        "--directory",
        path.to_str().unwrap(),
    ])
    .ends(0);
    let done = done.says(
        "séparateur « ; », UTF-8, avec en-tête, 5 colonnes reconnues, 1 ignorée, 2 lignes, 2 signalées",
    );
    assert_eq!(done.err.lines().count(), 1);
    let heading = done.out.lines().next().unwrap();
    assert_eq!(
        heading,
        "line,id,name,siren,naf,naf_label,legal_category,postal_code,city,website,families,actor,\
         joined_by,flags,legal_category_label,statuses,ess,mission,code_families,strength,strength_points,strength_reasons,near_actor,duplicate_of,department,rna,nom,siren_2,cp,naf_2,nom_2,ligne"
    );
    let rows = Rows::read(done.out.as_bytes());
    assert_eq!(
        rows.cells([
            "line",
            "id",
            "actor",
            "joined_by",
            "flags",
            "naf_2",
            "ligne"
        ]),
        [
            [
                "2",
                "831673892",
                "la-mednum",
                "siren",
                "naf_repaired",
                "6201Z",
                "a\tb"
            ],
            [
                "3",
                "membres.csv:3",
                "",
                "",
                "postal_code_repaired",
                "62.01Z",
                "c"
            ],
        ]
    );
}

#[test]
fn every_format_of_tables_takes_them() {
    let (_folder, path) = file("membres.csv", LIST.as_bytes());
    let path = path.to_str().unwrap();
    for format in ["csv", "csv-excel", "json", "jsonl", "md", "txt"] {
        let done = run([
            "export",
            "organisations",
            "--directory",
            path,
            "--format",
            format,
        ]);
        let done = done.ends(0);
        assert!(done.out.contains("La Mednum"), "{format}");
        match format {
            "json" => {
                let rows: Vec<Value> = serde_json::from_str(&done.out).unwrap();
                assert_eq!(rows[1]["cp"], "1000");
                assert_eq!(rows[1]["postal_code"], "01000");
                assert_eq!(rows[0]["nom_2"], "x");
            }
            "csv-excel" => assert!(done.out.contains("'=1+1"), "{}", done.out),
            "md" => assert!(plain(&done.out).contains("| --: |"), "{}", done.out),
            _ => {}
        }
    }
}

#[test]
fn several_lists_are_one_table_that_names_its_files() {
    let (_one, first) = file("un.csv", LIST.as_bytes());
    let (_two, second) = file("deux.csv", b"ville,nom\nPau,Ailleurs\n");
    let (first, second) = (first.to_str().unwrap(), second.to_str().unwrap());
    // Before the command and after it.
    let done = run([
        "--directory",
        first,
        "export",
        "organisations",
        "--directory",
        second,
    ])
    .ends(0);
    let rows = Rows::read(done.out.as_bytes());
    assert_eq!(
        rows.cells(["file", "line", "name", "nom", "ville", "cp"])[1..],
        [
            ["un.csv", "3", "=1+1", "=1+1", "", "1000"],
            ["deux.csv", "2", "Ailleurs", "Ailleurs", "Pau", ""],
        ]
    );
    assert_eq!(done.err.lines().count(), 2);
}

#[test]
fn filters_keep_by_family_and_by_code() {
    let (_folder, path) = file("l.csv", b"nom;naf\nA;62.01Z\nB;01.11Z\nLa Mednum;\n");
    let path = path.to_str().unwrap();
    let kept = |flags: &[&str]| {
        let words = ["export", "organisations", "--directory", path];
        let done = run(words.iter().chain(flags)).ends(0);
        let rows = Rows::read(done.out.as_bytes());
        let names = rows.column("name").into_iter().map(str::to_owned);
        names.collect::<Vec<_>>()
    };
    assert_eq!(kept(&["--naf", "62"]), ["A"]);
    assert_eq!(kept(&["--family", "1"]), ["La Mednum"]);
    let words = [
        "export",
        "organisations",
        "--directory",
        path,
        "--naf",
        "85",
    ];
    run(words).ends(1).says("aucun résultat");
    let words = [
        "export",
        "organisations",
        "--directory",
        path,
        "--role",
        "mention",
    ];
    run(words).ends(2).says("--family, --naf");
}

#[test]
fn what_cannot_be_opened_is_told_in_a_sentence() {
    let list = |path: &str| run(["export", "organisations", "--directory", path]);
    run(["export", "organisations"])
        .ends(2)
        .says("--directory FICHIER");
    list("/nowhere/liste.csv").ends(4).says("il n’existe pas");
    list("/").ends(4).says("c’est un dossier");
    for (bytes, sentence) in [
        (&b""[..], "le fichier est vide"),
        (b"\x00\x01\x02", "ce n’est pas du texte"),
        (b"PK\x03\x04", "l’archive est abîmée ou incomplète"),
        (b"{}", "ce JSON n’est pas une liste"),
    ] {
        let (_folder, path) = file("liste.csv", bytes);
        let done = list(path.to_str().unwrap()).ends(3).says(sentence);
        assert_eq!((done.err.lines().count(), done.out.as_str()), (1, ""));
    }
}

#[test]
fn organisations_are_counted() {
    let list =
        "nom;cp;ape\nFramasoft;69007;62.01Z\nA;20137;62.01Z\nB;97400;88.99B\nC;;\nD;20600;62.01Z\n";
    let (_folder, path) = file("liste.csv", list.as_bytes());
    let table = |words: &str| {
        let mut arguments: Vec<&str> = vec!["export"];
        arguments.extend(words.split(' '));
        arguments.extend(["--directory", path.to_str().unwrap()]);
        run(arguments).ends(0).out
    };
    let families = table("organisations-families");
    assert!(
        families.contains("\nesn,Services numériques (ESN),2,0\n"),
        "{families}"
    );
    assert!(
        families.contains("\nediteurs-de-logiciels,Éditeurs de logiciels,3,1\n"),
        "{families}"
    );
    assert_eq!(families.lines().count(), 9);
    let codes = table("organisations-codes");
    let first = "code,label,families,count\n62.01Z,Programmation informatique,esn|";
    assert!(codes.starts_with(first), "{codes}");
    assert!(codes.ends_with(",1\n") && codes.contains(",3\n"), "{codes}");
    assert_eq!(
        table("organisations-departments"),
        "department,name,count\n2A,Corse-du-Sud,1\n2B,Haute-Corse,1\n69,Rhône,1\n974,La Réunion,1\n,,1\n"
    );
    assert_eq!(
        table("organisations-departments --naf 88.99B"),
        "department,name,count\n974,La Réunion,1\n"
    );
    run(["export", "organisations-codes"])
        .ends(2)
        .says("il manque la liste");
}

/// Where nobody sees the explorer, a list is told of all the same, and a wrong one refused.
#[test]
fn a_list_beside_the_overview_is_told() {
    let (_folder, path) = file("liste.csv", b"nom\nA\n");
    let done = run(["--directory", path.to_str().unwrap()]).ends(0);
    assert!(plain(&done.err).contains("1 ligne"), "{}", done.err);
    run(["--directory", &nowhere("liste.csv")]).ends(4);
}
