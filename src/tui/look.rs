//! What drawing needs beside the state: theme, keys, symbols, words. Passed by reference, never
//! changed by a frame.

use ratatui::style::Style;
use ratatui::symbols::border;

use super::action::Action;
use super::keymap::Keymap;
use crate::model::{Judged, Phrase, may_be_invisible};
use crate::text::{LANGUAGES, Text};
use crate::theme::{Background, Depth, Role, Theme};
use crate::tui::width::plain_width;

/// The marks of the screen.
#[derive(Debug, Clone, Copy)]
pub struct Symbols {
    pub open: &'static str,
    pub closed: &'static str,
    pub head: &'static str,
    pub mention: &'static str,
    pub uncertain: &'static str,
    pub contested: &'static str,
    pub member: &'static str,
    pub outside: &'static str,
    pub join: &'static str,
    pub bar: &'static str,
    /// Parts of a column of a bar, from none.
    pub eighths: &'static [&'static str],
    /// A bar of one column by its height, from none.
    pub heights: &'static [&'static str],
    pub cursor: &'static str,
    pub more: &'static str,
    pub less: &'static str,
    pub dot: &'static str,
    pub ellipsis: &'static str,
    pub none: &'static str,
    /// Organisations of the user's own lists.
    pub listed: &'static str,
    /// Between a field and the heading that it is read under.
    pub from: &'static str,
    pub border: border::Set<'static>,
    /// Keys whose names are drawn as signs.
    keys: &'static [(&'static str, &'static str)],
    ascii: bool,
}

/// For terminals and fonts of today.
pub const UNICODE: Symbols = Symbols {
    open: "▾",
    closed: "▸",
    head: "★",
    mention: "·",
    uncertain: "?",
    contested: "×",
    member: "●",
    outside: "○",
    join: "─",
    bar: "█",
    eighths: &["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    heights: &[" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    cursor: "▌",
    more: "▼",
    less: "▲",
    dot: "·",
    ellipsis: "…",
    none: "·",
    listed: "≡",
    from: "←",
    border: border::ROUNDED,
    keys: &[
        ("up", "↑"),
        ("down", "↓"),
        ("left", "←"),
        ("right", "→"),
        ("enter", "⏎"),
        ("backspace", "⌫"),
    ],
    ascii: false,
};

/// For terminals that show ASCII alone.
pub const ASCII: Symbols = Symbols {
    open: "v",
    closed: ">",
    head: "*",
    mention: "-",
    uncertain: "?",
    contested: "x",
    member: "*",
    outside: ".",
    join: "-",
    bar: "#",
    eighths: &["", "#"],
    heights: &[" ", ".", ":", "|"],
    cursor: ">",
    more: "v",
    less: "^",
    dot: "-",
    ellipsis: "...",
    none: ".",
    listed: "#",
    from: "<-",
    border: border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    },
    keys: &[],
    ascii: true,
};

/// Keys as they are engraved, where the configuration writes them otherwise and no sign stands for them.
const ENGRAVED: &[(&str, &str)] = &[
    ("enter", "Enter"),
    ("esc", "Esc"),
    ("tab", "Tab"),
    ("backtab", "Shift-Tab"),
    ("space", "Space"),
    ("home", "Home"),
    ("end", "End"),
    ("pageup", "PgUp"),
    ("pagedown", "PgDn"),
];

/// Everything that drawing needs beside the state.
pub struct Look {
    /// The theme that is worn.
    pub theme: Theme,
    wardrobe: Wardrobe,
    pub keymap: Keymap,
    pub symbols: Symbols,
    pub text: Text,
}

/// The theme of the start, and what the terminal can show of others.
#[derive(Debug, Clone)]
struct Wardrobe {
    own: Theme,
    depth: Depth,
    worn: Option<&'static str>,
}

impl Symbols {
    /// In place of what cannot be shown.
    fn unknown(&self) -> char {
        if self.ascii { '?' } else { '\u{fffd}' }
    }
}

impl Look {
    /// In a theme, on a terminal that shows so much colour.
    pub fn new(theme: Theme, depth: Depth, keymap: Keymap, symbols: Symbols, text: Text) -> Self {
        let theme = theme.at(depth);
        Self {
            wardrobe: Wardrobe {
                own: theme.clone(),
                depth,
                worn: None,
            },
            theme,
            keymap,
            symbols,
            text,
        }
    }

    /// Whether the terminal is told anything but text and where it stands.
    pub fn has_colors(&self) -> bool {
        self.wardrobe.depth != Depth::None
    }

    /// Takes the theme that fits a background as the one of the start. Where another one was chosen, that stays on.
    pub fn suit(&mut self, background: Background) {
        if let Ok(theme) = Theme::bundled(background.theme()) {
            self.wardrobe.own = theme.at(self.wardrobe.depth);
            if self.wardrobe.worn.is_none() {
                self.theme = self.wardrobe.own.clone();
            }
        }
    }

    /// Puts a bundled theme on, or the one of the start.
    pub fn wear(&mut self, theme: Option<&'static str>) {
        if theme == self.wardrobe.worn {
            return;
        }
        self.wardrobe.worn = theme;
        let chosen = theme.and_then(|name| Theme::bundled(name).ok());
        let chosen = chosen.map(|theme| theme.at(self.wardrobe.depth));
        self.theme = chosen.unwrap_or_else(|| self.wardrobe.own.clone());
    }

    /// Speaks another language; one that is not here changes nothing.
    pub fn speak(&mut self, code: &str) {
        let mut languages = LANGUAGES.iter();
        if let Some(language) = languages.find(|language| language.code == code) {
            self.text = Text::new(language);
        }
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// The first key of an action as hints show it; nothing for an action without a key.
    pub fn key(&self, action: Action) -> String {
        self.keymap
            .keys(action)
            .next()
            .map(|key| self.key_name(&key.to_string()))
            .unwrap_or_default()
    }

    /// The size of a file as one reads it: three figures at most, in the unit that goes with it.
    pub fn file_size(&self, bytes: u64) -> String {
        const UNITS: &[&str] = &["size-bytes", "size-kilo", "size-mega", "size-giga"];
        let mut tenths = bytes.saturating_mul(10);
        let mut unit = 0;
        while tenths >= 9_995 && unit + 1 < UNITS.len() {
            tenths = (tenths + 500) / 1000;
            unit += 1;
        }
        let written = if unit == 0 || tenths >= 100 {
            ((tenths + 5) / 10).to_string()
        } else {
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        let size = self.text.number(&written, "");
        self.text.say(&Phrase::new(UNITS[unit]).with("size", size))
    }

    /// A key as the screen shows it.
    pub fn key_name(&self, name: &str) -> String {
        let names = self.symbols.keys.iter().chain(ENGRAVED);
        let function = |name: &str| {
            let number = name.strip_prefix('f')?.parse::<u8>().ok()?;
            Some(format!("F{number}"))
        };
        names
            .filter(|(known, _)| *known == name)
            .map(|(_, shown)| (*shown).to_owned())
            .next()
            .or_else(|| function(name))
            .unwrap_or_else(|| name.to_owned())
    }

    /// A text as the screen shows it, invisible characters included: in ASCII mode accents are dropped and signs
    /// become plain ones.
    pub fn shown<'a>(&self, text: &'a str) -> std::borrow::Cow<'a, str> {
        let may_change = |letter: char| may_be_invisible(letter) || letter == '\n';
        if !self.symbols.ascii && (plain_width(text).is_some() || !text.chars().any(may_change)) {
            return std::borrow::Cow::Borrowed(text);
        }
        let mut shown = String::with_capacity(text.len());
        for (_, letter, is_invisible) in Judged::new(None, text) {
            match letter {
                _ if is_invisible || letter == '\n' => shown.push(self.symbols.unknown()),
                letter if !self.symbols.ascii => shown.push(letter),
                letter => push_plain(&mut shown, letter),
            }
        }
        std::borrow::Cow::Owned(shown)
    }
}

/// A character in ASCII: accents are dropped, marks become their nearest plain form.
fn push_plain(shown: &mut String, letter: char) {
    use unicode_normalization::UnicodeNormalization;
    let plain = match letter {
        '’' | '‘' => "'",
        '«' | '»' | '“' | '”' => "\"",
        '–' | '—' | '‑' | '·' | '•' => "-",
        '…' => "...",
        'œ' => "oe",
        'Œ' => "OE",
        'æ' => "ae",
        '€' => "EUR",
        '³' => "3",
        '²' => "2",
        '→' => "->",
        '★' => "*",
        '×' => "x",
        '§' => "par.",
        '°' => "o",
        '\u{a0}' | '\u{202f}' => " ",
        letter if letter.is_ascii() => return shown.push(letter),
        letter => {
            let base = std::iter::once(letter).nfd().next().filter(char::is_ascii);
            return shown.push(base.unwrap_or('?'));
        }
    };
    shown.push_str(plain);
}
