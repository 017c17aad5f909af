//! What records say of themselves: the typology as a record, the facts of an actor, and what is found by which words.

use essnum::model::Record;
use essnum::report::Page;

use crate::program::{line, run};
use crate::support::{buffer, look, press, start, text, typology};

#[test]
fn the_typology_is_a_record_of_its_own() {
    let shown = line("show typologie").ends(0).out;
    for said in [
        "Huit familles",
        "loi Hamon",
        "Un acteur transversal est un acteur",
        "la plupart des initiatives étudiées",
        "Indie Hosters",
        "(méthode du rapport)",
        "(remerciements du rapport)",
        "plus de 300 initiatives",
    ] {
        let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(said), "{said}: {shown}");
    }
    assert_eq!(line("show typologie --lang en").ends(0).err, "");
    // Its method is no criterion of any family.
    let esn = line("export criteria --family esn --format csv")
        .ends(0)
        .out;
    assert!(!esn.contains("Hamon (utilité"), "{esn}");
}

#[test]
fn the_typology_lists_its_transversal_actors_as_the_overlaps_count_them() {
    let counted = line("export transversal --format csv").ends(0).out;
    let counted = crate::program::Rows::read(counted.as_bytes());
    assert_eq!(counted.column("actor").len(), 7);
    for (language, heading) in [("fr", "ACTEURS TRANSVERSAUX"), ("en", "TRANSVERSAL ACTORS")] {
        let shown = run(["show", "typologie", "--lang", language]).ends(0).out;
        let part = shown
            .split(heading)
            .nth(1)
            .unwrap_or_else(|| panic!("{shown}"));
        let part: Vec<&str> = part.lines().skip(1).take(7).collect();
        for (line, (name, count)) in part
            .iter()
            .zip(counted.column("name").iter().zip(counted.column("count")))
        {
            assert!(line.contains(name), "{line}: {name}");
            let numbers = line
                .split_whitespace()
                .filter(|word| word.parse::<u8>().is_ok());
            assert_eq!(numbers.count().to_string(), count, "{line}");
        }
    }
    // In the explorer it is the same page.
    let mut state = start(120, 80);
    press(&mut state, "/ 'typologie enter", &look());
    let shown = text(&buffer(&state, &look()));
    assert!(
        shown.to_uppercase().contains("ACTEURS TRANSVERSAUX"),
        "{shown}"
    );
}

#[test]
fn a_family_tells_the_public_bodies_that_its_sheet_names() {
    let shown = line("show education-populaire").ends(0).out;
    for name in ["INJEP", "France Tiers-Lieux"] {
        let told = format!("{name} · tête de réseau · organisme public");
        assert!(
            crate::program::plain(&shown).contains(&told),
            "{name}: {shown}"
        );
    }
    let esn = line("show esn").ends(0).out;
    assert!(!esn.contains("organisme public"), "{esn}");
}

#[test]
fn the_code_of_an_actor_is_titled_by_who_says_it() {
    for (id, language, title, origin) in [
        ("mobicoop", "fr", "SON CODE NAF (SIRENE)", None),
        (
            "coopcycle",
            "fr",
            "SON CODE NAF",
            Some("d’après fr.wikipedia.org"),
        ),
        (
            "coopcycle",
            "en",
            "ITS NAF CODE",
            Some("according to fr.wikipedia.org"),
        ),
        (
            "label-emmaus",
            "fr",
            "SON CODE NAF",
            Some("d’après gip-inclusion/le-marche"),
        ),
    ] {
        let shown = run(["show", id, "--lang", language]).ends(0).out;
        assert!(
            shown.lines().any(|line| line.trim() == title),
            "{title}: {shown}"
        );
        let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(origin.is_none_or(|origin| flat.contains(origin)), "{shown}");
    }
    // Whoever has a code has a fact that says it, and the title follows it.
    let facts = crate::program::rows("actor_facts");
    let codes = facts
        .column("field")
        .iter()
        .filter(|field| **field == "naf")
        .count();
    let actors = crate::program::rows("actors");
    let owners: Vec<String> = actors
        .column("id")
        .into_iter()
        .zip(actors.column("naf"))
        .filter(|(_, naf)| !naf.is_empty())
        .map(|(id, _)| id.to_owned())
        .collect();
    assert_eq!(codes, owners.len());
    let shown = run(["show".to_owned()].into_iter().chain(owners))
        .ends(0)
        .out;
    let notes = facts.column("note");
    let registered = facts.column("field").into_iter().zip(notes);
    let registered = registered.filter(|(field, note)| *field == "naf" && note.contains("SIRENE"));
    assert_eq!(shown.matches("(SIRENE)\n").count(), registered.count());
}

#[test]
fn labels_of_the_classification_tell_their_language_once() {
    let told = "NAF labels are in French, as INSEE publishes them.";
    for record in ["mobicoop", "esn", "62.01Z"] {
        let english = run(["show", record, "--lang", "en"]).ends(0).out;
        let flat = english.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(flat.matches(told).count(), 1, "{record}: {english}");
        let french = run(["show", record]).ends(0).out;
        assert!(
            !french.contains("Intitulés de la NAF"),
            "{record}: {french}"
        );
    }
    let compared = run(["compare", "esn", "communs-numeriques", "--lang", "en"])
        .ends(0)
        .out;
    let flat = compared.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(flat.matches(told).count(), 1, "{compared}");
    // Without a label there is nothing to tell.
    assert!(
        !line("show framasoft-educ-pop --lang en")
            .ends(0)
            .out
            .contains(told)
    );
}

#[test]
fn what_a_sheet_says_leads_to_its_record() {
    for (words, id) in [
        ("dématérialisation", "education-populaire"),
        ("seniors", "education-populaire"),
        ("droit de se tromper", "education-populaire"),
        ("souveraineté", "plateformes-alternatives"),
        ("acteurs transversaux", "typologie"),
        ("méthode", "typologie"),
        ("26 milliards", "budgets-education-populaire"),
        ("84 %", "part-des-grandes-esn"),
        ("une trentaine", "fai-de-la-ffdn"),
    ] {
        let found = run(["search", words]).ends(0).out;
        let ids = found
            .lines()
            .filter_map(|line| line.split_whitespace().nth(1));
        assert!(ids.take(3).any(|found| found == id), "{words}: {found}");
    }
}

#[test]
fn an_actor_opens_with_where_since_when_and_its_site() {
    let shown = line("show mobicoop").ends(0).out;
    let opening = shown.lines().nth(1).unwrap();
    assert_eq!(
        opening,
        "entreprise · SCIC · Nancy (54) · création en 2018 · mobicoop.fr"
    );
    let edri = line("show edri").ends(0).out;
    assert!(edri.contains("Bruxelles (BE)"), "{edri}");
    // Its own code stands before those of its families, and says whether their sheets give it.
    assert!(shown.contains("aucune de"), "{shown}");
    let ouvaton = line("show ouvaton").ends(0).out;
    let flat = ouvaton.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("fiches qui le donnent : 7"), "{ouvaton}");
    assert!(!flat.contains("7 SCOP ·"), "{ouvaton}");
}

#[test]
fn every_actor_says_what_it_is() {
    let rows = crate::program::rows("actors");
    for (id, summary) in rows.column("id").iter().zip(rows.column("summary")) {
        assert!(!summary.is_empty(), "{id}");
    }
}

#[test]
fn relations_read_as_labels_and_say_no_more_than_the_report() {
    let chatons = line("show chatons").ends(0).out;
    assert!(
        chatons.contains("création par\u{a0}: Framasoft"),
        "{chatons}"
    );
    assert!(chatons.contains("origine\u{a0}: Dégooglisons"), "{chatons}");
    let scopelec = line("show scopelec").ends(0).out;
    assert!(!scopelec.contains("partenaire"), "{scopelec}");
    assert!(
        scopelec.contains("a eu pour client\u{a0}: Orange"),
        "{scopelec}"
    );
}

#[test]
fn slips_of_the_printed_text_stay_out_of_records() {
    for family in ["4", "7"] {
        let shown = line(&format!("show {family}")).ends(0).out;
        for slip in ["redoublé", "rachetée »", "libristes »"] {
            assert!(!shown.contains(slip), "{shown}");
        }
    }
    let kept = line("export corrections --format csv").ends(0).out;
    assert!(kept.contains("mot redoublé"), "{kept}");
}

#[test]
fn a_code_that_a_sheet_prints_needs_no_code_beside_it() {
    let shown = line("show 62.02B").ends(0).out;
    let three = shown.lines().find(|line| line.trim().starts_with("3 "));
    assert!(!three.unwrap().contains("l’englobe"), "{shown}");
}

#[test]
fn what_holds_for_all_counterparts_of_a_code_is_told_once() {
    for (language, source) in [("fr", "Source : table"), ("en", "Source: INSEE")] {
        // Two counterparts of one relation, and one alone.
        for (code, relations) in [("38.32Z", 1), ("62.01Z", 1), ("63.12Z", 2)] {
            let shown = line(&format!("show {code} --lang {language}")).ends(0).out;
            let shown = shown.replace('\u{a0}', " ");
            assert_eq!(shown.matches(source).count(), 1, "{shown}");
            let part = shown.split("NAF 2025\n").nth(1).unwrap();
            let told = part.matches("code éclaté").count()
                + part.matches("code repris").count()
                + part.matches("code split").count()
                + part.matches("same code").count();
            assert!(told <= relations, "{shown}");
        }
    }
}

#[test]
fn the_explorer_reads_the_typology_where_one_is() {
    let look = look();
    let mut state = start(120, 36);
    press(&mut state, "down / 'methode enter", &look);
    let drawn = text(&buffer(&state, &look));
    assert!(drawn.contains("Typologie de l’ESS numérique"), "{drawn}");
    assert!(drawn.contains("Huit familles"), "{drawn}");
    // Back to the tree, on what was selected there.
    press(&mut state, "esc down", &look);
    let drawn = text(&buffer(&state, &look));
    assert!(!drawn.contains("Huit familles"), "{drawn}");
    press(&mut state, "b", &look);
}
#[test]
fn gaps_tell_what_is_lacking() {
    let rows = line("export gaps").ends(0).out;
    let rows: Vec<&str> = rows.lines().skip(1).collect();
    let distinct: std::collections::BTreeSet<&&str> = rows.iter().collect();
    assert_eq!(distinct.len(), rows.len());
    let of = |gap: &str| {
        let gap = format!("{gap},");
        rows.iter().filter(|row| row.starts_with(&gap)).count()
    };
    let t = typology();
    let alone = t.subcategories.keys().filter(|key| {
        !t.memberships
            .iter()
            .any(|place| place.subcategory == Some(*key))
    });
    assert_eq!(of("subcategory_without_actor"), alone.count());
    for gap in ["actor_outside_codes", "contested_place", "uncertain_place"] {
        assert!(of(gap) > 0, "{gap}");
    }
    // A contested place finds no code.
    let found = |row: &str| rows.contains(&row);
    assert!(found(
        "code_without_actor,code,62.01Z,Programmation informatique,plateformes-alternatives,"
    ));
    assert!(found("empty_field,actor,hexopee,Hexopée,,founded"));
    assert!(found(
        "uncertain_place,actor,framasoft,Framasoft,telecoms-et-reseaux,"
    ));
}

#[test]
fn the_network_tells_every_direct_relation_first() {
    let t = typology();
    for actor in t.actors.keys() {
        let page = Page::network(t, Record::Actor(actor)).unwrap();
        let lines = page.parts.iter().flat_map(|part| &part.lines);
        let direct = lines.filter(|line| line.indent == 0).count();
        assert_eq!(
            direct,
            t.relations_of(actor).count(),
            "{}",
            t.actors[actor].id
        );
    }
}
