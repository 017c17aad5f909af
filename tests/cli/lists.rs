//! `essnum keys` and `essnum themes`.

use essnum::theme::BUNDLED;
use essnum::tui::action::ACTIONS;

use crate::program::{Rows, line};

#[test]
fn every_action_is_listed_with_its_keys() {
    let text = line("keys").ends(0);
    assert_eq!(text.out.lines().count(), ACTIONS.len());
    let listed = Rows::read(line("keys --format csv").ends(0).out.as_bytes());
    for (row, [action, keys, help]) in ACTIONS.iter().zip(listed.cells(["action", "keys", "help"]))
    {
        assert_eq!(row.name, action);
        assert_eq!(row.keys.join("|"), keys);
        assert!(!help.is_empty());
    }
}

#[test]
fn every_theme_is_listed() {
    for language in ["fr", "en"] {
        let text = line(&format!("themes --lang {language}")).ends(0);
        let names: Vec<&str> = text
            .out
            .lines()
            .map(|line| line.split(' ').next().unwrap())
            .collect();
        assert_eq!(
            names,
            BUNDLED.iter().map(|(name, _)| *name).collect::<Vec<_>>()
        );
        assert!(
            text.out
                .lines()
                .all(|line| line.split_whitespace().count() > 2),
            "{}",
            text.out
        );
    }
}
