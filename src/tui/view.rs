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
use ratatui::layout::{Margin, Position, Rect};
use ratatui::style::Modifier;

use super::action::{ACTIONS, Action, ActionRow};
use super::areas::{LEAST, Shape, from_column};
use super::layer::Layer;
use super::look::Look;
use super::popups::facets;
use super::screens::{SCREENS, Screen, ScreenRow};
use super::state::State;
use super::widgets::hints::{Hint, hints};
use super::widgets::run::width;
use super::widgets::{Canvas, Run};
use crate::model::{Phrase, has_invisible_character};
use crate::theme::Role;

/// Draws a frame. Returns where the terminal's own cursor is to be.
pub fn draw(buffer: &mut Buffer, state: &State<'_>, look: &Look) -> Option<Position> {
    let cursor = draw_layers(buffer, state, look);
    disarm(buffer, look);
    cursor
}

/// The only way from cells to the terminal: whoever filled them, none holds what is not read.
fn disarm(buffer: &mut Buffer, look: &Look) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        if has_invisible_character(symbol) || symbol.contains('\n') {
            let shown = look.shown(symbol).into_owned();
            cell.set_symbol(&shown);
        }
    }
}

fn draw_layers(buffer: &mut Buffer, state: &State<'_>, look: &Look) -> Option<Position> {
    let whole = buffer.area;
    if whole.as_size() != state.world.size {
        // The layout would be that of another size.
        return None;
    }
    buffer.set_style(whole, look.style(Role::Text));
    let world = &state.world;
    let mut canvas = Canvas {
        buffer,
        shape: Shape::of(world.room()),
        look,
        cursor: None,
    };
    let Some(frame) = world.frame() else {
        too_small(&mut canvas, whole);
        return None;
    };
    header(&mut canvas, frame.header, state);
    if let Some(area) = frame.chips {
        facets::chips(&mut canvas, area, world, state.realm());
    }
    let layers: Vec<&dyn Layer> = state.layers().collect();
    let areas = layers.iter().map(|layer| layer.areas(world));
    let base = areas
        .enumerate()
        .filter_map(|(rank, areas)| Some((rank, areas?)));
    let (base, areas) = base.last()?;
    for layer in &layers[base..] {
        canvas.cursor = None;
        layer.draw(&mut canvas, &areas, world);
    }
    footer(&mut canvas, frame.hints, state);
    canvas.cursor
}

/// One line where nothing else would fit.
fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let phrase = Phrase::new("too-small")
        .with("width", usize::from(LEAST.width))
        .with("height", usize::from(LEAST.height));
    canvas.text(area, canvas.look.text.say(&phrase), Role::Text);
}

/// The name of the program, the tabs, the edition; tabs shorten to the one that shows.
fn header(canvas: &mut Canvas<'_>, area: Rect, state: &State<'_>) {
    let look = canvas.look;
    let bar = look.style(Role::Bar);
    canvas.buffer.set_style(area, bar);
    let tab = |row: &ScreenRow| look.text.get(&format!("screen-{}", row.name));
    let shows =
        |row: &&ScreenRow| row.screen != Screen::Organisations || !state.world.lists.is_empty();
    let tabs: Vec<(String, bool)> = SCREENS
        .iter()
        .filter(shows)
        .map(|row| (tab(row), row.screen == state.screen))
        .collect();
    let name = [Run::new(" essnum ", Role::Bar)];
    let bold = bar.add_modifier(Modifier::BOLD);
    let mut x = area.x + canvas.runs(area, &name, Some(bold)) + 1;
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
        let tab = [Run::new(format!(" {text} "), Role::Bar)];
        x += canvas.runs(from_column(area, x), &tab, Some(style)) + 1;
    }
    let edition = [Run::new(format!("{} ", edition(state, look)), Role::Bar)];
    let wide = u16::try_from(width(&edition, look)).unwrap_or(0);
    if x + wide + 1 < area.right() {
        canvas.runs(from_column(area, area.right() - wide), &edition, Some(bar));
    }
}

/// `typologie · déc. 2025`, from a version such as `2025.12.0`.
fn edition(state: &State<'_>, look: &Look) -> String {
    let version = &state.world.typology.edition.version;
    let mut parts = version.split('.');
    let mut next = || parts.next().unwrap_or_default();
    let (year, month) = (next(), next());
    let month_id = format!("month-{}", month.trim_start_matches('0'));
    let phrase = if look.text.has(&month_id) {
        let month = look.text.get(&month_id);
        let edition = Phrase::new("header-edition").with("month", month);
        edition.with("year", year)
    } else {
        Phrase::new("header-version").with("version", version.as_str())
    };
    look.text.say(&phrase)
}

fn footer(canvas: &mut Canvas<'_>, area: Rect, state: &State<'_>) {
    let look = canvas.look;
    if let Some(notice) = &state.notice {
        let bar = look.style(Role::Bar);
        canvas.buffer.set_style(area, bar);
        let notice = [Run::new(look.text.say(notice), Role::Bar)];
        canvas.runs(area.inner(Margin::new(1, 0)), &notice, Some(bar));
        return;
    }
    let mut positions = state.layers().rev();
    let right = positions.find_map(|layer| layer.position(&state.world, look));
    let all = hints_of(state, look);
    hints(canvas, area, &all, &right.unwrap_or_default());
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
