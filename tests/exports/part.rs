//! A part of the dataset is a dataset: nothing leads out of it, it says what was kept, and every command
//! works on it.

use std::collections::HashSet;
use std::path::Path;

use serde_json::Value;

use crate::program::{data, line, plain, rows, run};

const FILTERS: &[&[&str]] = &[
    &["--family", "esn"],
    &["--family", "1", "--family", "communs-numeriques"],
    &["--kind", "software"],
    &["--naf", "62.0*"],
    &["--status", "scop"],
    &["--role", "network_head", "--certainty", "stated"],
    &["--transversal", "3", "--roles", "broad"],
    &["--subcategory", "tiers-lieux-et-fablabs"],
    &["--where", "type:logiciel"],
    &["--where", "-famille:3 libre"],
];

/// Writes the part that a filter keeps.
fn part(folder: &Path, filter: &[&str]) {
    let words = ["export", "--all", folder.to_str().unwrap()];
    run(words.iter().chain(filter)).ends(0);
}

fn cells(folder: &Path, table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(folder.join(format!("{table}.csv"))).unwrap();
    let rows = reader.records();
    rows.map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_filter_leaves_a_dataset_that_every_rule_accepts() {
    let whole = tempfile::tempdir().unwrap();
    for (rank, filter) in FILTERS.iter().enumerate() {
        let folder = whole.path().join(rank.to_string());
        part(&folder, filter);
        run(["check", folder.to_str().unwrap()]).ends(0);
        // The actors are those that the filter keeps, and none of them was written anew.
        let kept = run(["export", "actors"].iter().chain(*filter)).ends(0).out;
        let actors = std::fs::read_to_string(folder.join("actors.csv")).unwrap();
        assert_eq!(actors, kept, "{filter:?}");
        for table in [
            "memberships",
            "families",
            "subcategories",
            "naf",
            "figures",
            "sources",
        ] {
            let known: HashSet<Vec<String>> = cells(&data(), table).into_iter().collect();
            let found = cells(&folder, table);
            assert!(
                found.iter().all(|row| known.contains(row)),
                "{filter:?}: {table}"
            );
        }
    }
}

/// By hand, for one family: who is in it, where, and what else its sheet gives.
#[test]
fn a_family_is_kept_with_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("part");
    part(&path, &["--family", "esn"]);
    let of_family = |table: &str| {
        let families = rows(table);
        let families = families.column("family");
        families.iter().filter(|family| **family == "esn").count()
    };
    for table in [
        "memberships",
        "subcategories",
        "sections",
        "publics",
        "figures",
        "sources",
    ] {
        assert_eq!(cells(&path, table).len(), of_family(table), "{table}");
    }
    assert_eq!(cells(&path, "families").len(), 1);
    assert_eq!(cells(&path, "glossary").len(), rows("glossary").len());
    // A relation to someone who is left out goes, whoever it comes from.
    let ids: HashSet<String> = cells(&path, "actors")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    for row in cells(&path, "relations") {
        assert!(ids.contains(&row[0]) && ids.contains(&row[2]), "{row:?}");
    }
    // So does what was corrected of it.
    for row in cells(&path, "corrections") {
        assert!(
            row[0] != "actors" || row[2] == "-" || ids.contains(&row[1]),
            "{row:?}"
        );
        assert!(
            row[0] != "sections" || row[1].starts_with("esn/"),
            "{row:?}"
        );
    }
}

/// What is said of a few actors by name stays with one of them, and names no other.
#[test]
fn lists_of_actors_are_those_that_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("part");
    part(&path, &["--kind", "software"]);
    let ids: HashSet<String> = cells(&path, "actors")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    let mut trimmed = 0;
    for table in ["criteria", "family_naf", "family_statuses"] {
        let whole = rows(table);
        let places = whole.column("actors").len();
        let found = cells(&path, table);
        trimmed += places - found.len();
        for row in found {
            let last = row.last().unwrap();
            let named: Vec<&str> = last.split('|').filter(|id| !id.is_empty()).collect();
            assert!(named.iter().all(|id| ids.contains(*id)), "{table}: {row:?}");
        }
    }
    assert!(trimmed > 0);
}

#[test]
fn a_part_says_what_was_kept_and_so_does_what_is_made_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two, three) = (
        folder.path().join("1"),
        folder.path().join("2"),
        folder.path().join("3"),
    );
    part(&one, &["--family", "esn"]);
    let descriptor = |folder: &Path| -> Value {
        serde_json::from_slice(&std::fs::read(folder.join("datapackage.json")).unwrap()).unwrap()
    };
    let told = descriptor(&one);
    assert_eq!(
        told["selection"]["filters"],
        serde_json::json!(["--family esn"])
    );
    assert_eq!(
        told["selection"]["command"],
        "essnum export --all DIR --family esn"
    );
    assert!(plain(told["description"].as_str().unwrap()).ends_with("ceux du jeu entier."));
    let readme = std::fs::read_to_string(one.join("README.md")).unwrap();
    assert!(readme.contains("--family esn"));
    part(
        &two,
        &["--data", one.to_str().unwrap(), "--role", "example"],
    );
    let filters = &descriptor(&two)["selection"]["filters"];
    assert_eq!(
        *filters,
        serde_json::json!(["--family esn", "--role example"])
    );
    // Written again unfiltered it is the same part.
    part(&three, &["--data", one.to_str().unwrap()]);
    for name in [
        "datapackage.json",
        "README.md",
        "actors.csv",
        "memberships.csv",
    ] {
        let read = |folder: &Path| std::fs::read(folder.join(name)).unwrap();
        assert_eq!(read(&one), read(&three), "{name}");
    }
    let page = run([
        "export",
        "actors",
        "--format",
        "html",
        "--data",
        one.to_str().unwrap(),
    ])
    .ends(0);
    assert!(page.out.contains("--family esn"));
}

/// One sentence for people tells all that holds, however often a part was made of a part.
#[test]
fn a_part_of_a_part_says_so_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut whole = None;
    let filters: &[&[&str]] = &[
        &["--family", "esn"],
        &["--role", "example"],
        &[],
        &["--certainty", "stated"],
        // The same again, which in one step would ask for either.
        &["--role", "example"],
    ];
    let mut all = String::new();
    for (rank, filter) in filters.iter().enumerate() {
        let own = folder.path().join(rank.to_string());
        let data = whole.iter().flat_map(|whole: &String| ["--data", whole]);
        part(
            &own,
            &data.chain(filter.iter().copied()).collect::<Vec<_>>(),
        );
        let then = if rank == 4 { "| " } else { "" };
        all = format!("{all} {then}{}", filter.join(" "));
        all = all.trim().to_owned();
        let descriptor = std::fs::read(own.join("datapackage.json")).unwrap();
        let descriptor: Value = serde_json::from_slice(&descriptor).unwrap();
        let readme = std::fs::read_to_string(own.join("README.md")).unwrap();
        for told in [descriptor["description"].as_str().unwrap(), &readme] {
            let told = plain(told);
            assert_eq!(told.matches("Extrait du jeu").count(), 1, "{rank}: {told}");
            let (before, told) = told.trim_end().rsplit_once("\n\n").unwrap();
            assert!(told.contains(&format!("« {all} »")), "{rank}: {told}");
            assert!(!before.ends_with('\n'), "{rank}");
        }
        whole = Some(own.to_str().unwrap().to_owned());
    }
}

#[test]
fn every_command_works_on_a_part() {
    let whole = tempfile::tempdir().unwrap();
    for (rank, filter) in FILTERS.iter().enumerate() {
        let folder = whole.path().join(rank.to_string());
        part(&folder, filter);
        let own = folder.to_str().unwrap();
        let actor = cells(&folder, "actors")[0][0].clone();
        let family = cells(&folder, "families").last().unwrap()[0].clone();
        for words in [
            vec!["show", &actor, &family],
            vec!["search", &actor],
            vec!["export", "typology", "--format", "html"],
            vec!["export", "typology", "--format", "ttl"],
            vec!["export", "corrections"],
            vec!["compare", &family, &family],
            vec!["cite"],
        ] {
            run(words.iter().copied().chain(["--data", own])).ends(0);
        }
        for words in [
            "overlaps",
            "overlaps --view matrix",
            "overlaps --sets naf",
            "export transversal",
        ] {
            let words = words.split(' ').chain(["--data", own]);
            let done = run(words);
            assert!(done.code == 0 || done.code == 1, "{filter:?}: {}", done.err);
        }
        let overview = run(["--data", own]).ends(0);
        assert!(overview.out.contains("typologie") || overview.out.contains("Typologie"));
    }
}

/// A number is the report's, and is never given anew; a gap is only accepted where a part says that it is one.
#[test]
fn numbers_stay_and_a_gap_in_a_whole_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("part");
    part(&path, &["--family", "esn"]);
    assert_eq!(cells(&path, "families")[0][1], "3");
    let descriptor = path.join("datapackage.json");
    std::fs::copy(data().join("datapackage.json"), &descriptor).unwrap();
    run(["check", path.to_str().unwrap()])
        .ends(3)
        .says("families.csv");
}

#[test]
fn a_filter_that_keeps_nothing_leaves_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("part");
    let words = ["export", "--all", path.to_str().unwrap()];
    for filter in [
        &["--where", "zzzz"][..],
        &["--family", "esn", "--kind", "software", "--status", "scop"],
    ] {
        run(words.iter().chain(filter))
            .ends(1)
            .says("aucun résultat");
        assert!(!path.exists());
    }
    run(words.iter().chain(&["--department", "59"]))
        .ends(2)
        .says("--department");
    assert!(!path.exists());
}

/// How broadly actors count keeps all of them.
#[test]
fn what_is_no_condition_leaves_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("part");
    part(&path, &["--roles", "broad"]);
    let descriptor = std::fs::read(path.join("datapackage.json")).unwrap();
    assert_eq!(
        descriptor,
        std::fs::read(data().join("datapackage.json")).unwrap()
    );
    let actors = std::fs::read_to_string(path.join("actors.csv")).unwrap();
    assert_eq!(actors, line("export actors").ends(0).out);
}
