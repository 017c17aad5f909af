//! A text that was pasted: it goes to the line being typed, as one line; to the search where none is.

use tui_input::{Input, InputRequest};

use super::{is_typing, opening, writing};
use crate::tui::effect::Effect;
use crate::tui::look::Look;
use crate::tui::popups::opening::{dragged, is_path};
use crate::tui::popups::path::TypedPath;
use crate::tui::popups::search;
use crate::tui::state::{Popup, State};

/// Letters of a paste that are kept; names are far shorter, and paths shorter.
const LONGEST: usize = 4_000;

/// A text was pasted, or a file dragged in, which terminals tell as a paste.
pub fn paste(state: &mut State<'_>, text: &str, look: &Look) -> Effect {
    let is_typing = is_typing(state);
    if state.popup.is_none() && !is_typing {
        if is_path(text) {
            let effect = opening::with(state, &shortened(&dragged(text)));
            state.settle(look);
            return effect;
        }
        state.popup = Some(Popup::Search(search::State::default()));
    }
    let mut effect = Effect::None;
    match state.popup.take() {
        None => {
            insert(&mut state.screens.organisations.input, text);
            super::ask_organisations(state);
        }
        Some(Popup::Search(mut search)) => {
            insert(&mut search.input, text);
            search.refresh(
                state.world.index(),
                state.world.typology,
                &state.world.filter,
            );
            state.popup = Some(Popup::Search(search));
        }
        Some(Popup::Palette(mut palette)) => {
            insert(&mut palette.input, text);
            palette.refresh();
            state.popup = Some(Popup::Palette(palette));
        }
        Some(Popup::Opening(mut line)) => {
            insert_path(&mut line.path, text);
            line.typed();
            state.popup = Some(Popup::Opening(line));
            effect = opening::look(state);
        }
        Some(Popup::Writing(mut line)) if line.types() => {
            insert_path(&mut line.path, text);
            line.typed();
            state.popup = Some(Popup::Writing(line));
            effect = writing::look(state);
        }
        popup => state.popup = popup,
    }
    state.settle(look);
    effect
}

/// A whole path stands for itself, whatever was typed before.
fn insert_path(path: &mut TypedPath, text: &str) {
    if is_path(text) {
        path.replace(shortened(&dragged(text)));
    } else {
        insert(&mut path.input, &dragged(text));
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// Puts a text where the cursor stands, as one line without the space around it.
fn insert(input: &mut Input, text: &str) {
    let one_line = |letter: char| if letter.is_control() { ' ' } else { letter };
    for letter in text.trim().chars().map(one_line).take(LONGEST) {
        input.handle(InputRequest::InsertChar(letter));
    }
}
