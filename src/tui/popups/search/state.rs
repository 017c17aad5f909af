//! The line typed, what it found, and the moves over it.

use ratatui::layout::Rect;
use tui_input::Input;

use crate::model::{Phrase, Record, RecordKind};
use crate::query::QueryFault;
use crate::query::fold::fold;
use crate::query::{Completion, Hit, Realm, completions, run_query, suggestions};
use crate::tui::action::Action;
use crate::tui::areas::{Plan, inside, split_rows};
use crate::tui::line::{FAULT_ROWS, complete};
use crate::tui::look::Look;
use crate::tui::page_view::Reader;
use crate::tui::passage::Passage;
use crate::tui::recent::{EXAMPLES, Recall, Recent};
use crate::tui::widgets::Cursor;
use crate::tui::widgets::line::{WORDS, cursor_byte, shortened};
use crate::tui::world::World;

/// Most hits of one kind listed; the heading says how many there are in all.
const MOST_OF_KIND: usize = 8;
/// Most names proposed where nothing was found.
const MOST_PROPOSED: usize = 5;

/// A row of the results.
#[derive(Debug, Clone)]
pub(super) enum ResultRow {
    Heading(Phrase),
    Hit(Hit),
    /// A hit that the filter keeps out.
    FilteredOut(Hit),
    /// A name near to a query that found nothing.
    Proposal(Record),
    /// A query to be searched: an earlier one, or an example with the id of what it is for.
    Query(String, Option<&'static str>),
}

/// The line typed and what it found.
#[derive(Debug, Clone, Default)]
pub struct State {
    pub input: Input,
    pub(super) rows: Vec<ResultRow>,
    found: usize,
    /// How many more there are that the filter keeps out.
    filtered_out: usize,
    pub cursor: Cursor,
    /// What is wrong with the query; what it found before stays.
    pub(super) fault: Option<QueryFault>,
    pub(super) completions: Vec<Completion>,
    /// Earlier searches, the last one at the end.
    before: Vec<String>,
    /// Over earlier searches.
    recall: Recall,
}

impl State {
    /// With nothing typed, after other searches.
    pub fn after(searches: &[String]) -> Self {
        let mut state = Self {
            before: searches.to_vec(),
            ..Self::default()
        };
        state.rows = state.queries();
        state
    }

    /// What the line is for, and how to search again what was searched last.
    pub(super) fn invite(&self, look: &Look) -> String {
        match self.before.last() {
            None => look.text.get("search-invite"),
            Some(before) => look.text.say(
                &Phrase::new("search-invite-again")
                    .with("key", look.key(Action::Up))
                    .with("query", before.as_str()),
            ),
        }
    }

    /// With a query already typed.
    pub fn typed(query: &str) -> Self {
        Self {
            input: Input::new(shortened(query, WORDS)),
            ..Self::default()
        }
    }

    /// Searches again for what is typed, among the records that the filter keeps; where these are none, or others
    /// are called exactly so, those are named too.
    pub fn refresh(&mut self, world: &World<'_>) {
        let (index, typology, filter) = (world.index(), world.typology, &world.filter);
        let query = self.input.value();
        self.completions = completions(typology, Realm::Records, query, cursor_byte(&self.input));
        let hits = match run_query(typology, index, query) {
            Ok(hits) => hits,
            Err(fault) => {
                self.fault = Some(fault);
                return;
            }
        };
        self.fault = None;
        let keeps = |hit: &Hit| filter.is_empty() || filter.keeps_record(typology, hit.record);
        let (hits, others): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(keeps);
        self.found = hits.len();
        self.filtered_out = others.len();
        let exactly = fold(query);
        let is_exact = |hit: &Hit| fold(&hit.text) == exactly;
        let (exact, others): (Vec<Hit>, Vec<Hit>) = others.into_iter().partition(is_exact);
        let aside = hits.first().map(|hit| hit.aside.join(", "));
        let aside = aside.filter(|words| !words.is_empty());
        self.rows = grouped(hits);
        if let Some(words) = aside {
            let told = Phrase::new("search-aside").with("words", words);
            self.rows.insert(0, ResultRow::Heading(told));
        }
        let finds_nothing = self.rows.is_empty();
        self.rows
            .extend(filtered_out(exact, "search-filtered-exact"));
        if finds_nothing {
            self.rows.extend(filtered_out(others, "search-filtered"));
        }
        if query.trim().is_empty() {
            self.rows = self.queries();
        } else if self.rows.is_empty() {
            let near = suggestions(index, query, MOST_PROPOSED);
            let heading = Phrase::new(if near.is_empty() {
                "search-nothing"
            } else {
                "search-near"
            });
            self.rows.push(ResultRow::Heading(heading));
            self.rows.extend(near.into_iter().map(ResultRow::Proposal));
        }
        self.cursor = Cursor::at(self.first());
    }

    /// The first row under a heading.
    fn first(&self) -> usize {
        let mut rows = self.rows.iter();
        rows.position(|row| !matches!(row, ResultRow::Heading(_)))
            .unwrap_or(0)
    }

    /// What the empty search lists: the earlier searches, the last one first, and examples.
    fn queries(&self) -> Vec<ResultRow> {
        let heading = |id: &str| ResultRow::Heading(Phrase::new(id));
        let mut rows = Vec::new();
        if !self.before.is_empty() {
            rows.push(heading("search-earlier"));
        }
        let earlier = Recent::earlier(&self.before);
        rows.extend(earlier.map(|query| ResultRow::Query(query.clone(), None)));
        rows.push(heading("search-examples"));
        let examples = EXAMPLES.iter();
        rows.extend(examples.map(|(query, id)| ResultRow::Query((*query).to_owned(), Some(id))));
        rows
    }

    /// Types the query under the cursor. Returns false where there is none.
    pub(super) fn take_query(&mut self) -> bool {
        let Some(ResultRow::Query(query, _)) = self.rows.get(self.cursor.selected) else {
            return false;
        };
        self.input = Input::new(shortened(query, WORDS));
        true
    }

    /// Applies the first completion; false where there is none.
    pub fn complete(&mut self) -> bool {
        complete(&mut self.input, &self.completions)
    }

    /// Shows an older search where nothing is above the cursor, a newer one where one was shown.
    /// Returns false for what is neither.
    pub fn recall(&mut self, action: Action, searches: &[String]) -> bool {
        if self.cursor.selected > self.first() {
            return false;
        }
        let Some(query) = self.recall.next(action, searches) else {
            return false;
        };
        self.input = Input::new(shortened(query, WORDS));
        true
    }

    /// Whether what is typed is a query.
    pub fn is_understood(&self) -> bool {
        self.fault.is_none()
    }

    /// Whether there is a count to show; with a fault, that of the last query without one.
    pub fn is_answered(&self) -> bool {
        let has_query = self.fault.is_none() && !self.input.value().trim().is_empty();
        has_query || self.found > 0
    }

    /// How many records meet the query, in words: of those that the filter keeps, if any.
    pub(super) fn told(&self) -> Phrase {
        if self.found == 0 && self.filtered_out > 0 {
            return Phrase::new("search-filtered").with("count", self.filtered_out);
        }
        Phrase::new("search-found").with("count", self.found)
    }

    /// How many records meet the query.
    pub fn found(&self) -> usize {
        self.found
    }

    /// The record under the cursor.
    pub fn record(&self) -> Option<Record> {
        match self.rows.get(self.cursor.selected)? {
            ResultRow::Heading(_) | ResultRow::Query(..) => None,
            ResultRow::Hit(hit) | ResultRow::FilteredOut(hit) => Some(hit.record),
            ResultRow::Proposal(record) => Some(*record),
        }
    }

    /// The passage of the record under the cursor that was found.
    pub(super) fn passage(&self) -> Option<Passage> {
        match self.rows.get(self.cursor.selected)? {
            ResultRow::Hit(hit) | ResultRow::FilteredOut(hit) => Passage::of(hit),
            ResultRow::Heading(_) | ResultRow::Proposal(_) | ResultRow::Query(..) => None,
        }
    }

    /// The record under the cursor as it is read beside the results, at what was found of it.
    pub(super) fn reader(&self) -> Option<Reader> {
        let mut reader = match self.rows.get(self.cursor.selected)? {
            ResultRow::FilteredOut(hit) => Reader::filtered_out(hit.record),
            _ => Reader::new(self.record()?),
        };
        if let Some(passage) = self.passage() {
            reader.view.seek(passage);
        }
        Some(reader)
    }

    /// Moves over the results.
    pub fn move_cursor(&mut self, action: Action, world: &World<'_>) {
        let Some(height) = self.height(world) else {
            return;
        };
        let before = self.cursor.selected;
        let length = self.rows.len();
        self.cursor.act(action, length, height);
        let rows = &self.rows;
        let is_heading = |row: usize| matches!(rows.get(row), Some(ResultRow::Heading(_)));
        if is_heading(self.cursor.selected) {
            let down = self.cursor.selected > before || before == 0;
            self.cursor.step(if down { 1 } else { -1 }, length);
            if is_heading(self.cursor.selected) {
                self.cursor.selected = before;
            }
        }
    }

    /// Off a heading that was pressed.
    pub(super) fn off_heading(&mut self, action: Action) {
        let rows = &self.rows;
        let is_heading = |row: usize| matches!(rows.get(row), Some(ResultRow::Heading(_)));
        self.cursor.leave_heading(action, rows.len(), is_heading);
    }

    /// The whole, and the rows of the results in it; none below the least size.
    pub(super) fn places(&self, world: &World<'_>) -> Option<(Rect, Rect)> {
        let areas = world.areas(Plan::Search, 0)?;
        let above = 1 + self.help_height();
        let (_, rows) = split_rows(inside(areas.panes[0]?, areas.shape), above);
        Some((areas.body(), rows))
    }

    /// Rows under the line: how it may go on, or what is wrong with it.
    pub(super) fn help_height(&self) -> u16 {
        if self.fault.is_some() && self.completions.is_empty() {
            FAULT_ROWS
        } else {
            1
        }
    }

    /// Rows of results that show; none below the least size.
    pub(super) fn height(&self, world: &World<'_>) -> Option<u16> {
        let height = world.frame().map(|_| world.pane_height(Plan::Search, 0))?;
        Some(height.saturating_sub(1 + self.help_height()).max(1))
    }
}

/// Hits under the heading of their kind; kinds in the order of their best hits.
fn grouped(hits: Vec<Hit>) -> Vec<ResultRow> {
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
        let heading = Phrase::new(kind.plural_message())
            .with("count", hits.len())
            .with("shown", hits.len().min(MOST_OF_KIND));
        rows.push(ResultRow::Heading(heading));
        rows.extend(hits.into_iter().take(MOST_OF_KIND).map(ResultRow::Hit));
    }
    rows
}

/// Hits that the filter keeps out, under a heading that says so.
fn filtered_out(hits: Vec<Hit>, id: &str) -> Vec<ResultRow> {
    if hits.is_empty() {
        return Vec::new();
    }
    let heading = Phrase::new(id).with("count", hits.len());
    let hits = hits.into_iter().take(MOST_OF_KIND);
    let heading = std::iter::once(ResultRow::Heading(heading));
    heading.chain(hits.map(ResultRow::FilteredOut)).collect()
}
