//! The colours and attributes with which the terminal writes, and the sequences that change them (SGR of ECMA-48). They
//! name only what changes, so that a frame is a quarter to a half shorter, which is felt over a slow line.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// What the terminal writes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pen {
    foreground: Color,
    background: Color,
    underline: Color,
    attributes: Modifier,
}

/// Each attribute with the parameters that set and unset it. Two attributes can share the latter.
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Attributes that do not show on a space.
const OF_LETTERS: Modifier = Modifier::BOLD.union(Modifier::DIM).union(Modifier::ITALIC);

/// Parameters that announce a colour: of the letter, of the ground, of the line under it.
const FOREGROUND: u8 = 38;
const BACKGROUND: u8 = 48;
const UNDERLINE: u8 = 58;

/// The colours that have names, by their rank in the palette.
const PALETTE: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

impl Pen {
    /// Writes what has to change before a cell is written.
    pub fn change_for(&mut self, cell: &Cell, out: &mut Vec<u8>) {
        let mut wanted = Self {
            foreground: cell.fg,
            background: cell.bg,
            underline: cell.underline_color,
            attributes: cell.modifier,
        };
        let is_plain = |pen: &Self| OF_LETTERS.contains(pen.attributes);
        if cell.symbol() == " " && is_plain(self) && is_plain(&wanted) {
            wanted = Self {
                background: cell.bg,
                ..*self
            };
        }
        if wanted == *self {
            return;
        }
        out.extend_from_slice(b"\x1b[");
        write_attributes(self.attributes, wanted.attributes, out);
        if wanted.foreground != self.foreground {
            write_colour(FOREGROUND, wanted.foreground, out);
        }
        if wanted.background != self.background {
            write_colour(BACKGROUND, wanted.background, out);
        }
        if wanted.underline != self.underline {
            write_colour(UNDERLINE, wanted.underline, out);
        }
        // The separator after the last parameter becomes the end.
        out.pop();
        out.push(b'm');
        *self = wanted;
    }
}

/// Writes the parameters that unset and set attributes, from some to others.
fn write_attributes(from: Modifier, to: Modifier, out: &mut Vec<u8>) {
    let mut set = from;
    for (attribute, _, off) in ATTRIBUTES {
        if (set - to).contains(attribute) {
            write_parameter(off, out);
            for (lost, ..) in ATTRIBUTES.iter().filter(|(.., other)| *other == off) {
                set.remove(*lost);
            }
        }
    }
    for (attribute, on, _) in ATTRIBUTES {
        if (to - set).contains(attribute) {
            write_parameter(on, out);
        }
    }
}

/// Back to the default colours, without attributes.
pub const RESET: &[u8] = b"\x1b[m";

/// Writes the parameters of a colour. `extended` announces one; the number after it asks for the default.
fn write_colour(extended: u8, colour: Color, out: &mut Vec<u8>) {
    let parameters: &[u8] = match colour {
        Color::Reset => &[extended + 1],
        Color::Rgb(red, green, blue) => &[extended, 2, red, green, blue],
        Color::Indexed(rank) => &[extended, 5, rank],
        named => {
            let mut ranked = (0..).zip(PALETTE);
            let found = ranked.find(|(_, other)| *other == named);
            &[extended, 5, found.map_or(0, |(rank, _)| rank)]
        }
    };
    for number in parameters {
        write_parameter(*number, out);
    }
}

/// Writes a parameter, and the separator from the next.
fn write_parameter(number: u8, out: &mut Vec<u8>) {
    let digits = [number / 100, number / 10 % 10, number % 10];
    let first = digits.iter().position(|digit| *digit > 0).unwrap_or(2);
    out.extend(digits[first..].iter().map(|digit| b'0' + digit));
    out.push(b';');
}
