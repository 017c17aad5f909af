//! Files and folders whose names are not UTF-8, as archives from older systems hold them, in every place of the
//! command line that takes a path.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;

use crate::program::{data, finish, program, run};

/// « été » in Windows-1252.
fn name(ending: &str) -> OsString {
    OsStr::from_bytes(&[b"\xe9t\xe9", ending.as_bytes()].concat()).to_owned()
}

fn words<const N: usize>(words: [&str; N]) -> Vec<OsString> {
    words.map(OsString::from).to_vec()
}

#[test]
fn every_path_is_any_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let at = |ending: &str| folder.path().join(name(ending)).into_os_string();
    std::fs::write(at(".csv"), "nom;x\nAlpha;1\n").unwrap();
    std::fs::write(at(".toml"), "[columns]\nname = \"x\"\n").unwrap();
    std::os::unix::fs::symlink(data(), at("-data")).unwrap();
    let list = || {
        [
            words(["export", "organisations", "--directory"]),
            vec![at(".csv")],
        ]
        .concat()
    };
    assert!(run(list()).ends(0).out.contains("Alpha"));
    let searched = [words(["search", "alpha", "--directory"]), vec![at(".csv")]].concat();
    assert!(
        run(searched)
            .ends(0)
            .out
            .contains("\u{fffd}t\u{fffd}.csv:2")
    );
    let profile = [list(), words(["--list-profile"]), vec![at(".toml")]].concat();
    run(profile).ends(0);
    let written = [list(), words(["-o"]), vec![at(".json")]].concat();
    run(written).ends(0);
    assert!(
        std::fs::read_to_string(at(".json"))
            .unwrap()
            .contains("Alpha")
    );
    run([words(["check"]), vec![at("-data")]].concat()).ends(0);
    let own = [words(["export", "families", "--data"]), vec![at("-data")]].concat();
    assert_eq!(
        run(own).ends(0).out,
        run(["export", "families"]).ends(0).out
    );
    run([words(["export", "--all"]), vec![at("-all")]].concat()).ends(0);
    run([words(["check"]), vec![at("-all")]].concat()).ends(0);
    run([words(["man", "--all"]), vec![at("-man")]].concat()).ends(0);
    let joined = [OsStr::new("--directory="), &at(".csv")].join(OsStr::new(""));
    run([words(["export", "organisations"]), vec![joined]].concat()).ends(0);
}

#[test]
fn other_values_are_text() {
    for given in [words(["search"]), words(["export", "actors", "--where"])] {
        let given = [given, vec![name("")]].concat();
        run(given).ends(2).says("UTF-8");
    }
}

#[test]
fn a_missing_file_of_such_a_name_is_told_with_it() {
    let mut command = program();
    command
        .args(["export", "organisations", "--directory"])
        .arg(name(".csv"));
    finish(&mut command).ends(4).says("\u{fffd}t\u{fffd}.csv");
}
