//! Draws the search: the line typed, how it may go on, the hits by kind, the record beside them.

use super::state::{ResultRow, State};
use crate::model::Typology;
use crate::query::Hit;
use crate::theme::Role;
use crate::tui::areas::{Areas, Shape, split_rows};
use crate::tui::line::{self, Help};
use crate::tui::look::Look;
use crate::tui::screens::item;
use crate::tui::widgets::line::input;
use crate::tui::widgets::{Canvas, Focus, Item, Run, Scroll, list, pane};

/// Draws the line typed, the results and, where there is room, the record under the cursor.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State, typology: &Typology) {
    let look = canvas.look;
    let Some(area) = areas.panes[0] else { return };
    let title = [Run::new(look.text.get("pane-search"), Role::Strong)];
    let help_height = state.help_height();
    let scroll = Scroll::of(state.cursor.offset, state.rows.len()).under(1 + help_height);
    let inner = pane(canvas, area, &title, Focus::Here, scroll);
    let (line, under) = split_rows(inner, 1);
    let (under, below) = split_rows(under, help_height);
    let cursor = input(canvas, line, "/", &state.input, &state.invite(look));
    let help = Help {
        fault: state.fault.as_ref(),
        completions: &state.completions,
    };
    line::help(canvas, under, &state.input, help);
    let rows = state.rows.iter();
    let items: Vec<Item> = rows.map(|row| row_item(typology, row, look)).collect();
    list(canvas, below, &items, state.cursor, Focus::Here);
    if let (Shape::Wide, Some(beside), Some(reader)) = (areas.shape, areas.panes[1], state.reader())
    {
        let title = [Run::new(reader.title(look), Role::Strong)];
        reader.draw(canvas, beside, &title, Focus::Elsewhere, typology);
    }
    canvas.cursor = Some(cursor);
}

/// Columns of an example, and of the gap after it.
const QUERY: usize = 28;

fn row_item(typology: &Typology, row: &ResultRow, look: &Look) -> Item {
    match row {
        ResultRow::Heading(phrase) => Item::heading(look.text.say(phrase)),
        ResultRow::Query(query, meaning) => {
            let mut left = vec![Run::new(format!("{query:<QUERY$}"), Role::Strong)];
            left.extend(meaning.map(|id| Run::new(look.text.get(id), Role::Quiet)));
            Item::new(left, Vec::new())
        }
        ResultRow::Proposal(record) => item::item(typology, *record, &look.text),
        ResultRow::Hit(hit) | ResultRow::FilteredOut(hit) => hit_item(typology, hit, look),
    }
}

/// The row of a record with the letters that matched lit up, in its name if they are there, or else
/// in the text that matched, after the name.
fn hit_item(typology: &Typology, hit: &Hit, look: &Look) -> Item {
    let mut item = item::item(typology, hit.record, &look.text);
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
    let moved = |byte: usize| byte - from + mark.len();
    let left = hit.ranges.iter().filter(|range| range.start >= from);
    let ranges = left.map(|range| moved(range.start)..moved(range.end));
    let ranges: Vec<_> = ranges.collect();
    Run::new(format!("{mark}{}", &text[from..]), Role::Quiet).lit(&ranges)
}
