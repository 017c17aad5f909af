//! Splits what a terminal sends into units: a key, an escape sequence, a paste, a reply. A unit that is cut is given
//! up after a while, so that half a sequence never swallows the keys that follow.

use std::time::{Duration, Instant};

/// How long the rest of a key may take. Terminals send a sequence at once; a slow line may cut it in two.
const KEY: Duration = Duration::from_millis(25);
/// How long the rest of a paste or of a reply may take, from its last byte.
const TEXT: Duration = Duration::from_secs(1);
/// Most bytes of an escape sequence.
const LONGEST_SEQUENCE: usize = 64;
/// Most bytes of a paste or of a reply; what is more is dropped.
const LONGEST_TEXT: usize = 1 << 20;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What a terminal sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// A letter or an escape sequence, whole.
    Key(Vec<u8>),
    Paste(String),
    /// What a terminal says when asked: a string such as `ESC ] 11 ; … BEL`, without its terminator, the list
    /// of its attributes, or whether it is dark or light now.
    Reply(Vec<u8>),
}

/// What is being received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Ground,
    /// After `ESC`.
    Escape,
    /// After `ESC [`.
    Sequence,
    /// After `ESC O` and after `ESC [ [`.
    OneMore,
    /// After `ESC [ M`: the number of bytes still to come.
    Mouse(u8),
    /// A letter of several bytes: the number still to come.
    Letter(u8),
    /// After `ESC ]`, `ESC P` and the like.
    Text,
    Paste,
}

/// Splits bytes into units.
#[derive(Debug, Default)]
pub struct Framer {
    state: State,
    bytes: Vec<u8>,
    /// When the last byte came.
    last: Option<Instant>,
}

impl Framer {
    /// Takes bytes, and adds the units that are whole now.
    pub fn push(&mut self, bytes: &[u8], now: Instant, units: &mut Vec<Unit>) {
        self.last = Some(now);
        for byte in bytes {
            self.take(*byte, units);
        }
    }

    /// When the unit that has begun is to be given up; none if none has.
    pub fn deadline(&self) -> Option<Instant> {
        let patience = match self.state {
            State::Ground => return None,
            State::Text | State::Paste => TEXT,
            _ => KEY,
        };
        Some(self.last? + patience)
    }

    /// Gives up the unit that has begun. What came of a paste is not lost, and `ESC` alone is a key.
    pub fn give_up(&mut self, units: &mut Vec<Unit>) {
        let bytes = std::mem::take(&mut self.bytes);
        match std::mem::take(&mut self.state) {
            State::Paste => units.push(Unit::Paste(text(&bytes))),
            State::Escape => units.push(Unit::Key(bytes)),
            // `alt-[` and its like, typed by hand.
            _ if bytes.len() == 2 && bytes[0] == ESC => units.push(Unit::Key(bytes)),
            _ => {}
        }
    }

    fn take(&mut self, byte: u8, units: &mut Vec<Unit>) {
        match self.state {
            State::Ground => self.begin(byte, units),
            State::Escape => self.escaped(byte, units),
            State::Sequence => self.sequence(byte, units),
            State::OneMore if is_plain(byte) => self.end(byte, units),
            State::Mouse(1) => self.end(byte, units),
            State::Mouse(more) => self.go_on(byte, State::Mouse(more - 1)),
            State::Letter(more) if (0x80..0xc0).contains(&byte) => match more {
                1 => self.end(byte, units),
                _ => self.go_on(byte, State::Letter(more - 1)),
            },
            State::OneMore | State::Letter(_) => self.begin_anew(byte, units),
            State::Text => self.text(byte, units),
            State::Paste => self.paste(byte, units),
        }
    }

    /// The first byte of a unit.
    fn begin(&mut self, byte: u8, units: &mut Vec<Unit>) {
        match byte {
            ESC => self.go_on(byte, State::Escape),
            0xc2..=0xf4 => self.go_on(byte, letter(byte)),
            // Part of no letter.
            0x80.. => {}
            _ => self.end(byte, units),
        }
    }

    /// Drops what has begun: this byte cannot be part of it.
    fn begin_anew(&mut self, byte: u8, units: &mut Vec<Unit>) {
        self.bytes.clear();
        self.state = State::Ground;
        self.begin(byte, units);
    }

    fn escaped(&mut self, byte: u8, units: &mut Vec<Unit>) {
        match byte {
            b'[' => self.go_on(byte, State::Sequence),
            b'O' => self.go_on(byte, State::OneMore),
            b']' | b'P' | b'X' | b'^' | b'_' => self.go_on(byte, State::Text),
            ESC => {
                // The key was typed twice, or before a sequence.
                self.give_up(units);
                self.begin(byte, units);
            }
            0xc2..=0xf4 => self.go_on(byte, letter(byte)),
            0x80.. => self.begin_anew(byte, units),
            _ => self.end(byte, units),
        }
    }

    fn sequence(&mut self, byte: u8, units: &mut Vec<Unit>) {
        let is_first = self.bytes.len() == 2;
        match byte {
            b'[' if is_first => self.go_on(byte, State::OneMore),
            b'M' if is_first => self.go_on(byte, State::Mouse(3)),
            0x40..=0x7e => self.end(byte, units),
            0x20..=0x3f if self.bytes.len() < LONGEST_SEQUENCE => self.bytes.push(byte),
            _ => self.begin_anew(byte, units),
        }
    }

    fn text(&mut self, byte: u8, units: &mut Vec<Unit>) {
        let is_terminator = byte == b'\\' && self.bytes.last() == Some(&ESC);
        match byte {
            BEL => self.reply(units),
            _ if is_terminator => {
                self.bytes.pop();
                self.reply(units);
            }
            // Another sequence begins, or a key was typed.
            _ if self.bytes.last() == Some(&ESC) => {
                self.bytes.clear();
                self.begin(ESC, units);
                self.take(byte, units);
            }
            0..ESC => self.begin_anew(byte, units),
            _ if self.bytes.len() < LONGEST_TEXT => self.bytes.push(byte),
            _ => {}
        }
    }

    fn reply(&mut self, units: &mut Vec<Unit>) {
        self.state = State::Ground;
        units.push(Unit::Reply(std::mem::take(&mut self.bytes)));
    }

    fn paste(&mut self, byte: u8, units: &mut Vec<Unit>) {
        self.bytes.push(byte);
        if self.bytes.ends_with(PASTE_ENDS) {
            let length = self.bytes.len() - PASTE_ENDS.len();
            self.bytes.truncate(length);
            self.state = State::Ground;
            units.push(Unit::Paste(text(&std::mem::take(&mut self.bytes))));
        } else if self.bytes.len() > LONGEST_TEXT + PASTE_ENDS.len() {
            // The end is recognised all the same.
            self.bytes.remove(LONGEST_TEXT);
        }
    }

    fn go_on(&mut self, byte: u8, state: State) {
        self.bytes.push(byte);
        self.state = state;
    }

    /// The last byte of a unit.
    fn end(&mut self, byte: u8, units: &mut Vec<Unit>) {
        self.bytes.push(byte);
        let bytes = std::mem::take(&mut self.bytes);
        self.state = State::Ground;
        if bytes == PASTE_BEGINS {
            self.state = State::Paste;
        } else if bytes.starts_with(b"\x1b[?") && matches!(byte, b'c' | b'n') {
            units.push(Unit::Reply(bytes));
        } else if bytes != PASTE_ENDS {
            units.push(Unit::Key(bytes));
        }
    }
}

/// The state after the first byte of a letter of several.
fn letter(first: u8) -> State {
    State::Letter(match first {
        0xf0.. => 3,
        0xe0.. => 2,
        _ => 1,
    })
}

fn is_plain(byte: u8) -> bool {
    (0x20..0x7f).contains(&byte)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
