//! What is copied: a sentence, a name with its address, or the command line that gives what shows.

use super::{address, scope, writing};
use crate::model::{Phrase, Record};
use crate::tui::action::Action;
use crate::tui::command_line::command_line;
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::look::Look;
use crate::tui::screens::Screen;
use crate::tui::screens::overlaps::named::Given;
use crate::tui::screens::overlaps::state::Pane;
use crate::tui::state::{Popup, State};

/// What is done with all that shows, whatever lies over it or is being typed.
pub(super) fn whatever_shows(state: &mut State<'_>, key: Key, look: &Look) -> Option<Effect> {
    // The line of what is to be written has the command already.
    if key.edit().is_some() || matches!(state.popup, Some(Popup::Writing(_))) {
        return None;
    }
    match look.keymap.action(scope(state.screen), key) {
        Some(Action::CopyCommand) => Some(copy_command(state)),
        Some(Action::Write) => Some(writing::open(state, look)),
        _ => None,
    }
}

/// The sentence of an overlap; else the name of the record with its address or its code, as one pastes
/// it into a letter.
pub(super) fn copy(state: &mut State<'_>, look: &Look) -> Effect {
    let typology = state.world.typology;
    let text = if state.screen == Screen::Overlaps && state.screens.overlaps.focus == Pane::Sets {
        let lists = &state.world.lists;
        state
            .screens
            .overlaps
            .copied(Given { typology, lists }, look)
    } else if let Some(organisation) = state.organisation() {
        organisation.called()
    } else {
        let Some(record) = state.record() else {
            return Effect::None;
        };
        let name = record.name(typology);
        match (record, address(state, record)) {
            (Record::Code(key), _) => format!("{} {name}", typology.codes[key].code),
            (_, Some(address)) => format!("{name} <{address}>"),
            (_, None) => name.to_owned(),
        }
    };
    state.notice = Some(Phrase::new("notice-copied").with("text", text.as_str()));
    Effect::Copy(text)
}

/// The command line that gives what shows; what of it no command can say is said.
pub(super) fn copy_command(state: &mut State<'_>) -> Effect {
    match command_line(state) {
        Ok(line) => {
            let text = line.written();
            let copied = match line.apart {
                None => Phrase::new("notice-copied"),
                Some(apart) => Phrase::new("notice-copied-near").with("apart", apart),
            };
            state.notice = Some(copied.with("text", text.as_str()));
            Effect::Copy(text)
        }
        Err(phrase) => {
            state.notice = Some(phrase);
            Effect::None
        }
    }
}
