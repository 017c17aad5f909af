//! Pages for a browser: well formed, whatever they tell; every anchor once, every link to one; nothing
//! asked of anywhere; small enough to be sent.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use essnum::export::format;
use essnum::query::fold::fold;
use essnum::report::site::SiteLabels;
use essnum::report::{ReportTable, TableCell, TableColumn};
use essnum::text::{LANGUAGES, Text, sanitized};
use proptest::prelude::{Strategy, any, prop_assert_eq, prop_oneof, proptest};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::markup::{Met, read, texts, values};
use crate::program::{line, plain};

/// Largest page, in bytes.
const LARGEST: usize = 2_000_000;
const WHOLE: &str = "export typology --format html";

fn page(words: &str) -> String {
    line(words).ends(0).out
}

#[test]
fn every_anchor_stands_once_and_every_link_leads_to_one() {
    for filter in [
        "",
        "--lang en",
        "--family 3",
        "--kind software",
        "--transversal 2 --lang en",
    ] {
        let page = page(&format!("{WHOLE} {filter}"));
        assert!(page.len() < LARGEST, "{filter}: {}", page.len());
        let met = read(&page);
        let ids = values(&met, "id");
        let anchors: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(anchors.len(), ids.len(), "{filter}: an anchor twice");
        let links = values(&met, "href");
        let within: Vec<&str> = links
            .iter()
            .filter_map(|link| link.strip_prefix('#'))
            .collect();
        let lost: Vec<&&str> = within
            .iter()
            .filter(|link| !anchors.contains(**link))
            .collect();
        assert!(lost.is_empty() && within.len() > 50, "{filter}: {lost:?}");
        let elsewhere = links.iter().filter(|link| !link.starts_with('#'));
        for address in elsewhere {
            assert!(address.starts_with("http"), "{filter}: {address}");
        }
        let found: Value = serde_json::from_str(&texts(&met, "script")[0]).unwrap();
        for record in found["records"].as_array().unwrap() {
            assert!(anchors.contains(record[0].as_str().unwrap()), "{record}");
        }
        assert_eq!(values(&met, "src"), Vec::<&str>::new());
        assert!(!page.contains("url(") && !page.contains("@import"));
    }
}

#[test]
fn every_record_of_the_dataset_has_its_anchor() {
    let page = page(WHOLE);
    let met = read(&page);
    let anchors: BTreeSet<&str> = values(&met, "id").into_iter().collect();
    for (table, kind) in [
        ("families", "family"),
        ("subcategories", "subcategory"),
        ("actors", "actor"),
        ("statuses", "status"),
        ("glossary", "term"),
        ("sources", "source"),
        ("databases", "database"),
        ("figures", "figure"),
    ] {
        let rows = crate::program::rows(table);
        for id in rows.column("id") {
            assert!(
                anchors.contains(format!("{kind}:{id}").as_str()),
                "{kind}:{id}"
            );
        }
    }
    let given = crate::program::rows("family_naf");
    let codes = given.column("code");
    assert!(
        codes
            .iter()
            .all(|code| anchors.contains(format!("code:{code}").as_str()))
    );
    let of_kind = |kind: &str| anchors.iter().filter(|id| id.starts_with(kind)).count();
    assert_eq!(
        of_kind("criterion:"),
        crate::program::rows("criteria").len()
    );
    assert_eq!(
        of_kind("correction:"),
        crate::program::rows("corrections").len()
    );
}

#[test]
fn a_filter_keeps_what_it_names_and_is_told() {
    let page = page(&format!("{WHOLE} --family esn --family 3"));
    assert!(
        page.contains("id=\"family:esn\"") && !page.contains("id=\"family:communs-numeriques\"")
    );
    assert!(page.contains("<dd>--family esn --family 3</dd>"));
    assert!(page.contains(
        "<code>essnum export typology --format html --lang fr --family esn --family 3</code>"
    ));
    let whole = self::page(WHOLE);
    for told in [
        "<html lang=\"fr\">",
        "<title>Typologie de l’ESS numérique</title>",
        "2025.12.1",
        "CC-BY-4.0",
        "24 nov. 2026",
    ] {
        assert!(whole.contains(told), "{told}");
    }
    assert!(!whole.contains("<dd>--"));
    line(&format!("{WHOLE} --where zzzz")).ends(1);
    let quoted = crate::program::run([
        "export",
        "typology",
        "--format",
        "html",
        "--where",
        "l'été <b>|acteur",
    ]);
    assert!(quoted.code == 0 || quoted.out.is_empty(), "{}", quoted.err);
}

/// The words of the interface and those of the dataset are those of the language.
#[test]
fn the_page_speaks_the_language_asked_for() {
    let english = page(&format!("{WHOLE} --lang en"));
    assert!(english.contains("<html lang=\"en\">") && english.contains("<h1>Typology of"));
    // Titles and official labels stay as they are, and say so.
    assert!(english.contains(" lang=\"fr\">Programmation informatique"));
    assert!(english.contains("Popular education") && !english.contains("Médiation numérique"));
    for language in LANGUAGES {
        let text = Text::new(language);
        assert!(
            SiteLabels::IDS.iter().all(|id| text.has(id)),
            "{}",
            language.code
        );
        let met = read(&page(&format!("{WHOLE} --lang {}", language.code)));
        for met in met {
            if let Met::Text(text) = met {
                assert!(!text.trim_start().starts_with("html-"), "{text:.40}");
            }
        }
    }
}

/// A browser runs what the policy of the page knows by its sum, and nothing else.
#[test]
fn the_policy_knows_the_style_and_the_script() {
    let sum = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    for words in [WHOLE, "export actors --format html"] {
        let met = read(&page(words));
        let policy = values(&met, "content")[0];
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        let style = &texts(&met, "style")[0];
        assert!(policy.contains(&format!("style-src {};", sum(style))));
        let script = texts(&met, "script")
            .get(1)
            .map_or("'none'".to_owned(), |script| sum(script));
        assert!(
            policy.contains(&format!("script-src {script};")),
            "{policy}"
        );
    }
}

/// The texts of the page are folded as the search of the program folds them.
#[test]
fn texts_come_folded() {
    let met = read(&page(WHOLE));
    let found: Value = serde_json::from_str(&texts(&met, "script")[0]).unwrap();
    let records = found["records"].as_array().unwrap();
    assert!(records.len() > 400);
    for record in records {
        let name = fold(record[1].as_str().unwrap());
        let texts = record[3].as_array().unwrap();
        assert!(texts.iter().any(|text| *text == name.as_str()), "{record}");
    }
    assert_eq!(found["foldings"]["œ"], "oe");
    assert_eq!(found["foldings"]["’"], " ");
}

#[test]
fn a_table_is_a_page_that_says_where_it_comes_from() {
    let page = page("export actors --family 3 --format html");
    let met = read(&page);
    assert_eq!(texts(&met, "title"), ["Acteurs"]);
    let rows = crate::program::Rows::read(line("export actors --family 3").out.as_bytes());
    assert_eq!(page.matches("<tr>").count(), rows.len() + 1);
    let sites: Vec<&str> = rows
        .column("website")
        .into_iter()
        .filter(|site| !site.is_empty())
        .collect();
    assert!(!sites.is_empty());
    let links = values(&met, "href");
    assert!(sites.iter().all(|site| links.contains(site)));
    assert!(page.contains("<dd>--family 3</dd>") && page.contains("CC-BY-4.0"));
    let english = line("export naf-families --format html --lang en")
        .ends(0)
        .out;
    assert!(
        english.contains("<html lang=\"en\">")
            && english.contains("<title>Families of the NAF codes</title>")
    );
    for words in ["search libre", "overlaps", "keys"] {
        read(&line(&format!("{words} --format html")).ends(0).out);
    }
}

/// A file of the page ends in `.html`, and says so for the whole as for a table.
#[test]
fn the_ending_implies_the_page() {
    let folder = tempfile::tempdir().unwrap();
    for table in ["typology", "figures"] {
        let file = folder.path().join(format!("{table}.html"));
        crate::program::run(["export", table, "--output", file.to_str().unwrap()]).ends(0);
        let written = std::fs::read_to_string(file).unwrap();
        assert_eq!(written, page(&format!("export {table} --format html")));
    }
    let refused = line("export typology --format md").ends(2);
    assert!(
        plain(&refused.err).contains("ttl, jsonld, html"),
        "{}",
        refused.err
    );
}

/// A dataset that speaks HTML is told in words, wherever its words go.
#[test]
fn what_the_dataset_says_is_never_obeyed() {
    let folder = crate::program::dataset_copy();
    let said = "</script><script>alert(1)</script><img src=x onerror=alert(2)> & 'a' x=1>";
    for (table, from) in [
        ("actors.csv", "La Quadrature du Net"),
        ("families.csv", "Communs numériques"),
        ("glossary.csv", "Civic tech"),
        ("datapackage.json", "Typologie de l’ESS numérique"),
    ] {
        let file = folder.path().join(table);
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{table}");
        std::fs::write(&file, text.replace(from, said)).unwrap();
    }
    let data = folder.path().to_str().unwrap();
    for words in [
        ["export", "typology"],
        ["export", "actors"],
        ["export", "glossary"],
    ] {
        let page = crate::program::run(words.iter().chain(&["--format", "html", "--data", data]));
        let page = page.ends(0).out;
        let met = read(&page);
        let told = met
            .iter()
            .filter(|met| matches!(met, Met::Text(text) if text.contains(said)));
        assert!(told.count() > 0, "{words:?}");
        let names: BTreeSet<&str> = met
            .iter()
            .filter_map(|met| match met {
                Met::Open(name, _) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        assert!(!names.contains("img"), "{words:?}");
        assert_eq!(values(&met, "onerror"), Vec::<&str>::new());
        let scripts = texts(&met, "script").len();
        assert_eq!(scripts, if words[1] == "typology" { 2 } else { 0 });
    }
}

/// What a page could not hold is shown otherwise before it is written.
fn words() -> impl Strategy<Value = String> {
    let risky = "[<>&\"'/=a; \u{e9}\u{202e}\u{1f600}\n-]{0,12}";
    prop_oneof![any::<String>(), risky].prop_map(|text| sanitized(&text).into_owned())
}

proptest! {
    #[test]
    fn any_text_survives(cells in proptest::collection::vec(words(), 2..6), heading in words()) {
        let column = |key| TableColumn::new(key, "-");
        let (text, list) = (cells[0].clone(), cells[1..].to_vec());
        let table = ReportTable {
            name: "any",
            columns: vec![column("text"), column("list")],
            rows: vec![vec![TableCell::Text(text.clone()), TableCell::List(list.clone())]],
        };
        let mut bytes = Vec::new();
        format("html").unwrap().write(&table, &[heading.clone(), String::new()], &mut bytes).unwrap();
        let met = read(&String::from_utf8(bytes).unwrap());
        // What neither XML nor HTML can hold is the same sign in both.
        let held = |text: &str| text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        prop_assert_eq!(&texts(&met, "td")[0], &held(&text));
        let told: Vec<String> = list.iter().map(|text| held(text)).collect();
        prop_assert_eq!(texts(&met, "li"), told);
        prop_assert_eq!(&texts(&met, "th")[0], &held(&heading));
    }
}
