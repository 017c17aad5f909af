//! A file says where it comes from, in the way its format allows.

use std::path::Path;

use essnum::export::{Capability, FORMATS, ProvenancePlacement, formats_writing};

use crate::program::{dataset_copy, finish, plain, program, run, sha256};

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
            for fact in ["Élia Chanet", "2025.12.1", "CC-BY-4.0", "24 nov. 2026"] {
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

/// The command that a file names, and the file that the command writes.
fn again(folder: &Path, told: &str) -> (String, String) {
    let line = plain(told);
    let line = line
        .lines()
        .find(|line| line.contains("Commande : essnum "));
    let line = line.unwrap().split("Commande : essnum ").nth(1).unwrap();
    let words = words_of(line);
    let at = words.iter().position(|word| word == "--");
    let (before, after) = words.split_at(at.unwrap_or(words.len()));
    let asked: Vec<&str> = before
        .iter()
        .map(String::as_str)
        .chain(["-o", "again.txt", "--force"])
        .collect();
    let asked = asked.into_iter().chain(after.iter().map(String::as_str));
    finish(program().current_dir(folder).args(asked)).ends(0);
    (
        line.to_owned(),
        std::fs::read_to_string(folder.join("again.txt")).unwrap(),
    )
}

/// What came from standard input is nowhere else, so the command names it; what nobody could type stays
/// where it came from.
#[test]
fn identifiers_that_were_read_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.txt");
    let asked = |ids: String| {
        std::fs::write(folder.path().join("ids"), ids).unwrap();
        let input = std::fs::File::open(folder.path().join("ids")).unwrap();
        let words = ["show", "esn", "-", "term:tiers-lieu", "--force", "-o"];
        finish(program().args(words).arg(&file).stdin(input)).ends(0);
        std::fs::read_to_string(&file).unwrap()
    };
    let told = asked("framasoft\n  la-quadrature-du-net \n\n".to_owned());
    let (command, same) = again(folder.path(), &told);
    assert_eq!(
        command,
        "show esn framasoft la-quadrature-du-net term:tiers-lieu --format txt --lang fr"
    );
    assert_eq!(told, same);
    let many = plain(&asked("framasoft\n".repeat(900)));
    assert!(many.contains("Commande : essnum show esn - term:tiers-lieu --format txt --lang fr\n"));
}

/// What begins like a flag is none, be it an operand or a value.
#[test]
fn what_begins_like_a_flag_is_told_as_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("-l.csv"), "nom;ville\nAlpha;Lille\n").unwrap();
    for (words, command) in [
        (
            "search --kind software -- -type:projet",
            "search --format txt --lang fr --kind software -- -type:projet",
        ),
        (
            "export organisations --directory=-l.csv --format txt",
            "export organisations --format txt --lang fr --directory=-l.csv",
        ),
        (
            "export actors --where=-type:logiciel --sort -name --format txt",
            "export actors --format txt --lang fr --where=-type:logiciel --sort=-name",
        ),
    ] {
        let (first, last) = words.split_once(' ').unwrap();
        let words = [first, "-o", "a.txt", "--force"]
            .into_iter()
            .chain(last.split(' '));
        finish(program().current_dir(folder.path()).args(words)).ends(0);
        let told = std::fs::read_to_string(folder.path().join("a.txt")).unwrap();
        let (found, same) = again(folder.path(), &told);
        assert_eq!(found, command);
        assert_eq!(told, same, "{command}");
    }
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
    // Text for people names the edition under the chart itself.
    let pictures = formats_writing(Capability::Chart).into_iter();
    for format in pictures.filter(|format| !format.is_plain_text()) {
        let has_version = drawn(format.name).contains("2025.12.1");
        let is_embedded = format.provenance == ProvenancePlacement::Embedded;
        assert_eq!(has_version, is_embedded, "{}", format.name);
    }
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
            "owl:versionInfo \"2025.12.1\"",
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
    let silent = FORMATS
        .iter()
        .filter(|format| format.provenance == ProvenancePlacement::None);
    let silent: Vec<&str> = silent.map(|format| format.name).collect();
    assert_eq!(silent, ["csv", "csv-excel", "json", "jsonl", "csl-json"]);
}

/// The day and the licence are the dataset's own; what is no day and no address is not told as one.
#[test]
fn the_edition_is_that_of_the_dataset() {
    let own = dataset_copy();
    let descriptor = own.path().join("datapackage.json");
    let whole = std::fs::read_to_string(&descriptor).unwrap();
    let changed = |day: &str, address: &str| {
        let address = format!("\"path\": \"{address}\"");
        let known = "\"path\": \"https://creativecommons.org/licenses/by/4.0/\"";
        let changed = whole.replacen(known, &address, 1);
        let changed = changed.replacen("CC-BY-4.0", "ODbL-1.0", 1);
        let changed = changed.replacen("2026-11-24T00:00:00Z", day, 1);
        assert!(changed.contains(day) && changed.contains(&address));
        std::fs::write(&descriptor, changed).unwrap();
        ["ttl", "svg"].map(|format| {
            let words = match format {
                "ttl" => "export statuses --format ttl",
                _ => "overlaps --format svg",
            };
            let data = ["--data", own.path().to_str().unwrap()];
            run(words.split(' ').chain(data)).ends(0).out
        })
    };
    let address = "https://opendatacommons.org/licenses/odbl/1-0/";
    let [ttl, svg] = changed("2027-01-02T03:04:05Z", address);
    assert!(ttl.contains(&format!("dct:license <{address}>")), "{ttl}");
    assert!(ttl.contains("dct:issued \"2027-01-02\"^^xsd:date"), "{ttl}");
    assert!(
        svg.contains(&format!("rdf:resource=\"{address}\"")),
        "{svg}"
    );
    assert!(
        svg.contains("<dcterms:issued>2027-01-02</dcterms:issued>"),
        "{svg}"
    );
    for address in [
        "LICENSE",
        "javascript:alert(1)",
        "https://a> <b",
        "https://a b",
    ] {
        let [ttl, svg] = changed("2027-13-45, say", address);
        assert!(!ttl.contains("dct:license"), "{ttl}");
        assert!(
            !ttl.contains("xsd:date ") && !ttl.contains("xsd:date;"),
            "{ttl}"
        );
        assert!(!svg.contains("rdf:resource"), "{svg}");
        assert!(
            svg.contains("<dcterms:issued>2027-13-45, say</dcterms:issued>"),
            "{svg}"
        );
    }
}
