//! Search as you type, over everything, grouped by kind.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use tui_input::Input;
use unicode_width::UnicodeWidthStr;

use crate::model::{Phrase, Record, RecordKind, Typology};
use crate::query::{Filter, Hit, Index, search, suggestions};
use crate::tui::areas::{Areas, Plan, Shape, areas, inside};
use crate::tui::look::Look;
use crate::tui::reader::Reader;
use crate::tui::screens::{item, record};
use crate::tui::theme::Role;
use crate::tui::widgets::list::Cursor;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Item, Run, list, pane, runs};

/// Most hits of one kind listed; the heading says how many there are in all.
const MOST_OF_KIND: usize = 8;
/// Most names proposed where nothing was found.
const MOST_PROPOSED: usize = 5;

/// A row of the results.
#[derive(Debug, Clone)]
enum Row {
    Heading(Phrase),
    Hit(Hit),
    /// A name near to a query that found nothing.
    Proposal(Record),
}

/// The line typed and what it found.
#[derive(Debug, Clone, Default)]
pub struct State {
    pub input: Input,
    rows: Vec<Row>,
    found: usize,
    pub cursor: Cursor,
}

impl State {
    /// Searches again for what is typed, among the records that the filter keeps.
    pub fn refresh(&mut self, index: &Index, typology: &Typology, filter: &Filter) {
        let mut hits = search(index, self.input.value());
        hits.retain(|hit| filter.is_empty() || filter.keeps_record(typology, hit.record));
        self.found = hits.len();
        self.rows = grouped(hits);
        if self.rows.is_empty() && !self.input.value().trim().is_empty() {
            let near = suggestions(index, self.input.value(), MOST_PROPOSED);
            self.rows.push(Row::Heading(Phrase::new(if near.is_empty() {
                "search-nothing"
            } else {
                "search-near"
            })));
            self.rows.extend(near.into_iter().map(Row::Proposal));
        }
        self.cursor = Cursor::at(1.min(self.rows.len().saturating_sub(1)));
    }

    /// How many records meet the query.
    pub fn found(&self) -> usize {
        self.found
    }

    /// The record under the cursor.
    pub fn record(&self) -> Option<Record> {
        match self.rows.get(self.cursor.selected)? {
            Row::Heading(_) => None,
            Row::Hit(hit) => Some(hit.record),
            Row::Proposal(record) => Some(*record),
        }
    }

    /// Moves over the results.
    pub fn act(&mut self, action: crate::tui::action::Action, size: Size) -> bool {
        let before = self.cursor.selected;
        let moved = self.cursor.act(action, self.rows.len(), Self::height(size));
        if matches!(self.rows.get(self.cursor.selected), Some(Row::Heading(_))) {
            let down = self.cursor.selected > before || before == 0;
            self.cursor.step(if down { 1 } else { -1 }, self.rows.len());
            if matches!(self.rows.get(self.cursor.selected), Some(Row::Heading(_))) {
                self.cursor.selected = before;
            }
        }
        moved
    }

    /// Brings the cursor into view.
    pub fn settle(&mut self, size: Size) {
        self.cursor.settle(Self::height(size), self.rows.len());
        // The heading of the first group shows with its first hit.
        if self.cursor.selected == 1 {
            self.cursor.offset = 0;
        }
    }

    fn height(size: Size) -> u16 {
        let areas = areas(size, Plan::Search, 0);
        let inner = areas.and_then(|areas| Some(inside(areas.panes[0]?, areas.shape).height));
        inner.map_or(1, |height| height.saturating_sub(2).max(1))
    }
}

/// Hits under the heading of their kind; kinds in the order of their best hits.
fn grouped(hits: Vec<Hit>) -> Vec<Row> {
    let mut kinds: Vec<(RecordKind, Vec<Hit>)> = Vec::new();
    for hit in hits {
        let kind = hit.record.kind();
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, hits)) => hits.push(hit),
            None => kinds.push((kind, vec![hit])),
        }
    }
    let mut rows = Vec::new();
    for (kind, hits) in kinds {
        use crate::model::Vocabulary;
        let heading = Phrase::new(format!("{}-many", kind.message()))
            .with("count", hits.len())
            .with("shown", hits.len().min(MOST_OF_KIND));
        rows.push(Row::Heading(heading));
        rows.extend(hits.into_iter().take(MOST_OF_KIND).map(Row::Hit));
    }
    rows
}

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
    let more = More::of(state.cursor.offset, more_area, state.rows.len());
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let cursor = input(
        buffer,
        Rect {
            height: inner.height.min(1),
            ..inner
        },
        state,
        look,
    );
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

fn input(buffer: &mut Buffer, area: Rect, state: &State, look: &Look) -> Position {
    let prompt = [Run::new(" / ", Role::Accent)];
    let taken = runs(buffer, area, &prompt, None, look);
    let line = Rect {
        x: area.x + taken,
        width: area.width.saturating_sub(taken + 1),
        ..area
    };
    let room = usize::from(line.width.max(1));
    let scroll = state.input.visual_scroll(room);
    let value = state.input.value();
    let from = value
        .char_indices()
        .nth(scroll)
        .map_or(value.len(), |(byte, _)| byte);
    if value.is_empty() {
        runs(
            buffer,
            line,
            &[Run::new(look.text.get("search-invite"), Role::Quiet)],
            None,
            look,
        );
    } else {
        runs(
            buffer,
            line,
            &[Run::new((value[from..]).to_owned(), Role::Strong)],
            None,
            look,
        );
    }
    let column = state
        .input
        .visual_cursor()
        .saturating_sub(value[..from].width());
    Position::new(
        line.x
            + u16::try_from(column)
                .unwrap_or(0)
                .min(line.width.saturating_sub(1)),
        line.y,
    )
}

fn row_item(typology: &Typology, row: &Row, look: &Look) -> Item {
    match row {
        Row::Heading(phrase) => Item::heading(vec![Run::new(look.text.say(phrase), Role::Accent)]),
        Row::Proposal(record) => item::item(typology, *record),
        Row::Hit(hit) => hit_item(typology, hit, look),
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
