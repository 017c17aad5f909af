//! The configuration file: what it sets, and what is said where it is wrong.

use std::path::PathBuf;

use crate::program::{Run, finish, plain, program};

/// Runs with this configuration, and tells where it stood.
fn with(config: &str, words: &str) -> (Run, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    std::fs::write(&path, config).unwrap();
    let mut command = program();
    command
        .args(words.split_whitespace())
        .env("ESSNUM_CONFIG", &path);
    (finish(&mut command), path)
}

#[test]
fn settings_are_taken_and_flags_are_stronger() {
    let english = "lang = \"en\"\n";
    assert!(
        with(english, "search framasoft")
            .0
            .ends(0)
            .out
            .starts_with("Actor")
    );
    assert!(
        with(english, "search framasoft --lang fr")
            .0
            .ends(0)
            .out
            .starts_with("Acteur")
    );
    assert!(
        with("color = \"always\"", "show framasoft")
            .0
            .ends(0)
            .out
            .contains('\u{1b}')
    );
    let never = with("color = \"always\"", "show framasoft --color never")
        .0
        .ends(0);
    assert!(!never.out.contains('\u{1b}'));
    let whole = "theme = \"light\"\nlang = \"fr\"\nascii = true\ncolor = \"auto\"\n\n[keys]\nquit = [\"x\"]\nhelp = \"f2\"\n";
    with(whole, "check").0.ends(0);
    let keys = with(whole, "keys --format csv").0.ends(0);
    assert!(keys.out.contains("\nquit,x,"), "{}", keys.out);
    assert!(keys.out.contains("\nhelp,f2,"), "{}", keys.out);
}

#[test]
fn the_locale_decides_where_nothing_else_does() {
    for (locale, word) in [
        ("en_GB.UTF-8", "Actor"),
        ("fr_FR.UTF-8", "Acteur"),
        ("de_DE.UTF-8", "Acteur"),
        ("C", "Acteur"),
        ("POSIX", "Acteur"),
    ] {
        let mut command = program();
        command.args(["search", "framasoft"]).env("LC_ALL", locale);
        let run = finish(&mut command).ends(0);
        assert!(
            run.out.starts_with(&format!("{word} ")),
            "{locale}: {}",
            run.out
        );
    }
    // Languages in the order in which they are wanted: the first one that there is.
    for (languages, locale, word) in [
        ("de:en:fr", "fr_FR.UTF-8", "Actor"),
        ("fr:en", "en_GB.UTF-8", "Acteur"),
        ("", "en_GB.UTF-8", "Actor"),
        ("de", "en_GB.UTF-8", "Actor"),
        ("de", "C", "Acteur"),
    ] {
        let mut command = program();
        command.args(["search", "framasoft"]);
        // The language of no one leaves none to those after it.
        command.env("LANG", "en_GB.UTF-8");
        command.env("LANGUAGE", languages).env("LC_ALL", locale);
        let run = finish(&mut command).ends(0);
        let is_so = run.out.starts_with(&format!("{word} "));
        assert!(is_so, "{languages} {locale}: {}", run.out);
    }
}

#[test]
fn each_fault_names_file_line_key_and_what_would_do() {
    for (config, line, said) in [
        (
            "lang = \"fr\"\ntheem = \"dark\"\n",
            2,
            "réglage inconnu « theem » ; vouliez-vous « theme » ?",
        ),
        (
            "zzzzzz = 1\n",
            1,
            "au choix : theme, lang, ascii, color, history, mouse, plain, keys",
        ),
        ("theme = 3\n", 1, "« theme » attend un texte"),
        ("\ntheme = \"drak\"\n", 2, "vouliez-vous « dark »"),
        (
            "lang = \"de\"\n",
            1,
            "langue inconnue « de » ; au choix : fr, en",
        ),
        ("ascii = \"yes\"\n", 1, "« ascii » attend true ou false"),
        ("history = \"non\"\n", 1, "« history » attend true ou false"),
        ("color = \"alway\"\n", 1, "vouliez-vous « always »"),
        ("keys = 3\n", 1, "« keys » attend une section"),
        ("[keys]\nquit = 3\n", 2, "« quit » attend une touche"),
        ("[keys]\nquit = [3]\n", 2, "« quit » attend une touche"),
        ("[keys]\nhelp = \"f2\"\nquitt = \"x\"\n", 3, "quitt"),
        ("[keys]\nquit = \"ctrl-alt-zut\"\n", 2, "ctrl-alt-zut"),
        ("lang = \"fr\"\nlang = \n", 2, "TOML"),
    ] {
        for command in ["export glossary", "check", ""] {
            let (run, path) = with(config, command);
            let run = run.ends(2);
            assert_eq!(run.out, "", "{config}");
            let place = format!("{}:{line} : ", path.display());
            let err = plain(&run.err);
            assert!(err.contains(&place), "{place} not in {err}");
            assert!(err.contains(said), "{said} not in {err}");
        }
    }
}

#[test]
fn a_configuration_that_cannot_be_read_is_4() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program();
    command.arg("check").env("ESSNUM_CONFIG", folder.path());
    finish(&mut command)
        .ends(4)
        .says("configuration illisible (c’est un dossier)");
}

#[test]
fn help_is_given_whatever_the_configuration_says() {
    with("zzzzzz = 1\n", "--help").0.ends(0);
}

#[test]
fn a_theme_of_ones_own_is_read_and_its_faults_told() {
    let folder = tempfile::tempdir().unwrap();
    let themes = folder.path().join("themes");
    std::fs::create_dir(&themes).unwrap();
    let dark = include_str!("../../themes/dark.toml");
    let mine = themes.join("mine.toml");
    let check = |theme: &str| {
        let mut command = program();
        command.args(["check", "--theme", theme]);
        command.env("ESSNUM_CONFIG", folder.path().join("config.toml"));
        finish(&mut command)
    };
    check("mine").ends(2).says("thème inconnu « mine »");
    std::fs::write(&mine, dark).unwrap();
    check("mine").ends(0);
    check(mine.to_str().unwrap()).ends(0);
    std::fs::write(&mine, dark.replace("accent =", "acent =")).unwrap();
    let fault = check("mine").ends(2);
    let fault = plain(&fault.err);
    for part in [mine.to_str().unwrap(), "« acent »", "« accent »"] {
        assert!(fault.contains(part), "{part} not in {fault}");
    }
    check("../mine").ends(2).says("thème inconnu");
    check("absent.toml").ends(4).says("absent.toml");
}

#[test]
fn what_is_no_toml_is_told_in_the_language_of_the_reader() {
    for (config, line, told) in [
        (
            "theme = \"dark\nlang = \"fr\"\n",
            1,
            "les guillemets de ce texte",
        ),
        ("[keys]\nquit = [\"q\"\n", 2, "il y manque « ] »"),
        ("theme = dark\n", 1, "un texte s’écrit entre guillemets"),
        (
            "lang = \"fr\"\nlang = \"en\"\n",
            2,
            "cette clé est donnée deux fois",
        ),
        ("theme\n", 1, "il manque « = »"),
        ("[keys\nquit = \"q\"\n", 1, "les crochets de cette table"),
        ("= \"dark\"\n", 1, "il manque une clé devant"),
        ("thème = \"dark\"\n", 1, "une clé s’écrit sans accent"),
    ] {
        let (run, path) = with(config, "config check --lang fr");
        let run = run.ends(2);
        let said = plain(&run.err);
        let place = format!("{}:{line} ", path.display());
        assert!(said.contains(&place), "{config}{said}");
        assert!(said.contains(told), "{config}{said}");
        for english in ["expected", "invalid", "missing", "unclosed", "duplicate"] {
            assert!(!said.contains(english), "{said}");
        }
    }
}

#[test]
fn a_theme_that_is_hard_to_read_is_a_fault_of_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let theme = folder.path().join("gris.toml");
    let dark = std::fs::read_to_string("themes/dark.toml").unwrap();
    let lines = dark
        .lines()
        .map(|line| match line.strip_prefix("quiet = ") {
            Some(_) => "quiet = { fg = \"#22252b\" }",
            None => line,
        });
    std::fs::write(&theme, lines.collect::<Vec<_>>().join("\n")).unwrap();
    let config = format!("lang = \"fr\"\ntheme = {:?}\n", theme.display().to_string());
    let (run, path) = with(&config, "config check");
    let run = run.ends(2);
    let said = plain(&run.err);
    assert!(said.contains(&format!("{}:2 ", path.display())), "{said}");
    assert!(said.contains("quiet"), "{said}");
    // The bundled ones are sound.
    with("theme = \"dark\"\n", "config check").0.ends(0);
}
