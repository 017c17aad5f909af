//! A configuration of a hundred thousand lines.

use std::fmt::Write;
use std::path::Path;

use essnum::tui::action::{Action, Scope};
use essnum::tui::keymap::Keymap;
use essnum::user::Config;

const LINES: usize = 100_000;

#[test]
fn each_key_is_found_with_its_line() {
    let mut text = String::from("lang = \"en\"\n[keys]\n");
    for rank in 0..LINES {
        writeln!(text, "action{rank} = \"x\"").unwrap();
    }
    let config = Config::parse(Path::new("config.toml"), &text).unwrap();
    assert_eq!(config.keys.len(), LINES);
    assert_eq!(config.keys[0].line, 3);
    let last = config.keys.last().unwrap();
    assert_eq!(
        (last.action.as_str(), last.line),
        ("action99999", LINES + 2)
    );
    // What is wrong at the end is told at its line.
    text.push_str("lâst = 1\n");
    let fault = Config::parse(Path::new("config.toml"), &text).unwrap_err();
    assert_eq!(fault.line, Some(LINES + 3));
}

#[test]
fn an_action_may_have_as_many_keys() {
    let keys: Vec<String> = ('\u{4e00}'..)
        .take(LINES)
        .map(|letter| letter.to_string())
        .collect();
    assert_eq!(keys.len(), LINES);
    let keymap = Keymap::new([("quit", keys.as_slice())]).unwrap();
    let last = keys.last().unwrap().parse().unwrap();
    assert_eq!(keymap.action(Scope::Everywhere, last), Some(Action::Quit));
    let twice = [keys.as_slice(), &keys[..1]].concat();
    let fault = Keymap::new([("quit", twice.as_slice())]).unwrap_err();
    assert_eq!(fault.id, "keymap-conflict");
}
