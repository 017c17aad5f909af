//! What was searched and opened is offered the next time, unless no trace is to be left.

use std::path::Path;

use essnum::user::History;

use super::{conversation, played, said, words};
use crate::program::{Run, plain, program};

/// Runs it with these lines, and what it keeps in a folder.
fn told(state: &Path, arguments: &[&str], lines: &str) -> Run {
    let mut program = program();
    let run = played(
        program.env("ESSNUM_STATE", state),
        arguments,
        lines.as_bytes(),
    )
    .ends(0);
    Run {
        out: plain(&run.out),
        ..run
    }
}

#[test]
fn the_empty_search_offers_examples_that_run() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    let offered = said(&mut conversation, "/");
    assert_eq!(
        offered[0],
        "Chercher : « / » suivi de mots, ou le numéro d’une de ces recherches"
    );
    assert_eq!(offered[1], "Par exemple :");
    assert_eq!(offered[2], "1. emmaus, un nom, même sans accent");
    for number in 1..=6 {
        said(&mut conversation, "/");
        let found = said(&mut conversation, &number.to_string());
        assert!(found[0].starts_with("Recherche de"), "{number}: {found:?}");
    }
}

/// A search that led somewhere comes first the next time, in this run too.
#[test]
fn searches_that_led_somewhere_are_offered_the_last_first() {
    let text = words("fr");
    let mut conversation = conversation(&text);
    for line in ["/scop", "1", "/framasoft", "1", "/chatons", "/zzzz"] {
        said(&mut conversation, line);
    }
    let offered = said(&mut conversation, "chercher");
    assert_eq!(
        offered[1..5],
        [
            "Recherches récentes :",
            "1. framasoft",
            "2. scop",
            "Par exemple :"
        ]
    );
    let found = said(&mut conversation, "2");
    assert!(found[0].starts_with("Recherche de « scop »"), "{found:?}");
    said(&mut conversation, "b");
    let here = said(&mut conversation, "où");
    assert!(
        here[0].contains("chatons"),
        "the offer was no place: {here:?}"
    );
}

#[test]
fn what_earlier_runs_searched_is_offered() {
    let state = tempfile::tempdir().unwrap();
    let file = state.path().join("history");
    let mut earlier = History::default();
    earlier.searched("scop");
    earlier.keep(&file).unwrap();
    let run = told(state.path(), &[], "/framasoft\n1\n/\n");
    assert!(run.out.contains("1. framasoft\n2. scop\n"), "{}", run.out);
    assert_eq!(run.err, "");
    assert_eq!(
        History::read(&file).unwrap().searches,
        ["scop", "framasoft"]
    );
    let run = told(state.path(), &[], "/\n2\n1\n");
    assert!(run.out.contains("Recherche de « scop »"), "{}", run.out);
    let kept = History::read(&file).unwrap();
    assert_eq!(kept.searches, ["framasoft", "scop"]);
    // The explorer still has to welcome whoever has only heard lines.
    assert!(!kept.welcomed);
}

#[test]
fn no_trace_offers_and_keeps_nothing() {
    let state = tempfile::tempdir().unwrap();
    let file = state.path().join("history");
    let mut earlier = History::default();
    earlier.searched("scop");
    earlier.keep(&file).unwrap();
    let before = std::fs::read(&file).unwrap();
    let run = told(state.path(), &["--no-trace"], "/framasoft\n1\n/\n");
    assert!(run.out.contains("1. framasoft\nPar exemple"), "{}", run.out);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn lists_opened_before_are_offered_where_no_path_is_given() {
    let state = tempfile::tempdir().unwrap();
    let list = state.path().join("liste.csv");
    std::fs::write(&list, "nom;naf\nUne;62.01Z\n").unwrap();
    let line = format!("ouvrir {}\nouvrir\n", list.display());
    let run = told(state.path(), &[], &line);
    assert!(
        run.out.contains("« ouvrir » est suivi du chemin"),
        "it is open: {}",
        run.out
    );
    let run = told(state.path(), &[], "ouvrir\n1\n");
    assert!(
        run.out.contains("1 organisation de vos listes"),
        "{}",
        run.out
    );
    // One that is gone is told as any other.
    std::fs::remove_file(&list).unwrap();
    let run = told(state.path(), &[], "ouvrir\n1\nglossaire\n");
    assert!(run.out.contains("impossible de le lire"), "{}", run.out);
    assert!(run.out.contains("Fablab"), "it goes on");
}

/// A place that cannot be written is told when it ends, and disturbs nothing before.
#[test]
fn what_cannot_be_kept_is_told_at_the_end() {
    let run = told(Path::new("/dev/null/essnum"), &[], "/framasoft\n1\n");
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    assert!(plain(&run.err).contains("history"), "{}", run.err);
}
