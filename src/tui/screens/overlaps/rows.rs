//! Draws the two lists: what is shared and what is not, and a question family by family.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::lines::Share;
use super::state::{Pane, State};
use crate::model::{Family, Key, Record, Typology};
use crate::query::Answer;
use crate::tui::look::Look;
use crate::tui::screens::item::{self, numbers};
use crate::tui::theme::Role;
use crate::tui::widgets::pane::Focus;
use crate::tui::widgets::{Item, Run, list, runs};

/// How much is shared, in words; under it what is, with its places, and what is not.
pub(super) fn shared(
    buffer: &mut Buffer,
    area: Rect,
    preface: &[String],
    state: &State,
    typology: &Typology,
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
    let items = state.shares.iter();
    let items: Vec<Item> = items.map(|row| share(row, state, typology, look)).collect();
    let focus = Focus::when(state.focus == Pane::Sets);
    list(buffer, below, &items, state.share, focus, look)
}

/// What is asked of each family.
pub(super) fn question(
    buffer: &mut Buffer,
    area: Rect,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let keys = typology.families.keys();
    let items: Vec<Item> = keys.map(|key| asked(state, typology, key, look)).collect();
    let focus = Focus::when(state.focus == Pane::Sets);
    list(buffer, area, &items, state.asked, focus, look)
}

/// A row of what is shared; a place one step in, with what the element is there.
fn share(row: &Share, state: &State, typology: &Typology, look: &Look) -> Item {
    match row {
        Share::Heading(phrase) => {
            Item::heading(vec![Run::new(look.text.say(phrase), Role::Accent)])
        }
        Share::Record(record) => {
            let item = item::item(typology, *record);
            match record {
                Record::Family(_) => item,
                _ => Item {
                    right: numbers(typology, state.crossing.set(*record).families()),
                    ..item
                },
            }
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

/// A family of the question: sign, number, name, and the answer in words.
fn asked(state: &State, typology: &Typology, key: Key<Family>, look: &Look) -> Item {
    let answer = state.question.answer(key);
    let (sign, role) = match answer {
        Answer::Yes => (look.symbols.member, Role::family(key)),
        Answer::No => (look.symbols.contested, Role::Doubt),
        Answer::Any => (look.symbols.outside, Role::Quiet),
    };
    let mut left = vec![Run::new(format!("{sign}  "), role)];
    left.extend(numbers(typology, [key]));
    let name = typology.families[key].short_name.as_str();
    let said = if answer == Answer::Any {
        Role::Quiet
    } else {
        Role::Strong
    };
    left.push(Run::new(format!(" {name}"), said));
    Item::new(left, vec![Run::new(look.text.word(answer), said)])
}
