//! Pages over a screen: two things compared, why an actor is in a family, what it is related to.

use crate::model::{Phrase, Record};
use crate::report::Page;
use crate::tui::mark::Mark;
use crate::tui::popups::page::{self, PageKind};
use crate::tui::screens::Screen;
use crate::tui::state::{Popup, State};

/// Marks what is read, or compares it with what was marked.
pub(super) fn compare(state: &mut State<'_>) {
    let Some(here) = comparable(state) else {
        if state.record().is_some() {
            state.notice = Some(Phrase::new("notice-no-comparison"));
        }
        return;
    };
    let world = &state.world;
    let marked = state.marked.take().filter(|marked| *marked != here);
    let compared = marked.and_then(|marked| {
        let page = Page::comparison(world.typology, marked.side(world)?, here.side(world)?)?;
        Some(page::State::comparison([marked, here], page))
    });
    if let Some(compared) = compared {
        state.popups.push(Popup::Page(compared));
        return;
    }
    let name = here.name(world);
    state.marked = Some(here);
    state.notice = Some(Phrase::new("notice-marked").with("name", name));
}

/// What is read, where it can be compared.
pub(super) fn comparable(state: &State<'_>) -> Option<Mark> {
    if state.screen == Screen::Organisations {
        let lists = &state.world.lists;
        let row = (state.screens.organisations).row(lists, &state.world.filter)?;
        return lists.row(row).map(|_| Mark::Row(row));
    }
    let record = state.record()?;
    matches!(record, Record::Family(_) | Record::Actor(_)).then_some(Mark::Record(record))
}

/// Why the actor read is in the family where it is read, or else in its first.
pub(super) fn why(state: &mut State<'_>) {
    let typology = state.world.typology;
    let Some(Record::Actor(actor)) = state.record() else {
        state.notice = Some(Phrase::new("notice-no-why"));
        return;
    };
    let homes = typology.families_of(actor);
    let here = match state.screen {
        Screen::Explorer => state.screens.explorer.node.family(typology),
        _ => state.screens.overlaps.chosen().families().next(),
    };
    let family = here
        .filter(|family| homes.contains(family))
        .or(homes.first().copied());
    let page = family.and_then(|family| Page::why(typology, actor, family));
    let popup = page.map(|page| Popup::Page(page::State::new(PageKind::Why, page)));
    state.popups.extend(popup);
}

/// The relations around the actor or the family read.
pub(super) fn network(state: &mut State<'_>) {
    let record = state.record();
    let page = record.and_then(|record| Page::network(state.world.typology, record));
    match page {
        Some(page) => {
            let popup = page::State::new(PageKind::Network, page);
            state.popups.push(Popup::Page(popup));
        }
        None => state.notice = Some(Phrase::new("notice-no-network")),
    }
}
