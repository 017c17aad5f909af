//! The whole frame.
//!
//! ```text
//!  essnum   Explorer   Recoupements   NAF   Glossaire   Sources      typologie · déc. 2025
//! ╭ Familles ──────────────╮╭ Acteurs · 30 ──────────╮╭ Acteur ─────────────────────────╮
//! │▾ 1 Éducation…       30 ││★ La MedNum             ││ Framasoft                       │
//! ╰────────────────────────╯╰────────────────────────╯╰─────────────────────────────────╯
//!  ↑↓ parcourir   → ouvrir   / chercher   ? aide                                1/30
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::action::{ACTIONS, Action, Row, Scope};
use super::areas::{LEAST, Plan, areas};
use super::look::Look;
use super::popups::facets::Counted;
use super::popups::{facets, help, opening, page, palette, search, writing};
use super::screens::overlaps::named::Given;
use super::screens::overlaps::state::{VIEWS, View};
use super::screens::{SCREENS, Screen, catalogue, explorer, organisations, overlaps};
use super::state::{Popup, State};
use super::theme::Role;
use super::widgets::hints::{Hint, hints};
use super::widgets::run::{Run, runs, width};
use crate::model::{Phrase, Record, RecordKind};
use crate::query::Realm;

/// Draws a frame. Returns where the terminal's own cursor stands.
pub fn draw(buffer: &mut Buffer, state: &State<'_>, look: &Look) -> Option<Position> {
    let whole = buffer.area;
    if whole.as_size() != state.world.size {
        // The layout would be that of another size.
        return None;
    }
    buffer.set_style(whole, look.style(Role::Text));
    let Some(mut frame) = state.areas() else {
        too_small(buffer, look);
        return None;
    };
    header(buffer, frame.header, state, look);
    let typology = state.world.typology;
    if let Some(area) = frame.chips {
        let filter = (&state.world.filter, state.realm());
        facets::chips(buffer, area, typology, filter, look);
    }
    let counting = Some(state.world.lists.counting()).filter(|_| !state.world.lists.is_empty());
    let mut cursor = None;
    if let Some(Popup::Search(popup)) = state.beneath() {
        frame = state
            .world
            .lowered(areas(state.world.room(), Plan::Search, 0)?);
        cursor = search::draw(buffer, &frame, popup, typology, look);
    } else {
        cursor = match state.screen {
            Screen::Explorer => explorer::view::draw(
                buffer,
                &frame,
                &state.screens.explorer,
                counting,
                (typology, &state.world.filter),
                look,
            ),
            Screen::Overlaps => {
                let lists = &state.world.lists;
                let given = Given { typology, lists };
                overlaps::view::draw(buffer, &frame, &state.screens.overlaps, given, look)
            }
            Screen::Organisations => organisations::view::draw(
                buffer,
                &frame,
                &state.screens.organisations,
                &state.world.lists,
                (typology, &state.world.filter),
                look,
            ),
            Screen::Naf | Screen::Glossary | Screen::Sources => {
                catalogue::view::draw(buffer, &frame, state.catalogue(), counting, typology, look)
            }
        }
        .or(cursor);
    }
    cursor = match state.beneath() {
        None | Some(Popup::Search(_) | Popup::Writing(_)) => cursor,
        Some(Popup::Help(popup)) => Some(help::draw(buffer, &frame, *popup, look)),
        Some(Popup::Page(popup)) => page::draw(buffer, &frame, popup, look),
        Some(Popup::Facets(popup)) => {
            let counted = match state.realm() {
                Realm::Records => Counted::Actors,
                Realm::Organisations => Counted::Organisations(state.world.lists.counted_percent()),
            };
            let filter = (typology, &state.world.filter);
            facets::draw(buffer, &frame, popup, filter, counted, look)
        }
        Some(Popup::Palette(popup)) => Some(palette::draw(buffer, &frame, popup, look)),
        Some(Popup::Opening(popup)) => Some(opening::draw(buffer, &frame, popup, look)),
    };
    if let Some(Popup::Writing(popup)) = &state.popup {
        cursor = Some(writing::draw(buffer, &frame, popup, look));
    }
    footer(buffer, frame.hints, state, look);
    cursor
}

/// One line where nothing else would fit.
fn too_small(buffer: &mut Buffer, look: &Look) {
    let phrase = Phrase::new("too-small")
        .with("width", usize::from(LEAST.width))
        .with("height", usize::from(LEAST.height));
    let area = Rect {
        height: buffer.area.height.min(1),
        ..buffer.area
    };
    runs(
        buffer,
        area,
        &[Run::new(look.text.say(&phrase), Role::Text)],
        None,
        look,
    );
}

/// The name of the program, the tabs, the edition; tabs shorten to the one that shows.
fn header(buffer: &mut Buffer, area: Rect, state: &State<'_>, look: &Look) {
    buffer.set_style(area, look.style(Role::Bar));
    let bar = look.style(Role::Bar);
    let tab = |row: &super::screens::Row| look.text.get(&format!("screen-{}", row.name));
    let shows = |row: &&super::screens::Row| {
        row.screen != Screen::Organisations || !state.world.lists.is_empty()
    };
    let tabs: Vec<(String, bool)> = SCREENS
        .iter()
        .filter(shows)
        .map(|row| (tab(row), row.screen == state.screen))
        .collect();
    let name = Run::new(" essnum ", Role::Bar);
    let bold = bar.add_modifier(ratatui::style::Modifier::BOLD);
    let mut x = area.x + runs(buffer, area, std::slice::from_ref(&name), Some(bold), look) + 1;
    let all: usize = tabs
        .iter()
        .map(|(tab, _)| width(&[Run::new(tab.as_str(), Role::Bar)], look) + 3)
        .sum();
    let fits = all + usize::from(x) < usize::from(area.width);
    for (text, is_shown) in tabs.iter().filter(|(_, is_shown)| fits || *is_shown) {
        let style = if *is_shown {
            look.style(Role::Selection)
        } else {
            bar
        };
        let place = Rect {
            x,
            width: area.right().saturating_sub(x),
            ..area
        };
        x += runs(
            buffer,
            place,
            &[Run::new(format!(" {text} "), Role::Bar)],
            Some(style),
            look,
        ) + 1;
    }
    let edition = format!("{} ", edition(state, look));
    let wide = u16::try_from(width(&[Run::new(edition.as_str(), Role::Bar)], look)).unwrap_or(0);
    if x + wide + 1 < area.right() {
        let place = Rect {
            x: area.right() - wide,
            width: wide,
            ..area
        };
        runs(
            buffer,
            place,
            &[Run::new(edition, Role::Bar)],
            Some(bar),
            look,
        );
    }
}

/// `typologie · déc. 2025`, from a version such as `2025.12.0`.
fn edition(state: &State<'_>, look: &Look) -> String {
    let version = &state.world.typology.edition.version;
    let mut parts = version.split('.');
    let (year, month) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let month_id = format!("month-{}", month.trim_start_matches('0'));
    if look.text.has(&month_id) {
        let month = look.text.get(&month_id);
        look.text.say(
            &Phrase::new("header-edition")
                .with("month", month)
                .with("year", year),
        )
    } else {
        look.text
            .say(&Phrase::new("header-version").with("version", version.as_str()))
    }
}

fn footer(buffer: &mut Buffer, area: Rect, state: &State<'_>, look: &Look) {
    if let Some(notice) = &state.notice {
        buffer.set_style(area, look.style(Role::Bar));
        let place = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        let text = look.text.say(notice);
        runs(
            buffer,
            place,
            &[Run::new(text, Role::Bar)],
            Some(look.style(Role::Bar)),
            look,
        );
        return;
    }
    let right = position(state, look);
    hints(buffer, area, &hints_of(state, look), &right, look);
}

/// The hints that hold where the keys go now, in the order of the table.
fn hints_of(state: &State<'_>, look: &Look) -> Vec<Hint> {
    let rows = ACTIONS
        .iter()
        .filter_map(|row| Some((row, rank(row, state)?)));
    rows.map(|(row, rank)| {
        let key = match row.action {
            Action::Down => together(&look.key(Action::Up), &look.key(Action::Down)),
            action => look.key(action),
        };
        let does = match row.action {
            Action::Cancel if state.popup.is_none() && can_leave(state) => {
                look.text.get("reading-leave")
            }
            Action::Cancel if state.popup.is_none() => look.text.get("filter-lift"),
            Action::Open if matches!(state.popup, Some(Popup::Facets(_))) => {
                look.text.get("hint-choose")
            }
            Action::Open if matches!(state.popup, Some(Popup::Palette(_))) => {
                look.text.get("hint-perform")
            }
            Action::NextPane if matches!(state.popup, Some(Popup::Opening(_))) => {
                look.text.get("hint-complete")
            }
            Action::Write => look.text.get(state.turning()),
            Action::Open if matches!(state.popup, Some(Popup::Writing(_))) => {
                look.text.get("hint-write")
            }
            Action::Open if matches!(state.popup, Some(Popup::Opening(_))) => {
                look.text.get("hint-right")
            }
            Action::Open if !matches!(state.popup, Some(Popup::Search(_))) => {
                look.text.get("hint-follow")
            }
            _ => look.text.get(&row.hint_message()),
        };
        Hint { key, does, rank }
    })
    .collect()
}

/// How long a hint stays where room is short, the lower the longer; none where it would not help.
fn rank(row: &Row, state: &State<'_>) -> Option<u8> {
    let scope = match state.screen {
        Screen::Overlaps => Scope::Overlaps,
        Screen::Naf => Scope::Naf,
        Screen::Explorer | Screen::Glossary | Screen::Sources | Screen::Organisations => {
            Scope::Everywhere
        }
    };
    let usual = (row.hint > 0).then_some(row.hint);
    let holds = row.scope == Scope::Everywhere || row.scope == scope;
    match (&state.popup, row.action) {
        (
            Some(Popup::Search(_) | Popup::Palette(_) | Popup::Opening(_) | Popup::Writing(_)),
            Action::Down | Action::Open,
        )
        | (Some(_), Action::Cancel) => Some(1),
        (Some(Popup::Help(_) | Popup::Page(_) | Popup::Facets(_)), Action::Down) => usual,
        (Some(Popup::Page(_) | Popup::Facets(_)), Action::Open)
        | (Some(Popup::Opening(_)), Action::NextPane)
        | (Some(Popup::Writing(_)), Action::Write) => Some(2),
        (None, Action::Cancel) => (can_leave(state) || !state.world.filter.is_empty()).then_some(1),
        (None, Action::ReadOn) => {
            (state.screen == Screen::Organisations && state.world.lists.is_left()).then_some(1)
        }
        (None, Action::Open) => state.is_reading().then_some(4),
        (None, Action::Right) => usual.filter(|_| !state.is_reading()),
        // Organisations are in a set or not.
        (None, Action::Breadth) if state.screens.overlaps.sets().is_listed() => None,
        (None, Action::Listed) => usual.filter(|_| has_listed(state)),
        // One need not be told how to get where one is.
        (None, action) if is_shown(action, state) => None,
        (None, _) if holds => usual,
        (_, _) => None,
    }
}

/// Whether organisations of the lists can be shown of what the cursor is on.
fn has_listed(state: &State<'_>) -> bool {
    let is_of_codes = matches!(state.screen, Screen::Explorer | Screen::Naf);
    let record = state
        .record()
        .filter(|_| is_of_codes && !state.world.lists.is_empty());
    let kind = record.map(Record::kind);
    kind.is_some_and(|kind| matches!(kind, RecordKind::Family | RecordKind::Code))
}

/// Whether a list is being read that can be left so.
fn can_leave(state: &State<'_>) -> bool {
    state.screen == Screen::Organisations && state.world.lists.read_percent().is_some()
}

/// Whether an action leads to what shows already.
fn is_shown(action: Action, state: &State<'_>) -> bool {
    let view = VIEWS
        .iter()
        .find(|row| row.view == state.screens.overlaps.view);
    state.screen.row().action == action
        || (state.screen == Screen::Overlaps && view.is_some_and(|row| row.action == action))
}

/// Two keys of one hint: signs stand side by side, names need something between.
fn together(first: &str, second: &str) -> String {
    let between = if first.chars().count() > 1 { "/" } else { "" };
    format!("{first}{between}{second}")
}

/// Where the cursor is, in words as short as they come.
fn position(state: &State<'_>, look: &Look) -> String {
    let of = |rank: usize, count: usize| format!("{rank}/{count}");
    if let Some(Popup::Search(search)) = &state.popup {
        if !search.is_answered() {
            return String::new();
        }
        return look
            .text
            .say(&Phrase::new("search-found").with("count", search.found()));
    }
    let listed = match &state.popup {
        Some(Popup::Help(_) | Popup::Page(_)) => return String::new(),
        Some(Popup::Palette(palette)) => Some(palette.position()),
        Some(Popup::Opening(opening)) => Some(opening.position()),
        Some(Popup::Writing(writing)) => Some(writing.position()),
        _ => None,
    };
    if let Some((rank, count)) = listed {
        return of(rank, count);
    }
    match state.screen {
        Screen::Explorer => {
            let total = Phrase::new("actor-count").with("count", state.screens.explorer.total());
            let total = look.text.say(&total);
            let count = state.screens.explorer.count(state.screens.explorer.node);
            match state.screens.explorer.focus {
                explorer::state::Pane::Tree if state.world.size.width < 60 => total,
                explorer::state::Pane::Tree => {
                    let rank = state
                        .screens
                        .explorer
                        .node
                        .family(state.world.typology)
                        .index()
                        + 1;
                    format!(
                        "{} {} {total}",
                        of(rank, state.world.typology.families.len()),
                        look.symbols.dot
                    )
                }
                _ => {
                    let rank = state
                        .screens
                        .explorer
                        .position(state.world.typology, &state.world.filter);
                    rank.map_or(String::new(), |rank| of(rank, count))
                }
            }
        }
        Screen::Overlaps => {
            // Organisations are in a set or not.
            let is_listed = state.screens.overlaps.sets().is_listed();
            let breadth = look.text.get(state.screens.overlaps.breadth.message());
            match state.screens.overlaps.view {
                View::Question if is_listed => String::new(),
                View::Question => breadth,
                View::Matrix | View::UpSet | View::Sharing => {
                    let count = look.text.word(state.screens.overlaps.counted());
                    if is_listed {
                        return count;
                    }
                    format!("{breadth} {} {count}", look.symbols.dot)
                }
            }
        }
        Screen::Organisations => {
            let count = state.world.lists.found(&state.world.filter).len();
            of(
                (state.screens.organisations.cursor.selected + 1).min(count),
                count,
            )
        }
        Screen::Naf | Screen::Glossary | Screen::Sources => {
            let (rank, count) = state.catalogue().position();
            of(rank, count)
        }
    }
}
