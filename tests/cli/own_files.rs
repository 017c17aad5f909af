//! Where the user's files are, what is wrong in the settings, and what they may say.

use essnum::tui::action::ACTIONS;
use essnum::user::SETTINGS;
use serde_json::Value;

use crate::program::{finish, line, nowhere, plain, program, run};

#[test]
fn the_paths_are_those_of_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("mine.toml");
    std::fs::write(&config, "").unwrap();
    let mut command = program();
    command
        .env("ESSNUM_CONFIG", &config)
        .env("ESSNUM_STATE", folder.path());
    let told = finish(command.args(["paths", "--format", "json"])).ends(0);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let row = |name: &str| {
        let rows = told.as_array().unwrap().iter();
        rows.clone().find(|row| row["name"] == name).unwrap()
    };
    assert_eq!(told.as_array().unwrap().len(), 7);
    assert_eq!(row("config")["path"], config.to_str().unwrap());
    assert_eq!(row("config")["exists"], "yes");
    assert_eq!(
        row("history")["path"],
        folder.path().join("history").to_str().unwrap()
    );
    assert_eq!(row("history")["exists"], "no");
    assert_eq!(
        row("session")["path"],
        folder.path().join("session.toml").to_str().unwrap()
    );
    assert_eq!(
        row("themes")["path"],
        folder.path().join("themes").to_str().unwrap()
    );
    let text = line("paths").ends(0);
    assert!(plain(&text.out).contains("Réglages, thème"), "{}", text.out);
}

#[test]
fn the_path_of_the_settings_is_told_alone() {
    let told = line("config path").ends(0);
    assert_eq!(told.out, format!("{}\n", nowhere("essnum.toml")));
}

#[test]
fn every_fault_of_the_settings_is_told_at_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    let checked = |text: &str| {
        std::fs::write(&config, text).unwrap();
        finish(
            program()
                .env("ESSNUM_CONFIG", &config)
                .args(["config", "check"]),
        )
    };
    let wrong = "# mine\ntheme = \"drak\"\nasci = true\nlang = \"de\"\n\n[keys]\nquit = [\"x\"]\ncompare = [\"x\"]\nnope = [\"y\"]\n";
    let told = checked(wrong).ends(2);
    let said = plain(&told.err);
    let lines: Vec<&str> = said.lines().collect();
    let at = |line: usize, words: &str| {
        let place = format!("config.toml:{line} : ");
        let found = lines
            .iter()
            .any(|told| told.contains(&place) && told.contains(words));
        assert!(found, "{place}{words} not in {said}");
    };
    at(2, "« dark »");
    at(3, "« ascii »");
    at(4, "fr, en");
    at(8, "« x »");
    at(9, "« nope »");
    assert_eq!((lines.len(), told.out.as_str()), (5, ""), "{said}");
    let sound = checked("theme = \"light\"\nplain = false\n[keys]\nquit = [\"x\"]\n").ends(0);
    assert!(plain(&sound.out).contains("rien à redire"), "{}", sound.out);
    checked("theme = \n").ends(2).says("config.toml:1");
    let absent = line("config check").ends(0);
    assert!(
        plain(&absent.out).contains("pas de fichier"),
        "{}",
        absent.out
    );
    let unreadable = finish(
        program()
            .env("ESSNUM_CONFIG", folder.path())
            .args(["config", "check"]),
    );
    unreadable.ends(4);
}

/// Settings that are wrong do not keep one from learning what they may say.
#[test]
fn the_schema_describes_every_setting_and_action() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    std::fs::write(&config, "nope = 1\n").unwrap();
    let mut command = program();
    let told = finish(
        command
            .env("ESSNUM_CONFIG", &config)
            .args(["config", "schema"]),
    )
    .ends(0);
    let schema: Value = serde_json::from_str(&told.out).unwrap();
    let properties = schema["properties"].as_object().unwrap();
    let names: Vec<&str> = properties.keys().map(String::as_str).collect();
    assert_eq!(names, SETTINGS);
    for (name, of) in properties {
        assert!(
            !of["description"].as_str().unwrap().starts_with("setting-"),
            "{name}"
        );
        assert!(of["type"].is_string() || of["enum"].is_array(), "{name}");
    }
    let actions = properties["keys"]["properties"].as_object().unwrap();
    assert!(ACTIONS.iter().all(|row| actions.contains_key(row.name)));
    assert_eq!(actions.len(), ACTIONS.len());
    run(["config", "chek"]).ends(2).says("« check »");
}

#[test]
fn a_run_without_trace_keeps_nothing() {
    use crate::terminal::Session;
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().to_str().unwrap();
    let searched = |arguments: &[&str]| {
        let mut session = Session::start(arguments, &[("ESSNUM_STATE", state)]);
        session.wait_text("Familles");
        session.keys("/lqdn");
        session.wait_text("La Quadrature du Net");
        session.keys("\r");
        session.wait_text("FAMILLES");
        session.keys("q");
        assert_eq!(session.end(), 0);
    };
    searched(&["--no-trace"]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    searched(&[]);
    assert!(folder.path().join("history").exists());
}
