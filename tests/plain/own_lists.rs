//! A list of one's own, opened while one converses; what its columns share, and questions on them.

use std::path::{Path, PathBuf};

use essnum::plain::input::GivenLine;

use super::{all, conversation, numbers, said, words};
use crate::program::plain;

/// A list with a column of several values a cell.
fn list(folder: &Path) -> PathBuf {
    let path = folder.join("mes structures.csv");
    let rows = "nom;naf;ville;services\n\
        Framasoft;94.99Z;Lyon;médiation|vente\n\
        Deux;62.02A;Brest;vente|conseil\n\
        Trois;62.01Z;Metz;médiation|conseil\n\
        Quatre;62.01Z;Brest;médiation|vente|conseil\n\
        Cinq;62.02A;Lyon;conseil\n";
    std::fs::write(&path, rows).unwrap();
    path
}

/// The number of the line that ends so.
#[track_caller]
fn number_of(lines: &[String], label: &str) -> String {
    let found = lines.iter().find_map(|line| {
        let (number, rest) = line.split_once(". ")?;
        rest.starts_with(label).then(|| number.to_owned())
    });
    found.unwrap_or_else(|| panic!("no « {label} » in {lines:#?}"))
}

#[test]
fn a_list_is_opened_by_its_path_and_told_as_it_was_recognised() {
    let folder = tempfile::tempdir().unwrap();
    let path = list(folder.path());
    let text = words("fr");
    let mut conversation = conversation(&text);
    let refused = said(&mut conversation, "organisations");
    assert_eq!(
        refused,
        ["Aucune liste n’est ouverte : dites « ouvrir » suivi du chemin d’un fichier."]
    );
    let opened = said(&mut conversation, &format!("ouvrir {}", path.display()));
    assert!(opened[0].contains("5 lignes"), "{opened:#?}");
    assert!(opened[1].contains("« nom »"), "its columns: {opened:#?}");
    let title = opened
        .iter()
        .position(|line| line == "5 organisations de vos listes");
    assert_eq!(title, Some(2), "{opened:#?}");
    assert!(opened[3].starts_with("1. Framasoft, Lyon, dans la typologie"));
    let page = said(&mut conversation, "2");
    assert_eq!(page[0], "organisation : Deux");
    let found = said(&mut conversation, "/quatre");
    assert!(found.iter().any(|line| line.contains(". Quatre, Brest")));
    said(&mut conversation, "organisations");
    let command = said(&mut conversation, "commande").remove(0);
    let arguments = shlex::split(&command).unwrap();
    let run = crate::program::run(&arguments[1..]).ends(0);
    assert!(run.out.contains("Quatre"), "{command}: {}", run.out);
}

/// As file managers and terminals write a path that is dragged in.
#[test]
fn a_path_may_be_quoted_and_another_list_is_added() {
    let folder = tempfile::tempdir().unwrap();
    let path = list(folder.path());
    let other = folder.path().join("autres").join("mes structures.csv");
    std::fs::create_dir(other.parent().unwrap()).unwrap();
    std::fs::write(&other, "nom;naf\nSix;62.01Z\n").unwrap();
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, &format!("ouvrir '{}'", path.display()));
    let again = said(&mut conversation, &format!("ouvrir {}", path.display()));
    assert_eq!(again.len(), 1);
    assert!(
        again[0].ends_with("cette liste est déjà ouverte"),
        "{again:?}"
    );
    let opened = said(&mut conversation, &format!("open {}", other.display()));
    assert!(opened.contains(&"6 organisations de vos listes".to_owned()));
    let page = said(&mut conversation, "6");
    assert_eq!(page[0], "organisation : Six");
    let command = said(&mut conversation, "commande").remove(0);
    let arguments = shlex::split(&command).unwrap();
    let run = crate::program::run(&arguments[1..]).ends(0);
    assert!(run.out.contains("Six"), "{command}: {}", run.out);
}

/// What is no list is told in one sentence with its path, and nothing changes.
#[test]
fn what_is_no_list_is_told_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "glossaire");
    let mut cases = vec![
        (
            crate::program::nowhere("liste.csv"),
            "impossible de le lire",
        ),
        (folder.path().display().to_string(), "impossible de le lire"),
        (file("vide.csv", b""), "vide"),
        (file("image.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image"),
        (file("mot.xlsx", b"PK\x03\x04\0\0"), ""),
        ("\u{1b}[31mrouge".to_owned(), "impossible de le lire"),
    ];
    if cfg!(unix) {
        cases.push(("/dev/null".to_owned(), "pas un fichier ordinaire"));
    }
    for (path, reason) in cases {
        let refused = said(&mut conversation, &format!("ouvrir {path}"));
        assert_eq!(refused.len(), 1, "{refused:?}");
        assert!(refused[0].contains(reason), "{path}: {refused:?}");
        assert!(!refused[0].contains("essnum"), "{refused:?}");
    }
    let here = said(&mut conversation, "où");
    assert!(here[0].starts_with("Ici : Glossaire"), "{here:?}");
    assert_eq!(said(&mut conversation, "organisations").len(), 1);
    let alone = said(&mut conversation, "ouvrir");
    assert!(
        alone[0].starts_with("« ouvrir » est suivi du chemin"),
        "{alone:?}"
    );
}

#[test]
fn the_values_of_a_column_are_shared_as_families_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = list(folder.path());
    let text = words("fr");
    let mut conversation = conversation(&text);
    let families = said(&mut conversation, "recoupements");
    assert!(!families.iter().any(|line| line.contains("colonne")));
    said(&mut conversation, &format!("ouvrir {}", path.display()));
    let families = said(&mut conversation, "recoupements");
    let own = number_of(&families, "Les organisations que partagent les familles");
    let own = said(&mut conversation, &own);
    assert_eq!(own[0], "Les organisations que partagent les familles");
    let title = "Les organisations que partagent les valeurs de la colonne « services »";
    let column = number_of(&own, title);
    let shared = said(&mut conversation, &column);
    assert_eq!(shared[0], title);
    assert!(shared[1].contains("5 organisations portent"), "{shared:#?}");
    let heading = shared
        .iter()
        .position(|line| line == "Avec plusieurs valeurs :");
    let first = &shared[heading.unwrap() + 1];
    assert!(
        first.starts_with("1. Quatre, valeurs conseil, médiation et vente"),
        "{shared:#?}"
    );
    let by_name = said(&mut conversation, "recoupements Services");
    assert_eq!(by_name, shared);
    let command = said(&mut conversation, "commande").remove(0);
    assert!(command.contains("--sets services"), "{command}");
    let arguments = shlex::split(&command).unwrap();
    crate::program::run(&arguments[1..]).ends(0);
    let pairs = number_of(&shared, "Les valeurs deux à deux");
    let pairs = said(&mut conversation, &pairs);
    assert_eq!(numbers(&pairs).len(), 3, "{pairs:#?}");
    said(&mut conversation, "b");
    let crossed = number_of(&shared, "4 croisements de valeurs");
    let crossed = said(&mut conversation, &crossed);
    assert_eq!(crossed[0], "Les croisements de valeurs");
    let within = said(&mut conversation, "1");
    assert!(within[1].starts_with("1. Quatre"), "{within:#?}");
    let unknown = said(&mut conversation, "recoupements service");
    assert_eq!(unknown.len(), 1);
    assert!(unknown[0].contains("« services »"), "{unknown:?}");
    let named = said(&mut conversation, "recoupements statuts");
    assert_eq!(named[0], "Les statuts que partagent les familles");
}

/// Values are ranked by how many have them: what was told of them by rank is left with what is kept.
#[test]
fn values_by_rank_do_not_outlive_what_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = list(folder.path());
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, &format!("ouvrir {}", path.display()));
    let shared = said(&mut conversation, "recoupements services");
    let question = number_of(&shared, "Une question");
    let asked = said(&mut conversation, &question);
    assert!(
        asked[2].starts_with("1. A conseil : peu importe"),
        "{asked:#?}"
    );
    said(&mut conversation, "1");
    let narrowed = said(&mut conversation, "filtrer naf:62.01Z");
    assert_eq!(narrowed[1], shared[0], "{narrowed:#?}");
    assert!(
        narrowed[2].contains("2 organisations portent"),
        "{narrowed:#?}"
    );
    let history = all(&mut conversation, "historique");
    assert!(
        !history.iter().any(|line| line.contains("Question")),
        "{history:#?}"
    );
}

#[test]
fn a_question_is_asked_by_numbers_and_tells_what_changed() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    let asked = said(&mut conversation, "question");
    assert_eq!(
        asked[0],
        "Question : Les acteurs que partagent les familles"
    );
    assert_eq!(numbers(&asked), (1..=9).collect::<Vec<_>>());
    assert!(asked[5].ends_with(" : peu importe"), "{asked:#?}");
    let yes = said(&mut conversation, "4");
    assert_eq!(yes.len(), 2, "what changed alone: {yes:?}");
    assert!(
        yes[0].starts_with("4. 4 Éditeurs") && yes[0].ends_with(" : oui"),
        "{yes:?}"
    );
    assert!(
        yes[1].starts_with("9. ") && yes[1].contains("Éditeurs"),
        "{yes:?}"
    );
    said(&mut conversation, "1");
    let no = said(&mut conversation, "1");
    assert!(no[0].ends_with(" : non"), "{no:?}");
    let command = said(&mut conversation, "commande").remove(0);
    let arguments = shlex::split(&command).unwrap();
    assert!(
        command.contains("--yes ") && command.contains("--no "),
        "{command}"
    );
    let run = crate::program::run(&arguments[1..]).ends(0);
    let met = all(&mut conversation, "9");
    assert_eq!(format!("9. {}", met[0]), no[1]);
    let names: Vec<&str> = met
        .iter()
        .filter_map(|line| line.split_once(". ")?.1.split_once(", famille"))
        .map(|(name, _)| name)
        .collect();
    assert!(!names.is_empty());
    let out = plain(&run.out);
    for name in names {
        assert!(out.contains(name), "{name} not in {out}");
    }
    let back = said(&mut conversation, "b");
    assert!(back[5].ends_with(" : oui"), "it is still asked: {back:#?}");
    said(&mut conversation, "1");
    let again = said(&mut conversation, "répéter");
    assert!(again[2].ends_with(" : peu importe"), "{again:#?}");
    let families = said(&mut conversation, "b");
    assert_eq!(families[0], "Les 8 familles", "each number was no place");
}

/// The question is about what is told where it is asked, strictly or broadly.
#[test]
fn a_question_counts_as_what_it_is_asked_of() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "recoupements naf");
    let asked = said(&mut conversation, "question");
    assert_eq!(
        asked[0],
        "Question : Les codes NAF que partagent les familles"
    );
    said(&mut conversation, "recoupements");
    let strict = said(&mut conversation, "question");
    let broad = said(&mut conversation, "large");
    assert_eq!(broad[0], strict[0]);
    assert_ne!(broad.last(), strict.iter().rev().nth(1));
    assert_ne!(broad[11], strict[11], "more actors: {broad:#?}");
}

/// Before a long list is read it is said that this takes a while; a short one is there at once.
#[test]
fn a_long_list_is_announced() {
    let folder = tempfile::tempdir().unwrap();
    let short = list(folder.path());
    let long = folder.path().join("longue.csv");
    let filling = "x".repeat(100_000);
    let row = |row: usize| format!("Structure {row};62.01Z;{filling}\n");
    let rows: String = (0..45).map(row).collect();
    std::fs::write(&long, format!("nom;naf;notes\n{rows}")).unwrap();
    let text = words("fr");
    let mut conversation = conversation(&text);
    let asked = |path: &Path| GivenLine::Text(format!("ouvrir {}", path.display()));
    assert_eq!(conversation.announced(&asked(&short)), None);
    let told = conversation.announced(&asked(&long)).unwrap();
    let told = plain(&told);
    assert!(
        told.ends_with("longue.csv est lu, ce qui peut prendre un moment."),
        "{told}"
    );
    let nowhere = GivenLine::Text("ouvrir /nowhere/at/all.csv".to_owned());
    assert_eq!(conversation.announced(&nowhere), None);
    let opened = said(&mut conversation, &format!("ouvrir {}", long.display()));
    assert!(opened.contains(&"45 organisations de vos listes".to_owned()));
}
