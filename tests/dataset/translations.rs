//! The texts of the dataset in other languages: whole, read in their place, and refused where they are of nothing.

use std::collections::BTreeMap;

use essnum::dataset::{Package, bundled};
use essnum::model::{Record, RecordKind, Vocabulary};
use essnum::prepared::prepared;

use super::damaged::Damaged;
use crate::program::{data, line, plain};
use crate::support::typology;

#[test]
fn every_text_that_people_read_is_there_in_english() {
    let package = bundled().unwrap();
    assert_eq!(package.languages(), ["fr", "en"]);
    let english = package.in_language("en");
    assert_eq!(english.untranslated, []);
    let english = english.assemble().unwrap();
    let french = typology();
    for (table, field) in [
        ("families", "summary"),
        ("subcategories", "summary"),
        ("actors", "summary"),
        ("criteria", "text"),
        ("publics", "name"),
        ("glossary", "definition"),
        ("statuses", "definition"),
        ("figures", "meaning"),
        ("schemes", "summary"),
    ] {
        let rows = french.translations.rows();
        let rows = rows.filter(|row| row.table == table && row.field == field);
        assert!(rows.count() > 0, "{table}.{field}");
    }
    assert_eq!(french.language, "fr");
    assert_eq!(english.language, "en");
    let family = english.families.rows().next().unwrap();
    assert_eq!(family.short_name, "Popular education");
    // The text as it was written stands among the translations.
    let mut written = english.translations.of("families", &family.id);
    assert!(written.any(|row| row.lang == "fr" && row.text == "Éducation populaire"));
}

#[test]
fn what_names_a_record_is_the_same_in_every_language() {
    let (french, english) = (prepared("fr").unwrap(), prepared("en").unwrap());
    for kind in RecordKind::ALL {
        let ids = |t| -> Vec<String> {
            let records = Record::all(t, *kind).into_iter();
            records.map(|record| record.id(t).to_owned()).collect()
        };
        assert_eq!(ids(&french), ids(&english), "{}", kind.word());
    }
}

/// A dataset with more rows of translations.
fn with(rows: &str) -> Package {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(data()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        files.insert(name, std::fs::read(&path).unwrap());
    }
    let own = files.get_mut("translations.csv").unwrap();
    own.extend(rows.as_bytes());
    Package::read(|name| Ok(files.get(name).cloned().unwrap_or_default())).unwrap()
}

#[test]
fn a_third_language_needs_rows_alone() {
    let package = with("families,esn,short_name,br,Servijoù niverel,essnum\n");
    assert_eq!(package.languages(), ["fr", "en", "br"]);
    let breton = package.in_language("br");
    // What is not translated stays as it was written, and is told.
    let is_told = |id: &str| {
        let mut told = breton.untranslated.iter();
        told.any(|(table, record)| table == "families" && record == id)
    };
    assert!(is_told("esn") && is_told("communs-numeriques"));
    let t = breton.assemble().unwrap();
    let names: Vec<&str> = t
        .families
        .rows()
        .map(|row| row.short_name.as_str())
        .collect();
    assert!(names.contains(&"Servijoù niverel"));
    assert!(names.contains(&"Éducation populaire"));
}

#[test]
fn programs_read_the_same_in_every_language_and_people_their_own() {
    for (words, english) in [
        ("show esn", "IT services"),
        ("show typologie", "not an official classification"),
        ("export publics --format md", "Older people"),
        ("search seniors", "Popular education"),
    ] {
        let said = line(&format!("{words} --lang en")).ends(0).out;
        assert!(said.contains(english), "{words}: {said}");
    }
    for words in [
        "export publics",
        "export families --format json",
        "show esn --format json",
        "export translations",
    ] {
        let french = line(&format!("{words} --lang fr")).ends(0).out;
        assert_eq!(
            line(&format!("{words} --lang en")).ends(0).out,
            french,
            "{words}"
        );
    }
}

#[test]
fn a_text_that_is_not_translated_is_shown_as_written_and_says_so() {
    let damaged = Damaged::text(
        "translations.csv",
        "families,esn,summary,en,",
        "families,esn,summary,de,",
    );
    let folder = damaged.path().to_str().unwrap();
    let said = crate::program::run(["show", "family:esn", "--lang", "en", "--data", folder]);
    let said = plain(&said.ends(0).out);
    assert!(said.contains("Text in French"), "{said}");
}

#[test]
fn a_translation_of_nothing() {
    let of = |from: &str, to: &str, words: &[&str]| {
        let from = format!("families,esn,short_name,en,{from}");
        Damaged::text("translations.csv", &from, to).is_refused(words);
    };
    of(
        "",
        "famille,esn,short_name,en,",
        &["translations.csv:", "(table)", "famille", "families"],
    );
    of(
        "",
        "families,esnn,short_name,en,",
        &["translations.csv:", "(record)", "esnn", "esn"],
    );
    of(
        "",
        "families,esn,shortname,en,",
        &["translations.csv:", "(field)", "short_name"],
    );
    of(
        "",
        "families,esn,short_name,fr,",
        &["translations.csv:", "(lang)", "fr"],
    );
    Damaged::text(
        "translations.csv",
        "actors,april,summary,en,",
        "actors,april,note,en,",
    )
    .is_refused(&["translations.csv:", "(field)", "vide"]);
}

#[test]
fn what_is_no_text_is_not_translated() {
    for column in ["id", "kind", "siren", "website", "aliases", "legal_form"] {
        let to = format!("actors,april,{column},en,");
        Damaged::text("translations.csv", "actors,april,summary,en,", &to).is_refused(&[
            "translations.csv:",
            "(field)",
            "pas de texte",
        ]);
    }
}
