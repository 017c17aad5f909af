//! Filters, against the files alone.

use std::collections::BTreeSet;

use crate::program::{Rows, line, rows};

fn exported(words: &str, column: &str) -> BTreeSet<String> {
    let rows = Rows::read(line(words).ends(0).out.as_bytes());
    rows.column(column).into_iter().map(str::to_owned).collect()
}

/// Actors with a membership that fits.
fn actors(fits: impl Fn([&str; 4]) -> bool) -> BTreeSet<String> {
    let file = rows("memberships");
    file.cells(["actor", "family", "role", "certainty"])
        .into_iter()
        .filter(|[_, family, role, certainty]| fits([family, role, certainty, ""]))
        .map(|[actor, ..]| actor.to_owned())
        .collect()
}

#[test]
fn families_by_number_by_identifier_and_by_any_spelling_of_it() {
    let expected = actors(|[family, ..]| family == "esn");
    assert!(!expected.is_empty());
    for value in ["3", "esn", "ESN"] {
        assert_eq!(
            exported(&format!("export actors --family {value}"), "id"),
            expected
        );
    }
    let expected = actors(|[family, ..]| family == "education-populaire");
    assert_eq!(
        exported("export actors --family Éducation-Populaire", "id"),
        expected
    );
}

#[test]
fn values_of_one_flag_are_alternatives() {
    let expected = actors(|[family, ..]| family == "esn" || family == "communs-numeriques");
    assert_eq!(
        exported("export actors --family 3 --family 8", "id"),
        expected
    );
}

#[test]
fn flags_narrow_each_other_within_one_membership() {
    let expected =
        actors(|[family, role, ..]| family == "communs-numeriques" && role == "network_head");
    assert!(!expected.is_empty());
    for role in ["network_head", "network-head", "tête", "head"] {
        let words = format!("export actors --family 8 --role {role}");
        assert_eq!(exported(&words, "id"), expected);
    }
}

#[test]
fn certainties_and_memberships() {
    let expected = actors(|[_, _, certainty, _]| certainty == "contested");
    assert_eq!(
        exported("export actors --certainty contested", "id"),
        expected
    );
    let kept = Rows::read(
        line("export memberships --certainty contested")
            .ends(0)
            .out
            .as_bytes(),
    );
    assert!(
        kept.column("certainty")
            .iter()
            .all(|cell| *cell == "contested")
    );
    assert!(kept.len() > 0);
}

#[test]
fn kinds() {
    let file = rows("actors");
    let expected: BTreeSet<String> = file
        .cells(["id", "kind"])
        .into_iter()
        .filter(|[_, kind]| *kind == "software")
        .map(|[id, _]| id.to_owned())
        .collect();
    for kind in ["software", "logiciel", "Logiciels"] {
        assert_eq!(
            exported(&format!("export actors --kind {kind}"), "id"),
            expected
        );
    }
}

#[test]
fn statuses_by_legal_form_or_by_being_named_with_one() {
    let file = rows("actors");
    let mut expected: BTreeSet<String> = file
        .cells(["id", "legal_form"])
        .into_iter()
        .filter(|[_, form]| *form == "scic")
        .map(|[id, _]| id.to_owned())
        .collect();
    let named = rows("family_statuses");
    for [status, actors] in named.cells(["status", "actors"]) {
        if status == "scic" {
            let named = actors.split('|').filter(|actor| !actor.is_empty());
            expected.extend(named.map(str::to_owned));
        }
    }
    assert_eq!(exported("export actors --status SCIC", "id"), expected);
    let families: BTreeSet<String> = named
        .cells(["family", "status"])
        .into_iter()
        .filter(|[_, status]| *status == "scic")
        .map(|[family, _]| family.to_owned())
        .collect();
    assert_eq!(exported("export families --status scic", "id"), families);
    assert_eq!(
        exported("export family_statuses --status scic", "family"),
        families
    );
}

/// Families whose sheets give a code that begins so, or one that it begins with.
fn families_with(code: &str) -> BTreeSet<String> {
    let file = rows("family_naf");
    file.cells(["family", "code"])
        .into_iter()
        .filter(|[_, given]| given.starts_with(code) || code.starts_with(given))
        .map(|[family, _]| family.to_owned())
        .collect()
}

#[test]
fn codes_meet_those_below_and_above_them_in_any_spelling() {
    for (code, spellings) in [
        ("62.01Z", &["62.01Z", "6201z", "6201Z", "62.01z"][..]),
        ("62", &["62", "62*"]),
        ("62.0", &["62.0", "620", "62.0*"]),
        ("85", &["85"]),
    ] {
        let expected = families_with(code);
        assert!(!expected.is_empty());
        for spelling in spellings {
            let found = exported(&format!("export families --naf {spelling}"), "id");
            assert_eq!(found, expected, "{spelling}");
        }
    }
}

#[test]
fn actors_are_found_by_the_codes_of_their_families() {
    let families = families_with("95.11Z");
    let mut expected = actors(|[family, ..]| families.contains(family));
    let named = rows("family_naf");
    for [code, actors] in named.cells(["code", "actors"]) {
        if code == "95.11Z" || code == "95.1" || code == "95" {
            let named = actors.split('|').filter(|actor| !actor.is_empty());
            expected.extend(named.map(str::to_owned));
        }
    }
    assert_eq!(exported("export actors --naf 95.11Z", "id"), expected);
}

#[test]
fn the_classification_itself_is_filtered() {
    let found = exported("export naf --naf 62.0*", "code");
    let file = rows("naf");
    let expected: BTreeSet<String> = file
        .column("code")
        .into_iter()
        .filter(|code| code.starts_with("62.0"))
        .map(str::to_owned)
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_filter_before_the_command_is_the_same_as_after_it() {
    let before = line("--family 3 export actors --kind company").ends(0);
    let after = line("export actors --kind company --family 3").ends(0);
    assert_eq!(before.out, after.out);
    assert_ne!(before.out, line("export actors --kind company").ends(0).out);
}

#[test]
fn a_filter_that_means_nothing_names_those_that_do() {
    line("export naf --kind software").ends(2).says(
        "l’option --kind n’a pas de sens pour la table « naf » ; celles qui en ont : --family, --naf",
    );
    line("export corrections --family 3")
        .ends(2)
        .says("qui ne se filtre pas");
    line("export families --role example --lang en")
        .ends(2)
        .says("--family, --naf, --status");
}

#[test]
fn wrong_values_find_the_nearest_right_one() {
    for (words, said) in [
        (
            "--family comuns-numeriques",
            "famille inconnue « comuns-numeriques » ; vouliez-vous « communs-numeriques » ?",
        ),
        ("--family 9", "famille inconnue « 9 »"),
        (
            "--subcategory mediation",
            "vouliez-vous « mediation-numerique » ?",
        ),
        ("--role exampl", "vouliez-vous « example » ?"),
        (
            "--role zzz",
            "au choix : tête de réseau, exemple ou mention",
        ),
        (
            "--naf 62.01Q",
            "code NAF inconnu « 62.01Q » ; vouliez-vous « 62.01 » ?",
        ),
        ("--naf *", "code NAF inconnu « * »"),
        ("--status scopp", "vouliez-vous « scop » ?"),
        ("--kind sofware", "vouliez-vous « software » ?"),
        ("--certainty stted", "vouliez-vous « stated » ?"),
        ("--transversal 0", "« 0 » n’est pas un nombre de familles"),
        (
            "--transversal=two",
            "« two » n’est pas un nombre de familles",
        ),
        ("--roles brod", "vouliez-vous « broad » ?"),
    ] {
        let flag = words.split([' ', '=']).next().unwrap();
        line(&format!("export actors {words}"))
            .ends(2)
            .says(said)
            .says(&format!("{flag} : "));
        line(&format!("search libre {words}")).ends(2).says(said);
    }
    line("export actors --role exampl --lang en")
        .ends(2)
        .says("unknown role “exampl”; did you mean “example”?");
}

#[test]
fn searches_are_filtered_too() {
    let all = Rows::read(line("search numerique --format csv").ends(0).out.as_bytes());
    let kept = Rows::read(
        line("search numerique --format csv --family 1")
            .ends(0)
            .out
            .as_bytes(),
    );
    assert!(kept.len() < all.len());
    let members = actors(|[family, ..]| family == "education-populaire");
    for [kind, id] in kept.cells(["kind", "id"]) {
        match kind {
            "actor" => assert!(members.contains(id), "{id}"),
            "family" => assert_eq!(id, "education-populaire"),
            "term" => panic!("terms belong to no family"),
            _ => {}
        }
    }
    let software = line("search libre --format csv --kind software").ends(0);
    let software = Rows::read(software.out.as_bytes());
    assert!(software.column("kind").iter().all(|kind| *kind == "actor"));
}

#[test]
fn a_least_number_of_families_may_be_left_out_anywhere() {
    let two = line("export actors --transversal=2").ends(0).out;
    for words in [
        "export actors --transversal",
        "export --transversal actors",
        "--transversal export actors",
        "export actors --transversal 2",
    ] {
        assert_eq!(line(words).ends(0).out, two, "{words}");
    }
    let three = line("export actors --transversal 3").ends(0).out;
    assert!(three.lines().count() < two.lines().count());
}
