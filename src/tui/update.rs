//! From a key to a changed state and an effect. Knows no terminal and draws nothing.

use ratatui::layout::Size;

use super::action::{Action, Scope};
use super::effect::Effect;
use super::flow::Flow;
use super::key::Key;
use super::look::Look;
use super::popups::page::{Followed, Telling};
use super::popups::{facets, help, page, search};
use super::screens::overlaps::state::Pane;
use super::screens::{SCREENS, Screen, catalogue, explorer};
use super::state::{Popup, State};
use crate::model::{Phrase, Record};
use crate::report::{Page, Target};

/// A key was typed.
pub fn key(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    state.notice = None;
    let effect = match &mut state.popup {
        Some(Popup::Search(_)) => in_search(state, key, look),
        Some(Popup::Help(_)) => in_help(state, key, look),
        Some(Popup::Page(_)) => in_page(state, key, look),
        Some(Popup::Facets(_)) => in_facets(state, key, look),
        None => match look.keymap.action(scope(state.screen), key) {
            Some(action) => act(state, action, look),
            None => Effect::None,
        },
    };
    state.settle(look);
    effect
}

/// A text was pasted: it goes to the search, opening it if need be, as one line.
pub fn paste(state: &mut State<'_>, text: &str, look: &Look) {
    if state.popup.is_none() {
        state.popup = Some(Popup::Search(search::State::default()));
    }
    if let Some(Popup::Search(mut search)) = state
        .popup
        .take_if(|popup| matches!(popup, Popup::Search(_)))
    {
        /// Letters of a paste that are kept; names are far shorter.
        const LONGEST: usize = 500;
        for letter in text
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .take(LONGEST)
        {
            search
                .input
                .handle(tui_input::InputRequest::InsertChar(letter));
        }
        search.refresh(state.index(), state.typology, &state.filter);
        state.popup = Some(Popup::Search(search));
    }
    state.settle(look);
}

/// The terminal has another size.
pub fn resize(state: &mut State<'_>, size: Size, look: &Look) {
    state.size = size;
    state.settle(look);
}

fn scope(screen: Screen) -> Scope {
    match screen {
        Screen::Overlaps => Scope::Overlaps,
        Screen::Naf => Scope::Naf,
        Screen::Explorer | Screen::Glossary | Screen::Sources => Scope::Everywhere,
    }
}

/// What holds whatever the screen; the rest is the screen's own.
fn act(state: &mut State<'_>, action: Action, look: &Look) -> Effect {
    match action {
        Action::Quit => return Effect::Quit,
        Action::Suspend => return Effect::Suspend,
        Action::Redraw => return Effect::Redraw,
        Action::Help => state.popup = Some(Popup::Help(help::State::default())),
        Action::Search => {
            // Before the first letter, which then has only the search to wait for.
            state.index();
            state.popup = Some(Popup::Search(search::State::default()));
        }
        Action::Facets => {
            let facets = facets::State::new(state.typology, &state.filter);
            state.popup = Some(Popup::Facets(facets));
        }
        Action::DropChip => match state.filter.chosen(state.typology).last() {
            Some(last) => state.refilter(state.filter.toggled(state.typology, *last)),
            None => state.notice = Some(Phrase::new("notice-no-filter")),
        },
        Action::LastSearch => {
            let last = state.searches.last().cloned().unwrap_or_default();
            let mut search = search::State::typed(&last);
            search.refresh(state.index(), state.typology, &state.filter);
            state.popup = Some(Popup::Search(search));
        }
        Action::Back if !state.go_back() => state.notice = Some(Phrase::new("notice-no-back")),
        Action::Forward if !state.go_forward() => {
            state.notice = Some(Phrase::new("notice-no-forward"));
        }
        Action::Back | Action::Forward => {}
        Action::Copy => return copy(state, look),
        Action::Browse => return browse(state),
        Action::Compare => compare(state),
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
        if let Some(record) = state.record() {
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
        Screen::Naf | Screen::Glossary | Screen::Sources => {
            let filter = state.filter.clone();
            let catalogue = state.catalogue_mut();
            catalogue.act(action, typology, &filter, size, look)
        }
    };
    if !moved && action == Action::Cancel && !state.filter.is_empty() {
        state.lift_filter();
    }
    Effect::None
}

/// Where the link under the cursor of a record leads, if a record has the keys.
fn link(state: &State<'_>, look: &Look) -> Option<Target> {
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
    reader.target(&flow).cloned()
}

/// The sentence of an overlap; else the name of the record with its address or its code, as one pastes
/// it into a letter.
fn copy(state: &mut State<'_>, look: &Look) -> Effect {
    let typology = state.typology;
    let text = if state.screen == Screen::Overlaps && state.overlaps.focus == Pane::Sets {
        state.overlaps.copied(typology, look)
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

/// Marks what is read, or compares it with what was marked.
fn compare(state: &mut State<'_>) {
    let typology = state.typology;
    let Some(record) = state.record() else { return };
    let marked = state.marked.take().filter(|marked| *marked != record);
    let compared = marked.and_then(|marked| Page::compared(typology, marked, record));
    if let Some(compared) = compared {
        state.popup = Some(Popup::Page(page::State::new(Telling::Comparison, compared)));
    } else if matches!(record, Record::Family(_) | Record::Actor(_)) {
        state.marked = Some(record);
        state.notice = Some(Phrase::new("notice-marked").with("name", record.name(typology)));
    } else {
        state.notice = Some(Phrase::new("notice-no-comparison"));
    }
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

fn in_page(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let action = look.keymap.action(scope(state.screen), key);
    let areas = state.areas();
    let Some(Popup::Page(shown)) = &mut state.popup else {
        return Effect::None;
    };
    match (action, areas) {
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(Action::Open), Some(areas)) => {
            let flow = shown.flow(&areas, look);
            if let Followed::Leaves(record) = shown.follow(state.typology, &flow) {
                state.popup = None;
                state.go_to(record);
            }
        }
        (Some(Action::Back | Action::Left), _) if shown.step_back() => {}
        (Some(action), Some(areas)) if shown.act(action, &areas, look) => {}
        (
            Some(
                Action::Cancel
                | Action::Back
                | Action::Left
                | Action::Compare
                | Action::Why
                | Action::Network,
            ),
            _,
        ) => {
            state.popup = None;
        }
        _ => {}
    }
    Effect::None
}

/// Enter and Space choose a value, or take it off; the lists beside follow.
fn in_facets(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let action = look.keymap.action(scope(state.screen), key);
    let areas = state.areas();
    let Some(Popup::Facets(facets)) = &mut state.popup else {
        return Effect::None;
    };
    match (action, areas) {
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(Action::Cancel | Action::Left | Action::Facets), _) => state.popup = None,
        (Some(Action::Open), _) => {
            if let Some(value) = facets.value() {
                state.refilter(state.filter.toggled(state.typology, value));
            }
        }
        (Some(Action::DropChip), _) => {
            if let Some(last) = state.filter.chosen(state.typology).last() {
                state.refilter(state.filter.toggled(state.typology, *last));
            }
        }
        (Some(action), Some(areas)) => drop(facets.act(action, &areas)),
        _ => {}
    }
    if let Some(Popup::Facets(facets)) = &mut state.popup {
        facets.refresh(state.typology, &state.filter);
    }
    Effect::None
}

fn browse(state: &mut State<'_>) -> Effect {
    let address = state.record().and_then(|record| address(state, record));
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

/// While a search is typed, letters are text; only keys that type nothing are actions.
fn in_search(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let Some(Popup::Search(mut search)) = state.popup.take() else {
        return Effect::None;
    };
    if let Some(edit) = key.edit() {
        let before = search.input.value().to_owned();
        search.input.handle(edit);
        if search.input.value() != before {
            search.refresh(state.index(), state.typology, &state.filter);
        }
        state.popup = Some(Popup::Search(search));
        return Effect::None;
    }
    let mut effect = Effect::None;
    match look.keymap.action(Scope::Everywhere, key) {
        Some(Action::Cancel | Action::Search) => return Effect::None,
        Some(Action::Quit) => return Effect::Quit,
        Some(Action::Help) => {
            state.popup = Some(Popup::Help(help::State::default()));
            return Effect::None;
        }
        Some(Action::Open) => {
            if let Some(record) = search.record() {
                state.keep_search(search.input.value());
                state.go_to(record);
                return Effect::None;
            }
        }
        Some(Action::Suspend) => effect = Effect::Suspend,
        Some(Action::Redraw) => effect = Effect::Redraw,
        Some(Action::NextPane) if search.complete() => {
            search.refresh(state.index(), state.typology, &state.filter);
        }
        Some(action) if search.recall(action, &state.searches) => {
            search.refresh(state.index(), state.typology, &state.filter);
        }
        Some(Action::NextPane) => drop(search.act(Action::Down, state.room())),
        Some(Action::PreviousPane) => drop(search.act(Action::Up, state.room())),
        Some(action) => drop(search.act(action, state.room())),
        None => {}
    }
    state.popup = Some(Popup::Search(search));
    effect
}

fn in_help(state: &mut State<'_>, key: Key, look: &Look) -> Effect {
    let action = look.keymap.action(scope(state.screen), key);
    let areas = state.areas();
    let Some(Popup::Help(help)) = &mut state.popup else {
        return Effect::None;
    };
    match (action, areas) {
        (Some(Action::Quit), _) => return Effect::Quit,
        (Some(Action::Suspend), _) => return Effect::Suspend,
        (Some(action), Some(areas)) if help.act(action, &areas, look) => {}
        // Any other key closes the help; only Esc, Enter and the help's own keys do no more than that.
        (Some(Action::Cancel | Action::Open | Action::Help) | None, _) => state.popup = None,
        (Some(action), _) => {
            state.popup = None;
            return act(state, action, look);
        }
    }
    Effect::None
}
