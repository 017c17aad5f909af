//! `essnum overlaps`: what it counts, against the files alone; how it ends; that its formats agree.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::program::{Rows, line, plain, rows, run};

type Sets = BTreeMap<String, BTreeSet<String>>;

/// Families of each element, from a file of the dataset.
fn sets(file: &str, element: &str, counts: impl Fn(&str, &str) -> bool) -> Sets {
    let file = rows(file);
    let mut sets = Sets::new();
    if element == "actor" {
        for [actor, family, role, certainty] in file.cells(["actor", "family", "role", "certainty"])
        {
            if counts(role, certainty) {
                let set = sets.entry(actor.to_owned()).or_default();
                set.insert(family.to_owned());
            }
        }
    } else {
        for [element, family] in file.cells([element, "family"]) {
            let set = sets.entry(element.to_owned()).or_default();
            set.insert(family.to_owned());
        }
    }
    sets
}

fn list(cell: &str) -> BTreeSet<String> {
    cell.split('|').map(str::to_owned).collect()
}

/// A way to count an element of these families for those families.
type Counts = fn(&BTreeSet<String>, &BTreeSet<String>) -> bool;

const COUNTS: &[(&str, Counts)] = &[
    ("exclusive", |found, asked| found == asked),
    ("inclusive", |found, asked| found.is_superset(asked)),
    ("union", |found, asked| !found.is_disjoint(asked)),
];

/// A way to ask, with the families of each element that it is about.
fn asked() -> Vec<(&'static str, Sets)> {
    let strict = |role: &str, certainty: &str| role != "mention" && certainty == "stated";
    let broad = |_: &str, certainty: &str| certainty != "contested";
    vec![
        ("--roles strict", sets("memberships", "actor", strict)),
        ("--roles broad", sets("memberships", "actor", broad)),
        ("--sets naf", sets("family_naf", "code", |_, _| true)),
        (
            "--sets statuses",
            sets("family_statuses", "status", |_, _| true),
        ),
    ]
}

#[test]
fn every_row_holds_what_a_plain_filter_keeps() {
    for (words, sets) in asked() {
        for (count, counts) in COUNTS {
            let told = line(&format!("overlaps --format csv --count {count} {words}"));
            let told = Rows::read(told.ends(0).out.as_bytes());
            let mut different: BTreeSet<BTreeSet<String>> = sets.values().cloned().collect();
            if *count != "exclusive" {
                // Every family and every two that share something have a row too.
                for families in sets.values() {
                    let pair = |left: &String| {
                        let left = left.clone();
                        let pairs = families.iter();
                        pairs.map(move |right| BTreeSet::from([left.clone(), right.clone()]))
                    };
                    different.extend(families.iter().flat_map(pair));
                }
            }
            assert_eq!(told.len(), different.len(), "{words} {count}");
            for [families, degree, number, elements] in
                told.cells(["sets", "degree", "count", "elements"])
            {
                let (families, elements) = (list(families), list(elements));
                let kept = sets.iter().filter(|(_, found)| counts(found, &families));
                let kept: BTreeSet<String> = kept.map(|(element, _)| element.clone()).collect();
                assert_eq!(elements, kept, "{words} {count}");
                assert_eq!(degree, families.len().to_string());
                assert_eq!(number, kept.len().to_string());
            }
        }
    }
}

#[test]
fn families_asked_for_and_refused_narrow_what_is_counted() {
    for (words, sets) in asked() {
        for (yes, no) in [("4", "1"), ("editeurs-de-logiciels", "3")] {
            let words = format!("overlaps --format csv {words} --yes {yes} --no {no}");
            let told = Rows::read(line(&words).ends(0).out.as_bytes());
            let without = if no == "1" {
                "education-populaire"
            } else {
                "esn"
            };
            let keeps = |found: &&BTreeSet<String>| {
                found.contains("editeurs-de-logiciels") && !found.contains(without)
            };
            let kept = sets.values().filter(keeps).count();
            let counted = told.column("count").into_iter();
            let counted: usize = counted.map(|count| count.parse::<usize>().unwrap()).sum();
            assert_eq!(counted, kept, "{words}");
        }
    }
}

#[test]
fn counted_exclusively_it_is_the_table_of_overlaps() {
    for words in [
        "",
        "--roles broad",
        "--transversal",
        "--family 4",
        "--kind software",
    ] {
        let asked = line(&format!("overlaps --format csv {words}")).ends(0);
        let exported = line(&format!("export overlaps {words}")).ends(0);
        assert_eq!(asked.out, exported.out, "{words}");
    }
}

#[test]
fn rows_stand_in_the_order_asked_for() {
    let told = |words: &str| {
        let told = line(&format!("overlaps --format csv --roles broad {words}")).ends(0);
        Rows::read(told.out.as_bytes())
    };
    let numbers = |rows: &Rows, column: &str| -> Vec<usize> {
        let cells = rows.column(column).into_iter();
        cells.map(|cell| cell.parse().unwrap()).collect()
    };
    assert!(numbers(&told(""), "count").is_sorted_by(|left, right| left >= right));
    assert!(numbers(&told("--sort degree"), "degree").is_sorted_by(|left, right| left >= right));
    let first = told("--sort family");
    assert!(first.column("sets")[0].starts_with("education-populaire"));
    assert!(first.column("sets")[1].starts_with("education-populaire"));
    let large = told("--min 2");
    assert!(numbers(&large, "count").iter().all(|count| *count >= 2));
    assert!(large.len() < told("").len());
}

#[test]
fn formats_agree() {
    let words = "overlaps --roles broad --count inclusive --format";
    let csv = Rows::read(line(&format!("{words} csv")).ends(0).out.as_bytes());
    let json: Vec<Value> =
        serde_json::from_str(&line(&format!("{words} json")).ends(0).out).unwrap();
    let lines = line(&format!("{words} jsonl")).ends(0).out;
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(json, lines);
    assert_eq!(json.len(), csv.len());
    for (row, [sets, degree, count, elements]) in json
        .iter()
        .zip(csv.cells(["sets", "degree", "count", "elements"]))
    {
        let joined = |key: &str| {
            let values = row[key].as_array().unwrap().iter();
            let values: Vec<&str> = values.map(|value| value.as_str().unwrap()).collect();
            values.join("|")
        };
        assert_eq!(joined("sets"), sets);
        assert_eq!(joined("elements"), elements);
        assert_eq!(row["degree"].to_string(), degree);
        assert_eq!(row["count"].to_string(), count);
    }
    let md = line(&format!("{words} md")).ends(0).out;
    assert_eq!(md.lines().count(), csv.len() + 2);
    let text = line(&format!("{words} txt")).ends(0).out;
    let drawn = text
        .lines()
        .filter(|line| line.contains("│") && line.contains('█'));
    assert_eq!(drawn.count(), csv.len());
    let sentences = text.lines().filter(|line| line.starts_with("- "));
    assert_eq!(sentences.count(), csv.len());
}

#[test]
fn what_machines_read_is_the_same_in_any_language() {
    for format in ["csv", "json", "jsonl", "dot", "graphml"] {
        let words = format!("overlaps --format {format} --lang");
        let [fr, en] = ["fr", "en"].map(|lang| line(&format!("{words} {lang}")).ends(0).out);
        assert_eq!(fr, en, "{format}");
    }
    for format in ["txt", "svg"] {
        let words = format!("overlaps --format {format} --lang");
        let [fr, en] = ["fr", "en"].map(|lang| line(&format!("{words} {lang}")).ends(0).out);
        assert_ne!(fr, en, "{format}");
        assert_eq!(fr, line(&format!("{words} fr")).ends(0).out, "{format}");
    }
}

#[test]
fn what_is_wrong_is_told_in_one_sentence() {
    for (words, code, said) in [
        ("--yes 4 --no 4", 2, "à la fois demandée (--yes) et exclue"),
        ("--yes nope", 2, "--yes : famille inconnue « nope »"),
        ("--no 99", 2, "--no : famille inconnue « 99 »"),
        ("--count alone", 2, "--count : compte inconnu"),
        ("--sets naff", 2, "vouliez-vous « naf »"),
        ("--sort up", 2, "au choix : size, degree, family"),
        ("--view matrixx", 2, "--view : dessin inconnu"),
        (
            "--view matrix --measure jacard",
            2,
            "vouliez-vous « jaccard »",
        ),
        ("--view matrix --min 2", 2, "l’option --min n’a pas de sens"),
        (
            "--measure jaccard",
            2,
            "n’a pas de sens pour « --view upset »",
        ),
        ("--min 0", 2, "écrivez par exemple --min=2"),
        (
            "--sets naf --kind software",
            2,
            "--family, --naf, --transversal",
        ),
        ("--role example", 2, "« --sets families »"),
        (
            "--yes 3 --no 8 --yes 6",
            1,
            "Aucun acteur n’est à la fois dans « Services",
        ),
        ("--min 1000", 1, "1000 éléments ou plus"),
        (
            "--kind public_body --family 6",
            1,
            "aucun résultat pour ces filtres",
        ),
        ("--format bibtex", 2, "svg, dot, graphml"),
        ("--output x.xyz", 2, "svg, dot, graphml"),
    ] {
        let done = line(&format!("overlaps {words}")).ends(code).says(said);
        assert_eq!(done.err.lines().count(), 1, "{words}: {}", done.err);
        assert_eq!(done.out, "", "{words}");
    }
    line("export actors --format svg")
        .ends(2)
        .says("au choix : csv");
    line("search scop --format graphml")
        .ends(2)
        .says("n’a pas de sens ici ; au choix : txt");
}

#[test]
fn an_empty_answer_is_an_empty_table() {
    let done = line("overlaps --min 1000 --format json").ends(1);
    assert_eq!(done.out.trim(), "[]");
}

#[test]
fn the_ending_of_a_file_says_the_format() {
    let folder = tempfile::tempdir().unwrap();
    for (ending, begins) in [
        ("svg", "<?xml"),
        ("graphml", "<?xml"),
        ("dot", "digraph"),
        ("gv", "digraph"),
        ("json", "["),
        ("txt", "Les acteurs"),
    ] {
        let file = folder.path().join(format!("x.{ending}"));
        let path = file.to_str().unwrap();
        run(["overlaps", "--output", path]).ends(0);
        let written = std::fs::read_to_string(file).unwrap();
        assert!(written.starts_with(begins), "{ending}");
    }
}

#[test]
fn the_drawing_says_what_it_counts() {
    for (words, said) in [
        ("", "sens strict"),
        ("--roles broad", "sens large"),
        ("--count inclusive", "compte inclusif"),
        ("--count union", "union : dans l’une au moins"),
        ("--sets naf", "Codes NAF que donnent"),
        ("--sets statuses", "Statuts que nomment"),
        (
            "--yes 4 --no 1",
            "est dans « Éditeurs de logiciels » sans être dans",
        ),
        ("--no 1", "ailleurs que dans « Éducation populaire"),
    ] {
        let text = plain(&line(&format!("overlaps {words}")).ends(0).out).replace('\n', " ");
        let said = said.replace("est dans", "sont dans");
        assert!(text.contains(&said), "{words}: {text}");
    }
    let ascii = line("overlaps --ascii --roles broad").ends(0).out;
    assert!(!ascii.contains(['●', '○', '│', '█', '…']));
    let drawn = ascii.lines().filter(|line| line.contains('#'));
    assert!(drawn.clone().count() > 10);
    assert!(
        drawn
            .clone()
            .all(|line| line.contains(" * |") || line.contains("| * "))
    );
}
