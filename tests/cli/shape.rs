//! Columns, order, number and template of rows, on the command line.

use std::io::Write;
use std::process::Stdio;

use crate::program::{line, program, run};

#[test]
fn columns_come_in_the_order_in_which_they_are_named() {
    let out = line("export families --columns number,id --limit 2")
        .ends(0)
        .out;
    assert_eq!(
        out,
        "number,id\n1,education-populaire\n2,democratie-et-libertes\n"
    );
    let headed = line("export families --columns number --limit 1 --format md")
        .ends(0)
        .out;
    assert!(headed.starts_with("| Numéro |\n"), "{headed}");
}

#[test]
fn rows_are_sorted_as_french_is_and_what_is_empty_stands_last() {
    let names = |words: &str| -> Vec<String> {
        let out = line(words).ends(0).out;
        out.lines().map(str::to_owned).collect()
    };
    let down = names("export families --sort -number --template {number}");
    assert_eq!(down, ["8", "7", "6", "5", "4", "3", "2", "1"]);
    let up = names("export actors --sort name --template {name}");
    let place = |name: &str| up.iter().position(|known| known == name).unwrap();
    assert!(place("Emmaüs Connect") < place("Framasoft"));
    for words in ["export actors --sort siren", "export actors --sort -siren"] {
        let sirens = names(&format!("{words} --template {{siren}}"));
        let first_empty = sirens.iter().position(String::is_empty).unwrap();
        assert!(first_empty > 0, "{words}");
        assert!(
            sirens[first_empty..].iter().all(String::is_empty),
            "{words}"
        );
    }
}

#[test]
fn a_template_makes_a_line_of_a_row() {
    let out = run([
        "export",
        "families",
        "--limit",
        "1",
        "--template",
        "{{{number}}} {id}",
    ]);
    assert_eq!(out.ends(0).out, "{1} education-populaire\n");
    let zero = line("export families --limit 2 --print0").ends(0).out;
    assert_eq!(zero, "education-populaire\0democratie-et-libertes\0");
    let found = line("search libriciel --template {id} --limit 1")
        .ends(0)
        .out;
    assert_eq!(found, "libriciel\n");
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    for (words, said) in [
        ("--columns nme", "« nme » ; vouliez-vous « name »"),
        ("--sort -nme", "« nme » ; vouliez-vous « name »"),
        ("--limit dix", "« dix »"),
        ("--template {nam}", "caractère 2"),
        ("--template x{name", "caractère 2"),
        ("--template x}", "caractère 2"),
        ("--template {name} --format json", "--template"),
        ("--print0 --format json", "--print0"),
    ] {
        line(&format!("export actors {words}")).ends(2).says(said);
    }
    line("overlaps --columns id").ends(2);
}

#[test]
fn identifiers_come_from_standard_input() {
    let mut shown = program()
        .args(["show", "-", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = shown.stdin.take().unwrap();
    input.write_all(b"framasoft\n\nscop\0la-mednum").unwrap();
    drop(input);
    let out = shown.wait_with_output().unwrap();
    assert!(out.status.success());
    let out = String::from_utf8(out.stdout).unwrap();
    let own = line("show framasoft scop la-mednum --format jsonl")
        .ends(0)
        .out;
    assert_eq!(out, own);
    assert_eq!(out.lines().count(), 3);
}

#[test]
fn the_version_tells_the_data_and_the_target_when_asked() {
    for words in [
        "--version --verbose",
        "-v --version",
        "-vV",
        "--lang fr --verbose -V",
    ] {
        let told = line(words).ends(0).out;
        let mut lines = told.lines();
        let first = format!("essnum {}", env!("CARGO_PKG_VERSION"));
        assert_eq!(lines.next(), Some(first.as_str()), "{words}");
        assert!(told.contains("édition 2025.12."), "{told}");
        assert!(told.contains(std::env::consts::ARCH), "{told}");
        assert_eq!(told.lines().count(), 4, "{told}");
    }
    assert_eq!(line("--version").ends(0).out.lines().count(), 1);
}
