//! Homes, configurations and profiles that are no files, too large, or faulty: none is waited for, and none refuses a
//! command that does not need it.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::program::{Run, finish, program};

/// Far longer than a command takes.
const SOON: Duration = Duration::from_secs(20);

fn soon(command: &mut Command) -> Run {
    let start = Instant::now();
    let run = finish(command);
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    run
}

fn fifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn a_home_that_is_none_refuses_no_command() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let looped = folder.path().join("loop/.config");
    std::fs::create_dir(folder.path().join("loop")).unwrap();
    std::os::unix::fs::symlink(&looped, &looped).unwrap();
    let homes = [
        "/dev/null",
        file.to_str().unwrap(),
        "/dev/null/deep",
        "relative",
        "",
    ];
    for home in homes {
        let mut command = program();
        let command = command
            .env_remove("ESSNUM_CONFIG")
            .env_remove("ESSNUM_STATE");
        let run = soon(command.env("HOME", home).args(["search", "lqdn"])).ends(0);
        assert!(run.err.is_empty(), "{home}: {}", run.err);
        let list = crate::program::data().join("actors.csv");
        let mut command = program();
        let command = command.env_remove("ESSNUM_CONFIG").env("HOME", home);
        soon(command.args(["search", "lqdn", "--directory"]).arg(list)).ends(0);
    }
    // What is not absent is said, and passed over.
    let mut command = program();
    let command = command.env_remove("ESSNUM_CONFIG").args(["search", "lqdn"]);
    let run = soon(command.env("HOME", looped.parent().unwrap())).ends(0);
    assert!(run.err.contains("laissée de côté"), "{}", run.err);
}

#[test]
fn a_configuration_that_is_no_file_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    fifo(&pipe);
    let large = folder.path().join("large.toml");
    std::fs::write(&large, "# x\n".repeat(1 << 20)).unwrap();
    for (config, says) in [
        (pipe.as_path(), "fichier ordinaire"),
        (Path::new("/dev/zero"), "fichier ordinaire"),
        (folder.path(), "dossier"),
        (&large, "trop grand"),
    ] {
        let mut command = program();
        let run = soon(
            command
                .env("ESSNUM_CONFIG", config)
                .args(["search", "lqdn"]),
        );
        run.ends(4).says(says);
        let mut command = program();
        soon(
            command
                .args(["themes", "--theme"])
                .arg(config.join("x.toml")),
        )
        .ends(4);
    }
    for theme in ["/dev/zero", pipe.to_str().unwrap()] {
        let link = folder.path().join("theme.toml");
        let _ = std::fs::remove_file(&link);
        std::os::unix::fs::symlink(theme, &link).unwrap();
        soon(program().args(["themes", "--theme"]).arg(&link))
            .ends(4)
            .says("fichier ordinaire");
    }
}

#[test]
fn a_faulty_profile_is_in_the_way_of_its_own_list_alone() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name);
    let config = inside("config.toml");
    let (list, other) = (inside("a.csv"), inside("b.csv"));
    std::fs::write(&list, "nom;ville\nCafé;Brest\n").unwrap();
    std::fs::write(&other, "titre;commune\nBoutique;Metz\n").unwrap();
    let export = |list: &Path, more: &[&str]| {
        let mut command = program();
        command
            .env("ESSNUM_CONFIG", &config)
            .args(["export", "organisations", "--directory"]);
        soon(command.arg(list).args(more))
    };
    export(&list, &["--list-column", "name=nom"]).ends(0);
    let lists = inside("lists");
    let is_profile = |path: &Path| path.extension().is_some_and(|ending| ending == "toml");
    let profiles = || {
        let entries = std::fs::read_dir(&lists).unwrap();
        entries
            .map(|entry| entry.unwrap().path())
            .filter(|path| is_profile(path))
            .collect::<Vec<_>>()
    };
    let [own] = profiles().try_into().unwrap();
    std::fs::write(&own, "[read]\nnothing = \"x\"\n").unwrap();
    export(&list, &[]).ends(2).says("nothing");
    let run = export(&other, &[]).ends(0);
    assert!(run.out.contains("Boutique"));
    run.says("laissé de côté");
    // Nor is it overwritten.
    export(&list, &["--list-column", "name=nom"]).ends(2);
    assert!(std::fs::read_to_string(&own).unwrap().contains("nothing"));
    std::fs::remove_file(&own).unwrap();
    fifo(&lists.join("pipe.toml"));
    std::os::unix::fs::symlink("/dev/zero", lists.join("zero.toml")).unwrap();
    let run = export(&other, &[]).ends(0);
    assert_eq!(
        run.err.matches("fichier ordinaire").count(),
        2,
        "{}",
        run.err
    );
    let pipe = lists.join("pipe.toml");
    export(&other, &["--list-profile", pipe.to_str().unwrap()])
        .ends(4)
        .says("fichier ordinaire");
}

/// Each run adds what it chose to what another remembered meanwhile.
#[test]
fn profiles_of_one_list_are_merged() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    let list = folder.path().join("a.csv");
    std::fs::write(&list, "a;b;c;d\nCafé;Brest;29200;38.32Z\n").unwrap();
    let chosen = ["name=a", "city=b", "postal_code=c", "naf=d"];
    let lists = folder.path().join("lists");
    // The first runs meet where the folder is not there yet.
    for _ in 0..8 {
        let _ = std::fs::remove_dir_all(&lists);
        remember_at_once(&config, &list, chosen);
        let paths = std::fs::read_dir(&lists).unwrap();
        let paths = paths.map(|entry| entry.unwrap().path());
        let profile = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
        let [profile] = profile.collect::<Vec<_>>().try_into().unwrap();
        let text = std::fs::read_to_string(profile).unwrap();
        for column in chosen {
            let (field, name) = column.split_once('=').unwrap();
            assert!(
                text.contains(&format!("{field} = [\"{name}\"]")),
                "{column}: {text}"
            );
        }
    }
}

/// Runs that each choose one column of a list, at the same time.
fn remember_at_once(config: &Path, list: &Path, chosen: [&str; 4]) {
    std::thread::scope(|scope| {
        for column in chosen {
            scope.spawn(move || {
                let mut command = program();
                command
                    .env("ESSNUM_CONFIG", config)
                    .args(["export", "organisations"]);
                command
                    .arg("--directory")
                    .arg(list)
                    .args(["--list-column", column]);
                finish(&mut command).ends(0);
            });
        }
    });
}
