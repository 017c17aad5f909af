//! Formats for people tell the words of the tables in the reader's language; programs read the words
//! themselves, and so do the flags.

use std::collections::BTreeMap;

use essnum::dataset::bundled;
use essnum::export::{Audience, Capability, formats_writing};
use essnum::model::Vocabulary;
use essnum::query::Filter;
use essnum::report::{LocalizedRows, REPORTS, TableCell, ValueDomain, report, table_message};
use essnum::text::{LANGUAGES, Text};

use crate::program::{dataset_copy, line, plain, run};
use crate::support::typology;

/// A column of the dataset is one of words just where its descriptor says so, and of the same ones.
#[test]
fn columns_of_words_are_those_of_the_descriptor() {
    let package = bundled().unwrap();
    let mut met = 0;
    for table in &package.schema.tables {
        let told = report(&table.name).unwrap();
        let told = told.table(typology(), &Filter::default());
        for (column, described) in told.columns.iter().zip(table.columns()) {
            let place = format!("{}.{}", table.name, described.name);
            match column.domain {
                ValueDomain::Vocabulary(lexicon) => {
                    let known = described.words().iter();
                    let known: Vec<&str> = known.map(String::as_str).collect();
                    let mut words = lexicon.words.to_vec();
                    words.retain(|word| known.contains(word));
                    assert!(!words.is_empty() && words.len() == known.len(), "{place}");
                    met += 1;
                }
                ValueDomain::Tables => {}
                // Identifiers of a closed list are no words.
                _ if described.name == "id" => {}
                _ => assert!(described.words().is_empty(), "{place}"),
            }
        }
    }
    assert!(met > 15, "{met} columns of words");
}

/// Each word that has another name in a language is told by it, in every table.
#[test]
fn no_word_of_a_program_is_left_to_a_person() {
    for language in LANGUAGES {
        let text = Text::new(language);
        let headings = headings();
        for report in REPORTS {
            let table = report.table(typology(), &Filter::default());
            let worded = LocalizedRows::new(&table, typology(), &|phrase| text.say(phrase));
            let mut told = Vec::new();
            let kept = essnum::report::Rows::for_each(&worded, &mut |row| {
                told.push(row.to_vec());
                Ok(())
            });
            kept.unwrap();
            for (row, told) in table.rows.iter().zip(&told) {
                for (place, column) in table.columns.iter().enumerate() {
                    let label = |word: &String| match column.domain {
                        ValueDomain::Vocabulary(lexicon) => text.get(&lexicon.message(word)),
                        ValueDomain::Statuses => {
                            let status = typology().statuses.find(word).unwrap();
                            typology().statuses[status].name.clone()
                        }
                        ValueDomain::Tables if essnum::report::report(word).is_some() => {
                            text.get(&table_message(word))
                        }
                        ValueDomain::Columns => {
                            let table = table.columns.iter().zip(row);
                            let mut table =
                                table.filter(|(other, _)| other.domain == ValueDomain::Tables);
                            let table = table.next().map(|(_, cell)| cell.joined(""));
                            let heading = headings
                                .get(&(table.unwrap_or_default().into_owned(), word.clone()));
                            heading.map_or_else(|| word.clone(), |heading| text.get(heading))
                        }
                        ValueDomain::Own | ValueDomain::Tables | ValueDomain::Numbers => {
                            word.clone()
                        }
                    };
                    let wanted = match &row[place] {
                        TableCell::Text(word) => TableCell::Text(label(word)),
                        TableCell::List(words) => {
                            TableCell::List(words.iter().map(label).collect())
                        }
                        other => other.clone(),
                    };
                    assert_eq!(told[place], wanted, "{}.{}", report.name, column.key);
                }
            }
        }
    }
}

/// Numbers too are written as the language of the reader writes them; a spreadsheet and a program get numbers.
#[test]
fn numbers_are_spelt_for_readers_alone() {
    for (flags, expected) in [
        ("--format txt", ["370\u{202f}000", "4,4"]),
        ("--format md", ["370\u{202f}000", "4,4"]),
        ("--format html", ["370\u{202f}000", "4,4"]),
        ("--format txt --lang en", ["370,000", "4.4"]),
        ("--format csv-excel", ["370000", "4,4 %"]),
        ("--format csv", ["370000", "4.4"]),
        ("--format json", ["\"370000\"", "\"4.4\""]),
    ] {
        let written = line(&format!(
            "export figures {flags} --columns value,as_printed"
        ))
        .ends(0);
        for number in expected {
            assert!(
                written.out.contains(number),
                "{flags}: {number}\n{}",
                written.out
            );
        }
    }
}

/// The heading of each column of each table.
fn headings() -> BTreeMap<(String, String), &'static str> {
    let mut headings = BTreeMap::new();
    for report in REPORTS {
        for column in report.table(typology(), &Filter::default()).columns {
            headings.insert(
                (report.name.to_owned(), column.key.to_owned()),
                column.heading,
            );
        }
    }
    headings
}

#[test]
fn every_format_for_people_speaks_their_language_and_no_other_does() {
    let formats = formats_writing(Capability::Rows).into_iter();
    let texts = formats.filter(|format| !format.is_binary);
    for format in texts {
        let asked = |lang: &str| {
            let asked = format!("export memberships --format {} --lang {lang}", format.name);
            plain(&line(&asked).ends(0).out)
        };
        let (french, english) = (asked("fr"), asked("en"));
        if format.audience == Audience::People {
            assert!(french.contains("tête de réseau"), "{}", format.name);
            assert!(!french.contains("network_head"), "{}", format.name);
            assert!(english.contains("umbrella body"), "{}", format.name);
        } else {
            assert!(french.contains("network_head"), "{}", format.name);
            assert_eq!(french, english, "{}", format.name);
        }
    }
}

/// What is sorted, filtered and put into templates are the words that programs read.
#[test]
fn flags_go_by_the_words_of_programs() {
    let asked = "export memberships --columns role --lang fr";
    let column = |flags: &str| line(&format!("{asked} {flags}")).ends(0).out;
    let by_word = column("--sort role --format csv");
    let read: Vec<&str> = by_word.lines().skip(1).collect();
    assert!(read.is_sorted() && read.contains(&"network_head"));
    let shown = column("--sort role --format md");
    let shown: Vec<&str> = shown.lines().skip(2).collect();
    let label = |word: &&str| match *word {
        "network_head" => "| tête de réseau |",
        "example" => "| exemple |",
        _ => "| mention |",
    };
    assert_eq!(shown, read.iter().map(label).collect::<Vec<_>>());
    let template = column("--template {role} --limit 1 --where rôle:tête");
    assert_eq!(template, "network_head\n");
}

/// What an organisation is told by in a list: how it was joined to an actor, what was repaired.
#[test]
fn lists_are_told_in_words_too() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("membres.csv");
    std::fs::write(&list, "nom;ape;joined_by\nFramasoft;6201Z;name\n").unwrap();
    for language in LANGUAGES {
        let text = Text::new(language);
        let asked = format!(
            "export organisations --directory {} --format md --lang {}",
            list.display(),
            language.code
        );
        let out = plain(&line(&asked).ends(0).out);
        let joined = text.get(&essnum::query::JoinedBy::Name.message());
        let repaired = text.get(&essnum::directory::Flag::NafRepaired.message());
        for words in [joined, repaired] {
            assert!(out.contains(&format!("| {words} |")), "{words}: {out}");
        }
        // The file's own columns are told as printed.
        assert!(out.ends_with("| Framasoft | 6201Z | name |\n"), "{out}");
        assert!(!out.contains("column-"), "a heading without words: {out}");
    }
}

/// A column of one table may be called otherwise than that of the same name in another one.
#[test]
fn columns_are_told_by_their_table() {
    let own = dataset_copy();
    let corrections = own.path().join("corrections.csv");
    let grown = std::fs::read_to_string(&corrections).unwrap()
        + "publics,esn/x,name,a,b,certain,x\nnaf,62.01Z,section,a,b,certain,x\n";
    std::fs::write(&corrections, grown).unwrap();
    let told = |flags: &str| {
        let data = ["--data", own.path().to_str().unwrap()];
        let words = format!("export corrections --format md --lang en {flags}");
        run(words.split_whitespace().chain(data)).ends(0).out
    };
    let whole = told("");
    for row in [
        "| Publics | esn/x | Public |",
        "| NAF rev. 2 codes | 62.01Z | NAF section |",
        "| Families | education-populaire | Name |",
    ] {
        assert!(whole.contains(row), "{row}: {whole}");
    }
    // In any order; where the table is not told, only what is called alike in all of them.
    assert!(told("--columns field,table").contains("| Public | Publics |"));
    let alone = told("--columns record,field");
    for row in [
        "| esn/x | name |",
        "| 62.01Z | NAF section |",
        "| les-assembleurs | name |",
    ] {
        assert!(alone.contains(row), "{row}: {alone}");
    }
    assert!(alone.contains("| Status |"), "{alone}");
}
