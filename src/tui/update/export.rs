//! The export dialog: opened over what shows, told how far its export is and what came of it.

use crate::model::Phrase;
use crate::tui::effect::Effect;
use crate::tui::export_job::{ExportError, ExportResult};
use crate::tui::look::Look;
use crate::tui::popups::export::State as Dialog;
use crate::tui::state::{Popup, State};

/// Opens the dialog, in the folder where a list was opened or written last.
pub(super) fn open(state: &mut State<'_>, look: &Look) -> Effect {
    match state.request() {
        Ok(line) => {
            let name = line.file_name(look);
            let dialog = Dialog::new(line, &state.world.folder, &name);
            state.popups.push(Popup::Export(dialog));
        }
        Err(phrase) => state.notice = Some(phrase),
    }
    Effect::None
}

/// Looks how far the export is. `None` where there is nothing new to see.
pub fn poll_export(state: &mut State<'_>, look: &Look) -> Option<Effect> {
    let export_job = state.world.export_job.as_mut()?;
    let Some(written) = export_job.poll() else {
        let (read, bytes) = export_job.cancel.progress();
        let going = match bytes {
            _ if export_job.cancel.is_cancelled() => Phrase::new("writing-leaving"),
            0 if read > 0 => Phrase::new("writing-reading").with("percent", read),
            0 => return None,
            _ => Phrase::new("writing-going").with("size", look.file_size(bytes)),
        };
        let shown = Some(going);
        let Some(Popup::Export(dialog)) = state.popups.last_mut() else {
            return None;
        };
        let is_new = dialog.progress != shown;
        dialog.progress = shown;
        state.settle(look);
        return is_new.then_some(Effect::None);
    };
    let file = export_job.request.output.file.clone();
    state.world.export_job = None;
    let effect = ended(state, file, written, look);
    state.settle(look);
    Some(effect)
}

/// What came of it: it is said, or the line says why not.
fn ended(
    state: &mut State<'_>,
    file: Option<String>,
    written: ExportResult,
    look: &Look,
) -> Effect {
    let Some(Popup::Export(dialog)) = state.popups.last_mut() else {
        return Effect::None;
    };
    dialog.progress = None;
    let what = dialog.summary();
    match (written, file) {
        (Ok(None), Some(path)) => {
            dialog.path.folder().clone_into(&mut state.world.folder);
            let said = Phrase::new("notice-written").with("what", what);
            state.notice = Some(said.with("path", path));
            state.close_popup();
            return Effect::None;
        }
        (Ok(text), _) => {
            state.notice = Some(Phrase::new("notice-on-clipboard").with("what", what));
            state.close_popup();
            return text.map_or(Effect::None, Effect::Copy);
        }
        (Err(ExportError::Exists), _) => dialog.is_taken(look),
        (Err(ExportError::Cancelled), _) => dialog.fault = Some(Phrase::new("writing-left")),
        (Err(ExportError::Failed(phrase)), _) => dialog.fault = Some(phrase),
    }
    // More may have been read meanwhile.
    state.update_export();
    Effect::None
}
