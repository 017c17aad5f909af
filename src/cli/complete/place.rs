//! Where in a command line the cursor stands, by the tables of commands and flags: what was given
//! before, and what is being typed.

use crate::request::{Command, FLAGS, Flag, FlagGroup, Operand, Takes};

/// What is being typed.
#[derive(Debug, Clone, Copy)]
pub(super) enum CursorPlace {
    /// A command; or a flag, for the explorer takes some.
    Command,
    Flag,
    /// The value of a flag, after so many bytes of the word.
    Value(&'static Flag, usize),
    /// What stands after the command.
    Operand(&'static str),
    /// Nothing more goes there.
    Nothing,
}

/// A line as far as it is typed.
pub(super) struct Typed<'a> {
    pub command: Option<&'static Command>,
    pub operands: Vec<&'a str>,
    pub given: Vec<(&'static Flag, &'a str)>,
    pub place: CursorPlace,
    /// The word at the cursor.
    pub last: &'a str,
}

/// What stands before an option.
const DASHES: &str = "--";

impl<'a> Typed<'a> {
    /// Reads the words of a line, without the name of the program, then the one that is being typed.
    pub(super) fn new(words: &'a [String], last: &'a str) -> Self {
        let mut typed = Self {
            command: None,
            operands: Vec::new(),
            given: Vec::new(),
            place: CursorPlace::Nothing,
            last,
        };
        let mut pending: Option<&'static Flag> = None;
        let mut are_operands = false;
        for word in words {
            if let Some(flag) = pending.take() {
                typed.given.push((flag, word));
            } else if !are_operands && word == DASHES {
                are_operands = true;
            } else if let Some(flag) = typed.flag(word).filter(|_| !are_operands) {
                match word.split_once('=').filter(|_| word.starts_with(DASHES)) {
                    Some((_, value)) => typed.given.push((flag, value)),
                    None if takes_next(flag) => pending = Some(flag),
                    None => typed.given.push((flag, "")),
                }
            } else if word.starts_with('-') && word.len() > 1 && !are_operands {
                // What there is not, or a field that a query denies.
            } else if typed.command.is_none() && !are_operands {
                typed.command = Command::named(word);
            } else {
                typed.operands.push(word);
            }
        }
        typed.place = match pending {
            Some(flag) => CursorPlace::Value(flag, 0),
            None if are_operands => typed.operand(),
            None => typed.unled(),
        };
        typed
    }

    /// What is typed where no flag waits for its value.
    fn unled(&self) -> CursorPlace {
        let last = self.last;
        if let Some((name, _)) = last.split_once('=').filter(|_| last.starts_with(DASHES)) {
            return match self.flag(name) {
                Some(flag) if flag.takes != Takes::Nothing => {
                    CursorPlace::Value(flag, name.len() + 1)
                }
                _ => CursorPlace::Nothing,
            };
        }
        if last.starts_with('-') {
            return CursorPlace::Flag;
        }
        match self.operand() {
            CursorPlace::Nothing if last.is_empty() => CursorPlace::Flag,
            place => place,
        }
    }

    fn operand(&self) -> CursorPlace {
        let Some(command) = self.command else {
            return CursorPlace::Command;
        };
        let count = self.operands.len();
        match command.operand {
            Operand::Many(name) => CursorPlace::Operand(name),
            Operand::One(name) | Operand::Optional(name) if count == 0 => {
                CursorPlace::Operand(name)
            }
            Operand::Unless(name, flag) if count == 0 && !self.has(flag) => {
                CursorPlace::Operand(name)
            }
            _ => CursorPlace::Nothing,
        }
    }

    /// Whether a flag was given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.given.iter().any(|(flag, _)| flag.name == name)
    }

    /// What a flag was given, the last time.
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        let mut given = self.given.iter().rev();
        given
            .find(|(flag, _)| flag.name == name)
            .map(|(_, value)| *value)
    }

    /// Whether a flag means something here.
    pub(super) fn takes(&self, flag: &Flag) -> bool {
        match self.command {
            _ if flag.group == FlagGroup::Global => true,
            Some(command) => command.groups.contains(&flag.group),
            None => matches!(flag.group, FlagGroup::Filter | FlagGroup::List),
        }
    }

    /// The flag that a word is, with its value or without.
    fn flag(&self, word: &str) -> Option<&'static Flag> {
        let named = |flag: &&Flag| {
            if let Some(long) = word.strip_prefix(DASHES) {
                return long.split('=').next() == Some(flag.name);
            }
            let mut letters = word.strip_prefix('-').unwrap_or_default().chars();
            let letter = letters.next();
            letter.is_some() && letter == flag.short && letters.next().is_none()
        };
        let mut here = FLAGS.iter().filter(|flag| self.takes(flag));
        here.find(named).or_else(|| FLAGS.iter().find(named))
    }
}

/// Whether the next word is the flag's; where it may be left out, only a number would be.
fn takes_next(flag: &Flag) -> bool {
    matches!(flag.takes, Takes::One | Takes::Several)
}
