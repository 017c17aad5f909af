//! From a key to a changed state and an effect. Knows no terminal and draws nothing.

mod comparing;
mod copying;
mod opening;
mod palette;
mod pasting;
mod popups;
mod writing;

pub use opening::{list_opened, looked_into};
pub use pasting::paste;
pub use writing::poll_export;

use std::time::Duration;

use ratatui::layout::Size;

use crate::model::{Phrase, Record};
use crate::query::FacetValue;
use crate::report::{Page, Target};
use crate::tui::action::{Action, Scope};
use crate::tui::effect::Effect;
use crate::tui::flow::Flow;
use crate::tui::key::Key;
use crate::tui::look::Look;
use crate::tui::popups::page::Telling;
use crate::tui::popups::{help, page, search};
use crate::tui::screens::organisations::state::Typing;
use crate::tui::screens::{SCREENS, Screen, catalogue, explorer, organisations};
use crate::tui::state::{Popup, State};

/// As long as a frame may wait for what is asked; the rest is done between keys.
const FRAME: Duration = Duration::from_millis(10);

/// A key was typed.
pub fn key(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    state.notice = None;
    state.arriving = None;
    let types = is_typing(state);
    if let Some(effect) = copying::whatever_shows(state, key, look) {
        state.settle(look);
        return effect;
    }
    let effect = match &mut state.popup {
        Some(Popup::Search(_)) => popups::in_search(state, key, look),
        Some(Popup::Help(_)) => popups::in_help(state, key, look),
        Some(Popup::Page(_)) => popups::in_page(state, key, look),
        Some(Popup::Facets(_)) => popups::in_facets(state, key, look),
        Some(Popup::Palette(_)) => palette::key(state, key, look),
        Some(Popup::Opening(_)) => opening::key(state, key, look),
        Some(Popup::Writing(_)) => writing::key(state, key, look),
        None if types => in_line(state, key, look),
        None => match look.keymap.action(scope(state.screen), key) {
            Some(action) => act(state, action, look),
            None => Effect::None,
        },
    };
    state.settle(look);
    effect
}

/// The terminal has another size.
pub fn resize(state: &mut State<'_>, size: Size, look: &Look) {
    state.size = size;
    state.settle(look);
}

fn is_typing(state: &State<'_>) -> bool {
    state.screen == Screen::Organisations && state.organisations.typing == Typing::On
}

/// Letters go to the line above the organisations, which are searched at once; Esc and Enter end it.
fn in_line(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let mut is_changed = false;
    if let Some(edit) = key.edit() {
        state.organisations.input.handle(edit);
        is_changed = true;
    } else if look.keymap.action(Scope::Everywhere, key) == Some(Action::NextPane) {
        is_changed = state.organisations.complete();
    }
    if is_changed {
        ask_organisations(state);
        return Effect::None;
    }
    match look.keymap.action(Scope::Everywhere, key) {
        Some(Action::Quit) => Effect::Quit,
        Some(action @ (Action::Cancel | Action::Open | Action::NextPane)) => {
            state.organisations.typing = Typing::Off;
            if action == Action::Cancel {
                return Effect::None;
            }
            on_screen(state, Action::NextPane, look)
        }
        Some(action) => act(state, action, look),
        None => Effect::None,
    }
}

/// Searches the organisations for what is typed above them.
fn ask_organisations(state: &mut State<'_>) {
    state
        .organisations
        .refresh(state.typology, &mut state.lists);
    state.lists.seek(state.typology, &state.filter, FRAME);
    state.lists.sift(state.typology, &state.filter, FRAME);
}

fn scope(screen: Screen) -> Scope {
    match screen {
        Screen::Overlaps => Scope::Overlaps,
        Screen::Naf => Scope::Naf,
        Screen::Explorer | Screen::Glossary | Screen::Sources | Screen::Organisations => {
            Scope::Everywhere
        }
    }
}

/// What holds whatever the screen; the rest is the screen's own.
fn act(state: &mut State<'_>, action: Action, look: &Look) -> Effect {
    match action {
        Action::Quit => return Effect::Quit,
        Action::Suspend => return Effect::Suspend,
        Action::Redraw => return Effect::Redraw,
        Action::Help => state.popup = Some(Popup::Help(help::State::default())),
        Action::Search if state.screen == Screen::Organisations => {
            state.organisations.typing = Typing::On;
            state.organisations.focus = organisations::state::Pane::List;
        }
        Action::Organisations if state.lists.is_empty() => {
            state.notice = Some(no_list(look));
        }
        Action::Write => return writing::open(state, look),
        Action::Palette => palette::open(state, look),
        Action::OpenList => return opening::open(state),
        Action::ReadOn => opening::read_on(state),
        Action::Search => {
            // Before the first letter, which then has only the search to wait for.
            state.index();
            let search = search::State::after(state.past.searches());
            state.popup = Some(Popup::Search(search));
        }
        Action::Facets => state.open_facets(FRAME / 2),
        Action::DropChip if !state.drop_chip() => {
            state.notice = Some(Phrase::new("notice-no-filter"));
        }
        Action::Listed => listed(state, look),
        Action::LastSearch => {
            let last = state.past.searches().last().cloned().unwrap_or_default();
            let mut search = search::State::typed(&last);
            search.refresh(state.index(), state.typology, &state.filter);
            state.popup = Some(Popup::Search(search));
        }
        Action::Back if !state.go_back() => state.notice = Some(Phrase::new("notice-no-back")),
        Action::Forward if !state.go_forward() => {
            state.notice = Some(Phrase::new("notice-no-forward"));
        }
        Action::Back | Action::Forward | Action::DropChip => {}
        Action::Copy => return copying::copy(state, look),
        Action::CopyCommand => return copying::copy_command(state),
        Action::Browse => return browse(state),
        Action::Compare => comparing::compare(state),
        Action::Why => why(state),
        Action::Network => network(state),
        action => match SCREENS.iter().find(|row| row.action == action) {
            Some(row) => state.show(row.screen),
            None => return on_screen(state, action, look),
        },
    }
    Effect::None
}

/// Enter on a link follows it; all else is a move of the screen.
fn on_screen(state: &mut State<'_>, action: Action, look: &Look) -> Effect {
    let follows = matches!(action, Action::Open | Action::Right);
    if follows && let Some(target) = link(state, look) {
        return match target {
            Target::Web(address) => Effect::Browse(address),
            Target::Record(record) => {
                state.go_to(record);
                Effect::None
            }
        };
    }
    if state.screen == Screen::Overlaps && state.overlaps.opens(action) {
        if let Some(row) = state.overlaps.organisation(state.typology) {
            state.go_to_row(row);
        } else if let Some(record) = state.record() {
            state.go_to(record);
        }
        return Effect::None;
    }
    let (typology, size) = (state.typology, state.room());
    let moved = match state.screen {
        Screen::Explorer => {
            let filter = &state.filter;
            state.explorer.act(action, typology, filter, size, look)
        }
        Screen::Overlaps => state.overlaps.act(action, typology, &state.filter, size),
        Screen::Organisations => {
            let (lists, filter) = (&state.lists, &state.filter);
            let before = state.organisations.query().is_empty();
            let screen = &mut state.organisations;
            let moved = screen.act(action, typology, lists, filter, size, look);
            if !before && screen.query().is_empty() {
                screen.refresh(typology, &mut state.lists);
            }
            moved
        }
        Screen::Naf | Screen::Glossary | Screen::Sources => {
            let filter = state.filter.clone();
            let catalogue = state.catalogue_mut();
            catalogue.act(action, typology, &filter, size, look)
        }
    };
    if moved || action != Action::Cancel {
        return Effect::None;
    }
    if state.screen == Screen::Organisations && state.lists.leave() {
        state.notice = Some(opening::left(state, look));
    } else if !state.filter.is_empty() {
        state.lift_filter();
    }
    Effect::None
}

/// From a family, a code or a status to the organisations of the lists that it keeps.
fn listed(state: &mut State<'_>, look: &Look) {
    if state.lists.is_empty() {
        state.notice = Some(no_list(look));
        return;
    }
    let Some(value) = listed_by(state) else {
        state.notice = Some(Phrase::new("notice-not-listed"));
        return;
    };
    let filter = state.filter.only(state.typology, value);
    // What was typed over other organisations would hide some of these.
    state.organisations = organisations::state::State::default();
    state
        .organisations
        .refresh(state.typology, &mut state.lists);
    state.refilter_to(filter, Screen::Organisations);
}

/// How a list is opened, where there is none.
fn no_list(look: &Look) -> Phrase {
    Phrase::new("notice-no-list").with("key", look.key(Action::OpenList))
}

/// By what the record under the cursor leads to organisations of the lists.
fn listed_by(state: &State<'_>) -> Option<FacetValue> {
    match state.record()? {
        Record::Family(key) => Some(FacetValue::Family(key)),
        Record::Subcategory(key) => {
            Some(FacetValue::Family(state.typology.subcategories[key].family))
        }
        Record::Code(key) => Some(FacetValue::Code(key)),
        Record::Status(key) => Some(FacetValue::Status(key)),
        _ => None,
    }
}

/// Where the link under the cursor of a record leads, if a record has the keys.
fn link(state: &State<'_>, look: &Look) -> Option<Target> {
    if state.screen == Screen::Organisations {
        let (t, lists, filter) = (state.typology, &state.lists, &state.filter);
        return state
            .organisations
            .target(t, lists, filter, state.room(), look);
    }
    let areas = state.areas()?;
    let (reader, pane) = match state.screen {
        Screen::Explorer if state.explorer.focus == explorer::state::Pane::Record => {
            (state.explorer.reader, 2)
        }
        Screen::Naf | Screen::Glossary | Screen::Sources
            if state.catalogue().focus == catalogue::state::Pane::Record =>
        {
            (state.catalogue().reader?, 1)
        }
        _ => return None,
    };
    let area = super::areas::inside(areas.panes[pane]?, areas.shape);
    let flow = Flow::new(state.typology, reader.record, area.width, look);
    reader.eye.target(&flow).cloned()
}

/// Why the actor read stands in the family where it is read, or else in its first.
fn why(state: &mut State<'_>) {
    let typology = state.typology;
    let Some(Record::Actor(actor)) = state.record() else {
        state.notice = Some(Phrase::new("notice-no-why"));
        return;
    };
    let homes = typology.families_of(actor);
    let here = match state.screen {
        Screen::Explorer => Some(state.explorer.node.family(typology)),
        _ => state.overlaps.chosen().families().next(),
    };
    let family = here
        .filter(|family| homes.contains(family))
        .or(homes.first().copied());
    let page = family.and_then(|family| Page::why(typology, actor, family));
    state.popup = page.map(|page| Popup::Page(page::State::new(Telling::Why, page)));
}

/// The relations around the actor or the family read.
fn network(state: &mut State<'_>) {
    let page = state
        .record()
        .and_then(|record| Page::network(state.typology, record));
    match page {
        Some(page) => state.popup = Some(Popup::Page(page::State::new(Telling::Network, page))),
        None => state.notice = Some(Phrase::new("notice-no-network")),
    }
}

fn browse(state: &mut State<'_>) -> Effect {
    let address = match state.organisation() {
        Some(organisation) => organisation.website(),
        None => state.record().and_then(|record| address(state, record)),
    };
    if address.is_none() {
        state.notice = Some(Phrase::new("notice-no-address"));
    }
    address.map_or(Effect::None, Effect::Browse)
}

fn address(state: &State<'_>, record: Record) -> Option<String> {
    let typology = state.typology;
    let address = match record {
        Record::Actor(key) => &typology.actors[key].website,
        Record::Source(key) => &typology.sources[key].url,
        Record::Database(key) => &typology.databases[key].url,
        _ => return None,
    };
    (!address.is_empty()).then(|| address.clone())
}
