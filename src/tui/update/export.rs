//! The export dialog: opening it, the progress of its export, and the result.

use std::path::PathBuf;
use std::sync::Arc;

use crate::answer::CancelToken;
use crate::export::Capability;
use crate::model::Phrase;
use crate::report::table_message;
use crate::tui::effect::Effect;
use crate::tui::export_job::{ExportError, ExportResult};
use crate::tui::look::Look;
use crate::tui::popups::export::State as Dialog;
use crate::tui::shown_lists::{AT_LEAST, ORGANISATIONS};
use crate::tui::shown_request::ShownRequest;
use crate::tui::state::{Popup, State};
use crate::tui::world::World;

/// Opens the dialog, in the folder where a list was opened or written last.
pub(super) fn open(state: &mut State<'_>, look: &Look) -> Effect {
    match state.request() {
        Ok(shown) => {
            open_dialog(state, shown, look);
        }
        Err(phrase) => state.notice = Some(phrase),
    }
    Effect::None
}

/// Opens the dialog for a table whole.
pub(super) fn open_table(state: &mut State<'_>, table: &'static str, look: &Look) {
    let shown = ShownRequest::export(table).summarised(Phrase::new(table_message(table)));
    open_dialog(state, shown, look);
}

fn open_dialog(state: &mut State<'_>, shown: ShownRequest, look: &Look) {
    let world = &state.world;
    let name = shown.file_name(world.typology, look);
    let first = works_in_spreadsheets(world).then_some(Capability::Workbook);
    let dialog = Dialog::new(shown, (&world.folder, &name), first);
    state.popups.push(Popup::Export(dialog));
}

/// Whether a list comes from a spreadsheet: a workbook, or semicolons, which spreadsheets in French write.
fn works_in_spreadsheets(world: &World<'_>) -> bool {
    let ranks = 0..world.paths().len();
    let mut lists = ranks.filter_map(|rank| world.lists.directory(rank));
    lists.any(|list| {
        let recognition = list.recognition();
        recognition.sheets().is_some() || recognition.separator == Some(';')
    })
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
    let (file, token) = (
        export_job.request.output.file.clone(),
        Arc::clone(&export_job.cancel),
    );
    state.world.export_job = None;
    let effect = ended(state, (file, &token), result, look);
    state.settle(look);
    Some(effect)
}

/// Shows the result: in a notice, or in the dialog where it is a fault.
fn ended(
    state: &mut State<'_>,
    (file, token): (Option<PathBuf>, &CancelToken),
    result: ExportResult,
    look: &Look,
) -> Effect {
    let is_changed = token.has_read_otherwise(&state.world.files_opened());
    let Some(Popup::Export(dialog)) = state.popups.last_mut() else {
        return Effect::None;
    };
    dialog.progress = None;
    let what = counted(dialog.summary(), token.rows());
    let said = |sentence: Phrase| {
        if is_changed {
            Phrase::new("notice-list-changed").with("sentence", sentence)
        } else {
            sentence
        }
    };
    match (result, file) {
        (Ok(None), Some(path)) => {
            dialog.path.folder().clone_into(&mut state.world.folder);
            let notice = Phrase::new("notice-written").with("what", what);
            state.notice = Some(said(notice.with("path", path.display().to_string())));
            state.close_popup();
            return Effect::None;
        }
        (Ok(text), _) => {
            let notice = Phrase::new("notice-on-clipboard").with("what", what);
            state.notice = Some(said(notice));
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

/// What was written, in a few words: of organisations, which are read again from their files, as many as there were.
fn counted(summary: Phrase, rows: usize) -> Phrase {
    let is_of_rows = [ORGANISATIONS, AT_LEAST].contains(&summary.id.as_str());
    if is_of_rows {
        Phrase::new(ORGANISATIONS).with("count", rows)
    } else {
        summary
    }
}
