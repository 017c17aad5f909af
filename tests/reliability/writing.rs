//! What is written is whole or not there, replaces nothing unasked, and leaves nothing behind.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use essnum::files::{Access, IfExists, StagedFile, commit_pair, write_file, write_folder};

use crate::program::{data, program, run, signal};

const REFUSE: (IfExists, Access) = (IfExists::Refuse, Access::Usual);
const REPLACE: (IfExists, Access) = (IfExists::Replace, Access::Usual);

fn going_on() -> bool {
    false
}

/// Every file under a folder, with its bytes.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let inner = tree(&path).into_iter();
            found.extend(inner.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
    found
}

fn names(folder: &Path) -> Vec<String> {
    tree(folder).into_keys().collect()
}

#[test]
fn a_file_that_appears_meanwhile_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out");
    let write = |options| {
        write_file(&file, options, &going_on, |out| {
            // Another program is faster.
            std::fs::write(&file, "precious")?;
            out.write_all(b"new")
        })
    };
    let refused = write(REFUSE).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(std::fs::read(&file).unwrap(), b"precious");
    write(REPLACE).unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), b"new");
    assert_eq!(names(folder.path()), ["out"]);
}

#[test]
fn of_many_writers_at_once_one_succeeds() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out");
    let written = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..16_u8)
            .map(|rank| {
                let file = &file;
                scope.spawn(move || {
                    write_file(file, REFUSE, &going_on, |out| out.write_all(&[rank; 1000]))
                })
            })
            .collect();
        let ended = writers.into_iter().map(|writer| writer.join().unwrap());
        ended.flatten().count()
    });
    assert_eq!(written, 1);
    assert_eq!(names(folder.path()), ["out"]);
}

#[test]
fn what_is_stopped_or_fails_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out");
    std::fs::write(&file, "old").unwrap();
    let bytes = std::cell::Cell::new(0);
    let is_stopped = || bytes.get() > 3;
    let stopped = write_file(&file, REPLACE, &is_stopped, |out| {
        for _ in 0..10 {
            bytes.set(bytes.get() + 1);
            out.write_all(b"x")?;
        }
        Ok(())
    });
    assert!(stopped.is_err());
    let failed = write_file(&file, REPLACE, &going_on, |out| {
        out.write_all(b"half")?;
        Err(std::io::ErrorKind::StorageFull.into())
    });
    assert!(failed.is_err());
    assert_eq!(
        tree(folder.path()),
        BTreeMap::from([("out".into(), b"old".to_vec())])
    );
}

#[test]
fn what_a_killed_run_left_is_removed_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name);
    std::fs::write(inside(".essnum-dead00"), "half").unwrap();
    std::fs::create_dir_all(inside(".essnum-dead01/new")).unwrap();
    std::fs::write(inside(".essnum-dead01/lock"), "").unwrap();
    std::fs::write(inside(".essnum-dead01/new/actors.csv"), "half").unwrap();
    // Killed while it was removed.
    std::fs::create_dir_all(inside(".essnum-dead03/new")).unwrap();
    std::fs::write(inside(".essnum-dead03/new/actors.csv"), "half").unwrap();
    // Made and not yet locked.
    std::fs::create_dir(inside(".essnum-dead02")).unwrap();
    // Somebody's own, and one that is being written.
    std::fs::write(inside(".essnumrc"), "mine").unwrap();
    std::fs::create_dir(inside(".essnum-own")).unwrap();
    std::fs::write(inside(".essnum-own/notes"), "mine").unwrap();
    symlink("nowhere", inside(".essnum-link")).unwrap();
    let held = StagedFile::write(&inside("later"), REFUSE, &going_on, |out| {
        out.write_all(b"b")
    })
    .unwrap();
    write_file(&inside("out"), REFUSE, &going_on, |out| out.write_all(b"a")).unwrap();
    assert!(held.path().exists());
    held.commit().unwrap();
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        5,
        "{:?}",
        names(folder.path())
    );
    assert_eq!(std::fs::read(inside("later")).unwrap(), b"b");
    assert!(inside(".essnum-own/notes").exists() && inside(".essnumrc").exists());
}

#[test]
fn permissions_stay_and_new_files_have_the_usual_ones() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name);
    let mode = |name: &str| std::fs::metadata(inside(name)).unwrap().mode() & 0o777;
    std::fs::write(inside("usual"), "").unwrap();
    std::fs::write(inside("kept"), "").unwrap();
    std::fs::set_permissions(inside("kept"), std::fs::Permissions::from_mode(0o640)).unwrap();
    let private = (IfExists::Refuse, Access::Private);
    for (name, options) in [("kept", REPLACE), ("new", REFUSE), ("private", private)] {
        write_file(&inside(name), options, &going_on, |out| out.write_all(b"x")).unwrap();
    }
    assert_eq!(mode("kept"), 0o640);
    assert_eq!(mode("new"), mode("usual"));
    assert_eq!(mode("private"), 0o600);
}

fn files(names: &[&str], content: &str) -> Vec<(String, Vec<u8>)> {
    let files = names
        .iter()
        .map(|name| ((*name).to_owned(), content.into()));
    files.collect()
}

#[test]
fn a_folder_is_replaced_whole_and_what_else_is_in_it_stays() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("bundle");
    let (old, new) = (files(&["a", "b"], "old"), files(&["a", "c"], "new"));
    write_folder(&folder, IfExists::Refuse, &going_on, &old).unwrap();
    let refused = write_folder(&folder, IfExists::Refuse, &going_on, &new).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::DirectoryNotEmpty);
    std::fs::create_dir_all(folder.join(".git/objects")).unwrap();
    std::fs::write(folder.join(".git/objects/x"), "mine").unwrap();
    symlink("a", folder.join("link")).unwrap();
    let inode = std::fs::metadata(folder.join(".git/objects/x"))
        .unwrap()
        .ino();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o750)).unwrap();
    // Through a link, which stays one.
    let link = outer.path().join("link");
    symlink("bundle", &link).unwrap();
    write_folder(&link, IfExists::Replace, &going_on, &new).unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(names(&folder), [".git/objects/x", "a", "b", "c", "link"]);
    assert_eq!(std::fs::read(folder.join("a")).unwrap(), b"new");
    assert_eq!(std::fs::read(folder.join("b")).unwrap(), b"old");
    // The very file, not a copy of it.
    let about = std::fs::metadata(folder.join(".git/objects/x")).unwrap();
    assert_eq!((about.ino(), about.nlink()), (inode, 1));
    assert_eq!(std::fs::metadata(&folder).unwrap().mode() & 0o777, 0o750);
    assert_eq!(std::fs::read_dir(outer.path()).unwrap().count(), 2);
}

#[test]
fn a_folder_that_cannot_be_written_leaves_no_part_of_its_path() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("new/and/deep");
    assert!(write_folder(&folder, IfExists::Refuse, &|| true, &files(&["a"], "x")).is_err());
    assert!(write_folder(&folder, IfExists::Refuse, &going_on, &files(&["a/b"], "x")).is_err());
    assert_eq!(std::fs::read_dir(outer.path()).unwrap().count(), 0);
    write_folder(&folder, IfExists::Refuse, &going_on, &files(&["a"], "x")).unwrap();
    assert_eq!(names(&folder), ["a"]);
}

/// The shell that started the program would stand in a folder that is gone.
#[test]
fn the_current_folder_is_not_exchanged() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("here");
    std::fs::create_dir(&folder).unwrap();
    let inode = std::fs::metadata(&folder).unwrap().ino();
    let bundle = |more: &[&str]| {
        let mut command = program();
        command.args(["export", "--all", "."]).args(more);
        crate::program::finish(command.current_dir(&folder))
    };
    bundle(&[]).ends(0);
    bundle(&[]).ends(4).says("--force");
    bundle(&["--force"]).ends(0);
    assert_eq!(std::fs::metadata(&folder).unwrap().ino(), inode);
    assert_eq!(tree(&folder), tree(&data()));
}

#[test]
fn a_description_never_stands_beside_other_data() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name);
    let stage = |name: &str, options, text: &str| {
        StagedFile::write(&inside(name), options, &going_on, |out| {
            out.write_all(text.as_bytes())
        })
        .unwrap()
    };
    let pair =
        |options, text| commit_pair(stage("data", options, text), stage("about", options, text));
    pair(REFUSE, "1").unwrap();
    pair(REPLACE, "2").unwrap();
    assert_eq!(std::fs::read(inside("about")).unwrap(), b"2");
    assert!(pair(REFUSE, "3").is_err());
    assert_eq!(std::fs::read(inside("data")).unwrap(), b"2");
    // The description is refused: the data that were not there are not there again.
    std::fs::remove_file(inside("data")).unwrap();
    assert!(pair(REFUSE, "4").is_err());
    assert_eq!(names(folder.path()), ["about"]);
}

/// A list whose export takes a while.
fn long_list(folder: &Path) -> String {
    let path = folder.join("liste.csv");
    let rows = "Ressourcerie du quartier;57000;38.32Z;9220\n".repeat(60_000);
    std::fs::write(&path, "nom;cp;ape;cj\n".to_owned() + &rows).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Runs an export again and again, ended by a signal after one more millisecond each time.
fn kill(words: &[&str], name: &str, after: impl Iterator<Item = u64>, mut look: impl FnMut(u64)) {
    for millis in after {
        let mut command = program();
        let command = command
            .args(words)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(millis));
        if child.try_wait().unwrap().is_none() {
            signal(child.id(), name);
        }
        child.wait().unwrap();
        look(millis);
    }
}

#[test]
fn a_bundle_is_the_old_or_the_new_one_whenever_it_is_ended() {
    let outer = tempfile::tempdir().unwrap();
    let path = outer.path().join("bundle");
    let bundle = path.to_str().unwrap();
    run(["export", "--all", bundle, "--family", "3"]).ends(0);
    let (old, new) = (tree(&path), tree(&data()));
    let mut seen = [0, 0];
    for (name, step) in [("KILL", 7), ("TERM", 11), ("INT", 13)] {
        let words = ["export", "--all", bundle, "--force"];
        kill(&words, name, (0..12).map(|rank| rank * step), |millis| {
            let now = tree(&path);
            assert!(now == old || now == new, "{name} after {millis} ms: mixed");
            seen[usize::from(now == new)] += 1;
            let left = std::fs::read_dir(outer.path()).unwrap().count();
            assert!(
                name == "KILL" || left == 1,
                "{name} after {millis} ms: {left}"
            );
            run(["export", "--all", bundle, "--family", "3", "--force"]).ends(0);
            // What was killed is removed by the next run.
            assert_eq!(std::fs::read_dir(outer.path()).unwrap().count(), 1);
        });
    }
    assert!(seen[0] > 0, "every run was ended too late");
}

#[test]
fn a_file_and_its_descriptor_agree_whenever_they_are_ended() {
    let folder = tempfile::tempdir().unwrap();
    let list = long_list(folder.path());
    let out = folder.path().join("o.csv");
    let words = [
        "export",
        "organisations",
        "--directory",
        &list,
        "--provenance",
        "--force",
    ];
    let words = [&words[..], &["--output", out.to_str().unwrap()]].concat();
    let about = folder.path().join("o.csv.package.json");
    for (name, step) in [("KILL", 37), ("HUP", 41)] {
        std::fs::write(&out, "old").unwrap();
        std::fs::write(&about, "old").unwrap();
        kill(&words, name, (1..10).map(|rank| rank * step), |millis| {
            let data = std::fs::read(&out).unwrap();
            let Ok(about) = std::fs::read_to_string(&about) else {
                return;
            };
            let is_old = about == "old";
            assert_eq!(data == b"old", is_old, "{name} after {millis} ms");
            let told: Option<serde_json::Value> =
                (!is_old).then(|| serde_json::from_str(&about).unwrap());
            if let Some(told) = told {
                assert_eq!(told["resources"][0]["bytes"], data.len(), "{name}");
            }
        });
    }
    // What is left after a signal that can be handled: nothing.
    kill(&words, "TERM", [60].into_iter(), |_| {
        assert!(
            names(folder.path())
                .iter()
                .all(|name| !name.starts_with(".essnum"))
        );
    });
}

#[test]
fn a_file_beyond_the_limit_is_told_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let list = long_list(folder.path());
    let out = folder.path().join("o.csv");
    let line = format!(
        "ulimit -f 40; exec {} export organisations --directory {list} --output {}",
        env!("CARGO_BIN_EXE_essnum"),
        out.display()
    );
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &line]).env("LC_ALL", "C");
    command.env("ESSNUM_CONFIG", crate::program::nowhere("essnum.toml"));
    let told = crate::program::finish(&mut command).ends(4);
    told.says("trop grand");
    assert_eq!(names(folder.path()), ["liste.csv"]);
}

/// Whoever reads a pipe may leave, whatever name it has.
#[test]
fn a_reader_that_leaves_a_named_stream_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let list = long_list(folder.path());
    let line = format!(
        "{{ {} export organisations --directory {list} --output /dev/stdout; echo $? >&2; }} | head -1",
        env!("CARGO_BIN_EXE_essnum"),
    );
    let told = Command::new("/bin/sh")
        .args(["-c", &line])
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    let err = String::from_utf8(told.stderr).unwrap();
    assert!(err.ends_with("\n0\n") && !err.contains("Broken"), "{err}");
}
