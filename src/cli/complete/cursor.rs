//! The position of the cursor in a half-typed command line, by the tables of commands and flags, and what is given
//! before it.

use crate::request::{Command, FLAGS, Flag, Operand, Takes, takes};

/// What is being typed.
#[derive(Debug, Clone, Copy)]
pub(super) enum CursorPosition {
    /// A command; or a flag, since the explorer takes some.
    Command,
    Flag,
    /// The value of a flag, after so many bytes of the word.
    Value(&'static Flag, usize),
    Operand(&'static str),
    /// Nothing may follow.
    Nothing,
}

/// A half-typed command line.
pub(super) struct TypedLine<'a> {
    pub command: Option<&'static Command>,
    pub operands: Vec<&'a str>,
    pub given: Vec<(&'static Flag, &'a str)>,
    pub position: CursorPosition,
    /// The word at the cursor.
    pub last: &'a str,
}

const DASHES: &str = "--";

impl<'a> TypedLine<'a> {
    /// Reads the words before the cursor, without the name of the program, and the one at the cursor.
    pub(super) fn new(words: &'a [String], last: &'a str) -> Self {
        let mut typed = Self {
            command: None,
            operands: Vec::new(),
            given: Vec::new(),
            position: CursorPosition::Nothing,
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
                    // An optional value would be a number, which needs no completion.
                    None if matches!(flag.takes, Takes::One | Takes::Several) => {
                        pending = Some(flag);
                    }
                    None => typed.given.push((flag, "")),
                }
            } else if word.starts_with('-') && word.len() > 1 && !are_operands {
                // An unknown flag, or a negated condition of a query.
            } else if typed.command.is_none() && !are_operands {
                typed.command = Command::named(word);
            } else {
                typed.operands.push(word);
            }
        }
        typed.position = match pending {
            Some(flag) => CursorPosition::Value(flag, 0),
            None if are_operands => typed.operand(),
            None => typed.flag_or_operand(),
        };
        typed
    }

    fn flag_or_operand(&self) -> CursorPosition {
        let last = self.last;
        if let Some((name, _)) = last.split_once('=').filter(|_| last.starts_with(DASHES)) {
            return match self.flag(name) {
                Some(flag) if flag.takes != Takes::Nothing => {
                    CursorPosition::Value(flag, name.len() + 1)
                }
                _ => CursorPosition::Nothing,
            };
        }
        if last.starts_with('-') {
            return CursorPosition::Flag;
        }
        match self.operand() {
            CursorPosition::Nothing if last.is_empty() => CursorPosition::Flag,
            position => position,
        }
    }

    fn operand(&self) -> CursorPosition {
        let Some(command) = self.command else {
            return CursorPosition::Command;
        };
        let is_first = self.operands.is_empty();
        match command.operand {
            Operand::Many(name) | Operand::Any(name) => CursorPosition::Operand(name),
            Operand::One(name) | Operand::Optional(name) | Operand::Folder(name) if is_first => {
                CursorPosition::Operand(name)
            }
            Operand::Unless(name, flag) if is_first && !self.has(flag) => {
                CursorPosition::Operand(name)
            }
            _ => CursorPosition::Nothing,
        }
    }

    pub(super) fn is_command(&self, name: &str) -> bool {
        self.command.is_some_and(|command| command.name == name)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// The last value of a flag.
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        let mut given = self.given.iter().rev();
        let (_, value) = given.find(|(flag, _)| flag.name == name)?;
        Some(value)
    }

    pub(super) fn takes(&self, flag: &Flag) -> bool {
        takes(self.command, flag.group)
    }

    /// The flag that a word is, with or without a value.
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
