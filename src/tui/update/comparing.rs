//! Marking and comparing: what is marked on one screen is set beside what is read on another.

use crate::model::{Phrase, Record};
use crate::query::Organisation;
use crate::report::{Compared, Page};
use crate::tui::lists::Place;
use crate::tui::popups::page;
use crate::tui::screens::Screen;
use crate::tui::state::{Mark, Popup, State};

/// Marks what is read, or compares it with what was marked.
pub(super) fn compare(state: &mut State<'_>) {
    let Some(here) = read(state) else {
        if state.record().is_some() {
            state.notice = Some(Phrase::new("notice-no-comparison"));
        }
        return;
    };
    let marked = state.marked.take().filter(|marked| *marked != here);
    let compared = marked.and_then(|marked| {
        let (ours, theirs) = (side(state, marked)?, side(state, here)?);
        let page = Page::set_beside(state.world.typology, ours, theirs)?;
        Some(page::State::comparison([marked, here], page))
    });
    if let Some(compared) = compared {
        state.popup = Some(Popup::Page(compared));
        return;
    }
    let name = match here {
        Mark::Record(record) => record.name(state.world.typology).to_owned(),
        Mark::Row(row) => state
            .world
            .lists
            .row(row)
            .map_or(String::new(), |place| place.name()),
    };
    state.marked = Some(here);
    state.notice = Some(Phrase::new("notice-marked").with("name", name));
}

/// What is read, where it can be compared.
pub(super) fn read(state: &State<'_>) -> Option<Mark> {
    if state.screen == Screen::Organisations {
        let row = state
            .screens
            .organisations
            .row(&state.world.lists, &state.world.filter)?;
        return state.world.lists.row(row).map(|_| Mark::Row(row));
    }
    let record = state.record()?;
    matches!(record, Record::Family(_) | Record::Actor(_)).then_some(Mark::Record(record))
}

fn side<'s>(state: &'s State<'_>, mark: Mark) -> Option<Compared<'s>> {
    match mark {
        Mark::Record(record) => Some(Compared::Record(record)),
        Mark::Row(row) => {
            let Place {
                directory,
                linked,
                row,
            } = state.world.lists.row(row)?;
            Some(Compared::Organisation(Organisation {
                typology: state.world.typology,
                directory,
                linked,
                row,
            }))
        }
    }
}
