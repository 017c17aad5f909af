//! The project's own dataset is sound, and so is a copy of it.

use std::cmp::Reverse;

use essnum::dataset::check::{RULES, check};
use essnum::dataset::{bundled, load_folder};
use essnum::model::{Actor, Key};

use crate::program::{data, dataset_copy, line, plain, run};
use crate::support::typology;

#[test]
fn the_bundled_dataset_keeps_every_rule() {
    let faults = check(&bundled().unwrap());
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// `2026-11` is for machines; a text that is read says November 2026.
#[test]
fn months_in_texts_are_told_in_words() {
    let is_month = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        let parts = word.split_once('-');
        parts.is_some_and(|(year, month)| {
            let are_digits =
                [year, month].map(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
            (year.len(), month.len(), are_digits) == (4, 2, [true, true])
        })
    };
    // Titles of the bibliography stand as printed.
    let sheets = bundled().unwrap().sheets;
    for sheet in sheets
        .iter()
        .filter(|sheet| !sheet.file.contains("sources"))
    {
        for (line, row) in &sheet.rows {
            let texts = row.iter().filter(|cell| cell.contains(' '));
            for text in texts {
                assert!(!text.split(' ').any(is_month), "{line}: {text}");
            }
        }
    }
}

#[test]
fn check_counts_tables_lines_and_rules() {
    let package = bundled().unwrap();
    let lines: usize = package.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let french = line("check").ends(0);
    assert_eq!(
        plain(&french.out),
        format!(
            "{} tables, {lines} lignes, {} règles : aucune faute\n",
            package.sheets.len(),
            RULES.len()
        )
    );
    assert_eq!(french.err, "");
    let english = line("check --lang en").ends(0);
    assert!(english.out.contains("no fault"), "{}", english.out);
}

#[test]
fn a_copy_answers_as_the_bundled_dataset_does() {
    let copy = dataset_copy();
    let folder = copy.path().to_str().unwrap();
    for words in ["export actors", "search libre", "show framasoft"] {
        let own = line(words).ends(0);
        let other = run(words.split(' ').chain(["--data", folder])).ends(0);
        assert_eq!(own.out, other.out, "{words}");
    }
    run(["check", folder]).ends(0);
    run(["check", "--data", folder]).ends(0);
}

#[test]
fn what_a_copy_says_otherwise_is_what_is_answered() {
    let copy = dataset_copy();
    let file = copy.path().join("actors.csv");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(
        &file,
        text.replace("framasoft,Framasoft,", "framasoft,Framaplus,"),
    )
    .unwrap();
    let folder = copy.path().to_str().unwrap();
    let shown = run(["show", "framasoft", "--data", folder]).ends(0);
    assert!(shown.out.starts_with("Framaplus\n"), "{}", shown.out);
}

#[test]
fn the_folder_is_read_as_the_bundle_is() {
    let read = load_folder(&data(), "fr").unwrap();
    let bundled = bundled().unwrap().assemble().unwrap();
    assert_eq!(format!("{read:?}").len(), format!("{bundled:?}").len());
    assert_eq!(read.actors.len(), bundled.actors.len());
}

#[test]
fn legal_categories_are_those_of_insee() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/reference/categories_juridiques_niv3_2018.csv");
    let Ok(mut published) = csv::Reader::from_path(&file) else {
        eprintln!("skipped: no {}", file.display());
        return;
    };
    let typology = bundled().unwrap().assemble().unwrap();
    let categories = typology.legal_categories.rows();
    let own: Vec<(String, String)> = categories
        .map(|category| (category.code.clone(), category.label.clone()))
        .collect();
    let published: Result<Vec<(String, String)>, _> = published.deserialize().collect();
    assert_eq!(own, published.unwrap());
}

/// The letters of a text, without what it says in parentheses with a year: authors are named there.
fn without_references(text: &str) -> String {
    let mut said = String::new();
    for (rank, part) in text.split('(').enumerate() {
        let (inside, after) = part.split_once(')').unwrap_or(("", part));
        let is_reference = rank > 0 && inside.bytes().any(|byte| byte.is_ascii_digit());
        said.push_str(if is_reference { after } else { part });
        said.push(' ');
    }
    said
}

#[test]
fn a_criterion_is_linked_to_each_actor_that_it_names() {
    let t = typology();
    let mut names: Vec<(&str, Key<Actor>)> = t
        .actors
        .keys()
        .map(|key| (t.actors[key].name.as_str(), key))
        .collect();
    // The longest first: Emmaüs Connect does not name Emmaüs.
    names.sort_by_key(|(name, _)| Reverse(name.len()));
    for criterion in t.criteria.iter() {
        let mut said = without_references(&criterion.text);
        for (name, key) in &names {
            let is_word = |(start, found): &(usize, &str)| {
                let after = said[start + found.len()..].chars().next();
                let before = said[..*start].chars().next_back();
                ![before, after]
                    .iter()
                    .flatten()
                    .any(|letter| letter.is_alphanumeric())
            };
            if said.match_indices(name).any(|found| is_word(&found)) {
                assert!(criterion.actors.contains(key), "{name}: {}", criterion.text);
                said = said.replace(name, "");
            }
        }
    }
}
