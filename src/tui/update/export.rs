//! The export dialog: opening it, the progress of its export, and the result.

use std::path::PathBuf;

use crate::model::Phrase;
use crate::tui::effect::Effect;
use crate::tui::export_job::{ExportError, ExportResult};
use crate::tui::look::Look;
use crate::tui::popups::export::State as Dialog;
use crate::tui::state::{Popup, State};

/// Opens the dialog, in the folder where a list was opened or written last.
pub(super) fn open(state: &mut State<'_>, look: &Look) -> Effect {
    match state.request() {
        Ok(shown) => {
            let name = shown.file_name(look);
            let dialog = Dialog::new(shown, &state.world.folder, &name);
            state.popups.push(Popup::Export(dialog));
        }
        Err(phrase) => state.notice = Some(phrase),
    }
    Effect::None
}

/// Polls the export. `None` where there is nothing new to see.
pub fn poll_export(state: &mut State<'_>, look: &Look) -> Option<Effect> {
    let export_job = state.world.export_job.as_mut()?;
    let Some(result) = export_job.poll() else {
        let (read, bytes) = export_job.cancel.progress();
        let progress = match bytes {
            _ if export_job.cancel.is_cancelled() => Phrase::new("writing-leaving"),
            0 if read > 0 => Phrase::new("writing-reading").with("percent", read),
            0 => return None,
            _ => Phrase::new("writing-going").with("size", look.file_size(bytes)),
        };
        let progress = Some(progress);
        let Some(Popup::Export(dialog)) = state.popups.last_mut() else {
            return None;
        };
        let is_new = dialog.progress != progress;
        dialog.progress = progress;
        state.settle(look);
        return is_new.then_some(Effect::None);
    };
    let file = export_job.request.output.file.clone();
    state.world.export_job = None;
    let effect = ended(state, file, result, look);
    state.settle(look);
    Some(effect)
}

/// Shows the result: in a notice, or in the dialog where it is a fault.
fn ended(
    state: &mut State<'_>,
    file: Option<PathBuf>,
    result: ExportResult,
    look: &Look,
) -> Effect {
    let Some(Popup::Export(dialog)) = state.popups.last_mut() else {
        return Effect::None;
    };
    dialog.progress = None;
    let what = dialog.summary();
    match (result, file) {
        (Ok(None), Some(path)) => {
            dialog.path.folder().clone_into(&mut state.world.folder);
            let notice = Phrase::new("notice-written").with("what", what);
            state.notice = Some(notice.with("path", path.display().to_string()));
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
