//! Draws the search: the line typed, how it may go on, the hits by kind, the record beside them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::state::{ResultRow, State};
use crate::model::Typology;
use crate::query::Hit;
use crate::theme::Role;
use crate::tui::areas::{Areas, Shape, inside};
use crate::tui::line::{self, Help};
use crate::tui::look::Look;
use crate::tui::page_view::Reader;
use crate::tui::screens::{item, record};
use crate::tui::widgets::line::input;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Item, Run, list, pane};

/// Draws the line typed, the results and, where there is room, the record under the cursor.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    look: &Look,
) -> Option<Position> {
    let area = areas.panes[0]?;
    let title = [Run::new(look.text.get("pane-search"), Role::Strong)];
    let more_area = inside(area, areas.shape).height.saturating_sub(2);
    let more = Overflow::of(state.cursor.offset, more_area, state.rows.len());
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let line = Rect {
        height: inner.height.min(1),
        ..inner
    };
    let invite = state.invite(look);
    let cursor = input(buffer, line, "/", &state.input, &invite, look);
    let under = Rect {
        y: inner.y + 1.min(inner.height),
        height: u16::from(inner.height > 1),
        ..inner
    };
    let help = Help {
        fault: state.fault.as_ref(),
        completions: &state.completions,
    };
    line::help(buffer, under, &state.input, help, look);
    let below = Rect {
        y: inner.y + 2.min(inner.height),
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let items: Vec<Item> = state
        .rows
        .iter()
        .map(|row| row_item(typology, row, look))
        .collect();
    list(buffer, below, &items, state.cursor, Focus::Here, look);
    if let (Shape::Wide, Some(beside), Some(found)) = (areas.shape, areas.panes[1], state.record())
    {
        record::draw(
            buffer,
            beside,
            areas,
            &Reader::new(found),
            Focus::Elsewhere,
            typology,
            look,
        );
    }
    Some(cursor)
}

fn row_item(typology: &Typology, row: &ResultRow, look: &Look) -> Item {
    match row {
        ResultRow::Heading(phrase) => {
            Item::heading(vec![Run::new(look.text.say(phrase), Role::Accent)])
        }
        ResultRow::Proposal(record) => item::item(typology, *record),
        ResultRow::Hit(hit) => hit_item(typology, hit, look),
    }
}

/// The row of a record with the letters that matched lit up, in its name if they are there, or else
/// in the text that matched, after the name.
fn hit_item(typology: &Typology, hit: &Hit, look: &Look) -> Item {
    let mut item = item::item(typology, hit.record);
    for run in &mut item.left {
        // A code is padded to a column: its letters are still at the beginning.
        if run.text.trim_end() == hit.text {
            run.lit.clone_from(&hit.ranges);
            return item;
        }
    }
    item.left.push(Run::new("  ", Role::Quiet));
    item.left.push(excerpt(hit, look.symbols.ellipsis));
    item
}

/// Bytes kept before the first lit letter of an excerpt.
const BEFORE: usize = 24;

/// The text that matched, from a word not far before its first lit letter.
fn excerpt(hit: &Hit, mark: &str) -> Run {
    let text = hit.text.as_str();
    let first = hit.ranges.first().map_or(0, |range| range.start);
    let begun = text.get(..first).unwrap_or_default();
    let word = begun
        .char_indices()
        .rev()
        .find(|(byte, letter)| *letter == ' ' && first - byte > BEFORE);
    let Some((space, _)) = word.filter(|_| first > BEFORE) else {
        return Run::new(text, Role::Quiet).lit(&hit.ranges);
    };
    let from = space + 1;
    let moved = |place: usize| place - from + mark.len();
    let kept = hit.ranges.iter().filter(|range| range.start >= from);
    let ranges: Vec<_> = kept
        .map(|range| moved(range.start)..moved(range.end))
        .collect();
    Run::new(format!("{mark}{}", &text[from..]), Role::Quiet).lit(&ranges)
}
