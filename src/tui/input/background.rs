//! Asks the terminal whether letters on it are dark or light. What is typed meanwhile is kept.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use xterm_color::Color;

use super::incoming::Incoming;
use super::reader::Input;
use crate::theme::Background;
use crate::tui::terminal;

/// The colours of letters and of the ground, then the attributes, which every terminal tells: those that tell no
/// colours are not waited for.
const QUESTION: &[u8] = b"\x1b]10;?\x07\x1b]11;?\x07\x1b[c";

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

impl Input {
    /// The background of the terminal; none if it does not say within the given time. What it says later is a reply.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn background(&mut self, patience: Duration) -> io::Result<Option<Background>> {
        if !answers() {
            return Ok(None);
        }
        terminal::ask(QUESTION)?;
        let end = Instant::now() + patience;
        let mut background = None;
        let mut others = VecDeque::new();
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.next(left) {
                Some(Incoming::Reply(reply)) => {
                    background = self.told(&reply).or(background);
                    if reply.starts_with(b"\x1b[?") && reply.ends_with(b"c") {
                        break;
                    }
                }
                Some(Incoming::End) => {
                    others.push_back(Incoming::End);
                    break;
                }
                Some(other) => others.push_back(other),
                None => break,
            }
        }
        self.put_back(others);
        Ok(background)
    }

    /// The background, where a reply of the terminal tells it.
    pub fn told(&mut self, reply: &[u8]) -> Option<Background> {
        self.colors.take(reply)
    }
}

/// Whether the terminal may be asked. GNU screen passes the question on and answers out of order; Eterm says nothing
/// at all, and a dumb terminal would show the question.
pub fn answers() -> bool {
    let term = std::env::var("TERM").unwrap_or_default();
    let is_silent = matches!(term.as_str(), "" | "dumb" | "screen" | "Eterm");
    !is_silent && !term.starts_with("screen.")
}
