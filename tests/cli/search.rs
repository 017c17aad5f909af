//! `essnum search`.

use serde_json::Value;

use crate::program::{line, plain, run};

#[test]
fn each_hit_is_a_line_of_kind_identifier_and_name() {
    let found = run(["search", "framasoft"]).ends(0);
    let first = found.out.lines().next().unwrap();
    assert_eq!(
        first
            .split("  ")
            .filter(|part| !part.is_empty())
            .map(str::trim)
            .collect::<Vec<_>>(),
        ["Acteur", "framasoft", "Framasoft"]
    );
    let english = run(["search", "framasoft", "--lang", "en"]).ends(0);
    assert!(english.out.starts_with("Actor"), "{}", english.out);
}

#[test]
fn columns_are_aligned() {
    let found = line("search numerique").ends(0);
    let starts: std::collections::BTreeSet<usize> = found
        .out
        .lines()
        .map(|line| {
            let letters: Vec<char> = line.chars().collect();
            letters
                .windows(3)
                .position(|three| three[0] == ' ' && three[1] == ' ' && three[2] != ' ')
                .unwrap()
        })
        .collect();
    assert!(found.out.lines().count() > 5);
    assert_eq!(starts.len(), 1, "{}", found.out);
}

#[test]
fn words_may_be_several_and_spelt_anyhow() {
    for words in [
        &["la quadrature"][..],
        &["LA", "QUADRATURE"],
        &["quadrature", "la"],
        &["lqdn"],
    ] {
        let found = run(["search"].iter().chain(words)).ends(0);
        let first = found.out.lines().next().unwrap();
        assert!(first.contains("la-quadrature-du-net"), "{words:?}: {first}");
    }
}

#[test]
fn formats_carry_the_same_hits() {
    let text = line("search libre").ends(0);
    let json = line("search libre --format json").ends(0);
    let hits: Vec<Value> = serde_json::from_str(&json.out).unwrap();
    assert_eq!(hits.len(), text.out.lines().count());
    let keys: Vec<&String> = hits[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["kind", "id", "name", "match"]);
    for format in ["jsonl", "csv", "md", "txt", "csv-excel"] {
        let other = run(["search", "libre", "--format", format]).ends(0);
        assert!(
            other.out.contains(hits[0]["id"].as_str().unwrap()),
            "{format}"
        );
    }
    assert_eq!(text.out, line("search libre --format txt").ends(0).out);
}

#[test]
fn nothing_found_proposes_what_is_near() {
    let nothing = run(["search", "quadratur du nett"]).ends(1);
    assert_eq!(nothing.out, "");
    run(["search", "qadratuure"])
        .ends(1)
        .says("rien pour « qadratuure »")
        .says("la-quadrature-du-net");
    run(["search", "qadratuure", "--lang", "en"])
        .ends(1)
        .says("nothing for “qadratuure”");
    let json = run(["search", "zzzzqqqqxxxx", "--format", "json"]).ends(1);
    assert_eq!(json.out, "[]\n");
}

#[test]
fn colours_come_only_when_wanted() {
    let plain_run = line("search framasoft").ends(0);
    assert!(!plain_run.out.contains('\u{1b}'));
    let lit = line("search framasoft --color always").ends(0);
    assert!(
        lit.out.contains("\u{1b}[1mFramasoft\u{1b}[0m"),
        "{}",
        lit.out
    );
    assert_eq!(plain(&strip(&lit.out)), plain(&plain_run.out));
}

fn strip(text: &str) -> String {
    text.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "")
}

#[test]
fn filters_that_leave_nothing_say_so() {
    line("search framasoft --kind company --family 6")
        .ends(1)
        .says("rien pour « framasoft »")
        .says("les filtres ont écarté");
}

/// The user's own lists are searched by the same words.
#[test]
fn organisations_of_a_list_are_found_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.csv");
    std::fs::write(
        &path,
        "nom;siren;ape\nRégie Framasoft;;62.01Z\nCafé;732829320;56.30Z\n",
    )
    .unwrap();
    let list = format!("--directory {}", path.display());
    let found = line(&format!("search framasoft {list} --format csv")).ends(0);
    assert!(found.out.contains("actor,framasoft,"), "{}", found.out);
    assert!(
        found
            .out
            .ends_with("organisation,liste.csv:2,Régie Framasoft,Régie Framasoft\n")
    );
    assert!(found.err.contains("2 lignes"), "{}", found.err);
    let found = line(&format!("search cafe {list}")).ends(0);
    assert!(
        found.out.contains("organisation  732829320"),
        "{}",
        found.out
    );
    // What filters holds for them: a café has no code of family 3.
    let found = line(&format!("search cafe {list} --family 3 --format csv"));
    assert!(!found.out.contains("732829320"), "{}", found.out);
    line(&format!("search type:logiciel {list}"))
        .ends(0)
        .says("ne cherche pas dans vos listes");
}

#[test]
fn a_search_looks_where_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("a.csv");
    std::fs::write(&list, "nom\nFramasoft\nAutre\n").unwrap();
    let list = list.to_str().unwrap();
    let kinds = |among: &[&str]| {
        let words = [
            "search",
            "framasoft",
            "--directory",
            list,
            "--format",
            "csv",
        ];
        let found = run(words.iter().chain(among)).ends(0);
        let rows = crate::program::Rows::read(found.out.as_bytes());
        let kinds = rows.column("kind");
        kinds
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<String>>()
    };
    assert!(kinds(&[]).len() > 1);
    assert_eq!(kinds(&["--among", "lists"]), ["organisation"]);
    let records = kinds(&["--among", "typology"]);
    assert!(!records.is_empty() && !records.contains(&"organisation".to_owned()));
    run(["search", "a", "--among", "lists"]).ends(2);
    run(["search", "a", "--among", "list"])
        .ends(2)
        .says("« list » ; vouliez-vous « lists »");
}

/// More organisations than are told of a name are never left out in silence.
#[test]
fn what_is_left_out_of_long_lists_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("clubs.csv");
    let rows: Vec<String> = (1..=1_234)
        .map(|rank| format!("Club {rank};Lille\n"))
        .collect();
    std::fs::write(&list, format!("nom;ville\n{}", rows.concat())).unwrap();
    // Looked through, and read as was chosen.
    for chosen in [&[][..], &["--list-separator", "semicolon"]] {
        let asked = |query: &str, more: &[&str]| {
            let among = ["search", query, "--among", "lists", "--directory"];
            let words = [&among[..], &[list.to_str().unwrap()]].concat();
            run(words.iter().chain(chosen).chain(more)).ends(0)
        };
        let (cut, large) = ("plus de 1000 organisations", "2000");
        let most = asked("club", &[]).says(cut).says("--limit");
        assert_eq!(most.out.lines().count(), 1_000);
        let english = asked("club", &["--lang", "en"]);
        assert!(
            english.err.contains("more than 1000 organisations"),
            "{}",
            english.err
        );
        let all = asked("club", &["--limit", large, "--format", "csv"]);
        assert_eq!(all.out.lines().count(), 1 + 1_234);
        // All that is asked for is there.
        let few = asked("club", &["--limit", "10"]);
        let none = asked("club 1234", &[]);
        for told in [&all, &few, &none] {
            assert!(!plain(&told.err).contains("plus de"), "{}", told.err);
        }
        // Those that come first in another order are not.
        let first = asked("club", &["--limit", "10", "--sort", "name"]);
        first
            .says(cut)
            .says("les 1000 plus proches ont été rangées");
        let sorted = asked("club", &["--limit", large, "--sort", "-name"]);
        assert!(
            sorted.out.lines().nth(2).unwrap().ends_with("Club 999"),
            "{}",
            sorted.out
        );
        assert!(!plain(&sorted.err).contains("plus de"), "{}", sorted.err);
    }
    let words = ["search", "club", "--directory", list.to_str().unwrap()];
    for limit in ["18446744073709551615", "0"] {
        run(words.into_iter().chain(["--limit", limit])).ends(0);
    }
    run(words.into_iter().chain(["--limit", "x"]))
        .ends(2)
        .says("--limit : « x » n’est pas un nombre de lignes");
}
