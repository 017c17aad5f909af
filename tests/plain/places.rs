//! Every place: numbered from 1, told a page at a time with its end, left by going back.

use essnum::model::{Record, RecordKind, Vocabulary};
use essnum::query::Index;
use essnum::query::run_query;

use super::{all, conversation, numbers, said, words};
use crate::program::plain;
use crate::support::typology;

const PLACES: &[(&str, &str)] = &[
    ("familles", "Les 8 familles"),
    ("recoupements", "Les acteurs que partagent les familles"),
    ("naf", "Codes NAF"),
    ("glossaire", "Glossaire et statuts"),
    ("sources", "Sources, bases de données et chiffres"),
    ("historique", "Ce qui a été lu"),
    ("?", "Ce qui peut se dire ici"),
    ("/framasoft", "Recherche de « framasoft »"),
];

#[test]
fn every_list_is_numbered_from_one_and_its_end_is_told() {
    let text = words("fr");
    for (word, title) in PLACES {
        let mut conversation = conversation(&text);
        said(&mut conversation, "naf");
        said(&mut conversation, "sources");
        let lines = all(&mut conversation, word);
        assert!(lines[0].starts_with(title), "{word}: {}", lines[0]);
        let found = numbers(&lines);
        let wanted: Vec<usize> = (1..=found.len()).collect();
        assert_eq!(found, wanted, "{word}");
        let end = format!("Fin de la liste : {} numéros.", found.len());
        assert_eq!(lines.last(), Some(&end), "{word}");
        let beyond = said(&mut conversation, &(found.len() + 1).to_string());
        assert_eq!(beyond, [format!("La liste va de 1 à {}.", found.len())]);
        said(&mut conversation, "0");
    }
}

/// Each number leads somewhere that has a title, and back is where one was.

#[test]
fn every_number_leads_somewhere_and_back() {
    let text = words("fr");
    for word in ["familles", "recoupements", "naf", "glossaire", "sources"] {
        let mut conversation = conversation(&text);
        let lines = all(&mut conversation, word);
        let title = &lines[0];
        for number in numbers(&lines) {
            let there = said(&mut conversation, &number.to_string());
            assert_ne!(&there[0], title, "{word} {number}");
            assert!(there.len() > 1, "{word} {number}: {there:?}");
            let back = said(&mut conversation, "b");
            assert_eq!(&back[0], title, "{word} {number}");
        }
    }
}

#[test]
fn a_family_has_its_subcategories_and_all_its_actors() {
    let text = words("fr");
    for (key, family) in typology().families.iter() {
        let mut conversation = conversation(&text);
        let lines = all(&mut conversation, &family.number.to_string());
        assert!(
            plain(&lines[0]).contains(&plain(&family.name)),
            "{}",
            lines[0]
        );
        let actors = typology().memberships_in(key);
        for membership in actors {
            let name = plain(&typology().actors[membership.actor].name);
            let is_told = lines.iter().any(|line| line.contains(&name));
            assert!(is_told, "{name} in family {}", family.number);
        }
    }
}

/// What the explorer's record has stands in the lines, whichever record it is.

#[test]
fn every_record_is_read_whole() {
    let text = words("fr");
    let t = typology();
    let mut conversation = conversation(&text);
    for kind in RecordKind::ALL {
        let records = Record::all(t, *kind);
        // The classification has two thousand codes that differ in nothing but their names.
        for record in records
            .into_iter()
            .step_by(if *kind == RecordKind::Code { 97 } else { 1 })
        {
            let place =
                essnum::plain::place::Place::Page(essnum::plain::place::Readable::Record(record));
            let lines = conversation.goes(place);
            let title = plain(&lines[0]);
            assert!(title.ends_with(plain(record.name(t)).trim_end()) || !title.is_empty());
            let page = essnum::report::Page::new(t, record, essnum::report::PageExtent::Whole);
            let rest = if lines.last().unwrap().starts_with("Encore") {
                said(&mut conversation, "tout")
            } else {
                Vec::new()
            };
            let told: Vec<String> = lines.iter().map(|line| plain(line)).chain(rest).collect();
            for part in &page.parts {
                let heading = format!("{} :", plain(&text.get(part.heading)));
                assert!(told.contains(&heading), "{}: {heading}", record.id(t));
            }
        }
    }
}

#[test]
fn a_search_finds_what_the_search_finds() {
    let text = words("fr");
    let index = Index::new(typology());
    for query in [
        "framasoft",
        "scop",
        "famille:3",
        "62.01Z",
        "logiciel -famille:4",
    ] {
        let mut conversation = conversation(&text);
        let lines = all(&mut conversation, &format!("/{query}"));
        let hits = run_query(typology(), &index, query).unwrap();
        assert_eq!(numbers(&lines).len(), hits.len(), "{query}");
    }
}

#[test]
fn a_search_that_finds_nothing_says_so_and_stays() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "glossaire");
    assert_eq!(
        said(&mut conversation, "/zzzzqqqq"),
        ["rien pour « zzzzqqqq »"]
    );
    let fault = said(&mut conversation, "/famille:");
    assert_eq!(fault.len(), 1);
    assert!(fault[0].contains("caractère"), "{fault:?}");
    let near = said(&mut conversation, "/framasotf");
    assert!(
        near.iter().any(|line| line.contains("Framasoft")),
        "{near:?}"
    );
    said(&mut conversation, "b");
    let here = said(&mut conversation, "où");
    assert!(
        here[0].starts_with("Ici : Glossaire et statuts"),
        "{here:?}"
    );
}

#[test]
fn pages_end_before_a_heading_and_go_on() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    let first = said(&mut conversation, "glossaire");
    assert_eq!(first.len(), 22, "a title, twenty rows and what follows");
    assert_eq!(first[21], "Encore 29 lignes : « suite », ou « tout ».");
    let second = said(&mut conversation, "");
    assert_eq!(numbers(&second)[0], 20, "an empty line goes on");
    let rest = said(&mut conversation, "tout");
    assert_eq!(numbers(&rest).last(), Some(&47));
    assert_eq!(rest.last().unwrap(), "Fin de la liste : 47 numéros.");
    let end = said(&mut conversation, "suite");
    assert_eq!(end, said(&mut conversation, ""), "nothing more is told");
    assert_eq!(said(&mut conversation, "tout"), end);
    assert_eq!(said(&mut conversation, "répéter"), first);
}

#[test]
fn back_is_where_one_was_on_the_list() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "glossaire");
    let second = said(&mut conversation, "suite");
    said(&mut conversation, "25");
    let back = said(&mut conversation, "b");
    assert_eq!(back[1..], second, "the title, then the same page");
    said(&mut conversation, "b");
    assert_eq!(
        said(&mut conversation, "b"),
        ["Rien ne précède : c’est le début."]
    );
}

/// A list about a place, such as the help, is left by whatever is said next.

#[test]
fn what_is_said_in_the_help_is_about_what_lies_below() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "/framasoft");
    said(&mut conversation, "1");
    let page = said(&mut conversation, "répéter");
    said(&mut conversation, "?");
    let cited = said(&mut conversation, "citer");
    assert!(cited[0].contains("Framasoft"), "{cited:?}");
    said(&mut conversation, "?");
    let back = said(&mut conversation, "b");
    assert_eq!(
        back,
        [page[0].clone(), page.last().unwrap().clone()],
        "nothing changed"
    );
    let help = said(&mut conversation, "?");
    let entry = help.iter().find(|line| line.contains("« citer »")).unwrap();
    let number = entry.split_once('.').unwrap().0.to_owned();
    assert_eq!(
        said(&mut conversation, &number),
        cited,
        "a number says the word"
    );
}

#[test]
fn links_and_parts_of_a_page_lead_there() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "/framasoft");
    let page = said(&mut conversation, "1");
    let link = page
        .iter()
        .find(|line| line.contains("Éditeurs de logiciels [4]"));
    assert!(link.is_some(), "{page:#?}");
    let links = said(&mut conversation, "liens");
    assert_eq!(links[4], "4. Éditeurs de logiciels, Famille");
    let there = said(&mut conversation, "4");
    assert_eq!(there[0], "Famille : Éditeurs de logiciels");
    said(&mut conversation, "b");
    let address = said(&mut conversation, "2");
    assert_eq!(address, ["Adresse : https://framasoft.org"]);
    let parts = said(&mut conversation, "parties");
    let corrections = parts
        .iter()
        .find(|line| line.ends_with("Corrections"))
        .unwrap();
    let number = corrections.split_once('.').unwrap().0.to_owned();
    let part = said(&mut conversation, &number);
    assert_eq!(part[..2], ["Acteur : Framasoft", "Corrections :"]);
}

/// A place that has fewer rows than were told of it is told from its beginning.

#[test]
fn back_on_a_list_that_has_shrunk_is_its_beginning() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "sources");
    for _ in 0..4 {
        said(&mut conversation, "suite");
    }
    said(&mut conversation, "1");
    said(&mut conversation, "filtrer famille:3");
    let back = said(&mut conversation, "b");
    assert!(back[0].starts_with("Sources"), "{back:?}");
    assert_eq!(numbers(&back)[0], 1, "{back:?}");
}

#[test]
fn the_history_leads_back_and_names_each_place_once() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    for line in ["glossaire", "naf", "glossaire", "/framasoft", "1"] {
        said(&mut conversation, line);
    }
    let history = said(&mut conversation, "historique");
    let titles = [
        "1. Acteur : Framasoft",
        "2. Recherche de « framasoft » : 9 réponses",
        "3. Glossaire et statuts : 47 entrées",
        "4. Codes NAF : 22",
    ];
    assert_eq!(history[1..5], titles);
    let there = said(&mut conversation, "4");
    assert_eq!(there[0], "Codes NAF : 22");
    let help = said(&mut conversation, "?");
    assert_eq!(help[0], "Ce qui peut se dire ici : Codes NAF : 22");
}
