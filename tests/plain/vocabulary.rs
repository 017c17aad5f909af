//! The table of what can be said: complete, unambiguous, told by the help, and refused with a reason elsewhere.

use std::collections::BTreeMap;

use essnum::plain::verbs::{Complement, Understood, VERBS, VerbRow, spelling, understand};
use essnum::text::LANGUAGES;

use super::{conversation, said, words};

#[test]
fn every_word_means_one_thing_in_its_language() {
    for language in LANGUAGES {
        let text = words(language.code);
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        for row in VERBS {
            assert!(text.has(&row.does()), "{}", row.name);
            for word in row.words(&text) {
                assert!(!word.is_empty(), "{}", row.name);
                let other = known.insert(spelling(&word), row.name);
                assert_eq!(other, None, "{word} in {}", language.code);
                let said = Understood::Verb(row.verb, String::new());
                assert_eq!(understand(&word, &text), said, "{word}");
            }
        }
    }
}

#[test]
fn words_take_what_follows_them() {
    let text = words("fr");
    for row in VERBS {
        let word = row.words(&text).remove(0);
        let understood = understand(&format!("{word} deux mots"), &text);
        let takes = matches!(&understood, Understood::Verb(verb, rest) if *verb == row.verb && rest == "deux mots");
        assert_eq!(takes, row.complement != Complement::None, "{word}");
    }
    assert_eq!(understand(" 12 ", &text), Understood::Number(12));
    assert_eq!(
        understand("99999999999999999999999999", &text),
        Understood::Number(usize::MAX)
    );
    assert_eq!(understand("  ", &text), Understood::Nothing);
}

#[test]
fn an_unknown_word_is_answered_with_the_nearest() {
    let text = words("fr");
    let near = understand("glosaire", &text);
    assert_eq!(near, Understood::Unknown(Some("glossaire".to_owned())));
    let mut conversation = conversation(&text);
    let answered = said(&mut conversation, "glosaire");
    assert_eq!(answered.len(), 1);
    assert!(answered[0].contains("« glossaire »"), "{answered:?}");
    let answered = said(&mut conversation, "quelque chose de tout autre");
    assert!(answered[0].contains("« / »"), "{answered:?}");
}

/// Of each place, what the help tells is possible there, and what it does not tell is refused with a reason.
#[test]
fn the_help_tells_what_can_be_said_and_nothing_else() {
    let text = words("fr");
    for place in [
        "familles",
        "4",
        "/framasoft",
        "recoupements",
        "naf",
        "glossaire",
        "sources",
    ] {
        let mut conversation = conversation(&text);
        said(&mut conversation, place);
        let mut help = said(&mut conversation, "?");
        if help.last().unwrap().starts_with("Encore") {
            help.extend(said(&mut conversation, "tout"));
        }
        said(&mut conversation, "b");
        for row in VERBS {
            let word = row.words(&text).remove(0);
            let is_told = help
                .iter()
                .any(|line| line.contains(&format!(". « {word} »")));
            if ["q", "exporter"].contains(&word.as_str()) {
                assert!(is_told, "{word} at {place}");
                continue;
            }
            let mut fresh = super::conversation(&text);
            said(&mut fresh, place);
            let answered = said(&mut fresh, &word);
            let is_refusal = answered.len() == 1
                && [
                    "n’a de sens",
                    "n’est pas possible",
                    "change le compte",
                    "vient après",
                    "d’abord",
                    "une fois sa",
                    "Plus rien",
                    "Aucune liste",
                    "pas de filtre.",
                    "Rien ne précède",
                ]
                .iter()
                .any(|reason| answered[0].contains(reason));
            // The filter that is not there is told too.
            if word != "filtrer" {
                assert_eq!(is_refusal, !is_told, "{word} at {place}: {answered:?}");
            }
        }
    }
}

/// The pages have the table of what can be said, between two comments.
#[test]
fn the_table_of_the_pages_is_the_table_of_words() {
    for (language, page, heading) in [
        (
            "en",
            include_str!("../../docs/lines.md"),
            "| to say | what it does |",
        ),
        (
            "fr",
            include_str!("../../docs/lines.fr.md"),
            "| à dire | ce que cela fait |",
        ),
    ] {
        let text = words(language);
        let row = |row: &VerbRow| {
            let words = row.words(&text).into_iter();
            let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
            let does = crate::program::plain(&text.get(&row.does()));
            format!("| {} | {does} |", words.join(" "))
        };
        let rows: Vec<String> = VERBS.iter().map(row).collect();
        let table = format!(
            "<!-- words -->\n{heading}\n|---|---|\n{}\n<!-- /words -->",
            rows.join("\n")
        );
        assert!(
            page.contains(&table),
            "{language}: the table should be\n\n{table}"
        );
    }
}
