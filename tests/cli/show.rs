//! `essnum show`.

use essnum::model::{Record, RecordKind, Vocabulary};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::program::{finish, line, plain, program, run};

#[test]
fn a_record_is_named_in_many_ways() {
    for (address, kind, id) in [
        ("framasoft", "actor", "framasoft"),
        ("Framasoft", "actor", "framasoft"),
        ("acteur:framasoft", "actor", "framasoft"),
        ("actor:framasoft", "actor", "framasoft"),
        ("La Quadrature du Net", "actor", "la-quadrature-du-net"),
        ("3", "family", "esn"),
        ("famille:3", "family", "esn"),
        ("family:esn", "family", "esn"),
        ("terme:esn", "term", "esn"),
        ("term:ESN", "term", "esn"),
        ("62.01Z", "code", "62.01Z"),
        ("6201z", "code", "62.01Z"),
        ("62 01 z", "code", "62.01Z"),
        ("62", "code", "62"),
        ("code:62", "code", "62"),
        ("naf:62.0", "code", "62.0"),
        ("statut:scop", "status", "scop"),
        (
            "sous-catégorie:mediation-numerique",
            "subcategory",
            "mediation-numerique",
        ),
        ("mediation-numerique", "subcategory", "mediation-numerique"),
        ("source:framasoft-educ-pop", "source", "framasoft-educ-pop"),
        (
            "chiffre:population-connectee",
            "figure",
            "population-connectee",
        ),
    ] {
        let shown = run(["show", address, "--format", "json"]).ends(0);
        let pages: Vec<Value> = serde_json::from_str(&shown.out).unwrap();
        assert_eq!(pages.len(), 1);
        assert_eq!(
            (&pages[0]["record"], &pages[0]["id"]),
            (&kind.into(), &id.into()),
            "{address}"
        );
    }
}

#[test]
fn an_identifier_of_two_records_says_the_other_reading() {
    let shown = line("show esn --format json")
        .ends(0)
        .says("« esn » se lit ici « Famille » ; autres lectures : term:esn");
    let pages: Vec<Value> = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(pages[0]["record"], "family");
    assert_eq!(line("show terme:esn").ends(0).err, "");
}

#[test]
fn an_unknown_identifier_proposes_and_spoils_nothing() {
    let mixed = line("show framasof framasoft")
        .ends(1)
        .says("identifiant inconnu « framasof » ; vouliez-vous « framasoft » ?");
    assert!(mixed.out.starts_with("Framasoft\n"), "{}", mixed.out);
    line("show framasof --lang en")
        .ends(1)
        .says("did you mean “framasoft”?");
    let alone = line("show acteur:esn").ends(1);
    assert_eq!(alone.out, "");
}

#[test]
fn lines_keep_within_eighty_columns_and_french_holds_its_marks() {
    let shown = line("show 1 framasoft la-mednum 62.01Z").ends(0);
    for told in shown.out.lines() {
        assert!(told.width() <= 80, "{told}");
        let start = told.trim_start_matches(' ');
        assert!(!start.starts_with([';', ':', '?', '!', '»']), "{told}");
        assert!(!told.ends_with('«'), "{told}");
        assert!(!told.ends_with(' '), "{told:?}");
    }
    assert!(shown.out.contains("\u{202f};"), "narrow spaces are set");
    assert!(shown.out.contains("\u{a0}:"), "no-break spaces are set");
}

#[test]
fn headings_and_parts_are_in_the_language_asked_for() {
    let french = line("show framasoft").ends(0);
    let english = line("show framasoft --lang en").ends(0);
    assert_ne!(french.out, english.out);
    assert!(french.out.contains("\n\nRELATIONS\n"), "{}", french.out);
    assert!(!english.out.contains("POURQUOI"), "{}", english.out);
}

#[test]
fn colours_come_as_asked() {
    let colored = |flags: &[&str], variables: &[(&str, &str)]| {
        let mut command = program();
        command
            .args(["show", "framasoft"])
            .args(flags)
            .envs(variables.iter().copied());
        finish(&mut command).ends(0).out.contains('\u{1b}')
    };
    assert!(!colored(&[], &[]), "no terminal, no colour");
    assert!(colored(&["--color", "always"], &[]));
    assert!(
        colored(&["--color", "always"], &[("NO_COLOR", "1")]),
        "a flag is stronger"
    );
    assert!(colored(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[], &[("CLICOLOR_FORCE", "0")]));
    assert!(!colored(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colored(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn markdown_has_headings_lists_and_links() {
    let shown = line("show framasoft --format md").ends(0);
    assert!(shown.out.starts_with("# Framasoft\n\n"), "{}", shown.out);
    assert!(shown.out.contains("\n## "), "{}", shown.out);
    assert!(
        shown.out.contains("](<https://framasoft.org>)"),
        "{}",
        shown.out
    );
    assert!(!shown.out.contains('\u{1b}'));
}

#[test]
fn json_lines_are_a_page_each() {
    let shown = line("show framasoft 3 --format jsonl").ends(0);
    let ids: Vec<String> = shown
        .out
        .lines()
        .map(|line| {
            let page: Value = serde_json::from_str(line).unwrap();
            assert!(!page["memberships"].as_array().unwrap().is_empty());
            page["id"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(ids, ["framasoft", "esn"]);
}

#[test]
fn formats_of_tables_mean_nothing_for_a_page() {
    line("show framasoft --format csv")
        .ends(2)
        .says("le format « csv » n’a pas de sens ici ; au choix : txt, md, json, jsonl");
}

#[test]
fn every_record_of_the_typology_can_be_shown() {
    use essnum::model::{Record, RecordKind, Vocabulary};
    let typology = crate::support::typology();
    for kind in RecordKind::ALL {
        let records = Record::all(typology, *kind);
        let addresses: Vec<String> = records
            .iter()
            .take(40)
            .map(|record| format!("{}:{}", kind.word(), record.id(typology)))
            .collect();
        let shown = run(["show", "--format", "jsonl"]
            .into_iter()
            .chain(addresses.iter().map(String::as_str)))
        .ends(0);
        assert_eq!(plain(&shown.err), "");
        assert_eq!(shown.out.lines().count(), addresses.len());
    }
}

#[test]
fn two_families_or_two_actors_are_compared() {
    let families = line("compare 4 5").ends(0).out;
    for told in [
        "= Framasoft",
        "< April",
        "> CoopCycle",
        "= 62.01Z Programmation informatique",
    ] {
        assert!(
            families.lines().any(|line| line.trim() == told),
            "{told} not in {families}"
        );
    }
    // What both have does not depend on the order.
    let both = |words: &str| -> Vec<String> {
        let out = line(words).ends(0).out;
        let mut both: Vec<String> = out
            .lines()
            .filter(|line| line.trim().starts_with("= "))
            .map(str::to_owned)
            .collect();
        both.sort();
        both
    };
    assert_eq!(
        both("compare framasoft chatons"),
        both("compare chatons framasoft")
    );
    line("compare framasoft")
        .ends(2)
        .says("on compare deux fiches");
    line("compare framasoft 3")
        .ends(2)
        .says("que deux familles, ou deux acteurs");
    line("compare framasof chatons")
        .ends(1)
        .says("vouliez-vous « framasoft »");
    line("compare terme:scop terme:scic")
        .ends(2)
        .says("que deux familles, ou deux acteurs");
    let json = line("compare 4 5 --format json").ends(0).out;
    assert!(
        serde_json::from_str::<serde_json::Value>(&json)
            .unwrap()
            .is_array()
    );
}

/// Whether a value is as a schema of the kind that the program writes says.
fn fits(value: &Value, schema: &Value) -> bool {
    if let Some(word) = schema.get("const") {
        return value == word;
    }
    if let Some(kinds) = schema["oneOf"].as_array() {
        return kinds.iter().filter(|kind| fits(value, kind)).count() == 1;
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds.clone(),
        kind => vec![kind.clone()],
    };
    let kind = match value {
        Value::Null => "null",
        Value::String(_) => "string",
        Value::Number(_) => "integer",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
        Value::Bool(_) => "boolean",
    };
    if !kinds.iter().any(|known| known == kind) {
        return false;
    }
    match value {
        Value::Array(items) => items.iter().all(|item| fits(item, &schema["items"])),
        Value::Object(fields) => {
            let known = schema["properties"].as_object().unwrap();
            let mut required = schema["required"].as_array().unwrap().iter();
            fields
                .iter()
                .all(|(key, field)| known.get(key).is_some_and(|known| fits(field, known)))
                && required.all(|key| fields.contains_key(key.as_str().unwrap()))
        }
        _ => true,
    }
}

#[test]
fn records_in_json_are_rows_with_what_refers_to_them() {
    let schema = line("schema records").ends(0).out;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let t = crate::support::typology();
    for kind in RecordKind::ALL {
        let records = Record::all(t, *kind).into_iter().take(12);
        let ids = records.map(|record| format!("{}:{}", kind.word(), record.id(t)));
        let mut words = vec!["show".to_owned()];
        words.extend(ids);
        words.extend(["--format", "json"].map(str::to_owned));
        let shown = run(words).ends(0).out;
        let shown: Value = serde_json::from_str(&shown).unwrap();
        assert!(fits(&shown, &schema), "{shown}");
    }
    let framasoft = line("show framasoft --format json").ends(0).out;
    let framasoft: Value = serde_json::from_str(&framasoft).unwrap();
    let families: std::collections::BTreeSet<&str> = framasoft[0]["memberships"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| place["family"].as_str().unwrap())
        .collect();
    assert_eq!(families.len(), 4);
    assert_eq!(framasoft[0]["website"], "https://framasoft.org");
}

#[test]
fn a_record_is_cited_where_the_report_gives_it() {
    let text = plain(&line("cite framasoft").ends(0).out);
    for part in [
        "Élia Chanet",
        "« Framasoft »",
        "fiche 1, § 4",
        "actor:framasoft",
        "édition 2025.12",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let english = plain(&line("cite framasoft --lang en").ends(0).out);
    assert!(english.contains("sheet 1, § 4"), "{english}");
    let bibtex = line("cite framasoft esn --format bibtex").ends(0).out;
    assert_eq!(bibtex.matches("@incollection{").count(), 2, "{bibtex}");
    let csl: Value =
        serde_json::from_str(&line("cite scic --format csl-json").ends(0).out).unwrap();
    assert_eq!(csl[0]["id"], "status-scic");
    let unknown = line("cite framasoftt").ends(1);
    assert!(unknown.err.contains("framasoft"), "{}", unknown.err);
}
