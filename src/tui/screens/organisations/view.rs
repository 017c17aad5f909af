//! Draws the organisations: what is typed and what it finds on the left, the organisation on the right.
//! Only the rows that show are looked at; there may be two million.

use ratatui::layout::{Margin, Rect};

use super::state::{LINE, Pane, State, Typing};
use crate::directory::{Field, Spans};
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::Standing;
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, split_rows};
use crate::tui::line::{self, Help};
use crate::tui::lists::{ListedRow, ListedRows, Lists};
use crate::tui::look::Look;
use crate::tui::screens::item::badges;
use crate::tui::widgets::line::input;
use crate::tui::widgets::{Canvas, Focus, Item, Run, Scroll, foot, list, numbered, pane};
use crate::tui::world::World;

/// Draws the panes that show.
pub fn draw(canvas: &mut Canvas<'_>, areas: &Areas, state: &State, world: &World<'_>) {
    let found = world.lists.found(&world.filter);
    if let Some(area) = areas.panes[0] {
        rows(canvas, area, state, (world, &found));
    }
    if let Some(area) = areas.panes[1] {
        let title = canvas.look.text.get("pane-organisation");
        let focus = Focus::when(state.focus == Pane::Record);
        let row = found.row(state.cursor.selected);
        let row = row.and_then(|row| world.lists.row(row));
        let page = row.map(|row| move || row.page(world.typology));
        let title = numbered(2, title);
        state.page.draw(canvas, area, &title, focus, page);
    }
}

fn rows(
    canvas: &mut Canvas<'_>,
    area: Rect,
    state: &State,
    (world, found): (&World<'_>, &ListedRows<'_>),
) {
    let (lists, look) = (&world.lists, canvas.look);
    let focus = Focus::when(state.focus == Pane::List);
    let scroll = Scroll::of(state.cursor.offset, found.len());
    let scroll = scroll.under(LINE + state.help_height());
    let inner = pane(canvas, area, &title(lists, found, look), focus, scroll);
    foot(canvas, area, &recognition(state, world, look));
    let (line, under) = split_rows(inner, LINE);
    let invite = look.text.get("organisations-invite");
    let typed = input(canvas, line, "/", &state.input, &invite);
    let help = Help {
        fault: state.fault.as_ref(),
        completions: &state.completions,
    };
    let help_area = split_rows(under, state.help_height()).0;
    let taken = line::help(canvas, help_area, &state.input, help);
    let below = split_rows(under, taken).1;
    if found.is_empty() && state.fault.is_none() && lists.is_answered(&world.filter) {
        let nothing = look.text.say(&lists.nothing(look));
        canvas.text(below.inner(Margin::new(1, 0)), nothing, Role::Quiet);
    }
    let shown = state.cursor.offset..state.cursor.offset + usize::from(below.height);
    let shown = shown.map_while(|rank| lists.row(found.row(rank)?));
    let tells = if lists.is_by_strength() {
        Tells::Strength
    } else {
        Tells::Families
    };
    let items = shown.map(|row| item(world.typology, row, tells, look));
    let items: Vec<Item> = items.collect();
    list(canvas, below, &items, state.cursor.within(), focus);
    if state.typing == Typing::On && focus == Focus::Here {
        canvas.cursor = Some(typed);
    }
}

/// What the file of the organisation under the cursor is and how many of its columns are read, with the key that shows
/// them: from the longest to the shortest.
fn recognition(state: &State, world: &World<'_>, look: &Look) -> Vec<Vec<Run>> {
    let row = state.row(&world.lists, &world.filter);
    let row = row.and_then(|row| world.lists.row(row));
    let Some(list) = row.map_or_else(|| world.lists.directory(0), |row| Some(row.directory)) else {
        return Vec::new();
    };
    // Nothing but its name is known before its heading is read.
    if list.columns().is_empty() {
        return vec![vec![Run::new(list.name(), Role::Quiet)]];
    }
    let found = list.recognition();
    let key = Run::new(format!("  {}", look.key(Action::Columns)), Role::Accent);
    let said = ["whole", "short", "shortest"].map(|length| {
        let phrase = Phrase::new(format!("recognition-{length}"))
            .with("name", list.name())
            .with("form", found.form())
            .with("read", found.recognised)
            .with("all", found.recognised + found.ignored);
        vec![Run::new(look.text.say(&phrase), Role::Quiet), key.clone()]
    });
    said.to_vec()
}

/// How many organisations are listed of how many, and how far the lists are read.
fn title(lists: &Lists, found: &ListedRows<'_>, look: &Look) -> Vec<Run> {
    let reading = lists.read_percent();
    let title = Phrase::new(match () {
        () if found.is_cut() => "pane-organisations-best",
        // How many there are is not known yet.
        () if reading.is_some() && lists.row(0).is_none() => "screen-organisations",
        () => "pane-organisations",
    });
    let title = title
        .with("count", look.text.number(&found.len().to_string(), ""))
        .with("total", look.text.number(&lists.len().to_string(), ""));
    let reading = match reading {
        Some(percent) => Some(Phrase::new("organisations-reading").with("percent", percent)),
        None if lists.is_cut_short() => Some(Phrase::new("organisations-left")),
        None => None,
    };
    let reading = reading.map(|reading| Run::dotted(&look.text.say(&reading), look));
    let order = lists.is_by_strength() && matches!(found, ListedRows::Kept(_));
    let order = order.then(|| Run::dotted(&look.text.get("organisations-by-strength"), look));
    let mut title = numbered(1, look.text.say(&title));
    title.extend(order);
    title.extend(reading);
    title
}

/// What a row tells of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tells {
    Families,
    /// How strong it is, too.
    Strength,
}

/// An organisation: a star for an actor of the typology, its name, where it is, the numbers of the
/// families that use its code.
fn item(typology: &Typology, row: ListedRow<'_>, tells: Tells, look: &Look) -> Item {
    let mut spans = Spans::default();
    let cells = row.cells(&mut spans);
    let standing = row.linked.standing(row.directory, row.row);
    let sign = match standing {
        Standing::Actor => look.symbols.head,
        Standing::Candidate | Standing::Other => " ",
    };
    let name = cells.value(Field::Name);
    let city = cells.value(Field::City);
    let role = if standing == Standing::Other {
        Role::Quiet
    } else {
        Role::Text
    };
    let mut left = vec![Run::new(format!("{sign} "), Role::Head)];
    left.push(Run::new(name, role));
    if !city.is_empty() {
        left.push(Run::new(format!("  {city}"), Role::Quiet));
    }
    let mut right = Vec::new();
    if tells == Tells::Strength
        && let Some(found) = row.linked.strength(typology, row.directory, row.row)
    {
        let word = look
            .text
            .get(&format!("organisations-{}", found.strength.word()));
        right.push(Run::new(word + " ", Role::Quiet));
    }
    if !row.linked.flags(row.directory, row.row).is_empty() {
        let sign = format!("{} ", look.symbols.uncertain);
        right.push(Run::new(sign, Role::Doubt));
    }
    let families = row.linked.shown_families(row.directory, row.row);
    right.extend(badges(typology, families.iter().copied()));
    Item::new(left, right)
}
