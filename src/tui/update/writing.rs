//! Writing what shows: keys over the path typed, what the disk answers, what came of it.

use super::act;
use super::popups::leads_away;
use crate::model::Phrase;
use crate::tui::action::{Action, Scope};
use crate::tui::command_line::command_line;
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::look::Look;
use crate::tui::popups::opening::weight;
use crate::tui::popups::writing::State as Writing;
use crate::tui::state::{Popup, State};
use crate::tui::writing::{Destination, ExportError, ExportResult};

/// Opens the line, in the folder where a list was opened or written last.
pub(super) fn open(state: &mut State<'_>, look: &Look) -> Effect {
    let line = match command_line(state) {
        Ok(line) => line,
        Err(phrase) => {
            state.notice = Some(phrase);
            return Effect::None;
        }
    };
    let formats = state.scribe.map(|scribe| scribe.formats(&line.words));
    let name = line.named(look);
    let popup = Writing::new(line, formats.unwrap_or_default(), &state.folder, &name);
    state.under = state.popup.replace(Popup::Writing(popup));
    self::look(state)
}

/// Asks for the folder that is typed, where it is another one than before.
pub(super) fn look(state: &mut State<'_>) -> Effect {
    match &mut state.popup {
        Some(Popup::Writing(writing)) => {
            (writing.path.wanted()).map_or(Effect::None, Effect::LookInto)
        }
        _ => Effect::None,
    }
}

/// Letters are text; only keys that type nothing are actions.
pub(super) fn key(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let areas = state.areas();
    let action = look.keymap.action(Scope::Everywhere, key);
    if state.export_job.is_some() {
        return while_written(state, action);
    }
    let Some(Popup::Writing(writing)) = &mut state.popup else {
        return Effect::None;
    };
    if let Some(edit) = key.edit() {
        if writing.types() && writing.path.edit(edit) {
            writing.typed();
        }
        return self::look(state);
    }
    match (action, areas) {
        (Some(Action::Cancel), _) => state.uncover(),
        (Some(Action::Write), _) => writing.turn(),
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(Action::Redraw), _) => return Effect::Redraw,
        (Some(Action::Open), _) => match writing.order() {
            Ok(order) => return Effect::Write(order),
            Err(phrase) => writing.fault = Some(phrase),
        },
        (Some(Action::NextPane), _) if writing.complete() => {}
        (Some(Action::NextPane), Some(areas)) => writing.act(Action::Down, &areas, look),
        (Some(Action::PreviousPane), Some(areas)) => writing.act(Action::Up, &areas, look),
        (Some(action), _) if leads_away(action) => {
            (state.popup, state.under) = (None, None);
            return act(state, action, look);
        }
        (Some(action), Some(areas)) => writing.act(action, &areas, look),
        _ => {}
    }
    self::look(state)
}

/// Esc leaves what is being written; everything else waits for it.
fn while_written(state: &mut State<'_>, action: Option<Action>) -> Effect {
    match action {
        Some(Action::Quit) => Effect::Quit,
        Some(Action::Suspend) => Effect::Suspend,
        Some(Action::Redraw) => Effect::Redraw,
        Some(Action::Cancel) => {
            if let Some(export_job) = &mut state.export_job {
                export_job.leave();
            }
            Effect::None
        }
        _ => Effect::None,
    }
}

/// Looks how far what is being written is. Whether there is anything new to see, and what goes to the
/// clipboard.
pub fn poll_export(state: &mut State<'_>, look: &Look) -> Option<Effect> {
    let export_job = state.export_job.as_mut()?;
    let Some(written) = export_job.ended() else {
        let (read, bytes) = export_job.watch.progress();
        let going = match bytes {
            _ if export_job.watch.is_cancelled() => Phrase::new("writing-leaving"),
            0 if read > 0 => Phrase::new("writing-reading").with("percent", read),
            0 => return None,
            _ => Phrase::new("writing-going").with("size", weight(bytes, look)),
        };
        let shown = Some(going);
        let Some(Popup::Writing(writing)) = &mut state.popup else {
            return None;
        };
        let is_new = writing.going != shown;
        writing.going = shown;
        state.settle(look);
        return is_new.then_some(Effect::None);
    };
    let to = export_job.order.to.clone();
    state.export_job = None;
    let effect = ended(state, &to, written, look);
    state.settle(look);
    Some(effect)
}

/// What came of it: it is said, or the line says why not.
fn ended(state: &mut State<'_>, to: &Destination, written: ExportResult, look: &Look) -> Effect {
    let Some(Popup::Writing(mut writing)) = state.popup.take() else {
        return Effect::None;
    };
    writing.going = None;
    let what = writing.what();
    match (written, to) {
        (Ok(None), Destination::File(path, _)) => {
            writing.path.folder().clone_into(&mut state.folder);
            let path = path.to_string_lossy().into_owned();
            let said = Phrase::new("notice-written").with("what", what);
            state.notice = Some(said.with("path", path));
            state.uncover();
            return Effect::None;
        }
        (Ok(text), _) => {
            state.notice = Some(Phrase::new("notice-on-clipboard").with("what", what));
            state.uncover();
            return text.map_or(Effect::None, Effect::Copy);
        }
        (Err(ExportError::Exists), _) => writing.is_taken(look),
        (Err(ExportError::Cancelled), _) => writing.fault = Some(Phrase::new("writing-left")),
        (Err(ExportError::Failed(phrase)), _) => writing.fault = Some(phrase),
    }
    state.popup = Some(Popup::Writing(writing));
    // More may have been read meanwhile.
    state.promise();
    Effect::None
}
