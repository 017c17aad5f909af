//! `--format` and `--output`: the ending implies the format, the file is written whole or not at all.

use std::path::Path;

use essnum::cli::Exit;

use crate::program::{finish, line, program, run, signal};

fn export(path: &Path, more: &[&str]) -> crate::program::Run {
    let path = path.to_str().unwrap();
    run(["export", "families", "--output", path].iter().chain(more))
}

#[test]
fn the_ending_implies_the_format() {
    let folder = tempfile::tempdir().unwrap();
    for (name, format) in [
        ("x.csv", "csv"),
        ("x.json", "json"),
        ("x.JSONL", "jsonl"),
        ("x.ndjson", "jsonl"),
        ("x.md", "md"),
        ("x.txt", "txt"),
        ("x", "csv"),
    ] {
        let path = folder.path().join(name);
        let done = export(&path, &[]).ends(0);
        assert_eq!(done.out, "");
        let expected = run(["export", "families", "--format", format]).ends(0).out;
        let written = std::fs::read_to_string(&path).unwrap();
        // What people read goes on to say where it comes from.
        let rows = match format {
            "md" | "txt" => written.get(..expected.len()).unwrap_or_default(),
            _ => &written,
        };
        assert_eq!(rows, expected, "{name}");
    }
}

#[test]
fn the_flag_is_stronger_than_the_ending() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.csv");
    export(&path, &["--format", "json"]).ends(0);
    assert!(std::fs::read_to_string(path).unwrap().starts_with("[\n"));
}

#[test]
fn an_ending_that_says_nothing_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ods");
    export(&path, &[])
        .ends(2)
        .says("finit par « .ods »")
        .says("csv, csv-excel, json");
    assert!(!path.exists());
}

#[test]
fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.csv");
    std::fs::write(&path, "before").unwrap();
    export(&path, &[]).ends(4).says("existe déjà ; --force");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "before");
    export(&path, &["--force"]).ends(0);
    assert!(
        std::fs::read_to_string(&path)
            .unwrap()
            .starts_with("id,number,")
    );
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1);
}

#[cfg(unix)]
#[test]
fn rights_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.csv");
    std::fs::write(&path, "before").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path().join("link.csv");
    symlink(&path, &link).unwrap();
    export(&link, &["--force"]).ends(0);
    assert!(link.is_symlink());
    assert!(
        std::fs::read_to_string(&path)
            .unwrap()
            .starts_with("id,number,")
    );
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    let fresh = folder.path().join("fresh.csv");
    export(&fresh, &[]).ends(0);
    let mode = std::fs::metadata(&fresh).unwrap().permissions().mode();
    assert_ne!(mode & 0o044, 0, "a new file is read like any other");
}

#[test]
fn a_dash_is_standard_output_and_a_device_is_written_as_it_is() {
    let dash = line("export families -o -").ends(0);
    assert_eq!(dash.out, line("export families").ends(0).out);
    line("export families -o /dev/null --format json").ends(0);
    assert!(Path::new("/dev/null").exists());
}

#[test]
fn nothing_kept_is_written_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.json");
    run([
        "export",
        "actors",
        "--transversal",
        "50",
        "-o",
        path.to_str().unwrap(),
    ])
    .ends(Exit::Nothing as i32)
    .says("aucun résultat pour ces filtres");
    assert_eq!(std::fs::read_to_string(path).unwrap(), "[]\n");
}

#[test]
fn pages_and_lists_go_to_files_too() {
    let folder = tempfile::tempdir().unwrap();
    for (words, name, start) in [
        ("show framasoft", "x.md", "# Framasoft"),
        ("search framasoft", "x.csv", "kind,id,name,match"),
        ("keys", "y.csv", "action,keys,scope,help"),
        ("themes", "x.json", "[\n{\"name\":\"dark\""),
    ] {
        let path = folder.path().join(name);
        run(words.split(' ').chain(["-o", path.to_str().unwrap()])).ends(0);
        let written = std::fs::read_to_string(&path).unwrap();
        assert!(written.starts_with(start), "{words}: {written}");
    }
}

/// A disk that is full in the middle of a file leaves no file.
#[cfg(unix)]
#[test]
fn half_a_file_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("naf.json");
    std::fs::write(&path, "before").unwrap();
    let script = format!(
        "trap '' XFSZ; ulimit -f 8; exec {} export naf -o {} --force",
        env!("CARGO_BIN_EXE_essnum"),
        path.display()
    );
    let mut shell = std::process::Command::new("bash");
    finish(shell.env_clear().args(["-c", &script])).ends(4);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "before");
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1);
}

/// A signal ends the program as it ends any other, and leaves no half file, not even a hidden one.
#[cfg(unix)]
#[test]
fn a_signal_leaves_nothing_half_done() {
    use std::os::unix::process::ExitStatusExt;
    use std::time::{Duration, Instant};

    let (lists, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let list = lists.path().join("longue.csv");
    std::fs::write(
        &list,
        format!("nom;ape\n{}", "Un club;62.01Z\n".repeat(150_000)),
    )
    .unwrap();
    let begun = || std::fs::read_dir(folder.path()).unwrap().count() > 0;
    let mut written = program()
        .args(["export", "organisations", "--format", "xlsx", "--directory"])
        .arg(&list)
        .arg("--output")
        .arg(folder.path().join("tout.xlsx"))
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let until = Instant::now() + Duration::from_secs(60);
    while !begun() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    signal(written.id(), "INT");
    assert_eq!(written.wait().unwrap().signal(), Some(2));
    assert!(!begun());
}

/// A pipe that nobody reads lets its writer wait; a signal ends that too.
#[cfg(unix)]
#[test]
fn a_signal_ends_the_wait_for_a_reader() {
    use std::os::unix::process::ExitStatusExt;
    use std::time::{Duration, Instant};

    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("tuyau");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let mut written = program()
        .args(["export", "families", "--format", "csv", "--output"])
        .arg(&pipe)
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    // Long enough that it waits.
    std::thread::sleep(Duration::from_secs(1));
    assert!(written.try_wait().unwrap().is_none());
    signal(written.id(), "TERM");
    let until = Instant::now() + Duration::from_secs(20);
    let ended = loop {
        match written.try_wait().unwrap() {
            None if Instant::now() < until => std::thread::sleep(Duration::from_millis(5)),
            ended => break ended,
        }
    };
    let _ = written.kill();
    assert_eq!(ended.and_then(|status| status.signal()), Some(15));
}
