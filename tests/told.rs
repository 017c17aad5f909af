//! What is wrong with the settings is told in the explorer, in one sentence with its place, and it starts.

use std::path::Path;

use crate::terminal::Session;

/// The dark theme with letters that stand out less.
fn faint_theme(file: &Path) {
    let dark = include_str!("../themes/dark.toml");
    let faint = dark.replace("text = { fg = \"#d6d9df\" }", "text = { fg = \"#333333\" }");
    assert_ne!(faint, dark);
    std::fs::write(file, faint).unwrap();
}

/// Starts with a configuration; the sentence shows whole, the explorer answers keys.
fn starts(config: &str, told: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("c.toml");
    let theme = folder.path().join("t.toml");
    faint_theme(&theme);
    std::fs::write(&file, config.replace("THEME", theme.to_str().unwrap())).unwrap();
    let mut session = Session::start(&[], &[("ESSNUM_CONFIG", file.to_str().unwrap())]);
    session.wait_text("Familles");
    session.wait(config, |session| {
        // The sentence may go on from row to row.
        let shown: String = session.text().split_whitespace().collect();
        let is_told = |part: &&str| {
            let part: String = part.split_whitespace().collect();
            shown.contains(&part)
        };
        told.iter().all(is_told)
    });
    session.keys("n");
    session.wait_text("Codes du rapport");
    session.keys("q");
    assert_eq!(session.end(), 0, "{config}");
}

#[test]
fn a_faulty_configuration_is_told_and_the_explorer_starts() {
    starts(
        "mouse = true\nfoo = 1\n",
        &["c.toml:2 :", "réglage inconnu « foo »", "plain, keys"],
    );
    starts(
        "[keys]\nhelp = \"z\"\nzoom = [\"z\", \"f12\"]\n",
        &[
            "c.toml:3 :",
            "la touche « z » est donnée à deux actions, « help » et « zoom »",
        ],
    );
    starts(
        "[keys]\nzooom = \"z\"\n",
        &["c.toml:2 :", "action inconnue « zooom »", "« zoom »"],
    );
    starts(
        "theme = \"drak\"\n",
        &["c.toml:1 :", "thème inconnu « drak »", "« dark »"],
    );
    starts("mouse = 3\n", &["c.toml:1 :"]);
    starts("theme = \n", &["c.toml:1 :"]);
}

#[test]
fn a_theme_without_contrast_is_told_and_worn() {
    starts(
        "theme = \"THEME\"\n",
        &[
            "t.toml :",
            "« text » se lit mal sur son fond",
            "contraste de 1,4",
            "3,0",
        ],
    );
}
