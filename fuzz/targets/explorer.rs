//! Any keys, pastes and sizes in the explorer, over the bundled dataset and a short list.
#![cfg_attr(fuzzing, no_main)]

use std::time::Duration;

use essnum::directory::Loading;
use essnum::query::Filter;
use essnum::text::{Text, language, sanitized};
use essnum::theme::{Depth, Theme};
use essnum::tui::action::ACTIONS;
use essnum::tui::keymap::Keymap;
use essnum::tui::lists::Lists;
use essnum::tui::look::{Look, UNICODE};
use essnum::tui::state::State;
use essnum::tui::{update, view};
use libfuzzer_sys::fuzz_target;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

const LIST: &str =
    "nom;ape;cp;étiquettes\nCafé;62.01Z;35000;a|b\nBoutique;47.91B;57000;b\n\u{1b}[31m;x;;c|a\n";

fuzz_target!(|data: &[u8]| {
    static TYPOLOGY: std::sync::OnceLock<essnum::model::Typology> = std::sync::OnceLock::new();
    let typology =
        TYPOLOGY.get_or_init(|| essnum::prepared::typology("fr").expect("the bundled dataset"));
    let theme = Theme::bundled("dark").expect("a theme");
    let text = Text::new(language("fr"));
    let look = Look::new(theme, Depth::True, Keymap::default(), UNICODE, text);
    let mut state = State::new(typology, Filter::default(), Size::new(80, 24));
    let list = Loading::new("l.csv", Box::new(LIST.as_bytes()), LIST.len());
    state.open(Lists::new(typology, vec![list]));
    for pair in data.chunks_exact(2).take(160) {
        let (kind, value) = (pair[0], pair[1]);
        match kind % 16 {
            0 => update::resize(
                &mut state,
                Size::new(u16::from(value), u16::from(kind)),
                &look,
            ),
            1 => {
                update::paste(&mut state, &String::from_utf8_lossy(data), &look);
            }
            2 => {
                state.work(Duration::from_millis(1), &look);
            }
            3..8 => {
                let letter = char::from(value.max(b' ')).to_string();
                if let Ok(key) = letter.parse() {
                    update::key(&mut state, key, &look);
                }
            }
            _ => {
                let row = &ACTIONS[usize::from(value) % ACTIONS.len()];
                if let Some(key) = row.keys.first().and_then(|key| key.parse().ok()) {
                    update::key(&mut state, key, &look);
                }
            }
        }
        let size = state.world.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
        view::draw(&mut buffer, &state, &look);
        for cell in buffer.content() {
            assert_eq!(
                sanitized(cell.symbol()),
                cell.symbol(),
                "a raw letter is drawn"
            );
        }
    }
});
