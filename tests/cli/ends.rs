//! Exit codes, wrong usage, and the nearest right name in both languages.

use std::io::Read;
use std::process::Stdio;

use essnum::request::COMMANDS;

use crate::program::{finish, line, nowhere, plain, program, run};

#[test]
fn done_is_0() {
    for words in [
        "",
        "check",
        "keys",
        "themes",
        "man",
        "help",
        "--version",
        "export glossary",
    ] {
        let done = line(words).ends(0);
        assert!(!done.out.is_empty(), "{words}");
        assert_eq!(done.err, "", "{words}");
    }
}

#[test]
fn nothing_matched_is_1() {
    line("search zzzzqqqqxxxx").ends(1);
    line("show zzzzqqqqxxxx").ends(1);
    line("export actors --transversal 60").ends(1);
    line("--family 3 --subcategory mediation-numerique").ends(1);
}

#[test]
fn wrong_usage_is_2() {
    for words in [
        "--nope",
        "nope",
        "export",
        "export nope",
        "search",
        "show",
        "completions",
        "completions nope",
        "export actors --format nope",
        "export actors --family nope",
        "export actors --color nope",
        "export actors --lang nope",
        "--theme nope",
        "export actors extra",
        "export actors --ascii=1",
        "export actors --format json --format csv",
        "check --family 3",
        "--family 3 check",
    ] {
        let refused = line(words).ends(2);
        assert_eq!(refused.out, "", "{words}");
        assert!(
            plain(&refused.err).starts_with("essnum : "),
            "{words}: {}",
            refused.err
        );
    }
}

#[test]
fn a_file_that_cannot_be_written_is_4() {
    line(&format!("export actors -o {}", nowhere("x.csv")))
        .ends(4)
        .says("il n’existe pas");
    line("export actors --format csv -o /")
        .ends(4)
        .says("c’est un dossier");
    let full = line("export naf -o /dev/full --format csv").ends(4);
    assert!(plain(&full.err).contains("/dev/full"), "{}", full.err);
}

#[test]
fn a_closed_pipe_is_no_error() {
    for words in ["export naf", "show 1 2 3 4 5 6 7 8", "search a", "man"] {
        let mut child = program()
            .args(words.split(' '))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = [0; 1];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(0), "{words}");
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{words}");
    }
}

#[test]
fn the_nearest_right_name_is_proposed() {
    for (words, french, english) in [
        (
            "export actor",
            "table inconnue « actor » ; vouliez-vous « actors » ?",
            "unknown table “actor”; did you mean “actors”?",
        ),
        (
            "serch x",
            "commande inconnue « serch » ; vouliez-vous « search » ?",
            "unknown command “serch”; did you mean “search”?",
        ),
        (
            "--famly 3",
            "option inconnue « --famly » ; vouliez-vous « --family » ?",
            "unknown option “--famly”; did you mean “--family”?",
        ),
        (
            "export actors --format jsn",
            "format inconnu « jsn » ; vouliez-vous « json » ?",
            "unknown format “jsn”; did you mean “json”?",
        ),
        (
            "completions zhs",
            "« zhs » ; vouliez-vous « zsh » ?",
            "“zhs”; did you mean “zsh”?",
        ),
        (
            "--color alwys",
            "« alwys » ; vouliez-vous « always » ?",
            "“alwys”; did you mean “always”?",
        ),
        (
            "--theme drak",
            "vouliez-vous « dark »",
            "did you mean “dark”",
        ),
        (
            "help exprt",
            "« exprt » ; vouliez-vous « export » ?",
            "“exprt”; did you mean “export”?",
        ),
    ] {
        line(words).ends(2).says(french);
        line(&format!("{words} --lang en")).ends(2).says(english);
    }
}

#[test]
fn where_there_are_few_all_are_told() {
    line("export actors --format parquet").ends(2).says(
        "format inconnu « parquet » ; au choix : csv, csv-excel, json, jsonl, md, txt, html, xlsx",
    );
    line("export")
        .ends(2)
        .says("il manque la table ; au choix : families, ");
    line("export actors --lang de")
        .ends(2)
        .says("au choix : fr, en");
}

#[test]
fn options_say_what_they_need() {
    line("export actors --family")
        .ends(2)
        .says("--family <FAMILLE> attend une valeur");
    line("export actors --format a --format b")
        .ends(2)
        .says("--format ne se donne qu’une fois");
    line("export actors b").ends(2).says("« b » est de trop");
    line("check --family 3")
        .ends(2)
        .says("l’option --family n’a pas de sens ici");
    line("--family 3 check")
        .ends(2)
        .says("l’option --family n’a pas de sens pour « check »");
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    run([OsStr::new("search"), OsStr::from_bytes(b"\xff")])
        .ends(2)
        .says("UTF-8");
}

#[test]
fn what_is_said_of_wrong_usage_obeys_no_terminal() {
    let refused = run(["export", "\u{1b}[31mactors"]).ends(2);
    assert!(!refused.err.contains('\u{1b}'), "{:?}", refused.err);
    assert!(refused.err.contains('␛'), "{:?}", refused.err);
}

#[test]
fn without_a_terminal_an_overview_is_told() {
    let french = line("").ends(0);
    for family in crate::program::rows("families").column("name") {
        assert!(french.out.contains(family), "{family}");
    }
    assert!(
        plain(&french.out).contains("essnum search"),
        "{}",
        french.out
    );
    let one = line("--family 3").ends(0);
    assert!(one.out.contains("3. "), "{}", one.out);
    assert!(!one.out.contains("4. "), "{}", one.out);
    for command in ["search", "show", "export"] {
        assert!(COMMANDS.iter().any(|known| known.name == command));
        assert!(french.out.contains(&format!("essnum {command}")));
    }
}

#[test]
fn an_empty_path_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("README.md");
    std::fs::write(&own, "mine").unwrap();
    for command in ["export", "man"] {
        for more in [&["--all", ""][..], &["--all="]] {
            let mut line = program();
            line.current_dir(&folder).arg(command).args(more);
            finish(&mut line).ends(2).says("--all : le chemin est vide");
        }
    }
    for line in [
        "export --all= --force",
        "export actors --output=",
        "search a --output=",
        "check --data=",
        "export organisations --directory=",
        "export organisations --directory l.csv --list-profile=",
    ] {
        let mut words = program();
        words.current_dir(&folder).args(line.split(' '));
        finish(&mut words).ends(2).says("le chemin est vide");
    }
    finish(program().args(["check", ""])).ends(2);
    assert_eq!(std::fs::read_to_string(&own).unwrap(), "mine");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn links_to_nothing_are_written_through() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::create_dir(path("beside")).unwrap();
    symlink("beside/target.csv", path("first.csv")).unwrap();
    symlink("first.csv", path("second.csv")).unwrap();
    line(&format!("export families -o {}", path("second.csv"))).ends(0);
    let written = std::fs::read_to_string(path("beside/target.csv")).unwrap();
    assert!(written.starts_with("id,number,"), "{written}");
    for link in ["first.csv", "second.csv"] {
        assert!(std::fs::symlink_metadata(path(link)).unwrap().is_symlink());
    }
    symlink("loop.csv", path("loop.csv")).unwrap();
    line(&format!("export families -o {}", path("loop.csv"))).ends(4);
    assert!(std::fs::read_link(path("loop.csv")).is_ok());
}

#[cfg(target_os = "linux")]
#[test]
fn a_remark_that_cannot_be_written_fails_no_answer() {
    use std::fs::OpenOptions;
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("l.csv");
    std::fs::write(&list, "nom\nAlpha\nBêta\n").unwrap();
    let list = list.to_str().unwrap();
    let package = folder.path().join("paquet");
    let package = package.to_str().unwrap();
    for words in [
        vec!["export", "organisations", "--directory", list],
        vec!["search", "alpha", "--directory", list],
        vec!["show", "scop"],
        vec!["export", "--all", package],
    ] {
        let whole = finish(program().args(&words)).ends(0);
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let again: &[&str] = if words[1] == "--all" {
            &["--force"]
        } else {
            &[]
        };
        let mut command = program();
        let deaf = command.args(&words).args(again).stderr(Stdio::from(full));
        let deaf = deaf.output().unwrap();
        assert_eq!(deaf.status.code(), Some(0), "{words:?}");
        assert_eq!(
            String::from_utf8(deaf.stdout).unwrap(),
            whole.out,
            "{words:?}"
        );
    }
    // What is refused still ends as refused.
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = program();
    let refused = command.args(["export", "actrs"]).stderr(Stdio::from(full));
    assert_eq!(refused.output().unwrap().status.code(), Some(2));
}
