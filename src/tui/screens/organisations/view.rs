//! Draws the organisations: what is typed and what it finds on the left, the organisation on the right.
//! Only the rows that show are looked at; there may be two million.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::state::{LINE, Pane, State, Typing};
use crate::directory::{Field, Spans};
use crate::model::{Phrase, Typology};
use crate::query::Standing;
use crate::theme::Role;
use crate::tui::areas::{Areas, inside};
use crate::tui::line::{self, Help};
use crate::tui::lists::{ListedRow, ListedRows};
use crate::tui::look::Look;
use crate::tui::page_view::draw as read;
use crate::tui::screens::item::numbers;
use crate::tui::widgets::line::input;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Item, Run, list, pane, runs};
use crate::tui::world::World;

/// Draws the panes that show. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    world: &World<'_>,
    look: &Look,
) -> Option<Position> {
    let (typology, filter, lists) = (world.typology, &world.filter, &world.lists);
    let found = lists.found(filter);
    let mut cursor = None;
    if let Some(area) = areas.panes[0] {
        let place = rows(buffer, area, areas, state, (world, &found), look);
        cursor = place.filter(|_| state.focus == Pane::List);
    }
    if let Some(area) = areas.panes[1] {
        let focus = Focus::when(state.focus == Pane::Record);
        let room = inside(area, areas.shape);
        let place = found
            .row(state.cursor.selected)
            .and_then(|row| lists.row(row));
        let shown = |place: ListedRow<'_>| {
            let page = || place.page(typology);
            state.page.shown(page, room.as_size(), look)
        };
        let layout = place.map(shown).unwrap_or_default();
        let position = state.page.position;
        let title = [Run::new(look.text.get("pane-organisation"), Role::Strong)];
        let more = Overflow::of(position.scroll, room.height, layout.rows.len());
        let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
        cursor = read(buffer, inner, &layout, position, focus, look).or(cursor);
    }
    cursor
}

fn rows(
    buffer: &mut Buffer,
    area: Rect,
    areas: &Areas,
    state: &State,
    (world, found): (&World<'_>, &ListedRows<'_>),
    look: &Look,
) -> Option<Position> {
    let (typology, filter, lists) = (world.typology, &world.filter, &world.lists);
    let focus = Focus::when(state.focus == Pane::List);
    let taken = LINE + state.helped();
    let height = inside(area, areas.shape).height.saturating_sub(taken);
    let more = Overflow::of(state.cursor.offset, height, found.len());
    let title = Phrase::new(if found.is_cut() {
        "pane-organisations-best"
    } else {
        "pane-organisations"
    });
    let title = title
        .with("count", look.text.number(&found.len().to_string(), ""))
        .with("total", look.text.number(&lists.len().to_string(), ""));
    let mut title = vec![Run::new(look.text.say(&title), Role::Strong)];
    let reading = match lists.read_percent() {
        Some(percent) => Some(Phrase::new("organisations-reading").with("percent", percent)),
        None => lists
            .is_cut_short()
            .then(|| Phrase::new("organisations-left")),
    };
    if let Some(reading) = reading {
        let reading = look.text.say(&reading);
        title.push(Run::new(
            format!(" {} {reading}", look.symbols.dot),
            Role::Quiet,
        ));
    }
    let inner = pane(buffer, area, areas.shape, &title, focus, more, look);
    let line = Rect {
        height: LINE.min(inner.height),
        ..inner
    };
    let invite = look.text.get("organisations-invite");
    let typed = input(buffer, line, "/", &state.input, &invite, look);
    let under = Rect {
        y: inner.y + line.height,
        height: state.helped().min(inner.height - line.height),
        ..inner
    };
    let help = Help {
        fault: state.fault.as_ref(),
        completions: &state.completions,
    };
    let taken = line.height + line::help(buffer, under, &state.input, help, look);
    let below = Rect {
        y: inner.y + taken,
        height: inner.height - taken,
        ..inner
    };
    if found.is_empty() && state.fault.is_none() && lists.is_answered(filter) {
        let nothing = look.text.say(&lists.nothing(look));
        let nothing = Run::new(nothing, Role::Quiet);
        let row = Rect {
            x: below.x + 1,
            width: below.width.saturating_sub(2),
            ..below
        };
        runs(buffer, row, &[nothing], None, look);
    }
    let shown = state.cursor.offset..state.cursor.offset + usize::from(below.height);
    let places = shown.map_while(|rank| lists.row(found.row(rank)?));
    let items: Vec<Item> = places.map(|place| item(typology, place, look)).collect();
    let cursor = state.cursor.within();
    let place = list(buffer, below, &items, cursor, focus, look);
    if state.typing == Typing::On {
        Some(typed)
    } else {
        place
    }
}

/// An organisation: a star for an actor of the typology, its name, where it is, the numbers of the
/// families that use its code.
fn item(typology: &Typology, place: ListedRow<'_>, look: &Look) -> Item {
    let mut spans = Spans::default();
    let cells = place.cells(&mut spans);
    let standing = place.linked.standing(place.directory, place.row);
    let sign = match standing {
        Standing::Actor => look.symbols.head,
        Standing::Candidate | Standing::Other => " ",
    };
    let name = cells.value(Field::Name);
    let city = cells.value(Field::City);
    let role = if standing == Standing::Other {
        Role::Quiet
    } else {
        Role::Text
    };
    let mut left = vec![Run::new(format!("{sign} "), Role::Head)];
    left.push(Run::new(name, role));
    if !city.is_empty() {
        left.push(Run::new(format!("  {city}"), Role::Quiet));
    }
    let mut right = Vec::new();
    if !place.linked.flags(place.directory, place.row).is_empty() {
        right.push(Run::new(
            format!("{} ", look.symbols.uncertain),
            Role::Doubt,
        ));
    }
    let families = place.linked.families(place.directory, place.row);
    right.extend(numbers(typology, families.iter().copied()));
    Item::new(left, right)
}
