//! Draws the path typed or the clipboard, what will be written, the command that writes the same, and
//! under them the formats.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use super::state::{Side, State};
use crate::export::{Format, implied};
use crate::model::Phrase;
use crate::theme::Role;
use crate::tui::areas::{Areas, inside};
use crate::tui::look::Look;
use crate::tui::popups::clear;
use crate::tui::popups::path;
use crate::tui::widgets::line::PROMPT;
use crate::tui::widgets::list::Cursor;
use crate::tui::widgets::pane::{Focus, More};
use crate::tui::widgets::{Item, Run, list, pane, runs};

/// Rows besides the formats: frame, line, what is said of it, and a free one.
const BESIDE: u16 = 10;
/// Rows that formats have at least, however much there is to say.
const FEWEST_FORMATS: u16 = 3;
/// Columns of the name of a format and of its ending.
const NAME: usize = 11;
const ENDING: usize = 9;

/// Where the panel stands.
fn panel(areas: &Areas, state: &State) -> Rect {
    let formats = u16::try_from(state.formats.len()).unwrap_or(u16::MAX);
    path::panel(areas, formats.saturating_add(BESIDE))
}

/// What is said under the line: how far it is, or what is wrong, or else what will be written; then what
/// may be typed, and how the same is had without the explorer.
fn said(state: &State, inner: Rect, look: &Look) -> Vec<(String, Role)> {
    let (first, role) = match (&state.going, &state.fault) {
        (Some(going), _) => (going.clone(), Role::Strong),
        (None, Some(fault)) => (fault.clone(), Role::Doubt),
        (None, None) => (promise(state), Role::Text),
    };
    let mut lines = path::wrapped(&look.text.say(&first), inner, role);
    if let (None, None, Some(apart)) = (&state.going, &state.fault, &state.line.apart) {
        lines.extend(path::wrapped(&look.text.say(apart), inner, Role::Quiet));
    }
    let folders = state.folders();
    if !folders.is_empty() && state.side == Side::File {
        let folders = Phrase::new("writing-folders").with("names", folders.join("  "));
        lines.extend(
            path::wrapped(&look.text.say(&folders), inner, Role::Quiet)
                .into_iter()
                .take(1),
        );
    }
    let command = path::wrapped(&command(state), inner, Role::Link);
    let most = path::below(inner, 0).height.saturating_sub(FEWEST_FORMATS);
    let most = usize::from(most.max(1));
    // Half a command is none.
    if lines.len() + command.len() <= most {
        lines.extend(command);
    }
    lines.truncate(most);
    if lines.len() + state.formats.len() < usize::from(path::below(inner, 0).height) {
        lines.push((String::new(), Role::Quiet));
    }
    lines
}

/// « 27 acteurs, en csv. »
fn promise(state: &State) -> Phrase {
    let format = state.format().map_or("", |format| format.name);
    let id = match state.side {
        Side::File => "writing-file",
        Side::Clipboard => "writing-clipboard",
    };
    Phrase::new(id)
        .with("what", state.line.what.clone())
        .with("format", format)
}

/// The command that writes the same.
fn command(state: &State) -> String {
    let path = Some(state.path.value()).filter(|_| state.side == Side::File);
    let is_implied = |format: &&Format| path.is_some() && implied(format.ending()) == Some(*format);
    let format = state.format().filter(|format| !is_implied(format));
    let flag = format.map(|format| ["--format".to_owned(), format.name.to_owned()]);
    state.line.written_to(path, flag.into_iter().flatten())
}

/// Rows of the formats that show.
pub(super) fn height(state: &State, areas: &Areas, look: &Look) -> u16 {
    let inner = inside(panel(areas, state), areas.shape);
    path::below(inner, said(state, inner, look).len())
        .height
        .max(1)
}

/// Draws the panel. Returns where the cursor stands.
pub fn draw(buffer: &mut Buffer, areas: &Areas, state: &State, look: &Look) -> Position {
    let area = panel(areas, state);
    clear(buffer, area, look);
    let rows = height(state, areas, look);
    let more = More::of(state.cursor.offset, rows, state.formats.len());
    let title = title(state, area.width, look);
    let inner = pane(buffer, area, areas.shape, &title, Focus::Here, more, look);
    let cursor = match state.side {
        Side::File => {
            let invite = look.text.get("writing-invite");
            path::line(buffer, inner, &state.path, &invite, look)
        }
        Side::Clipboard => {
            let sign = Run::new(format!(" {} ", look.symbols.closed), Role::Accent);
            let clipboard = Run::new(look.text.get("writing-to-clipboard"), Role::Strong);
            runs(buffer, inner, &[sign, clipboard], None, look);
            Position::new(inner.x + PROMPT, inner.y)
        }
    };
    let lines = said(state, inner, look);
    path::said(buffer, inner, &lines, look);
    let below = path::below(inner, lines.len());
    let (from, selected) = (state.cursor.offset, state.cursor.selected);
    let shown = state
        .formats
        .iter()
        .skip(from)
        .take(usize::from(below.height));
    let items: Vec<Item> = shown.map(|format| item(format, look)).collect();
    let at = Cursor::at(selected.saturating_sub(from));
    list(buffer, below, &items, at, Focus::Here, look);
    cursor
}

/// What the panel is for, with the folder where there is room for it.
fn title(state: &State, width: u16, look: &Look) -> Vec<Run> {
    let mut title = vec![Run::new(look.text.get("pane-writing"), Role::Strong)];
    let folder = format!(" {} {}", look.symbols.dot, state.path.listing.shown);
    let taken = title[0].text.width() + folder.width() + 6;
    if state.side == Side::File
        && !state.path.listing.shown.is_empty()
        && taken < usize::from(width)
    {
        title.push(Run::new(folder, Role::Quiet));
    }
    title
}

/// A format: its name, how its files end, what it is for.
fn item(format: &Format, look: &Look) -> Item {
    let ending = format!(".{}", format.ending());
    let about = look.text.get(&format!("form-{}", format.name));
    let left = vec![
        Run::new(format!("  {:<NAME$}", format.name), Role::Strong),
        Run::new(format!("{ending:<ENDING$}"), Role::Quiet),
        Run::new(about, Role::Text),
    ];
    Item::new(left, Vec::new())
}
