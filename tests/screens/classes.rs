//! The views of the overlaps in each class of theme, as a terminal is told to draw them: the text once,
//! since colours must not change it, and the style of each cell as a letter with its colours.

use std::fmt::Write;

use essnum::theme::{BUNDLED, Depth, Theme};
use essnum::tui::look::{ASCII, Look, UNICODE};
use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::support::{assert_snapshot, buffer, look, press, start, text};

/// Name and the keys that lead there.
const VIEWS: &[(&str, &str)] = &[
    ("matrix", "o"),
    ("upset", "o u down"),
    ("sharing", "o r d"),
    ("question", "o y right down left"),
];

/// Every bundled theme in full colour, then what stands for it where there are 256 colours, none, or
/// signs of ASCII alone.
fn classes() -> Vec<(String, Look)> {
    let of = |name: &str, depth: Depth| {
        let mut look = look();
        look.theme = Theme::bundled(name).unwrap().at(depth);
        look
    };
    let mut classes: Vec<_> = BUNDLED
        .iter()
        .map(|(name, _)| ((*name).to_owned(), of(name, Depth::True)))
        .collect();
    classes.push(("indexed".to_owned(), of("dark", Depth::Indexed)));
    classes.push(("colourless".to_owned(), of("dark", Depth::None)));
    let mut ascii = of("dark", Depth::None);
    ascii.symbols = ASCII;
    classes.push(("ascii".to_owned(), ascii));
    classes
}

/// A letter for each style, in the order in which they come, and what each stands for.
fn styles(drawn: &Buffer) -> String {
    let mut known: Vec<Style> = Vec::new();
    let mut map = String::new();
    for row in drawn.content.chunks(usize::from(drawn.area.width)) {
        let letters = row.iter().map(|cell| {
            let style = cell.style();
            let rank = known.iter().position(|other| *other == style);
            let rank = rank.unwrap_or_else(|| {
                known.push(style);
                known.len() - 1
            });
            char::from_u32(u32::from('A') + u32::try_from(rank).unwrap()).unwrap()
        });
        let _ = writeln!(map, "{}", letters.collect::<String>());
    }
    for (style, letter) in known.iter().zip('A'..) {
        let colour = |colour: Option<ratatui::style::Color>| {
            colour.map_or("none".to_owned(), |colour| colour.to_string())
        };
        let (fg, bg) = (colour(style.fg), colour(style.bg));
        let _ = writeln!(map, "{letter} = {fg} on {bg} {:?}", style.add_modifier);
    }
    map
}

/// At one size, which shows every pane: what a size changes is shown by the snapshots of the screens.
#[test]
fn every_view_looks_as_it_did_in_every_class_of_theme() {
    for (view, keys) in VIEWS {
        let mut shown = String::new();
        let mut last = String::new();
        for (class, look) in classes() {
            let mut state = start(120, 36);
            press(&mut state, keys, &look);
            let drawn = buffer(&state, &look);
            let written = text(&drawn);
            if written != last {
                let _ = writeln!(shown, "{written}\n");
                last = written;
            }
            let _ = writeln!(shown, "{class}\n{}", styles(&drawn));
        }
        assert_snapshot(&format!("classes-{view}"), &shown);
    }
}

/// Signs of ASCII draw nothing else, whatever is shown.
#[test]
fn ascii_views_are_ascii() {
    for (class, look) in classes() {
        for (_, keys) in VIEWS {
            let mut state = start(80, 24);
            press(&mut state, keys, &look);
            let drawn = text(&buffer(&state, &look));
            assert_eq!(drawn.is_ascii(), class == "ascii", "{class}: {keys}");
        }
    }
    assert_ne!(UNICODE.member, ASCII.member);
}
