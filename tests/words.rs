//! The text bundles: readable, complete in both languages, with a message for every row of every
//! table and every phrase of the code.

use std::collections::BTreeSet;

use essnum::model::{
    ActorKind, Basis, Certainty, Confidence, CriterionKind, Level, Listing, Passage, Phrase,
    Predicate, RecordKind, Role, Section, SourceKind, Vocabulary, Weight,
};
use essnum::text::{LANGUAGES, Text, language, typeset};

fn ids(file: &str) -> Vec<&str> {
    let starts = |line: &&str| line.starts_with(|letter: char| letter.is_ascii_lowercase());
    file.lines()
        .filter(starts)
        .filter_map(|line| Some(line.split_once(" =")?.0))
        .collect()
}

#[test]
fn every_file_parses_and_both_languages_hold_the_same_messages() {
    let mut of_languages: Vec<BTreeSet<&str>> = Vec::new();
    for language in LANGUAGES {
        let mut all = BTreeSet::new();
        for file in language.files() {
            let parsed = fluent_bundle::FluentResource::try_new((*file).to_owned());
            assert!(
                parsed.is_ok(),
                "{}: {:?}",
                language.code,
                parsed.err().map(|(_, errors)| errors)
            );
            for id in ids(file) {
                assert!(all.insert(id), "{}: {id} stands twice", language.code);
            }
        }
        of_languages.push(all);
    }
    for pair in of_languages.windows(2) {
        let only: Vec<_> = pair[0].symmetric_difference(&pair[1]).collect();
        assert!(only.is_empty(), "in one language only: {only:?}");
    }
}

/// In French zero is singular too: a singular that tells no number would say «the only one» of none.
#[test]
fn a_french_singular_tells_its_number() {
    let french = language("fr");
    for line in french.files().iter().flat_map(|file| file.lines()) {
        let Some(singular) = line.trim_start().strip_prefix("[one] ") else {
            continue;
        };
        // Labels of what is counted are the same for none and for one.
        let is_label = singular.starts_with(char::is_uppercase) && singular.split(' ').count() <= 3;
        assert!(singular.contains("{ $") || is_label, "{singular}");
    }
    let text = Text::new(french);
    let values = |count: usize| {
        let phrase = Phrase::new("crossing-values").with("heading", "x");
        text.say(&phrase.with("count", count).with("others", 0))
    };
    assert!(values(0).ends_with("aucune valeur."), "{}", values(0));
    assert!(values(1).ends_with("sa seule valeur."), "{}", values(1));
}

/// Both languages use the same arguments in each message.
#[test]
fn messages_take_the_same_arguments() {
    let arguments = |file: &str| {
        let mut found: BTreeSet<(String, String)> = BTreeSet::new();
        let mut id = String::new();
        for line in file.lines() {
            if let Some((name, _)) = line
                .split_once(" =")
                .filter(|(name, _)| !name.starts_with(' '))
            {
                name.clone_into(&mut id);
            }
            for part in line.split("{ $").skip(1) {
                let name: String = part
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                    .collect();
                found.insert((id.clone(), name));
            }
        }
        found
    };
    for (left, right) in LANGUAGES[0].files().iter().zip(LANGUAGES[1].files()) {
        let (left, right) = (arguments(left), arguments(right));
        let only: Vec<_> = left.symmetric_difference(&right).collect();
        assert!(only.is_empty(), "{only:?}");
    }
}

fn words<V: Vocabulary>(wanted: &mut Vec<String>) {
    wanted.extend(V::ALL.iter().map(|word| word.message()));
}

#[test]
fn every_row_of_every_table_has_its_words() {
    let mut wanted = Vec::new();
    words::<ActorKind>(&mut wanted);
    words::<Basis>(&mut wanted);
    words::<Certainty>(&mut wanted);
    words::<Confidence>(&mut wanted);
    words::<CriterionKind>(&mut wanted);
    words::<Level>(&mut wanted);
    words::<Listing>(&mut wanted);
    words::<Passage>(&mut wanted);
    words::<Predicate>(&mut wanted);
    words::<RecordKind>(&mut wanted);
    words::<Role>(&mut wanted);
    words::<Section>(&mut wanted);
    words::<SourceKind>(&mut wanted);
    words::<Weight>(&mut wanted);
    words::<essnum::query::Breadth>(&mut wanted);
    words::<essnum::query::OverlapKind>(&mut wanted);
    words::<essnum::query::Sort>(&mut wanted);
    words::<essnum::query::Measure>(&mut wanted);
    words::<essnum::query::Count>(&mut wanted);
    words::<essnum::query::Answer>(&mut wanted);
    words::<essnum::query::JoinedBy>(&mut wanted);
    words::<essnum::query::Standing>(&mut wanted);
    words::<essnum::query::YesNo>(&mut wanted);
    words::<essnum::query::Facet>(&mut wanted);
    words::<essnum::directory::Encoding>(&mut wanted);
    words::<essnum::directory::Field>(&mut wanted);
    words::<essnum::directory::Setting>(&mut wanted);
    words::<essnum::directory::Flag>(&mut wanted);
    wanted.extend(
        Predicate::ALL
            .iter()
            .map(|word| format!("{}-inverse", word.message())),
    );
    wanted.extend(RecordKind::ALL.iter().map(|kind| kind.plural_message()));
    for sets in essnum::query::OverlapKind::ALL {
        let ids = ["sharing", "crossing-title", "crossing-who"];
        wanted.extend(ids.map(|id| format!("{id}-{}", sets.word())));
        if sets.is_listed() {
            wanted.push(format!("crossing-nowhere-{}", sets.word()));
        }
    }
    let counts = essnum::query::Count::ALL.iter().map(|count| count.word());
    let measures = essnum::query::Measure::ALL.iter();
    let measures = measures.map(|measure| measure.word());
    wanted.extend(counts.clone().map(|word| format!("crossing-{word}")));
    let words = [
        "strict",
        "broad",
        "naf",
        "statuses",
        "organisations",
        "values",
    ];
    let words = words.into_iter().chain(counts).chain(measures);
    wanted.extend(words.map(|word| format!("crossing-counted-{word}")));
    for row in essnum::tui::action::ACTIONS {
        wanted.extend([row.help(), row.hint_message()]);
    }
    wanted.extend(
        essnum::tui::action::ActionGroup::ALL
            .iter()
            .map(|group| group.message().to_owned()),
    );
    wanted.extend(
        essnum::tui::screens::SCREENS
            .iter()
            .map(|row| format!("screen-{}", row.name)),
    );
    wanted.extend((1..=12).map(|month| format!("month-{month}")));
    assert_said(&wanted);
}

/// Ids written in the code as `Phrase::new("…")`, `Piece::message("…")`, `text.get("…")` or a heading.
#[test]
fn every_phrase_of_the_code_has_its_words() {
    let mut wanted = Vec::new();
    for path in rust_files(std::path::Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src"
    ))) {
        let code = std::fs::read_to_string(path).unwrap();
        for opening in [
            "Phrase::new(\"",
            "message(\"",
            "text.get(\"",
            ".push_part(\"",
            "id: \"",
            "fault(\"",
            "no_list(\"",
        ] {
            for rest in code.split(opening).skip(1) {
                let id = rest.split('"').next().unwrap_or_default();
                if !id.contains('{') && !id.is_empty() {
                    wanted.push(id.to_owned());
                }
            }
        }
    }
    assert!(wanted.len() > 50, "phrases are found");
    assert_said(&wanted);
}

fn rust_files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                rust_files(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

fn assert_said(wanted: &[String]) {
    for code in LANGUAGES {
        let text = Text::new(code);
        let missing: Vec<&String> = wanted.iter().filter(|id| !text.has(id)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", code.code);
    }
}

#[test]
fn plurals_follow_each_language() {
    use essnum::model::Phrase;
    let say = |code: &str, count: usize| {
        Text::new(language(code)).say(&Phrase::new("actor-count").with("count", count))
    };
    assert_eq!(
        [say("fr", 0), say("fr", 1), say("fr", 2)],
        ["aucun acteur", "1 acteur", "2 acteurs"]
    );
    assert_eq!(
        [say("en", 0), say("en", 1), say("en", 2)],
        ["no actor", "1 actor", "2 actors"]
    );
}

#[test]
fn french_punctuation_holds_to_its_word() {
    assert_eq!(
        typeset("a : b ; c « d » 3 %", "fr"),
        "a\u{a0}: b\u{202f}; c «\u{202f}d\u{202f}» 3\u{a0}%"
    );
    assert_eq!(typeset("a : b", "en"), "a : b");
}

#[test]
fn locales_lead_to_a_language() {
    for (locale, code) in [
        ("fr_FR.UTF-8", "fr"),
        ("en-GB", "en"),
        ("de_DE", "fr"),
        ("C", "fr"),
        ("", "fr"),
    ] {
        assert_eq!(language(locale).code, code, "{locale}");
    }
}
