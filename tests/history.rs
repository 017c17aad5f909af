//! What is kept from one run to the next: whole, merged, private, and no trouble where it is damaged.

use essnum::user::History;

#[test]
fn what_is_written_is_read_again() {
    let mut history = History::default();
    for query in ["scop", "famille:3 rôle:tête", "scop", " ", "deux\nlignes"] {
        history.searched(query);
    }
    history.opened("/home/é/mes listes.csv");
    // The last time counts; what would break a line is not kept.
    assert_eq!(history.searches, ["famille:3 rôle:tête", "scop"]);
    assert_eq!(History::parse(&history.written()), history);
}

#[test]
fn two_runs_that_end_lose_nothing_of_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new").join("history");
    let run = |queries: &[&str]| {
        let mut history = History::default();
        for query in queries {
            history.searched(query);
        }
        history.keep(&file).unwrap();
    };
    run(&["a", "b"]);
    run(&["c", "a"]);
    assert_eq!(History::read(&file).searches, ["b", "c", "a"]);
    // The file alone is left.
    assert_eq!(
        std::fs::read_dir(file.parent().unwrap()).unwrap().count(),
        1
    );
}

#[test]
fn only_the_last_ones_are_kept() {
    let mut history = History::default();
    for rank in 0..1_000 {
        history.searched(&rank.to_string());
    }
    assert_eq!(history.searches.len(), 300);
    assert_eq!(history.searches[0], "700");
    history.searched(&"x".repeat(10_000));
    assert_eq!(history.searches[299], "999");
}

#[test]
fn a_damaged_file_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("history");
    let mut bytes =
        b"\x00\xff\x1b[2Jsearch\tno\nsearch\t\x1b]0;x\x07\nsearch\tyes\nliste\n\nsearch\t".to_vec();
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(History::read(&file).searches, ["yes"]);
    bytes.extend(vec![b'x'; 3 << 20]);
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(History::read(&file).searches, ["yes"]);
    assert_eq!(History::read(folder.path()), History::default());
    assert_eq!(
        History::read(&folder.path().join("none")),
        History::default()
    );
    let mut history = History::default();
    history.searched("x");
    assert!(history.keep(&file.join("below a file")).is_err());
}
