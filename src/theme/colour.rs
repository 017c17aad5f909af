//! Arithmetic on colours: contrast as WCAG 2 defines it, and the nearest of xterm's 256.

use ratatui::style::Color;

/// Red, green and blue of a colour that fixes them; those of the terminal's own palette do not.
pub fn rgb(colour: Color) -> Option<(u8, u8, u8)> {
    match colour {
        Color::Rgb(red, green, blue) => Some((red, green, blue)),
        Color::Indexed(index @ 16..=231) => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
            let cube = index - 16;
            Some((level(cube / 36), level(cube / 6 % 6), level(cube % 6)))
        }
        Color::Indexed(index @ 232..) => {
            let grey = 8 + 10 * (index - 232);
            Some((grey, grey, grey))
        }
        _ => None,
    }
}

/// The same; of the terminal's own palette, as xterm has it unless it is told otherwise.
pub(super) fn usual(colour: Color) -> Option<(u8, u8, u8)> {
    Some(match colour {
        Color::Black => (0, 0, 0),
        Color::Red => (205, 0, 0),
        Color::Green => (0, 205, 0),
        Color::Yellow => (205, 205, 0),
        Color::Blue => (0, 0, 238),
        Color::Magenta => (205, 0, 205),
        Color::Cyan => (0, 205, 205),
        Color::Gray => (229, 229, 229),
        Color::DarkGray => (127, 127, 127),
        Color::LightRed => (255, 0, 0),
        Color::LightGreen => (0, 255, 0),
        Color::LightYellow => (255, 255, 0),
        Color::LightBlue => (92, 92, 255),
        Color::LightMagenta => (255, 0, 255),
        Color::LightCyan => (0, 255, 255),
        Color::White => (255, 255, 255),
        other => rgb(other)?,
    })
}

/// The nearest of the 240 colours that every 256-colour terminal agrees on.
pub(super) fn indexed(colour: Color) -> Color {
    let Color::Rgb(red, green, blue) = colour else {
        return colour;
    };
    let distance = |index: &u8| {
        let (r, g, b) = rgb(Color::Indexed(*index)).unwrap_or_default();
        let square = |left: u8, right: u8| u32::from(left.abs_diff(right)).pow(2);
        // Eyes tell greens apart best and blues worst.
        2 * square(r, red) + 4 * square(g, green) + square(b, blue)
    };
    (16..=255)
        .min_by_key(distance)
        .map_or(colour, Color::Indexed)
}

/// Contrast of two colours, from 1 to 21. Source: WCAG 2.2, relative luminance.
pub fn contrast(left: (u8, u8, u8), right: (u8, u8, u8)) -> f64 {
    let (left, right) = (luminance(left), luminance(right));
    (left.max(right) + 0.05) / (left.min(right) + 0.05)
}

fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
