//! The facets: what the filter has chosen, and what it may choose next, with how many actors, or
//! organisations of the user's lists, each value would keep. Beside the lists where there is room, over them where there is not.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::model::{Phrase, Typology};
use crate::query::{Facet, Filter, Realm};
use crate::query::{FacetOffer, FacetValue};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, inside};
use crate::tui::layer::{HintRank, Layer, Press, Step};
use crate::tui::look::Look;
use crate::tui::popups::clear;
use crate::tui::screens::item::numbers;
use crate::tui::widgets::list::Cursor;
use crate::tui::widgets::pane::{Focus, Overflow};
use crate::tui::widgets::{Item, Run, list, pane};
use crate::tui::world::World;

/// Columns of the panel beside the lists, frame included.
const WIDTH: u16 = 46;

/// A row of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
enum FacetRow {
    Heading(Facet),
    Value(FacetValue, usize),
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
    /// What the filter offers, counted as far as that is done within so long.
    pub fn open(world: &mut World<'_>, realm: Realm, budget: Duration) -> Self {
        let mut state = Self {
            realm,
            rows: Vec::new(),
            cursor: Cursor::at(1),
        };
        // What is offered whatever is typed stands there until it is known what that leaves of it.
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
        let is_on = |row: &FacetRow| matches!(row, FacetRow::Value(value, _) if Some(*value) == on);
        if let Some(rank) = self.rows.iter().position(is_on) {
            self.cursor.selected = rank;
        }
    }

    /// The value under the cursor.
    fn value(&self) -> Option<FacetValue> {
        match self.rows.get(self.cursor.selected)? {
            FacetRow::Heading(_) => None,
            FacetRow::Value(value, _) => Some(*value),
        }
    }

    /// The values that are listed.
    fn values(&self) -> Vec<FacetValue> {
        let values = self.rows.iter().filter_map(|row| match row {
            FacetRow::Heading(_) => None,
            FacetRow::Value(value, _) => Some(*value),
        });
        values.collect()
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
    fn act(&mut self, action: Action, world: &World<'_>) {
        if self.leap(action) {
            return;
        }
        let Some(areas) = world.frame() else {
            return;
        };
        let height = inside(panel(&areas), areas.shape).height;
        let length = self.rows.len();
        self.cursor.act(action, length, height);
        let rows = &self.rows;
        let is_heading = |rank: usize| matches!(rows.get(rank), Some(FacetRow::Heading(_)));
        self.cursor.leave_heading(action, length, is_heading);
    }
}

impl Layer for State {
    /// Enter and Space choose a value, or take it off; the lists beside follow.
    fn key(&mut self, press: Press, world: &mut World<'_>, _: &Look) -> Step {
        let Press::Action(action) = press else {
            return Step::Done;
        };
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
            action => self.act(action, world),
        }
        Step::Done
    }

    fn settle(&mut self, world: &World<'_>, _: &Look) {
        let Some(areas) = world.frame() else {
            return;
        };
        let height = inside(panel(&areas), areas.shape).height;
        self.cursor.settle(height, self.rows.len());
        // The heading of the first facet shows with its first value.
        if self.cursor.selected == 1 {
            self.cursor.offset = 0;
        }
    }

    fn draw(
        &self,
        buffer: &mut Buffer,
        areas: &Areas,
        world: &World<'_>,
        look: &Look,
    ) -> Option<Position> {
        let counted = match self.realm {
            Realm::Records => FacetCount::Actors,
            Realm::Organisations => FacetCount::Organisations(world.lists.counted_percent()),
        };
        let filter = (world.typology, &world.filter);
        draw(buffer, areas, self, filter, counted, look)
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
        self.realm == Realm::Organisations && world.lists.tally_typed(typology, filter, budget)
    }

    fn sync(&mut self, world: &World<'_>) {
        self.refresh(world.offers(self.realm, &self.values()));
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

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FacetCount {
    Actors,
    /// Organisations, and how many per cent of them so far; none where all are.
    Organisations(Option<usize>),
}

impl FacetCount {
    fn title(self) -> &'static str {
        match self {
            Self::Actors => "pane-facets",
            Self::Organisations(_) => "pane-facets-organisations",
        }
    }
}

/// Draws the panel. Returns where the cursor stands.
fn draw(
    buffer: &mut Buffer,
    areas: &Areas,
    state: &State,
    (typology, filter): (&Typology, &Filter),
    counted: FacetCount,
    look: &Look,
) -> Option<Position> {
    let area = panel(areas);
    clear(buffer, area, look);
    let height = inside(area, areas.shape).height;
    let more = Overflow::of(state.cursor.offset, height, state.rows.len());
    let mut title = vec![Run::new(look.text.get(counted.title()), Role::Strong)];
    if let FacetCount::Organisations(Some(percent)) = counted {
        let counting = Phrase::new("facets-counting").with("percent", percent);
        let counting = look.text.say(&counting);
        title.push(Run::new(
            format!(" {} {counting}", look.symbols.dot),
            Role::Quiet,
        ));
    }
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let item = |row: &FacetRow| match row {
        FacetRow::Heading(facet) => {
            let heading = look.text.word(*facet);
            Item::heading(vec![Run::new(heading, Role::Accent)])
        }
        FacetRow::Value(value, count) => {
            let is_chosen = filter.has(*value);
            let sign = if is_chosen {
                look.symbols.member
            } else {
                look.symbols.outside
            };
            let role = if is_chosen { Role::Strong } else { Role::Text };
            let mut left = vec![Run::new(format!("{sign} "), role)];
            left.extend(called(typology, filter, *value, role, look));
            let count = look.text.number(&count.to_string(), "");
            Item::new(left, vec![Run::new(count, Role::Quiet)])
        }
    };
    let items: Vec<Item> = state.rows.iter().map(item).collect();
    list(buffer, inner, &items, state.cursor, Focus::Here, look)
}

/// What a value is called.
fn called(t: &Typology, filter: &Filter, value: FacetValue, role: Role, look: &Look) -> Vec<Run> {
    let text = match value {
        FacetValue::Family(key) => {
            let mut runs = numbers(t, [key]);
            let name = t.families[key].short_name.as_str();
            runs.push(Run::new(format!(" {name}"), role));
            return runs;
        }
        FacetValue::Subcategory(key) => t.subcategories[key].name.clone(),
        FacetValue::Role(word) => look.text.word(word),
        FacetValue::Code(key) => format!("{} {}", t.codes[key].code, t.codes[key].label),
        FacetValue::Status(key) => t.statuses[key].name.clone(),
        FacetValue::Kind(word) => look.text.word(word),
        FacetValue::Certainty(word) => look.text.word(word),
        FacetValue::Department(found) => format!("{} {}", found.code(), found.name()),
        FacetValue::Standing(word) => look.text.word(word),
        FacetValue::Flag(word) => look.text.word(word),
        FacetValue::Transversal(least) => {
            let phrase = Phrase::new("families-at-least").with("count", least);
            look.text.say(&phrase)
        }
        FacetValue::Query(rank) => filter
            .queries
            .get(rank)
            .map(|query| query.written().to_owned())
            .unwrap_or_default(),
    };
    vec![Run::new(text, role)]
}

/// Draws what was chosen on a row of its own, each value with the sign that it can be taken off; at the
/// end, said to be so, what means nothing for what shows.
pub fn chips(
    buffer: &mut Buffer,
    area: Rect,
    typology: &Typology,
    (filter, realm): (&Filter, Realm),
    look: &Look,
) {
    let mut runs = Vec::new();
    let mut is_idle = false;
    for value in filter.chips(typology, realm) {
        runs.push(Run::new(
            if runs.is_empty() { " " } else { "  " },
            Role::Text,
        ));
        let strong = if filter.applies(value, realm) {
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
        runs.extend(called(typology, filter, value, strong, look));
        runs.push(Run::new(
            format!(" {}", look.symbols.contested),
            Role::Quiet,
        ));
    }
    crate::tui::widgets::runs(buffer, area, &runs, None, look);
}
