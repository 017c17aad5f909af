//! Runs in a real pseudo-terminal that reach the disk: lists opened from within, searches kept.

use crate::program::nowhere;
use crate::terminal::Session;

#[test]
fn a_list_is_opened_from_within() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("mes amis.csv"),
        "nom;ville\nCafé;Brest\n",
    )
    .unwrap();
    std::fs::write(
        folder.path().join("autres.csv"),
        "nom;ville\nAtelier;Rennes\n",
    )
    .unwrap();
    std::fs::write(folder.path().join("classeur.csv"), "PK\u{3}\u{4}").unwrap();
    let mut session = Session::start(&[], &[]);
    session.wait_text("Familles");
    // Typed and completed, refused in place, then chosen.
    session.keys(&format!("\x0f{}/clas\t\r", folder.path().display()));
    session.wait_text("archive est abîmée");
    session.keys(&format!("\x15{}/mes\t\r", folder.path().display()));
    session.wait_text("Organisations · 1 sur 1");
    session.wait_text("Café");
    // Another one dragged in, as terminals tell it.
    let path = folder.path().join("autres.csv");
    session.keys(&format!("\x1b[200~'{}' \x1b[201~", path.display()));
    session.wait_text("Ouvrir une liste");
    session.keys("\r");
    session.wait_text("Atelier");
    session.wait_text("2 sur 2");
    session.keys("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn searches_are_kept_for_the_next_run() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own").join("history");
    let place = file.parent().unwrap().to_str().unwrap().to_owned();
    let start = |configuration: &str| {
        Session::start(
            &["--theme", "dark"],
            &[("ESSNUM_STATE", &place), ("ESSNUM_CONFIG", configuration)],
        )
    };
    let none = &nowhere("essnum.toml");
    // Nothing searched, nothing written.
    let mut session = start(none);
    session.wait_text("Familles");
    session.keys("/frama");
    session.wait_text("Framasoft");
    session.keys("\x1b");
    session.wait_text("24 au sens strict");
    session.keys("q");
    assert_eq!(session.end(), 0);
    assert!(!file.exists());
    // Two runs at once: each adds what it searched.
    let (mut first, mut second) = (start(none), start(none));
    for (session, query) in [(&mut first, "lqdn"), (&mut second, "emmaus")] {
        session.wait_text("Familles");
        session.keys(&format!("/{query}\r"));
        session.wait_text("FAMILLES");
        session.keys("q");
    }
    assert_eq!((first.end(), second.end()), (0, 0));
    let kept = std::fs::read_to_string(&file).unwrap();
    let mut lines: Vec<&str> = kept.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["search\temmaus", "search\tlqdn"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&file), 0o600);
        assert_eq!(mode(file.parent().unwrap()), 0o700);
    }
    // The next one remembers, unless it is told not to.
    let mut third = start(none);
    third.wait_text("Familles");
    third.keys("/\x1b[A\x1b[A");
    let older = lines
        .iter()
        .find(|line| !kept.ends_with(&format!("{line}\n")))
        .unwrap();
    third.wait_text(older.trim_start_matches("search\t"));
    third.keys("\x03");
    assert_eq!(third.end(), 0);
    let configuration = folder.path().join("config.toml");
    std::fs::write(&configuration, "history = false\n").unwrap();
    let mut fourth = start(configuration.to_str().unwrap());
    fourth.wait_text("Familles");
    fourth.keys("/chatons\r");
    fourth.wait_text("FAMILLES");
    fourth.keys("q");
    assert_eq!(fourth.end(), 0);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), kept);
}
