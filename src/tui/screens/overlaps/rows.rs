//! Draws the two lists: what is shared and what is not, and a question set by set.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::charts::{color, mark};
use super::lines::Share;
use super::named::ElementNames;
use super::state::{Pane, State};
use crate::model::{Key, Record};
use crate::query::{Answer, OverlapSet};
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::screens::item::numbers;
use crate::tui::widgets::pane::Focus;
use crate::tui::widgets::{Item, Run, list, runs};

/// How much is shared, in words; under it what is, with its places, and what is not.
pub(super) fn shared(
    buffer: &mut Buffer,
    area: Rect,
    preface: &[String],
    state: &State,
    names: ElementNames<'_>,
    look: &Look,
) -> Option<Position> {
    for (line, y) in preface.iter().zip(area.y..area.bottom()) {
        let row = Rect {
            x: area.x + 1,
            y,
            width: area.width.saturating_sub(2),
            height: 1,
        };
        runs(buffer, row, &[Run::new(line, Role::Text)], None, look);
    }
    let told = u16::try_from(preface.len()).unwrap_or(u16::MAX);
    let told = told.min(area.height);
    let below = Rect {
        y: area.y + told,
        height: area.height - told,
        ..area
    };
    let shown = state.share.offset..state.share.offset + usize::from(below.height);
    let item = |(rank, row): (usize, &Share)| {
        if shown.contains(&rank) || matches!(row, Share::Heading(_)) {
            share(row, state, names, look)
        } else {
            Item::new(Vec::new(), Vec::new())
        }
    };
    let items: Vec<Item> = state.shares.iter().enumerate().map(item).collect();
    let focus = Focus::when(state.focus == Pane::Sets);
    list(buffer, below, &items, state.share, focus, look)
}

/// What is asked of each set.
pub(super) fn question(
    buffer: &mut Buffer,
    area: Rect,
    state: &State,
    look: &Look,
) -> Option<Position> {
    let keys = state.crossing.groups().keys();
    let items: Vec<Item> = keys.map(|key| asked(state, key, look)).collect();
    let focus = Focus::when(state.focus == Pane::Sets);
    list(buffer, area, &items, state.asked, focus, look)
}

/// A row of what is shared; a place one step in, with what the element is there.
fn share(row: &Share, state: &State, names: ElementNames<'_>, look: &Look) -> Item {
    let typology = names.typology;
    match row {
        Share::Heading(phrase) => {
            Item::heading(vec![Run::new(look.text.say(phrase), Role::Accent)])
        }
        Share::Element(element) => names.item(&state.crossing, *element),
        Share::Set(key) => {
            let group = &state.crossing.groups()[*key];
            let own = vec![mark(&state.crossing, *key)];
            Item::new(vec![Run::new(group.name.as_str(), Role::Text)], own)
        }
        Share::Place(place) => {
            let mut left = vec![Run::new("    ", Role::Text)];
            left.extend(numbers(typology, [place.family]));
            let home = match place.home {
                Record::Family(family) => typology.families[family].short_name.as_str(),
                home => home.name(typology),
            };
            left.push(Run::new(format!(" {home}"), Role::Quiet));
            let standing = look.text.get(&place.standing);
            Item::new(left, vec![Run::new(standing, Role::Quiet)])
        }
    }
}

/// A set of the question: sign, number, name, and the answer in words.
fn asked(state: &State, key: Key<OverlapSet>, look: &Look) -> Item {
    let answer = state.question.answer(key);
    let (sign, role) = match answer {
        Answer::Yes => (look.symbols.member, color(key)),
        Answer::No => (look.symbols.contested, Role::Doubt),
        Answer::Any => (look.symbols.outside, Role::Quiet),
    };
    let mut left = vec![Run::new(format!("{sign}  "), role)];
    left.push(mark(&state.crossing, key));
    let name = state.crossing.groups()[key].short_name.as_str();
    let said = if answer == Answer::Any {
        Role::Quiet
    } else {
        Role::Strong
    };
    left.push(Run::new(format!(" {name}"), said));
    Item::new(left, vec![Run::new(look.text.word(answer), said)])
}
