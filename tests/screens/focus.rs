//! The terminal's own cursor stands on what has the focus, so that a screen reader or a magnifier follows it.

use essnum::tui::state::State;
use essnum::tui::view;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::support::{EVERY, letter, look, press, start};

/// The frame with the place of the cursor.
fn frame(state: &State<'_>) -> (Buffer, Option<Position>) {
    let size = state.world.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    let drawn = view::draw(&mut buffer, state, &look());
    (buffer, drawn.cursor)
}

/// The row on which the cursor is, as text.
fn row(state: &State<'_>) -> String {
    let (buffer, cursor) = frame(state);
    let y = cursor.expect("there is a cursor").y;
    let cells = (0..buffer.area.width).filter_map(|x| buffer.cell((x, y)));
    cells.map(|cell| cell.symbol().to_owned()).collect()
}

/// Keys to every pane, list and popup that is not a line to type.
const WAYS: &[&str] = &[
    "",
    "down down",
    "tab",
    "tab down",
    "tab tab",
    "tab tab down",
    "o",
    "o tab",
    "o down tab",
    "n",
    "n down",
    "n tab",
    "t",
    "t pagedown",
    "t tab",
    "s",
    "s end",
    "s tab",
    "f7",
    "f8",
    "f8 down",
    "o v",
    "o u",
    "o r",
    "o y",
    "p",
    "?",
];

#[test]
fn every_pane_has_the_cursor_on_its_selection() {
    for (width, height) in EVERY {
        for keys in WAYS {
            let mut state = start(*width, *height);
            press(&mut state, keys, &look());
            let (buffer, cursor) = frame(&state);
            let cursor = cursor.unwrap_or_else(|| panic!("{keys} at {width}×{height}: no cursor"));
            let cell = buffer.cell(cursor);
            assert!(cell.is_some(), "{keys} at {width}×{height}: {cursor}");
        }
    }
}

#[test]
fn the_cursor_is_on_the_selected_row() {
    for (width, height) in EVERY {
        for keys in [
            "", "down", "tab", "tab down", "n", "n down", "t", "s down", "f8",
        ] {
            let mut state = start(*width, *height);
            press(&mut state, keys, &look());
            let (buffer, cursor) = frame(&state);
            let style = buffer.cell(cursor.unwrap()).unwrap().style();
            assert_eq!(letter(style), '#', "{keys} at {width}×{height}");
        }
    }
}

#[test]
fn the_cursor_follows_what_is_chosen() {
    let mut state = start(120, 36);
    press(&mut state, "tab", &look());
    let mut rows = Vec::new();
    for _ in 0..4 {
        let name = row(&state);
        let record = state
            .record()
            .unwrap()
            .name(state.world.typology)
            .to_owned();
        assert!(name.contains(&record), "{record} not in {name}");
        rows.push(record);
        press(&mut state, "down", &look());
    }
    rows.dedup();
    assert_eq!(rows.len(), 4, "four are chosen one after the other");
}
