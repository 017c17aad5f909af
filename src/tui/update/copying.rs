//! Copying a sentence, a name with its address, or the command for what shows; opening addresses in the
//! browser.

use crate::model::{Phrase, Record};
use crate::report::citation::record_citation;
use crate::tui::effect::Effect;
use crate::tui::look::Look;
use crate::tui::state::State;

/// Copies what the screen offers; else the name of the record with its address or its code.
pub(super) fn copy(state: &mut State<'_>, look: &Look) -> Effect {
    let own = state.shown().copied(&state.world, look);
    let Some(text) = own.or_else(|| named(state)) else {
        return Effect::None;
    };
    state.notice = Some(Phrase::new("notice-copied").with("text", text.as_str()));
    Effect::Copy(text)
}

fn named(state: &State<'_>) -> Option<String> {
    let typology = state.world.typology;
    let record = state.record()?;
    let name = record.name(typology);
    Some(match (record, address(state, record)) {
        (Record::Code(key), _) => format!("{} {name}", typology.codes[key].code),
        (_, Some(address)) => format!("{name} <{address}>"),
        (_, None) => name.to_owned(),
    })
}

/// Copies how to cite the record that is chosen.
pub(super) fn cite(state: &mut State<'_>, look: &Look) -> Effect {
    let t = state.world.typology;
    let Some(record) = state.record() else {
        return Effect::None;
    };
    let text = look.text.say(&record_citation(t, record));
    state.notice = Some(Phrase::new("notice-copied").with("text", text.as_str()));
    Effect::Copy(text)
}

/// Copies the command that gives what shows; a notice says in what its answer differs.
pub(super) fn copy_command(state: &mut State<'_>) -> Effect {
    match state.request() {
        Ok(shown) => {
            let text = shown.request.to_string();
            let notice = match shown.difference {
                None => Phrase::new("notice-copied"),
                Some(apart) => Phrase::new("notice-copied-near").with("apart", apart),
            };
            state.notice = Some(notice.with("text", text.as_str()));
            Effect::Copy(text)
        }
        Err(phrase) => {
            state.notice = Some(phrase);
            Effect::None
        }
    }
}

/// Opens the address of what is read.
pub(super) fn browse(state: &mut State<'_>) -> Effect {
    let address = website(state);
    if address.is_none() {
        state.notice = Some(Phrase::new("notice-no-address"));
    }
    address.map_or(Effect::None, Effect::Browse)
}

/// The address of what is read.
pub(super) fn website(state: &State<'_>) -> Option<String> {
    match state.organisation() {
        Some(organisation) => organisation.website(),
        None => state.record().and_then(|record| address(state, record)),
    }
}

fn address(state: &State<'_>, record: Record) -> Option<String> {
    let typology = state.world.typology;
    let address = match record {
        Record::Actor(key) => &typology.actors[key].website,
        Record::Source(key) => &typology.sources[key].url,
        Record::Database(key) => &typology.databases[key].url,
        _ => return None,
    };
    (!address.is_empty()).then(|| address.clone())
}
