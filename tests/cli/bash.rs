//! The script for bash, run by a bash that lacks what that of macOS (3.2) lacks.

use std::path::Path;
use std::process::Command;

use crate::program::{finish, nowhere, run};

/// What bash 3.2 does not have, taken away.
const OLD: &str = r#"
enable -n mapfile readarray compopt
unset COMP_TYPE
complete() {
    case " $* " in *" nosort "*) echo "complete: nosort: invalid option name" >&2; return 2 ;; esac
    builtin complete "$@"
}
"#;

/// What a bash puts in for a line typed in a folder, and what it says.
fn completed(folder: &Path, before: &str, line: &str) -> (Vec<String>, String) {
    let script = folder.join("essnum.bash");
    std::fs::write(&script, run(["completions", "bash"]).ends(0).out).unwrap();
    let word = line.rsplit(' ').next().unwrap();
    let asked = format!(
        "set -u\n{before}\nsource '{}'\nCOMP_LINE='{line}' COMP_POINT={}\n_essnum '{}' '{word}' ''\n\
         printf '%s\\n' ${{COMPREPLY[@]+\"${{COMPREPLY[@]}}\"}}\ncomplete -p essnum >&2",
        script.display(),
        line.len(),
        env!("CARGO_BIN_EXE_essnum"),
    );
    let mut bash = Command::new("bash");
    bash.env_clear()
        .env("ESSNUM_CONFIG", nowhere("essnum.toml"));
    bash.env("HOME", folder).current_dir(folder);
    let done = finish(bash.args(["--norc", "--noprofile", "-c", &asked])).ends(0);
    let lines = done.out.lines().filter(|line| !line.is_empty());
    (lines.map(str::to_owned).collect(), done.err)
}

#[test]
fn an_old_bash_completes_too() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("membres 1.csv"), "nom\n").unwrap();
    std::fs::create_dir(folder.path().join("jeu")).unwrap();
    for (line, words) in [
        ("essnum sho", &["show"][..]),
        ("essnum show la-cro", &["la-croix-rouge"]),
        ("essnum export actors --role ex", &["example"]),
        ("essnum export naf -o memb", &["membres 1.csv"]),
        ("essnum check j", &["jeu"]),
        ("essnum themes --limit ", &[]),
        ("essnum export organisations --list-column nam", &["name="]),
    ] {
        for before in [OLD, "COMP_TYPE=9"] {
            let (found, said) = completed(folder.path(), before, line);
            assert_eq!(found, words, "{line}: {said}");
            // Nothing but how it is set up, which is where it is last.
            let said: Vec<&str> = said.lines().collect();
            assert!(
                said.len() == 1 && said[0].contains("-F _essnum essnum"),
                "{line}: {said:?}"
            );
        }
    }
}
