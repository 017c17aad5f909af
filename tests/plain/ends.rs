//! How it begins and ends: by flag, by setting, on a terminal that can do no more; at the end of the input, by a
//! signal, where nobody reads any more.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Stdio};

use super::played;
use crate::program::{finish, line, plain, program, signal};
use crate::terminal::Session;

#[test]
fn the_end_of_the_input_ends_it() {
    let run = line("--plain").ends(0);
    assert!(plain(&run.out).contains("Les 8 familles"), "{}", run.out);
    assert_eq!(run.err, "");
    assert!(run.out.ends_with(".\n"), "no prompt: nobody types");
}

#[test]
fn it_takes_the_filter_and_the_data_of_the_explorer() {
    let run = line("--plain --family 3").ends(0);
    assert!(
        plain(&run.out).contains("Filtre : essnum --family 3."),
        "{}",
        run.out
    );
    line("--plain --family 99").ends(2).says("famille inconnue");
    line("--plain --where famille:").ends(2);
    line("--plain --family 3 --subcategory mediation-numerique").ends(1);
    line("--plain --data /nowhere/at/all").ends(4);
    line("--plain --directory /nowhere/at/all.csv").ends(4);
    line("--plain check")
        .ends(2)
        .says("--plain n’a pas de sens pour « check »");
    let english = line("--plain --lang en").ends(0);
    assert!(english.out.contains("The 8 families"), "{}", english.out);
}

/// Line mode, with pipes on all sides.
fn begun() -> Child {
    program()
        .arg("--plain")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = begun();
    let mut first = [0; 1];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let _ = stdin.write_all(b"glossaire\ntout\nsources\ntout\n");
    drop(stdin);
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}

#[test]
fn each_line_is_answered_at_once() {
    let mut child = begun();
    let mut stdin = child.stdin.take().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut until = |end: &str| {
        let told = out.by_ref().map(|line| plain(&line.unwrap()));
        told.take_while(|line| !line.contains(end)).count()
    };
    assert!(until("Fin de la liste") > 8);
    stdin.write_all(b"glossaire\n").unwrap();
    assert!(until("Encore") > 10);
    stdin.write_all(b"q\n").unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_while_it_waits() {
    use std::os::unix::process::ExitStatusExt;
    let mut child = begun();
    let mut first = [0; 1];
    child
        .stdout
        .as_mut()
        .unwrap()
        .read_exact(&mut first)
        .unwrap();
    signal(child.id(), "INT");
    let ended = child.wait_with_output().unwrap();
    // As a shell tells it: 130.
    assert_eq!(ended.status.signal(), Some(2));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}

/// On a terminal that says it can do nothing, without a flag.
#[test]
fn a_dumb_terminal_gets_lines() {
    let mut session = Session::start(&[], &[("TERM", "dumb")]);
    session.wait_text("Fin de la liste");
    session.wait_text("> ");
    session.keys("/framasoft\r");
    session.wait_text("Familles, ");
    session.keys("1\r");
    session.wait_text("Pourquoi ici");
    session.keys("q\r");
    let printed = session.printed().to_vec();
    assert!(
        !printed.contains(&0x1b),
        "{}",
        String::from_utf8_lossy(&printed)
    );
    assert_eq!(session.end(), 0);
}

#[test]
fn the_flag_and_the_setting_hold_on_any_terminal() {
    let mut session = Session::start(&["--plain"], &[]);
    session.wait_text("Fin de la liste");
    session.keys("\x04");
    assert!(!session.printed().contains(&0x1b));
    assert_eq!(session.end(), 0, "ctrl-d ends the input");
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("essnum.toml");
    std::fs::write(&config, "plain = true\n").unwrap();
    let config = config.to_str().unwrap();
    let mut session = Session::start(&[], &[("ESSNUM_CONFIG", config)]);
    session.wait_text("Fin de la liste");
    session.keys("\x03");
    assert!(!session.printed().contains(&0x1b));
    session.end();
    // Without a terminal nobody asked for a conversation.
    let run = finish(program().env("ESSNUM_CONFIG", config)).ends(0);
    assert!(run.out.contains("essnum search"), "{}", run.out);
}

#[cfg(unix)]
#[test]
fn an_input_that_cannot_be_read_is_4() {
    let folder = std::fs::File::open("/").unwrap();
    let run = finish(program().arg("--plain").stdin(folder)).ends(4);
    assert!(plain(&run.err).contains("entrée"), "{}", run.err);
}

/// As on the screen: what is wrong with the settings is told with its place, and one gets on without it.
#[test]
fn faulty_settings_are_told_and_it_begins() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("essnum.toml");
    for (text, told) in [
        ("theem = \"dark\"\n", "theme"),
        ("[keys]\nquit = \"zz-y\"\n", "zz-y"),
    ] {
        std::fs::write(&config, text).unwrap();
        let run = played(
            program().env("ESSNUM_CONFIG", &config),
            &[],
            b"familles\nq\n",
        )
        .ends(0);
        assert!(
            run.err.contains(told) && run.err.contains("essnum.toml"),
            "{}",
            run.err
        );
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        assert!(run.out.lines().count() > 3, "{}", run.out);
    }
}
