//! The descriptor beside a file that cannot say itself where it comes from.

use std::path::Path;

use essnum::report::REPORTS;
use serde_json::{Value, json};

use crate::program::{plain, run, sha256};

/// Writes a file with its descriptor, which is given back.
fn described(folder: &Path, words: &str, name: &str) -> Value {
    let file = folder.join(name);
    let words = words.split(' ');
    let told = ["--provenance", "--output", file.to_str().unwrap()];
    run(words.chain(told)).ends(0);
    let beside = folder.join(format!("{name}.package.json"));
    serde_json::from_slice(&std::fs::read(beside).unwrap()).unwrap()
}

#[test]
fn the_descriptor_knows_the_file_that_it_stands_beside() {
    let folder = tempfile::tempdir().unwrap();
    for report in REPORTS {
        for format in ["csv", "csv-excel", "json", "jsonl"] {
            let name = format!("{}.{format}", report.name);
            let words = format!("export {} --format {format}", report.name);
            let told = described(folder.path(), &words, &name);
            let resource = &told["resources"][0];
            let written = std::fs::read(folder.path().join(&name)).unwrap();
            let digest = sha256(&written);
            assert_eq!(resource["hash"], format!("sha256:{digest}"), "{name}");
            assert_eq!(resource["path"], name);
            let streamed = run(words.split(' ')).ends(0).out;
            assert_eq!(written, streamed.as_bytes(), "{name}");
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let names = fields.iter().map(|field| field["name"].as_str().unwrap());
            let names: Vec<&str> = names.collect();
            let columns: Vec<String> = match format {
                "csv" => streamed
                    .lines()
                    .next()
                    .unwrap()
                    .split(',')
                    .map(str::to_owned)
                    .collect(),
                "csv-excel" => {
                    let first = streamed.trim_start_matches('\u{feff}').lines().next();
                    let quoted = first.unwrap().split(';');
                    quoted
                        .map(|name| name.trim_matches('"').to_owned())
                        .collect()
                }
                _ => {
                    let rows = streamed
                        .trim_start_matches(['[', '\n'])
                        .lines()
                        .next()
                        .unwrap();
                    let row: Value = serde_json::from_str(rows.trim_end_matches(',')).unwrap();
                    row.as_object().unwrap().keys().cloned().collect()
                }
            };
            assert_eq!(names, columns, "{name}");
            let version = &told["version"];
            assert_eq!(version, "2025.12.1");
            assert_eq!(told["licenses"][0]["name"], "CC-BY-4.0");
        }
    }
}

#[test]
fn the_columns_that_were_chosen_are_described_and_what_was_kept_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let words = "export actors --family esn --columns name,aliases --limit 2";
    let told = described(folder.path(), words, "a.csv");
    let selection = json!({
        "filters": ["--family esn"],
        "command": "essnum export actors --format csv --family esn --columns name,aliases --limit 2",
    });
    assert_eq!(told["selection"], selection);
    let schema = &told["resources"][0]["schema"];
    assert_eq!(schema["fields"].as_array().unwrap().len(), 2);
    // Without its column there is no key.
    assert_eq!(schema["primaryKey"], Value::Null);
    let whole = described(folder.path(), "export actors --columns name,id", "b.csv");
    assert_eq!(whole["resources"][0]["schema"]["primaryKey"], json!(["id"]));
    let listed = described(folder.path(), words, "a.json");
    assert_eq!(
        listed["resources"][0]["schema"]["fields"][1]["type"],
        "array"
    );
}

#[test]
fn counted_columns_are_described_by_what_is_in_them() {
    let folder = tempfile::tempdir().unwrap();
    let told = described(folder.path(), "export transversal", "a.jsonl");
    let fields = told["resources"][0]["schema"]["fields"].as_array().unwrap();
    let kinds = fields.iter().map(|field| field["type"].as_str().unwrap());
    let kinds: std::collections::BTreeSet<&str> = kinds.collect();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        ["array", "integer", "string"]
    );
}

#[test]
fn works_and_lists_are_told_of_too() {
    let folder = tempfile::tempdir().unwrap();
    let told = described(folder.path(), "export sources --format csl-json", "a.json");
    assert_eq!(told["resources"][0]["schema"], Value::Null);
    let list = folder.path().join("liste.csv");
    std::fs::write(&list, "nom;ville;naf\nAlpha;Lille;62.01Z\n").unwrap();
    let words = format!("export organisations --directory {}", list.display());
    let told = described(folder.path(), &words, "b.csv");
    assert_eq!(told["sources"][1]["title"], "liste.csv");
    assert!(told["sources"][1]["hash"].as_str().unwrap().len() > 64);
    assert!(
        told["description"]
            .as_str()
            .unwrap()
            .contains("licence inconnue")
    );
    assert!(!told.to_string().contains(folder.path().to_str().unwrap()));
}

#[test]
fn where_it_means_nothing_it_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    let path = file.to_str().unwrap();
    let table = ["export", "actors", "--provenance"];
    run(table).ends(2).says("--output");
    run(table.iter().chain(&["-o", "-"]))
        .ends(2)
        .says("--output");
    run(table.iter().chain(&["-o", path, "--template", "{id}"]))
        .ends(2)
        .says("--template");
    for format in ["md", "txt", "html"] {
        let told = run(table.iter().chain(&["-o", path, "--format", format])).ends(2);
        told.says("csl-json");
    }
    run(["export", "--all", path, "--provenance"])
        .ends(2)
        .says("--provenance");
    run(["overlaps", "--provenance", "--format", "svg", "-o", path]).ends(2);
    run(["keys", "--provenance"]).ends(2).says("--provenance");
    assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none());
}

#[test]
fn neither_file_is_replaced_unless_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let beside = folder.path().join("a.csv.package.json");
    std::fs::write(&beside, "mine").unwrap();
    let file = folder.path().join("a.csv");
    let words = [
        "export",
        "actors",
        "--provenance",
        "-o",
        file.to_str().unwrap(),
    ];
    let told = run(words).ends(4);
    assert!(
        plain(&told.err).contains("a.csv.package.json"),
        "{}",
        told.err
    );
    assert!(!file.exists());
    assert_eq!(std::fs::read(&beside).unwrap(), b"mine");
    run(words.iter().chain(&["--force"])).ends(0);
    assert!(std::fs::read(&beside).unwrap().starts_with(b"{"));
}
