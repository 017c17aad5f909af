//! The facets: the values that the filter has chosen, and those it may choose next, with how many actors, or
//! organisations of the user's lists, each would keep. Beside the lists where there is room, else over them.

use std::time::Duration;

use ratatui::layout::{Position, Rect};

use crate::model::Phrase;
use crate::query::{Facet, FacetOffer, FacetValue, Realm};
use crate::request::value_name;
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, from_column, inside};
use crate::tui::layer::{HintRank, Layer, Step};
use crate::tui::look::Look;
use crate::tui::popups::pointed::{by_rows, press_list};
use crate::tui::screens::item::badges;
use crate::tui::widgets::{Canvas, Cursor, Focus, Item, Run, Scroll, list, pane};
use crate::tui::world::World;

/// Columns of the panel beside the lists, frame included.
const WIDTH: u16 = 46;

/// A row of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
enum FacetRow {
    Heading(Facet),
    Value(FacetValue, usize),
}

impl FacetRow {
    fn value(&self) -> Option<FacetValue> {
        match self {
            Self::Heading(_) => None,
            Self::Value(value, _) => Some(*value),
        }
    }
}

/// The rows and the cursor over them.
#[derive(Debug, Clone)]
pub struct State {
    /// What is counted.
    realm: Realm,
    rows: Vec<FacetRow>,
    cursor: Cursor,
}

impl State {
    /// What the filter offers, counted as far as the budget allows.
    pub fn open(world: &mut World<'_>, realm: Realm, budget: Duration) -> Self {
        let mut state = Self {
            realm,
            rows: Vec::new(),
            cursor: Cursor::at(1),
        };
        // Until the counts for the line that is typed are known, all values stay listed.
        let all = match realm {
            Realm::Records => Vec::new(),
            Realm::Organisations => world.lists.counting().offers(world.typology, &[]),
        };
        let all = all.into_iter().flat_map(|offer| offer.values);
        let held: Vec<FacetValue> = all.map(|(value, _)| value).collect();
        state.work(world, budget);
        state.refresh(world.offers(realm, &held));
        state
    }

    /// Takes new counts, the cursor staying on its value.
    fn refresh(&mut self, offers: Vec<FacetOffer>) {
        let on = self.value();
        self.rows.clear();
        for offer in offers {
            if !offer.values.is_empty() {
                self.rows.push(FacetRow::Heading(offer.facet));
                let values = offer.values.into_iter();
                self.rows
                    .extend(values.map(|(value, count)| FacetRow::Value(value, count)));
            }
        }
        let is_on = |row: &FacetRow| on.is_some() && row.value() == on;
        if let Some(rank) = self.rows.iter().position(is_on) {
            self.cursor.selected = rank;
        }
    }

    /// The value under the cursor.
    fn value(&self) -> Option<FacetValue> {
        self.rows.get(self.cursor.selected)?.value()
    }

    /// To the first value of the next facet, or of the one before.
    fn leap(&mut self, action: Action) -> bool {
        let is_heading = |rank: &usize| matches!(self.rows.get(*rank), Some(FacetRow::Heading(_)));
        let mut headings = (0..self.rows.len()).filter(is_heading);
        let here = self.cursor.selected;
        let heading = match action {
            Action::NextPane => headings.find(|rank| *rank > here),
            // The heading right above is that of the facet itself.
            Action::PreviousPane => headings.rfind(|rank| rank + 1 < here),
            _ => return false,
        };
        self.cursor.selected = heading.map_or(here, |rank| rank + 1);
        true
    }

    /// Moves over the values.
    fn move_cursor(&mut self, action: Action, world: &World<'_>) {
        let Some(height) = height(world) else { return };
        if self.leap(action) {
            return;
        }
        let length = self.rows.len();
        self.cursor.act(action, length, height);
        self.off_heading(action);
    }

    fn off_heading(&mut self, action: Action) {
        let rows = &self.rows;
        let is_heading = |rank: usize| matches!(rows.get(rank), Some(FacetRow::Heading(_)));
        self.cursor.leave_heading(action, rows.len(), is_heading);
    }

    /// The panel, and its rows; none below the least size.
    fn places(world: &World<'_>) -> Option<(Rect, Rect)> {
        let areas = world.frame()?;
        let panel = panel(&areas);
        Some((panel, inside(panel, areas.shape)))
    }
}

impl Layer for State {
    /// Enter and Space choose a value, or take it off; the lists beside follow.
    fn act(&mut self, action: Action, world: &mut World<'_>, _: &Look) -> Step {
        match action {
            Action::Cancel | Action::Left | Action::Facets => return Step::Close,
            Action::Open => {
                if let Some(value) = self.value() {
                    let filter = world.filter.toggled(world.typology, value);
                    return Step::Refilter(Box::new(filter));
                }
            }
            Action::DropChip => {
                if let Some(filter) = world.without_last_chip(self.realm) {
                    return Step::Refilter(Box::new(filter));
                }
            }
            action if action.leads_away() => return Step::Leave(action),
            action => self.move_cursor(action, world),
        }
        Step::Done
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, _: &Look) -> Step {
        let places = Self::places(world);
        let step = press_list(&mut self.cursor, at, places, self.rows.len());
        self.off_heading(Action::Down);
        step
    }

    fn wheel(&mut self, _: Position, rows: isize, world: &mut World<'_>, _: &Look) {
        by_rows(rows, |action| self.move_cursor(action, world));
    }

    fn settle(&mut self, world: &World<'_>, _: &Look) {
        if let Some(height) = height(world) {
            self.cursor.settle_headed(height, self.rows.len());
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, world: &World<'_>) {
        let look = canvas.look;
        let area = panel(areas);
        canvas.clear(area);
        let (id, percent) = match self.realm {
            Realm::Records => ("pane-facets", None),
            Realm::Organisations => {
                let percent = world.lists.counted_percent();
                ("pane-facets-organisations", percent)
            }
        };
        let mut title = vec![Run::new(look.text.get(id), Role::Strong)];
        title.extend(percent.map(|percent| {
            let counting = Phrase::new("facets-counting").with("percent", percent);
            Run::dotted(&look.text.say(&counting), look)
        }));
        let scroll = Scroll::of(self.cursor.offset, self.rows.len());
        let inner = pane(canvas, area, &title, Focus::Here, scroll);
        let items = self.rows.iter().map(|row| item(row, world, look));
        let items: Vec<Item> = items.collect();
        list(canvas, inner, &items, self.cursor, Focus::Here);
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        vec![
            HintRank::new(Action::Down, 3),
            HintRank::saying(Action::Open, 2, "hint-choose"),
            HintRank::new(Action::Cancel, 1),
        ]
    }

    fn is_busy(&self, world: &World<'_>) -> bool {
        self.realm == Realm::Organisations && world.lists.counted_percent().is_some()
    }

    fn work(&mut self, world: &mut World<'_>, budget: Duration) -> bool {
        let (typology, filter) = (world.typology, &world.filter);
        self.realm == Realm::Organisations && world.lists.count_typed(typology, filter, budget)
    }

    fn sync(&mut self, world: &World<'_>) {
        let values: Vec<FacetValue> = self.rows.iter().filter_map(FacetRow::value).collect();
        self.refresh(world.offers(self.realm, &values));
    }
}

/// The area of the panel.
fn panel(areas: &Areas) -> Rect {
    let body = areas.body();
    from_column(body, body.right() - WIDTH.min(body.width))
}

/// Rows of the panel that show; none below the least size.
fn height(world: &World<'_>) -> Option<u16> {
    let areas = world.frame()?;
    Some(inside(panel(&areas), areas.shape).height)
}

fn item(row: &FacetRow, world: &World<'_>, look: &Look) -> Item {
    match row {
        FacetRow::Heading(facet) => Item::heading(look.text.word(*facet)),
        FacetRow::Value(value, count) => {
            let (sign, role) = if world.filter.has(*value) {
                (look.symbols.member, Role::Strong)
            } else {
                (look.symbols.outside, Role::Text)
            };
            let mut left = vec![Run::new(format!("{sign} "), role)];
            left.extend(label(world, *value, role, look));
            let count = look.text.number(&count.to_string(), "");
            Item::new(left, vec![Run::new(count, Role::Quiet)])
        }
    }
}

/// The label of a value.
fn label(world: &World<'_>, value: FacetValue, role: Role, look: &Look) -> Vec<Run> {
    let t = world.typology;
    let name = value_name(t, &world.filter, value, &look.text);
    if let FacetValue::Family(key) = value {
        let mut runs = badges(t, [key]);
        runs.push(Run::new(format!(" {name}"), role));
        return runs;
    }
    vec![Run::new(name, role)]
}

/// Draws the values chosen on a row of their own, each with the sign that it can be taken off; at the
/// end, marked as such, those that do not narrow what shows.
pub fn chips(canvas: &mut Canvas<'_>, area: Rect, world: &World<'_>, realm: Realm) {
    let look = canvas.look;
    let filter = &world.filter;
    let mut runs = Vec::new();
    let mut is_idle = false;
    for value in filter.chips(world.typology, realm) {
        let gap = if runs.is_empty() { " " } else { "  " };
        runs.push(Run::new(gap, Role::Text));
        let role = if filter.applies(value, realm) {
            Role::Strong
        } else {
            if !is_idle {
                is_idle = true;
                let idle = look.text.get("chips-idle");
                runs.push(Run::new(format!("{idle} "), Role::Quiet));
            }
            Role::Quiet
        };
        if !matches!(value, FacetValue::Family(_) | FacetValue::Query(_)) {
            let facet = look.text.word(value.facet());
            let mut letters = facet.chars();
            let first = letters.next().into_iter().flat_map(char::to_lowercase);
            let facet: String = first.chain(letters).chain([' ']).collect();
            runs.push(Run::new(facet, Role::Quiet));
        }
        runs.extend(label(world, value, role, look));
        let sign = format!(" {}", look.symbols.contested);
        runs.push(Run::new(sign, Role::Quiet));
    }
    canvas.runs(area, &runs, None);
}
