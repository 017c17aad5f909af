//! What a terminal says of its colours: the background by the colours of letters and ground, or by a change of it.

use xterm_color::Color;

use crate::theme::Background;

/// The colours of a terminal, as far as it said them.
#[derive(Debug, Default)]
pub struct TerminalColors {
    letters: Option<Color>,
    ground: Option<Color>,
}

impl TerminalColors {
    /// Takes a reply. Returns the background where the reply tells it: the colour of the ground when it is asked for,
    /// or a change of it (<https://contour-terminal.org/vt-extensions/color-palette-update-notifications/>).
    pub fn take(&mut self, reply: &[u8]) -> Option<Background> {
        match reply {
            b"\x1b[?997;1n" => return Some(Background::Dark),
            b"\x1b[?997;2n" => return Some(Background::Light),
            _ => {}
        }
        if let Some(color) = reply.strip_prefix(b"\x1b]10;") {
            self.letters = Color::parse(color).ok();
        } else if let Some(color) = reply.strip_prefix(b"\x1b]11;") {
            self.ground = Color::parse(color).ok();
        } else {
            return None;
        }
        let ground = self.ground.as_ref()?.perceived_lightness();
        // The letters may not be told, or after the ground.
        let letters = self.letters.as_ref().map(Color::perceived_lightness);
        Some(if ground > letters.unwrap_or(0.5) {
            Background::Light
        } else {
            Background::Dark
        })
    }
}
