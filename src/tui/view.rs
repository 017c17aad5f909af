//! The whole frame.
//!
//! ```text
//!  essnum   Explorer   Recoupements   NAF   Glossaire   Sources      typologie · déc. 2025
//! ╭ Familles ──────────────╮╭ Acteurs · 30 ──────────╮╭ Acteur ─────────────────────────╮
//! │▾ 1 Éducation…       30 ││★ La MedNum             ││ Framasoft                       │
//! ╰────────────────────────╯╰────────────────────────╯╰─────────────────────────────────╯
//!  ↑↓ parcourir   → ouvrir   / chercher   ? aide                                1/30
//! ```

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::action::{ACTIONS, Action, ActionRow};
use super::areas::{LEAST, Shape, from_column};
use super::layer::{HintRank, Layer};
use super::look::Look;
use super::notice;
use super::popups::{Backdrop, facets};
use super::screens::{SCREENS, Screen, ScreenRow};
use super::state::{Popup, State};
use super::welcome;
use super::widgets::hints::{self, Hint};
use super::widgets::run::width;
use super::widgets::{Canvas, Run, ScreenLink};
use crate::model::{Phrase, has_invisible_character};
use crate::theme::Role;
use crate::tui::width::plain_width;

/// What a frame asks of the terminal beside its cells.
#[derive(Debug, Clone, Default)]
pub struct Drawn {
    /// Where the terminal's own cursor is to be.
    pub cursor: Option<Position>,
    /// What leads to web addresses.
    pub links: Vec<ScreenLink>,
}

/// Draws a frame.
pub fn draw(buffer: &mut Buffer, state: &State<'_>, look: &Look) -> Drawn {
    let drawn = draw_layers(buffer, state, look);
    disarm(buffer, look);
    drawn.unwrap_or_default()
}

/// The only way from cells to the terminal: whoever filled them, none holds what is not read.
fn disarm(buffer: &mut Buffer, look: &Look) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        // Nearly every cell, and quickly seen.
        if plain_width(symbol).is_some() {
            continue;
        }
        if has_invisible_character(symbol) || symbol.contains('\n') {
            let shown = look.shown(symbol).into_owned();
            cell.set_symbol(&shown);
        }
    }
}

fn draw_layers(buffer: &mut Buffer, state: &State<'_>, look: &Look) -> Option<Drawn> {
    let whole = buffer.area;
    if whole.as_size() != state.world.size {
        // The layout would be that of another size.
        return None;
    }
    let mut plain = Cell::default();
    plain.set_style(look.style(Role::Text));
    buffer.content.fill(plain);
    let world = &state.world;
    let mut canvas = Canvas {
        buffer,
        shape: Shape::of(world.room()),
        look,
        cursor: None,
        links: Vec::new(),
    };
    if let Some(seat) = state.present.as_ref().filter(|seat| !seat.is_away) {
        seat.draw_whole(&mut canvas, world);
        return Some(Drawn {
            cursor: canvas.cursor,
            links: Vec::new(),
        });
    }
    let Some(frame) = world.frame() else {
        too_small(&mut canvas, whole);
        return None;
    };
    header(&mut canvas, frame.header, state);
    if let Some(area) = frame.chips {
        facets::chips(&mut canvas, area, world, state.realm());
    }
    if let Some(area) = frame.welcome {
        welcome::draw(&mut canvas, area, world);
    }
    let layers: Vec<&dyn Layer> = state.layers().collect();
    let areas = layers.iter().map(|layer| layer.areas(world));
    let base = areas
        .enumerate()
        .filter_map(|(rank, areas)| Some((rank, areas?)));
    let (base, areas) = base.last()?;
    let mut over = layers[base..].iter();
    if let Some(layer) = over.next() {
        layer.draw(&mut canvas, &areas, world);
    }
    // What lies under a popup steps back; what a panel beside it changes stays to be read.
    match state.popup() {
        Some(popup) if over.len() > 0 => match popup.backdrop() {
            Backdrop::Dimmed => canvas.dim(areas.body()),
            Backdrop::Read => canvas.unfocus(areas.body()),
        },
        _ => {}
    }
    for layer in over {
        canvas.cursor = None;
        canvas.links.clear();
        layer.draw(&mut canvas, &areas, world);
    }
    footer(&mut canvas, frame.hints, state);
    Some(Drawn {
        cursor: canvas.cursor,
        links: canvas.links,
    })
}

/// One line where nothing else would fit.
fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let phrase = Phrase::new("too-small")
        .with("width", usize::from(LEAST.width))
        .with("height", usize::from(LEAST.height));
    canvas.text(area, canvas.look.text.say(&phrase), Role::Text);
}

/// The title of the window: what is read, or the screen.
pub(super) fn title(state: &State<'_>, look: &Look) -> String {
    if let Some(seat) = state.present.as_ref().filter(|seat| !seat.is_away) {
        return format!("{} {} essnum", seat.parcours.title, look.symbols.dot);
    }
    let here = match state.record() {
        Some(record) => record.name(state.world.typology).to_owned(),
        None => look
            .text
            .get(&format!("screen-{}", state.screen.row().name)),
    };
    format!("{here} {} essnum", look.symbols.dot)
}

/// The theme to be worn, by its name, where another than the one of the start is: the one under the cursor of the
/// palette, or else the one chosen last.
pub fn theme(state: &State<'_>) -> Option<&'static str> {
    let tried = match state.popup() {
        Some(Popup::Palette(palette)) => palette.theme(),
        _ => None,
    };
    tried.or(state.world.theme)
}

/// The name of the program, before the tabs.
const NAME: &str = " essnum ";

/// The tabs that there is room for, each with its words and its area: all, or else the one that shows.
fn tabs(area: Rect, state: &State<'_>, look: &Look) -> Vec<(Screen, String, Rect)> {
    let tab = |row: &ScreenRow| look.text.get(&format!("screen-{}", row.name));
    let shows =
        |row: &&ScreenRow| row.screen != Screen::Organisations || !state.world.lists.is_empty();
    let rows = SCREENS.iter().filter(shows);
    let all: Vec<(Screen, String)> = rows
        .map(|row| (row.screen, format!(" {} ", tab(row))))
        .collect();
    let columns = |words: &str| {
        let columns = width(&[Run::new(words, Role::Bar)], look);
        u16::try_from(columns).unwrap_or(u16::MAX)
    };
    let mut x = area.x + columns(NAME) + 1;
    let wanted: u16 = all.iter().map(|(_, words)| columns(words) + 1).sum();
    let fits = wanted + x < area.width;
    let mut placed = Vec::new();
    for (screen, words) in all {
        if fits || screen == state.screen {
            let width = columns(&words).min(area.right().saturating_sub(x));
            placed.push((screen, words, Rect { x, width, ..area }));
            x += width + 1;
        }
    }
    placed
}

/// The name of the program, the tabs, the edition.
fn header(canvas: &mut Canvas<'_>, area: Rect, state: &State<'_>) {
    let look = canvas.look;
    let bar = look.style(Role::Bar);
    canvas.buffer.set_style(area, bar);
    let bold = bar.add_modifier(Modifier::BOLD);
    canvas.runs(area, &[Run::new(NAME, Role::Bar)], Some(bold));
    let mut x = area.x;
    for (screen, words, place) in tabs(area, state, look) {
        let style = if screen == state.screen {
            look.style(Role::Selection)
        } else {
            bar
        };
        canvas.runs(place, &[Run::new(words, Role::Bar)], Some(style));
        x = place.right() + 1;
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
        notice::draw(canvas, area, notice);
        return;
    }
    canvas.buffer.set_style(area, look.style(Role::Bar));
    let right = position(state, look);
    hints::draw(canvas, area, &hints_of(state, look), &right);
}

/// The action that a press in the first or the last row stands for: a tab or a hint.
pub(super) fn pressed(at: Position, state: &State<'_>, look: &Look) -> Option<Action> {
    let frame = state.world.frame()?;
    let tabs = tabs(frame.header, state, look).into_iter();
    let mut tabs = tabs.filter(|(.., place)| place.contains(at));
    if let Some((screen, ..)) = tabs.next() {
        return Some(screen.row().action);
    }
    let (all, right) = (hints_of(state, look), position(state, look));
    let placed = hints::placed(frame.hints, &all, &right, look).into_iter();
    let mut placed = placed.filter(|(_, place)| place.contains(at));
    placed.next().map(|(hint, _)| hint.action)
}

/// Where the cursor is, in a word or two.
fn position(state: &State<'_>, look: &Look) -> String {
    let mut positions = state.layers().rev();
    let right = positions.find_map(|layer| layer.position(&state.world, look));
    right.unwrap_or_default()
}

/// The hints of the layer that has the keys, in the order of the table of actions.
fn hints_of(state: &State<'_>, look: &Look) -> Vec<Hint> {
    let top = state.layers().next_back();
    let mut ranks = top.map_or_else(Vec::new, |layer| layer.hints(&state.world));
    if state.present.is_some() && state.popups.is_empty() {
        on_detour(&mut ranks);
    }
    let hint = |row: &ActionRow| {
        let found = ranks.iter().find(|hint| hint.action == row.action)?;
        let beside: &[Action] = match row.action {
            Action::Down => &[Action::Up],
            _ => found.beside,
        };
        let keys = std::iter::once(&row.action).chain(beside);
        let mut keys: Vec<String> = keys.map(|action| look.key(*action)).collect();
        if row.action == Action::Down {
            keys.reverse();
        }
        let key = together(&keys);
        let does = match found.text {
            Some(id) => look.text.get(id),
            None => look.text.get(&row.hint_message()),
        };
        let rank = found.rank;
        let action = row.action;
        Some(Hint {
            action,
            key,
            does,
            rank,
        })
    };
    ACTIONS.iter().filter_map(hint).collect()
}

/// On a detour from a step, what shows goes to the wall, and every way out leads back to the step.
fn on_detour(ranks: &mut Vec<HintRank>) {
    let other = [Action::Quit, Action::Cancel, Action::Why];
    ranks.retain(|hint| !other.contains(&hint.action));
    for hint in &mut *ranks {
        hint.rank = hint.rank.max(2);
    }
    ranks.push(HintRank::new(Action::Project, 1));
    ranks.push(HintRank::saying(Action::Cancel, 1, "hint-step"));
}

/// The keys of one hint: signs stand side by side, names need something between.
fn together(keys: &[String]) -> String {
    let is_short = |key: &String| key.chars().count() <= 1;
    let is_sign = |key: &String| is_short(key) && !key.chars().all(char::is_alphanumeric);
    let between = match keys {
        _ if keys.iter().all(is_sign) => "",
        _ if keys.iter().all(is_short) => " ",
        _ => "/",
    };
    keys.join(between)
}
