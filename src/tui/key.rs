//! Keys as the configuration writes them, `ctrl-f`, `pageup`, `é`: the only file that names
//! crossterm's key codes. Keys are characters, not places on a keyboard: what counts on AZERTY as on
//! QWERTY is what the key types.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key with its modifiers. Shift stands only beside keys that type nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyPress {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Keys that have a name instead of a letter.
const NAMED: &[(&str, KeyCode)] = &[
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backtab", KeyCode::BackTab),
    ("space", KeyCode::Char(' ')),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
];

const MODIFIERS: &[(&str, KeyModifiers)] = &[
    ("ctrl-", KeyModifiers::CONTROL),
    ("alt-", KeyModifiers::ALT),
    ("shift-", KeyModifiers::SHIFT),
];

impl KeyPress {
    /// The key of an event; none for a release, which no action waits for.
    pub fn of(event: &KeyEvent) -> Option<Self> {
        (event.kind != KeyEventKind::Release).then(|| Self::new(event.code, event.modifiers))
    }

    /// A key as terminals send it: a letter already says whether Shift was held, and so does
    /// `backtab`; with Ctrl or Alt a letter has no case.
    fn new(code: KeyCode, modifiers: KeyModifiers) -> Self {
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let mut modifiers = modifiers & known;
        let shifted = modifiers.contains(KeyModifiers::SHIFT);
        let code = match code {
            KeyCode::Char(letter) => {
                modifiers -= KeyModifiers::SHIFT;
                let plain = modifiers.is_empty();
                KeyCode::Char(if plain {
                    letter
                } else {
                    letter.to_ascii_lowercase()
                })
            }
            KeyCode::Tab | KeyCode::BackTab if shifted || code == KeyCode::BackTab => {
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::BackTab
            }
            code => code,
        };
        Self { code, modifiers }
    }

    /// The letter that the key types, where it types one.
    pub fn letter(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if self.modifiers.is_empty() => Some(letter),
            _ => None,
        }
    }

    /// What the key does to a line of text being typed, where it does something.
    pub fn edit(self) -> Option<tui_input::InputRequest> {
        use tui_input::InputRequest as Edit;
        if let Some(letter) = self.letter() {
            return Some(Edit::InsertChar(letter));
        }
        let is_sideways = matches!(self.code, KeyCode::Left | KeyCode::Right);
        // Back and forward, as in a browser, while a line is typed too.
        if is_sideways && self.modifiers.contains(KeyModifiers::ALT) {
            return None;
        }
        let control = self.modifiers == KeyModifiers::CONTROL;
        Some(match self.code {
            KeyCode::Backspace | KeyCode::Char('w') if control => Edit::DeletePrevWord,
            KeyCode::Backspace => Edit::DeletePrevChar,
            KeyCode::Delete => Edit::DeleteNextChar,
            KeyCode::Left if control => Edit::GoToPrevWord,
            KeyCode::Right if control => Edit::GoToNextWord,
            KeyCode::Left => Edit::GoToPrevChar,
            KeyCode::Right => Edit::GoToNextChar,
            KeyCode::Char('u') if control => Edit::DeleteLine,
            KeyCode::Char('a') if control => Edit::GoToStart,
            KeyCode::Char('e') if control => Edit::GoToEnd,
            KeyCode::Home => Edit::GoToStart,
            KeyCode::End => Edit::GoToEnd,
            _ => return None,
        })
    }

    /// Whether the key is there without Shift or `AltGr` on AZERTY and on QWERTY.
    pub fn is_plain_everywhere(self) -> bool {
        match self.code {
            KeyCode::Char(letter) => letter.is_ascii_lowercase() || letter == ' ',
            KeyCode::BackTab => false,
            _ => !self.modifiers.contains(KeyModifiers::SHIFT),
        }
    }
}

/// A key that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKey(pub String);

impl FromStr for KeyPress {
    type Err = UnknownKey;

    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let mut rest = text;
        let mut modifiers = KeyModifiers::NONE;
        while let Some((name, modifier)) = MODIFIERS
            .iter()
            .find(|(name, _)| rest.len() > name.len() && rest.starts_with(name))
        {
            modifiers |= *modifier;
            rest = &rest[name.len()..];
        }
        let mut letters = rest.chars();
        let code = match (letters.next(), letters.next()) {
            (Some(letter), None) if !letter.is_control() => Some(KeyCode::Char(letter)),
            _ => NAMED
                .iter()
                .find(|(name, _)| *name == rest)
                .map(|(_, code)| *code),
        };
        let function = || {
            let number = rest.strip_prefix('f')?.parse().ok()?;
            (1..=24).contains(&number).then_some(KeyCode::F(number))
        };
        let code = code
            .or_else(function)
            .ok_or_else(|| UnknownKey(text.to_owned()))?;
        if modifiers.contains(KeyModifiers::SHIFT) && matches!(code, KeyCode::Char(_)) {
            // One writes `A`, not `shift-a`: what Shift makes of a key depends on the keyboard.
            return Err(UnknownKey(text.to_owned()));
        }
        Ok(Self::new(code, modifiers))
    }
}

impl fmt::Display for KeyPress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, modifier) in MODIFIERS {
            if self.modifiers.contains(*modifier) {
                f.write_str(name)?;
            }
        }
        match (NAMED.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(letter)) => write!(f, "{letter}"),
            (None, KeyCode::F(number)) => write!(f, "f{number}"),
            (None, _) => f.write_str("?"),
        }
    }
}
