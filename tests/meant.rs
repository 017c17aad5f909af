//! A query as a sentence: small words that nothing must say, everyday words, kinds of record, one or the other, and what
//! is left aside where nothing says all of it.

use std::sync::LazyLock;

use essnum::model::Vocabulary;
use essnum::query::{Hit, Index, Tier, search_records};

use crate::program::run;
use crate::support::{buffer, look, press, start, text, typology};

/// The table of the search, row by row.
const EVERYDAY: &str = include_str!("../src/query/search/everyday.tsv");

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(typology()));

fn hits(query: &str) -> Vec<Hit> {
    search_records(&INDEX, query)
}

fn name(hit: &Hit) -> String {
    format!("{}:{}", hit.record.kind().word(), hit.record.id(typology()))
}

fn names(query: &str) -> Vec<String> {
    hits(query).iter().map(name).collect()
}

fn rows() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let rows = EVERYDAY.lines().filter(|row| !row.starts_with('#'));
    rows.map(|row| {
        let (key, said) = row.split_once('\t').unwrap_or_else(|| panic!("{row}"));
        (key, said.split('|').collect())
    })
}

#[test]
fn a_kind_alone_asks_for_all_of_it() {
    let t = typology();
    let families: Vec<String> = (t.families.rows())
        .map(|family| format!("family:{}", family.id))
        .collect();
    for query in ["familles", "les familles", "Liste des familles", "families"] {
        assert_eq!(names(query)[..families.len()], families, "{query}");
    }
    for (query, kind, count) in [
        ("statuts", "status:", t.statuses.len()),
        ("terms", "term:", t.terms.len()),
        ("tous les chiffres", "figure:", t.figures.len()),
    ] {
        let found = names(query);
        let is_one = |name: &String| name.starts_with(kind);
        assert_eq!(
            found.iter().take_while(|name| is_one(name)).count(),
            count,
            "{query}"
        );
    }
    // One of them is a word, and with anything else a kind is one condition of several.
    assert_eq!(names("source")[0], "actor:open-source-politics");
    assert_eq!(
        names("famille des éditeurs de logiciels")[0],
        "family:editeurs-de-logiciels"
    );
}

#[test]
fn small_words_change_nothing() {
    for (question, words) in [
        ("qu’est-ce qu’un GAFAM ?", "gafam"),
        ("hors des GAFAM", "gafam"),
        ("qui est Framasoft ?", "framasoft"),
        ("what does Datactivist do", "datactivist"),
        ("quand a été créée Framasoft", "framasoft"),
    ] {
        assert_eq!(names(question)[0], names(words)[0], "{question}");
    }
    // Of a name they are part.
    assert_eq!(
        names("la quadrature du net")[0],
        "actor:la-quadrature-du-net"
    );
    assert_eq!(
        names("dans les algorithmes")[0],
        "actor:dans-les-algorithmes"
    );
    // Alone they are words like others.
    assert!(!hits("hors").is_empty());
}

#[test]
fn a_verb_finds_its_noun_whatever_its_accent() {
    for query in ["qui fédère les communs", "fédération des communs"] {
        assert_eq!(names(query)[0], "family:communs-numeriques", "{query}");
    }
    // The accents that a stem does not change are asked for as ever.
    assert!(hits("mèdnum").iter().all(|hit| hit.tier > Tier::Stem));
    // A stop ends the sentence, not the word.
    assert_eq!(names("qui forme les réfugiés")[0], "actor:konexio");
}

#[test]
fn each_everyday_word_finds_what_says_it() {
    let mut known = std::collections::HashSet::new();
    let mut unsaid = Vec::new();
    for (key, said) in rows() {
        let folded = essnum::query::fold::fold(key);
        assert_eq!(folded, key, "it is compared as it stands");
        assert!(known.insert(key), "{key}: twice");
        for text in said {
            let found = hits(text);
            let says = |hit: &Hit| hit.tier <= Tier::Stem && hit.aside.is_empty();
            unsaid.extend((!found.iter().any(says)).then(|| format!("{key}: {text}")));
        }
        // The first of each place, as it is typed.
        let places = key.split(' ').map(|place| place.split('|').next().unwrap());
        let typed = places.collect::<Vec<_>>().join(" ");
        let found = hits(&typed);
        let is_found = found.first().is_some_and(|hit| hit.aside.is_empty());
        unsaid.extend((!is_found).then_some(typed));
    }
    assert!(unsaid.is_empty(), "{unsaid:#?}");
    assert!(known.len() > 250, "{}", known.len());
}

#[test]
fn a_word_that_the_report_says_means_itself() {
    for query in ["réparation", "seniors", "gafam", "covoiturage"] {
        let found = hits(query);
        assert!(
            found.iter().any(|hit| hit.tier <= Tier::WordStart),
            "{query}"
        );
        assert!(found[0].tier <= Tier::Stem, "{query}");
    }
    // Several words that mean one thing come before what says each of them.
    assert_eq!(names("old people")[0], "family:education-populaire");
}

#[test]
fn a_small_ou_joins_what_either_will_do() {
    for query in [
        "SCIC ou SCOP",
        "scop or scic",
        "différence entre scop et scic",
    ] {
        let found = names(query);
        for wanted in ["status:scic", "status:scop", "term:scic", "term:scop"] {
            assert!(
                found.iter().take(4).any(|name| name == wanted),
                "{query}: {wanted}"
            );
        }
    }
    // Where it is a question it joins nothing, and neither does it at an end.
    assert_eq!(names("où est Framasoft")[0], "actor:framasoft");
    assert_eq!(names("chatons ou")[0], "actor:chatons");
}

#[test]
fn a_kind_that_is_named_is_asked_for() {
    for (query, wanted) in [
        ("code NAF des associations", "code:94.99Z"),
        ("digital commons definition", "term:commun-numerique"),
        ("combien de salariés dans les ESN", "figure:salaries-esn"),
        ("quel est le statut de Mobicoop", "actor:mobicoop"),
        ("acteurs en Alsace", "actor:arn"),
    ] {
        assert_eq!(names(query)[0], wanted, "{query}");
    }
    // A code of laws, a source of programs.
    assert!(!names("open source")[0].starts_with("source:csnp"));
    let alone = hits("définition");
    assert!(alone.iter().all(|hit| hit.aside.is_empty()));
}

#[test]
fn what_is_left_aside_is_told() {
    let found = hits("xyzzyq framasoft");
    assert_eq!(name(&found[0]), "actor:framasoft");
    assert_eq!(found[0].aside, ["xyzzyq"]);
    // One word of which nothing is known finds nothing, and so do three of four.
    assert!(hits("xyzzyq").is_empty());
    assert!(hits("xyzzyq framasoft plughq frotzq").is_empty());
    let outcome = run(["search", "xyzzyq framasoft", "--lang", "en"]).ends(0);
    assert_eq!(
        outcome.err,
        "nothing says all of “xyzzyq framasoft”; left aside: xyzzyq\n"
    );
    assert!(outcome.out.contains("Framasoft"));
    assert_eq!(run(["search", "framasoft"]).ends(0).err, "");
    let mut state = start(80, 24);
    press(&mut state, "/ 'xyzzyq space 'framasoft", &look());
    let shown = crate::program::plain(&text(&buffer(&state, &look())));
    assert!(shown.contains("Laissé de côté : xyzzyq"), "{shown}");
}
