//! Draws the two lists: what is shared and what is not, and a question set by set.

use ratatui::layout::{Margin, Rect};

use super::charts::{color, mark};
use super::lines::Share;
use super::named::element_item;
use super::state::{Pane, State};
use crate::model::{Key, Record};
use crate::query::{Answer, OverlapSet};
use crate::theme::Role;
use crate::tui::areas::split_rows;
use crate::tui::look::Look;
use crate::tui::screens::item::badges;
use crate::tui::widgets::{Canvas, Focus, Item, Run, list};
use crate::tui::world::World;

/// How much is shared, in words; under it what is, with its locations, and what is not.
pub(super) fn shared(
    canvas: &mut Canvas<'_>,
    area: Rect,
    preface: &[String],
    state: &State,
    world: &World<'_>,
) {
    let below = text_rows(canvas, area, preface);
    let shown = state.share.offset..state.share.offset + usize::from(below.height);
    let item = |(rank, row): (usize, &Share)| {
        if shown.contains(&rank) || matches!(row, Share::Heading(_)) {
            share(row, state, world, canvas.look)
        } else {
            Item::new(Vec::new(), Vec::new())
        }
    };
    let items: Vec<Item> = state.shares.iter().enumerate().map(item).collect();
    let focus = Focus::when(state.focus == Pane::Sets);
    list(canvas, below, &items, state.share, focus);
}

/// Draws rows of text. Returns what is left below them.
pub(super) fn text_rows(canvas: &mut Canvas<'_>, area: Rect, lines: &[String]) -> Rect {
    for (line, row) in lines.iter().zip(area.inner(Margin::new(1, 0)).rows()) {
        canvas.text(row, line, Role::Text);
    }
    split_rows(area, u16::try_from(lines.len()).unwrap_or(u16::MAX)).1
}

/// The answer for each set.
pub(super) fn question(canvas: &mut Canvas<'_>, area: Rect, state: &State) {
    let keys = state.overlaps.groups().keys();
    let items = keys.map(|key| answered(state, key, canvas.look));
    let items: Vec<Item> = items.collect();
    let focus = Focus::when(state.focus == Pane::Sets);
    list(canvas, area, &items, state.question_cursor, focus);
}

/// A row of what is shared; a location is indented, with the role of the element there.
fn share(row: &Share, state: &State, world: &World<'_>, look: &Look) -> Item {
    let typology = world.typology;
    match row {
        Share::Heading(phrase) => Item::heading(look.text.say(phrase)),
        Share::Element(element) => element_item(world, &state.overlaps, *element, look),
        Share::Set(key) => {
            let group = &state.overlaps.groups()[*key];
            let own = vec![mark(&state.overlaps, *key)];
            Item::new(vec![Run::new(group.name.as_str(), Role::Text)], own)
        }
        Share::Location(location) => {
            let mut left = vec![Run::new("    ", Role::Text)];
            left.extend(badges(typology, [location.family]));
            let home = match location.home {
                Record::Family(family) => typology.families[family].short_name.as_str(),
                home => home.name(typology),
            };
            left.push(Run::new(format!(" {home}"), Role::Quiet));
            let standing = look.text.get(&location.standing);
            Item::new(left, vec![Run::new(standing, Role::Quiet)])
        }
    }
}

/// A set of the question: sign, number, name, and the answer in words.
fn answered(state: &State, key: Key<OverlapSet>, look: &Look) -> Item {
    let answer = state.question.answer(key);
    let (sign, role) = match answer {
        Answer::Yes => (look.symbols.member, color(key)),
        Answer::No => (look.symbols.contested, Role::Doubt),
        Answer::Any => (look.symbols.outside, Role::Quiet),
    };
    let mut left = vec![Run::new(format!("{sign}  "), role)];
    left.push(mark(&state.overlaps, key));
    let name = state.overlaps.groups()[key].short_name.as_str();
    let role = if answer == Answer::Any {
        Role::Quiet
    } else {
        Role::Strong
    };
    left.push(Run::new(format!(" {name}"), role));
    Item::new(left, vec![Run::new(look.text.word(answer), role)])
}
