//! The facets: what the filter has chosen, and what it may choose next, with how many actors each value
//! would keep. Beside the lists where there is room, over them where there is not.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::model::{Phrase, Typology};
use crate::query::facets::Value;
use crate::query::{Facet, Filter};
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::screens::item::numbers;
use crate::tui::theme::Role;
use crate::tui::widgets::list::Cursor;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Item, Run, list, pane};

/// Columns of the panel beside the lists, frame included.
const WIDTH: u16 = 46;

/// A row of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Row {
    Heading(Facet),
    Value(Value, usize),
}

/// The rows and the cursor over them.
#[derive(Debug, Clone)]
pub struct State {
    rows: Vec<Row>,
    cursor: Cursor,
}

impl State {
    /// What a filter offers.
    pub fn new(typology: &Typology, filter: &Filter) -> Self {
        let mut state = Self {
            rows: Vec::new(),
            cursor: Cursor::at(1),
        };
        state.refresh(typology, filter);
        state
    }

    /// Counts again for another filter, the cursor staying on its value.
    pub fn refresh(&mut self, typology: &Typology, filter: &Filter) {
        let on = self.value();
        self.rows.clear();
        for offer in filter.offers(typology) {
            if !offer.values.is_empty() {
                self.rows.push(Row::Heading(offer.facet));
                let values = offer.values.into_iter();
                self.rows
                    .extend(values.map(|(value, count)| Row::Value(value, count)));
            }
        }
        let is_on = |row: &Row| matches!(row, Row::Value(value, _) if Some(*value) == on);
        if let Some(rank) = self.rows.iter().position(is_on) {
            self.cursor.selected = rank;
        }
    }

    /// The value under the cursor.
    pub fn value(&self) -> Option<Value> {
        match self.rows.get(self.cursor.selected)? {
            Row::Heading(_) => None,
            Row::Value(value, _) => Some(*value),
        }
    }

    /// Moves. Returns false for what is no move.
    pub fn act(&mut self, action: Action, areas: &Areas) -> bool {
        let height = inside(panel(areas), areas.shape).height;
        let length = self.rows.len();
        let moved = self.cursor.act(action, length, height);
        let rows = &self.rows;
        let is_heading = |rank: usize| matches!(rows.get(rank), Some(Row::Heading(_)));
        self.cursor.leave_heading(action, length, is_heading);
        moved
    }

    /// Brings the cursor into view.
    pub fn settle(&mut self, areas: &Areas) {
        let height = inside(panel(areas), areas.shape).height;
        self.cursor.settle(height, self.rows.len());
        // The heading of the first facet shows with its first value.
        if self.cursor.selected == 1 {
            self.cursor.offset = 0;
        }
    }
}

/// Where the panel stands.
fn panel(areas: &Areas) -> Rect {
    let body = areas.body();
    let width = WIDTH.min(body.width);
    Rect {
        x: body.right() - width,
        width,
        ..body
    }
}

/// Draws the panel. Returns where the cursor stands.
pub fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    typology: &Typology,
    filter: &Filter,
    look: &Look,
) -> Option<Position> {
    let area = panel(areas);
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(look.style(Role::Text));
        }
    }
    let height = inside(area, areas.shape).height;
    let more = More::of(state.cursor.offset, height, state.rows.len());
    let title = [Run::new(look.text.get("pane-facets"), Role::Strong)];
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let item = |row: &Row| match row {
        Row::Heading(facet) => {
            let heading = look.text.word(*facet);
            Item::heading(vec![Run::new(heading, Role::Accent)])
        }
        Row::Value(value, count) => {
            let is_chosen = filter.has(*value);
            let sign = if is_chosen {
                look.symbols.member
            } else {
                look.symbols.outside
            };
            let role = if is_chosen { Role::Strong } else { Role::Text };
            let mut left = vec![Run::new(format!("{sign} "), role)];
            left.extend(called(typology, filter, *value, role, look));
            Item::new(left, vec![Run::new(count.to_string(), Role::Quiet)])
        }
    };
    let items: Vec<Item> = state.rows.iter().map(item).collect();
    list(buffer, inner, &items, state.cursor, Focus::Here, look)
}

/// What a value is called.
fn called(t: &Typology, filter: &Filter, value: Value, role: Role, look: &Look) -> Vec<Run> {
    let text = match value {
        Value::Family(key) => {
            let mut runs = numbers(t, [key]);
            let name = t.families[key].short_name.as_str();
            runs.push(Run::new(format!(" {name}"), role));
            return runs;
        }
        Value::Subcategory(key) => t.subcategories[key].name.clone(),
        Value::Role(word) => look.text.word(word),
        Value::Code(key) => format!("{} {}", t.codes[key].code, t.codes[key].label),
        Value::Status(key) => t.statuses[key].name.clone(),
        Value::Kind(word) => look.text.word(word),
        Value::Certainty(word) => look.text.word(word),
        Value::Department(found) => format!("{} {}", found.code(), found.name()),
        Value::Standing(word) => look.text.word(word),
        Value::Flag(word) => look.text.word(word),
        Value::Transversal(least) => {
            let phrase = Phrase::new("families-at-least").with("count", least);
            look.text.say(&phrase)
        }
        Value::Query(rank) => filter
            .queries
            .get(rank)
            .map(|query| query.written().to_owned())
            .unwrap_or_default(),
    };
    vec![Run::new(text, role)]
}

/// Draws what was chosen on a row of its own, each value with the sign that it can be taken off.
pub fn chips(buffer: &mut Buffer, area: Rect, typology: &Typology, filter: &Filter, look: &Look) {
    let mut runs = Vec::new();
    for value in filter.chosen(typology) {
        runs.push(Run::new(
            if runs.is_empty() { " " } else { "  " },
            Role::Text,
        ));
        if !matches!(value, Value::Family(_) | Value::Query(_)) {
            let facet = look.text.word(value.facet());
            runs.push(Run::new(format!("{} ", facet.to_lowercase()), Role::Quiet));
        }
        runs.extend(called(typology, filter, value, Role::Strong, look));
        runs.push(Run::new(
            format!(" {}", look.symbols.contested),
            Role::Quiet,
        ));
    }
    crate::tui::widgets::runs(buffer, area, &runs, None, look);
}
