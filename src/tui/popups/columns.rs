//! What each column of a list was recognised as, and how sure that is; another field is chosen from a list, and
//! of a workbook another sheet.

use std::ops::Range;

use ratatui::layout::{Constraint, Position, Rect};

use crate::directory::{Choices, Directory, Field, Setting, SheetChoice};
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

/// What is being chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ToChoose {
    /// The field of a column; the first row is none.
    Field,
    Sheet,
}

/// The columns of a list under the sheet that they are of, and the one whose field is being chosen.
#[derive(Debug, Clone)]
pub struct State {
    /// The rank of the list.
    list: usize,
    cursor: Cursor,
    choosing: Option<(ToChoose, Cursor)>,
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
        let sheets = self.sheets(world);
        match self.choosing {
            Some((ToChoose::Field, _)) => Field::ALL.len() + 1,
            Some((ToChoose::Sheet, _)) => sheets.map_or(0, |sheets| sheets.names.len()),
            None => {
                let columns = self.directory(world).map_or(0, |list| list.columns().len());
                columns + usize::from(sheets.is_some())
            }
        }
    }

    /// The sheets among which one can choose.
    fn sheets<'w>(&self, world: &'w World<'_>) -> Option<&'w SheetChoice> {
        let sheets = self.directory(world)?.recognition().sheets();
        sheets.filter(|sheets| sheets.names.len() > 1)
    }

    /// The column of a row; none for the row of the sheet.
    fn column(&self, row: usize, world: &World<'_>) -> Option<usize> {
        row.checked_sub(usize::from(self.sheets(world).is_some()))
    }

    fn current(&mut self) -> &mut Cursor {
        match &mut self.choosing {
            Some((_, cursor)) => cursor,
            None => &mut self.cursor,
        }
    }

    fn shown(&self) -> Cursor {
        self.choosing.map_or(self.cursor, |(_, cursor)| cursor)
    }

    /// Where the cursor is to be when something is chosen for the row under it.
    fn choice(&self, world: &World<'_>) -> Option<(ToChoose, Cursor)> {
        let list = self.directory(world)?;
        let Some(column) = self.column(self.cursor.selected, world) else {
            let taken = self.sheets(world)?.taken;
            return Some((ToChoose::Sheet, Cursor::at(taken)));
        };
        let field = list.fields_of(column).next();
        let place = Field::ALL.iter().position(|known| Some(*known) == field);
        let cursor = Cursor::at(place.map_or(0, |place| place + 1));
        (column < list.columns().len()).then_some((ToChoose::Field, cursor))
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
        let column = self.column(self.cursor.selected, world)?;
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

impl State {
    /// Another sheet and nothing else: its columns are others. Nothing for the sheet that is read.
    fn chosen_sheet(&self, rank: usize, world: &World<'_>) -> Option<Choices> {
        let sheets = self.sheets(world).filter(|sheets| sheets.taken != rank)?;
        Some(Choices {
            sheet: Some(sheets.names.get(rank)?.clone()),
            ..Choices::default()
        })
    }

    /// The title, and the rows that show.
    fn rows(
        &self,
        rows: Range<usize>,
        directory: &Directory,
        (world, look): (&World<'_>, &Look),
    ) -> (Phrase, Vec<Item>) {
        match (self.choosing, self.sheets(world)) {
            (Some((ToChoose::Sheet, _)), Some(sheets)) => {
                let title = Phrase::new("pane-sheets").with("name", directory.name());
                (
                    title,
                    rows.map(|row| sheet_item(sheets, row, look)).collect(),
                )
            }
            (Some(_), _) => {
                let column = self.column(self.cursor.selected, world);
                let heading = directory.heading_of(column.unwrap_or_default());
                let title = Phrase::new("pane-column-field").with("heading", heading);
                (title, rows.map(|row| field_item(row, look)).collect())
            }
            (None, sheets) => {
                let title = Phrase::new("pane-columns").with("name", directory.name());
                let items = rows.map(|row| match (self.column(row, world), sheets) {
                    (None, Some(sheets)) => taken_item(sheets, look),
                    (column, _) => item(directory, column.unwrap_or_default(), look),
                });
                (title, items.collect())
            }
        }
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
            (Action::Open | Action::Right, None) => self.choosing = self.choice(world),
            (Action::Open, Some((chosen, cursor))) => {
                self.choosing = None;
                let choices = match chosen {
                    ToChoose::Field => {
                        let field = cursor.selected.checked_sub(1);
                        let field = field.and_then(|place| Field::ALL.get(place)).copied();
                        self.chosen(field, world)
                    }
                    ToChoose::Sheet => self.chosen_sheet(cursor.selected, world),
                };
                if let Some(choices) = choices {
                    self.cursor = Cursor::at(self.cursor.selected);
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
        let cursor = self.shown();
        let shown = usize::from(canvas.inside(area).height);
        let rows = cursor.offset..(cursor.offset + shown).min(self.len(world));
        let (title, items) = self.rows(rows, directory, (world, look));
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
        Some(self.shown().position(self.len(world)))
    }
}

/// The sheet that is read, and how many there are.
fn taken_item(sheets: &SheetChoice, look: &Look) -> Item {
    let setting = look.text.word(Setting::Sheet);
    let count = Phrase::new("columns-sheets").with("count", sheets.names.len());
    let left = vec![
        Run::new(format!("  {setting}"), Role::Strong),
        Run::new(
            format!("  {}  {}", look.symbols.from, sheets.name()),
            Role::Text,
        ),
    ];
    Item::new(left, vec![Run::new(look.text.say(&count), Role::Quiet)])
}

/// A sheet that can be chosen.
fn sheet_item(sheets: &SheetChoice, row: usize, look: &Look) -> Item {
    let name = sheets.names.get(row).map_or("", String::as_str);
    let is_read = (row == sheets.taken).then(|| look.text.get("columns-sheet-read"));
    let is_read = is_read.map(|read| Run::new(read, Role::Quiet));
    let left = vec![Run::new(format!("  {name}"), Role::Text)];
    Item::new(left, is_read.into_iter().collect())
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
