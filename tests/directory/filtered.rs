//! Organisations filtered and counted by facet, against a plain recount of the rows that are exported.

use std::collections::BTreeSet;
use std::fmt::Write;

use essnum::directory::Directory;
use essnum::model::Vocabulary;
use essnum::query::{Department, Facet, FacetCounts, FacetValue, Filter, Linked};

use crate::program::{Rows, plain, rows, run};
use crate::support::typology;

/// Codes, postal codes, legal categories and names of every kind, in all combinations.
fn list() -> String {
    let mut text = "nom;cp;ape;cj\n".to_owned();
    let names = [
        "Framasoft",
        "Coopérative du val",
        "La Quadrature du Net",
        "Régie",
    ];
    let places = ["35000", "20137", "20600", "97400", "1000", "", "99999"];
    let codes = ["62.01Z", "8899B", "56.30Z", "99.98Z", "", "721Z"];
    let legal = ["9220", "5458", "12345", ""];
    for (rank, place) in places.iter().enumerate() {
        for code in codes {
            for category in legal {
                let name = names[(rank + code.len() + category.len()) % names.len()];
                let _ = writeln!(text, "{name};{place};{code};{category}");
            }
        }
    }
    text
}

/// The values of each facet of an exported row, told from its cells and the dataset alone.
struct Told {
    values: BTreeSet<(Facet, String)>,
}

fn told() -> Vec<Told> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.csv");
    std::fs::write(&path, list()).unwrap();
    let words = ["export", "organisations", "--directory"];
    let done = run(words.into_iter().chain([path.to_str().unwrap()])).ends(0);
    let exported = Rows::read(done.out.as_bytes());
    let (members, legal) = (rows("memberships"), rows("legal_categories"));
    let (members, legal) = (
        members.cells(["actor", "family"]),
        legal.cells(["code", "statuses"]),
    );
    let columns = [
        "families",
        "actor",
        "naf",
        "naf_label",
        "postal_code",
        "legal_category",
        "flags",
        "code_families",
        "strength",
    ];
    let tell = |row: [&str; 9]| {
        let [
            own,
            actor,
            naf,
            label,
            place,
            category,
            flags,
            by_code,
            strength,
        ] = row;
        let families = if actor.is_empty() { by_code } else { own };
        let mut values = BTreeSet::new();
        let mut tell = |facet: Facet, value: &str| {
            if !value.is_empty() {
                values.insert((facet, value.to_owned()));
            }
        };
        families
            .split('|')
            .for_each(|family| tell(Facet::Family, family));
        let homes = members.iter().filter(|[member, _]| *member == actor);
        homes.for_each(|[_, family]| tell(Facet::Family, family));
        let standing = match (actor.is_empty(), families.is_empty()) {
            (false, _) => "actor",
            (true, false) => "candidate",
            (true, true) => "other",
        };
        tell(Facet::Standing, standing);
        tell(Facet::Strength, strength);
        if !label.is_empty() {
            tell(Facet::Naf, &naf[..2]);
        }
        let department = match place {
            "" | "99999" => "",
            "20137" => "2A",
            "20600" => "2B",
            "97400" => "974",
            _ => &place[..2],
        };
        tell(Facet::Department, department);
        let known = legal.iter().filter(|[code, _]| *code == category);
        let statuses = known.flat_map(|[_, statuses]| statuses.split('|'));
        statuses.for_each(|status| tell(Facet::Status, status));
        flags.split('|').for_each(|flag| tell(Facet::Flag, flag));
        Told { values }
    };
    exported.cells(columns).into_iter().map(tell).collect()
}

fn word(value: FacetValue) -> String {
    let t = typology();
    match value {
        FacetValue::Family(key) => t.families[key].id.clone(),
        FacetValue::Code(key) => t.codes[key].code.clone(),
        FacetValue::Status(key) => t.statuses[key].id.clone(),
        FacetValue::Department(department) => department.code().to_owned(),
        FacetValue::Standing(standing) => standing.word().to_owned(),
        FacetValue::Strength(strength) => strength.word().to_owned(),
        FacetValue::Flag(flag) => flag.word().to_owned(),
        _ => panic!("{value:?} is not of organisations"),
    }
}

fn linked() -> (Directory, Linked) {
    let directory = super::opened(list().as_bytes());
    let linked = Linked::whole(typology(), &directory);
    (directory, linked)
}

fn counted((directory, linked): &(Directory, Linked), filter: &Filter) -> FacetCounts {
    let t = typology();
    let mut counting = FacetCounts::new(filter);
    for row in 0..directory.len() {
        counting.add(&linked.organisation(t, directory, row));
    }
    assert_eq!(counting.len(), directory.len());
    counting
}

/// What is promised of each value is what the exported rows hold, beside what is chosen of other facets.
#[test]
fn counts_are_those_of_the_rows_exported() {
    let t = typology();
    let (list, rows) = (linked(), told());
    let chosen: &[&[(Facet, &str)]] = &[
        &[],
        &[(Facet::Department, "35")],
        &[(Facet::Department, "35"), (Facet::Department, "2B")],
        &[(Facet::Family, "3"), (Facet::Standing, "candidat")],
        &[
            (Facet::Naf, "62"),
            (Facet::Status, "association"),
            (Facet::Flag, "naf-réparé"),
        ],
        &[(Facet::Status, "association"), (Facet::Naf, "88")],
        &[(Facet::Standing, "actor"), (Facet::Department, "974")],
    ];
    let mut offered = BTreeSet::new();
    for chosen in chosen {
        let mut filter = Filter::default();
        for (facet, value) in *chosen {
            filter.add(t, *facet, value).unwrap();
        }
        let wanted: Vec<(Facet, String)> = filter
            .chosen(t)
            .into_iter()
            .map(|value| (value.facet(), word(value)))
            .collect();
        let passes = |told: &Told, facet: Facet| {
            let mut asked = wanted.iter().filter(|(of, _)| *of == facet).peekable();
            asked.peek().is_none() || asked.any(|value| told.values.contains(value))
        };
        let offers = counted(&list, &filter).offers(t, &[]);
        for offer in &offers {
            let others = |told: &&Told| {
                let mut facets = Facet::ALL.iter();
                facets.all(|facet| *facet == offer.facet || passes(told, *facet))
            };
            let beside: Vec<&Told> = rows.iter().filter(others).collect();
            let mut expected = BTreeSet::new();
            for told in &beside {
                let values = told.values.iter();
                expected.extend(values.filter(|(facet, _)| *facet == offer.facet).cloned());
            }
            for (value, count) in &offer.values {
                let told = (offer.facet, word(*value));
                let recount = beside.iter().filter(|row| row.values.contains(&told));
                assert_eq!(recount.count(), *count, "{told:?} beside {chosen:?}");
                expected.remove(&told);
                offered.insert(offer.facet);
                let alone = filter.only(t, *value);
                assert_eq!(kept(&list, &alone), *count, "{told:?} beside {chosen:?}");
            }
            assert!(expected.is_empty(), "not offered: {expected:?}");
        }
    }
    assert_eq!(offered.len(), 7);
}

fn kept((directory, linked): &(Directory, Linked), filter: &Filter) -> usize {
    let t = typology();
    let rows = 0..directory.len();
    rows.filter(|row| linked.keeps(t, directory, filter, *row))
        .count()
}

/// The count of each family and each code is what the filter keeps of it, at every level.
#[test]
fn families_and_codes_are_counted_as_they_filter() {
    let t = typology();
    let list = linked();
    let counting = counted(&list, &Filter::default());
    for family in t.families.keys() {
        let filter = Filter::default().only(t, FacetValue::Family(family));
        assert_eq!(counting.family(family), kept(&list, &filter));
    }
    for code in ["62.01Z", "62.01", "62.0", "62", "J", "88.99B", "01.11Z"] {
        let key = t.codes.find(code).unwrap();
        let filter = Filter::default().only(t, FacetValue::Code(key));
        assert_eq!(counting.code(key), kept(&list, &filter), "{code}");
    }
}

/// One list for the flags below.
fn exported(flags: &[&str]) -> crate::program::Run {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.csv");
    let list = "nom;cp;ape;cj\n\
        Framasoft;69007;62.01Z;9220\n\
        Coopérative du val;35000;6201Z;5458\n\
        Café;35200;56.30Z;\n\
        Val d’Ille;;88.99B;9220\n";
    std::fs::write(&path, list).unwrap();
    let words = [
        "export",
        "organisations",
        "--directory",
        path.to_str().unwrap(),
    ];
    run(words.iter().chain(flags))
}

fn names(flags: &[&str]) -> Vec<String> {
    let done = exported(flags).ends(0);
    let rows = Rows::read(done.out.as_bytes());
    rows.column("name").into_iter().map(str::to_owned).collect()
}

#[test]
fn flags_filter_organisations() {
    for flags in [
        &["--department", "35", "--standing", "candidate"][..],
        &["--department", "Ille-et-Vilaine", "--standing", "candidat"],
        &["--flag", "naf_repaired"],
        &["--flag", "naf-réparé"],
        &["--status", "scop"],
        &["--where", "département:35 -place:autre"],
        &["--where", "coopérative"],
        &["--where", "\"cooperative du val\""],
        &["--where", "dept:ille-et-vilaine naf:62"],
        &["--where", "signalement:naf-reparé | statut:scop"],
        &["--department", "35", "--where", "val"],
    ] {
        assert_eq!(names(flags), ["Coopérative du val"], "{flags:?}");
    }
    assert_eq!(names(&["--where", "val"]).len(), 2);
    assert_eq!(
        names(&["--status", "association"]),
        ["Framasoft", "Val d’Ille"]
    );
    let done = exported(&["--status", "scop"]).ends(0);
    let rows = Rows::read(done.out.as_bytes());
    let [[code, label]] = rows.cells(["legal_category", "legal_category_label"])[..] else {
        panic!("{}", done.out);
    };
    let legal = crate::program::rows("legal_categories");
    let known = legal.cells(["code", "label"]);
    assert!(known.contains(&[code, label]), "{code} {label}");
}

#[test]
fn a_wrong_value_is_told_with_the_nearest() {
    exported(&["--department", "ile-et-vilaine"])
        .ends(2)
        .says("département inconnu « ile-et-vilaine » ; vouliez-vous « Ille-et-Vilaine » ?");
    exported(&["--department", "99"])
        .ends(2)
        .says("département inconnu « 99 »");
    exported(&["--standing", "candidta"])
        .ends(2)
        .says("place inconnue « candidta » ; vouliez-vous « candidat » ?");
    exported(&["--flag", "naf_repared"])
        .ends(2)
        .says("vouliez-vous « naf_repaired » ?");
    exported(&["--where", "rôle:tête"])
        .ends(2)
        .says("caractère 6 : « role » ne se demande pas d’une organisation");
    exported(&["--role", "mention"])
        .ends(2)
        .says("--family, --naf, --status, --department, --standing, --strength, --flag, --where");
}

/// What is asked of organisations alone is refused where there are none.
#[test]
fn what_only_organisations_have_is_not_asked_of_actors() {
    let line = crate::program::line;
    line("export actors --department 35")
        .ends(2)
        .says("--department");
    line("export actors --where département:35")
        .ends(2)
        .says("ne se demande que des organisations");
    line("overlaps --where place:autre")
        .ends(2)
        .says("ne se demande que des organisations");
    line("--department 35").ends(2).says("--directory FICHIER");
    line("search framasoft --standing actor")
        .ends(2)
        .says("--directory FICHIER");
    line("search département:35")
        .ends(2)
        .says("ne se demande que des organisations");
}

#[test]
fn a_search_takes_conditions_to_the_lists() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.csv");
    std::fs::write(
        &path,
        "nom;cp;ape\nFramasoft;69007;62.01Z\nFrama Café;35000;56.30Z\nAutre;35000;\n",
    )
    .unwrap();
    let found = |words: &[&str]| {
        let list = ["--directory", path.to_str().unwrap(), "--format", "csv"];
        let done = run(["search"].iter().chain(words).chain(&list)).ends(0);
        let rows = Rows::read(done.out.as_bytes());
        let told = rows.cells(["kind", "name"]).into_iter();
        let told = told.map(|[kind, name]| format!("{kind} {name}"));
        (told.collect::<Vec<_>>(), plain(&done.err))
    };
    let (told, _) = found(&["département:35"]);
    assert_eq!(told, ["organisation Frama Café", "organisation Autre"]);
    let (told, _) = found(&["département:35 frama"]);
    assert_eq!(told, ["organisation Frama Café"]);
    let (told, _) = found(&["framasoft naf:62"]);
    assert_eq!(told.first().unwrap(), "actor Framasoft");
    assert_eq!(told.last().unwrap(), "organisation Framasoft");
    // A flag of organisations wants no actor, one of actors no organisation.
    let (told, _) = found(&["framasoft", "--department", "69"]);
    assert_eq!(told, ["organisation Framasoft"]);
    let is_own = |name: &String| name.starts_with("organisation");
    let (told, _) = found(&["framasoft", "--role", "example"]);
    assert_eq!(told[0], "actor Framasoft");
    assert!(!told.iter().any(is_own), "{told:?}");
    let (told, err) = found(&["framasoft rôle:exemple"]);
    assert_eq!(told[0], "actor Framasoft");
    assert!(!told.iter().any(is_own), "{told:?}");
    assert!(err.contains("ne cherche pas dans vos listes"), "{err}");
}

/// Every department has the postal codes that begin with its number, and is found by its name.
#[test]
fn departments_are_told_by_postal_codes() {
    let of = |code: &str| Department::of_postal_code(code).map(Department::code);
    let mainland = (1..=95).filter(|number| *number != 20);
    for number in mainland {
        let code = format!("{number:02}");
        assert_eq!(of(&format!("{code}123")), Some(code.as_str()));
    }
    for code in [
        "971", "972", "973", "974", "975", "976", "977", "978", "980", "984", "986", "987", "988",
    ] {
        assert_eq!(of(&format!("{code}00")), Some(code));
    }
    assert_eq!([of("20000"), of("20167")], [Some("2A"); 2]);
    assert_eq!([of("20200"), of("20620")], [Some("2B"); 2]);
    for code in [
        "00123", "96000", "99123", "97900", "3500", "35 00", "350000", "", "2A000",
    ] {
        assert_eq!(of(code), None, "{code}");
    }
    assert_eq!(Department::all().count(), 94 + 2 + 13);
    for department in Department::all() {
        for name in [department.code(), department.name()] {
            assert_eq!(Department::read(name), Ok(department));
        }
    }
    assert_eq!(Department::read("1").map(Department::code), Ok("01"));
    assert_eq!(
        Department::read("corse du sud").map(Department::code),
        Ok("2A")
    );
}
