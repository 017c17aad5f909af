//! Any text as a configuration, a theme, a profile of a list, a history or a session.
#![cfg_attr(fuzzing, no_main)]

use std::path::Path;

use essnum::theme::Theme;
use essnum::user::{Config, History, ListProfile, Session};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let history = History::parse(data);
    assert_eq!(History::parse(&history.written()), history);
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = Config::parse(Path::new("c.toml"), text);
        let _ = Session::parse(Path::new("s.toml"), text);
        let _ = Theme::parse("t.toml", text);
        let _ = ListProfile::parse(Path::new("p.toml"), text);
    }
});
