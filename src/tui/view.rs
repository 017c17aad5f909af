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

use super::action::{ACTIONS, Action, ActionRow};
use super::areas::LEAST;
use super::layer::Layer;
use super::look::Look;
use super::popups::facets;
use super::screens::{SCREENS, Screen, ScreenRow};
use super::state::State;
use super::widgets::hints::{Hint, hints};
use super::widgets::run::{Run, runs, width};
use crate::model::Phrase;
use crate::theme::Role;

/// Draws a frame. Returns where the terminal's own cursor stands.
pub fn draw(buffer: &mut Buffer, state: &State<'_>, look: &Look) -> Option<Position> {
    let whole = buffer.area;
    if whole.as_size() != state.world.size {
        // The layout would be that of another size.
        return None;
    }
    buffer.set_style(whole, look.style(Role::Text));
    let world = &state.world;
    let Some(frame) = world.frame() else {
        too_small(buffer, look);
        return None;
    };
    header(buffer, frame.header, state, look);
    if let Some(area) = frame.chips {
        let filter = (&world.filter, state.realm());
        facets::chips(buffer, area, world.typology, filter, look);
    }
    let layers: Vec<&dyn Layer> = state.layers().collect();
    let areas = layers.iter().map(|layer| layer.areas(world));
    let base = areas
        .enumerate()
        .filter_map(|(rank, areas)| Some((rank, areas?)));
    let (base, areas) = base.last()?;
    let mut cursor = None;
    for layer in &layers[base..] {
        cursor = layer.draw(buffer, &areas, world, look);
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
    let tab = |row: &ScreenRow| look.text.get(&format!("screen-{}", row.name));
    let shows =
        |row: &&ScreenRow| row.screen != Screen::Organisations || !state.world.lists.is_empty();
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
    let mut positions = state.layers().rev();
    let right = positions.find_map(|layer| layer.position(&state.world, look));
    let all = hints_of(state, look);
    hints(buffer, area, &all, &right.unwrap_or_default(), look);
}

/// The hints of the layer that has the keys, in the order of the table of actions.
fn hints_of(state: &State<'_>, look: &Look) -> Vec<Hint> {
    let top = state.layers().next_back();
    let ranks = top.map_or_else(Vec::new, |layer| layer.hints(&state.world));
    let hint = |row: &ActionRow| {
        let found = ranks.iter().find(|hint| hint.action == row.action)?;
        let key = match row.action {
            Action::Down => together(&look.key(Action::Up), &look.key(Action::Down)),
            action => look.key(action),
        };
        let does = match found.text {
            Some(id) => look.text.get(id),
            None => look.text.get(&row.hint_message()),
        };
        let rank = found.rank;
        Some(Hint { key, does, rank })
    };
    ACTIONS.iter().filter_map(hint).collect()
}

/// Two keys of one hint: signs stand side by side, names need something between.
fn together(first: &str, second: &str) -> String {
    let between = if first.chars().count() > 1 { "/" } else { "" };
    format!("{first}{between}{second}")
}
