//! Asks the terminal whether letters on it are dark or light. What is typed meanwhile is kept.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use super::incoming::Incoming;
use super::reader::Input;
use crate::theme::Background;
use crate::tui::terminal;

/// The colours of letters and of the ground, then the attributes, which every terminal tells: those that tell no
/// colours are not waited for.
const QUESTION: &[u8] = b"\x1b]10;?\x07\x1b]11;?\x07\x1b[c";

impl Input {
    /// Asks the terminal for its background, which takes it a while to tell.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn ask_background(&mut self) -> io::Result<()> {
        if answers() {
            terminal::ask(QUESTION)?;
        }
        Ok(())
    }

    /// The background of the terminal that was asked; none if it does not say within the given time. What it says
    /// later is a reply.
    pub fn background(&mut self, patience: Duration) -> Option<Background> {
        if !answers() {
            return None;
        }
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
        background
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
