//! A file says where it comes from, in the way its format allows.

use std::path::Path;

use essnum::export::{DRAWN, FORMATS};

use crate::program::{plain, run, sha256};

/// What is in the file that these words write.
fn written(folder: &Path, words: &str, name: &str) -> String {
    let file = folder.join(name);
    let file = file.to_str().unwrap();
    let words = words.split(' ').chain(["--output", file, "--force"]);
    let told = run(words).ends(0);
    assert_eq!(told.out, "");
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn a_file_for_people_ends_on_where_it_comes_from_and_a_stream_does_not() {
    let folder = tempfile::tempdir().unwrap();
    for format in ["md", "txt"] {
        for words in [
            "export actors --family esn --limit 3",
            "search libre --family esn",
            "overlaps --min 3 --naf 62",
            "show framasoft",
            "compare esn communs-numeriques",
        ] {
            let words = format!("{words} --format {format} --lang fr");
            let streamed = run(words.split(' ')).ends(0).out;
            let written = written(folder.path(), &words, &format!("a.{format}"));
            let rest = written.strip_prefix(&streamed);
            let rest = rest.unwrap_or_else(|| panic!("{words}: {written}"));
            let rest = plain(rest);
            assert!(rest.starts_with('\n'), "{words}: {rest}");
            for fact in ["Élia Chanet", "2025.12.0", "CC-BY-4.0", "24 nov. 2026"] {
                assert!(rest.contains(fact), "{words}: {rest}");
            }
            let command = words.split(" --").next().unwrap();
            let command = format!("Commande : essnum {command} --format {format}");
            assert!(rest.contains(&command), "{words}: {rest}");
            assert_eq!(
                rest.contains("Filtre : --"),
                words.contains("--family") || words.contains("--naf")
            );
        }
    }
}

/// What names a command is obeyed as it stands.
#[test]
fn the_command_writes_the_same_again() {
    let folder = tempfile::tempdir().unwrap();
    for (words, name) in [
        (
            "export memberships --family 3 --where 'rôle:exemple -certitude:contesté' --columns actor,role --sort -role",
            "a.md",
        ),
        ("search logiciel libre --kind software --lang en", "a.txt"),
        (
            "overlaps --view matrix --theme light --roles broad",
            "a.svg",
        ),
        ("overlaps --transversal 2 --count inclusive", "a.dot"),
    ] {
        let words: Vec<String> = words_of(words);
        let file = folder.path().join(name);
        let file = file.to_str().unwrap();
        run(words.iter().map(String::as_str).chain(["-o", file])).ends(0);
        let first = std::fs::read_to_string(file).unwrap();
        let line = first
            .lines()
            .find(|line| line.contains("essnum ") && line.contains(" --format"));
        let line = line.unwrap().replace("\\*", "*").replace("&#39;", "'");
        let line = line.split("<br>").next().unwrap();
        let command = &line[line.find("essnum ").unwrap() + 7..];
        let command = command.split("</dcterms").next().unwrap();
        let again = words_of(command);
        run(again
            .iter()
            .map(String::as_str)
            .chain(["-o", file, "--force"]))
        .ends(0);
        assert_eq!(first, std::fs::read_to_string(file).unwrap(), "{command}");
    }
}

/// Words of a line in which only plain quotes are used.
fn words_of(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (rank, part) in line.split('\'').enumerate() {
        if rank % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[test]
fn keys_and_themes_are_of_no_edition() {
    let folder = tempfile::tempdir().unwrap();
    for words in ["keys", "themes"] {
        let streamed = run([words, "--format", "md"]).ends(0).out;
        assert_eq!(written(folder.path(), words, "a.md"), streamed);
    }
}

#[test]
fn rows_by_a_template_are_rows_alone() {
    let folder = tempfile::tempdir().unwrap();
    let words = "export families --template {id}";
    let streamed = run(words.split(' ')).ends(0).out;
    assert_eq!(written(folder.path(), words, "a.txt"), streamed);
}

#[test]
fn what_is_drawn_says_it_in_its_own_way() {
    let drawn = |name: &str| {
        run(["overlaps", "--family", "esn", "--format", name])
            .ends(0)
            .out
    };
    let svg = drawn("svg");
    for said in [
        "<dc:creator>Élia Chanet</dc:creator>",
        "<dcterms:issued>2026-11-24</dcterms:issued>",
        "<dcterms:provenance>essnum overlaps --format svg --lang fr --family esn</dcterms:provenance>",
        "<dcterms:license rdf:resource=\"https://creativecommons.org/licenses/by/4.0/\"/>",
    ] {
        assert!(svg.contains(said), "{said}");
    }
    assert!(drawn("graphml").contains("\nfilter: --family esn\n"));
    let dot = drawn("dot");
    assert!(dot.starts_with("digraph essnum {\n  // title: "), "{dot}");
    assert!(dot.contains("\\nfilter: --family esn\\n"), "{dot}");
    let told = DRAWN
        .iter()
        .filter(|format| drawn(format.name).contains("2025.12.0"));
    assert_eq!(told.count(), DRAWN.len());
}

#[test]
fn sources_and_statements_say_it_too() {
    let bibtex = run(["export", "sources", "--format", "bibtex", "--family", "esn"])
        .ends(0)
        .out;
    assert!(bibtex.starts_with("% title: Sources\n"), "{bibtex}");
    assert!(bibtex.contains("\n% filter: --family esn\n"), "{bibtex}");
    for table in ["typology", "naf", "naf_2025", "statuses", "glossary"] {
        let whole = run(["export", table, "--format", "ttl"]).ends(0).out;
        assert!(!whole.contains("dct:provenance"), "{table}");
        for said in [
            "dct:license <https://creativecommons.org",
            "owl:versionInfo \"2025.12.0\"",
            "dct:issued \"2026-11-24\"",
            "dct:source ",
        ] {
            assert!(whole.contains(said), "{table}: {said}");
        }
        let filter = if table == "glossary" {
            ["--where", "logiciel"]
        } else {
            ["--family", "esn"]
        };
        let words = ["export", table, "--format", "ttl"];
        let part = run(words.into_iter().chain(filter)).ends(0).out;
        let filter = filter.join(" ");
        let said = format!("rdfs:label \"essnum export {table} {filter}\"");
        assert!(part.contains(&said), "{table}: {part}");
    }
}

/// A list is told by its name and by its bytes, and is nobody's but the user's.
#[test]
fn a_list_is_told_beside_the_edition() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("à moi.csv");
    let bytes = "nom;ville;naf\nAlpha;Lille;62.01Z\n";
    std::fs::write(&list, bytes).unwrap();
    let digest = sha256(bytes.as_bytes());
    let file = folder.path().join("a.md");
    let words = [
        "export",
        "organisations",
        "--directory",
        list.to_str().unwrap(),
    ];
    run(words.into_iter().chain(["-o", file.to_str().unwrap()])).ends(0);
    let written = plain(&std::fs::read_to_string(&file).unwrap());
    assert!(
        written.contains(&format!("SHA-256 : {digest}")),
        "{written}"
    );
    assert!(written.contains("licence inconnue"), "{written}");
    assert!(written.contains("--directory 'à moi.csv'"), "{written}");
    assert!(
        !written.contains(folder.path().to_str().unwrap()),
        "{written}"
    );
}

/// Every format says where its rows come from, has something beside it that does, or is named here.
#[test]
fn no_format_is_left_out() {
    let silent = FORMATS.iter().filter(|format| !format.signs());
    let silent: Vec<&str> = silent.map(|format| format.name).collect();
    assert_eq!(silent, ["csv", "csv-excel", "json", "jsonl"]);
}
