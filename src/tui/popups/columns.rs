//! What each column of a list was recognised as, and how sure that is; another field is chosen from a list.

use ratatui::layout::{Constraint, Position, Rect};

use crate::directory::{Choices, Directory, Field};
use crate::model::{Phrase, Vocabulary};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::{Areas, PANEL_WIDTH, Shape, inside};
use crate::tui::effect::Effect;
use crate::tui::layer::{HintRank, Layer, Step};
use crate::tui::look::Look;
use crate::tui::popups::pointed::press_list;
use crate::tui::widgets::{Canvas, Cursor, Focus, Item, Run, Scroll, list, pane};
use crate::tui::world::World;

/// The columns of a list, and the one whose field is being chosen.
#[derive(Debug, Clone)]
pub struct State {
    /// The rank of the list.
    list: usize,
    cursor: Cursor,
    /// Over the fields, the first of which is none.
    choosing: Option<Cursor>,
}

impl State {
    /// At the first column of the list of a rank.
    pub fn new(list: usize) -> Self {
        Self {
            list,
            cursor: Cursor::default(),
            choosing: None,
        }
    }

    fn directory<'w>(&self, world: &'w World<'_>) -> Option<&'w Directory> {
        world.lists.directory(self.list)
    }

    /// How many rows there are to move over.
    fn len(&self, world: &World<'_>) -> usize {
        match self.choosing {
            Some(_) => Field::ALL.len() + 1,
            None => self.directory(world).map_or(0, |list| list.columns().len()),
        }
    }

    fn current(&mut self) -> &mut Cursor {
        self.choosing.as_mut().unwrap_or(&mut self.cursor)
    }

    fn area(&self, areas: &Areas, world: &World<'_>) -> Rect {
        let body = areas.body();
        if areas.shape == Shape::Single {
            return body;
        }
        let width = body.width.min(PANEL_WIDTH);
        let height = u16::try_from(self.len(world) + 3).unwrap_or(u16::MAX);
        body.centered(
            Constraint::Length(width),
            Constraint::Length(body.height.min(height)),
        )
    }

    /// The panel, and its rows; none below the least size.
    fn places(&self, world: &World<'_>) -> Option<(Rect, Rect)> {
        let areas = world.frame()?;
        let panel = self.area(&areas, world);
        Some((panel, inside(panel, areas.shape)))
    }

    fn height(&self, world: &World<'_>) -> Option<u16> {
        self.places(world).map(|(_, rows)| rows.height)
    }

    /// The choices with the field under the cursor put in the column.
    fn chosen(&self, field: Option<Field>, world: &World<'_>) -> Option<Choices> {
        let list = self.directory(world)?;
        let column = self.cursor.selected;
        let name = |column: usize| name(list, column);
        let fields: Vec<Field> = list.fields_of(column).collect();
        let before: Vec<(Field, Vec<String>)> = fields
            .into_iter()
            .map(|field| {
                let others = list.columns_of(field).iter().copied();
                (
                    field,
                    others.filter(|other| *other != column).map(name).collect(),
                )
            })
            .collect();
        let mut choices = list.recognition().choices.clone();
        choices.place(&name(column), field, &before);
        Some(choices)
    }
}

/// How a column is named in choices: by its heading, or by its number where another has the same or it has none.
fn name(list: &Directory, column: usize) -> String {
    let heading = list.heading_of(column);
    let alike = list
        .columns()
        .iter()
        .filter(|other| other.heading == heading);
    if alike.count() == 1 {
        heading
    } else {
        (column + 1).to_string()
    }
}

impl Layer for State {
    fn act(&mut self, action: Action, world: &mut World<'_>, _: &Look) -> Step {
        match (action, self.choosing) {
            (Action::Cancel | Action::Left, Some(_)) => self.choosing = None,
            (Action::Cancel | Action::Columns, None) => return Step::Close,
            (Action::Open | Action::Right, None) if self.len(world) > 0 => {
                let field = self
                    .directory(world)
                    .and_then(|list| list.fields_of(self.cursor.selected).next());
                let place = Field::ALL.iter().position(|known| Some(*known) == field);
                self.choosing = Some(Cursor::at(place.map_or(0, |place| place + 1)));
            }
            (Action::Open, Some(cursor)) => {
                let field = cursor.selected.checked_sub(1);
                let field = field.and_then(|place| Field::ALL.get(place)).copied();
                self.choosing = None;
                if let Some(choices) = self.chosen(field, world) {
                    return Step::Effect(Effect::Reread(self.list, Box::new(choices)));
                }
            }
            (action, _) if action.leads_away() => return Step::Leave(action),
            (action, _) => {
                let length = self.len(world);
                if let Some(height) = self.height(world) {
                    self.current().act(action, length, height);
                }
            }
        }
        Step::Done
    }

    fn press(&mut self, at: Position, world: &mut World<'_>, _: &Look) -> Step {
        let (places, length) = (self.places(world), self.len(world));
        press_list(self.current(), at, places, length)
    }

    fn wheel(&mut self, _: Position, rows: isize, world: &mut World<'_>, _: &Look) {
        let length = self.len(world);
        self.current().step(rows, length);
    }

    fn settle(&mut self, world: &World<'_>, _: &Look) {
        let length = self.len(world);
        if let Some(height) = self.height(world) {
            self.current().settle(height, length);
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, world: &World<'_>) {
        let look = canvas.look;
        let Some(directory) = self.directory(world) else {
            return;
        };
        let area = self.area(areas, world);
        canvas.clear(area);
        let cursor = self.choosing.unwrap_or(self.cursor);
        let shown = usize::from(canvas.inside(area).height);
        let rows = cursor.offset..(cursor.offset + shown).min(self.len(world));
        let (title, items): (Phrase, Vec<Item>) = if self.choosing.is_some() {
            let heading = directory.heading_of(self.cursor.selected);
            let title = Phrase::new("pane-column-field").with("heading", heading);
            (title, rows.map(|row| field_item(row, look)).collect())
        } else {
            let title = Phrase::new("pane-columns").with("name", directory.name());
            (title, rows.map(|row| item(directory, row, look)).collect())
        };
        let title = [Run::new(look.text.say(&title), Role::Strong)];
        let scroll = Scroll::of(cursor.offset, self.len(world));
        let inner = pane(canvas, area, &title, Focus::Here, scroll);
        list(canvas, inner, &items, cursor.within(), Focus::Here);
    }

    fn hints(&self, _: &World<'_>) -> Vec<HintRank> {
        vec![
            HintRank::new(Action::Down, 3),
            HintRank::saying(Action::Open, 1, "hint-choose"),
            HintRank::new(Action::Cancel, 1),
        ]
    }

    fn position(&self, world: &World<'_>, _: &Look) -> Option<String> {
        let cursor = self.choosing.unwrap_or(self.cursor);
        Some(cursor.position(self.len(world)))
    }
}

/// A column: what it is, by which heading, how sure that is.
fn item(list: &Directory, column: usize, look: &Look) -> Item {
    let fields: Vec<String> = list
        .fields_of(column)
        .map(|field| look.text.word(field))
        .collect();
    let heading = list.heading_of(column);
    if fields.is_empty() {
        let ignored = look.text.get("columns-ignored");
        return Item::new(
            vec![Run::new(format!("  {heading}"), Role::Quiet)],
            vec![Run::new(ignored, Role::Quiet)],
        );
    }
    let sureness = list.columns()[column].sureness;
    let sureness = sureness.map_or_else(String::new, |sureness| look.text.word(sureness));
    let left = vec![
        Run::new(format!("  {}", fields.join(", ")), Role::Strong),
        Run::new(format!("  {}  {heading}", look.symbols.from), Role::Text),
    ];
    Item::new(left, vec![Run::new(sureness, Role::Quiet)])
}

/// A field that can be chosen; the first row is none.
fn field_item(row: usize, look: &Look) -> Item {
    let field = row.checked_sub(1).and_then(|place| Field::ALL.get(place));
    let (text, role) = match field {
        Some(field) => (look.text.word(*field), Role::Text),
        None => (look.text.get("columns-nothing"), Role::Quiet),
    };
    Item::new(vec![Run::new(format!("  {text}"), role)], Vec::new())
}
