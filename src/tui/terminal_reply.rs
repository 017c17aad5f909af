//! Late replies of the terminal: it is asked for its colours before the explorer starts, and over a slow
//! line the reply may arrive after that, letter by letter, as if it were typed. It must not act as keys.

use std::time::{Duration, Instant};

use super::key::KeyPress;

/// How long a reply may take once it has begun.
const LONGEST: Duration = Duration::from_secs(1);

/// Recognises a reply that is arriving.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TerminalReply {
    begun: Option<Instant>,
}

impl TerminalReply {
    /// Whether a key is part of a reply such as `ESC ] 11 ; rgb:ffff/ffff/ffff ESC \`.
    pub(super) fn takes(&mut self, key: KeyPress) -> bool {
        let is = |name: &str| name.parse() == Ok(key);
        if is("alt-]") {
            self.begun = Some(Instant::now());
            return true;
        }
        let Some(begun) = self.begun else {
            return false;
        };
        let ends = is("alt-\\") || is("ctrl-g");
        let is_part = |letter: char| letter.is_ascii_hexdigit() || ";:/?rgb".contains(letter);
        let goes_on = begun.elapsed() < LONGEST && key.letter().is_some_and(is_part);
        if !goes_on {
            self.begun = None;
        }
        ends || goes_on
    }
}
