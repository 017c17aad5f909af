//! `essnum overlaps --directory`: what the organisations of a list share, in every form, and how it ends.

use std::fmt::Write;
use std::path::PathBuf;

use serde_json::Value;

use crate::program::{Rows, Run, plain, run};

/// 62.01Z is in the sheets of families 3, 4, 5 and 8; 94.99Z in more; 01.11Z in none.
const LIST: &str = "nom;siren;ape;tags\n\
    Alpha;732829320;62.01Z;conseil|formation\n\
    Bêta;;62.01Z;conseil\n\
    Gamma;;01.11Z;formation | réemploi|conseil\n\
    Delta;;63.11Z;\n\
    =Epsilon;;63.11Z;réemploi\n";

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("membres.csv");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

/// What is said, on one line.
fn said(run: Run) -> String {
    let words: Vec<String> = plain(&run.ends(0).out)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.join(" ")
}

/// Overlaps of a list, asked with these words.
fn shared(text: &str, words: &[&str]) -> Run {
    let (_folder, path) = file(text);
    let directory = ["overlaps", "--directory", path.to_str().unwrap()];
    run(directory.iter().chain(words))
}

#[test]
fn families_are_those_of_the_codes() {
    let told = shared(LIST, &["--format", "csv"]).ends(0);
    assert_eq!(
        told.out,
        "sets,degree,count,elements\n\
         telecoms-et-reseaux|communs-numeriques,2,2,membres.csv:5|membres.csv:6\n\
         esn|editeurs-de-logiciels|plateformes-alternatives|communs-numeriques,4,2,732829320|membres.csv:3\n"
    );
    for words in [
        ["--sets", "families"],
        ["--sets", "familles"],
        ["--sets", "organisations"],
    ] {
        let same = shared(LIST, &[&words[..], &["--format", "csv"]].concat()).ends(0);
        assert_eq!(same.out, told.out, "{words:?}");
    }
    // What the typology has stays at hand.
    let actors = shared(LIST, &["--sets", "acteurs", "--format", "csv"]).ends(0);
    assert_eq!(actors.out, run(["overlaps", "--format", "csv"]).ends(0).out);
}

#[test]
fn values_of_a_column_are_sets() {
    let told = shared(LIST, &["--sets", "TAGS", "--format", "csv"]).ends(0);
    assert_eq!(
        told.out,
        "sets,degree,count,elements,values_left_out\n\
         conseil,1,1,membres.csv:3,0\n\
         réemploi,1,1,membres.csv:6,0\n\
         conseil|formation,2,1,732829320,0\n\
         conseil|formation|réemploi,3,1,membres.csv:4,0\n"
    );
    let inclusive = [
        "--sets",
        "tags",
        "--count",
        "inclusive",
        "--min",
        "2",
        "--format",
        "json",
    ];
    let told: Value = serde_json::from_str(&shared(LIST, &inclusive).ends(0).out).unwrap();
    let rows: Vec<(String, u64)> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let sets: Vec<&str> = row["sets"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Value::as_str)
                .collect();
            (sets.join("+"), row["count"].as_u64().unwrap())
        })
        .collect();
    let row = |sets: &str, count| (sets.to_owned(), count);
    assert_eq!(
        rows,
        [
            row("conseil", 3),
            row("formation", 2),
            row("réemploi", 2),
            row("conseil+formation", 2)
        ]
    );
    // A question by name and by letter: « conseil » without « réemploi ».
    for no in ["réemploi", "reemploi", "C"] {
        let asked = [
            "--sets", "tags", "--yes", "conseil", "--no", no, "--format", "csv",
        ];
        let told = shared(LIST, &asked).ends(0);
        let told = Rows::read(told.out.as_bytes());
        assert_eq!(told.column("elements"), ["membres.csv:3", "732829320"]);
    }
    // A column of single values is a column all the same, before a word of ours of the same name.
    let told = shared(
        "nom;naf\na;62.01Z\nb;62.01Z\n",
        &["--sets", "naf", "--format", "csv"],
    );
    assert_eq!(
        told.ends(0).out,
        "sets,degree,count,elements,values_left_out\n62.01Z,1,2,membres.csv:2|membres.csv:3,0\n"
    );
}

#[test]
fn the_chart_says_of_what_and_of_how_many() {
    let told = said(shared(LIST, &["--lang", "fr"]));
    for words in [
        "Les organisations que partagent les familles",
        "Organisations de membres.csv, dans les familles dont les fiches donnent leur code NAF",
        "1 organisation sur 5 n’est dans aucune famille par son code.",
        "- Deux organisations sont à la fois dans « Télécoms et réseaux » et dans « Communs \
         numériques », et dans aucune autre famille : Delta et =Epsilon.",
        "Source : membres.csv ; Typologie",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    let told = said(shared(
        LIST,
        &["--lang", "fr", "--sets", "tags", "--count", "union"],
    ));
    for words in [
        "Colonne « tags » : ses 3 valeurs.",
        "1 organisation sur 5 ne porte aucune de ces valeurs.",
        "A conseil (3)",
        "portent « conseil » ou « formation », ou les deux : Alpha, Bêta et Gamma.",
        "Source : membres.csv.",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    let told = said(shared(LIST, &["--lang", "en", "--sets", "tags"]));
    let words = "One organisation has “conseil” and no other value: Bêta.";
    assert!(told.contains(words), "{told}");
}

/// More organisations and more values than people read: the first names and the number of the others;
/// programs get all of them.
#[test]
fn long_lists_are_whole_for_programs_and_short_for_people() {
    let mut list = "nom;ape;tags\n".to_owned();
    for row in 0..300 {
        let _ = writeln!(list, "n{row};62.01Z;t{}|t{}", row % 30, (row + 1) % 30);
    }
    let whole = shared(&list, &["--format", "csv"]).ends(0);
    let whole = Rows::read(whole.out.as_bytes());
    assert_eq!(whole.column("elements")[0].split('|').count(), 300);
    let short = shared(&list, &["--format", "md"]).ends(0);
    assert!(short.out.contains("… +200"), "{}", short.out);
    assert_eq!(short.out.matches("membres.csv:").count(), 100);
    let told = said(shared(&list, &["--lang", "fr"]));
    assert!(
        told.contains(": n0, n1, n2, n3, n4 et 295 autres."),
        "{told}"
    );
    let told = said(shared(&list, &["--lang", "fr", "--sets", "tags"]));
    for words in [
        "les 26 valeurs les plus fréquentes ; et 4 autres valeurs.",
        "aucune autre des valeurs montrées",
        " Z ",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
}

/// How many values are no sets is told in every format, and on standard error.
#[test]
fn what_is_left_out_is_told_in_every_format() {
    let mut list = "nom;tags\n".to_owned();
    for row in 0..60 {
        let _ = writeln!(list, "n{row};t{}|t{}", row % 30, (row + 1) % 30);
    }
    let (folder, path) = file(&list);
    let told = [
        ("txt", "et 4 autres valeurs"),
        ("csv", ",values_left_out"),
        ("csv-excel", "Valeurs non comptées"),
        ("json", "\"values_left_out\":4"),
        ("jsonl", "\"values_left_out\":4"),
        ("md", "Valeurs non comptées"),
        ("html", "Valeurs non comptées"),
        ("xlsx", "Valeurs non comptées"),
        ("svg", "et 4 autres valeurs"),
        ("dot", "description: colonne « tags » : 4 valeurs"),
        ("graphml", "description: colonne « tags » : 4 valeurs"),
    ];
    let overlaps = essnum::request::What::Overlaps(Vec::new());
    let formats = overlaps.formats().into_iter();
    let formats: Vec<&str> = formats.map(|format| format.name).collect();
    assert_eq!(formats, told.map(|(format, _)| format));
    for (format, words) in told {
        let out = folder.path().join(format);
        let arguments = ["overlaps", "--sets", "tags", "--lang", "fr", "--directory"];
        let more = ["--format", format, "--output", out.to_str().unwrap()];
        let arguments = arguments.into_iter().chain([path.to_str().unwrap()]);
        let done = run(arguments.chain(more)).ends(0);
        done.says("colonne « tags » : 4 valeurs moins fréquentes ne sont pas comptées");
        let text = if format == "xlsx" {
            let sheet = essnum::directory::open(&out).unwrap();
            let columns = sheet.columns().iter();
            columns.map(|column| column.heading.as_str()).collect()
        } else {
            let text = plain(&std::fs::read_to_string(&out).unwrap());
            text.split_whitespace().collect::<Vec<&str>>().join(" ")
        };
        assert!(text.contains(words), "{format}: {text}");
    }
}

/// Lists beside the project whose columns hold sets, each with what is right.
#[test]
fn sets_of_the_cases_are_parted_and_counted() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases");
    if !folder.is_dir() {
        eprintln!("skipped: no cases beside the project");
        return;
    }
    let counted = |name: &str| {
        let path = folder.join(name);
        let words = [
            "overlaps",
            "--sets",
            "tags",
            "--format",
            "csv",
            "--directory",
        ];
        let told = run(words.into_iter().chain([path.to_str().unwrap()])).ends(0);
        let rows = Rows::read(told.out.as_bytes());
        let sets = rows.column("sets").into_iter().map(str::to_owned);
        let counts = rows.column("count").into_iter().map(str::to_owned);
        sets.zip(counts).collect::<Vec<(String, String)>>()
    };
    let pair = |set: &str, count: &str| (set.to_owned(), count.to_owned());
    let all = counted("sets-17.csv");
    let alone = (1..=16).map(|tag| pair(&format!("T{tag:02}"), "1"));
    assert_eq!(all[..16], alone.collect::<Vec<_>>());
    assert_eq!(all[16], pair("T01|T17", "1"));
    assert_eq!(all[17].0.split('|').count(), 17);
    assert_eq!(all.len(), 18);
    assert_eq!(
        counted("sets-newline.csv"),
        [
            pair("Culture", "8"),
            pair("Numérique", "8"),
            pair("Culture|Numérique", "8")
        ]
    );
    assert_eq!(
        counted("sets-pg-array.csv"),
        [
            pair("Coworking", "8"),
            pair("EPN", "8"),
            pair("Coworking|EPN", "8")
        ]
    );
}

/// One list of values is enough where all of its values stand alone elsewhere.
#[test]
fn one_list_of_several_values_is_parted() {
    for (between, cell) in [("\n", "\"a\nb\""), (";", "\"a;b\""), (",", "\"a, b\"")] {
        let list = format!("nom\ttags\nA\ta\nB\tb\nC\t{cell}\n");
        let told = shared(&list, &["--sets", "tags", "--format", "csv"]).ends(0);
        let rows = Rows::read(told.out.as_bytes());
        assert_eq!(rows.column("sets"), ["a", "b", "a|b"], "{between:?}");
    }
    // Nothing says that this comma parts values.
    let list = "nom\ttags\nA\tRennes\nB\tRennes, sud\n";
    let told = shared(list, &["--sets", "tags", "--format", "csv"]).ends(0);
    let rows = Rows::read(told.out.as_bytes());
    assert_eq!(rows.column("sets"), ["Rennes", "Rennes, sud"]);
}

#[test]
fn pictures_and_graphs_show_the_intersections() {
    let svg = shared(LIST, &["--sets", "tags", "--format", "svg"]).ends(0);
    assert_eq!(svg.out.matches("<g><title>").count(), 4);
    let svg = shared(
        LIST,
        &["--sets", "tags", "--view", "matrix", "--format", "svg"],
    )
    .ends(0);
    assert_eq!(svg.out.matches("<g><title>").count(), 9);
    let graph = shared(LIST, &["--sets", "tags", "--format", "graphml"])
        .ends(0)
        .out;
    // Three values, four intersections, tied to their values.
    assert_eq!(graph.matches("<node ").count(), 3 + 4);
    assert_eq!(graph.matches("<edge ").count(), 1 + 1 + 2 + 3);
    let dot = shared(LIST, &["--format", "dot"]).ends(0).out;
    assert_eq!(dot.matches("kind=\"family\"").count(), 8);
    assert_eq!(dot.matches("kind=\"intersection\"").count(), 2);
}

#[test]
fn what_is_wrong_is_said_with_what_would_do() {
    shared(LIST, &["--sets", "tag"])
        .ends(2)
        .says("colonne inconnue « tag » ; vouliez-vous « tags » ?");
    shared(LIST, &["--sets", "zzzz"])
        .ends(2)
        .says("au choix : tags");
    shared(LIST, &["--sets", "values"])
        .ends(2)
        .says("colonne inconnue « values »");
    shared(LIST, &["--sets", "tags", "--yes", "consei"])
        .ends(2)
        .says("valeur inconnue « consei » ; vouliez-vous « conseil » ?");
    shared(LIST, &["--sets", "tags", "--yes", "A", "--no", "conseil"])
        .ends(2)
        .says("la valeur « conseil » est à la fois");
    shared(LIST, &["--role", "example"])
        .ends(2)
        .says("--sets organisations");
    run(["overlaps", "--sets", "organisations"])
        .ends(2)
        .says("--directory");
    run(["overlaps", "--sets", "values"])
        .ends(2)
        .says("ensembles inconnus");
    // Nothing shared is nothing found, and says why.
    shared("nom;ape\na;01.11Z\n", &["--format", "csv"])
        .ends(1)
        .says("1 organisation sur 1 n’est dans aucune famille");
    shared(LIST, &["--family", "6"])
        .ends(1)
        .says("aucun résultat");
}

/// An actor counts in its own families, in the drawing as in the tree, whatever its code.
#[test]
fn the_drawing_counts_as_the_tree_does() {
    let list = format!("{LIST}Framasoft;;01.11Z;\n");
    let told = said(shared(&list, &["--view", "matrix"]));
    let before = said(shared(LIST, &["--view", "matrix"]));
    // Framasoft is in families 1, 4, 5 and 7.
    assert!(
        before.contains("logiciels (2)") && told.contains("logiciels (3)"),
        "{told}"
    );
}
