//! From a key to a changed state and an effect. Knows no terminal and draws nothing.

mod copying;
mod export;
mod mouse;
mod opening;
mod pages;
mod palette;
mod panes;
mod presenting;

pub use export::poll_export;
pub use mouse::mouse;
pub use opening::{folder_read, list_opened, list_reread};

use ratatui::layout::Size;

use crate::model::{Phrase, Record};
use crate::query::Filter;
use crate::tui::action::{Action, Scope};
use crate::tui::effect::{Effect, Preference};
use crate::tui::key::KeyPress;
use crate::tui::layer::Step;
use crate::tui::look::Look;
use crate::tui::popups::path::{dragged, is_path};
use crate::tui::popups::{facets, help, opening as opening_popup, search};
use crate::tui::screens::organisations::state::{Pane, Typing};
use crate::tui::screens::{SCREENS, Screen, organisations};
use crate::tui::state::{COUNTING, Popup, State};
use crate::tui::widgets::line::{PATH, shortened};

/// A key was typed.
pub fn key(state: &mut State<'_>, key: KeyPress, look: &Look) -> Effect {
    state.notice = None;
    state.pending_row = None;
    if let Some(effect) = presenting::key(state, key, look) {
        return settled(state, effect, look);
    }
    let was = (state.world.welcomes, state.screen);
    let effect = answer(state, key, look);
    // Anyone who moves on no longer needs the welcome: it leaves its rows to the panes until the next run.
    if was.0 && (!state.popups.is_empty() || state.screen != was.1) {
        state.world.welcomes = false;
    }
    settled(state, effect, look)
}

/// Letters were typed, so fast that they are taken together.
pub fn letters(state: &mut State<'_>, letters: &str, look: &Look) -> Effect {
    state.notice = None;
    state.pending_row = None;
    let is_popup = !state.popups.is_empty();
    let (layer, world) = state.top();
    layer.letters(letters, world);
    if is_popup {
        state.work_popup();
    }
    settled(state, Effect::None, look)
}

/// A text was pasted, or a file dragged in, which terminals report as a paste. It goes to the line being
/// typed, as one line; where none is, a path opens a list, and anything else is searched.
pub fn paste(state: &mut State<'_>, text: &str, look: &Look) -> Effect {
    state.notice = None;
    if presenting::is_before_room(state) {
        presenting::paste(state, text);
        return settled(state, Effect::None, look);
    }
    if state.popups.is_empty() && !state.is_typing() {
        if is_path(text) {
            let path = shortened(&dragged(text), PATH);
            let popup = Popup::Opening(opening_popup::State::new(&path));
            state.popups.push(popup);
            return settled(state, Effect::None, look);
        }
        state.popups.push(Popup::Search(search::State::default()));
    }
    let (layer, world) = state.top();
    layer.paste(text, world);
    settled(state, Effect::None, look)
}

/// The terminal has another size.
pub fn resize(state: &mut State<'_>, size: Size, look: &Look) {
    state.world.size = size;
    presenting::resized(state);
    state.settle(look);
}

/// Brings the cursors into view. Where there is no other effect, requests the folder that a popup needs.
fn settled(state: &mut State<'_>, effect: Effect, look: &Look) -> Effect {
    if let Some(remark) = state.world.remark.take() {
        state.notice = Some(remark);
    }
    state.settle(look);
    if effect != Effect::None {
        return effect;
    }
    let popup = state.popups.last_mut();
    let folder = popup.and_then(|popup| popup.layer_mut().needed_folder());
    folder.map_or(Effect::None, Effect::ReadFolder)
}

fn answer(state: &mut State<'_>, key: KeyPress, look: &Look) -> Effect {
    let scope = state.screen.row().scope;
    let edit = key.edit();
    // What shows can be copied and exported whatever is over it or being typed.
    let is_dialog = matches!(state.popup(), Some(Popup::Export(_)));
    if edit.is_none() && !is_dialog {
        match look.keymap.action(scope, key) {
            Some(Action::CopyCommand) => return copying::copy_command(state),
            Some(Action::AddStep) => return presenting::add_step(state),
            Some(Action::Write) => return export::open(state, look),
            _ => {}
        }
    }
    let is_typing = state.is_typing();
    let scope = if is_typing { Scope::Everywhere } else { scope };
    let action = look.keymap.action(scope, key);
    let edit = edit.filter(|_| is_typing);
    match action {
        _ if edit.is_some() => {}
        Some(Action::Quit) => return Effect::Quit,
        Some(Action::Suspend) => return Effect::Suspend,
        Some(Action::Redraw) => return Effect::Redraw,
        _ => {}
    }
    let is_popup = !state.popups.is_empty();
    let (layer, world) = state.top();
    let step = match (edit, action) {
        (Some(edit), _) => {
            layer.edit(edit, world);
            Step::Done
        }
        (None, None) if is_popup => layer.unbound(),
        (None, None) => {
            let notice = Phrase::new("notice-unknown-key");
            let notice = notice.with("key", look.key_name(&key.to_string()));
            state.notice = Some(notice.with("help", look.key(Action::Help)));
            Step::Done
        }
        (None, Some(action)) if is_popup => layer.act(action, world, look),
        (None, Some(action)) => {
            let screen = state.screens.get_mut(state.screen);
            let typing = is_typing.then(|| screen.act_while_typing(action, &mut state.world, look));
            match typing.flatten() {
                Some(step) => step,
                None => return act(state, action, look),
            }
        }
    };
    let leaves = matches!(step, Step::Leave(_));
    let effect = take(state, step, look);
    if is_popup && !leaves {
        state.work_popup();
    }
    effect
}

/// Performs an action as its key would.
fn perform(state: &mut State<'_>, action: Action, look: &Look) -> Effect {
    if let Some(effect) = presenting::on_detour(state, Some(action), look) {
        return effect;
    }
    match action {
        Action::Quit => return Effect::Quit,
        Action::Suspend => return Effect::Suspend,
        Action::Redraw => return Effect::Redraw,
        Action::CopyCommand => return copying::copy_command(state),
        _ => {}
    }
    if state.popups.is_empty() {
        return act(state, action, look);
    }
    let (layer, world) = state.top();
    let step = layer.act(action, world, look);
    let leaves = matches!(step, Step::Leave(_));
    let effect = take(state, step, look);
    if !leaves {
        state.work_popup();
    }
    effect
}

/// Performs the step that a layer returned.
fn take(state: &mut State<'_>, step: Step, look: &Look) -> Effect {
    match step {
        Step::Effect(effect) => return effect,
        Step::Close => state.close_popup(),
        Step::Prefer(preference) => {
            state.close_popup();
            return Effect::Prefer(preference);
        }
        Step::Leave(action) => {
            state.popups.clear();
            // An action of another screen means something there.
            if let Some(home) = action.row().and_then(|row| Screen::home(row.scope)) {
                state.show(home);
            }
            return act(state, action, look);
        }
        Step::GoTo(record) => {
            state.popups.clear();
            state.go_to(record);
        }
        Step::GoToFound(found) => {
            state.popups.clear();
            state.go_to_in(found.record, found.family);
            if let Some(passage) = found.passage {
                state.screens.get_mut(state.screen).seek(passage);
            }
        }
        Step::Export(table) => {
            state.popups.clear();
            export::open_table(state, table, look);
        }
        Step::GoToRow(row) => state.go_to_row(row),
        Step::Refilter(filter) => state.refilter(*filter),
        Step::Pass(Action::Cancel) => {
            if state.screen == Screen::Organisations && state.world.lists.stop() {
                state.notice = Some(opening::stopped(state, look));
            } else if !state.world.filter.is_empty() {
                state.refilter(Filter::default());
                state.notice = Some(Phrase::new("notice-lifted"));
            }
        }
        Step::Done | Step::Pass(_) => {}
    }
    Effect::None
}

/// Handles an action that means the same on every screen; others are the screen's own.
fn act(state: &mut State<'_>, action: Action, look: &Look) -> Effect {
    match action {
        Action::Quit => return Effect::Quit,
        Action::Suspend => return Effect::Suspend,
        Action::Redraw => return Effect::Redraw,
        Action::Help => state.popups.push(Popup::Help(help::State::default())),
        Action::Search if state.screen == Screen::Organisations => {
            state.screens.organisations.typing = Typing::On;
            state.screens.organisations.focus = Pane::List;
        }
        Action::Organisations if state.world.lists.is_empty() => {
            state.notice = Some(no_list(look));
        }
        Action::Write => return export::open(state, look),
        Action::Palette => palette::open(state, look),
        Action::OpenList => {
            let popup = opening_popup::State::new(&state.world.folder);
            state.popups.push(Popup::Opening(popup));
        }
        Action::Columns => match opening::columns(state) {
            Some(popup) => state.popups.push(popup),
            None => state.notice = Some(no_list(look)),
        },
        Action::ReadOn => opening::read_on(state),
        Action::Search => {
            // Before the first letter, which then has only the search to wait for.
            state.world.index();
            let search = search::State::after(state.world.recent.searches());
            state.popups.push(Popup::Search(search));
        }
        Action::Facets => {
            let realm = state.realm();
            let facets = facets::State::open(&mut state.world, realm, COUNTING);
            state.popups.push(Popup::Facets(facets));
        }
        Action::DropChip => match state.world.without_last_chip(state.realm()) {
            Some(filter) => state.refilter(filter),
            None => state.notice = Some(Phrase::new("notice-no-filter")),
        },
        Action::Listed => listed(state, look),
        Action::Mouse => {
            state.mouse.is_ours = !state.mouse.is_ours;
            let id = if state.mouse.is_ours {
                "notice-mouse-taken"
            } else {
                "notice-mouse-given"
            };
            state.notice = Some(Phrase::new(id).with("key", look.key(Action::Mouse)));
            return Effect::Prefer(Preference::Mouse(state.mouse.is_ours));
        }
        Action::Cancel if state.world.welcomes => {
            state.world.welcomes = false;
            state.world.recent.welcomed();
        }
        Action::Welcome if state.world.has_room_to_welcome() => {
            state.world.welcomes = !state.world.welcomes;
        }
        // In little room the typology itself says what this is.
        Action::Welcome => {
            if let Some(scheme) = state.world.typology.schemes.keys().next() {
                state.go_to(Record::Scheme(scheme));
            }
        }
        Action::Cancel if state.world.arrangement.is_zoomed => panes::zoom(state),
        Action::Zoom | Action::Grow | Action::Shrink => panes::arrange(state, action, look),
        Action::FirstPane | Action::SecondPane | Action::ThirdPane => panes::focus(state, action),
        Action::NextRecord | Action::PreviousRecord => panes::read_next(state, action),
        Action::LastSearch => {
            let last = state.world.recent.searches().last();
            let mut search = search::State::typed(last.map_or("", String::as_str));
            search.refresh(&state.world);
            state.popups.push(Popup::Search(search));
        }
        Action::Back if !state.go_back() => state.notice = Some(Phrase::new("notice-no-back")),
        Action::Forward if !state.go_forward() => {
            state.notice = Some(Phrase::new("notice-no-forward"));
        }
        Action::Back | Action::Forward => {}
        Action::AddStep => return presenting::add_step(state),
        Action::Copy => return copying::copy(state, look),
        Action::Cite => return copying::cite(state, look),
        Action::CopyCommand => return copying::copy_command(state),
        Action::Browse => return copying::browse(state),
        Action::Compare => pages::compare(state),
        Action::Why => pages::why(state),
        Action::Network => pages::network(state),
        action => {
            if let Some(row) = SCREENS.iter().find(|row| row.action == action) {
                state.show(row.screen);
            } else {
                let screen = state.screens.get_mut(state.screen);
                let step = screen.act(action, &mut state.world, look);
                return take(state, step, look);
            }
        }
    }
    Effect::None
}

/// From a family, a code or a status to the organisations of the lists that it keeps.
fn listed(state: &mut State<'_>, look: &Look) {
    if state.world.lists.is_empty() {
        state.notice = Some(no_list(look));
        return;
    }
    let Some(value) = palette::listed_by(state) else {
        state.notice = Some(Phrase::new("notice-not-listed"));
        return;
    };
    let filter = state.world.filter.only(state.world.typology, value);
    // What was typed over other organisations would hide some of these.
    let mut organisations = organisations::state::State::default();
    organisations.refresh(state.world.typology, &mut state.world.lists);
    state.screens.organisations = organisations;
    state.refilter_to(filter, Screen::Organisations);
}

/// The notice where there is no list: how to open one.
fn no_list(look: &Look) -> Phrase {
    Phrase::new("notice-no-list").with("key", look.key(Action::OpenList))
}
