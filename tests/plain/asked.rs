//! What is asked about a place: counted otherwise, filtered, compared, given as a command or a file.

use super::{all, conversation, numbers, said, words};
use crate::support::typology;

#[test]
fn overlaps_count_strictly_or_broadly() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    let strict = said(&mut conversation, "recoupements");
    assert!(strict[1].starts_with("93 acteurs : 7 dans plusieurs familles"));
    assert!(strict.contains(&"1. CHATONS, familles 4, 5 et 7".to_owned()));
    let broad = said(&mut conversation, "large");
    assert!(broad[1].contains("dans plusieurs familles"), "{broad:?}");
    assert_ne!(broad[1], strict[1]);
    assert_eq!(
        said(&mut conversation, "commande"),
        ["essnum overlaps --roles broad --sort degree"]
    );
    assert_eq!(said(&mut conversation, "strict"), strict);
    let refused = said(&mut conversation, "strict");
    assert_eq!(refused.len(), 1, "it is so already: {refused:?}");
    let pairs = strict
        .iter()
        .find(|line| line.ends_with("Les familles deux à deux"));
    let number = pairs.unwrap().split_once('.').unwrap().0.to_owned();
    let pairs = all(&mut conversation, &number);
    assert!(pairs[2].contains("CHATONS et Framasoft"), "{pairs:#?}");
    let both = said(&mut conversation, "2");
    assert_eq!(numbers(&both).len(), 2, "{both:?}");
}

#[test]
fn a_filter_narrows_what_is_told_and_is_lifted() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    let whole = said(&mut conversation, "familles");
    let narrowed = said(&mut conversation, "filtrer famille:3");
    assert_eq!(
        narrowed[0],
        "Filtre : essnum --where famille:3. « sans filtre » le lève."
    );
    assert_ne!(narrowed[1..], whole);
    assert_eq!(
        said(&mut conversation, "commande"),
        ["essnum export roster --where famille:3"]
    );
    let refused = said(&mut conversation, "filtrer famille:3 -famille:3");
    assert_eq!(refused, ["Ce filtre ne garderait rien ; rien n’a changé."]);
    let lifted = said(&mut conversation, "sans filtre");
    assert_eq!(lifted[1..], whole);
    assert_eq!(
        said(&mut conversation, "filtre"),
        ["Il n’y a pas de filtre."]
    );
}

#[test]
fn the_command_of_a_place_gives_it() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    for word in [
        "4",
        "familles",
        "naf",
        "glossaire",
        "sources",
        "recoupements",
        "/scop",
        "1",
    ] {
        said(&mut conversation, word);
        let command = said(&mut conversation, "commande").remove(0);
        let arguments = shlex::split(&command).unwrap();
        crate::program::run(&arguments[1..]).ends(0);
    }
}

#[test]
fn a_file_that_is_there_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acteurs.json");
    let text = words("fr");
    let mut conversation = conversation(&text);
    let line = format!("exporter {}", file.display());
    assert_eq!(
        said(&mut conversation, &line),
        [format!("Écrit : {}", file.display())]
    );
    let before = std::fs::read(&file).unwrap();
    let refused = said(&mut conversation, &line);
    assert!(
        refused[0].contains("existe déjà et n’a pas changé"),
        "{refused:?}"
    );
    assert_eq!(std::fs::read(&file).unwrap(), before);
    let wrong = said(&mut conversation, "exporter acteurs.parquet");
    assert!(wrong[0].contains("parquet"), "{wrong:?}");
    let nowhere = said(
        &mut conversation,
        &format!("exporter {}", crate::program::nowhere("x.csv")),
    );
    assert!(nowhere[0].contains("impossible d’écrire"), "{nowhere:?}");
}

#[test]
fn the_relations_of_an_actor_are_told_with_their_distance() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "/chatons");
    said(&mut conversation, "1");
    let network = said(&mut conversation, "réseau");
    assert_eq!(network[0], "Réseau : CHATONS");
    let line = |words: &str| network.iter().find(|line| line.contains(words)).unwrap();
    assert!(
        line("Framasoft [").starts_with("niveau 1 : création par"),
        "{network:#?}"
    );
    assert!(
        line("Mobilizon [").starts_with("niveau 2 : a créé"),
        "{network:#?}"
    );
    said(&mut conversation, "glossaire");
    let refused = said(&mut conversation, "réseau");
    assert!(
        refused[0].contains("d’un acteur ou d’une famille"),
        "{refused:?}"
    );
}

#[test]
fn two_pages_are_compared_side_by_side_in_words() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "/framasoft");
    said(&mut conversation, "1");
    said(&mut conversation, "comparer");
    let here = said(&mut conversation, "où");
    assert_eq!(here[1], "Retenu pour comparer : Framasoft");
    said(&mut conversation, "/chatons");
    said(&mut conversation, "1");
    let compared = said(&mut conversation, "comparer");
    assert_eq!(compared[0], "Comparaison de Framasoft et CHATONS");
    let holds = |words: &str| compared.iter().any(|line| line.contains(words));
    assert!(
        holds("Les deux : famille 4 Éditeurs de logiciels"),
        "{compared:#?}"
    );
    assert!(holds("Framasoft seulement : organisation"), "{compared:#?}");
    assert_eq!(
        said(&mut conversation, "commande"),
        ["essnum compare framasoft chatons"]
    );
    said(&mut conversation, "glossaire");
    said(&mut conversation, "1");
    let refused = said(&mut conversation, "comparer");
    assert!(
        refused[0].contains("d’un acteur, d’une famille"),
        "{refused:?}"
    );
}

/// Facets: each value is told with how many it keeps, chosen by its number, and taken off by it.
#[test]
fn values_are_chosen_by_number_and_taken_off() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    let whole = said(&mut conversation, "glossaire");
    let facets = said(&mut conversation, "facettes");
    assert!(facets[0].starts_with("Affiner : Glossaire"), "{facets:?}");
    assert_eq!(facets[1], "1. Famille : 8 valeurs");
    let families = said(&mut conversation, "1");
    assert_eq!(families[0], "Affiner par : Famille");
    assert!(families[3].starts_with("3. 3 "), "{families:?}");
    let count = typology()
        .actors
        .keys()
        .filter(|actor| {
            let mut found = typology().memberships_of(*actor);
            found.any(|found| typology().families[found.family].number == 3)
        })
        .count();
    assert!(
        families[3].ends_with(&format!(" : {count} acteurs")),
        "{families:?}"
    );
    let narrowed = said(&mut conversation, "3");
    assert!(
        narrowed[0].starts_with("Filtre : essnum --family "),
        "{narrowed:?}"
    );
    assert!(
        narrowed[1].starts_with("Glossaire"),
        "told anew: {narrowed:?}"
    );
    let facets = said(&mut conversation, "facettes");
    assert_eq!(facets[1], "Choisi, à retirer par un numéro :");
    assert!(facets[2].starts_with("1. Famille, 3 "), "{facets:?}");
    let families = said(&mut conversation, "2");
    assert!(families[3].ends_with(", choisi"), "{families:?}");
    said(&mut conversation, "facettes");
    let lifted = said(&mut conversation, "1");
    assert_eq!(lifted[1..], whole);
    assert_eq!(
        said(&mut conversation, "filtre"),
        ["Il n’y a pas de filtre."]
    );
}

/// A search of which the filter leaves nothing says so, under what it was called.
#[test]
fn a_search_that_is_filtered_out_says_so() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "/framasoft");
    let narrowed = said(&mut conversation, "filtrer famille:3");
    assert!(narrowed[1].starts_with("Recherche de « framasoft »"));
    assert!(narrowed[2].starts_with("rien pour « framasoft »"));
    let facets = said(&mut conversation, "facettes");
    assert!(facets[0].starts_with("Affiner : Recherche de"));
}

#[test]
fn why_an_actor_is_in_each_of_its_families_is_told() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    said(&mut conversation, "/framasoft");
    all(&mut conversation, "1");
    let told = all(&mut conversation, "pourquoi");
    assert_eq!(told[0], "Pourquoi : Framasoft");
    let reasons = told.iter().filter(|line| line.starts_with("Pourquoi ici"));
    assert_eq!(reasons.count(), 4, "{told:#?}");
    for family in [
        "Éducation populaire",
        "Éditeurs de logiciels",
        "Plateformes alternatives",
        "Télécoms et réseaux",
    ] {
        assert!(told.iter().any(|line| line.contains(family)), "{told:#?}");
    }
    let sources = told.iter().filter(|line| line.starts_with("D’où viennent"));
    assert_eq!(sources.count(), 1, "{told:#?}");
    // Of what is no actor it is not asked.
    said(&mut conversation, "familles");
    let refused = said(&mut conversation, "pourquoi");
    assert_eq!(refused.len(), 1, "{refused:?}");
}
