//! What the terminal is told between cells: whatever follows whatever, it shows what it would if all were told anew.

use std::num::NonZero;
use std::rc::Rc;

use essnum::tui::linking_backend::{FrameLinks, LinkingBackend};
use essnum::tui::pen::{Pen, RESET};
use proptest::prelude::*;
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

const COLUMNS: NonZero<u16> = NonZero::new(20).unwrap();
const ROWS: NonZero<u16> = NonZero::new(10).unwrap();

fn colours() -> impl Strategy<Value = Color> {
    prop_oneof![
        Just(Color::Reset),
        Just(Color::Black),
        Just(Color::Gray),
        Just(Color::LightRed),
        Just(Color::White),
        any::<u8>().prop_map(Color::Indexed),
        prop::sample::select(vec![0, 9, 10, 99, 100, 255]).prop_map(|red| Color::Rgb(red, 7, 214)),
    ]
}

fn cells() -> impl Strategy<Value = Vec<(u16, u16, Cell)>> {
    let cell = ("[ aé│★]", colours(), colours(), any::<u16>(), 0_u16..3);
    let cells = prop::collection::vec(cell, 0..60);
    cells.prop_map(|cells| {
        let mut place = 0;
        let placed = cells
            .into_iter()
            .map(|(symbol, fg, bg, attributes, skipped)| {
                let mut cell = Cell::default();
                cell.set_symbol(&symbol);
                (cell.fg, cell.bg) = (fg, bg);
                cell.modifier = Modifier::from_bits_truncate(attributes);
                // The terminal of these tests knows one of the two at a time.
                if cell.modifier.contains(Modifier::BOLD) {
                    cell.modifier.remove(Modifier::DIM);
                }
                let (x, y) = (place % COLUMNS, place / COLUMNS);
                place += 1 + skipped;
                (x, y, cell)
            });
        placed.collect()
    })
}

fn borrowed(cells: &[(u16, u16, Cell)]) -> impl Iterator<Item = (u16, u16, &Cell)> {
    cells.iter().map(|(x, y, cell)| (*x, *y, cell))
}

/// What a terminal shows after these bytes: of a space only what shows.
fn shown(bytes: &[u8]) -> Vec<String> {
    let mut terminal = vt100::Parser::new(ROWS, COLUMNS, 0);
    terminal.process(bytes);
    let screen = terminal.screen();
    let places = (0..ROWS.get()).flat_map(|y| (0..COLUMNS.get()).map(move |x| (y, x)));
    let cells = places.filter_map(|(y, x)| screen.cell(y, x));
    let told = cells.map(|cell| {
        let ground = (cell.bgcolor(), cell.underline(), cell.inverse());
        let letter = (cell.fgcolor(), cell.bold(), cell.dim(), cell.italic());
        let is_seen = cell.contents().trim() != "" || cell.underline() || cell.inverse();
        format!(
            "{:?} {ground:?} {:?}",
            cell.contents(),
            is_seen.then_some(letter)
        )
    });
    told.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_changes_is_enough(cells in cells()) {
        let (mut whole, mut changes) = (Vec::new(), Vec::new());
        CrosstermBackend::new(&mut whole).draw(borrowed(&cells)).unwrap();
        let links = FrameLinks::default();
        LinkingBackend::new(&mut changes, Rc::clone(&links)).draw(borrowed(&cells)).unwrap();
        prop_assert_eq!(shown(&changes), shown(&whole));
        prop_assert!(changes.len() <= whole.len());
        prop_assert!(changes.ends_with(RESET));
    }
}

/// The sequences before each of some cells.
fn sequences(cells: &[Cell]) -> Vec<String> {
    let mut pen = Pen::default();
    let written = cells.iter().map(|cell| {
        let mut out = Vec::new();
        pen.change_for(cell, &mut out);
        String::from_utf8(out).unwrap().replace('\x1b', "")
    });
    written.collect()
}

#[test]
fn only_what_changes_is_told() {
    let cell = |symbol: &str, fg: Color, modifier: Modifier| {
        let mut cell = Cell::default();
        cell.set_symbol(symbol);
        (cell.fg, cell.bg, cell.modifier) = (fg, Color::Rgb(1, 20, 255), modifier);
        cell
    };
    let written = sequences(&[
        cell("a", Color::Indexed(200), Modifier::BOLD | Modifier::DIM),
        cell("b", Color::Indexed(200), Modifier::DIM),
        // Neither colour nor weight shows on a space.
        cell(" ", Color::Red, Modifier::ITALIC),
        cell("c", Color::LightRed, Modifier::DIM),
        cell(" ", Color::LightRed, Modifier::UNDERLINED),
        cell("c", Color::Reset, Modifier::empty()),
    ]);
    assert_eq!(
        written,
        [
            "[1;2;38;5;200;48;2;1;20;255m",
            "[22;2m",
            "",
            "[38;5;9m",
            "[22;4m",
            "[24;39m"
        ]
    );
}
