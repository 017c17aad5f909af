//! What is kept from one run to the next: whole, merged, private, and no trouble where it is damaged.

use std::io::ErrorKind;

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
    assert_eq!(History::read(&file).unwrap().searches, ["b", "c", "a"]);
    // The file and its lock alone are left.
    assert_eq!(
        std::fs::read_dir(file.parent().unwrap()).unwrap().count(),
        2
    );
}

#[test]
fn many_runs_that_end_at_once_lose_nothing_of_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("history");
    let run = |run: usize| {
        let file = &file;
        move || {
            for search in 0..10 {
                let mut history = History::default();
                history.searched(&format!("{run} {search}"));
                history.keep(file).unwrap();
            }
        }
    };
    std::thread::scope(|scope| {
        for rank in 0..8 {
            scope.spawn(run(rank));
        }
    });
    assert_eq!(History::read(&file).unwrap().searches.len(), 80);
}

#[test]
fn what_cannot_be_read_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let mut history = History::default();
    history.searched("x");
    // Too large, and a folder in its place.
    let file = folder.path().join("history");
    let large = vec![b'x'; 3 << 20];
    std::fs::write(&file, &large).unwrap();
    assert_eq!(
        history.keep(&file).unwrap_err().kind(),
        ErrorKind::FileTooLarge
    );
    assert_eq!(std::fs::read(&file).unwrap(), large);
    assert!(history.keep(folder.path()).is_err());
    // Lines of another edition, or of another encoding, stay.
    let others = b"view\tall\nsearch\tn\xe9\nsearch\tyes\n";
    std::fs::write(&file, others).unwrap();
    history.keep(&file).unwrap();
    let kept = b"view\tall\nsearch\tn\xe9\nsearch\tyes\nsearch\tx\n";
    assert_eq!(std::fs::read(&file).unwrap(), kept);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_history_stays_one() {
    let folder = tempfile::tempdir().unwrap();
    let (link, file) = (folder.path().join("history"), folder.path().join("real"));
    std::os::unix::fs::symlink(&file, &link).unwrap();
    for query in ["a", "b"] {
        let mut history = History::default();
        history.searched(query);
        history.keep(&link).unwrap();
    }
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(History::read(&file).unwrap().searches, ["a", "b"]);
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
    assert_eq!(History::read(&file).unwrap().searches, ["yes"]);
    bytes.extend(vec![b'x'; 3 << 20]);
    std::fs::write(&file, &bytes).unwrap();
    assert!(History::read(&file).is_err());
    assert!(History::read(folder.path()).is_err());
    let none = History::read(&folder.path().join("none")).unwrap();
    assert_eq!(none, History::default());
    let mut history = History::default();
    history.searched("x");
    assert!(history.keep(&file.join("below a file")).is_err());
}
